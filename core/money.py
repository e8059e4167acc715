"""Money: whole fen in the database, Decimal yuan in Python, official Chinese on paper."""

from __future__ import annotations

import re
import unicodedata
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from typing import Any

from django import forms
from django.core.exceptions import FieldError, ValidationError
from django.db import models
from django.db.models import lookups
from django.db.models.expressions import Combinable, CombinedExpression, Value, register_combinable_fields
from django.utils.translation import gettext_lazy as _

from core.errors import Refused

FEN = Decimal("0.01")
MAX_DIGITS = 15


def exact_yuan(value: Any) -> Decimal:
    """`value` as Decimal yuan with two places. Raises ValidationError when that is not exactly possible.

    Floats are refused: they cannot say a tenth. A cell of a spreadsheet goes through `parse_money`.
    """
    if isinstance(value, bool | float):
        raise _not_money(value)
    try:
        amount = Decimal(value)
        exact = amount.quantize(FEN) if amount.is_finite() else None
    except (InvalidOperation, TypeError, ValueError):
        raise _not_money(value) from None
    if exact is None or exact != amount or abs(exact) >= 10 ** (MAX_DIGITS - 2):
        raise _not_money(value)
    return abs(exact) if exact == 0 else exact


def _not_money(value: Any) -> ValidationError:
    message = _("“%(value)s” is not an amount in yuan with at most two decimals.")
    return ValidationError(message, code="invalid", params={"value": value})


class MoneyField(models.Field):
    """An amount in yuan, stored as a whole number of fen so that sums and CHECK constraints are exact everywhere.

    (A Decimal on SQLite is stored as a float; closing = opening + income - expense then fails for right rows.)
    Lookups, `Sum`, `F("amount") - Decimal("1.50")` in `update()` and in filters all speak yuan. A constant elsewhere
    inside an expression is written `money_value(Decimal("1.50"))`; what would mix fen with plain numbers raises
    FieldError. It is no subclass of IntegerField, whose arithmetic would give bare fen back.
    """

    description = _("Amount of money")

    def get_internal_type(self) -> str:
        return "BigIntegerField"

    def to_python(self, value: Any) -> Decimal | None:
        return None if value is None or value == "" else exact_yuan(value)

    def from_db_value(self, value: Any, expression: Any, connection: Any) -> Decimal | None:
        if value is None:
            return None
        fen = value if isinstance(value, int) else Decimal(str(value)).quantize(Decimal(1), ROUND_HALF_UP)
        return Decimal(fen).scaleb(-2)

    def get_prep_value(self, value: Any) -> int | None:
        value = super().get_prep_value(value)
        return None if value is None else int(exact_yuan(value).scaleb(2))

    def get_db_prep_save(self, value: Any, connection: Any) -> Any:
        if hasattr(value, "as_sql"):
            return read_as_yuan(value, self)
        return super().get_db_prep_save(value, connection)

    def get_placeholder(self, value: Any, compiler: Any, connection: Any) -> str:
        """The only place where `update()` shows a field the expression that it is set to."""
        if hasattr(value, "as_sql"):
            read_as_yuan(value, self)
        return "%s"

    def value_to_string(self, obj: models.Model) -> str:
        value = self.value_from_object(obj)
        return "" if value is None else str(exact_yuan(value))

    def formfield(self, **kwargs: Any) -> forms.Field:
        return super().formfield(
            **{"form_class": forms.DecimalField, "max_digits": MAX_DIGITS, "decimal_places": 2, **kwargs}
        )


def read_as_yuan(expression: Any, field: MoneyField) -> Any:
    """Mark the plain numbers added or subtracted in a resolved expression as yuan.

    Raises FieldError when what comes out is no money, for example an amount times a decimal fraction.
    """
    _mark_numbers(expression, field)
    if not isinstance(expression.output_field, MoneyField):
        raise FieldError("An amount of money is set or compared to an expression that is not one.")
    return expression


def _mark_numbers(expression: Any, field: MoneyField) -> None:
    if isinstance(expression, Value) and not isinstance(expression.output_field, MoneyField):
        expression.output_field = field
        expression.__dict__.pop("_output_field_or_none", None)
    elif isinstance(expression, CombinedExpression) and expression.connector in {Combinable.ADD, Combinable.SUB}:
        _mark_numbers(expression.lhs, field)
        _mark_numbers(expression.rhs, field)
        for cached in ("output_field", "_output_field_or_none"):
            expression.__dict__.pop(cached, None)


def money_value(amount: Decimal) -> Value:
    """A constant amount in yuan for use inside Case, Coalesce, Least and other database functions."""
    return Value(amount, output_field=MoneyField())


class _YuanLookup:
    def get_prep_lookup(self) -> Any:
        for side in self.rhs if isinstance(self.rhs, list | tuple) else [self.rhs]:
            if isinstance(side, CombinedExpression | Value):
                read_as_yuan(side, self.lhs.output_field)
        return super().get_prep_lookup()


