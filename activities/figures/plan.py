"""What is planned, what became of it, and the guiding thought of the plan."""

from functools import partial

from django.db.models import Exists, F, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from activities.models import Activity, GuidingThought, PlanItem
from core.figures import Scope, Total, figure, plain_figure

PLAN = ("title", "text", "kind", "theme", "first_day", "last_day", "owner", "target", "budget")
OUTCOME = ("title", "kind", "first_day", "last_day", "outcome", "outcome_on", "reason", "moved_to")
TARGET = ("title", "first_day", "last_day", "target", "actual", "outcome_on")
BOTH_KNOWN = Q(target_number__isnull=False, actual_number__isnull=False, target_unit=F("actual_unit"))


def plan_items(scope: Scope):
    """Items whose days lie wholly within the period; a plan speaks of days to come, so the day of reading is no limit."""
    first, last = scope.period.first_day, scope.period.last_day
    return PlanItem.objects.counted_for(scope).filter(first_day__gte=first, last_day__lte=last)


def settled_items(scope: Scope):
    """The same as far as their outcome was known on the scope's day."""
    return plan_items(scope).filter(outcome_on__lte=scope.as_of)


def guiding_thoughts(scope: Scope):
    """What stands on the first day of the period, for a plan speaks of days to come."""
    day = scope.period.first_day
    begun = Q(first_day=None) | Q(first_day__lte=day)
    lasting = Q(last_day=None) | Q(last_day__gte=day)
    return GuidingThought.objects.counted_for(scope).filter(begun & lasting)


def planned(kind: PlanItem.Kind, name, definition) -> None:
    """A count of one kind of plan item."""
    plain_figure(
        f"activities.planned_{kind.value}",
        name=name,
        unit="项",
        definition=definition,
        base=plan_items,
        columns=PLAN,
        where=Q(kind=kind),
    )


planned(PlanItem.Kind.GOAL, _("goals of the plan"), _("Goals planned for the period."))
planned(PlanItem.Kind.MAIN_WORK, _("main work of the plan"), _("Main work planned for the period."))
planned(PlanItem.Kind.ACTIVITY, _("activities of the plan"), _("Activities planned for the period."))
plain_figure(
    "activities.plan_items",
    name=_("items of the plan"),
    unit="项",
    definition=_("All that was planned for the period."),
    base=plan_items,
    columns=OUTCOME,
)

became = partial(plain_figure, unit="项", base=settled_items, columns=OUTCOME, groups=("reason",))
became(
    "activities.plan_done",
    name=_("items done"),
    definition=_("Items planned for the period and known to be done on the day of reading."),
    where=Q(outcome=PlanItem.Outcome.DONE),
)
became(
    "activities.plan_under_way",
    name=_("items under way"),
    definition=_("Items planned for the period and known to be under way on the day of reading."),
    where=Q(outcome=PlanItem.Outcome.UNDER_WAY),
)
became(
    "activities.plan_moved",
    name=_("items moved"),
    definition=_("Items planned for the period and known on the day of reading to have been moved to a later time."),
    where=Q(outcome=PlanItem.Outcome.MOVED),
)
became(
    "activities.plan_dropped",
    name=_("items dropped"),
    definition=_("Items planned for the period and known on the day of reading to have been dropped."),
    where=Q(outcome=PlanItem.Outcome.DROPPED),
)


@figure(
    "activities.plan_not_known",
    name=_("items of which nothing is known"),
    unit="项",
    definition=_(
        "Items planned for the period of which nobody had recorded by the day of reading what became of them. With "
        "those done, under way, moved and dropped they are all items of the plan, each once."
    ),
    base=plan_items,
    columns=OUTCOME,
)
def plan_not_known(scope: Scope) -> Q:
    return Q(outcome_on=None) | Q(outcome_on__gt=scope.as_of)


@figure(
    "activities.plan_still_ahead",
    name=_("activities of the plan still ahead"),
    unit="项",
    definition=_(
        "Planned activities of the period that begin after the day of reading and whose outcome is not known."
    ),
    base=plan_items,
    columns=PLAN,
)
def plan_still_ahead(scope: Scope) -> Q:
    return Q(kind=PlanItem.Kind.ACTIVITY, first_day__gt=scope.as_of) & plan_not_known(scope)


@figure(
    "activities.plan_without_activity",
    name=_("activities of the plan done without a record"),
    unit="项",
    definition=_("Planned activities of the period known to be done that no recorded activity says it carries out."),
    base=settled_items,
    columns=OUTCOME,
)
def plan_without_activity(scope: Scope) -> Q:
    done = Q(kind=PlanItem.Kind.ACTIVITY, outcome=PlanItem.Outcome.DONE)
    return done & ~Exists(Activity.objects.standing().filter(plan_item=OuterRef("pk")))


target = partial(plain_figure, base=settled_items, columns=TARGET, where=BOTH_KNOWN)
target(
    "activities.plan_targets",
    name=_("items with a target"),
    unit="项",
    definition=_("Items planned for the period in numbers whose outcome is known in numbers on the day of reading."),
)


target(
    "activities.plan_targets_met",
    name=_("targets met"),
    unit="项",
    definition=_("Items planned for the period in numbers of which as many or more came about."),
    where=BOTH_KNOWN & Q(actual_number__gte=F("target_number")),
)
target(
    "activities.plan_target_numbers",
    name=_("numbers planned"),
    unit="",
    definition=_("The numbers planned, each item in its own unit."),
    measure=Total("target_number"),
    groups=("public_id",),
)
target(
    "activities.plan_actual_numbers",
    name=_("numbers reached"),
    unit="",
    definition=_("The numbers that came about, each item in its own unit."),
    measure=Total("actual_number"),
    groups=("public_id",),
)
plain_figure(
    "activities.plan_budget",
    name=_("budget of the plan"),
    unit="元",
    definition=_("The sum of the budgets of all items planned for the period, as far as they have one."),
    base=plan_items,
    columns=PLAN,
    where=Q(budget__isnull=False),
    measure=Total("budget"),
)
plain_figure(
    "activities.guiding_thought",
    name=_("guiding thought"),
    unit="项",
    definition=_("The text in force on the first day of the period."),
    base=guiding_thoughts,
    columns=("text", "first_day", "last_day"),
)
