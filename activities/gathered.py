"""Activities as a kind of gathering."""

from typing import Any

from gatherings.panels import panels_of_gathering

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
from gatherings.kinds import GatheringKind, gathered


def numbers(expected: int, present: int, others: int) -> dict[str, Any]:
    return {"attendance": Quantity(present + others, "人")}


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
        numbers=numbers,
    ),
    panels_of_gathering,
)
