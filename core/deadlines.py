"""到期事项: what is due on which day, declared beside the area in `deadlines.py`; reminders are made from it.

A deadline is read for many branches at once, so that the chore of a minute takes as many queries for a thousand
branches as for one.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.core.exceptions import ImproperlyConfigured
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext, override

OVERDUE = -1


def untranslated(label: Any) -> str:
    """The source sentence of a label, as `params` keep it: it is translated when it is shown."""
    with override(None):
        return str(label)


def sentence_with(sentence: Any, params: dict[str, Any]) -> str:
    """The sentence in the language of the page, with its names; labels among them are translated too."""
    shown = {name: gettext(value) if isinstance(value, str) and value else value for name, value in params.items()}
    return str(sentence) % shown if shown else str(sentence)


@dataclass(frozen=True)
class DueItem:
    """One thing that is due: the record it is about, the day, and what its sentence names.

    `users` (ids) are reminded of it beside those who hold the right, as it is theirs to do. Where several things are due
    with one record, `part` is the lasting name of each.
    """

    record: models.Model
    day: date
    # Plain JSON values, for they are kept with the reminder.
    params: dict[str, Any] = field(default_factory=dict)
    users: tuple[int, ...] = ()
    part: str = ""


@dataclass(frozen=True)
class Deadline:
    """One kind of thing that falls due.

    `items(branches, today)` gives what is due in these branches (ids), late or still to come; what is done with is not
    among it. `sentence` says in one line what is to be done, with the names in `params`. `remind_days` are the numbers
    of days before the day on which somebody is reminded, the largest first; once it is over there is one reminder more.
    What has been over for more than `stale_days` is no news: it is shown and nobody is reminded of it. `sheet` is the
    kind of record where it is mended, `who` the right of those who see it and are reminded, `rule` the key of the rule
    behind it. `task` is how a work plan names what is to be done, with the names in `params`; without one it is no
    matter for a plan. What `names_nobody` may be told outside the desk: neither a person nor what a person brought up.
    What is not `in_calendar` stands there by its record already, on the day by which it is due.
    """

    key: str
    sentence: Any
    sheet: str
    who: str
    remind_days: tuple[int, ...]
    items: Callable[[Sequence[int], date], Iterable[DueItem]]
    rule: str = ""
    stale_days: int = 365
    task: Any = ""
    names_nobody: bool = False
    in_calendar: bool = True


@dataclass(frozen=True)
class Due:
    """A deadline met: what, of which branch, in how many days (negative: so many days ago)."""

    deadline: Deadline
    record: models.Model
    day: date
    days_left: int
    params: dict[str, Any]
    users: tuple[int, ...] = ()
    part: str = ""

    @property
    def is_over(self) -> bool:
        return self.days_left < 0

    @property
    def text(self) -> str:
        return sentence_with(self.deadline.sentence, self.params)

    @property
    def task(self) -> str:
        """What is to be done as a plan names it, in Chinese as plans are written; empty where it is no matter for one."""
        with override("zh-hans"):
            return sentence_with(self.deadline.task, self.params) if self.deadline.task else ""

    @property
    def is_stale(self) -> bool:
        return -self.days_left > self.deadline.stale_days

    @property
    def step(self) -> int | None:
        """The reminder that is due today: the number of days before, `OVERDUE`, or None where there is none yet.

        Only the latest step counts: whoever was away for the first two is reminded once.
        """
        if self.is_over:
            return None if self.is_stale else OVERDUE
        reached = [days for days in self.deadline.remind_days if self.days_left <= days]
        return min(reached, default=None)


_registry: dict[str, Deadline] = {}


def deadline(declared: Deadline) -> Deadline:
    """Register a deadline; its name must be free and its reminders go from far to near."""
    if declared.key in _registry or list(declared.remind_days) != sorted(declared.remind_days, reverse=True):
        raise ImproperlyConfigured(f"{declared.key}: a deadline has one name, and reminders from far to near.")
    _registry[declared.key] = declared
    return declared


def all_deadlines() -> list[Deadline]:
    """Every declared deadline by its key."""
    return [declared for _key, declared in sorted(_registry.items())]


def deadline_named(key: str) -> Deadline | None:
    """The deadline of that key; None for one that is not declared any more."""
    return _registry.get(key)


def due_in(branches: Iterable[int], today: date) -> list[Due]:
    """Everything that is due in these branches, the most urgent first; a fixed number of queries."""
    branches = list(branches)
    found = [
        Due(declared, item.record, item.day, (item.day - today).days, item.params, item.users, item.part)
        for declared in all_deadlines()
        for item in declared.items(branches, today)
    ]
    return sorted(found, key=lambda due: (due.day, due.deadline.key, due.record.pk))


def due_for(user, branch, today: date) -> list[Due]:
    """What is due in a branch, as far as the user may see it."""
    return [due for due in due_in([branch.pk], today) if user.has_perm(due.deadline.who, branch)]


def address_of(due: Due, branch) -> str:
    """Where the record is that a deadline is about."""
    return reverse("desk:record_detail", args=[branch.slug, due.deadline.sheet, due.record.public_id])
