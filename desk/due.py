"""What falls due and what somebody was reminded of, as lines of a page."""

import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.http import Http404
from django.urls import reverse
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from core.deadlines import Due, address_of, due_in
from core.kept import kept, version_of
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


@dataclass(frozen=True)
class _Told:
    """What is due, in words and numbers that can be kept; `who` is the right of those who see it."""

    who: str
    rule: str
    text: str
    day: date
    days_left: int
    is_stale: bool
    url: str


def due_lines(user, branch: Branch, *, today: date) -> list[DueLine]:
    """What is due in the branch, as far as the user may see it, each with the source of its rule."""
    found = _due(user, branch, today)
    known = rules({told.rule for told in found}, on=today, branch=branch) if found else {}
    return [_line(told, known[told.rule].source if told.rule in known else "") for told in found]


def next_due(user, branch: Branch, *, today: date) -> list[DueLine]:
    """The next few things that are due; what has long been over is left to the page of all."""
    return [_line(told) for told in _due(user, branch, today) if not told.is_stale][:SHOWN]


def _due(user, branch: Branch, today: date) -> list[_Told]:
    """Found out once for all who work in the branch, until something is done there."""
    version, about = version_of([branch.pk]), (branch.slug, today, get_language())
    found = kept(version, lambda: [_told(due, branch) for due in due_in([branch.pk], today)], "due", *about)
    return [told for told in found if user.has_perm(told.who, branch)]


def _told(due: Due, branch: Branch) -> _Told:
    kind = due.deadline
    return _Told(kind.who, kind.rule, due.text, due.day, due.days_left, due.is_stale, address_of(due, branch))


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


def _line(told: _Told, source: str = "") -> DueLine:
    tone = "hot" if told.days_left < 0 else "warn" if told.days_left <= SOON else ""
    return DueLine(told.text, told.day, how_far(told.days_left), tone, told.url, source)


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
