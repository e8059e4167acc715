"""The pages of a meeting while it goes on: counters, the grid of a tally, numbers of minutes, resolutions."""

import uuid
from datetime import date

import pytest
from django.urls import reverse

from congress.models import Candidate, Meeting, Resolution
from congress.tests.factories import (
    make_candidate,
    make_delegate,
    make_election,
    make_item,
    make_meeting,
    make_resolution,
    make_session,
    make_sign_in,
)
from core.dates import PreciseDay
from core.deadlines import due_in
from core.models import LiveArea, RuleSet
from core.panels import panels_of
from core.rules import load_rules
from core.tests.factories import make_branch
from members.models import Post
from members.tests.people import make_officer

pytestmark = pytest.mark.django_db
DAY = date(2024, 3, 15)


@pytest.fixture
def branch(client):
    load_rules()
    branch = make_branch(slug="ours")
    client.force_login(make_officer(branch))
    return branch


@pytest.fixture
def meeting(branch):
    return make_meeting(branch, kind="staff_congress", title="教代会", term=3, session=2, held=PreciseDay.on(DAY))


@pytest.fixture
def election(branch):
    return make_election(branch, seats=1, entitled=48, present=45, returned=45, void=0, held=PreciseDay.on(DAY))


def address(name, record):
    return reverse(f"congress:{name}", args=["ours", record.public_id])


def test_counters_say_how_many_are_missing_and_who(client, meeting):
    names = [make_delegate(meeting.branch).person_name for _ in range(4)]
    guest = make_delegate(meeting.branch, kind="guest").person_name
    for name in (names[0], guest):
        make_sign_in(meeting, person_name=name)
    make_sign_in(meeting, person_name=names[1], presence="on_leave")

    page = client.get(address("counters", meeting))

    (counter,) = page.context["counters"]
    assert (counter.standing.present, counter.standing.missing, counter.awaited) == (1, 2, names[2:])
    assert "还差 2 人：须 3 人到会。" in page.content.decode()

    for name in names[2:]:
        make_sign_in(meeting, person_name=name)
    assert "已达法定人数（须 3 人到会）。" in client.get(address("counters", meeting)).content.decode()


@pytest.mark.parametrize("rows", [1, 3])
def test_counters_ask_as_much_of_one_as_of_three(client, meeting, rows, django_assert_num_queries):
    for _row in range(rows):
        make_delegate(meeting.branch)
        make_sign_in(meeting)

    with django_assert_num_queries(COUNTERS):
        client.get(address("counters", meeting))


COUNTERS = 10


@pytest.mark.parametrize("rows", [1, 3])
def test_tally_asks_as_much_of_one_as_of_three(client, election, rows, django_assert_num_queries):
    for _row in range(rows):
        make_candidate(election)

    with django_assert_num_queries(TALLY):
        client.get(address("tally", election))


TALLY = 6


def grid(page, *rows):
    """What the page would send when these rows are typed into it, one after another."""
    sent = {
        "form-TOTAL_FORMS": str(len(page.context["grid"].forms)),
        "form-INITIAL_FORMS": str(page.context["grid"].initial_form_count()),
    }
    for form in page.context["grid"].forms:
        for name in form.fields:
            sent[form.add_prefix(name)] = "" if form[name].value() in (None, False) else str(form[name].value())
    for form, row in zip(page.context["grid"].forms, rows, strict=False):
        sent |= {form.add_prefix(name): value for name, value in row.items()}
    return sent


def test_candidates_and_votes_are_entered_in_one_grid_and_counted(client, election):
    rows = [
        {"subject": "赵示甲", "yes": "30", "no": "15", "abstain": "0"},
        {"subject": "钱示乙", "yes": "14", "no": "31", "abstain": "0"},
        {"subject": "孙示丙", "yes": "1", "is_written_in": "on"},
    ]
    page = client.get(address("tally", election))
    sent = grid(page, *rows)

    assert client.post(address("tally", election), sent).status_code == 302
    assert client.post(address("tally", election), sent).status_code == 302
    assert client.post(address("count", election)).status_code == 302

    found = Candidate.objects.order_by("-yes").values_list("person_name", "yes", "is_written_in", "result")
    assert list(found) == [
        ("赵示甲", 30, False, "elected"),
        ("钱示乙", 14, False, "not_elected"),
        ("孙示丙", 1, True, "not_elected"),
    ]
    election.refresh_from_db()
    assert election.elected == 1


