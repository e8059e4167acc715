"""Who is expected at a gathering and how each stands: what the desk at the door works with."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from core.models import Branch
from core.search import search_text, searched_words
from gatherings.kinds import GatheringKind
from gatherings.models import Attendance, Gathering
from gatherings.selectors.signed_up import entries_of
from members.models import Person

# More than fit on a page to be ticked; of a larger staff people are found by typing.
MOST_BY_HEART = 1000
P = Attendance.Presence


@dataclass(frozen=True)
class Guest:
    """Somebody who is expected or came; `row` is their line of the sign-in sheet where they have one."""

    subject: Person | str
    place: str = ""
    has_vote: bool = True
    is_expected: bool = True
    row: Attendance | None = None

    @property
    def key(self) -> str:
        """What a form names the guest by."""
        return key_of(self.subject)

    @property
    def name(self) -> str:
        return str(self.subject)

    @property
    def number(self) -> str:
        return self.subject.number if isinstance(self.subject, Person) else ""

    @property
    def presence(self) -> str:
        return self.row.presence if self.row else ""

    @cached_property
    def search(self) -> str:
        """What the guest is found by: the stored text of a person, without the places that nobody types here."""
        return self.subject.search if isinstance(self.subject, Person) else search_text(self.subject)


@dataclass(frozen=True)
class Counts:
    """应到, 实到, 请假, 缺席 and who is not told yet; `others` came without a vote or without being expected."""

    expected: int
    present: int
    on_leave: int
    absent: int
    unmarked: int
    others: int


def key_of(subject: Person | str) -> str:
    return f"p{subject.public_id}" if isinstance(subject, Person) else f"n{subject}"


def guests_of(kind: GatheringKind, gathering: Gathering, *, with_roster: bool = False) -> list[Guest]:
    """Those who are expected by right or have signed up with a place, and whoever is on the sheet already.

    With `with_roster` a gathering for which nobody is expected has the staff of the branch, as long as they are not
    too many to be looked through.
    """
    rows = {
        key_of(row.subject): row
        for row in kind.attendance.objects.standing().filter(of=gathering).select_related("person")
    }
    found: dict[str, Guest] = {}
    for one in kind.invited(gathering):
        found.setdefault(key_of(one.subject), Guest(one.subject, one.place, one.has_vote))
    if not found:
        for entry in entries_of(kind, gathering):
            if not entry.waits:
                found.setdefault(key_of(entry.sign_up.subject), Guest(entry.sign_up.subject))
    if not found and with_roster:
        found = {key_of(person): Guest(person, is_expected=False) for person in _roster(gathering.branch)}
    for key, row in rows.items():
        known = found.get(key) or Guest(row.subject, is_expected=False)
        found[key] = Guest(known.subject, known.place, known.has_vote, known.is_expected, row)
    return list(found.values())


def _roster(branch: Branch) -> list[Person]:
    people = Person.objects.in_branches([branch]).standing().order_by("sound", "pk")[: MOST_BY_HEART + 1]
    return list(people) if len(people) <= MOST_BY_HEART else []


def counts_of(guests: Iterable[Guest], entitled: int | None = None) -> Counts:
    """How many are expected and how they stand.

    Where nobody is expected by name, `entitled` tells how many should come and whoever came counts as present.
    """
    told = list(guests)
    by_name = [guest for guest in told if guest.is_expected and guest.has_vote]
    counted = by_name or told
    stand = {presence: sum(guest.presence == presence for guest in counted) for presence in P}
    marked = sum(stand.values())
    expected = len(by_name) or entitled or marked
    present = sum(guest.presence == P.PRESENT for guest in told)
    return Counts(
        expected=expected,
        present=stand[P.PRESENT],
        on_leave=stand[P.ON_LEAVE],
        absent=stand[P.ABSENT],
        unmarked=max(0, expected - marked),
        others=present - stand[P.PRESENT],
    )


def people_called(kind: GatheringKind, gathering: Gathering, typed: str) -> list[Guest]:
    """Whom somebody at the door may mean, by name, its sounds or initials or the staff number.

    Of those who are expected first; only where none of them fits, of the whole roster. One who is called exactly so
    goes before those whose name only contains it.
    """
    words = searched_words(typed)
    if not words:
        return []
    fits = [guest for guest in guests_of(kind, gathering) if all(word in guest.search for word in words)]
    if not fits:
        people = Person.objects.in_branches([gathering.branch]).standing().order_by("sound", "pk")
        for word in words:
            people = people.filter(search__contains=word)
        fits = [Guest(person, is_expected=False) for person in people[:20]]
    exact = [guest for guest in fits if set(words) & set(guest.search.split())]
    return exact or fits
