"""State machines as tables: which move goes from where to where, who may make it, and what it stamps."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from django.core.exceptions import ImproperlyConfigured
from django.db import models, transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from core.audit import record, target_of
from core.errors import Refused
from core.services.records import differences, field_texts, field_values


@dataclass(frozen=True)
class Move:
    """One allowed move.

    `stamps` names the date field that the move fills with the day it happened; `guard` raises `Refused` when the
    object is not ready; `needs_note` asks for a reason, kept in the operation record.
    """

    label: Any
    sources: frozenset[str]
    target: str
    permission: str
    stamps: str = ""
    guard: Callable[[Any], None] | None = None
    needs_note: bool = False


Moves = Mapping[str, Move]


@dataclass(frozen=True)
class Flow:
    """The way of a model's records: its table, and the service that is its one door.

    `door(record, action=…, by=…, on=…, note=…)` makes a move and returns the record. `own` gives the moves that one
    record has where records go ways of different lengths; `ends` are the states at which a way may end well. `page` is
    the name of an address (branch, record, action) where a move asks for more than a reason.
    """

    moves: Moves
    door: Callable[..., models.Model]
    own: Callable[[models.Model], Moves] | None = None
    ends: frozenset[str] = frozenset()
    page: str = ""

    def of(self, record: models.Model) -> "Flow":
        """The way of one record; as many queries as `own` takes."""
        return replace(self, moves=self.own(record)) if self.own else self

    @property
    def line(self) -> list[str]:
        """The states of a way without turnings, from the first to the last: what needs a reason leads off it."""
        first = next(iter(self.moves.values()))
        found = list(first.sources)
        for move in self.moves.values():
            if not move.needs_note and move.target not in found and move.sources & set(found):
                found.append(move.target)
        return found

    def stamp(self, state: str) -> str:
        """The date field that tells since when a record is in a state; empty when none does."""
        return next((move.stamps for move in self.moves.values() if move.target == state), "")


def available(moves: Moves, obj: models.Model, user) -> dict[str, Move]:
    """The moves that `user` may make with `obj` now: what a page shows as buttons. A voided record has none."""
    if obj.voided_at is not None:
        return {}
    return {
        action: move
        for action, move in moves.items()
        if obj.state in move.sources and user.has_perm(move.permission, obj.branch)
    }


@transaction.atomic
def make_move(
    obj: models.Model,
    *,
    moves: Moves,
    action: str,
    by,
    on: date,
    note: str = "",
    changes: Mapping[str, Any] | None = None,
    at: datetime | None = None,
) -> models.Model:
    """Make a move: lock the row, check source, right, guard and note, stamp the day, save, record.

    `changes` are further fields that the move fills (a department, a reply), `at` as for `core.audit.record`. Only a service that is the model's one
    door calls this. Raises `Refused` when the move is not allowed; then nothing has changed.
    """
    move = moves[action]
    locked = type(obj).objects.select_for_update().get(pk=obj.pk)
    _check(move, locked, by, note)
    told, held = field_texts(locked), field_values(locked)
    for name, value in {**(changes or {}), **({move.stamps: on} if move.stamps else {})}.items():
        setattr(locked, name, value)
    locked.state = move.target
    locked.version += 1
    locked.full_clean()
    changed = differences(locked, told, held)
    locked.save(update_fields=[*changed, "version"])
    record(
        f"{obj._meta.label_lower}.{action}",
        by=by,
        branch=locked.branch,
        target=target_of(locked),
        detail={**changed, "on": on, "note": note.strip()},
        at=at,
    )
    return locked


def _check(move: Move, obj: models.Model, by, note: str) -> None:
    if obj.voided_at is not None:
        raise Refused(_("This record was voided; nothing more can be done with it."), code="voided")
    if obj.state not in move.sources:
        raise Refused(
            _("“%(move)s” is not possible now: the record is at “%(state)s”. Somebody may have been faster."),
            params={"move": move.label, "state": obj.get_state_display()},
            code="wrong_state",
        )
    if by is not None and not by.has_perm(move.permission, obj.branch):
        raise Refused(_("You have no right to do this: “%(move)s”."), params={"move": move.label}, code="no_right")
    if move.needs_note and not note.strip():
        raise Refused(_("Give the reason for “%(move)s”."), params={"move": move.label}, code="needs_note")
    if move.guard:
        move.guard(obj)


def latest_state(latest: Mapping[str, str], dates: Mapping[str, Any], first: str) -> str:
    """The state that the days of a record kept on paper tell, `first` where none is known.

    `latest` names the states by the day that each bears, the last thing that can happen first.
    """
    return next((state for name, state in latest.items() if dates.get(name)), first)


def state_dates(
    table: Mapping[str, tuple[frozenset[str], frozenset[str]]], prefix: str
) -> list[models.CheckConstraint]:
    """Constraints that tie each date to the state: (states in which it must be set, states in which it may be).

    In every other state the date is empty, so a state and its day can never tell two stories.
    """
    constraints = []
    for name, (must, may) in table.items():
        if must & may:
            raise ImproperlyConfigured(f"{name}: a state either must or may carry the date.")
        condition = (
            Q(state__in=sorted(must), **{f"{name}__isnull": False})
            | Q(state__in=sorted(may))
            | (~Q(state__in=sorted(must | may)) & Q(**{f"{name}__isnull": True}))
        )
        constraints.append(
            models.CheckConstraint(
                condition=condition,
                name=f"{prefix}_{name}_fits_state",
                violation_error_message=_("The dates do not fit the state."),
            )
        )
    return constraints