def test_votes_that_do_not_add_up_are_told_at_their_row_and_nothing_is_stored(client, election):
    LiveArea.objects.create(branch=election.branch, area="congress", live_from=date(2024, 1, 1))
    rows = [
        {"subject": "赵示甲", "yes": "30", "no": "15", "abstain": "0"},
        {"subject": "钱示乙", "yes": "14", "no": "30", "abstain": "0"},
    ]

    page = client.post(address("tally", election), grid(client.get(address("tally", election)), *rows))

    assert page.status_code == 422
    assert [bool(form.errors) for form in page.context["grid"].forms[:3]] == [False, True, False]
    assert "各项票数合计 44，与收回的 45 张不符。" in page.content.decode()
    assert not Candidate.objects.exists()


@pytest.mark.parametrize("typed", ["三十票左右", "-1", "9" * 9 + "9"])
def test_what_is_no_number_is_told(client, election, typed):
    rows = [{"subject": "赵示甲", "yes": typed}]

    page = client.post(address("tally", election), grid(client.get(address("tally", election)), *rows))

    assert (page.status_code, Candidate.objects.count()) == (422, 0)


def test_form_without_its_rows_is_refused(client, election):
    assert client.post(address("tally", election), {"form-TOTAL_FORMS": "x"}).status_code == 422


def test_what_somebody_else_changed_meanwhile_is_not_overwritten(client, election):
    candidate = make_candidate(election, person_name="赵示甲", yes=30)
    sent = grid(client.get(address("tally", election)), {"yes": "20"})
    Candidate.objects.update(yes=25, version=2)

    page = client.post(address("tally", election), sent)

    candidate.refresh_from_db()
    assert (page.status_code, candidate.yes) == (422, 25)


def test_run_off_is_entered_on_a_fresh_grid(client, election):
    for name in ("赵示甲", "钱示乙"):
        make_candidate(election, person_name=name, yes=30, no=15, abstain=0)
    client.post(address("count", election))

    page = client.get(address("tally", election))
    assert (page.context["ballot"].number, page.context["grid"].forms[0]["subject"].value()) == (2, None)
    client.post(address("tally", election), grid(page, {"subject": "赵示甲", "yes": "26", "no": "19", "abstain": "0"}))

    assert Candidate.objects.get(round=2).yes == 26


def test_new_meeting_is_no_extra_session_unless_somebody_says_so(client, branch):
    form = client.get(reverse("desk:record_create", args=["ours", "meetings"])).context["form"]

    assert form["is_extra"].value() == "否"


def test_minutes_get_their_number_from_the_page(client, meeting):
    client.post(address("minutes_number", meeting))

    assert Meeting.objects.get().minutes_number == "纪要〔2024〕1号"
    assert "已有编号" in client.post(address("minutes_number", meeting), follow=True).content.decode()


def test_adopted_item_leads_to_its_resolution(client, meeting):
    item = make_item(meeting, title="方案", outcome="adopted")

    response = client.post(address("item_resolve", item))

    resolution = Resolution.objects.get()
    assert response.url == reverse("desk:record_edit", args=["ours", "resolutions", resolution.public_id])
    assert "已有决议" in client.post(address("item_resolve", item), follow=True).content.decode()


@pytest.mark.parametrize("name", ["minutes_number", "item_resolve", "counters", "tally", "count"])
def test_what_was_voided_or_is_nowhere_is_not_found(client, branch, name):
    address = reverse(f"congress:{name}", args=["ours", uuid.uuid4()])
    ask = client.get if name in ("counters", "tally") else client.post

    assert ask(address).status_code == 404


