"""Boring activities, honours and plans of the first half of 2024."""

from datetime import date
from decimal import Decimal
from itertools import count

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
    Level,
    Mentoring,
    MentoringRecord,
    PlanItem,
    Proposal,
    Publicity,
)
from activities.states import campaign_state_told_by, proposal_state_told_by
from core.dates import PreciseDay
from core.models import Branch
from core.tests.factories import make_attachment

_numbers = count(1)
SPRING_DAY = PreciseDay.on(date(2024, 4, 10))


def make_activity(branch: Branch, **over) -> Activity:
    return Activity.objects.create(
        **{"branch": branch, "title": "健步走", "kind": Activity.Kind.SPORTS, "held": SPRING_DAY, **over}
    )


def make_attendance(activity: Activity, **over) -> ActivityAttendance:
    named = {} if over.get("person") or over.get("subject") else {"person_name": "赵示甲"}
    return ActivityAttendance.objects.create(**{"branch": activity.branch, "of": activity, **named, **over})


def make_contest_entry(branch: Branch, **over) -> ContestEntry:
    """An entry whose result has been read, as every way in does."""
    entry = ContestEntry(**{"branch": branch, "title": "征文比赛", "held": SPRING_DAY, **over})
    entry.clean()
    entry.save()
    return entry


def make_result(activity: Activity, **over) -> ActivityResult:
    """A result that has been read, as every way in does."""
    who = {} if "person" in over or "subject" in over else {"person_name": f"获奖者{next(_numbers)}"}
    result = ActivityResult(**{"branch": activity.branch, "of": activity, "result": "一等奖", **who, **over})
    result.clean()
    result.save()
    return result


def make_cost(activity: Activity, **over) -> ActivityCost:
    return ActivityCost.objects.create(
        **{"branch": activity.branch, "of": activity, "what": "奖品", "amount": Decimal("100.00"), **over}
    )


def make_publicity(branch: Branch, **over) -> Publicity:
    return Publicity.objects.create(**{"branch": branch, "title": "《工会法》", "held": SPRING_DAY, **over})


def make_facility_addition(branch: Branch, **over) -> FacilityAddition:
    return FacilityAddition.objects.create(
        **{"branch": branch, "facility": "职工书屋", "items": "图书一百册", "held": SPRING_DAY, **over}
    )


def make_facility(branch: Branch, **over) -> Facility:
    return Facility.objects.create(
        **{"branch": branch, "name": "职工书屋", "kind": Facility.Kind.READING, "since": SPRING_DAY, **over}
    )


def make_mentoring(branch: Branch, **over) -> Mentoring:
    return Mentoring.objects.create(**{"branch": branch, "title": "青蓝工程", "held": SPRING_DAY, **over})


def make_mentoring_record(mentoring: Mentoring, **over) -> MentoringRecord:
    return MentoringRecord.objects.create(
        **{"branch": mentoring.branch, "mentoring": mentoring, "kind": "lesson", "held": SPRING_DAY, **over}
    )


def make_proposal(branch: Branch, **over) -> Proposal:
    """A proposal at the state that its days tell, unless told otherwise."""
    said = {"branch": branch, "title": "增设雨棚", "handed_in_on": date(2024, 4, 10), **over}
    return Proposal.objects.create(**{"state": proposal_state_told_by(said), **said})


def make_honour(branch: Branch, **over) -> Honour:
    return Honour.objects.create(
        **{
            "branch": branch,
            "title": "先进职工之家",
            "level": Level.COUNTY,
            "granted": SPRING_DAY,
            "holder": Honour.Holder.BRANCH,
            **over,
        }
    )


def make_campaign(branch: Branch, **over) -> Campaign:
    """A campaign at the state that its days tell, unless told otherwise."""
    said = {"branch": branch, "title": "模范职工之家", "level": Level.PROVINCIAL, **over}
    return Campaign.objects.create(**{"state": campaign_state_told_by(said), **said})


def make_criterion(campaign: Campaign, **over) -> Criterion:
    return Criterion.objects.create(
        **{"branch": campaign.branch, "campaign": campaign, "number": f"{next(_numbers)}", "item": "组织健全", **over}
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


def make_day_off(branch: Branch, **over) -> DayOff:
    """One day off, unless told otherwise."""
    values = {"branch": branch, "name": "清明节", "first_day": date(2024, 4, 4), **over}
    return DayOff.objects.create(**{"last_day": values["first_day"], **values})


def make_guiding_thought(branch: Branch, **over) -> GuidingThought:
    return GuidingThought.objects.create(
        **{"branch": branch, "text": "围绕中心，服务大局。", "first_day": date(2024, 1, 1), **over}
    )


def make_activity_sign_up(activity: Activity, **over) -> ActivitySignUp:
    """Somebody by name who signed up, unless told otherwise."""
    who = {} if "person" in over else {"person_name": f"报名者{next(_numbers)}"}
    return ActivitySignUp.objects.create(**{"branch": activity.branch, "of": activity, **who, **over})


def make_activity_notice(activity: Activity, **over) -> ActivityNotice:
    return ActivityNotice.objects.create(**{"branch": activity.branch, "of": activity, **over})


def make_activity_photo(activity: Activity, **over) -> ActivityPhoto:
    file = over.pop("file", None) or make_attachment(activity.branch)
    return ActivityPhoto.objects.create(**{"branch": activity.branch, "of": activity, "file": file, **over})


def make_activity_brief(activity: Activity, **over) -> ActivityBrief:
    return ActivityBrief.objects.create(**{"branch": activity.branch, "of": activity, "title": "简讯", **over})