for _lookup in (
    lookups.Exact, lookups.GreaterThan, lookups.GreaterThanOrEqual, lookups.LessThan, lookups.LessThanOrEqual,
    lookups.In, lookups.Range,
):  # fmt: skip
    MoneyField.register_lookup(type(f"Yuan{_lookup.__name__}", (_YuanLookup, _lookup), {}))
for _connector in (Combinable.ADD, Combinable.SUB):
    register_combinable_fields(MoneyField, _connector, MoneyField, MoneyField)
register_combinable_fields(MoneyField, Combinable.MUL, models.IntegerField, MoneyField)
register_combinable_fields(models.IntegerField, Combinable.MUL, MoneyField, MoneyField)


UNITS = {"": None, "元": 1, "圆": 1, "千元": 1_000, "万": 10_000, "万元": 10_000, "亿": 10**8, "亿元": 10**8}
_AMOUNT = re.compile(
    r"(?:人民币|RMB|CNY)?(?P<sign>[-−]?)¥?(?P<inner>[-−]?)"
    r"(?P<number>[0-9]+|[0-9]{1,3}(?:,[0-9]{3})+)(?P<rest>\.[0-9]*)?"
    r"(?P<unit>元|圆|千元|万元|万|亿元|亿)?整?"
)


def parse_money(text: Any, unit: str = "元") -> Decimal:
    """The amount in yuan that a cell or an answer says: ￥1,600.50, 300元, 1.2万, １２０.

    `unit` (元, 千元, 万元) is what the column's header promises for bare numbers; a unit in the text itself goes before
    it. Raises Refused for anything that could be read in two ways (300元/人, 约300, 100-200) or has parts of a fen.
    """
    if isinstance(text, float):
        text = _without_float_noise(text)
    compact = "".join(unicodedata.normalize("NFKC", str(text)).upper().split())
    match = _AMOUNT.fullmatch(compact)
    if not match or (match["sign"] and match["inner"]):
        raise Refused(
            _("“%(text)s” is not one clear amount. Write only the number, for example 1600 or 1600.50."),
            params={"text": str(text)},
            code="money_unreadable",
        )
    factor = UNITS[match["unit"] or ""] or UNITS[unit]
    amount = Decimal(match["number"].replace(",", "") + (match["rest"] or "")) * factor
    try:
        return exact_yuan(-amount if match["sign"] or match["inner"] else amount)
    except ValidationError:
        raise Refused(
            _("“%(text)s” is not a whole number of fen, or is too large."), params={"text": str(text)},
            code="money_inexact",
        ) from None  # fmt: skip


def _without_float_noise(value: float) -> str:
    """Spreadsheets hold 0.1 + 0.2 as 0.30000000000000004; what lies within a millionth of a fen is that fen."""
    nearest = round(value, 2)
    return format(Decimal(repr(nearest if abs(nearest - value) < 1e-8 * max(1.0, abs(value)) else value)), "f")


def yuan(amount: Decimal) -> str:
    """1,600元; 1,600.50元: no decimals when there are none, else both."""
    exact = exact_yuan(amount)
    return f"{exact:,.0f}元" if exact == exact.to_integral_value() else f"{exact:,.2f}元"


def wan(amount: Decimal) -> str:
    """1.12万元 when two decimals say it exactly, 约1.12万元 when they do not."""
    in_wan = exact_yuan(amount) / 10_000
    rounded = in_wan.quantize(FEN, ROUND_HALF_UP)
    number = f"{rounded:,.2f}".rstrip("0").rstrip(".")
    return f"{number}万元" if rounded == in_wan else f"约{number}万元"


CAPITAL_DIGITS = "零壹贰叁肆伍陆柒捌玖"


def capital_amount(amount: Decimal) -> str:
    """The amount in the capital characters of vouchers: 壹佰贰拾元叁角整.

    Follows the People's Bank rules for filling in bills and settlement vouchers (unconfirmed, recalled): 整 after 元
    and after 角, never after 分; one 零 for any run of zeros between two digits of the yuan, none before 角.
    """
    exact = exact_yuan(amount)
    fen = abs(int(exact.scaleb(2)))
    whole, jiao, rest = fen // 100, fen // 10 % 10, fen % 10
    words = f"{_capital_integer(whole)}元" if whole else ""
    if jiao:
        words += f"{CAPITAL_DIGITS[jiao]}角"
    elif rest and whole:
        words += "零"
    words += f"{CAPITAL_DIGITS[rest]}分" if rest else "整"
    return ("负" if exact < 0 else "") + ("零元整" if fen == 0 else words)


def _capital_integer(number: int) -> str:
    words, skipped = "", False
    groups = [(number // 10**power % 10_000, name) for power, name in ((12, "万"), (8, "亿"), (4, "万"), (0, ""))]
    for index, (group, name) in enumerate(groups):
        for digit, place in zip(f"{group:04}", ("仟", "佰", "拾", ""), strict=True):
            if digit == "0":
                skipped = True
                continue
            words += "零" if skipped and words else ""
            words += CAPITAL_DIGITS[int(digit)] + place
            skipped = False
        if group or (name == "亿" and groups[index - 1][0]):
            words += name
    return words
