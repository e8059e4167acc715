"""Numbers and headings as the public page says them, in the language of the page."""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from core.day_names import is_chinese
from core.figures import FigureValue
from core.public import PublicHead, figure_name
from core.unit_names import about, unit_name

TEN_THOUSAND = Decimal(10_000)
CENT = Decimal("0.01")


@dataclass(frozen=True)
class Number:
    """A figure as it is read: what it is, how many, of what."""

    name: str
    text: str
    unit: str


def number_of(found: FigureValue) -> Number:
    """The figure with its name; large sums are rounded, for the exact ones stand further down.

    Chinese says these in 万元 and counts with measure words, English does neither.
    """
    return Number(capfirst(figure_name(found.key)), *_text_and_unit(found))


def exact_yuan(amount: Decimal) -> str:
    return f"{amount:,.2f}"


def heading(head: PublicHead) -> str:
    """The heading of a column; yuan are named there and not in every row."""
    label = capfirst(head.label)
    return _("%(name)s (yuan)") % {"name": label} if head.is_money else label


def _text_and_unit(found: FigureValue) -> tuple[str, str]:
    value = found.value
    if isinstance(value, str):
        return value, ""
    if found.unit == "元":
        return _money(value)
    text = f"{value.normalize():,f}" if isinstance(value, Decimal) else f"{value:,}"
    return (about(text) if found.approximate else text), unit_name(found.unit)


def _money(amount: Decimal) -> tuple[str, str]:
    if is_chinese() and abs(amount) >= TEN_THOUSAND:
        return f"{(amount / TEN_THOUSAND).quantize(CENT, ROUND_HALF_UP):,f}", "万元"
    if abs(amount) >= TEN_THOUSAND:
        return f"{amount.quantize(Decimal(1), ROUND_HALF_UP):,f}", _("yuan")
    return exact_yuan(amount), _("yuan")
