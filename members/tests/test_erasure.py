"""Erasing somebody in place: nothing of them is left, past counts stay, the record stays sound."""

from datetime import date

import pytest
from django.contrib.admin.models import CHANGE, LogEntry
from django.contrib.contenttypes.models import ContentType
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection

from core.attachments import store
from core.audit_verification import verify_all
from core.errors import Refused
from core.figures import all_declared, evaluate
from core.models import Attachment, AuditDetail, AuditEntry
from core.services import change_record
from core.tests.factories import half_year, make_branch, make_user
from members import personal_fields
from members.models import CorrectionRequest, MembershipEvent, Person
from members.services import erase_person
from members.states import EventKind
from members.tests.factories import make_event, make_member, make_person
from members.tests.people import make_officer

pytestmark = pytest.mark.django_db
ID, PHONE, NAME, BIRTH = "11010519491231002X", "13800138000", "赵示甲", date(1949, 12, 31)
PDF = b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF\n"


@pytest.fixture
def branch():
    return make_branch(slug="ours")


@pytest.fixture
def person(branch):
    """Somebody who was a member in the half-year and left after it."""
    found = make_member(
        branch, name=NAME, number="工号甲", id_number=ID, phone=PHONE, birth_on=BIRTH, sex="1", remark="家住城东"
    )
    make_event(found, EventKind.RESIGN, date(2024, 9, 1), reason="赵示甲本人申请")
    return found


def erase(person, by, **over):
    return erase_person(**{"person": person, "by": by, "reason": "本人申请删除", "confirmation": person.name, **over})


def everything() -> str:
    """The whole database as text, but the tables of Django's own migrations."""
    texts = []
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")
            texts.append(repr(cursor.fetchall()))
    return "\n".join(texts)


def test_every_field_of_a_person_is_declared_personal_or_kept():
    fields = {field.name for field in Person._meta.concrete_fields}
    personal = {*personal_fields.ERASED, personal_fields.NAME}

    assert fields - personal - personal_fields.KEPT == set()
    assert personal & personal_fields.KEPT == set()


def test_what_a_field_says_afterwards_is_what_it_may_be_empty_as():
    empty = {name: Person._meta.get_field(name).get_default() for name in personal_fields.ERASED}

    assert {name: value or None for name, value in empty.items()} == dict.fromkeys(empty)


def test_nothing_personal_is_left_anywhere_in_the_database(branch, person):
    chair = make_officer(branch)
    change_record(person, {"number": "工号乙", "remark": "家住城西"}, by=chair)
    kind = ContentType.objects.get_for_model(Person)
    LogEntry.objects.create(
        user=chair, content_type=kind, object_id=person.pk, object_repr=NAME, action_flag=CHANGE, change_message="城东"
    )
    CorrectionRequest.objects.create(branch=branch, person=person, about="phone", proposed="13700137000", reason="城南")
    # None of them can stand by chance in a digest or in a key: 1949 alone could.
    typed = (NAME, "工号甲", "工号乙", "城东", "城西", "城南")
    secrets = (*typed, person.id_digest, person.id_mask, person.phone_mask, repr(BIRTH))
    before = everything()

    erase(person, chair)

    after = everything()
    assert [secret for secret in secrets if secret not in before] == []
    assert [secret for secret in (*secrets, BIRTH.isoformat()) if secret in after] == []


def test_record_stays_sound_and_tells_who_erased_and_why(branch, person):
    chair = make_officer(branch)
    change_record(person, {"number": "S2"}, by=chair)

    erased = erase(person, chair)

    assert list(verify_all()) == []
    entry = AuditEntry.objects.get(verb="members.person.erase")
    assert (entry.actor, entry.target) == (chair, f"members.person:{person.public_id}")
    assert '"reason":"本人申请删除"' in entry.detail.text
    assert AuditDetail.objects.exclude(erased_by_entry=None).count() == 3
    assert erased.name == f"已删除-{str(person.public_id)[:8]}"
    assert erased.erased_on is not None


def test_counts_of_the_past_stay_as_they_were(branch, person):
    make_member(branch, name="钱示乙")
    keys = [item.key for item in all_declared() if item.key.startswith("members.")]
    scope = half_year(branch)
    before = {key: value.value for key, value in evaluate(keys, scope).items()}

    erase(person, None)

    assert {key: value.value for key, value in evaluate(keys, scope).items()} == before
    assert before["members.members"] == 2


def test_papers_kept_with_the_record_go(branch, person, django_capture_on_commit_callbacks):
    kept = store(SimpleUploadedFile("身份证.pdf", PDF), branch=branch, by=None, target=person)
    other = store(SimpleUploadedFile("b.pdf", PDF + b"2"), branch=branch, by=None, target=make_person(branch))

    with django_capture_on_commit_callbacks(execute=True):
        erase(person, None)

    assert (default_storage.exists(kept.path), default_storage.exists(other.path)) == (False, True)
    assert list(Attachment.objects.values_list("pk", flat=True)) == [other.pk]


@pytest.mark.parametrize(
    ("over", "code"),
    [({"reason": " "}, "needs_note"), ({"confirmation": "赵示"}, "unconfirmed"), ({"confirmation": ""}, "unconfirmed")],
)
def test_erasing_asks_for_a_reason_and_for_the_name(branch, person, over, code):
    with pytest.raises(Refused) as refusal:
        erase(person, None, **over)

    person.refresh_from_db()
    assert (refusal.value.code, person.name) == (code, NAME)


def test_member_is_not_erased(branch):
    member = make_member(branch, name=NAME)

    with pytest.raises(Refused) as refusal:
        erase(member, None)

    assert refusal.value.code == "member"


@pytest.mark.parametrize("position", ["officer", "treasurer", "auditor", "vice_chair"])
def test_only_the_chair_erases(branch, person, position):
    with pytest.raises(Refused) as refusal:
        erase(person, make_officer(branch, position))

    assert refusal.value.code == "no_right"


def test_nobody_is_erased_twice_and_others_stay(branch, person):
    other = make_person(branch, name="钱示乙", phone=PHONE)
    erase(person, None)

    with pytest.raises(Refused) as refusal:
        erase(Person.objects.get(pk=person.pk), None)

    other.refresh_from_db()
    assert (refusal.value.code, other.name, other.phone) == ("erased", "钱示乙", PHONE)


def test_account_loses_its_tie_and_events_their_reasons(branch, person):
    Person.objects.filter(pk=person.pk).update(user=make_user())

    erased = erase(Person.objects.get(pk=person.pk), None)

    assert erased.user is None
    assert set(MembershipEvent.objects.filter(person=person).values_list("reason", flat=True)) == {""}


def test_page_erases_once_the_name_is_typed(client, branch, person):
    client.force_login(make_officer(branch))
    address = f"/desk/ours/people/{person.public_id}/erase/"

    wrong = client.post(address, {"reason": "本人申请", "confirmation": "赵"})
    right = client.post(address, {"reason": "本人申请", "confirmation": NAME}, follow=True)

    assert (wrong.status_code, right.status_code) == (422, 200)
    assert NAME not in right.text
    assert address not in right.text
