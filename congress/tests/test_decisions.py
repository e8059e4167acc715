"""Numbers, tallies, majorities and elections: refused where the congress runs live, told on paper."""

from datetime import date

import pytest

from congress.models import AgendaItem, Candidate
from congress.selectors.standing import standings_of
from congress.services import count_election, number_minutes, resolve_item
from congress.tests.factories import (
    make_candidate,
    make_delegate,
    make_election,
    make_item,
    make_meeting,
    make_sign_in,
)
from core.dates import PreciseDay
from core.errors import Refused
from core.models import AuditEntry, LiveArea
from core.rules import load_rules
from core.services import void_record
from core.sheets import sheet_named
from core.sheets.entry import TypedRow, enter_rows
from core.tests.factories import make_branch

pytestmark = pytest.mark.django_db
DAY = date(2024, 3, 15)
K, OUT, R = AgendaItem.Kind, AgendaItem.Outcome, Candidate.Result


@pytest.fixture
def branch():
    load_rules()
    return make_branch()


@pytest.fixture
def live(branch):
    LiveArea.objects.create(branch=branch, area="congress", live_from=date(2024, 1, 1))
    return branch


def congress(branch, **over):
    return make_meeting(
        branch,
        **{
            "kind": "staff_congress",
            "term": 3,
            "session": 2,
            "title": "三届二次教代会",
            "held": PreciseDay.on(DAY),
            "entitled": 48,
            "present": 45,
            **over,
        },
    )


def enter(branch, slug, record, **cells):
    """Change a stored record, or enter a new one, as its form does: the codes of what is refused, of what is told."""
    sheet, is_new = sheet_named(slug), isinstance(record, str)
    held = {} if is_new else sheet.stored_values(record)
    stored = {column.attr: column.cell.write(held[column.attr]) for column in sheet.columns if not is_new}
    number = record if is_new else record.public_id
    taken = enter_rows(sheet, [TypedRow({**stored, **cells}, number)], branch=branch, by=None)
    return [f.refusal.code for f in taken.faults], [f.refusal.code for f in taken.warnings]


NEW = "00000000-0000-4000-8000-00000000000a"
MEETING = {"kind": "教代会", "title": "教代会", "held": "2024-03-20"}


def test_sessions_follow_one_another_where_the_congress_is_live(live):
    congress(live)

    assert enter(live, "meetings", NEW, **MEETING, term="3", session="4") == (["number_gap"], [])
    assert enter(live, "meetings", NEW, **MEETING, term="3", session="2") == (["number_twice"], [])
    assert enter(live, "meetings", NEW, **MEETING, term="4", session="2") == (["number_new_term"], [])
    assert enter(live, "meetings", NEW, **MEETING, term="3", session="3") == ([], [])


def test_on_paper_a_gap_in_the_numbers_is_told_and_kept(branch):
    congress(branch)

    assert enter(branch, "meetings", NEW, **MEETING, term="3", session="4") == ([], ["number_gap"])


def test_double_meeting_numbers_both_congresses(live):
    congress(live, other_term=4, other_session=1)

    assert enter(live, "meetings", NEW, kind="工代会", title="工代会", held="2024-03-20", term="4", session="1") == (
        ["number_twice"],
        [],
    )


def test_preparatory_meeting_has_no_number(live):
    assert enter(live, "meetings", NEW, kind="预备会议", title="预备会", held="2024-03-10", term="3", session="2") == (
        ["preparatory_number"],
        [],
    )


TALLY = {"issued": "45", "returned": "45", "yes": "25", "no": "15", "abstain": "3", "void": "2"}
ADOPT = {"kind": "审议通过权", "outcome": "通过", "ballot": "无记名投票", **TALLY}


