"""Numbers and days as this area's pages and papers say them."""

from datetime import date
from decimal import Decimal

from core.dates import PreciseDay


def plain_number(value: Decimal | None) -> str:
    """A number of points without needless noughts: 5, 0.5; nothing where there is none."""
    return "" if value is None else f"{value.normalize():f}"


def day_told(day: date | None) -> str:
    """2024年5月1日 on a paper; nothing where it is not known."""
    return PreciseDay.on(day).chinese(with_year=True) if day else ""
