"""What falls due and what somebody was reminded of, as lines of a page."""

import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.http import Http404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from core.deadlines import Due, address_of, due_for
from core.models import Branch, Notice
from core.news import text_of, told_by
from core.notices import is_over
from core.rules import rules

SHOWN = 3
# From so many days before it is due something stands in amber.
SOON = 31


@dataclass(frozen=True)
class DueLine:
    """One thing that is due: what, on which day, how far off in words and colour, where it is mended, by which rule."""

    text: str
    day: date
    when: str
    tone: str
    url: str
    source: str = ""


@dataclass(frozen=True)
class NoticeLine:
    """One reminder: what, for which day, when it was made, and whether it was read."""

    number: uuid.UUID
    text: str
    day: date
    made_at: datetime
    is_read: bool
    is_over: bool
    url: str


def due_lines(user, branch: Branch, *, today: date) -> list[DueLine]:
    """What is due in the branch, as far as the user may see it, each with the source of its rule."""
    found = due_for(user, branch, today)
    known = rules({due.deadline.rule for due in found}, on=today, branch=branch) if found else {}
    return [_line(due, branch, known[due.deadline.rule].source if due.deadline.rule in known else "") for due in found]


def next_due(user, branch: Branch, *, today: date) -> list[DueLine]:
    """The next few things that are due; what has long been over is left to the page of all."""
    found = [due for due in due_for(user, branch, today) if not due.is_stale]
    return [_line(due, branch) for due in found[:SHOWN]]


def notice_lines(notices: Iterable[Notice], branch: Branch) -> list[NoticeLine]:
    """Reminders as they are shown."""
    return [
        NoticeLine(
            notice.public_id,
            text_of(notice),
            notice.day,
            notice.created_at,
            notice.read_at is not None,
            is_over(notice),
            _address(notice, branch),
        )
        for notice in notices
    ]


def read_number(text: str) -> uuid.UUID | None:
    """The number of a reminder that a form sends; None for all of them. Raises Http404 for what is no number."""
    try:
        return uuid.UUID(text) if text else None
    except ValueError as error:
        raise Http404 from error


def _line(due: Due, branch: Branch, source: str = "") -> DueLine:
    tone = "hot" if due.is_over else "warn" if due.days_left <= SOON else ""
    return DueLine(due.text, due.day, how_far(due.days_left), tone, address_of(due, branch), source)


def how_far(days: int) -> str:
    """How far off a day is, in words."""
    if days == 0:
        return _("today")
    if days < 0:
        return ngettext("%(days)d day over", "%(days)d days over", -days) % {"days": -days}
    return ngettext("in %(days)d day", "in %(days)d days", days) % {"days": days}


def _address(notice: Notice, branch: Branch) -> str:
    declared = told_by(notice)
    if declared is None:
        return ""
    return reverse("desk:record_detail", args=[branch.slug, declared.sheet, notice.target])
