"""What meetings dealt with and who came: what is counted, what a list may say, and what is told beside it."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from congress.models import AgendaItem, Meeting, MeetingAttendance
from congress.tests.factories import make_item, make_meeting, make_sign_in
from core.dates import PreciseDay
from core.figures import evaluate
from core.services import void_record
from core.sheets import Intake, SourceRow, Table, sheet_named
from core.sheets.intake import take_in
from core.tests.factories import half_year, make_batch, make_branch, values_by
from members.tests.factories import make_person

pytestmark = pytest.mark.django_db
OUT, P = AgendaItem.Outcome, MeetingAttendance.Presence


@pytest.fixture
def branch():
    return make_branch()


@pytest.fixture
def take(branch):
    def take_now(slug, *rows):
        sheet = sheet_named(slug)
        known = {attr for row in rows for attr in row}
        headers = {column.attr: column.header for column in sheet.columns if column.attr in known}
        source = [SourceRow(number, row) for number, row in enumerate(rows, 2)]
        with transaction.atomic():
            return take_in(Table(sheet, sheet.title, headers, source), Intake(branch=branch, batch=make_batch(branch)))

    return take_now


def value(branch, key):
    return evaluate([f"congress.{key}"], half_year(branch))[f"congress.{key}"].value


def held(month: int, day: int = 5) -> PreciseDay:
    return PreciseDay.on(date(2024, month, day))


@pytest.mark.parametrize(
    ("outcome", "counts"), [("", 0), (OUT.DISCUSSED, 0), (OUT.DEFERRED, 0), (OUT.REJECTED, 0), (OUT.ADOPTED, 1)]
)
def test_only_what_was_adopted_counts_as_adopted(branch, outcome, counts):
    make_item(make_meeting(branch), outcome=outcome, kind=AgendaItem.Kind.ADOPT)

    assert (value(branch, "agenda_items"), value(branch, "agenda_items_adopted")) == (1, counts)


def test_items_count_by_the_day_of_their_meeting(branch):
    for day in (date(2023, 12, 31), date(2024, 6, 30), date(2024, 7, 1)):
        make_item(make_meeting(branch, held=PreciseDay.on(day)))
    make_item(make_meeting(branch, held=None))
    voided = make_meeting(branch)
    make_item(voided)
    void_record(voided, by=None, reason="重复")
    void_record(make_item(make_meeting(branch)), by=None, reason="重复")

    assert value(branch, "agenda_items") == 1


def test_item_continues_none_of_a_later_meeting_nor_of_another_branch(branch):
    june, july = make_meeting(branch, held=held(6)), make_meeting(branch, held=held(7))
    first, second = make_item(june), make_item(july)
    second.continues = first
    second.full_clean()

    for item, earlier in ((first, second), (second, make_item(make_meeting(make_branch())))):
        item.continues = earlier
        with pytest.raises(ValidationError) as caught:
            item.full_clean()
        assert list(caught.value.message_dict) == ["continues"]
    with pytest.raises(IntegrityError), transaction.atomic():
        AgendaItem.objects.filter(pk=first.pk).update(continues=first)


PREPARATORY = "教代会预备会"
TOPIC = "绩效工资奖励条例"


def two_preparatory_meetings(branch):
    return [
        make_meeting(
            branch, kind=Meeting.Kind.PREPARATORY, title=PREPARATORY, held=PreciseDay.parse(f"2024年{month}月")
        )
        for month in (6, 7)
    ]


def test_meetings_of_one_title_are_told_apart_by_their_day(branch, take):
    june, july = two_preparatory_meetings(branch)
    item = {"title": TOPIC, "kind": "讨论", "outcome": "已讨论"}

    unclear = take("agenda-items", {"meeting": PREPARATORY, **item})
    taken = take(
        "agenda-items",
        {"meeting": f"{PREPARATORY}（2024年6月）", **item},
        {"meeting": f"{PREPARATORY}(2024年7月)", **item},
    )

    assert [fault.refusal.code for fault in unclear.faults] == ["ambiguous"]
    assert taken.faults == []
    assert [item.meeting for item in AgendaItem.objects.order_by("pk")] == [june, july]


@pytest.mark.parametrize("turn", [1, -1])
def test_item_continues_one_that_may_stand_further_down(branch, take, turn):
    june, july = two_preparatory_meetings(branch)
    earlier = {"meeting": june.reference, "title": TOPIC, "continues": ""}
    later = {"meeting": july.reference, "title": TOPIC, "continues": f"{PREPARATORY}（2024年6月）：{TOPIC}"}

    taken = take("agenda-items", *[earlier, later][::turn])
    again = take("agenda-items", *[earlier, later][::turn])

    assert (taken.faults, taken.warnings, len(taken.created)) == ([], [], 2)
    assert (again.faults, again.created, again.changed) == ([], [], [])
    assert AgendaItem.objects.get(meeting=july).continues == AgendaItem.objects.get(meeting=june)
    assert AgendaItem.objects.get(meeting=june).continues is None


@pytest.mark.parametrize(
    ("word", "outcome"),
    [("表决通过", "adopted"), ("讨论", "discussed"), ("尚未通过", "deferred"), ("未通过", "rejected"), ("", "")],
)
def test_outcome_is_read_as_officers_write_it(branch, take, word, outcome):
    make_meeting(branch, title="大会")

    take("agenda-items", {"meeting": "大会", "title": TOPIC, "outcome": word})

    assert AgendaItem.objects.get().outcome == outcome


def test_more_votes_than_people_present_are_told_and_stored(branch, take):
    make_meeting(branch, title="大会", entitled=40, present=30)
    votes = {"yes": "28", "no": "1", "abstain": "1", "void": ""}

    fits = take("agenda-items", {"meeting": "大会", "title": "甲", **votes})
    more = take("agenda-items", {"meeting": "大会", "title": "乙", **votes, "void": "1"})

    assert fits.warnings == []
    assert [warning.refusal.code for warning in more.warnings] == ["more_votes"]
    assert [item.votes for item in AgendaItem.objects.order_by("pk")] == [30, 31]
    assert make_item(make_meeting(branch)).votes is None


def test_who_signed_in_is_counted_and_who_was_away_is_not(branch):
    first, second = make_meeting(branch), make_meeting(branch)
    person = make_person(branch)
    for meeting in (first, second):
        make_sign_in(meeting, person=person)
        make_sign_in(meeting, person_name="钱示乙")
    make_sign_in(first, presence=P.ON_LEAVE)
    make_sign_in(first, presence=P.ABSENT)
    make_sign_in(make_meeting(branch, held=PreciseDay.on(date(2024, 7, 1))))

    assert (value(branch, "signed_in"), value(branch, "people_signed_in")) == (4, 2)
    parts = values_by("congress.people_signed_in", half_year(branch), "of__public_id")
    assert parts == {(first.public_id,): 2, (second.public_id,): 2}


def test_sign_in_sheet_names_people_of_the_roster_and_others(branch, take):
    make_meeting(branch, title="职工大会")
    person = make_person(branch, name="赵示甲")
    rows = [
        {"of": "职工大会", "subject": "赵示甲", "presence": "√"},
        {"of": "职工大会", "subject": "钱示乙", "presence": "请假"},
        {"of": "职工大会", "subject": "孙示丙", "presence": ""},
    ]

    taken, again = take("meeting-attendance", *rows), take("meeting-attendance", *rows)

    assert (taken.faults, len(taken.created), again.unchanged) == ([], 3, 3)
    assert [(row.subject, row.presence) for row in MeetingAttendance.objects.order_by("pk")] == [
        (person, P.PRESENT),
        ("钱示乙", P.ON_LEAVE),
        ("孙示丙", P.PRESENT),
    ]


def test_people_at_meetings_are_summed_as_recorded(branch):
    make_meeting(branch, entitled=40, present=38)
    make_meeting(branch, entitled=5)

    assert (value(branch, "entitled"), value(branch, "present"), value(branch, "meeting_people")) == (45, 38, None)
