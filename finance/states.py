"""The ways of a month's statement and of a budget: who makes them, who signs, what day each step bears."""

from collections.abc import Mapping
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from core.errors import Refused
from core.states import Move, Moves


class StatementState(models.TextChoices):
    DRAFT = "draft", _("draft")
    SIGNED = "signed", _("signed")


S = StatementState
KEEP, SIGN = "finance.keep", "finance.sign"

# A signed statement is never opened again: it is voided with a reason and made anew.
MOVES = {"sign": Move(_("sign"), frozenset({S.DRAFT}), S.SIGNED, SIGN, stamps="signed_on")}

DATES = {"signed_on": (frozenset({S.SIGNED}), frozenset())}


class BudgetState(models.TextChoices):
    """From the draft of a budget to the accounts that are made public; a change of it ends when it is filed."""

    DRAFT = "draft", _("drafted")
    PASSED = "passed", _("passed by the committee")
    REVIEWED = "reviewed", _("reviewed by the audit committee")
    ADOPTED = "adopted", _("reported to the congress")
    FILED = "filed", _("filed with the upper union")
    EXECUTING = "executing", _("being carried out")
    ADJUSTED = "adjusted", _("changed during the year")
    CLOSED = "closed", _("final accounts made")
    AUDITED = "audited", _("final accounts reviewed")
    PUBLISHED = "published", _("made public")


B = BudgetState


def has_lines(budget: Any) -> None:
    """Raises Refused for a budget of nothing, and for one that no minutes of the committee speak of."""
    if not budget.lines.filter(voided_at=None).exists():
        raise Refused(
            _("A budget without lines is passed by nobody: enter what comes in and goes out first."), code="no_lines"
        )
    if not budget.minutes_number:
        raise Refused(
            _("Enter the number of the minutes in which the committee passed it first."), code="needs_minutes"
        )


def has_changes(budget: Any) -> None:
    """Raises Refused where no change of the year's budget went its way: the changed budget would be the old one."""
    if not _changes_of(budget).exists():
        raise Refused(
            _(
                "No change of this budget was reported yet: enter the change as a budget of its own, and let it go the same way."
            ),
            code="no_change",
        )


BUDGET_MOVES: Moves = {
    "pass": Move(_("passed by the committee"), frozenset({B.DRAFT}), B.PASSED, SIGN, "passed_on", has_lines),
    "review": Move(_("reviewed by the audit committee"), frozenset({B.PASSED}), B.REVIEWED, KEEP, "reviewed_on"),
    "return": Move(_("give back"), frozenset({B.PASSED, B.REVIEWED}), B.DRAFT, SIGN, needs_note=True),
    "adopt": Move(_("reported to the congress"), frozenset({B.REVIEWED}), B.ADOPTED, SIGN, "adopted_on"),
    "file": Move(_("filed with the upper union"), frozenset({B.ADOPTED}), B.FILED, KEEP, "filed_on"),
    "execute": Move(_("begin to carry it out"), frozenset({B.FILED}), B.EXECUTING, KEEP, "begun_on"),
    "adjust": Move(
        _("note the change"), frozenset({B.EXECUTING, B.ADJUSTED}), B.ADJUSTED, KEEP, "adjusted_on", has_changes
    ),
    "close": Move(_("make the final accounts"), frozenset({B.EXECUTING, B.ADJUSTED}), B.CLOSED, KEEP, "closed_on"),
    "audit": Move(_("final accounts reviewed"), frozenset({B.CLOSED}), B.AUDITED, KEEP, "audited_on"),
    "publish": Move(_("make it public"), frozenset({B.AUDITED}), B.PUBLISHED, SIGN, "published_on"),
}
OF_A_CHANGE = ("pass", "review", "return", "adopt", "file")
LINE = list(B)
STAMPS = {move.target: move.stamps for move in BUDGET_MOVES.values() if move.stamps}


def moves_of(budget: Any) -> Moves:
    """The moves of one budget: a change of it ends when it is filed; without a change there is no step for one. One query."""
    is_changed = _changes_of(budget).exists()
    if budget.kind == "adjustment":
        return {action: BUDGET_MOVES[action] for action in OF_A_CHANGE}
    if budget.state == B.ADJUSTED or is_changed:
        return BUDGET_MOVES
    return {action: move for action, move in BUDGET_MOVES.items() if action != "adjust"}


def _changes_of(budget: Any) -> models.QuerySet:
    """The changes of the year's budget that were reported as it was."""
    rows = type(budget).objects.filter(branch=budget.branch, year=budget.year, kind="adjustment", voided_at=None)
    return rows.exclude(adopted_on=None)


def _dates() -> dict[str, tuple[frozenset[str], frozenset[str]]]:
    """Each state must bear its own day; those behind it may: history on paper may not know each of them."""
    return {name: (frozenset({state}), frozenset(LINE[LINE.index(state) + 1 :])) for state, name in STAMPS.items()}


BUDGET_DATES = _dates()


def budget_state(dates: Mapping[str, Any]) -> str:
    """The state of a budget whose history is known only by its dates; without any it is a draft."""
    return next((state for state in reversed(LINE) if state in STAMPS and dates.get(STAMPS[state])), B.DRAFT)
