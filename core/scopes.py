"""Of which period, as known on which day, a page speaks: read from its address and written into it."""

from collections.abc import Mapping
from datetime import date
from urllib.parse import urlencode

from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from core.errors import Refused
from core.figures import Scope
from core.models import Branch
from core.periods import Period

SLASH, IN_PATH = "/", "_"


def read_period(text: str) -> Period:
    """The period that a word of an address names; in a path the two ends of a span are parted by `_`."""
    return Period.parse(text.replace(IN_PATH, SLASH))


def period_in_path(period: Period) -> str:
    """The word of a path that `read_period` reads back."""
    return period.slug.replace(SLASH, IN_PATH)


def half_of(day: date) -> Period:
    """The half-year in which a day lies."""
    return Period.half(day.year, 1 if day.month <= 6 else 2)


def halves_until(day: date, count: int) -> list[Period]:
    """The half-year of `day` and those before it, the latest first."""
    number = day.year * 2 + (day.month > 6)
    return [Period.half((number - back) // 2, (number - back) % 2 + 1) for back in range(count)]


def scope_of(branch: Branch, period: Period, *, today: date, as_of: str = "") -> Scope:
    """The scope of a page; without a day it reads what is known today, or at the end of a period that is over.

    Raises Refused for a day that is none, and for one on which the period has not begun.
    """
    if as_of:
        day = _day(as_of)
        period.cut(day)
    else:
        day = today if period.first_day <= today < period.last_day else period.last_day
    return Scope.of(branch, period, day)


def read_scope(branch: Branch, data: Mapping[str, str], *, today: date) -> Scope:
    """The scope that `?period=2024H1&as_of=2024-06-15` names; the half-year of today when none is named."""
    period = read_period(data["period"]) if data.get("period") else half_of(today)
    return scope_of(branch, period, today=today, as_of=data.get("as_of", ""))


def scope_query(scope: Scope, **more: str) -> str:
    """The parameters from which `read_scope` reads the same scope."""
    return urlencode({"period": scope.period.slug, "as_of": scope.as_of.isoformat(), **more})


def period_name(period: Period) -> str:
    """The period in the language of the page; documents use its Chinese label."""
    if (get_language() or "zh").startswith("zh"):
        return period.label
    kind, year = period.slug.removeprefix(str(period.first_day.year)), period.first_day.year
    if kind in ("H1", "H2"):
        template = _("first half of %(year)d") if kind == "H1" else _("second half of %(year)d")
        return template % {"year": year}
    return period.slug.replace(SLASH, " – ")


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise Refused(
            gettext_lazy("“%(text)s” is not a day. Write it as 2024-06-30."), params={"text": text[:40]}, code="day"
        ) from error
