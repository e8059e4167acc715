"""Random records of meetings, what they dealt with, elections, appraisals and motions."""

from congress.models import (
    AgendaItem,
    Appraisal,
    Delegate,
    Election,
    Meeting,
    MeetingAttendance,
    Motion,
    MotionSecond,
    MotionUnit,
)
from congress.states import DATES as MOTION_DATES
from congress.states import MotionState
from core.models import Branch
from members.models import Person, SubUnion
from tests.random_records.chance import Chance, builder, held_row


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


@builder(Motion, rows=80)
def motion(chance: Chance, branch: Branch) -> dict:
    often = [MotionState.COLLECTED] * 3 + [MotionState.CLOSED] * 5
    state = chance.choice([*MotionState.values, *often])
    empty = dict.fromkeys(MOTION_DATES)
    days = chance.dates_of(MOTION_DATES, state)
    into = chance.maybe(chance.one_of(Motion, branch)) if days.get("merged_on") else None
    apart = {"meeting": None, "mover_person": None, "extended_on": None, "sent_back_on": None}
    return {"state": state, "merged_into": into, **apart, **empty, **days}


@builder(MotionSecond, rows=30)
def motion_second(chance: Chance, branch: Branch) -> dict:
    person = chance.maybe(chance.one_of(Person, branch))
    name = "" if person else chance.choice(["甲", "乙", "丙"])
    return {"motion": chance.one_of(Motion, branch), "person": person, "person_name": name}


@builder(MotionUnit, rows=30)
def motion_unit(chance: Chance, branch: Branch) -> dict:
    motion, role = chance.one_of(Motion, branch), chance.choice(["lead", "co", "co"])
    return {"motion": motion, "role": role, "cosigned_on": chance.maybe(chance.day()) if role == "co" else None}
