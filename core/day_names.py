"""A day, a span or a festival as a page says it, in the language of the page."""

from datetime import date

from django.utils.formats import date_format
from django.utils.translation import get_language

from core.dates import PreciseDay, Precision
from core.festivals import Festival

OF_WHOLE_MONTHS = {Precision.MONTH, Precision.MONTHS, Precision.QUARTER, Precision.HALF}


def is_chinese() -> bool:
    """Whether the page is written in Chinese; without a language it is."""
    return (get_language() or "zh").startswith("zh")


def day_name(day: PreciseDay | date, year_known: int | None = None) -> str:
    """6月20日 or 20 June; the year is said when it is not the one that the page is about.

    Chinese documents have words for ten days, quarters and halves; elsewhere the days or months are said.
    """
    if not isinstance(day, PreciseDay):
        day = PreciseDay.on(day)
    if is_chinese():
        return day.chinese(with_year=year_known is None, year_known=year_known)
    if day.precision == Precision.YEAR:
        return str(day.first_day.year)
    if day.precision == Precision.FESTIVAL:
        return _with_year(str(Festival(day.festival).label), day.first_day, year_known)
    form = "F" if day.precision in OF_WHOLE_MONTHS else "j F"
    first, last = date_format(day.first_day, form), date_format(day.last_day, form)
    if first == last and day.first_day.year == day.last_day.year:
        return _with_year(first, day.first_day, year_known)
    if day.first_day.year != day.last_day.year:
        return f"{first} {day.first_day.year} – {last} {day.last_day.year}"
    return _with_year(f"{first} – {last}", day.last_day, year_known)


def _with_year(text: str, day: date, year_known: int | None) -> str:
    return text if day.year == year_known else f"{text} {day.year}"
