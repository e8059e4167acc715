"""What may be done with a motion from its page: the moves of its table, and what goes with them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from congress.models import Motion
from congress.selectors.motions import names_in
from congress.services import add_second, assign_motion, cosign_unit, extend_reply, mark_excellent, move_motion
from congress.states.motions import MOVES
from core.errors import Refused

ANSWER = ("reply_kind", "reply", "completion_on", "plan_on")
# What a move asks for beside its day and, where it needs one, the reason.
ASKED = {
    "merge": ("merged_into",),
    "assign": ("lead", "co_units", "due_on"),
    "draft": ANSWER,
    "reply": ANSWER,
    "reply_again": ANSWER,
    "rate": ("rating", "rating_note"),
}


@dataclass(frozen=True)
class Act:
    """Something that is done with a motion: what it is called, what it asks for, and what does it."""

    label: Any
    names: tuple[str, ...]
    do: Callable[..., Any]


def _move(action: str) -> Act:
    move = MOVES[action]
    names = ("on", *ASKED.get(action, ()), *(("note",) if move.needs_note else ()))

    def do(*, motion: Motion, by, values: Mapping[str, Any]) -> Motion:
        said = dict(values)
        on, note = said.pop("on"), said.pop("note", "")
        return move_motion(motion=motion, action=action, by=by, on=on, note=note, changes=said)

    return Act(move.label, names, do)


def _assign(*, motion: Motion, by, values: Mapping[str, Any]) -> Motion:
    return assign_motion(
        motion=motion,
        lead=values["lead"],
        co_units=names_in(values["co_units"]),
        due_on=values["due_on"],
        on=values["on"],
        by=by,
    )


def _second(*, motion: Motion, by, values: Mapping[str, Any]) -> None:
    add_second(motion=motion, who=values["name"].strip(), by=by, on=values["on"], today=timezone.localdate())


def _cosign(*, motion: Motion, by, values: Mapping[str, Any]) -> None:
    unit = motion.units.standing().filter(name=values["unit"]).first()
    if unit is None:
        raise Refused(_("This department does not handle the motion."), code="no_unit")
    cosign_unit(unit=unit, by=by, on=values["on"])


def _extend(*, motion: Motion, by, values: Mapping[str, Any]) -> None:
    extend_reply(motion=motion, until=values["until"], reason=values["note"], by=by, on=values["on"])


def _excellent(*, motion: Motion, by, values: Mapping[str, Any]) -> None:
    mark_excellent(motion=motion, excellent=not motion.is_excellent, by=by)


ACTS: dict[str, Act] = {action: _move(action) for action in MOVES} | {
    "assign": Act(MOVES["assign"].label, ("on", *ASKED["assign"]), _assign),
    "second": Act(_("enter a seconder"), ("on", "name"), _second),
    "cosign_unit": Act(_("a co-unit signs"), ("on", "unit"), _cosign),
    "extend": Act(_("extend the time for the reply"), ("on", "until", "note"), _extend),
    "excellent": Act(_("name it excellent, or no longer"), (), _excellent),
}