def test_treasurer_runs_no_resolutions(client, meeting):
    item = make_item(meeting, outcome="adopted")
    client.force_login(make_officer(meeting.branch, Post.Position.TREASURER))

    assert client.post(address("item_resolve", item)).status_code == 403
    assert not Resolution.objects.exists()


def panel_lines(sheet, record):
    found = panels_of(sheet, record, "ours", lambda _permission: True)
    return {str(panel.title): [(line.when, line.what, line.more) for line in panel.lines] for panel in found}


def test_session_page_lists_what_is_to_be_prepared_with_its_days(meeting):
    session = make_session(meeting, requested_on=date(2024, 2, 1), documents_on=date(2024, 3, 8))

    lines = {what: (when, more) for when, what, more in panel_lines("sessions", session)["筹备清单"]}

    assert lines == {
        "上报请示": ("2024年2月14日", "2024年2月1日完成"),
        "取得批复": ("2024年3月14日", "已逾期"),
        "提案截止": ("2024年2月29日", "已逾期"),
        "送达会议材料": ("2024年3月8日", "2024年3月8日完成"),
        "代表资格审查完毕": ("2024年3月14日", "已逾期"),
        "召开预备会议": ("2024年3月14日", "已逾期"),
    }


@pytest.mark.parametrize("page", ["meetings", "sessions", "agenda-items", "elections", "resolutions", "candidates"])
@pytest.mark.parametrize("rows", [1, 3])
def test_pages_with_their_panels_open(client, meeting, election, page, rows):
    """A page of each kind, with a little and with more on it."""
    records = {"meetings": meeting, "sessions": make_session(meeting), "elections": election}
    for _row in range(rows):
        records |= {
            "agenda-items": make_item(meeting, kind="adopt", outcome="adopted", yes=3, returned=5),
            "resolutions": make_resolution(meeting),
            "candidates": make_candidate(election, yes=3),
        }
        make_delegate(meeting.branch)
        make_sign_in(meeting)

    response = client.get(reverse("desk:record_detail", args=["ours", page, records[page].public_id]))

    assert response.status_code == 200


def due(branch, today):
    found = due_in([branch.pk], today)
    return [(item.text, item.day) for item in found if item.deadline.key.startswith("congress.s")]


def test_steps_fall_due_before_the_opening_and_after_the_end(meeting):
    session = make_session(meeting, requested_on=DAY, approved_on=DAY, documents_on=DAY)
    assert due(meeting.branch, date(2024, 3, 1)) == [
        ("教代会：提案截止。", date(2024, 2, 29)),
        ("教代会：代表资格审查完毕。", date(2024, 3, 14)),
        ("教代会：召开预备会议。", date(2024, 3, 14)),
    ]

    session.delete()
    session = make_session(meeting, "session_closed", closed_on=DAY, opened_on=DAY)
    assert due(meeting.branch, DAY) == [("教代会：公布决议。", date(2024, 3, 22))]

    own = {"source": "本单位办法", "mark": "custom", "branch": meeting.branch}
    RuleSet.objects.create(key="congress.report_working_days", value="7", **own)
    assert ("教代会：上报上级工会。", date(2024, 3, 26)) in due(meeting.branch, DAY)


def test_cancelled_and_archived_sessions_ask_for_nothing(meeting):
    for state in ("cancelled", "archived"):
        session = make_session(meeting, state)
        assert due(meeting.branch, DAY) == []
        session.delete()


def test_resolution_is_due_until_it_is_carried_out(meeting):
    make_resolution(meeting, title="甲", owner="后勤处", due_on=date(2024, 6, 1))
    make_resolution(meeting, "done", title="乙", due_on=date(2024, 6, 1))

    found = [item.text for item in due_in([meeting.branch.pk], DAY) if item.deadline.key == "congress.resolution"]

    assert found == ["落实决议“甲”（后勤处）。"]
