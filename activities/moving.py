"""Putting a planned activity or an item of the plan on other days: one act, in the operation record, and undone by another."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import Http404
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from activities.models import Activity, PlanItem
from core.dates import PreciseDay, Precision
from core.errors import Refused
from core.models import Branch
from core.periods import Period
from core.services import change_record

KEEPS_LENGTH = {Precision.DAY, Precision.DAYS}


def may_move_activity(activity: Activity, today: date) -> bool:
    """What lies ahead and stands."""
    return not (activity.is_voided or activity.cancelled_on or activity.held is None or activity.held.last_day < today)


def may_move_item(item: PlanItem, today: date) -> bool:
    """What nothing is known of yet and is no task for months."""
    return not item.is_voided and not item.outcome and Period(item.first_day, item.last_day).months_touched == 1


@transaction.atomic
def move_activity(branch: Branch, number: str, days: PreciseDay, by) -> PreciseDay:
    """Put an activity that lies ahead on other days; it keeps those for which it was first planned.

    Back on those it is no longer postponed. Gives the days on which it stood. Refused for what was held, cancelled or
    voided, and for days that are over; Http404 for none of this branch.
    """
    activity = _locked(Activity, branch, number)
    if not may_move_activity(activity, timezone.localdate()):
        raise Refused(
            _("“%(title)s” is not moved: it was held, cancelled or voided."),
            params={"title": activity.title},
            code="not_ahead",
        )
    stood = activity.held
    first = activity.postponed_from or stood
    days = _as_long(stood, days)
    if days.last_day < timezone.localdate():
        raise Refused(_("That day is over. Choose one from today on."), code="over")
    change_record(activity, {"held": days, "postponed_from": None if days == first else first}, by=by)
    return stood


@transaction.atomic
def move_item(branch: Branch, number: str, days: PreciseDay, by) -> PreciseDay:
    """Put an item of the plan on other days of the half-year that it was planned for.

    Gives the days on which it stood. Refused for what has an outcome, for a task of several months, and for days of
    another half-year: the plan would lose it without a word. Http404 for none of this branch.
    """
    item = _locked(PlanItem, branch, number)
    if not may_move_item(item, timezone.localdate()):
        raise Refused(
            _("“%(title)s” is not moved: what became of it is known, or it is no matter of one month."),
            params={"title": item.title},
            code="not_ahead",
        )
    stood = item.days
    days = _as_long(stood, days)
    if _half(days.first_day) != _half(stood.first_day) or _half(days.last_day) != _half(stood.first_day):
        raise Refused(
            _(
                "“%(title)s” would leave the plan of its half-year. Enter it there as moved to a later time, with the "
                "reason, and plan it again in the other."
            ),
            params={"title": item.title},
            code="leaves_plan",
        )
    change_record(item, {"first_day": days.first_day, "last_day": days.last_day}, by=by)
    return stood


def _half(day: date) -> tuple[int, bool]:
    return day.year, day.month > 6


def _as_long(stood: PreciseDay, days: PreciseDay) -> PreciseDay:
    """Other days for what lasted several: from a single day on as many."""
    if stood.precision not in KEEPS_LENGTH or days.precision != Precision.DAY:
        return days
    return PreciseDay.span(days.first_day, days.first_day + (stood.last_day - stood.first_day))


def _locked(model, branch: Branch, number: str):
    try:
        found = model.objects.select_for_update().in_branches([branch]).filter(public_id=number).first()
    except ValidationError as error:
        raise Http404 from error
    if found is None:
        raise Http404
    return found
