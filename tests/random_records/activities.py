"""Random records of activities, honours and plans."""

from datetime import timedelta

from activities.models import (
    Activity,
    ActivityAttendance,
    ActivityBrief,
    ActivityNotice,
    ActivityPhoto,
    ActivitySignUp,
    Campaign,
    CampaignStep,
    ContestEntry,
    Facility,
    FacilityAddition,
    GuidingThought,
    Honour,
    Mentoring,
    PlanItem,
    Proposal,
    Publicity,
)
from core.models import Branch
from gatherings.themes import Theme
from members.models import Person
from tests.random_records.chance import Chance, builder, held_row, plain_row
from tests.random_records.gatherings import brief, notice, photo, sign_up

builder(Campaign)(plain_row)


builder(FacilityAddition)(held_row)


builder(ContestEntry)(held_row)


@builder(PlanItem, rows=50)
def plan_item(chance: Chance, branch: Branch) -> dict:
    first = chance.day()
    outcome = chance.choice(["", *PlanItem.Outcome.values])
    return {
        "first_day": first,
        "last_day": first + timedelta(days=chance.randint(0, 90)),
        "target": chance.quantity("次", "人"),
        "actual": chance.quantity("次", "人"),
        "campaign": chance.maybe(chance.one_of(Campaign, branch)),
        "continues": chance.maybe(chance.one_of(PlanItem, branch), 0.2),
        "outcome": outcome,
        "outcome_on": chance.day() if outcome else None,
        "reason": chance.choice(["场地维修", "汛期提前"]),
        "moved_to": chance.held(),
    }


@builder(GuidingThought)
def guiding_thought(chance: Chance, branch: Branch) -> dict:
    return {"text": "围绕中心", **chance.span()}


@builder(Activity, rows=100)
def activity(chance: Chance, branch: Branch) -> dict:
    return {
        "held": chance.held(),
        "theme": chance.choice(["", "", *Theme.values]),
        "attendance": chance.quantity("人", "人次"),
        "planned": chance.quantity("人"),
        "plan_item": chance.maybe(chance.one_of(PlanItem, branch), 0.3),
        "postponed_from": chance.maybe(chance.held(), 0.2),
        "cancelled_on": chance.maybe(chance.day(), 0.15),
    }


@builder(ActivityAttendance, rows=40)
def activity_attendance(chance: Chance, branch: Branch) -> dict:
    person = chance.maybe(chance.one_of(Person, branch))
    name = "" if person else chance.choice(["甲", "乙"])
    return {"of": chance.one_of(Activity, branch), "person": person, "person_name": name}


@builder(Facility)
def facility(chance: Chance, branch: Branch) -> dict:
    return {"since": chance.held()}


@builder(Mentoring, rows=30)
def mentoring(chance: Chance, branch: Branch) -> dict:
    outcome = chance.choice(["", "", "", *Mentoring.Outcome.values])
    last_day = chance.day() if outcome else chance.maybe(chance.day(), 0.3)
    return {"held": chance.held(), "pairs": chance.quantity("对"), "last_day": last_day, "outcome": outcome}


@builder(Proposal, rows=40)
def proposal(chance: Chance, branch: Branch) -> dict:
    handed_in, adopted, carried_out = sorted(chance.day() for _ in range(3))
    return {
        "handed_in_on": handed_in,
        "adopted_on": chance.maybe(adopted),
        "carried_out_on": chance.maybe(carried_out),
    }


@builder(Publicity)
def publicity(chance: Chance, branch: Branch) -> dict:
    return {"held": chance.held(), "copies": chance.quantity("册", "份")}


@builder(Honour)
def honour(chance: Chance, branch: Branch) -> dict:
    return {"granted": chance.held(), "person": chance.maybe(chance.one_of(Person, branch))}


@builder(CampaignStep)
def campaign_step(chance: Chance, branch: Branch) -> dict:
    return {"held": chance.held(), "campaign": chance.one_of(Campaign, branch)}


builder(ActivitySignUp, rows=30)(sign_up(Activity))
builder(ActivityNotice)(notice(Activity))
builder(ActivityPhoto)(photo(Activity))
builder(ActivityBrief)(brief(Activity))
