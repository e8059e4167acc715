"""Signing up for a gathering, one by one or from a list, and taking it back."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.errors import Refused
from core.models import User
from core.services import change_record, create_record, void_record
from gatherings.kinds import GatheringKind
from gatherings.models import Gathering, SignUp
from gatherings.selectors import notice_of
from gatherings.services.locking import locked
from members.models import Person


@transaction.atomic
def sign_up(
    *,
    kind: GatheringKind,
    gathering: Gathering,
    subject: Person | str,
    people: int = 1,
    how: str = SignUp.How.BY_HAND,
    remark: str = "",
    by: User | None,
) -> SignUp:
    """Put somebody on the list; the moment is taken under the gathering's lock, so the order is the order of coming.

    Refused for whoever is on it already, and where it does not take place; by a link also after the last day for signing
    up.
    """
    found = locked(gathering)
    if found.is_called_off:
        raise Refused(_("“%(title)s” was called off."), params={"title": found.title}, code="called_off")
    if how == SignUp.How.LINK and notice_of(kind, found).is_closed_on(timezone.localdate()):
        raise Refused(_("The time for signing up is over. Ask the officer."), code="closed")
    if subject in _subjects(kind, found):
        raise Refused(_("%(name)s has signed up already."), params={"name": str(subject)}, code="twice")
    row = kind.sign_up(branch=found.branch, of=found, people=people, how=how, remark=remark)
    row.subject, row.signed_up_at = subject, timezone.now()
    return create_record(row, by=by)


@dataclass(frozen=True)
class Taken:
    """What became of a list: new rows, rows whose number of people changed, and how many were on it before."""

    made: int
    changed: int
    known: int


@transaction.atomic
def sign_up_all(
    *, kind: GatheringKind, gathering: Gathering, rows: Sequence[tuple[Person | str, int]], by: User | None
) -> Taken:
    """Take a whole list in its order; a longer list pasted later adds only what is new in it.

    Whoever is on the list already keeps their place; another number of people is taken over.
    """
    found = locked(gathering)
    on_it = {row.subject: row for row in kind.sign_up.objects.standing().filter(of=found).select_related("person")}
    now, made, changed = timezone.now(), 0, 0
    for place, (subject, people) in enumerate(rows):
        row = on_it.get(subject)
        if row is None:
            row = kind.sign_up(branch=found.branch, of=found, people=people, how=SignUp.How.LIST)
            # All come at one moment; the order of the list is kept by the smallest of steps.
            row.subject, row.signed_up_at = subject, now + timedelta(microseconds=place)
            on_it[subject] = create_record(row, by=by)
            made += 1
        elif row.people != people:
            on_it[subject] = change_record(row, {"people": people}, by=by)
            changed += 1
    return Taken(made, changed, len(rows) - made - changed)


@transaction.atomic
def cancel(*, kind: GatheringKind, sign_up: SignUp, by: User | None, reason: str = "取消报名") -> SignUp:
    """Take a sign-up back; whoever waits first comes up. Refused a second time."""
    locked(sign_up.of)
    return void_record(sign_up, by=by, reason=reason)


def _subjects(kind: GatheringKind, gathering: Gathering) -> set[Person | str]:
    rows = kind.sign_up.objects.standing().filter(of=gathering).select_related("person")
    return {row.subject for row in rows}
