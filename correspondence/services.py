"""The doors of correspondence: rows of the three registers, their moves, and letters drawn from templates."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from django.db import models, transaction
from django.utils.translation import gettext_lazy as _

from core.counters import next_number
from core.errors import Refused
from core.models import Branch, LiveArea
from core.services import change_record, create_record
from core.services.records import field_values, says_otherwise
from core.sheets import Intake, new_record, store_record
from core.states import make_move
from correspondence.models import Incoming, Letter, SealUse
from correspondence.selectors import NUMBER, usual_word
from correspondence.states import (
    AREA,
    INCOMING_DATES,
    INCOMING_MOVES,
    LETTER_DATES,
    LETTER_MOVES,
    SEAL_DATES,
    SEAL_MOVES,
    SIGN,
    LetterState,
    incoming_state_told_by,
    letter_state_told_by,
    seal_state_told_by,
)

USUAL_WORD = "工"
# What was signed stands as it was signed.
SIGNED = ("kind", "title", "number", "addressee", "text", "red_head", "signer")


def is_live(branch: Branch, on: date) -> bool:
    return LiveArea.is_live(branch, AREA, on=on)


def take_incoming_row(values: dict[str, Any], *, existing: Incoming | None, public_id: str, intake: Intake) -> Incoming:
    """Store one row of the register of incoming documents: on paper its days tell how far it came."""
    return _take(Incoming, values, existing, public_id, intake, INCOMING_DATES, incoming_state_told_by)


def take_letter_row(values: dict[str, Any], *, existing: Letter | None, public_id: str, intake: Intake) -> Letter:
    """Store one row of the register of outgoing letters.

    Live, the number is drawn and not typed, and what was signed is not changed any more: Refused.
    """
    return _take(
        Letter, values, existing, public_id, intake, {**LETTER_DATES, "number": ()}, letter_state_told_by, _check_signed
    )


def take_seal_row(values: dict[str, Any], *, existing: SealUse | None, public_id: str, intake: Intake) -> SealUse:
    """Store one row of the register of seals: on paper its days and names tell who approved the use."""
    flow = {**SEAL_DATES, "approver": ()}
    return _take(SealUse, values, existing, public_id, intake, flow, seal_state_told_by)


def _take(
    model: type[models.Model],
    values: dict[str, Any],
    existing: models.Model | None,
    public_id: str,
    intake: Intake,
    of_the_flow: Mapping[str, Any],
    told_by: Callable[[Mapping[str, date | None]], str],
    check: Callable[[models.Model, dict], None] | None = None,
) -> models.Model:
    """Store a row; live, what belongs to the flow is left to it."""
    found = existing or new_record(model, intake, public_id)
    before = field_values(found)
    live = is_live(intake.branch, intake.today)
    for attr, value in values.items():
        if not (live and attr in of_the_flow):
            setattr(found, attr, value)
    if not live:
        found.state = told_by({name: getattr(found, name) for name in of_the_flow if name.endswith("_on")})
    elif existing and check:
        check(found, before)
    store_record(found, existing=existing, before=before)
    return found


def _check_signed(letter: Letter, before: dict[str, Any]) -> None:
    if letter.state != LetterState.DRAFT and says_otherwise(letter, before, SIGNED):
        raise Refused(
            _("This letter was signed: its words stand. Withdraw it and write another."),
            code="signed",
        )


def move_incoming(
    *, incoming: Incoming, action: str, by, on: date, note: str = "", changes: Mapping[str, Any] | None = None
) -> Incoming:
    """Move a document by one step of its table; whoever sees to it, the term and the report may go with it."""
    return make_move(incoming, moves=INCOMING_MOVES, action=action, by=by, on=on, note=note, changes=changes)


@transaction.atomic
def move_letter(
    *,
    letter: Letter,
    action: str,
    by,
    on: date,
    note: str = "",
    changes: Mapping[str, Any] | None = None,
    word: str = "",
) -> Letter:
    """Move a letter by one step of its table; once it is issued it bears the next number of its organ and year.

    `word` is the word of the organ, that of the last number where nothing is said. Refused, live, where somebody
    issues who may not sign.
    """
    said = dict(changes or {})
    if action == "issue":
        _check_may_sign(letter.branch, by, on)
        # Whoever issues the same letter at the same time waits here, and is then told that it was issued.
        now = Letter.objects.select_for_update().get(pk=letter.pk)
        if now.state == LetterState.DRAFT and not now.number:
            said["number"] = give_number(
                letter.branch, word.strip() or usual_word(letter.branch) or USUAL_WORD, on.year
            )
    return make_move(letter, moves=LETTER_MOVES, action=action, by=by, on=on, note=note, changes=said)


def give_number(branch: Branch, word: str, year: int) -> str:
    """The next number of an organ and year, above those that paper has given already; none is given twice.

    To be called in the transaction that stores the letter: one that is rolled back gives its number back.
    """
    given = Letter.objects.in_branches([branch]).numbered_in(word, year).values_list("number", flat=True)
    found = [match for match in map(NUMBER.fullmatch, given) if match]
    highest = max((int(match["serial"]) for match in found), default=0)
    serial = next_number(branch, f"letters {word} {year}", above=highest)
    return f"{word}〔{year}〕{serial}号"


def move_seal(
    *, use: SealUse, action: str, by, on: date, note: str = "", changes: Mapping[str, Any] | None = None
) -> SealUse:
    """Move the use of a seal by one step. Live, only who may sign approves it, and never what they asked for.

    Who approved it and who sealed is told by the account that did it, unless it is said otherwise.
    """
    said = dict(changes or {})
    name = (by.first_name or by.username) if by is not None else ""
    if action == "approve" and is_live(use.branch, on):
        _check_may_sign(use.branch, by, on)
        if by is not None and (by.pk == use.created_by_id or name == use.applicant):
            raise Refused(_("Who asks for a seal does not approve its use; ask somebody else to."), code="own_request")
        said.setdefault("approver", name)
    if action == "use" and not use.handler:
        said.setdefault("handler", name)
    return make_move(use, moves=SEAL_MOVES, action=action, by=by, on=on, note=note, changes=said)


def _check_may_sign(branch: Branch, by, on: date) -> None:
    if by is not None and is_live(branch, on) and not by.has_perm(SIGN, branch):
        raise Refused(_("Letters are signed, and seals approved, by the chair or a vice-chair."), code="no_right")


def draft_letter(letter: Letter, *, by) -> Letter:
    """Keep a new draft. ValidationError when a field does not hold."""
    return create_record(letter, by=by)


@transaction.atomic
def write_letter(letter: Letter, changes: Mapping[str, Any], *, by, version: int) -> Letter:
    """Change the words of a letter. Refused once it is signed, and when somebody changed it meanwhile."""
    locked = Letter.objects.select_for_update().get(pk=letter.pk)
    if locked.state != LetterState.DRAFT:
        raise Refused(_("This letter was signed: its words stand. Withdraw it and write another."), code="signed")
    return change_record(locked, changes, by=by, version=version)
