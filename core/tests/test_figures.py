"""The machinery of figures that needs no area: rates, guards on declarations, scopes."""

from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import ImproperlyConfigured

from core.figures import FigureValue, Scope, all_declared, per_cent
from core.figures.declare import Figure, register
from core.periods import Period

HALF = Period.half(2024, 1)


@pytest.mark.parametrize(
    ("above", "below", "share"),
    [
        (0, 0, None),
        (0, 5, "0.0"),
        (5, 5, "100.0"),
        (1, 3, "33.3"),
        (2, 3, "66.7"),
        (1, 8, "12.5"),
        (1, 16, "6.3"),
        (999, 1000, "99.9"),
        (9999, 10000, "99.9"),
        (99999, 100000, "99.9"),
        (10000, 10000, "100.0"),
        (1, 10000, "0.0"),
    ],
)
def test_rate_is_rounded_and_only_a_whole_is_a_hundred(above, below, share):
    assert per_cent(above, below) == (None if share is None else Decimal(share))


def test_scope_reads_no_further_than_its_day():
    scope = Scope((1,), HALF, date(2024, 4, 15))

    assert (scope.first_day, scope.last_day) == (date(2024, 1, 1), date(2024, 4, 15))
    assert scope.on(date(2024, 2, 29)).last_day == date(2024, 2, 29)
    assert Scope((1,), HALF, date(2025, 1, 1)).last_day == date(2024, 6, 30)


def test_two_figures_of_one_name_are_an_error():
    taken = all_declared()[0].key

    with pytest.raises(ImproperlyConfigured, match=taken):
        register(Figure(taken, "", "", "", None, None, None, ()))


@pytest.mark.parametrize(
    ("value", "says_something"), [(None, False), (0, False), (3, True), ("一直", True), ("", False)]
)
def test_value_says_something(value, says_something):
    assert bool(FigureValue("x.y", value)) is says_something
