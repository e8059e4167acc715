"""Which rows of a table are no records, and why."""

import re
from collections.abc import Sequence
from typing import Any

from core.sheets import Passed, plain
from workbook.blocks import SIGNERS, TOTALS, Block
from workbook.headers import folded_header

HELP_MARK = "填写说明"
NOTES = re.compile(r"^(备注|注|说明|附注|填表说明)[:：]")
# Alone in a row: in brackets, a whole sentence, a point of a list of remarks, or the number of the page.
ALONE = re.compile(r"^[（(].*[）)]$|.*[。；]$|^以上|^\d{1,2}[.、．].*\D|^第?\s*\d+\s*页")


def why_passed(block: Block, index: int, told: list[dict[str, Any]]) -> Passed | None:
    """Why the row at `index` is no record, or None when it is one; `told` are its cells by attribute, group by group."""
    raw = block.grid.rows[index]
    texts = [text for cell in raw if (text := plain(cell))]
    first = texts[0]
    if any(_same(raw, block.grid.rows[head]) for head in block.heads):
        return Passed.HEADER
    if first.startswith(HELP_MARK):
        return Passed.HELP
    if total := _total(first):
        return total
    if SIGNERS.match(first):
        return Passed.SIGNATURE
    if index + 1 in block.grid.struck:
        return Passed.STRUCK
    if len(texts) == 1 and (NOTES.match(first) or ALONE.match(first)):
        return Passed.REMARK
    return None if any(plain(cell) for cells in told for cell in cells.values()) else Passed.NOTE


def _total(first: str) -> Passed | None:
    found = TOTALS.match("".join(first.split()))
    if found is None:
        return None
    return Passed.SUBTOTAL if found["part"] or "小计" in first.replace(" ", "") else Passed.TOTAL


def _same(raw: Sequence[Any], other: Sequence[Any]) -> bool:
    return [folded_header(cell) for cell in raw] == [folded_header(cell) for cell in other]
