"""Random records of meetings, what they dealt with, elections, appraisals and motions."""

from congress.models import (
    AgendaItem,
    Appraisal,
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
from congress.states.motions import DATES as MOTION_DATES
from congress.states.motions import MotionState
from congress.states.polls import DATES as POLL_DATES
from congress.states.resolutions import DATES as RESOLUTION_DATES
from congress.states.resolutions import ResolutionState, resolution_state_told_by
from congress.states.sessions import DATES as SESSION_DATES
from congress.states.sessions import SessionState
from core.models import Branch
from disclosure.models import Suggestion
from members.models import Person, SubUnion
from tests.random_records.chance import Chance, builder, held_row
from tests.random_records.gatherings import brief, notice, photo, sign_up


@builder(Meeting, rows=60)
def meeting(chance: Chance, branch: Branch) -> dict:
    title = chance.choice(["甲", "乙", "丙", "女职工丁"])
    return {"title": title, "held": chance.held(), "attendance": chance.quantity("人", "人次")}


@builder(MeetingAttendance, rows=30)
def meeting_attendance(chance: Chance, branch: Branch) -> dict:
    person = chance.maybe(chance.one_of(Person, branch))
    name = "" if person else chance.choice(["甲", "乙"])
    return {"of": chance.one_of(Meeting, branch), "person": person, "person_name": name}


@builder(AgendaItem, rows=30)
def agenda_item(chance: Chance, branch: Branch) -> dict:
    return {
        "meeting": chance.one_of(Meeting, branch),
        "continues": chance.maybe(chance.one_of(AgendaItem, branch), 0.3),
    }


@builder(Delegate, rows=20)
def delegate(chance: Chance, branch: Branch) -> dict:
    person = chance.maybe(chance.one_of(Person, branch))
    name = "" if person else chance.choice(["甲", "乙", "丙", "丁"])
    return {"person": person, "person_name": name, **chance.span()}


@builder(Election, rows=40)
def election(chance: Chance, branch: Branch) -> dict:
    body = chance.choice([*Election.Body.values, Election.Body.SUB_UNION])
    named = body == Election.Body.SUB_UNION
    sub_union = chance.one_of(SubUnion, branch) if named else None
    return {"body": body, "held": chance.held(), "sub_union": sub_union, "meeting": None}


@builder(Candidate, rows=30)
def candidate(chance: Chance, branch: Branch) -> dict:
    person = chance.maybe(chance.one_of(Person, branch))
    name = "" if person else chance.choice(["甲", "乙", "丙", "丁"])
    return {"election": chance.one_of(Election, branch), "round": 1, "person": person, "person_name": name}


@builder(CongressSession, rows=20)
def congress_session(chance: Chance, branch: Branch) -> dict:
    state = chance.choice(SessionState.values)
    meetings = Meeting.objects.filter(branch=branch, kind__contains="congress").order_by("pk")
    chosen = meetings[chance.randrange(len(meetings))] if meetings else None
    empty = dict.fromkeys(SESSION_DATES)
    return {"meeting": chosen, "state": state, **empty, **chance.dates_of(SESSION_DATES, state)}


@builder(Resolution, rows=30)
def resolution(chance: Chance, branch: Branch) -> dict:
    days = chance.dates_of(RESOLUTION_DATES, chance.choice(ResolutionState.values))
    title = f"关于{chance.randrange(10_000)}的决议"
    told = {**dict.fromkeys(RESOLUTION_DATES), **days}
    return {
        "meeting": chance.one_of(Meeting, branch),
        "item": None,
        "title": title,
        **told,
        "state": resolution_state_told_by(told),
    }


@builder(Appraisal)
def appraisal(chance: Chance, branch: Branch) -> dict:
    return {**held_row(chance, branch), "meeting": None, "issued": None, "returned": chance.maybe(200)}


@builder(Poll)
def poll(chance: Chance, branch: Branch) -> dict:
    """Drawn up, or held on paper; what is held online has a roll, which no builder makes."""
    state = chance.choice(["draft", "closed", "closed", "cancelled"])
    empty = dict.fromkeys(POLL_DATES)
    days = chance.dates_of(POLL_DATES, state)
    asked = {"questions": "食堂是否延长开放；是否增设午休室", "options": "赞成；反对；弃权", "most": 1}
    result = "食堂是否延长开放：赞成12票、反对3票、弃权1票。" if state == "closed" else ""
    return {"state": state, "result": result, "entitled": None, **asked, **empty, **days}


@builder(Motion, rows=80)
def motion(chance: Chance, branch: Branch) -> dict:
    often = [MotionState.COLLECTED] * 3 + [MotionState.CLOSED] * 5
    state = chance.choice([*MotionState.values, *often])
    empty = dict.fromkeys(MOTION_DATES)
    days = chance.dates_of(MOTION_DATES, state)
    into = chance.maybe(chance.one_of(Motion, branch)) if days.get("merged_on") else None
    beside = beside_its_way(Chance(str(days)), branch, days)
    return {"state": state, "merged_into": into, "meeting": None, **beside, **empty, **days}


def beside_its_way(chance: Chance, branch: Branch, days: dict) -> dict:
    """What a motion says beside its steps."""
    extended = chance.maybe(chance.day(), 0.2)
    return {
        "mover_person": chance.maybe(chance.one_of(Person, branch), 0.2),
        "sent_back_on": chance.maybe(chance.day(), 0.2) if days.get("filed_on") else None,
        "extended_on": extended,
        "extension_reason": "需现场勘查" if extended else "",
        "suggestion": chance.one_of(Suggestion, branch) if days.get("converted_on") else None,
    }


@builder(MotionSecond, rows=30)
def motion_second(chance: Chance, branch: Branch) -> dict:
    person = chance.maybe(chance.one_of(Person, branch))
    name = "" if person else chance.choice(["甲", "乙", "丙"])
    return {"motion": chance.one_of(Motion, branch), "person": person, "person_name": name}


@builder(MotionUnit, rows=30)
def motion_unit(chance: Chance, branch: Branch) -> dict:
    motion, role = chance.one_of(Motion, branch), chance.choice(["lead", "co", "co"])
    return {"motion": motion, "role": role, "cosigned_on": chance.maybe(chance.day()) if role == "co" else None}


builder(MeetingSignUp, rows=30)(sign_up(Meeting))
builder(MeetingNotice)(notice(Meeting))
builder(MeetingPhoto)(photo(Meeting))
builder(MeetingBrief)(brief(Meeting))
