"""Cells of a table that are worked out from sums: shares of a whole, differences, and what is done of a plan.

The shares of a table add up to 100.0. Each is told with one decimal; what rounding leaves over goes to the parts with the
largest remainders (largest remainder method), from the outermost group inwards, so that the parts of every level add up
to what their whole is told as. Where two remainders are equal the larger sum goes first, then the lower code.
"""

from collections import defaultdict
from collections.abc import Mapping
from decimal import ROUND_FLOOR, Decimal

from core.figures import per_cent
from reports.comparing import rate_words

# How a figure may be written in a table: the sum itself, and what is worked out of it.
SUM, SHARE, DIFFERENCE, RATE, DONE = "sum", "share", "diff", "rate", "done"
WORKED_OUT = frozenset({SUM, SHARE, DIFFERENCE, RATE, DONE})
OF_BOTH_YEARS = frozenset({DIFFERENCE, RATE})
# What was planned of what was done.
PLANNED = {"finance.income": "finance.budget_income", "finance.expenditure": "finance.budget_expenditure"}
TENTHS = 1000
MINUS = "−"

Part = tuple[str, ...]


def signed(text: str) -> str:
    """A number with the minus sign that is printed: a hyphen would be taken for a dash."""
    return text.replace("-", MINUS)


def money(amount: Decimal) -> str:
    """1,234.00; less than nothing with its sign."""
    return signed(f"{amount:,.2f}")


def shares(amounts: Mapping[Part, Decimal]) -> dict[Part, Decimal]:
    """The share of every part in per cent with one decimal; none where there is nothing to be parted.

    The words of a part go from the outermost group to the innermost.
    """
    total = sum(amounts.values(), Decimal(0))
    if total <= 0:
        return {}
    depth = len(next(iter(amounts)))
    tenths = {(): TENTHS}
    for level in range(1, depth + 1):
        inside: dict[Part, dict[Part, Decimal]] = defaultdict(lambda: defaultdict(Decimal))
        for part, amount in amounts.items():
            inside[part[: level - 1]][part[:level]] += amount
        tenths = {
            part: number for whole, parts in inside.items() for part, number in _parted(tenths[whole], parts, total)
        }
    return {part: Decimal(number).scaleb(-1) for part, number in tenths.items()}


def _parted(tenths: int, parts: Mapping[Part, Decimal], total: Decimal) -> list[tuple[Part, int]]:
    """What each part is told of the tenths that its whole is told."""
    exact = {part: amount * TENTHS / total for part, amount in parts.items()}
    told = {part: int(share.to_integral_value(ROUND_FLOOR)) for part, share in exact.items()}
    left = tenths - sum(told.values())
    for part in sorted(parts, key=lambda part: (told[part] - exact[part], -parts[part], part))[:left]:
        told[part] += 1
    return list(told.items())


def share_text(amounts: Mapping[Part, Decimal], part: Part) -> str:
    """37.5%; the whole (no part) is 100.0%."""
    found = shares(amounts)
    if not found:
        return ""
    share = found.get(part) if part else Decimal("100.0")
    return "" if share is None else f"{signed(str(share))}%"


def difference_text(new: Decimal, old: Decimal) -> str:
    """+1,200.00, −300.00, 0.00."""
    return f"{'+' if new > old else ''}{money(new - old)}"


def rate_text(new: Decimal, old: Decimal, unit: str) -> str:
    """增长12.5%; a dash where the base is too small, or the sums are no sound base for a percentage."""
    return rate_words(new, old, unit) or ("持平" if new == old else "—")


def done_text(done: Decimal, planned: Decimal) -> str:
    """How much of a plan is done: 53.2%; nothing where either is no sum to be compared."""
    return f"{per_cent(_fen(done), _fen(planned)):.1f}%" if planned > 0 and done >= 0 else ""


def _fen(amount: Decimal) -> int:
    return int(amount.scaleb(2))
