"""Random records of activities, honours and plans."""

from datetime import timedelta

from activities.models import (
    Activity,
    ActivityAttendance,
    ActivityBrief,
    ActivityCost,
    ActivityNotice,
    ActivityPhoto,
    ActivityResult,
    ActivitySignUp,
    Campaign,
    CampaignStep,
    ContestEntry,
    Criterion,
    DayOff,
    Facility,
    FacilityAddition,
    GuidingThought,
    Honour,
    Mentoring,
    MentoringRecord,
    PlanItem,
    Proposal,
    Publicity,
)
from activities.states import CAMPAIGN_DATES, PROPOSAL_DATES, CampaignState, ProposalState
from core.models import Branch
from finance.models import Entry
from gatherings.themes import Theme
from members.models import Person
from tests.random_records.chance import Chance, builder, held_row
from tests.random_records.gatherings import brief, notice, photo, sign_up


@builder(Campaign)
def campaign(chance: Chance, branch: Branch) -> dict:
    state = chance.choice(CampaignState.values)
    return {"state": state, **chance.span("assessed_from", "assessed_to"), **_days(chance, CAMPAIGN_DATES, state)}


def _days(chance: Chance, table, state: str) -> dict:
    """Days that fit the state; those that it may not carry stay empty."""
    return {**dict.fromkeys(table), **chance.dates_of(table, state)}


@builder(Criterion, rows=30)
def criterion(chance: Chance, branch: Branch) -> dict:
    return {
        "campaign": chance.one_of(Campaign, branch),
        "figure": chance.choice(["", "activities.sports", "activities.honours"]),
        "kind": chance.choice(["", "activities", "meetings"]),
        "points": chance.money(),
        **chance.span("evidence_from", "evidence_to"),
    }


builder(FacilityAddition)(held_row)


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
        "progress": "报名中" if outcome == PlanItem.Outcome.UNDER_WAY else "",
        "moved_to": chance.held(),
    }


@builder(DayOff)
def day_off(chance: Chance, branch: Branch) -> dict:
    first = chance.day()
    return {"first_day": first, "last_day": first + timedelta(days=chance.randint(0, 6))}


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


@builder(ActivityResult, rows=40)
def activity_result(chance: Chance, branch: Branch) -> dict:
    person = chance.maybe(chance.one_of(Person, branch))
    return {
        "of": chance.one_of(Activity, branch),
        "person": person,
        "person_name": "" if person else chance.choice(["甲队", "乙队", "丙"]),
        "result": chance.choice(["一等奖", "并列第二名", "优秀组织奖", "参与奖", ""]),
        "people": chance.randint(1, 12),
    }


@builder(ActivityCost, rows=40)
def activity_cost(chance: Chance, branch: Branch) -> dict:
    entry = chance.maybe(chance.one_of(Entry, branch))
    payers = ActivityCost.Payer.values[:2] if entry else ActivityCost.Payer.values
    return {
        "of": chance.one_of(Activity, branch),
        "entry": entry,
        "paid_by": chance.choice(payers),
        "amount": chance.money(),
    }


@builder(ContestEntry)
def contest_entry(chance: Chance, branch: Branch) -> dict:
    return {"held": chance.held(), "activity": chance.maybe(chance.one_of(Activity, branch), 0.3)}


@builder(Facility)
def facility(chance: Chance, branch: Branch) -> dict:
    return {"since": chance.held()}


@builder(Mentoring, rows=30)
def mentoring(chance: Chance, branch: Branch) -> dict:
    outcome = chance.choice(["", "", "", *Mentoring.Outcome.values])
    last_day = chance.day() if outcome else chance.maybe(chance.day(), 0.3)
    return {"held": chance.held(), "pairs": chance.quantity("对"), "last_day": last_day, "outcome": outcome}


@builder(MentoringRecord, rows=30)
def mentoring_record(chance: Chance, branch: Branch) -> dict:
    return {"held": chance.held(), "mentoring": chance.one_of(Mentoring, branch)}


@builder(Proposal, rows=40)
def proposal(chance: Chance, branch: Branch) -> dict:
    state = chance.choice(ProposalState.values)
    handed_in, adopted, carried_out = sorted(chance.day() for _ in range(3))
    days = _days(chance, PROPOSAL_DATES, state)
    later = {"adopted_on": adopted, "carried_out_on": carried_out, "declined_on": adopted}
    return {
        "state": state,
        "handed_in_on": handed_in,
        **{name: later[name] if day else None for name, day in days.items()},
    }


@builder(Publicity)
def publicity(chance: Chance, branch: Branch) -> dict:
    sent, taken = sorted((chance.day(), chance.day()))
    return {
        "held": chance.held(),
        "copies": chance.quantity("册", "份"),
        "sent_on": chance.maybe(sent),
        "taken_on": chance.maybe(taken),
    }


@builder(Honour)
def honour(chance: Chance, branch: Branch) -> dict:
    return {
        "granted": chance.held(),
        "person": chance.maybe(chance.one_of(Person, branch)),
        "campaign": chance.maybe(chance.one_of(Campaign, branch), 0.3),
    }


@builder(CampaignStep)
def campaign_step(chance: Chance, branch: Branch) -> dict:
    return {"held": chance.held(), "campaign": chance.one_of(Campaign, branch)}


builder(ActivitySignUp, rows=30)(sign_up(Activity))
builder(ActivityNotice)(notice(Activity))
builder(ActivityPhoto)(photo(Activity))
builder(ActivityBrief)(brief(Activity))
