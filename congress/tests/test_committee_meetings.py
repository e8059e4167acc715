"""The members of a committee are expected at its meetings, as delegates are at their congress."""

from datetime import date

import pytest

from congress.models import Meeting
from congress.selectors.counters import counters_of
from congress.selectors.standing import standings_of
from congress.tests.factories import make_meeting, make_sign_in
from core.dates import PreciseDay
from core.tests.factories import make_branch
from gatherings.kinds import kind_named
from gatherings.selectors import guests_of
from members.models import Body, Post
from members.tests.factories import make_body, make_person, make_post, make_term

pytestmark = pytest.mark.django_db
K, P = Meeting.Kind, Post.Position
DAY = date(2024, 3, 15)


@pytest.fixture
def branch():
    return make_branch()


def meeting_of(branch, kind=K.COMMITTEE, day=DAY):
    return make_meeting(branch, kind=kind, held=PreciseDay.on(day), entitled=None, present=None)


def expected(meeting):
    return [guest.name for guest in guests_of(kind_named("meetings"), meeting) if guest.is_expected]


def seat(branch, name, position, **over):
    return make_post(make_person(branch, name=name), position, **over)


def test_those_with_a_post_in_the_body_that_meets_are_expected_each_once(branch):
    seat(branch, "钱示乙", P.OFFICER)
    chair = seat(branch, "赵示甲", P.CHAIR).person
    make_post(chair, P.TREASURER)
    seat(branch, "孙示丙", P.AUDITOR)
    seat(branch, "李示丁", P.GROUP_LEADER)
    seat(branch, "周示戊", P.OFFICER, last_day=date(2023, 12, 31))
    seat(make_branch(), "吴示己", P.OFFICER)

    lists = {kind: expected(meeting_of(branch, kind)) for kind in (K.COMMITTEE, K.AUDIT, K.SYMPOSIUM)}

    assert lists == {K.COMMITTEE: ["赵示甲", "钱示乙"], K.AUDIT: ["孙示丙"], K.SYMPOSIUM: []}


def test_body_of_the_day_is_that_of_its_running_term(branch):
    body = make_body(branch, kind=Body.Kind.COMMITTEE)
    third, fourth = (make_term(body, number, first_day=date(year, 1, 1)) for number, year in ((3, 2019), (4, 2024)))
    seat(branch, "赵示甲", P.CHAIR, body=body, term=third)
    seat(branch, "钱示乙", P.CHAIR, body=body, term=fourth)

    assert expected(meeting_of(branch)) == ["钱示乙"]
    assert expected(meeting_of(branch, day=date(2023, 5, 1))) == ["赵示甲"]


def test_committee_is_counted_by_its_members_and_others_came_without_a_vote(branch):
    names = ("赵示甲", "钱示乙", "孙示丙")
    members = [seat(branch, name, P.OFFICER).person for name in names]
    meeting = meeting_of(branch)
    for person, presence in ((members[0], "present"), (members[1], "on_leave"), (make_person(branch), "present")):
        make_sign_in(meeting, person=person, presence=presence)

    (standing,) = standings_of(meeting)

    told = (standing.entitled, standing.present, standing.on_leave, standing.absent, standing.without_vote)
    assert told == (3, 1, 1, 1, 1)
    assert [counter.awaited for counter in counters_of(meeting)] == [["孙示丙"]]
    # A committee's quorum is a matter of custom: nothing says how many are needed.
    assert standing.needed is None


def test_committee_without_recorded_posts_stands_by_the_numbers_of_its_meeting(branch):
    meeting = make_meeting(branch, kind=K.COMMITTEE, entitled=7, present=6)

    (standing,) = standings_of(meeting)

    assert (standing.entitled, standing.present, standing.is_counted) == (7, 6, False)
