"""Random records of meetings, what they dealt with, elections, appraisals and motions."""

from congress.models import (
    AgendaItem,
    Appraisal,
    Delegate,
    Election,
    Meeting,
    MeetingAttendance,
    MeetingBrief,
    MeetingNotice,
    MeetingPhoto,
    MeetingSignUp,
    Motion,
    Poll,
)
from congress.poll_states import (
    DATES as POLL_DATES,
)
from congress.states import DATES as MOTION_DATES
from congress.states import MotionState
from core.models import Branch
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
    return {"body": body, "held": chance.held(), "sub_union": chance.one_of(SubUnion, branch) if named else None}


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
    return {"state": state, "meeting": None, "merged_into": into, **empty, **days}


builder(MeetingSignUp, rows=30)(sign_up(Meeting))
builder(MeetingNotice)(notice(Meeting))
builder(MeetingPhoto)(photo(Meeting))
builder(MeetingBrief)(brief(Meeting))
