"""Which rows of a table are no records, and why."""

import re
from itertools import chain
from typing import Any

from core.sheets import Passed, plain
from workbook.blocks import LABEL, SIGNERS, TOTALS, Block
from workbook.headers import folded_text

HELP_MARK = "填写说明"
NOTES = re.compile(r"^(备注|注|说明|附注|填表说明)[:：]")
# Alone in a row: in brackets, a whole sentence, a point of a list of remarks, or the number of the page.
ALONE = re.compile(r"^[（(].*[）)]$|.*[。；]$|^以上|^\d{1,2}[.、．].*\D|^第?\s*\d+\s*页")

VOID = {"作废", "已作废", "此行作废", "本行作废", "此笔作废"}
# How every word ends by which a whole row is void or a total, wherever in the row it stands.
LAST_MARKS = ("废", "计")
# Behind the name of a department or of a month.
TOTAL_WORDS = re.compile(r"^(?:本页|本月|本季|本年|部门|科室)?(?:合计|总计|小计|共计|累计)$")


def why_passed(block: Block, index: int, row: list[str], told: list[dict[str, Any]]) -> Passed | None:
    """Why the row at `index` is no record, or None when it is one.

    `row` are its cells as text; `told` the cells by attribute, group by group.
    """
    texts = list(filter(None, row))
    first, words = texts[0], _marked(texts)
    if any(_same(row, head) for head in block.folded_heads):
        return Passed.HEADER
    if first.startswith(HELP_MARK):
        return Passed.HELP
    if total := _total(first) or _total_behind(words):
        return total
    if SIGNERS.match(first):
        return Passed.SIGNATURE
    if index + 1 in block.grid.struck:
        return Passed.STRUCK
    if words & VOID:
        return Passed.VOID
    if len(texts) == 1 and (NOTES.match(first) or ALONE.match(first)):
        return Passed.REMARK
    if LABEL.match(first) and all(map(LABEL.match, texts)):
        return Passed.SIGNATURE
    return None if any(map(plain, chain.from_iterable(cells.values() for cells in told))) else Passed.NOTE


def _marked(texts: list[str]) -> set[str]:
    """The words that end as those do by which a whole row is void or a total; most rows have none."""
    said = "".join(texts)
    if not any(mark in said for mark in LAST_MARKS):
        return set()
    return {"".join(text.split()) for text in texts if text.endswith(LAST_MARKS)}


def _total(first: str) -> Passed | None:
    found = TOTALS.match("".join(first.split()))
    if found is None:
        return None
    return Passed.SUBTOTAL if found["part"] or "小计" in first.replace(" ", "") else Passed.TOTAL


def _total_behind(words: set[str]) -> Passed | None:
    found = [word for word in words if TOTAL_WORDS.match(word)]
    if not found:
        return None
    return Passed.TOTAL if found[0] in {"合计", "总计", "共计", "累计"} else Passed.SUBTOTAL


def _same(row: list[str], head: list[str]) -> bool:
    """Whether a row repeats the headers; most rows differ in their first cell."""
    return len(row) == len(head) and all(folded_text(a) == b for a, b in zip(row, head, strict=True))
