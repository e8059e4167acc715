"""The plain services for one record, tried on real records of members and congress."""

import json
from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from congress.models import Meeting
from congress.tests.factories import make_meeting
from core.dates import PreciseDay
from core.errors import Refused
from core.models import AuditEntry
from core.records import Origin
from core.services import change_record, create_record, void_record, void_unused
from core.sheets import sheet_named
from core.tests.factories import make_branch, make_user
from finance.tests.factories import make_account, make_entry
from members.models import Group, Person, UpperUnion
from members.tests.factories import make_group, make_person, make_upper_union

pytestmark = pytest.mark.django_db
ID_NUMBER, OTHER_ID = "11010519491231002X", "110101199003070011"


@pytest.fixture
def branch():
    return make_branch()


@pytest.fixture
def user():
    return make_user()


def last_entry() -> tuple[str, str, dict]:
    entry = AuditEntry.objects.order_by("pk").last()
    return entry.verb, entry.target, json.loads(entry.detail.text)


def test_created_record_is_stored_and_told(branch, user):
    group = create_record(Group(branch=branch, name="机关小组"), by=user)

    stored = Group.objects.get()
    assert (stored, stored.created_by, stored.version, stored.origin) == (group, user, 1, Origin.FORM)
    verb, target, detail = last_entry()
    assert (verb, target) == ("members.group.create", f"members.group:{group.public_id}")
    assert detail["name"] == "机关小组"


def test_record_that_breaks_a_field_is_refused_and_leaves_no_entry(branch, user):
    with pytest.raises(ValidationError):
        create_record(Group(branch=branch, name="x" * 61), by=user)

    assert (Group.objects.count(), AuditEntry.objects.count()) == (0, 0)


def test_record_that_breaks_a_constraint_is_refused(branch, user):
    make_upper_union(branch, is_primary=True)

    with pytest.raises(ValidationError, match=r"primary|主要"):
        create_record(UpperUnion(branch=branch, name="省总", line="industrial", is_primary=True), by=user)


def test_changed_fields_are_told_old_and_new(branch, user):
    group = make_group(branch, name="甲", formed=PreciseDay.on(date(2020, 5, 1)))

    changed = change_record(group, {"name": "乙", "formed": PreciseDay.on(date(2021, 5, 1))}, by=user)

    assert (changed.name, changed.version) == ("乙", 2)
    assert Group.objects.get().formed == PreciseDay.on(date(2021, 5, 1))
    verb, _target, detail = last_entry()
    assert verb == "members.group.change"
    assert detail == {
        "name": ["甲", "乙"],
        "formed_from": ["2020-05-01", "2021-05-01"],
        "formed_to": ["2020-05-01", "2021-05-01"],
    }


def test_equal_values_change_nothing(branch, user):
    group = make_group(branch, name="甲", formed=PreciseDay.on(date(2020, 5, 1)))

    same = change_record(group, {"name": "甲", "formed": PreciseDay.on(date(2020, 5, 1))}, by=user)

    assert (same.version, AuditEntry.objects.count()) == (1, 0)


def test_equal_value_of_another_type_changes_nothing(branch, user):
    group = make_group(branch, dissolved_on=date(2024, 5, 1))

    same = change_record(group, {"dissolved_on": "2024-05-01"}, by=user)

    assert (same.version, AuditEntry.objects.count()) == (1, 0)


def test_change_of_what_somebody_else_changed_is_refused(branch, user):
    group = make_group(branch, name="甲")
    change_record(group, {"name": "乙"}, by=user, version=1)

    with pytest.raises(Refused) as refusal:
        change_record(group, {"name": "丙"}, by=user, version=1)

    assert refusal.value.code == "version"
    assert Group.objects.get().name == "乙"


def test_change_by_the_version_seen_is_taken(branch, user):
    group = make_group(branch, name="甲")
    change_record(group, {"name": "乙"}, by=user)

    assert change_record(group, {"name": "丙"}, by=user, version=2).version == 3


