"""Bases that many figures read from: the rows a scope speaks of, made for one model.

Each is a `partial` of its parts, so that figures which ask for an equal base are computed in one query.
"""

from functools import partial

from django.db.models import Model, QuerySet

from core.figures.declare import Base
from core.figures.scope import Scope


def standing(model: type[Model]) -> Base:
    """All standing rows of `model`, whatever the days."""
    return partial(_standing, model)


def within(model: type[Model], field: str) -> Base:
    """The rows of `model` whose precise date `field` lies wholly in the scope's days."""
    return partial(_within, model, field)


def _standing(model: type[Model], scope: Scope) -> QuerySet:
    return model.objects.counted_for(scope)


def _within(model: type[Model], field: str, scope: Scope) -> QuerySet:
    return model.objects.counted_for(scope).within(field, scope)
