"""What may be done with a document, a letter or a seal from its page: the moves, and what each asks for."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db import models

from core.states import Moves
from correspondence.models import Incoming, Letter, SealUse
from correspondence.services import move_incoming, move_letter, move_seal
from correspondence.states import INCOMING_MOVES, LETTER_MOVES, SEAL_MOVES

# What a move asks for beside its day and, where it needs one, the reason.
ASKED = {
    "incoming": {"assign": ("handler", "due_on"), "handle": ("report",), "report": ("report",)},
    "letters": {"issue": ("word", "signer")},
    "seal-uses": {"approve": ("approver",), "use": ("copies", "handler")},
}


@dataclass(frozen=True)
class Way:
    """One register: its kind of record, its moves, and its door."""

    sheet: str
    model: type[models.Model]
    moves: Moves
    door: Callable[..., models.Model]

    def names(self, action: str) -> tuple[str, ...]:
        """The fields that a move asks for."""
        note = ("note",) if self.moves[action].needs_note else ()
        return ("on", *ASKED[self.sheet].get(action, ()), *note)

    def do(self, record: models.Model, action: str, *, by, values: Mapping[str, Any]) -> models.Model:
        """Make the move with what was typed; Refused and ValidationError as the door says."""
        said = dict(values)
        how = {name: said.pop(name) for name in ("on", "note", "word") if name in said}
        return self.door(record, action=action, by=by, changes=said, **how)


WAYS = {
    "incoming": Way("incoming", Incoming, INCOMING_MOVES, lambda row, **how: move_incoming(incoming=row, **how)),
    "letters": Way("letters", Letter, LETTER_MOVES, lambda row, **how: move_letter(letter=row, **how)),
    "seal-uses": Way("seal-uses", SealUse, SEAL_MOVES, lambda row, **how: move_seal(use=row, **how)),
}
