"""Boring activities, honours and plans of the first half of 2024."""

from datetime import date

from activities.models import (
    Activity,
    Campaign,
    CampaignStep,
    ContestEntry,
    FacilityAddition,
    Honour,
    HonourLevel,
    PlanItem,
    Publicity,
)
from core.dates import PreciseDay
from core.models import Branch

SPRING_DAY = PreciseDay.on(date(2024, 4, 10))


def make_activity(branch: Branch, **over) -> Activity:
    return Activity.objects.create(
        **{"branch": branch, "title": "健步走", "kind": Activity.Kind.SPORTS, "held": SPRING_DAY, **over}
    )


def make_contest_entry(branch: Branch, **over) -> ContestEntry:
    return ContestEntry.objects.create(**{"branch": branch, "title": "征文比赛", "held": SPRING_DAY, **over})


def make_publicity(branch: Branch, **over) -> Publicity:
    return Publicity.objects.create(**{"branch": branch, "title": "《工会法》", "held": SPRING_DAY, **over})


def make_facility_addition(branch: Branch, **over) -> FacilityAddition:
    return FacilityAddition.objects.create(
        **{"branch": branch, "facility": "职工书屋", "items": "图书一百册", "held": SPRING_DAY, **over}
    )


def make_honour(branch: Branch, **over) -> Honour:
    return Honour.objects.create(
        **{
            "branch": branch,
            "title": "先进职工之家",
            "level": HonourLevel.COUNTY,
            "granted": SPRING_DAY,
            "holder": Honour.Holder.BRANCH,
            **over,
        }
    )


def make_campaign(branch: Branch, **over) -> Campaign:
    return Campaign.objects.create(
        **{"branch": branch, "title": "模范职工之家", "level": HonourLevel.PROVINCIAL, **over}
    )


def make_campaign_step(campaign: Campaign, **over) -> CampaignStep:
    return CampaignStep.objects.create(
        **{
            "branch": campaign.branch,
            "campaign": campaign,
            "kind": CampaignStep.Kind.GUIDANCE,
            "held": SPRING_DAY,
            **over,
        }
    )


def make_plan_item(branch: Branch, **over) -> PlanItem:
    return PlanItem.objects.create(
        **{
            "branch": branch,
            "kind": PlanItem.Kind.GOAL,
            "title": "建家",
            "first_day": date(2024, 1, 1),
            "last_day": date(2024, 6, 30),
            **over,
        }
    )
