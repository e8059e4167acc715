"""What may be done with a suggestion from its page: the moves of its table, notes, and showing the answer."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from disclosure.models import Suggestion
from disclosure.services import hide_answer, move_suggestion, note_suggestion, show_answer
from disclosure.suggestion_states import ANSWER, MOVES, PUBLISH

# What a move asks for.
ASKED = {
    "assign": ("handler", "due_on"),
    "reply": ("reply", "outcome"),
    "reply_again": ("reply", "outcome"),
    "decline": ("note",),
    "merge": ("merged_into",),
    "convert": ("motion_reference",),
}
# What a move says of itself before it is made.
SAID = {
    "triage": _("You have read it and see to it. Whoever wrote reads that it was looked at."),
    "assign": _("Whoever wrote reads that it is being handled, not by whom."),
    "reply": _("Whoever wrote reads this by their receipt. It appears nowhere else unless you show it publicly."),
    "reply_again": _("Whoever wrote reads this by their receipt. It appears nowhere else unless you show it publicly."),
    "close": _("Nothing more can be written on either side."),
    "decline": _("The reason is the answer: whoever wrote reads it."),
    "merge": _("Whoever wrote reads the answer to the other one."),
    "convert": _("Enter the motion first, then say here which one it is; whoever wrote reads that."),
    "note": _("Only the desk reads it."),
    "show": _("Everybody reads this on the public page. Retell the question; names, numbers and illnesses stay out."),
}


@dataclass(frozen=True)
class Act:
    """Something that is done with a suggestion: its words, what it asks for, the right it needs, and what does it."""

    label: Any
    sentence: Any
    names: tuple[str, ...]
    permission: str
    do: Callable[..., Any]


def _move(action: str) -> Act:
    move = MOVES[action]

    def do(suggestion: Suggestion, *, by, on, values: Mapping[str, Any]) -> None:
        said = {name: value for name, value in values.items() if value not in ("", None)}
        note = said.pop("note", "")
        move_suggestion(suggestion, action=action, by=by, on=on, note=note, changes=said)

    return Act(move.label, SAID[action], ASKED.get(action, ()), move.permission, do)


def _note(suggestion: Suggestion, *, by, on, values: Mapping[str, Any]) -> None:
    note_suggestion(suggestion, text=values["text"], by=by, on=on)


def _show(suggestion: Suggestion, *, by, on, values: Mapping[str, Any]) -> None:
    question, answer = values["public_question"], values["public_answer"]
    show_answer(suggestion, question=question, answer=answer, by=by, on=on)


def _hide(suggestion: Suggestion, *, by, on, values: Mapping[str, Any]) -> None:
    hide_answer(suggestion, by=by)


ACTS: dict[str, Act] = {
    **{action: _move(action) for action in MOVES},
    "note": Act(_("Add a note"), SAID["note"], ("text",), ANSWER, _note),
    "show": Act(_("Show the answer publicly"), SAID["show"], ("public_question", "public_answer"), PUBLISH, _show),
    "hide": Act(_("Take it down"), "", (), PUBLISH, _hide),
}
