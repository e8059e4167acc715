"""An import is taken back as a whole, or not at all."""

import json
from datetime import date

import pytest
from django.apps import apps
from django.core.files.uploadedfile import SimpleUploadedFile

from core.attachments import store
from core.audit_verification import verify_all
from core.errors import Refused
from core.models import AuditDetail, AuditEntry, ImportBatch
from core.records import BranchRecord
from core.services import change_record, void_record
from core.tests.factories import make_branch
from members.models import Group, MembershipEvent, MembershipSpan, Person
from members.services import add_event, check_spans, erase_person
from members.states import EventKind
from members.tests.factories import make_person, make_profile
from tests.demo import WORKBOOK, take_in
from workbook.models import ImportJournal
from workbook.services import import_workbook
from workbook.tests.books import xlsx
from workbook.undo import CannotUndo, undo_import

pytestmark = pytest.mark.django_db
ROSTER = [["姓名", "工号", "部门", "工会小组"], ["赵示甲", "1", "工程科", "一组"], ["钱示乙", "2", "工程科", "一组"]]


def take(sheets, slug="ours"):
    return import_workbook(content=xlsx(sheets), file_name="a.xlsx", slug=slug, by=None, year=2024)


@pytest.fixture
def branch():
    found = make_branch(slug="ours")
    make_profile(found)
    return found


def everything() -> dict:
    """Every record of every model, without the version."""
    models = [model for model in apps.get_models() if issubclass(model, BranchRecord)]
    found = {}
    for model in models:
        names = [f.attname for f in model._meta.concrete_fields if f.attname not in {"id", "version"}]
        if getattr(model, "is_projection", False):
            names = [name for name in names if name not in {"public_id", "created_at"}]
        found[model.__name__] = sorted(map(str, model.objects.values_list(*names)))
    return found


def test_what_an_import_added_is_gone_after_its_undoing(branch):
    before = everything()
    batch = take({"花名册": ROSTER}).batch
    assert (Person.objects.count(), Group.objects.count(), MembershipSpan.objects.count()) == (2, 1, 2)

    undo_import(batch, by=None)

    assert everything() == before
    batch.refresh_from_db()
    assert batch.undone_at is not None


def test_what_an_import_changed_says_again_what_it_said(branch):
    take({"花名册": [["姓名", "工号", "手机"], ["赵示甲", "1", "13800138000"]]})
    before = everything()
    batch = take({"花名册": [["姓名", "工号", "手机", "部门"], ["赵示甲", "1", "13900139000", "工程科"]]}).batch
    assert Person.objects.get().phone == "13900139000"

    undo_import(batch, by=None)

    person = Person.objects.get()
    assert (person.phone, person.phone_mask, person.department) == ("13800138000", "138****8000", None)
    assert person.version == 3
    assert everything() == before


def test_the_whole_demo_branch_is_undone_and_taken_in_again():
    batch = take_in(WORKBOOK.read_bytes()).batch
    before = {name: len(rows) for name, rows in everything().items()}

    undo_import(batch, by=None)
    emptied = {name: len(rows) for name, rows in everything().items()}
    again = take_in(WORKBOOK.read_bytes())

    assert set(emptied.values()) == {0}
    assert again.faults == []
    assert {name: len(rows) for name, rows in everything().items()} == before


def test_a_file_with_record_numbers_can_come_again_after_an_undoing(branch):
    number = "6f6a5a0e-0000-4000-8000-000000000001"
    rows = {"花名册": [["姓名", "编号"], ["赵示甲", number]]}
    undo_import(take(rows).batch, by=None)

    again = take(rows)

    assert (again.faults, str(Person.objects.get().public_id)) == ([], number)


def refusal_of(batch) -> list[tuple[str, str]]:
    with pytest.raises(CannotUndo) as caught:
        undo_import(batch, by=None)
    return [(obstacle.name, obstacle.why) for obstacle in caught.value.obstacles]


def test_a_record_changed_since_keeps_the_import(branch):
    batch = take({"花名册": ROSTER}).batch
    change_record(Person.objects.get(number="2"), {"number": "3"}, by=None)

    told = refusal_of(batch)

    assert told == [("钱示乙", "后来改过")]
    assert Person.objects.count() == 2


def test_a_record_voided_since_keeps_the_import(branch):
    batch = take({"花名册": ROSTER}).batch
    void_record(Person.objects.get(number="2"), by=None, reason="重复")

    assert refusal_of(batch) == [("钱示乙", "后来改过")]


def test_a_record_that_is_used_since_keeps_the_import(branch):
    batch = take({"花名册": ROSTER}).batch
    add_event(person=Person.objects.get(number="1"), kind=EventKind.RETAIN, on=date(2024, 5, 1), by=None)

    assert refusal_of(batch) == [("赵示甲", "被“赵示甲 · 保留会籍”用到")]
    assert MembershipEvent.objects.count() == 3


