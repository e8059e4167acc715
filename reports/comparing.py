"""The words that hold a figure against the year before or the same part of it, chosen by rule and never by taste.

What is given to people in need is no achievement that grows: there the number of last year is told and nothing more.
A percentage of a small base misleads: there the difference is told.
"""

from decimal import ROUND_HALF_UP, Decimal

from core.figures import FigureValue
from core.money import yuan

# The areas whose figures are aid.
AID = frozenset({"welfare"})
# From here on a percentage tells more than a difference.
LEAST_COUNT, LEAST_SUM = 20, 10_000
SHARE, MONEY = "%", "元"


def compared(now: FigureValue, before: FigureValue, *, is_year: bool = False) -> str:
    """比上年同期增加2件, 比上年同期增长12.5%, 与上年同期持平, 上年同期120人次; nothing where one of them is not known.

    Of a whole year the other is 上年.
    """
    new, old = now.value, before.value
    if new is None or old is None or isinstance(new, str) or isinstance(old, str):
        return ""
    new, old = Decimal(new), Decimal(old)
    if not (new or old):
        return ""
    then = "上年" if is_year else "上年同期"
    # Between numbers that are known roughly there is no difference to be told.
    if now.key.partition(".")[0] in AID or now.approximate or before.approximate:
        return then + _alone(old, now.unit, approximate=before.approximate)
    if new == old:
        return f"与{then}持平"
    return f"比{then}{_difference(new, old, now.unit)}"


def _alone(old: Decimal, unit: str, *, approximate: bool) -> str:
    """Last year's number by itself; 无 where it was nought."""
    return f"{'约' if approximate else ''}{amount(old, unit)}" if old else "无"


def _difference(new: Decimal, old: Decimal, unit: str) -> str:
    if unit == SHARE:
        return f"{'提高' if new > old else '下降'}{_plain(abs(new - old))}个百分点"
    return rate_words(new, old, unit) or f"{'增加' if new > old else '减少'}{amount(abs(new - old), unit)}"


def rate_words(new: Decimal, old: Decimal, unit: str) -> str:
    """增长12.5%; nothing where the base is too small to be told in per cent, or nothing changed."""
    per_cent = _per_cent(new, old)
    if per_cent and old >= (LEAST_SUM if unit == MONEY else LEAST_COUNT) and new > 0:
        return f"{'增长' if new > old else '下降'}{_plain(per_cent)}%"
    return ""


def _per_cent(new: Decimal, old: Decimal) -> Decimal:
    """By how much of the old the new differs, with one decimal; nought where that is too little to be told."""
    return (abs(new - old) * 100 / old).quantize(Decimal("0.1"), ROUND_HALF_UP) if old > 0 else Decimal(0)


def amount(number: Decimal, unit: str) -> str:
    """120人次, 1,600元, 97.5%."""
    return yuan(number) if unit == MONEY else f"{_plain(number)}{unit}"


def _plain(number: Decimal) -> str:
    return f"{number.normalize():f}"
