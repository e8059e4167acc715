"""Chances by which random records are made."""

from django.conf import settings


def seeds(first: int, *more: int) -> tuple[int, ...]:
    """All of them on SQLite, the first alone on PostgreSQL: more data show more of our rules, and nothing of the engine."""
    return (first, *more) if settings.EMBEDDED else (first,)
