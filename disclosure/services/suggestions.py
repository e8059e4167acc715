"""Suggestions at the desk: looked at, given to a handler, answered or not taken up; shown publicly and taken down."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from core.audit import record, target_of
from core.errors import Refused
from core.services import change_record, create_record
from core.services.records import as_changed, field_values, says_otherwise
from core.sheets import Intake, new_record, store_record
from core.states import make_move
from disclosure.models import BoxLetter, Suggestion, SuggestionMessage
from disclosure.selectors import private_in_answer
from disclosure.suggestion_states import ANSWER, DATES, MOVES, PUBLISH, own_moves, state_told_by

# What whoever holds the receipt was told, or said: no sheet writes over it.
STANDS = {"received_on", "channel", "content", "is_anonymous", "due_on", "reply", "motion_reference", *DATES}
NEEDED = {
    "assign": ("handler", _("Say who handles it: a name, a department or a post.")),
    "reply": ("reply", _("Write the answer.")),
    "reply_again": ("reply", _("Write the answer.")),
    "convert": ("motion_reference", _("Say which motion it became, such as its number.")),
    "merge": ("merged_into", _("Choose the suggestion into which it is merged.")),
}
# So many characters of the letter in a row are a quotation.
QUOTED = 12
MOST_SHOWN = 5


@transaction.atomic
def move_suggestion(
    suggestion: Suggestion, *, action: str, by, on: date, note: str = "", changes: Mapping[str, Any] | None = None
) -> Suggestion:
    """Make a move of a suggestion, with what it fills; whoever wrote reads the answer by their receipt.

    What is not taken up, or becomes a motion, is answered by that. The answer to one is the answer to all that were
    merged into it. Refused as `make_move` refuses, and for a move that lacks what it needs.
    """
    locked = Suggestion.objects.select_for_update().get(pk=suggestion.pk)
    filled = dict(changes or {})
    needed, sentence = NEEDED.get(action, ("", ""))
    if needed and not filled.get(needed):
        raise Refused(sentence, code="needs_more")
    if action == "merge":
        note = str(filled["merged_into"])
        filled |= _as_answered_with(locked, filled["merged_into"])
    elif action == "decline":
        filled |= {"reply": note.strip(), "replied_on": on}
    elif action == "convert":
        note = filled["motion_reference"]
        filled |= {"replied_on": on}
    # What this one has no way to is refused as what no state has a way to.
    barred = {action: replace(MOVES[action], sources=frozenset())}
    moves = {**barred, **own_moves(locked)}
    moved = make_move(locked, moves=moves, action=action, by=by, on=on, note=note, changes=filled)
    if action in {"reply", "reply_again", "decline"}:
        _answered(moved, by=by, on=on)
    return moved


def _as_answered_with(suggestion: Suggestion, other: Suggestion) -> dict[str, Any]:
    """What merging into `other` fills; Refused for one that is none to merge into."""
    if other.pk == suggestion.pk or other.branch_id != suggestion.branch_id or other.is_voided or other.merged_on:
        raise Refused(_("Choose another suggestion that stands by itself."), code="merged_into")
    if other.replied_on is None:
        return {}
    return {"replied_on": max(other.replied_on, suggestion.received_on), "reply": other.reply}


def _answered(suggestion: Suggestion, *, by, on: date) -> None:
    """Keep the answer as a message, let nothing be due any more, and answer what was merged into it."""
    _keep_message(suggestion, SuggestionMessage.Side.OFFICE, suggestion.reply, by=by, on=on)
    BoxLetter.objects.filter(suggestion=suggestion).update(again_due_on=None)
    for other in suggestion.merged.filter(voided_at=None, replied_on=None):
        change_record(other, {"replied_on": on, "reply": suggestion.reply}, by=by)


@transaction.atomic
def note_suggestion(suggestion: Suggestion, *, text: str, by, on: date) -> SuggestionMessage:
    """Keep a note that only the desk reads; the operation record tells that there is one, not what it says."""
    _check_right(by, suggestion, ANSWER)
    if not text.strip():
        raise Refused(_("Write the note."), code="needs_more")
    note = _keep_message(suggestion, SuggestionMessage.Side.NOTE, text.strip(), by=by, on=on)
    record("disclosure.suggestion.note", by=by, branch=suggestion.branch, target=target_of(suggestion))
    return note


def _keep_message(suggestion: Suggestion, side: str, text: str, *, by, on: date) -> SuggestionMessage:
    message = SuggestionMessage(branch=suggestion.branch, suggestion=suggestion, side=side, text=text, on=on, by=by)
    message.full_clean()
    message.save(force_insert=True)
    return message


@transaction.atomic
def show_answer(suggestion: Suggestion, *, question: str, answer: str, by, on: date) -> Suggestion:
    """Show on the public page what was asked and answered, the question retold in an officer's own words.

    Refused before there is an answer, for a question that quotes the letter, and for what strangers must not read.
    """
    _check_right(by, suggestion, PUBLISH)
    question, answer = question.strip(), answer.strip()
    if suggestion.replied_on is None:
        raise Refused(_("There is no answer yet that could be shown."), code="unanswered")
    if not question or not answer:
        raise Refused(_("Write what was asked, in your own words, and what was answered."), code="needs_more")
    if _quotes(question, suggestion.content):
        raise Refused(_("Retell the question in your own words: whoever wrote may be known by theirs."), code="quoted")
    found = private_in_answer(suggestion.branch, question, answer)
    if found:
        shown = " ".join(map(str, found[:MOST_SHOWN]))
        raise Refused(
            _("Strangers must not read this: %(findings)s Mask it or leave it out."),
            params={"findings": shown},
            code="private",
        )
    changes = {"public_question": question, "public_answer": answer, "shown_on": suggestion.shown_on or on}
    return change_record(suggestion, changes, by=by)


@transaction.atomic
def hide_answer(suggestion: Suggestion, *, by) -> Suggestion:
    """Take the question and its answer off the public page; at once, and again allowed at any time."""
    _check_right(by, suggestion, PUBLISH)
    return change_record(suggestion, {"shown_on": None}, by=by)


def record_suggestion(suggestion: Suggestion, *, by) -> Suggestion:
    """Enter a suggestion made on paper or by word of mouth: as far as its days say."""
    suggestion.state = state_told_by({name: getattr(suggestion, name) for name in DATES})
    return create_record(suggestion, by=by)


@transaction.atomic
def change_suggestion(suggestion: Suggestion, changes: Mapping[str, Any], *, by) -> Suggestion:
    """Change a record; of one that came through the box, what its sender was told stands."""
    locked, before = as_changed(suggestion, changes)
    _check_letter_stands(locked, before)
    told = {name: getattr(locked, name) for name in DATES}
    more = {"state": state_told_by(told)} if says_otherwise(locked, before, set(DATES)) else {}
    return change_record(suggestion, {**changes, **more}, by=by)


def take_suggestion_row(
    values: dict[str, Any], *, existing: Suggestion | None, public_id: str, intake: Intake
) -> Suggestion:
    """Store one suggestion of a list kept on paper: its days tell how far it came."""
    suggestion = existing or new_record(Suggestion, intake, public_id)
    before = field_values(suggestion)
    for attr, value in values.items():
        setattr(suggestion, attr, value)
    if existing is not None:
        _check_letter_stands(suggestion, before)
    if existing is None or says_otherwise(suggestion, before, set(DATES)):
        suggestion.state = state_told_by({name: getattr(suggestion, name) for name in DATES})
    store_record(suggestion, existing=existing, before=before)
    return suggestion


def _check_letter_stands(suggestion: Suggestion, before: Mapping[str, Any]) -> None:
    """Raises Refused where a sheet or a form would change what the sender of a letter said or was told."""
    if says_otherwise(suggestion, before, STANDS) and BoxLetter.objects.filter(suggestion=suggestion.pk).exists():
        raise Refused(
            _("This came through the box: its words stand, and it is answered on its page, where its sender reads it."),
            code="letter_stands",
        )


def _quotes(question: str, letter: str) -> bool:
    question, letter = "".join(question.split()), "".join(letter.split())
    least = min(QUOTED, len(letter))
    return any(question[at : at + least] in letter for at in range(len(question) - least + 1))


def _check_right(by, suggestion: Suggestion, permission: str) -> None:
    if by is not None and not by.has_perm(permission, suggestion.branch):
        raise Refused(_("You have no right to do this."), code="no_right")
    if suggestion.is_voided:
        raise Refused(_("This record was voided; nothing more can be done with it."), code="voided")
