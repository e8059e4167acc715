"""The way of a report: written, handed up, settled, published, and in the end replaced by a corrected issue."""

from collections.abc import Mapping

from django.db import models
from django.utils.translation import gettext_lazy as _

from core.states import Move, state_dates

WRITE, FINALISE, PUBLISH = "reports.write", "reports.finalise", "reports.publish"


class ReportState(models.TextChoices):
    DRAFT = "draft", _("draft")
    SUBMITTED = "submitted", _("handed up")
    FINAL = "final", _("final")
    PUBLISHED = "published", _("published")
    CORRECTED = "corrected", _("replaced by a corrected issue")
    DROPPED = "dropped", _("dropped")


S = ReportState
# Whose words and figures no longer follow the records.
FROZEN = frozenset({S.FINAL, S.PUBLISHED, S.CORRECTED})
CURRENT = frozenset({S.FINAL, S.PUBLISHED})

REPORT_MOVES: Mapping[str, Move] = {
    "submit": Move(_("hand up"), frozenset({S.DRAFT}), S.SUBMITTED, WRITE, stamps="submitted_on"),
    "finalise": Move(_("make final"), frozenset({S.DRAFT, S.SUBMITTED}), S.FINAL, FINALISE, stamps="finalised_on"),
    "publish": Move(_("publish"), frozenset({S.FINAL}), S.PUBLISHED, PUBLISH, stamps="published_on"),
    "return": Move(_("give back"), frozenset({S.SUBMITTED}), S.DRAFT, FINALISE, needs_note=True),
    "drop": Move(_("drop the draft"), frozenset({S.DRAFT}), S.DROPPED, WRITE),
}
# Made by the corrected issue when it becomes final, and by nobody's hand.
REPLACED = Move(_("replaced by a corrected issue"), CURRENT, S.CORRECTED, FINALISE)

REPORT_DATES = {
    # A draft that was given back keeps the day on which it was handed up.
    "submitted_on": (frozenset({S.SUBMITTED}), frozenset({S.DRAFT, S.DROPPED, *FROZEN})),
    "finalised_on": (FROZEN, frozenset()),
    "published_on": (frozenset({S.PUBLISHED}), frozenset({S.CORRECTED})),
}


def report_dates() -> list[models.CheckConstraint]:
    """The constraints that tie each date to the state."""
    return state_dates({name: tuple(map(frozenset, parts)) for name, parts in REPORT_DATES.items()}, "reports_report")
