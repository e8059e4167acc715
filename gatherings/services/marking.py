"""Marking who came, is on leave or absent: at the door, by a link, or keyed from the paper."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction

from core.models import User
from core.services import change_record, create_record, void_record
from gatherings.kinds import GatheringKind
from gatherings.models import Attendance, Gathering
from gatherings.selectors import counts_of, guests_of
from gatherings.selectors.guests import key_of
from gatherings.services.locking import locked
from members.models import Person

UNDONE = "撤销签到"


@dataclass(frozen=True)
class Marked:
    """A line of the sign-in sheet and how it stood before; empty when there was none."""

    row: Attendance
    before: str

    @property
    def is_new(self) -> bool:
        return self.before != self.row.presence


@transaction.atomic
def mark(
    *,
    kind: GatheringKind,
    gathering: Gathering,
    subject: Person | str,
    presence: str,
    remark: str = "",
    by: User | None,
) -> Marked:
    """Write how somebody stands on the sign-in sheet; the same said twice changes nothing. A new line has the remark."""
    found = locked(gathering)
    return _mark(kind, found, subject, presence, by, _sheet(kind, found), remark)


@transaction.atomic
def mark_all(
    *, kind: GatheringKind, gathering: Gathering, marks: Sequence[tuple[Person | str, str]], by: User | None
) -> int:
    """Write many lines at once, as ticked from the paper; an empty presence takes a line away. How many changed."""
    found = locked(gathering)
    sheet = _sheet(kind, found)
    changed = 0
    for subject, presence in marks:
        if presence:
            changed += _mark(kind, found, subject, presence, by, sheet).is_new
        elif row := sheet.pop(key_of(subject), None):
            void_record(row, by=by, reason=UNDONE)
            changed += 1
    return changed


@transaction.atomic
def unmark(*, kind: GatheringKind, gathering: Gathering, row: Attendance, before: str, by: User | None) -> None:
    """Undo a mark: the line stands as it did before, or is gone. Refused where it was voided meanwhile."""
    locked(gathering)
    if before:
        change_record(row, {"presence": before}, by=by)
    else:
        void_record(row, by=by, reason=UNDONE)


@transaction.atomic
def fill_numbers(*, kind: GatheringKind, gathering: Gathering, by: User | None) -> Gathering:
    """Write the counts of the sign-in sheet into the gathering's own numbers, as its area has them."""
    found = locked(gathering)
    counts = counts_of(guests_of(kind, found), getattr(found, "entitled", None))
    return change_record(found, kind.numbers(counts.expected, counts.present, counts.others), by=by)


def _sheet(kind: GatheringKind, gathering: Gathering) -> dict[str, Attendance]:
    rows = kind.attendance.objects.standing().filter(of=gathering).select_related("person")
    return {key_of(row.subject): row for row in rows}


def _mark(
    kind: GatheringKind,
    gathering: Gathering,
    subject: Person | str,
    presence: str,
    by: User | None,
    sheet: dict[str, Attendance],
    remark: str = "",
) -> Marked:
    row = sheet.get(key_of(subject))
    if row is None:
        row = kind.attendance(branch=gathering.branch, of=gathering, presence=presence, remark=remark)
        row.subject = subject
        sheet[key_of(subject)] = create_record(row, by=by)
        return Marked(row, "")
    before = row.presence
    row = sheet[key_of(subject)] = change_record(row, {"presence": presence}, by=by)
    return Marked(row, before)
