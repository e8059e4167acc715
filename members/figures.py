"""What may be said of members and organisation."""

from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from core.figures import Scope, figure, phrase, plain_figure, rate, standing, within
from members.models import (
    Body,
    BranchProfile,
    ByLaw,
    Group,
    MembershipEvent,
    MembershipSpan,
    OrganisationChange,
    Person,
    SubUnion,
    UpperUnion,
)
from members.querysets import REAL_NAME_FIELDS, UNKNOWN_IS_NULL, active_member_on, died_by
from members.states import NEW_MEMBERS, EventKind

PERSON = ("name", "department", "group", "staff_from")
EVENT = ("person__name", "kind", "on")


def staff(scope: Scope):
    return Person.objects.counted_for(scope).in_service(scope)


def members(scope: Scope):
    return (
        MembershipSpan.objects.counted_for(scope)
        .in_force(scope, "first_day", "last_day")
        .filter(person__voided_at=None)
    )


def events(scope: Scope):
    return MembershipEvent.objects.counted_for(scope).on_days("on", scope).filter(person__voided_at=None)


def new_staff(scope: Scope):
    return Person.objects.counted_for(scope).of_staff(scope).on_days("staff_from", scope)


def living(people, scope: Scope):
    """Without those whose death is recorded: the retired and dependants leave no other trace of it."""
    return people.exclude(died_by(MembershipEvent.objects.all(), scope))


def retired(scope: Scope):
    return living(Person.objects.counted_for(scope).retired(scope), scope)


def dependants(scope: Scope):
    return living(Person.objects.counted_for(scope).dependants(scope), scope)


def bodies(scope: Scope):
    return Body.objects.counted_for(scope).in_force(scope, "set_up_to", "ended_on")


def by_laws(scope: Scope):
    return ByLaw.objects.counted_for(scope).in_force(scope, "in_force_to", "ended_on")


def sub_unions(scope: Scope):
    return SubUnion.objects.counted_for(scope).in_force(scope, "formed_to", "dissolved_on")


def groups(scope: Scope):
    return Group.objects.counted_for(scope).in_force(scope, "formed_to", "dissolved_on")


plain_figure(
    "members.profile",
    name=_("branch profile"),
    unit="个",
    definition=_("The branch's own names."),
    base=standing(BranchProfile),
    columns=(
        "registered_name",
        "short_name",
        "self_name",
        "unit_name",
        "party_body",
        "central_task",
        "motion_noun",
        "outline",
    ),
)
plain_figure(
    "members.upper_unions",
    name=_("upper unions"),
    unit="个",
    definition=_("The unions that the branch answers to."),
    base=standing(UpperUnion),
    columns=("name", "line", "is_primary"),
)
plain_figure(
    "members.staff",
    name=_("staff"),
    unit="人",
    definition=_("People on the staff on the last day of the period."),
    base=staff,
    columns=PERSON,
)
plain_figure(
    "members.members",
    name=_("members"),
    unit="人",
    definition=_("Full members on the last day of the period; retained members are not among them."),
    base=members,
    columns=("person__name", "person__department", "status", "first_day"),
    where=Q(status="active"),
)
plain_figure(
    "members.women_members",
    name=_("women members"),
    unit="人",
    definition=_("Full members on the last day of the period whose sex is recorded as female."),
    base=members,
    columns=("person__name", "person__department", "status", "first_day"),
    where=Q(status="active", person__sex=Person.Sex.FEMALE),
)
plain_figure(
    "members.retained_members",
    name=_("retained members"),
    unit="人",
    definition=_(
        "People whose membership is retained on the last day of the period; they pay no dues and do not vote."
    ),
    base=members,
    columns=("person__name", "person__department", "status", "first_day"),
    where=Q(status="retained"),
)
plain_figure(
    "members.retired",
    name=_("retired people"),
    unit="人",
    definition=_(
        "People entered as retired who had left the staff by the last day of the period; no staff of that day."
    ),
    base=retired,
    columns=("name", "department", "staff_to"),
)
plain_figure(
    "members.dependants",
    name=_("families of staff"),
    unit="人",
    definition=_("Family of staff whom the union looks after, on the last day of the period; they are no staff."),
    base=dependants,
    columns=("name", "department"),
)
plain_figure(
    "members.joined",
    name=_("newly joined members"),
    unit="人",
    definition=_(
        "Joined in the period; those on the register at the start and those transferred in are not among them."
    ),
    base=events,
    columns=EVENT,
    where=Q(kind__in=NEW_MEMBERS),
)
plain_figure(
    "members.transferred_in",
    name=_("members transferred in"),
    unit="人",
    definition=_("Membership taken over from another union in the period."),
    base=events,
    columns=EVENT,
    where=Q(kind=EventKind.TRANSFER_IN),
)
plain_figure(
    "members.retained",
    name=_("memberships retained"),
    unit="人",
    definition=_("Memberships that became retained ones in the period, such as by retirement."),
    base=events,
    columns=(*EVENT, "reason"),
    where=Q(kind=EventKind.RETAIN),
)
plain_figure(
    "members.new_staff",
    name=_("new staff"),
    unit="人",
    definition=_("People whose first day on the staff lies in the period."),
    base=new_staff,
    columns=PERSON,
)


