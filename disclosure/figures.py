"""What may be said of what was made public."""

from collections.abc import Mapping

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from core.dates import Precision
from core.figures import Distinct, FigureValue, Scope, figure, phrase, plain_figure
from disclosure.models import Publication

COLUMNS = ("matter", "title", "contents", "covers", "published", "place")
FEWEST_MONTHS = 3
MONEY = Q(matter=Publication.Matter.UNION_MONEY)


def publications(scope: Scope):
    """Made public within the period and not taken back by the scope's day."""
    return Publication.objects.counted_for(scope).standing_publicly(scope).within("published", scope)


def months_covered(scope: Scope):
    """Statements of one month each, of a month within the period, made public by the scope's day at any time."""
    standing = Publication.objects.counted_for(scope).standing_publicly(scope)
    return standing.within("covers", scope).filter(covers_precision=Precision.MONTH)


plain_figure(
    "disclosure.money_publications",
    name=_("publications of union money"),
    unit="期",
    definition=_("Publications of union money made within the period and not withdrawn since."),
    base=publications,
    columns=COLUMNS,
    where=MONEY,
)
plain_figure(
    "disclosure.unit_affairs",
    name=_("publications of the employer's affairs"),
    unit="次",
    definition=_("Publications of the employer's affairs made within the period and not withdrawn since."),
    base=publications,
    columns=COLUMNS,
    where=Q(matter=Publication.Matter.UNIT_AFFAIRS),
)
plain_figure(
    "disclosure.money_months",
    name=_("months of which the union money was published"),
    unit="期",
    definition=_(
        "Different months of the period, ended by its last day, of which the union money had been published by then."
    ),
    base=months_covered,
    columns=COLUMNS,
    where=MONEY,
    measure=Distinct("covers_from"),
)


@figure(
    "disclosure.money_months_due",
    name=_("months of which the union money had to be published"),
    unit="期",
    definition=_(
        "The same without the last month that has ended: the statement of a month is made after its end, so this one "
        "may still be on its way."
    ),
    base=months_covered,
    columns=COLUMNS,
    measure=Distinct("covers_from"),
)
def money_months_due(scope: Scope) -> Q:
    *_, last_end = scope.first_day, *scope.period.month_ends(scope.as_of)
    return MONEY & Q(covers_to__lt=last_end)


@phrase(
    "disclosure.money_monthly",
    name=_("union money published month by month"),
    definition=_(
        "“Month by month” when every month of the period that has ended by its last day was published, at most the "
        "last one missing, and at least three were."
    ),
    sources=("disclosure.money_months", "disclosure.money_months_due"),
)
def money_monthly(values: Mapping[str, FigureValue], scope: Scope) -> str:
    """The statement of a month is made after its end, so the last month that has ended may still be missing."""
    ended = len(scope.period.month_ends(scope.as_of))
    covered, due = values["disclosure.money_months"].value, values["disclosure.money_months_due"].value
    return "逐月" if covered >= FEWEST_MONTHS and due == ended - 1 else ""
