"""消息: what somebody is told because it happened to something of theirs, beside the reminders of what falls due."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.exceptions import ImproperlyConfigured
from django.db import models

from core.deadlines import Deadline, deadline_named, sentence_with
from core.models import Notice
from core.notices import store_notices


@dataclass(frozen=True)
class News:
    """One kind of thing that is told: its sentence with the names in `params`, and the kind of record it is about."""

    key: str
    sentence: Any
    sheet: str


_registry: dict[str, News] = {}


def news(declared: News) -> News:
    """Register a kind of news; its name must be free."""
    if declared.key in _registry:
        raise ImproperlyConfigured(f"Two kinds of news are called {declared.key}.")
    _registry[declared.key] = declared
    return declared


def news_keys() -> list[str]:
    return sorted(_registry)


def text_of(notice: Notice) -> str:
    """The sentence of a notice in the language of the page."""
    declared = told_by(notice)
    return sentence_with(declared.sentence, notice.params) if declared else notice.key


def told_by(notice: Notice) -> News | Deadline | None:
    """What declares the sentence of a notice, and the kind of record that it is about."""
    return deadline_named(notice.key) or _registry.get(notice.key)


def tell(key: str, record: models.Model, *, users: Iterable[int], on: date, params: dict[str, Any]) -> None:
    """Tell these users (ids) what happened to a record on a day; the same of one day is told once.

    Part of a service's transaction. KeyError for a kind that nobody declared.
    """
    about = {"key": _registry[key].key, "target": record.public_id, "day": on, "step": 0, "params": params}
    told = [Notice(branch_id=record.branch_id, user_id=user, **about) for user in sorted(set(users))]
    if told:
        store_notices(told)
