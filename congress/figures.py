"""What may be said of meetings and motions."""

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from congress.models import Meeting, Motion
from congress.states import ReplyKind
from core.figures import Scope, figure, plain_figure, within

MEETING = ("title", "kind", "held", "term", "session", "entitled", "present", "minutes_number", "topics")
MOTION = ("number", "subject", "lead_unit", "filed_on", "replied_on", "closed_on", "reply_kind")

meetings = within(Meeting, "held")


def motions_collected(scope: Scope):
    return Motion.objects.counted_for(scope).collected(scope)


def motions_filed(scope: Scope):
    return Motion.objects.counted_for(scope).filed(scope)


def of_kind(kind: Meeting.Kind, name, definition) -> None:
    """A count of one kind of meeting."""
    plain_figure(
        f"congress.{kind.value}",
        name=name,
        unit="次",
        definition=definition,
        base=meetings,
        columns=MEETING,
        where=Q(kind=kind),
    )


of_kind(Meeting.Kind.STAFF_ASSEMBLY, _("staff assemblies"), _("Staff assemblies held in the period."))
of_kind(
    Meeting.Kind.STAFF_CONGRESS,
    _("sessions of the staff congress"),
    _("Sessions of the staff congress held in the period."),
)
of_kind(Meeting.Kind.MEMBERS_ASSEMBLY, _("members' assemblies"), _("Assemblies of all members held in the period."))
of_kind(
    Meeting.Kind.MEMBERS_CONGRESS,
    _("sessions of the members' congress"),
    _("Sessions of the members' congress held in the period."),
)
of_kind(Meeting.Kind.PREPARATORY, _("preparatory meetings"), _("Preparatory meetings held in the period."))
of_kind(Meeting.Kind.COMMITTEE, _("union committee meetings"), _("Meetings of the union committee held in the period."))
of_kind(Meeting.Kind.AUDIT, _("audit committee meetings"), _("Meetings of the audit committee held in the period."))
of_kind(Meeting.Kind.GROUP, _("group meetings"), _("Meetings of union groups held in the period."))
of_kind(Meeting.Kind.SYMPOSIUM, _("symposia"), _("Symposia held in the period."))


plain_figure(
    "congress.motions_collected",
    name=_("motions collected"),
    unit="件",
    definition=_("Motions handed in within the period and not withdrawn since; drafts are not handed in."),
    base=motions_collected,
    columns=("number", "subject", "category", "collected_on", "filed_on"),
)
plain_figure(
    "congress.motions_filed",
    name=_("motions filed"),
    unit="件",
    definition=_("Motions filed within the period, counted after merging and not withdrawn since."),
    base=motions_filed,
    columns=MOTION,
)


@figure(
    "congress.motions_resolved",
    name=_("motions carried out"),
    unit="件",
    definition=_("Motions filed within the period, taken up, carried out and closed by its last day."),
    base=motions_filed,
    columns=MOTION,
)
def resolved(scope: Scope) -> Q:
    return Q(closed_on__lte=scope.last_day, reply_kind=ReplyKind.DONE)


@figure(
    "congress.motions_answered_otherwise",
    name=_("motions closed otherwise"),
    unit="件",
    definition=_("Motions filed within the period and closed by its last day with another answer than “carried out”."),
    base=motions_filed,
    columns=MOTION,
)
def answered_otherwise(scope: Scope) -> Q:
    return Q(closed_on__lte=scope.last_day) & ~Q(reply_kind=ReplyKind.DONE)


@figure(
    "congress.motions_open",
    name=_("motions being handled"),
    unit="件",
    definition=_("Motions filed within the period that were not closed by its last day."),
    base=motions_filed,
    columns=MOTION,
)
def being_handled(scope: Scope) -> Q:
    return Q(closed_on=None) | Q(closed_on__gt=scope.last_day)
