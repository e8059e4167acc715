from datetime import date

import pytest
from django.utils.translation import override

from core.errors import Refused
from core.periods import Period
from core.scopes import halves_until, period_in_path, period_name, read_period, read_scope, scope_of, scope_query
from core.tests.factories import make_branch

pytestmark = pytest.mark.django_db
H1 = Period.half(2024, 1)
SPAN = Period(date(2024, 2, 1), date(2024, 8, 15))


@pytest.mark.parametrize("period", [H1, SPAN, Period.month(2024, 9), Period.year_of(2024)])
def test_period_in_a_path_is_read_back(period):
    assert "/" not in period_in_path(period)
    assert read_period(period_in_path(period)) == period


@pytest.mark.parametrize(
    ("today", "as_of"),
    [
        (date(2024, 3, 5), date(2024, 3, 5)),
        (date(2024, 6, 30), date(2024, 6, 30)),
        (date(2025, 1, 1), date(2024, 6, 30)),
        (date(2023, 1, 1), date(2024, 6, 30)),
    ],
)
def test_page_reads_what_is_known_today_or_at_the_end_of_the_period(today, as_of):
    assert scope_of(make_branch(), H1, today=today).as_of == as_of


def test_scope_is_read_back_from_its_parameters():
    branch = make_branch()
    scope = scope_of(branch, SPAN, today=date(2025, 1, 1), as_of="2024-06-15")

    data = dict(part.split("=") for part in scope_query(scope).replace("%2F", "/").split("&"))

    assert read_scope(branch, data, today=date(2026, 1, 1)) == scope


@pytest.mark.parametrize(
    ("as_of", "code"), [("2024-13-01", "day"), ("x" * 99, "day"), ("2023-12-31", "period_not_begun")]
)
def test_day_that_is_none_or_too_early_is_refused(as_of, code):
    with pytest.raises(Refused) as refusal:
        scope_of(make_branch(), H1, today=date(2025, 1, 1), as_of=as_of)

    assert refusal.value.code == code


def test_halves_count_back_across_years():
    assert [period.slug for period in halves_until(date(2024, 7, 1), 4)] == ["2024H2", "2024H1", "2023H2", "2023H1"]
    assert halves_until(date(2024, 6, 30), 1) == [H1]


@pytest.mark.parametrize(
    ("language", "period", "name"),
    [
        ("zh-hans", H1, "2024年上半年"),
        ("en", H1, "first half of 2024"),
        ("en", Period.half(2024, 2), "second half of 2024"),
        ("en", SPAN, "2024-02-01 – 2024-08-15"),
    ],
)
def test_period_is_named_in_the_language_of_the_page(language, period, name):
    with override(language):
        assert period_name(period) == name
