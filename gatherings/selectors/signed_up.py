"""Who signed up and whether they have a place; what is said of a gathering; its photos."""

from dataclasses import dataclass

from django.db.models import QuerySet

from core.models import Branch
from gatherings.kinds import GatheringKind
from gatherings.models import Gathering, Notice, Photo, SignUp
from gatherings.places import allot
from members.models import Person


@dataclass(frozen=True)
class Entry:
    """Somebody on the list of a gathering; `waits` is their number among those who wait, nought with a place."""

    sign_up: SignUp
    number: int
    waits: int


def notice_of(kind: GatheringKind, gathering: Gathering) -> Notice:
    """The standing notice of a gathering, or an empty one that is not stored."""
    stored = kind.notice.objects.standing().filter(of=gathering).first()
    return stored or kind.notice(branch=gathering.branch, of=gathering)


def entries_of(kind: GatheringKind, gathering: Gathering) -> list[Entry]:
    """The standing sign-ups in order, each with its place in the line; two queries."""
    rows = list(kind.sign_up.objects.standing().filter(of=gathering).select_related("person"))
    waits = allot([row.people for row in rows], notice_of(kind, gathering).places)
    return [Entry(row, number, wait) for number, (row, wait) in enumerate(zip(rows, waits, strict=True), start=1)]


def photos_of(kind: GatheringKind, gathering: Gathering) -> QuerySet[Photo]:
    return kind.photo.objects.standing().filter(of=gathering).select_related("file__branch")


def who_is(branch: Branch, name: str, number: str) -> Person | None:
    """The one person of the branch of that name whom the number confirms.

    The number is that of the staff or the last four digits of the phone. Whoever has neither in the roster is taken by
    the name alone, as long as nobody else is called so. None for everybody else: the answer does not tell whether the
    name or the number is wrong.
    """
    plain, said = "".join(name.split()), "".join(number.split()).casefold()
    found = list(Person.objects.in_branches([branch]).standing().filter(name=plain))
    told = [person for person in found if said and said in _numbers(person)]
    if told:
        return told[0] if len(told) == 1 else None
    return found[0] if len(found) == 1 and not _numbers(found[0]) else None


def _numbers(person: Person) -> set[str]:
    return {person.number.casefold(), person.phone_mask[-4:]} - {""}
