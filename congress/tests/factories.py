"""Boring meetings and motions."""

from datetime import date
from itertools import count

from congress.models import Meeting, Motion
from congress.states import DATES, MotionState
from core.dates import PreciseDay
from core.models import Branch

_numbers = count(1)


def make_meeting(branch: Branch, **over) -> Meeting:
    return Meeting.objects.create(
        **{
            "branch": branch,
            "title": f"第{next(_numbers)}次会议",
            "kind": Meeting.Kind.COMMITTEE,
            "held": PreciseDay.on(date(2024, 3, 15)),
            **over,
        }
    )


def make_motion(branch: Branch, state: str = MotionState.COLLECTED, **over) -> Motion:
    """A motion at `state`; the day of collecting and the dates that the state must carry are the first days of March 2024 unless told."""
    usual = {"collected_on"} if state != MotionState.DRAFT else set()
    days = {
        name: date(2024, 3, number)
        for number, (name, (must, _may)) in enumerate(DATES.items(), 1)
        if state in must or name in usual
    }
    return Motion.objects.create(
        **{"branch": branch, "subject": f"关于食堂的提案{next(_numbers)}", "state": state, **days, **over}
    )
