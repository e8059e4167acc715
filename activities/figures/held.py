"""Activities by what they were, who came and how often."""

from functools import partial

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from activities.models import Activity, ActivityAttendance
from core.figures import QuantityTotal, Scope, Total, plain_figure
from gatherings.themes import Theme

ACTIVITY = (
    "title",
    "kind",
    "theme",
    "held",
    "role",
    "organiser",
    "partner",
    "occasion",
    "participants",
    "place",
    "attendance",
    "women",
    "times",
    "is_series",
    "hours",
)
K = Activity.Kind
# A theme that was chosen goes before the kind, so that what has a section of its own is told there and once.
WOMEN = Q(theme=Theme.WOMEN) | Q(kind=K.WOMEN) & ~Q(theme=Theme.SAFETY)
SAFETY = Q(theme=Theme.SAFETY) | Q(kind=K.SAFETY) & ~Q(theme=Theme.WOMEN)


def activities(scope: Scope):
    """Cancelled activities are kept and counted nowhere."""
    return Activity.objects.counted_for(scope).within("held", scope).filter(not_cancelled(scope))


def signed_in(scope: Scope):
    """Rows of the sign-in sheets of the activities of the period."""
    rows = ActivityAttendance.objects.counted_for(scope).within("of__held", scope)
    return rows.filter(not_cancelled(scope, "of__"), of__voided_at=None)


def not_cancelled(scope: Scope, prefix: str = "") -> Q:
    """That an activity was not cancelled by the scope's day."""
    return Q(**{f"{prefix}cancelled_on": None}) | Q(**{f"{prefix}cancelled_on__gt": scope.last_day})


activity = partial(plain_figure, base=activities, columns=ACTIVITY)


def of_kinds(key: str, kinds: set, name, definition, unit: str = "项") -> None:
    """A count of activities of some kinds, without those that are told as women's or safety activities."""
    where = Q(kind__in=sorted(kinds)) & ~Q(theme__in=[Theme.WOMEN, Theme.SAFETY])
    activity(f"activities.{key}", name=name, unit=unit, definition=definition, where=where)


SPORTS, CULTURE = {K.SPORTS, K.FRIENDSHIP}, {K.CULTURE, K.READING, K.FESTIVAL}
of_kinds(
    "sports",
    SPORTS,
    _("sports"),
    _("Sports and matches in the period; cancelled ones do not count."),
)
of_kinds(
    "culture",
    CULTURE,
    _("art, culture and reading"),
    _("Art, reading and celebrations of festivals in the period."),
)
of_kinds(
    "culture_and_sports",
    SPORTS | CULTURE,
    _("culture and sports"),
    _("Sports, art, reading and celebrations of festivals in the period, without women's and safety activities."),
)
of_kinds(
    "training",
    {K.TRAINING},
    _("study and training"),
    _("Study and training in the period, without that of women workers and of safety, which is counted with these."),
    "次",
)
of_kinds("visits", {K.VISIT}, _("visits"), _("Visits in the period."), "次")
of_kinds(
    "merit",
    {K.LABOUR, K.MODEL_WORKER},
    _("labour contests and model workers"),
    _("Labour contests, contests of skill and talks of model workers in the period."),
)
of_kinds(
    "health_and_outings",
    {K.HEALTH, K.OUTING},
    _("health and outings"),
    _("Activities for the health of the staff and outings in the period."),
)
of_kinds("other", {K.VOLUNTEER, K.OTHER}, _("other activities"), _("Other activities in the period."))
activity(
    "activities.womens",
    name=_("women workers' activities"),
    unit="项",
    definition=_("Activities of the period for women workers, by their theme or else by their kind."),
    where=WOMEN,
)
activity(
    "activities.safety",
    name=_("safety activities"),
    unit="项",
    definition=_("Activities of the period for safety at work, by their theme or else by their kind."),
    where=SAFETY,
)

# An item that was voided was a mistake: it stands in no plan.
IN_NO_PLAN = Q(plan_item=None) | Q(plan_item__voided_at__isnull=False)
activity(
    "activities.of_the_plan",
    name=_("activities that carry out the plan"),
    unit="项",
    definition=_("Activities of the period that say which item of a plan they carry out."),
    where=~IN_NO_PLAN,
    columns=("title", "kind", "held", "role", "plan_item", "attendance"),
)
activity(
    "activities.unplanned",
    name=_("activities outside the plan"),
    unit="项",
    definition=_("Activities of the period that carry out no item of a plan; cancelled ones do not count."),
    where=IN_NO_PLAN,
)

STUDY = Q(kind=K.TRAINING) & ~Q(theme__in=[Theme.WOMEN, Theme.SAFETY])
training = partial(
    activity, where=STUDY, columns=("title", "held", "role", "times", "is_series", "hours", "attendance")
)
training(
    "activities.training_times",
    name=_("times of study and training"),
    unit="次",
    definition=_("How often there was study and training in the period; a series without a number counts nothing."),
    measure=Total("occasions"),
    groups=("role",),
)
training(
    "activities.training_hours",
    name=_("training hours"),
    unit="学时",
    definition=_("The sum of the hours of study and training in the period, as far as they are recorded."),
    measure=Total("hours"),
)
training(
    "activities.training_attendance",
    name=_("attendances at study and training"),
    unit="人次",
    definition=_("The sum of the attendances at study and training in the period, as far as they are recorded."),
    measure=QuantityTotal("attendance", "人次"),
)

of_each = partial(activity, groups=("public_id",))
of_each(
    "activities.occasions",
    name=_("times of activities"),
    unit="次",
    definition=_("How often the activities of the period took place; a series without a number counts nothing."),
    columns=("title", "held", "times", "is_series"),
    measure=Total("occasions"),
)
of_each(
    "activities.women",
    name=_("women at activities"),
    unit="人次",
    definition=_("The sum of the women recorded at activities of the period."),
    columns=("title", "held", "attendance", "women"),
    measure=Total("women"),
)
of_each(
    "activities.attendance_people",
    name=_("people at activities"),
    unit="人",
    definition=_("The sum of the people recorded at activities of the period, each activity for itself."),
    columns=("title", "held", "attendance"),
    measure=QuantityTotal("attendance", "人"),
)
of_each(
    "activities.attendance_times",
    name=_("attendances at activities"),
    unit="人次",
    definition=_("The sum of the attendances recorded at activities of the period."),
    columns=("title", "held", "attendance"),
    measure=QuantityTotal("attendance", "人次"),
)
plain_figure(
    "activities.signed_in",
    name=_("signed in at activities"),
    unit="人次",
    definition=_("Those whom the sign-in sheets of the period's activities show as present."),
    base=signed_in,
    columns=("of__title", "of__held", "person", "person_name", "presence"),
    where=Q(presence=ActivityAttendance.Presence.PRESENT),
    groups=("of__public_id",),
)
