"""What builders of random records are made with: chance, and the register of builders."""

import random
from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal

from django.db import models

from core.dates import PreciseDay, Precision
from core.models import Branch
from core.money import MoneyField
from core.periods import Period
from core.quantities import Quantity

FIRST, LAST = date(2023, 10, 1), date(2025, 3, 31)
Builder = Callable[["Chance", Branch], dict]
BUILDERS: dict[type[models.Model], Builder] = {}
ROWS = 16
# How many rows of a model a branch tries to have; those that break a constraint are missing.
MORE: dict[type[models.Model], int] = {}


def builder(model: type[models.Model], rows: int = ROWS) -> Callable[[Builder], Builder]:
    """Register what makes the values of one row; models are filled in the order of registration.

    A branch tries to have so many `rows` of the model.
    """

    def register(build: Builder) -> Builder:
        BUILDERS[model] = build
        MORE[model] = rows
        return build

    return register


class Chance(random.Random):
    """Random values of the kinds that records are made of; no row refers to a voided one of the models in `kept`."""

    kept: frozenset[type[models.Model]] = frozenset()

    def day(self) -> date:
        return FIRST + timedelta(days=self.randint(0, (LAST - FIRST).days))

    def maybe(self, value, share: float = 0.5):
        return value if self.random() < share else None

    def held(self, year_share: float = 0.05) -> PreciseDay | None:
        """A day, a span, a month … in or about the scopes that are tried; sometimes unknown."""
        day, kind = self.day(), self.random()
        if kind < 0.05:
            return None
        if kind < 0.05 + year_share:
            return PreciseDay.in_period(Period.year_of(day.year), Precision.YEAR)
        if kind < 0.2:
            return PreciseDay.span(day, day + timedelta(days=self.randint(1, 60)))
        if kind < 0.35:
            return PreciseDay.in_period(Period.month(day.year, day.month), Precision.MONTH)
        return PreciseDay.on(day)

    def quantity(self, *units: str) -> Quantity | None:
        return self.maybe(Quantity(self.randint(0, 300), self.choice(units), self.random() < 0.3), 0.8)

    def money(self) -> Decimal:
        return Decimal(self.randint(1, 5_000_000)).scaleb(-2)

    def span(self, first: str = "first_day", last: str = "last_day") -> dict:
        """Two days in order, either of them sometimes unknown."""
        one, two = sorted((self.day(), self.day()))
        return {first: self.maybe(one, 0.7), last: self.maybe(two, 0.5)}

    def dates_of(self, table, state: str) -> dict:
        """Days that fit the state: those it must carry, and some of those it may."""
        return {
            name: self.day()
            for name, (must, may) in table.items()
            if state in must or (state in may and self.random() < 0.5)
        }

    def one_of(self, model: type[models.Model], branch: Branch) -> models.Model | None:
        standing = {"voided_at": None} if model in self.kept else {}
        rows = model.objects.filter(branch=branch, **standing)
        keys = list(rows.order_by("pk").values_list("pk", flat=True))
        return rows.get(pk=self.choice(keys)) if keys else None

    def plain(self, field: models.Field):
        """Something for a field that no builder speaks of: a choice, a number, a word."""
        if field.choices:
            values = [value for value, _label in field.flatchoices if value != ""]
            return self.choice([*values, ""] if field.blank and not field.null else values)
        if isinstance(field, models.BooleanField):
            return self.random() < 0.5
        if isinstance(field, MoneyField):
            return self.maybe(self.money(), 0.7) if field.null else self.money()
        if isinstance(field, models.IntegerField):
            return self.maybe(self.randint(0, 40), 0.8) if field.null else self.randint(0, 40)
        if isinstance(field, models.DateField):
            return self.maybe(self.day(), 0.4) if field.null else self.day()
        if isinstance(field, models.TextField):
            return ""
        return self.choice(["甲", "乙", "丙", "丁"])[: field.max_length]


def plain_row(chance: Chance, branch: Branch) -> dict:
    """A row that the common part can guess whole."""
    return {}


def held_row(chance: Chance, branch: Branch) -> dict:
    """A row whose only difficulty is the day it was held."""
    return {"held": chance.held()}