def test_change_that_breaks_a_rule_changes_nothing(branch, user):
    meeting = make_meeting(branch, entitled=10, present=8)

    with pytest.raises(ValidationError):
        change_record(meeting, {"present": 11}, by=user)

    assert (Meeting.objects.get().present, Meeting.objects.get().version) == (8, 1)
    assert AuditEntry.objects.count() == 0


@pytest.mark.parametrize("name", ["branch", "version", "public_id", "voided_at", "created_by", "state_of_mind"])
def test_bookkeeping_and_unknown_names_are_never_changed_by_a_form(branch, user, name):
    group = make_group(branch)

    with pytest.raises(ValueError, match=name):
        change_record(group, {"name": "乙", name: None}, by=user)

    assert Group.objects.get().name == group.name


def test_secrets_are_named_but_never_told(branch, user):
    person = create_record(
        Person(branch=branch, name="张三", id_number=ID_NUMBER, phone="13812345678"),
        by=user,
    )
    change_record(person, {"id_number": OTHER_ID, "phone": ""}, by=user)

    texts = [entry.detail.text for entry in AuditEntry.objects.order_by("pk")]
    assert not [text for text in texts if ID_NUMBER in text or OTHER_ID in text or "13812345678" in text]
    assert last_entry()[2] == {"id_number": ["•", "•"], "phone": ["•", ""]}


def test_amounts_are_told_with_two_places():
    from core.columns import written

    assert written(Decimal("1600.5")) == "1,600.50"


def test_voided_record_stays_with_its_reason_and_counts_nowhere(branch, user):
    group = make_group(branch)

    voided = void_record(group, by=user, reason=" 重复录入 ")

    assert (voided.is_voided, voided.voided_by, voided.void_reason, voided.version) == (True, user, "重复录入", 2)
    assert list(Group.objects.standing()) == []
    assert last_entry()[0] == "members.group.void"


@pytest.mark.parametrize("reason", ["", "  ", "\u3000"])
def test_voiding_needs_a_reason(branch, user, reason):
    with pytest.raises(Refused) as refusal:
        void_record(make_group(branch), by=user, reason=reason)

    assert refusal.value.code == "needs_note"
    assert Group.objects.standing().count() == 1


def test_reason_that_does_not_fit_is_refused_on_every_engine(branch, user):
    with pytest.raises(ValidationError):
        void_record(make_group(branch), by=user, reason="长" * 201)


def test_nothing_more_is_done_with_a_voided_record(branch, user):
    group = make_group(branch)
    void_record(group, by=user, reason="重复")

    for act in (
        lambda: void_record(group, by=user, reason="再"),
        lambda: change_record(group, {"name": "乙"}, by=user),
    ):
        with pytest.raises(Refused) as refusal:
            act()
        assert refusal.value.code == "voided"


def test_database_refuses_a_voided_row_without_a_reason(branch):
    from django.db import IntegrityError, transaction
    from django.utils import timezone

    group = make_group(branch)

    with pytest.raises(IntegrityError), transaction.atomic():
        Group.objects.filter(pk=group.pk).update(voided_at=timezone.now())
    assert Group.objects.filter(pk=group.pk).update(voided_at=timezone.now(), void_reason="重复") == 1


def test_words_for_branches_and_standing_rows(branch):
    other = make_branch()
    mine, theirs, gone = make_person(branch), make_person(other), make_person(branch)
    void_record(gone, by=None, reason="重复")

    assert set(Person.objects.in_branches([branch])) == {mine, gone}
    assert set(Person.objects.in_branches([branch.pk, other])) == {mine, theirs, gone}
    assert set(Person.objects.standing()) == {mine, theirs}


def test_account_is_not_voided_while_money_stands_on_it(branch, user):
    account = make_account(branch)
    entry = make_entry(account)

    with pytest.raises(Refused) as caught:
        void_unused(account, by=user, reason="重复录入")
    void_record(entry, by=user, reason="重复录入")
    void_unused(account, by=user, reason="重复录入")

    account.refresh_from_db()
    assert (caught.value.code, account.is_voided) == ("in_use", True)


@pytest.mark.parametrize("slug", ["accounts", "sub-unions"])
def test_sheet_of_what_others_are_told_by_voids_only_what_is_unused(slug):
    assert sheet_named(slug).void is void_unused
