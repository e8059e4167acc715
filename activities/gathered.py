"""Activities as a kind of gathering."""

from typing import Any

from accounts.services import issue_link
from activities.models import (
    Activity,
    ActivityAttendance,
    ActivityBrief,
    ActivityNotice,
    ActivityPhoto,
    ActivitySignUp,
)
from core.quantities import Quantity
from gatherings.declare import gathered
from gatherings.kinds import GatheringKind


def numbers(expected: int, present: int, others: int) -> dict[str, Any]:
    return {"attendance": Quantity(present + others, "人")}


def told(activity: Activity) -> list[str]:
    """Who organised it and who came, as a short report says it."""
    came = f"{activity.participants}{activity.attendance or ''}"
    return [
        f"活动由{activity.organiser}主办。" if activity.organiser else "",
        f"与{activity.partner}共同开展。" if activity.partner else "",
        f"{came}参加。" if came else "",
        f"其中女职工{activity.women}人。" if activity.women else "",
    ]


gathered(
    GatheringKind(
        sheet="activities",
        model=Activity,
        attendance=ActivityAttendance,
        sign_up=ActivitySignUp,
        notice=ActivityNotice,
        photo=ActivityPhoto,
        brief=ActivityBrief,
        issue=issue_link,
        purposes={"sign-up": "activities.sign_up", "check-in": "activities.check_in"},
        told=told,
        numbers=numbers,
    )
)
