"""Cells of money worksheets: accounts, months and years, spans of days, long numbers."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from django.utils.translation import gettext_lazy as _

from core.dates import PreciseDay, Precision
from core.errors import Refused
from core.periods import EARLIEST_YEAR, LATEST_YEAR, Period
from core.sheets import Cell, Held, Intake, Reference, Text, apart, folded, plain
from finance.chart import CHART_COLUMN, OTHER_EXPENDITURE, OTHER_INCOME
from finance.models import Account

EXACT_DIGITS = 15


@dataclass(frozen=True)
class AccountName(Cell):
    """An account by code and name (501 职工活动支出), by code or by name; an older chart stands behind in （2010）."""

    def read(self, raw: Any, intake: Intake) -> Account:
        text = "".join(plain(raw).split())
        for attr in ("label", "code", "name"):
            if intake.named(Account, attr).get(text):
                return Reference(model_label="finance.Account", attr=attr).read(text, intake)
        if not intake.named(Account, "code"):
            raise Refused(
                _(
                    "The branch has no ledger accounts yet. One code means different things in two charts: say which chart it "
                    "is (“%(chart)s”). Of the chart of 2021 the codes are entered first, at “Ledger accounts”."
                ),
                params={"chart": CHART_COLUMN.header},
                code="which_chart",
            )
        if text in {OTHER_INCOME, OTHER_EXPENDITURE}:
            raise Refused(
                _(
                    "What has no account stands under “%(name)s” at first: enter that ledger account, then bring it in again."
                ),
                params={"name": text},
                code="no_other_account",
            )
        return Reference(model_label="finance.Account").read(text, intake)

    def write(self, value: Account | None) -> str:
        return value.label.replace(value.code, f"{value.code} ", 1) if value else ""

    def write_apart(self, value: Account | None, intake: Intake) -> str:
        return apart(self, value, intake)


@dataclass(frozen=True)
class Month(Cell):
    """A month, kept as its first day; a spreadsheet keeps “2024年1月” as that very day."""

    def read(self, raw: Any, intake: Intake) -> date:
        day = PreciseDay.parse(raw if isinstance(raw, date) else plain(raw), year=intake.year)
        is_first = day.precision == Precision.DAY and day.first_day.day == 1
        if day.precision != Precision.MONTH and not is_first:
            raise Refused(
                _("A month is needed here, not “%(text)s”. Write for example 2024-01."),
                params={"text": plain(raw)},
                code="not_month",
            )
        return day.first_day

    def write(self, value: date | None) -> str:
        return f"{value.year}年{value.month}月" if value else ""


@dataclass(frozen=True)
class LongNumber(Text):
    """The digits of a bank account. A number that a spreadsheet rounded has lost its end and is not guessed."""

    max_length: int = 40

    def read(self, raw: Any, intake: Intake) -> str:
        if isinstance(raw, float) and abs(raw) >= 10**EXACT_DIGITS:
            raise Refused(
                _("The spreadsheet has rounded this long number. Format the cell as text and type it again."),
                code="rounded",
            )
        return super().read(folded(raw), intake)


@dataclass(frozen=True)
class Year(Cell):
    """A calendar year: 2024, 2024年, 2024年度."""

    says_year = True

    def read(self, raw: Any, intake: Intake) -> int:
        text = folded(raw).removesuffix("度").removesuffix("年")
        if not (text.isdecimal() and EARLIEST_YEAR <= int(text) <= LATEST_YEAR):
            raise Refused(
                _("A year is needed here, not “%(text)s”. Write for example 2024."),
                params={"text": plain(raw)},
                code="not_year",
            )
        return int(text)


@dataclass(frozen=True)
class SpanOfDays(Held):
    """Days from the first to the last, however they are said: 2024年上半年 and 2024年1月至6月 are the same days."""

    def read(self, raw: Any, intake: Intake) -> Period:
        day = super().read(raw, intake)
        return Period(day.first_day, day.last_day)

    def write(self, value: Period | None) -> str:
        return PreciseDay.span(value.first_day, value.last_day).chinese(with_year=True) if value else ""


@dataclass(frozen=True)
class Percent(Cell):
    """A share in whole per cent: 60, 60%, and 0.6 as a spreadsheet keeps 60 %."""

    def read(self, raw: Any, intake: Intake) -> int:
        text = folded(raw).removesuffix("%")
        try:
            number = Decimal(text)
        except InvalidOperation:
            number = Decimal(-1)
        if 0 < number < 1:
            number *= 100
        if not (0 <= number <= 100 and number == number.to_integral_value()):
            raise Refused(
                _("A share is a whole number of per cent, from 0 to 100, not “%(text)s”. Write for example 60."),
                params={"text": plain(raw)},
                code="not_percent",
            )
        return int(number)

    def write(self, value: int | None) -> str:
        return "" if value is None else f"{value}%"
