"""What may be said of activities, honours and plans."""

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

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
from core.figures import QuantityTotal, Scope, Total, plain_figure, within

ACTIVITY = ("title", "kind", "held", "role", "organiser", "occasion", "participants", "place", "attendance")
ENTRY = ("title", "organiser", "occasion", "held", "submitted", "valid", "unit", "result")
PLAN = ("title", "text", "kind", "first_day", "last_day")


def activities(scope: Scope):
    """Cancelled activities are kept and counted nowhere."""
    held = Activity.objects.counted_for(scope).within("held", scope)
    return held.filter(Q(cancelled_on=None) | Q(cancelled_on__gt=scope.last_day))


def campaigns(scope: Scope):
    """Campaigns under way on the scope's day."""
    day = scope.last_day
    begun = Q(begun_on=None) | Q(begun_on__lte=day)
    unfinished = (Q(granted_on=None) | Q(granted_on__gt=day)) & (Q(given_up_on=None) | Q(given_up_on__gt=day))
    return Campaign.objects.counted_for(scope).filter(begun & unfinished)


def plan_items(scope: Scope):
    """Items whose days lie wholly within the period; a plan speaks of days to come, so the day of reading is no limit."""
    first, last = scope.period.first_day, scope.period.last_day
    return PlanItem.objects.counted_for(scope).filter(first_day__gte=first, last_day__lte=last)


def of_kinds(key: str, kinds: set, name, definition, unit: str = "次") -> None:
    """A count of activities of some kinds."""
    plain_figure(
        f"activities.{key}",
        name=name,
        unit=unit,
        definition=definition,
        base=activities,
        columns=ACTIVITY,
        where=Q(kind__in=sorted(kinds)),
    )


K = Activity.Kind
of_kinds(
    "sports",
    {K.SPORTS, K.FRIENDSHIP},
    _("sports"),
    _("Sports and matches in the period; cancelled ones do not count."),
    "项",
)
of_kinds(
    "culture",
    {K.CULTURE, K.READING, K.WOMEN},
    _("art, culture and reading"),
    _("Art, reading and women's activities in the period."),
    "项",
)
of_kinds("training", {K.TRAINING}, _("study and training"), _("Study and training in the period."))
of_kinds("visits", {K.VISIT}, _("visits"), _("Visits in the period."))
of_kinds("other", {K.LABOUR, K.VOLUNTEER, K.OTHER}, _("other activities"), _("Other activities in the period."))


plain_figure(
    "activities.training_attendance",
    name=_("attendances at study and training"),
    unit="人次",
    definition=_("The sum of the attendances at study and training in the period, as far as they are recorded."),
    base=activities,
    columns=("title", "held", "attendance"),
    where=Q(kind=K.TRAINING),
    measure=QuantityTotal("attendance", "人次"),
)
plain_figure(
    "activities.contest_entries",
    name=_("contests entered"),
    unit="项",
    definition=_("Contests of others to which the branch sent entries in the period."),
    base=within(ContestEntry, "held"),
    columns=ENTRY,
)
plain_figure(
    "activities.valid_entries",
    name=_("valid entries"),
    unit="",
    definition=_("The sum of the valid entries of the period's contests, each contest in its own unit."),
    base=within(ContestEntry, "held"),
    columns=ENTRY,
    measure=Total("valid"),
    groups=("public_id",),
)
plain_figure(
    "activities.sent_entries",
    name=_("entries sent"),
    unit="",
    definition=_("The sum of the entries sent to the period's contests, each contest in its own unit."),
    base=within(ContestEntry, "held"),
    columns=ENTRY,
    measure=Total("submitted"),
    groups=("public_id",),
)


def attended(key: str, unit: str, name, definition) -> None:
    """A sum of attendances in one unit."""
    plain_figure(
        f"activities.{key}",
        name=name,
        unit=unit,
        definition=definition,
        base=activities,
        columns=("title", "held", "attendance"),
        measure=QuantityTotal("attendance", unit),
        groups=("public_id",),
    )


attended(
    "attendance_people",
    "人",
    _("people at activities"),
    _("The sum of the people recorded at activities of the period, each activity for itself."),
)
attended(
    "attendance_times",
    "人次",
    _("attendances at activities"),
    _("The sum of the attendances recorded at activities of the period."),
)
plain_figure(
    "activities.publicity",
    name=_("publicity"),
    unit="次",
    definition=_("Publicity in the period."),
    base=within(Publicity, "held"),
    columns=("title", "form", "held", "copies", "audience"),
)
plain_figure(
    "activities.publicity_copies",
    name=_("copies given out"),
    unit="册",
    definition=_("The sum of the copies given out in the period, as far as they are recorded."),
    base=within(Publicity, "held"),
    columns=("title", "form", "held", "copies"),
    measure=QuantityTotal("copies", "册"),
)
plain_figure(
    "activities.facility_additions",
    name=_("additions to places of the staff"),
    unit="次",
    definition=_("What was added to places of the staff in the period."),
    base=within(FacilityAddition, "held"),
    columns=("facility", "items", "held"),
)
plain_figure(
    "activities.honours",
    name=_("honours"),
    unit="项",
    definition=_("Honours granted in the period."),
    base=within(Honour, "granted"),
    groups=("level", "holder"),
    columns=("title", "level", "granted_by", "granted", "holder", "holder_title", "earlier_grade", "document_number"),
)


def campaign_steps(scope: Scope):
    return within(CampaignStep, "held")(scope).filter(campaign__voided_at=None)


def steps_of(kind: CampaignStep.Kind, name, definition) -> None:
    """A count of one kind of campaign step."""
    plain_figure(
        f"activities.campaign_{kind.value}",
        name=name,
        unit="次",
        definition=definition,
        base=campaign_steps,
        columns=("campaign__title", "kind", "held", "by_whom", "content"),
        where=Q(kind=kind),
    )


steps_of(CampaignStep.Kind.GUIDANCE, _("guidance on the spot"), _("Guidance on the spot for campaigns in the period."))
steps_of(
    CampaignStep.Kind.MATERIALS,
    _("materials put in order"),
    _("Times that campaign materials were put in order in the period."),
)
steps_of(CampaignStep.Kind.SELF_CHECK, _("self-assessments"), _("Self-assessments of campaigns in the period."))
steps_of(CampaignStep.Kind.APPLICATION, _("applications"), _("Applications for honours in the period."))


plain_figure(
    "activities.campaigns",
    name=_("campaigns under way"),
    unit="项",
    definition=_("Campaigns under way on the last day of the period."),
    base=campaigns,
    columns=("title", "level", "begun_on"),
)


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
