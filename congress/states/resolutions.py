"""The way of a resolution, from the day it was adopted to the day it is carried out."""

from collections.abc import Mapping
from datetime import date

from django.db import models
from django.utils.translation import gettext_lazy as _

from congress.states.sessions import RUN
from core.states import Move


class ResolutionState(models.TextChoices):
    PENDING = "pending", _("not begun")
    IN_PROGRESS = "in_progress", _("being carried out")
    DONE = "done", _("carried out")
    BLOCKED = "blocked", _("held up")


S = ResolutionState
MOVES = {
    "begin": Move(_("begin to carry it out"), frozenset({S.PENDING}), S.IN_PROGRESS, RUN, "begun_on"),
    "finish": Move(_("carried out"), frozenset({S.PENDING, S.IN_PROGRESS}), S.DONE, RUN, "done_on"),
    "block": Move(_("held up"), frozenset({S.PENDING, S.IN_PROGRESS}), S.BLOCKED, RUN, "blocked_on", needs_note=True),
    "resume": Move(_("go on with it"), frozenset({S.BLOCKED}), S.IN_PROGRESS, RUN, "begun_on"),
}
DATES = {
    "begun_on": (frozenset({S.IN_PROGRESS}), frozenset({S.DONE, S.BLOCKED})),
    "done_on": (frozenset({S.DONE}), frozenset()),
    "blocked_on": (frozenset({S.BLOCKED}), frozenset({S.IN_PROGRESS, S.DONE})),
}


def resolution_state_told_by(dates: Mapping[str, date | None]) -> str:
    """The state of a resolution known only by its days: the latest of being begun and being held up counts."""
    begun, blocked = dates.get("begun_on"), dates.get("blocked_on")
    if dates.get("done_on"):
        return S.DONE
    if blocked and (not begun or blocked >= begun):
        return S.BLOCKED
    return S.IN_PROGRESS if begun else S.PENDING