@figure(
    "members.new_staff_joined",
    name=_("new staff who are members"),
    unit="人",
    definition=_("New staff of the period who are full members on its last day."),
    base=new_staff,
    columns=PERSON,
)
def new_staff_joined(scope: Scope) -> Q:
    return Q(active_member_on(MembershipSpan.objects.all(), scope))


@rate(
    "members.membership_rate",
    name=_("membership rate"),
    definition=_("Full members among the staff, divided by the staff, on the last day of the period."),
    base=staff,
    columns=PERSON,
)
def membership_rate(scope: Scope) -> Q:
    return Q(active_member_on(MembershipSpan.objects.all(), scope))


@rate(
    "members.membership_rate_by_month",
    name=_("membership rate at month ends"),
    definition=_("The membership rate on the last day of each month that has ended; the lowest is told."),
    base=staff,
    columns=PERSON,
    at="month_ends",
)
def membership_rate_by_month(scope: Scope) -> Q:
    return Q(active_member_on(MembershipSpan.objects.all(), scope))


def full_members(scope: Scope):
    return members(scope).active()


@rate(
    "members.real_name_rate",
    name=_("real-name rate"),
    definition=_(
        "Full members of whom nothing is open that the national real-name register asks for, divided by the full "
        "members, on the last day of the period."
    ),
    base=full_members,
    columns=("person__name", "person__department", "first_day"),
)
def real_name_rate(scope: Scope) -> Q:
    complete = Q()
    for name in REAL_NAME_FIELDS:
        complete &= (
            Q(**{f"person__{name}__isnull": False}) if name in UNKNOWN_IS_NULL else ~Q(**{f"person__{name}": ""})
        )
    return complete


@rate(
    "members.coverage_rate",
    name=_("coverage"),
    definition=_(
        "Staff who belong to a union group formed by the day, divided by the staff, on the last day of the period."
    ),
    base=staff,
    columns=PERSON,
)
def coverage_rate(scope: Scope) -> Q:
    return Q(Exists(groups(scope).filter(pk=OuterRef("group"))))


@rate(
    "members.coverage_rate_by_month",
    name=_("coverage at month ends"),
    definition=_("The coverage on the last day of each month that has ended; the lowest is told."),
    base=staff,
    columns=PERSON,
    at="month_ends",
)
def coverage_rate_by_month(scope: Scope) -> Q:
    return Q(Exists(groups(scope).filter(pk=OuterRef("group"))))


@phrase(
    "members.rates_kept",
    name=_("rates kept at 100 %"),
    definition=_("Membership and coverage were 100 % at every month end of the period and on its last day."),
    sources=(
        "members.membership_rate_by_month",
        "members.coverage_rate_by_month",
        "members.membership_rate",
        "members.coverage_rate",
    ),
)
def rates_kept(values, scope: Scope) -> str:
    proven = all(value.value == 100 for value in values.values())
    months = len(values["members.membership_rate_by_month"].series)
    return "一直保持在" if proven and months > 1 else ""


plain_figure(
    "members.sub_unions",
    name=_("sub-unions"),
    unit="个",
    definition=_("Sub-unions that exist on the last day of the period."),
    base=sub_unions,
    columns=("name", "formed"),
)
plain_figure(
    "members.sub_unions_formed",
    name=_("sub-unions formed"),
    unit="个",
    definition=_("Sub-unions formed in the period."),
    base=within(SubUnion, "formed"),
    columns=("name", "formed"),
)
plain_figure(
    "members.groups",
    name=_("union groups"),
    unit="个",
    definition=_("Union groups that exist on the last day of the period."),
    base=groups,
    columns=("name", "sub_union", "formed"),
)
plain_figure(
    "members.groups_formed",
    name=_("union groups formed"),
    unit="个",
    definition=_("Union groups formed in the period."),
    base=within(Group, "formed"),
    columns=("name", "formed"),
)
plain_figure(
    "members.bodies",
    name=_("bodies"),
    unit="个",
    definition=_("Bodies of the branch that exist on the last day of the period."),
    base=bodies,
    columns=("kind", "set_up", "seats"),
)
plain_figure(
    "members.bodies_set_up",
    name=_("bodies set up"),
    unit="个",
    definition=_("Bodies set up in the period."),
    base=within(Body, "set_up"),
    columns=("kind", "set_up"),
)
plain_figure(
    "members.by_laws",
    name=_("by-laws in force"),
    unit="项",
    definition=_("By-laws in force on the last day of the period."),
    base=by_laws,
    columns=("title", "area", "document_number", "issued_by", "in_force"),
    groups=("area",),
)
plain_figure(
    "members.organisation_changes",
    name=_("changes of organisation"),
    unit="项",
    definition=_("Changes of organisation, mechanism or way of activity in the period."),
    base=within(OrganisationChange, "held"),
    columns=("aspect", "held", "content"),
)
