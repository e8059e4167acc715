"""Boring meetings, agenda items, elections, appraisals and motions."""

from datetime import date
from itertools import count

from congress.models import (
    AgendaItem,
    Appraisal,
    Ballot,
    Candidate,
    CongressSession,
    Delegate,
    Election,
    Meeting,
    MeetingAttendance,
    MeetingBrief,
    MeetingNotice,
    MeetingPhoto,
    MeetingSignUp,
    Motion,
    MotionSecond,
    MotionUnit,
    Poll,
    Resolution,
)
from congress.states.motions import DATES, MotionState
from congress.states.resolutions import DATES as RESOLUTION_DATES
from congress.states.sessions import DATES as SESSION_DATES
from core.dates import PreciseDay
from core.models import Branch
from core.tests.factories import make_attachment

_numbers = count(1)


def make_meeting(branch: Branch, **over) -> Meeting:
    return Meeting.objects.create(
        **{
            "branch": branch,
            "title": f"第{next(_numbers)}次会议",
            "kind": Meeting.Kind.COMMITTEE,
            "held": PreciseDay.on(date(2024, 3, 15)),
            **over,
        }
    )


def make_item(meeting: Meeting, **over) -> AgendaItem:
    return AgendaItem.objects.create(
        **{"branch": meeting.branch, "meeting": meeting, "title": f"议题{next(_numbers)}", **over}
    )


def make_sign_in(meeting: Meeting, **over) -> MeetingAttendance:
    """Somebody by name who came, unless told otherwise."""
    who = {} if "person" in over else {"person_name": f"来宾{next(_numbers)}"}
    return MeetingAttendance.objects.create(**{"branch": meeting.branch, "of": meeting, **who, **over})


def make_delegate(branch: Branch, **over) -> Delegate:
    """A formal delegate of the third staff congress, known by name only unless a person is given."""
    who = {} if "person" in over else {"person_name": f"代表{next(_numbers)}"}
    return Delegate.objects.create(**{"branch": branch, "term": 3, "constituency": "第一代表团", **who, **over})


def make_session(meeting: Meeting, state: str = "preparing", **over) -> CongressSession:
    """A session at `state`, with the days that the state must carry."""
    days = _days(SESSION_DATES, state)
    return CongressSession.objects.create(
        **{"branch": meeting.branch, "meeting": meeting, "state": state, **days, **over}
    )


def make_resolution(meeting: Meeting, state: str = "pending", **over) -> Resolution:
    """A resolution at `state`, with the days that the state must carry."""
    usual = {"title": f"关于方案{next(_numbers)}的决议", "adopted_on": date(2024, 3, 15)}
    days = _days(RESOLUTION_DATES, state)
    return Resolution.objects.create(
        **{"branch": meeting.branch, "meeting": meeting, "state": state, **usual, **days, **over}
    )


def _days(table, state: str) -> dict[str, date]:
    return {
        name: date(2024, 3, number) for number, (name, (must, _may)) in enumerate(table.items(), 1) if state in must
    }


def make_candidate(election: Election, **over) -> Candidate:
    """Somebody by name who stands in the first ballot, unless told otherwise."""
    who = {} if "person" in over else {"person_name": f"候选人{next(_numbers)}"}
    return Candidate.objects.create(**{"branch": election.branch, "election": election, **who, **over})


def make_election(branch: Branch, **over) -> Election:
    return Election.objects.create(
        **{
            "branch": branch,
            "body": Election.Body.COMMITTEE,
            "held": PreciseDay.on(date(2024, 4, 12)),
            **over,
        }
    )


def make_appraisal(branch: Branch, **over) -> Appraisal:
    return Appraisal.objects.create(
        **{
            "branch": branch,
            "title": "会员评家",
            "kind": Appraisal.Kind.UNION,
            "held": PreciseDay.on(date(2024, 3, 15)),
            **over,
        }
    )


def make_poll(branch: Branch, **over) -> Poll:
    """A survey drawn up: one question, three options."""
    return Poll.objects.create(
        **{
            "branch": branch,
            "title": "食堂意见征询",
            "questions": "食堂是否延长开放",
            "options": "赞成；反对；弃权",
            **over,
        }
    )


def make_held_poll(branch: Branch, **over) -> Poll:
    """A poll that was counted: two ballots of three who might vote."""
    days = {"opened_on": date(2024, 5, 10), "closed_on": date(2024, 5, 12)}
    poll = make_poll(branch, **{"state": "closed", "entitled": 3, "took_part": 2, **days, **over})
    for receipt, choice in (("2345678ABC", 0), ("BCDEF23456", 1)):
        Ballot.objects.create(branch=branch, poll=poll, receipt=receipt, choices=[[choice]])
    return poll


def make_motion(branch: Branch, state: str = MotionState.COLLECTED, **over) -> Motion:
    """A motion at `state`; the day of collecting and the dates that the state must carry are the first days of March 2024 unless told."""
    usual = {"collected_on"} if state != MotionState.DRAFT else set()
    days = {
        name: date(2024, 3, number)
        for number, (name, (must, _may)) in enumerate(DATES.items(), 1)
        if state in must or name in usual
    }
    return Motion.objects.create(
        **{"branch": branch, "subject": f"关于食堂的提案{next(_numbers)}", "state": state, **days, **over}
    )


def make_meeting_sign_up(meeting: Meeting, **over) -> MeetingSignUp:
    """Somebody by name who signed up, unless told otherwise."""
    who = {} if "person" in over else {"person_name": f"报名者{next(_numbers)}"}
    return MeetingSignUp.objects.create(**{"branch": meeting.branch, "of": meeting, **who, **over})


def make_meeting_notice(meeting: Meeting, **over) -> MeetingNotice:
    return MeetingNotice.objects.create(**{"branch": meeting.branch, "of": meeting, **over})


def make_meeting_photo(meeting: Meeting, **over) -> MeetingPhoto:
    file = over.pop("file", None) or make_attachment(meeting.branch)
    return MeetingPhoto.objects.create(**{"branch": meeting.branch, "of": meeting, "file": file, **over})


def make_meeting_brief(meeting: Meeting, **over) -> MeetingBrief:
    return MeetingBrief.objects.create(**{"branch": meeting.branch, "of": meeting, "title": "简讯", **over})


def make_second(motion: Motion, **over) -> MotionSecond:
    """Somebody by name who signed on paper, unless told otherwise."""
    who = {} if "person" in over else {"person_name": f"附议人{next(_numbers)}"}
    return MotionSecond.objects.create(**{"branch": motion.branch, "motion": motion, **who, **over})


def make_unit(motion: Motion, **over) -> MotionUnit:
    """A co-unit of a motion."""
    return MotionUnit.objects.create(
        **{"branch": motion.branch, "motion": motion, "name": f"部门{next(_numbers)}", **over}
    )
