"""What may be missing in the records of activities and plans."""

from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from activities.models import Activity, ContestEntry, PlanItem
from core.figures import Scope
from core.gaps import Gap, gap


def _held(scope: Scope):
    rows = Activity.objects.counted_for(scope).within("held", scope)
    return rows.filter(Q(cancelled_on=None) | Q(cancelled_on__gt=scope.last_day))


def _without_attendance(scope: Scope):
    return _held(scope).filter(attendance_number=None)


def _straddling(scope: Scope):
    """Activities whose date is not known, or known so roughly that they count in no period."""
    first, last = scope.first_day, scope.last_day
    across = Q(held_from__lte=last, held_to__gte=first) & ~Q(held_from__gte=first, held_to__lte=last)
    return Activity.objects.counted_for(scope).filter(across | Q(held_from=None), cancelled_on=None)


def _without_result(scope: Scope):
    return ContestEntry.objects.counted_for(scope).within("held", scope).filter(result="", valid=None)


def _without_plan(scope: Scope) -> bool:
    coming = scope.period.following
    rows = PlanItem.objects.counted_for(scope)
    return not rows.filter(first_day__gte=coming.first_day, last_day__lte=coming.last_day).exists()


def _planned(scope: Scope):
    first, last = scope.period.first_day, scope.period.last_day
    return PlanItem.objects.counted_for(scope).filter(first_day__gte=first, last_day__lte=last)


def _over_without_outcome(scope: Scope):
    """Items whose days are over; of what still lies ahead nothing need be known."""
    not_known = Q(outcome_on=None) | Q(outcome_on__gt=scope.as_of)
    return _planned(scope).filter(not_known, last_day__lte=scope.last_day)


def _outside_the_plan(scope: Scope):
    """Activities without a plan item, where the plan has an activity that none of the records carries out."""
    in_no_plan = Q(plan_item=None) | Q(plan_item__voided_at__isnull=False)
    carried_out = Activity.objects.standing().filter(plan_item=OuterRef("pk"))
    gone = [PlanItem.Outcome.MOVED, PlanItem.Outcome.DROPPED]
    begun = _planned(scope).filter(kind=PlanItem.Kind.ACTIVITY, first_day__lte=scope.last_day)
    return _held(scope).filter(in_no_plan, Exists(begun.exclude(outcome__in=gone).filter(~Exists(carried_out))))


gap(
    Gap(
        "activities.no_plan",
        rank=15,
        sheet="plan",
        sentence=_("Nothing is planned for the coming period yet: the text ends without what comes next."),
        holds=_without_plan,
    )
)
gap(
    Gap(
        "activities.no_outcome",
        rank=33,
        sheet="plan",
        sentence=_("“%(name)s” was planned, and nothing is recorded of what became of it."),
        sentences=_("Of %(count)d items of the plan nothing is recorded of what became of them, “%(name)s” first."),
        rows=_over_without_outcome,
    )
)
gap(
    Gap(
        "activities.straddling",
        rank=31,
        sheet="activities",
        sentence=_("“%(name)s” counts in no period: its date is not known well enough."),
        sentences=_(
            "%(count)d activities count in no period, their dates are not known well enough; “%(name)s” first."
        ),
        rows=_straddling,
    )
)
gap(
    Gap(
        "activities.no_attendance",
        rank=42,
        sheet="activities",
        sentence=_("“%(name)s” does not say how many took part."),
        sentences=_("%(count)d activities do not say how many took part, “%(name)s” first."),
        rows=_without_attendance,
    )
)
gap(
    Gap(
        "activities.no_result",
        rank=55,
        sheet="contest-entries",
        sentence=_("The result of “%(name)s” is not entered."),
        sentences=_("The results of %(count)d contests are not entered, “%(name)s” first."),
        rows=_without_result,
    )
)
gap(
    Gap(
        "activities.outside_the_plan",
        rank=58,
        sheet="activities",
        sentence=_("“%(name)s” does not say which item of the plan it carries out; one outside the plan needs none."),
        sentences=_(
            "%(count)d activities do not say which item of the plan they carry out, “%(name)s” first; those outside "
            "the plan need none."
        ),
        rows=_outside_the_plan,
    )
)