@pytest.mark.parametrize(
    ("over", "code"),
    [
        ({}, None),
        ({"yes": "24", "no": "16"}, "no_majority"),
        ({"returned": "46", "yes": "26"}, "more_returned"),
        ({"void": "1"}, "votes_unlike_papers"),
        ({"yes": "", "no": "", "abstain": "", "void": ""}, "no_votes"),
        ({"ballot": "举手"}, "not_secret"),
        ({"ballot": ""}, "not_secret"),
    ],
)
def test_item_is_adopted_by_the_majority_of_all_in_a_secret_ballot(live, over, code):
    item = make_item(congress(live), title="绩效工资方案")

    refused, _told = enter(live, "agenda-items", item, **{**ADOPT, "kind": "审议通过", **over})

    assert refused == ([code] if code else [])
    item.refresh_from_db()
    assert item.outcome == ("" if code else OUT.ADOPTED)


def test_on_paper_a_vote_without_majority_is_told_and_kept(branch):
    item = make_item(congress(branch), title="绩效工资方案")

    refused, told = enter(branch, "agenda-items", item, **{**ADOPT, "kind": "审议通过", "yes": "24", "no": "16"})

    item.refresh_from_db()
    assert (refused, told, item.outcome) == ([], ["no_majority"], OUT.ADOPTED)


def test_what_was_adopted_stays_as_it_is_and_is_continued_by_a_new_item(live):
    meeting = congress(live)
    adopted = make_item(meeting, kind=K.ADOPT, outcome=OUT.ADOPTED, title="考核办法", ballot="secret", yes=40)

    assert enter(live, "agenda-items", adopted, title="考核办法（修改）") == (["adopted"], [])
    assert enter(live, "agenda-items", adopted, yes="41") == (["adopted"], [])
    assert enter(live, "agenda-items", adopted, points="两名代表发言") == ([], [])
    adopted.refresh_from_db()
    cells = {"meeting": meeting.reference, "title": "考核办法修改", "continues": adopted.reference}
    assert enter(live, "agenda-items", NEW, **cells)[0] == []
    assert AgendaItem.objects.get(public_id=NEW).continues == adopted


@pytest.mark.parametrize("kind", ["审议通过", "选举"])
def test_joint_meeting_neither_adopts_nor_elects(live, kind):
    item = make_item(congress(live, kind="joint", title="联席会议"))

    assert enter(live, "agenda-items", item, kind=kind)[0] == ["joint_power"]
    assert enter(live, "agenda-items", item, kind="审议建议")[0] == []


def test_votes_of_a_double_meeting_are_held_against_the_congress_that_was_asked(live):
    meeting = congress(live, other_term=4, other_session=1, entitled=None, present=None)
    for number in range(5):
        make_delegate(live, person_name=f"职工代表{number}")
        make_delegate(live, person_name=f"会员代表{number}", congress="members_congress", term=4)
    for number in range(5, 15):
        make_delegate(live, person_name=f"会员代表{number}", congress="members_congress", term=4)
    item = make_item(meeting, title="工会章程")
    vote = {"kind": "审议通过", "outcome": "通过", "ballot": "无记名投票", "yes": "4"}

    assert enter(live, "agenda-items", item, **vote, of_congress="工代会")[0] == ["no_majority"]
    assert enter(live, "agenda-items", item, **vote)[0] == []


def test_standing_counts_who_has_a_vote_and_tells_the_others_apart(branch):
    meeting = congress(branch, entitled=None, present=None)
    names = [make_delegate(branch).person_name for _ in range(6)]
    guest = make_delegate(branch, kind="guest").person_name
    for name, presence in zip([*names[:5], guest], ["present"] * 3 + ["on_leave", "absent", "present"], strict=True):
        make_sign_in(meeting, person_name=name, presence=presence)
    void_record(make_sign_in(meeting, person_name=names[5]), by=None, reason="误签")

    (standing,) = standings_of(meeting)

    assert (standing.entitled, standing.present, standing.on_leave, standing.absent) == (6, 3, 1, 2)
    assert (standing.without_vote, standing.needed, standing.is_reached, standing.missing) == (1, 4, False, 1)
    assert standing.to_adopt == 4


VOTES = {"赵示甲": 40, "钱示乙": 30, "孙示丙": 30, "李示丁": 24}


