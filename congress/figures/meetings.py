"""Meetings, what they dealt with and who came."""

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from congress.models import AgendaItem, Meeting, MeetingAttendance
from core.festivals import Festival
from core.figures import Distinct, QuantityTotal, Scope, Total, plain_figure, within

MEETING = (
    "title",
    "kind",
    "held",
    "term",
    "session",
    "entitled",
    "present",
    "attendance",
    "minutes_number",
    "topics",
)
ITEM = ("meeting", "title", "kind", "outcome", "yes", "no", "abstain", "void", "continues")
ATTENDANCE = ("of", "subject", "presence")

meetings = within(Meeting, "held")


def items(scope: Scope):
    return AgendaItem.objects.counted_for(scope).of_meetings(scope)


def people_come(scope: Scope):
    """Who signed in at standing meetings of the period; those on leave or absent stand on the sheet too."""
    came = MeetingAttendance.objects.counted_for(scope).filter(presence=MeetingAttendance.Presence.PRESENT)
    return came.filter(of__voided_at=None).within("of__held", scope)


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


K = Meeting.Kind
of_kind(K.STAFF_ASSEMBLY, _("staff assemblies"), _("Staff assemblies held in the period."))
of_kind(K.STAFF_CONGRESS, _("sessions of the staff congress"), _("Sessions of the staff congress held in the period."))
of_kind(K.MEMBERS_ASSEMBLY, _("members' assemblies"), _("Assemblies of all members held in the period."))
of_kind(
    K.MEMBERS_CONGRESS,
    _("sessions of the members' congress"),
    _("Sessions of the members' congress held in the period."),
)
of_kind(K.PREPARATORY, _("preparatory meetings"), _("Preparatory meetings held in the period."))
of_kind(K.COMMITTEE, _("union committee meetings"), _("Meetings of the union committee held in the period."))
of_kind(K.AUDIT, _("audit committee meetings"), _("Meetings of the audit committee held in the period."))
of_kind(K.WOMEN, _("women workers' committee meetings"), _("Meetings of the women workers' committee in the period."))
of_kind(K.GROUP, _("group meetings"), _("Meetings of union groups held in the period."))
of_kind(K.JOINT, _("joint meetings"), _("Joint meetings held in the period, between the sessions of the congress."))
of_kind(K.SYMPOSIUM, _("symposia"), _("Symposia held in the period."))
# That women come together is said by the title, or by the day.
OF_WOMEN = Q(title__contains="女") | Q(held_festival=Festival.WOMENS_DAY)
plain_figure(
    "congress.womens_symposium",
    name=_("symposia of women workers"),
    unit="次",
    definition=_("Symposia of the period whose title names women, or that were held for Women's Day."),
    base=meetings,
    columns=MEETING,
    where=Q(kind=K.SYMPOSIUM) & OF_WOMEN,
)
plain_figure(
    "congress.other_symposium",
    name=_("symposia beside those of women workers"),
    unit="次",
    definition=_("Symposia of the period that are not told as those of women workers."),
    base=meetings,
    columns=MEETING,
    where=Q(kind=K.SYMPOSIUM) & ~OF_WOMEN,
)

plain_figure(
    "congress.entitled",
    name=_("entitled to attend"),
    unit="人次",
    definition=_("The sum of those entitled to attend the meetings of the period, as far as it is recorded."),
    base=meetings,
    columns=MEETING,
    measure=Total("entitled"),
    groups=("kind", "public_id"),
)
plain_figure(
    "congress.present",
    name=_("present"),
    unit="人次",
    definition=_("The sum of those present at the meetings of the period, as far as it is recorded."),
    base=meetings,
    columns=MEETING,
    measure=Total("present"),
    groups=("kind", "public_id"),
)
plain_figure(
    "congress.meeting_people",
    name=_("people at meetings"),
    unit="人",
    definition=_("The sum of the people who took part in the meetings of the period beside those entitled to."),
    base=meetings,
    columns=MEETING,
    measure=QuantityTotal("attendance", "人"),
    groups=("kind", "public_id"),
)
plain_figure(
    "congress.signed_in",
    name=_("sign-ins at meetings"),
    unit="人次",
    definition=_("How often somebody signed in at a meeting of the period; those on leave or absent do not count."),
    base=people_come,
    columns=ATTENDANCE,
    groups=("of__kind", "of__public_id"),
)
plain_figure(
    "congress.people_signed_in",
    name=_("people signed in at meetings"),
    unit="人",
    definition=_("Different people who signed in at meetings of the period."),
    base=people_come,
    columns=ATTENDANCE,
    measure=Distinct("who"),
    groups=("of__kind", "of__public_id"),
)
plain_figure(
    "congress.agenda_items",
    name=_("agenda items"),
    unit="项",
    definition=_("Items on the agenda of the meetings of the period; an item dealt with twice counts at each meeting."),
    base=items,
    columns=ITEM,
    groups=("meeting__public_id", "kind", "outcome"),
)
plain_figure(
    "congress.agenda_items_adopted",
    name=_("agenda items adopted"),
    unit="项",
    definition=_("Items adopted by a meeting of the period; what was only discussed is not adopted."),
    base=items,
    columns=ITEM,
    where=Q(outcome=AgendaItem.Outcome.ADOPTED),
    groups=("meeting__public_id", "kind"),
)
