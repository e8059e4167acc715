"""People out and in again: who has left, who bears one name."""

from datetime import date

import pytest

from core.tests.factories import make_branch
from members.models import MembershipSpan, Post
from members.services import add_event
from members.states import EventKind
from members.tests.factories import make_member, make_profile
from tests.demo import begin_anew
from workbook.export import export_workbook
from workbook.services import import_workbook
from workbook.tests.books import xlsx

pytestmark = pytest.mark.django_db


@pytest.fixture
def branch():
    return make_branch(slug="ours")


def leaver(branch, name="钱示乙", number="S002"):
    person = make_member(branch, name=name, number=number, on=date(2020, 1, 1), kind=EventKind.JOIN)
    add_event(person=person, kind=EventKind.TRANSFER_OUT, on=date(2024, 3, 5), by=None, reason="调动")
    return person


@pytest.mark.django_db(transaction=True)
def test_departures_go_out_and_come_back_into_an_empty_installation():
    branch = make_branch(slug="ours")
    make_profile(branch)
    make_member(branch, name="赵示甲")
    leaver(branch)
    back = leaver(branch, name="孙示丙", number="S003")
    add_event(person=back, kind=EventKind.JOIN, on=date(2024, 5, 6), by=None)
    make_member(branch, name="李示丁", kind=EventKind.RETAIN, on=date(2019, 9, 1))
    told = spans_told()
    content = export_workbook(branch)
    begin_anew()

    result = import_workbook(content=content, file_name="a.xlsx", slug="ours", by=None)
    again = import_workbook(content=content, file_name="a.xlsx", slug="ours", by=None)

    assert (result.faults, spans_told()) == ([], told)
    assert (again.faults, again.created, again.changed) == ([], 0, 0)
    assert len(told) == 5


def spans_told():
    spans = MembershipSpan.objects.order_by("person__name", "first_day")
    return [(span.person.name, span.status, span.first_day, span.last_day) for span in spans]


def test_event_is_not_changed_by_a_list(branch):
    make_profile(branch)
    person = leaver(branch)
    event = person.events.get(kind=EventKind.TRANSFER_OUT)
    rows = [["姓名", "变动", "日期", "编号"], ["钱示乙", "转出", "2024-03-06", str(event.public_id)]]

    result = import_workbook(content=xlsx({"会籍变动": rows}), file_name="a.xlsx", slug=branch.slug, by=None)

    assert [fault.refusal.code for fault in result.faults] == ["event_changed"]


def test_people_of_one_name_are_told_apart_by_their_number(branch):
    make_profile(branch)
    for number in ("S001", "S002"):
        make_member(branch, name="赵示甲", number=number)
    head = ["姓名", "职务"]

    by_name = [head, ["赵示甲", "工会主席"]]
    refused = import_workbook(content=xlsx({"工会职务": by_name}), file_name="a.xlsx", slug=branch.slug, by=None)
    told = [head, ["赵示甲(S002)", "工会主席"]]
    taken = import_workbook(content=xlsx({"工会职务": told}), file_name="a.xlsx", slug=branch.slug, by=None)

    assert [fault.refusal.code for fault in refused.faults] == ["ambiguous"]
    assert (taken.faults, Post.objects.get().person.number) == ([], "S002")
