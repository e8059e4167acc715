"""The desk at the door: who is expected, what was typed, what came of it."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from django.utils.translation import gettext as _

from core.errors import Refused
from core.models import User
from gatherings.kinds import GatheringKind
from gatherings.models import Attendance, Gathering
from gatherings.selectors import Counts, Guest, counts_of, guests_of, people_called
from gatherings.services import mark
from members.models import Department, Group, Person

P = Attendance.Presence


@dataclass(frozen=True)
class Desk:
    """What the page of the door shows; `script` is what the page's script looks names up in."""

    guests: list[Guest]
    counts: Counts
    script: list[dict[str, str]]
    groups: list[Group]
    departments: list[Department]


def desk_of(kind: GatheringKind, gathering: Gathering) -> Desk:
    """Everybody who is expected with how they stand, and the places by which a sheet can be filled."""
    guests = guests_of(kind, gathering, with_roster=True)
    script = [
        {"key": one.key, "name": one.name, "number": one.number, "search": one.search, "presence": one.presence}
        for one in guests
    ]
    places = [
        model.objects.in_branches([gathering.branch]).standing().order_by("name") for model in (Group, Department)
    ]
    return Desk(guests, _counts(gathering, guests), script, *map(list, places))


def counts_for(kind: GatheringKind, gathering: Gathering) -> dict[str, int]:
    return asdict(_counts(gathering, guests_of(kind, gathering)))


def _counts(gathering: Gathering, guests: list[Guest]) -> Counts:
    told = [guest for guest in guests if guest.is_expected or guest.row]
    return counts_of(told, getattr(gathering, "entitled", None))


def answer_of(kind: GatheringKind, gathering: Gathering, form, *, by: User) -> dict[str, Any]:
    """Mark the one who is meant, or ask which of several; Refused where nobody is."""
    if not form.is_valid():
        raise Refused(_("Type a name, its initials or a staff number."), code="nobody")
    said = form.cleaned_data
    presence = said["presence"] or P.PRESENT
    subject = _chosen(kind, gathering, said["key"]) if said["key"] else None
    if subject is None:
        found = people_called(kind, gathering, said["typed"])
        if not found:
            raise Refused(_("Nobody of that name or number was found."), code="nobody")
        waiting = [guest for guest in found if not guest.presence] or found
        if len(waiting) > 1:
            choices = [{"key": one.key, "name": one.name, "number": one.number} for one in waiting[:9]]
            return {"status": "several", "choices": choices, "message": _("Several are called so: choose one.")}
        subject = waiting[0].subject
    marked = mark(kind=kind, gathering=gathering, subject=subject, presence=presence, by=by)
    return {
        "status": "marked",
        "name": str(subject),
        "key": Guest(subject).key,
        "presence": presence,
        "is_new": marked.is_new,
        "before": marked.before,
        "row": str(marked.row.public_id),
        "counts": counts_for(kind, gathering),
        "message": _("%(name)s: %(how)s") % {"name": subject, "how": P(presence).label},
    }


def _chosen(kind: GatheringKind, gathering: Gathering, key: str) -> Person | str | None:
    """The guest of that key: a person of the branch, or a name outside the roster."""
    if key.startswith("n"):
        return key[1:].strip()[:60] or None
    person = Person.objects.in_branches([gathering.branch]).standing().numbered(key[1:])
    if person is None:
        raise Refused(_("Nobody of that name or number was found."), code="nobody")
    return person


def ticked(desk: Desk, sent: Mapping[str, str]) -> list[tuple[Person | str, str]]:
    """How each guest was ticked; `rest` is how those stand who were not. Whom the page did not show is left alone."""
    marks, rest = [], sent.get("rest", "")
    for guest in desk.guests:
        said = sent.get(f"presence-{guest.key}")
        said = rest if said == "" and not guest.presence else said
        if said is not None and said != guest.presence and said in {"", *P.values}:
            marks.append((guest.subject, said))
    return marks
