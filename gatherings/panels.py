"""What the page of a gathering says of its notice, of who signed up and came, of photos and reports."""

from django.db.models import Count, Q
from django.urls import reverse
from django.utils.translation import gettext as _

from core.panels import Act, Line, Panel, panels
from gatherings.kinds import GatheringKind
from gatherings.models import Attendance, Gathering
from gatherings.selectors import entries_of

SEE, RECORD = "desk.view", "desk.record"
P = Attendance.Presence


def add_panels(kind: GatheringKind) -> None:
    """Register the panels of a kind of gathering."""

    @panels(kind.sheet)
    def of_gathering(gathering: Gathering, slug: str) -> list[Panel]:
        return [] if gathering.is_voided else panels_of_gathering(kind, gathering, slug)


def panels_of_gathering(kind: GatheringKind, gathering: Gathering, slug: str) -> list[Panel]:
    """Before, at and after the gathering; five queries."""

    def to(name: str, *more) -> str:
        return reverse(f"gatherings:{name}", args=[slug, kind.sheet, gathering.public_id, *more])

    entries = entries_of(kind, gathering)
    waiting = sum(bool(entry.waits) for entry in entries)
    lines = []
    if entries:
        more = _("%(count)d waiting") % {"count": waiting} if waiting else ""
        people = sum(entry.sign_up.people for entry in entries if not entry.waits)
        lines.append(Line(_("Signed up"), _people(people), more, to("sign_ups")))
    came = _stand(kind, gathering)
    if any(came.values()):
        told = (f"{label} {came[presence]}" for presence, label in P.choices[1:] if came[presence])
        lines.append(Line(_("Came"), _people(came[P.PRESENT]), "，".join(told), to("check_in")))
    before = (
        Act(_("Notice"), to("notice"), SEE),
        Act(_("Sign-up"), to("sign_ups"), SEE),
        Act(_("Sign-in"), to("check_in"), SEE),
    )
    return [Panel(_("Notice, sign-up and sign-in"), tuple(lines), before), _after(kind, gathering, to)]


def _people(count: int) -> str:
    return _("%(count)d people") % {"count": count}


def _stand(kind: GatheringKind, gathering: Gathering) -> dict[str, int]:
    rows = kind.attendance.objects.standing().filter(of=gathering)
    return rows.aggregate(**{presence: Count("pk", filter=Q(presence=presence)) for presence in P.values})


def _after(kind: GatheringKind, gathering: Gathering, to) -> Panel:
    photos = kind.photo.objects.standing().filter(of=gathering)
    told = photos.aggregate(all=Count("pk"), sheets=Count("pk", filter=Q(is_signed_sheet=True)))
    lines = []
    if told["all"]:
        more = _("with the signed sheet") if told["sheets"] else _("without the signed sheet")
        lines.append(Line(_("Photos"), str(told["all"]), more, to("photos")))
    for brief in kind.brief.objects.standing().filter(of=gathering):
        more = " · ".join(
            filter(None, (brief.sent_to, brief.taken_by and _("taken by %(who)s") % {"who": brief.taken_by}))
        )
        lines.append(Line(_("Short report"), brief.title, more, to("brief", brief.public_id)))
    acts = (Act(_("Photos"), to("photos"), SEE), Act(_("Write a short report"), to("brief_create"), RECORD))
    return Panel(_("Photos and short report"), tuple(lines), acts)