def test_a_file_that_belongs_to_a_record_keeps_the_import(branch):
    batch = take({"花名册": ROSTER}).batch
    paper = SimpleUploadedFile("a.pdf", b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF\n")
    store(paper, branch=branch, by=None, target=Person.objects.get(number="1"))

    assert refusal_of(batch) == [("赵示甲", "附有文件")]


def test_an_earlier_import_is_kept_by_a_later_one_until_that_is_undone(branch):
    first = take({"花名册": ROSTER}).batch
    second = take({"花名册": [["姓名", "工号", "性别"], ["赵示甲", "1", "男"]]}).batch

    assert refusal_of(first) == [("赵示甲", "后来改过")]
    undo_import(second, by=None)
    undo_import(first, by=None)

    assert Person.objects.count() == 0


def test_a_change_after_a_later_import_was_undone_keeps_the_earlier_one(branch):
    first = take({"花名册": ROSTER}).batch
    undo_import(take({"花名册": [["姓名", "工号", "性别"], ["赵示甲", "1", "男"]]}).batch, by=None)
    change_record(Person.objects.get(number="1"), {"sex": "2"}, by=None)

    assert refusal_of(first) == [("赵示甲", "后来改过")]


def test_membership_follows_when_only_an_event_was_imported(branch):
    take({"花名册": ROSTER})
    batch = take({"会籍变动": [["姓名", "变动", "日期"], ["赵示甲", "退会", "2024-05-01"]]}).batch
    assert MembershipSpan.objects.filter(last_day=None).count() == 1

    undo_import(batch, by=None)

    assert MembershipSpan.objects.filter(last_day=None).count() == 2
    assert check_spans(branch) == []


def spans_of(name):
    found = MembershipSpan.objects.filter(person__name=name)
    return sorted(found.values_list("pk", "status", "first_day", "last_day"))


def at_odds(name):
    """Gives a person events that cannot follow one another, past every service."""
    person = Person.objects.get(name=name)
    MembershipEvent.objects.create(branch=person.branch, person=person, kind=EventKind.RESUME, on=date(2024, 4, 1))


def test_odd_records_of_others_do_not_hold_up_an_undoing_and_stay_as_they_are(branch):
    take({"花名册": [*ROSTER, ["孙示丙", "3", "工程科", "一组"]]})
    batch = take({"会籍变动": [["姓名", "变动", "日期"], ["赵示甲", "退会", "2024-05-01"]]}).batch
    at_odds("钱示乙")
    MembershipSpan.objects.filter(person__name="孙示丙").update(first_day=date(2020, 1, 1))
    before = spans_of("钱示乙"), spans_of("孙示丙")

    undo_import(batch, by=None)

    assert [last_day for _pk, _status, _first, last_day in spans_of("赵示甲")] == [None]
    assert (spans_of("钱示乙"), spans_of("孙示丙")) == before
    assert {person.name for person in check_spans(branch)} == {"钱示乙", "孙示丙"}


def test_an_event_that_later_events_need_keeps_the_import(branch):
    take({"花名册": ROSTER})
    batch = take({"会籍变动": [["姓名", "变动", "日期"], ["赵示甲", "退会", "2024-05-01"]]}).batch
    add_event(person=Person.objects.get(name="赵示甲"), kind=EventKind.JOIN, on=date(2024, 8, 1), by=None)
    before = everything()

    with pytest.raises(Refused) as caught:
        undo_import(batch, by=None)

    assert caught.value.code == "not_possible"
    assert everything() == before


def test_undoing_is_told_once_in_a_chain_that_stays_whole(branch):
    batch = take({"花名册": ROSTER}).batch

    undo_import(batch, by=None)
    with pytest.raises(Refused) as caught:
        undo_import(ImportBatch.objects.get(), by=None)

    entry = AuditEntry.objects.get(verb="workbook.undo")
    assert json.loads(entry.detail.text)["removed"]["members.person"] == 2
    assert (caught.value.code, list(verify_all())) == ("undone", [])


def test_erased_person_is_forgotten_by_the_journals_and_the_import_can_still_be_undone():
    branch = make_branch(slug="ours")
    person = make_person(branch, name="赵示甲", number="S1", remark="家住城东")
    other = make_person(branch, name="钱示乙", number="S2", remark="旧")
    content = xlsx({"花名册": [["姓名", "工号", "备注"], ["赵示甲", "S1", "家住城西"], ["钱示乙", "S2", "新"]]})
    batch = import_workbook(content=content, file_name="a.xlsx", slug="ours", by=None).batch
    person.refresh_from_db()
    assert "城东" in str(ImportJournal.objects.get().changed)

    erase_person(person=person, by=None, reason="本人申请", confirmation="赵示甲")

    assert "城东" not in str(ImportJournal.objects.get().changed)
    assert "城西" not in "".join(AuditDetail.objects.values_list("text", flat=True))
    undo_import(batch, by=None)
    person.refresh_from_db()
    other.refresh_from_db()
    assert (person.name[:3], person.remark, other.remark) == ("已删除", "", "旧")