def election(branch, votes=None, **over):
    values = {"seats": 2, "entitled": 48, "present": 45, "issued": 45, "returned": 45, "void": 0, "candidates": 4}
    made = make_election(branch, held=PreciseDay.on(DAY), **{**values, **over})
    for name, yes in (votes or VOTES).items():
        make_candidate(made, person_name=name, yes=yes, no=45 - yes, abstain=0)
    return made


def results(made):
    return {str(c.subject): c.result for c in made.candidacies.all()}


def test_tie_at_the_last_seat_goes_to_a_run_off_that_fills_it(live):
    made = count_election(election=election(live), by=None)
    assert (made.elected, results(made)) == (
        1,
        {"赵示甲": R.ELECTED, "钱示乙": R.RUN_OFF, "孙示丙": R.RUN_OFF, "李示丁": R.NOT_ELECTED},
    )

    make_candidate(made, person_name="钱示乙", round=2, yes=26, no=19, abstain=0)
    make_candidate(made, person_name="孙示丙", round=2, yes=19, no=26, abstain=0)
    made = count_election(election=made, by=None)

    assert made.elected == 2
    assert {str(c.subject): c.result for c in made.candidacies.filter(round=2)} == {
        "钱示乙": R.ELECTED,
        "孙示丙": R.NOT_ELECTED,
    }


def test_nobody_is_elected_by_half(live):
    made = count_election(election=election(live, {"赵示甲": 24, "钱示乙": 25}, seats=1), by=None)

    assert results(made) == {"赵示甲": R.NOT_ELECTED, "钱示乙": R.ELECTED}


@pytest.mark.parametrize(
    ("over", "code"),
    [
        ({"present": 31}, "no_quorum"),
        ({"returned": 46}, "more_returned"),
        ({"returned": 44}, "votes_unlike_papers"),
        ({"seats": None}, "no_seats"),
        ({"entitled": None, "present": None}, "no_seats"),
    ],
)
def test_live_election_that_does_not_add_up_is_not_counted(live, over, code):
    made = election(live, **over)

    with pytest.raises(Refused) as caught:
        count_election(election=made, by=None)

    assert caught.value.code == code
    assert set(results(made).values()) == {""}


def test_quorum_of_an_election_is_two_thirds(live):
    assert count_election(election=election(live, present=32), by=None).elected == 1


def test_too_few_candidates_are_told_and_stop_nobody(branch):
    made = election(branch, candidates=2)

    assert enter(branch, "elections", made, candidates="3") == ([], [])
    made.refresh_from_db()
    assert enter(branch, "elections", made, candidates="2") == ([], ["few_candidates"])


def test_live_result_against_the_majority_is_refused(live):
    candidate = make_candidate(election(live), person_name="周示戊", yes=24, no=21, abstain=0)

    assert enter(live, "candidates", candidate, result="当选")[0] == ["no_majority"]


def test_minutes_are_numbered_above_what_paper_has_given(branch):
    make_meeting(branch, minutes_number="工委〔2024〕7号")
    make_meeting(branch, minutes_number="纪要〔2023〕30号", held=PreciseDay.on(date(2023, 5, 1)))
    first, second = make_meeting(branch), make_meeting(branch)

    numbers = [number_minutes(meeting=meeting, by=None).minutes_number for meeting in (first, second)]

    assert numbers == ["纪要〔2024〕8号", "纪要〔2024〕9号"]
    assert AuditEntry.objects.filter(verb="congress.meeting.change").count() == 2
    with pytest.raises(Refused) as caught:
        number_minutes(meeting=first, by=None)
    assert caught.value.code == "numbered"


def test_adopted_item_becomes_one_resolution(branch):
    item = make_item(congress(branch), title="绩效工资方案", outcome=OUT.ADOPTED, decision="同意实施。")

    resolution = resolve_item(item=item, by=None)

    assert (resolution.title, resolution.text, resolution.adopted_on) == ("关于绩效工资方案的决议", "同意实施。", DAY)
    for again, code in ((item, "resolved"), (make_item(item.meeting), "not_adopted")):
        with pytest.raises(Refused) as caught:
            resolve_item(item=again, by=None)
        assert caught.value.code == code
