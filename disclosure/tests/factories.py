"""Boring publications."""

from datetime import date

from core.dates import PreciseDay, Precision
from core.models import Branch
from core.periods import Period
from disclosure.models import Publication


def make_publication(branch: Branch, **over) -> Publication:
    values = {
        "matter": Publication.Matter.UNION_MONEY,
        "title": "经费收支情况",
        "contents": "收入、支出、经费使用计划",
        "published": PreciseDay.on(date(2024, 2, 5)),
        "place": "单位公示栏",
        **over,
    }
    return Publication.objects.create(branch=branch, **values)


def make_month_published(branch: Branch, month: int, **over) -> Publication:
    """The union money of one month of 2024, made public on the fifth of the month after unless told otherwise."""
    covers = PreciseDay.in_period(Period.month(2024, month), Precision.MONTH)
    return make_publication(branch, **{"covers": covers, "published": PreciseDay.on(date(2024, month + 1, 5)), **over})
