"""Days of which only the month or the year is known, in columns that hold one day.

Such a column holds the first or the last day of its month or year, by which the record sorts and counts, and the
record's `rough_days` says how much of it is meant: `on:month staff_from:year`. It is never shown as that one day.
"""

from collections.abc import Iterable, Mapping
from datetime import date

from core.dates import PreciseDay, Precision
from core.periods import Period

ROUGH = {Precision.MONTH, Precision.YEAR}


def read_rough(text: str) -> dict[str, Precision]:
    """How exactly the day of each attribute is known; exact days are not named."""
    return {name: Precision(kind) for name, _colon, kind in (part.partition(":") for part in text.split())}


def write_rough(rough: Mapping[str, Precision]) -> str:
    return " ".join(f"{name}:{kind}" for name, kind in sorted(rough.items()))


def with_rough(text: str, told: Iterable[str], rough: Mapping[str, Precision]) -> str:
    """The text after the attributes `told` were written, of which `rough` are not known to the day."""
    kept = {name: kind for name, kind in read_rough(text).items() if name not in set(told)}
    return write_rough({**kept, **rough})


def known_day(day: date, precision: Precision | None) -> PreciseDay:
    """What a column that holds `day` means."""
    if precision is None:
        return PreciseDay.on(day)
    whole = Period.year_of(day.year) if precision == Precision.YEAR else Period.month(day.year, day.month)
    return PreciseDay.in_period(whole, precision)
