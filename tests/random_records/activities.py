"""Random records of activities, honours and plans."""

from datetime import timedelta

from activities.models import (
    Activity,
    Campaign,
    CampaignStep,
    ContestEntry,
    FacilityAddition,
    Honour,
    PlanItem,
    Publicity,
)
from core.models import Branch
from members.models import Person
from tests.random_records.chance import Chance, builder, held_row, plain_row

builder(Campaign)(plain_row)


builder(FacilityAddition)(held_row)


builder(ContestEntry)(held_row)


@builder(Activity, rows=50)
def activity(chance: Chance, branch: Branch) -> dict:
    return {
        "held": chance.held(),
        "attendance": chance.quantity("人", "人次"),
        "cancelled_on": chance.maybe(chance.day(), 0.15),
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


@builder(PlanItem)
def plan_item(chance: Chance, branch: Branch) -> dict:
    first = chance.day()
    last = first + timedelta(days=chance.randint(0, 90))
    return {"first_day": first, "last_day": last, "campaign": chance.maybe(chance.one_of(Campaign, branch))}
