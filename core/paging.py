"""Lists that are signed on paper, counted off into pages: each page tells its own sum and the sum so far.

Where a page ends is settled here, by a number of rows of one height, so that PDF and Word break alike and sums are words
of the paper like any others.
"""

from collections.abc import Sequence
from decimal import Decimal

from core.papers import Grid

Value = str | int | Decimal | None
# Rows of 9 mm in the 225 mm of a page, with room for a title or for what stands below the list, and for rows of two lines.
FIRST_PAGE, OTHER_PAGES = 13, 17
OF_PAGE, SO_FAR, OF_ALL = "本页小计", "累计", "合计"


def signed_list(
    head: tuple[str, ...],
    rows: Sequence[tuple[Value, ...]],
    *,
    summed: tuple[int, ...],
    label: int = 1,
    first: int = FIRST_PAGE,
    other: int = OTHER_PAGES,
) -> Grid:
    """Rows to be signed with 本页小计 on each page of several, 累计 from the second on, and 合计 at the end.

    `summed` are the places of the columns that hold numbers, `label` is the column for the words of a sum. A column in
    which no number stands is summed nowhere. ValueError for a list without rows.
    """
    if not rows:
        raise ValueError("A list to be signed has rows.")
    known = tuple(place for place in summed if any(row[place] not in ("", None) for row in rows))
    pages = _pages(rows, first, other)
    lines: list[tuple[str, ...]] = []
    totals, page_ends = [], []

    def add_sum(words: str, of: Sequence[tuple[Value, ...]]) -> None:
        if known:
            totals.append(len(lines))
            lines.append(_sum_row(words, of, len(head), known, label))

    done: list[tuple[Value, ...]] = []
    for number, page in enumerate(pages, start=1):
        lines += [tuple(_written(value) for value in row) for row in page]
        done += page
        if len(pages) > 1:
            add_sum(OF_PAGE, page)
        if 1 < number < len(pages):
            add_sum(SO_FAR, done)
        if number < len(pages):
            page_ends.append(len(lines) - 1)
    add_sum(OF_ALL, rows)
    align = tuple("right" if place in summed else "left" for place in range(len(head)))
    return Grid(tuple(lines), "", head, True, tuple(totals), tuple(page_ends), align)


def _pages(rows: Sequence, first: int, other: int) -> list[Sequence]:
    rest = range(first, len(rows), other)
    return [rows[:first], *(rows[start : start + other] for start in rest)]


def _sum_row(words: str, rows: Sequence[tuple], columns: int, known: tuple[int, ...], label: int) -> tuple[str, ...]:
    cells = [""] * columns
    cells[label] = words
    for place in known:
        cells[place] = _written(sum(row[place] for row in rows if row[place] not in ("", None)))
    return tuple(cells)


def _written(value: Value) -> str:
    if isinstance(value, Decimal):
        return f"{value:,.2f}"
    return "" if value is None else str(value)
