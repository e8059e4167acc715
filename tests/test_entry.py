"""Rows typed on a page go the way of rows of a file."""

import json
import uuid

import pytest

from congress.models import Meeting, Motion
from congress.tests.factories import make_meeting
from core.errors import Refused
from core.models import AuditEntry, LiveArea
from core.records import Origin
from core.sheets import sheet_named
from core.sheets.entry import TypedRow, enter_rows
from core.tests.factories import make_branch, make_user
from members.models import Person

pytestmark = pytest.mark.django_db
MEETING = {"kind": "工会委员会会议", "title": "第一次委员会会议", "held": "2024年3月"}


def enter(branch, cells, slug="meetings", public_id=None, **over):
    row = TypedRow(cells, public_id or uuid.uuid4(), over.pop("version", None))
    return enter_rows(sheet_named(slug), [row], branch=branch, by=make_user(), **over)


def test_a_typed_row_becomes_a_record_of_its_origin_with_one_entry_of_its_own():
    branch, number = make_branch(), uuid.uuid4()

    enter(branch, MEETING, public_id=number, origin=Origin.QUICK_FILL)

    meeting = Meeting.objects.get()
    assert (meeting.public_id, meeting.origin, str(meeting.held)) == (number, "quick_fill", "2024年3月")
    told = AuditEntry.objects.get(target=f"congress.meeting:{number}")
    assert told.verb == "congress.meeting.create"
    assert json.loads(told.detail.text)["title"] == "第一次委员会会议"


def test_a_row_sent_twice_is_stored_once_and_told_once():
    branch, number = make_branch(), uuid.uuid4()

    enter(branch, MEETING, public_id=number)
    again = enter(branch, MEETING, public_id=number)

    assert (Meeting.objects.count(), again.unchanged) == (1, 1)
    assert AuditEntry.objects.filter(verb="congress.meeting.create").count() == 1


def test_a_new_row_never_changes_a_record_that_merely_looks_like_it():
    branch = make_branch()

    enter(branch, MEETING)
    enter(branch, {**MEETING, "held": "2024年3月"})

    assert Meeting.objects.count() == 2


def test_a_change_tells_old_and_new():
    meeting = make_meeting(make_branch(), place="一楼")

    taken = enter(meeting.branch, {"place": "二楼"}, public_id=meeting.public_id, version=meeting.version)

    # Columns that must be filled are missing from the row.
    assert [fault.refusal.code for fault in taken.faults] == ["no_column"] * 3
    cells = {"kind": "工会委员会会议", "title": meeting.title, "held": str(meeting.held), "place": "二楼"}
    enter(meeting.branch, cells, public_id=meeting.public_id, version=meeting.version)
    meeting.refresh_from_db()
    assert (meeting.place, meeting.version) == ("二楼", 2)
    told = json.loads(AuditEntry.objects.get(verb="congress.meeting.change").detail.text)
    assert told["place"] == ["一楼", "二楼"]


def test_what_somebody_changed_meanwhile_is_refused_and_nothing_is_stored():
    meeting = make_meeting(make_branch(), place="一楼")
    cells = {"kind": "工会委员会会议", "title": meeting.title, "held": str(meeting.held), "place": "二楼"}
    enter(meeting.branch, cells, public_id=meeting.public_id, version=1)

    with pytest.raises(Refused) as refused:
        enter(meeting.branch, {**cells, "place": "三楼"}, public_id=meeting.public_id, version=1)

    meeting.refresh_from_db()
    assert (refused.value.code, meeting.place) == ("version", "二楼")


def test_of_several_rows_one_bad_one_keeps_all_out():
    branch = make_branch()
    rows = [TypedRow(MEETING, uuid.uuid4()), TypedRow({**MEETING, "held": "不知道"}, uuid.uuid4())]

    taken = enter_rows(sheet_named("meetings"), rows, branch=branch, by=make_user())

    assert [(fault.row.number, fault.header) for fault in taken.faults] == [(2, "时间")]
    assert (Meeting.objects.count(), AuditEntry.objects.count()) == (0, 0)


def test_a_live_area_takes_a_typed_motion_into_the_first_state_of_its_flow():
    branch = make_branch()
    LiveArea.objects.create(branch=branch, area="congress", live_from="2024-01-01")

    enter(branch, {"subject": "增设饮水点", "collected_on": "2024-03-01"}, slug="motions")

    assert Motion.objects.get().state == "collected"


def test_a_typed_person_is_on_the_register_with_the_origin_of_the_page():
    enter(make_branch(), {"name": "李一"}, slug="roster")

    person = Person.objects.get()
    assert (person.origin, person.events.get().origin, person.events.get().kind) == ("form", "form", "opening")


def test_the_number_of_another_branch_is_refused():
    meeting = make_meeting(make_branch())

    taken = enter(make_branch(), MEETING, public_id=meeting.public_id)

    assert [fault.refusal.code for fault in taken.faults] == ["foreign_number"]
