"""Which rows bear the headers of a table: one, or two where an upper one gathers columns or fills the gaps of the lower."""

from typing import Any

from core.sheets import plain
from workbook.headers import LONGEST_HEADER, Known, folded_header
from workbook.reader import Grid


def header_rows(grid: Grid, index: int, known: Known, first: int = 0) -> tuple[int, ...]:
    """The rows (from 0) that together are the headers of which row `index` is a part."""
    rows = grid.rows
    if index + 1 < len(rows) and _begins(grid, index) and _goes_on(rows[index], rows[index + 1], known):
        return index, index + 1
    if index > first and _begins(grid, index - 1) and _fills_gaps(rows[index - 1], rows[index], known):
        return index - 1, index
    return (index,)


def headers_of(grid: Grid, heads: tuple[int, ...]) -> list[Any]:
    """The header of each column: of several rows the lowest that says something."""
    headers = list(grid.rows[heads[-1]])
    for head in reversed(heads[:-1]):
        headers = [cell if plain(cell) else other for cell, other in zip(headers, grid.rows[head], strict=True)]
    return headers


def _goes_on(upper: list, lower: list, known: Known) -> bool:
    """Whether the lower row parts what the upper one gathers, and leaves or repeats what it says already."""
    if not _only_words(lower):
        return False
    pairs = [(plain(high), plain(low)) for high, low in zip(upper, lower, strict=True) if plain(low)]
    parts = [(high, low) for high, low in pairs if high != low]
    if not parts or any(known.knows(high) for high, _low in parts):
        return False
    return any(known.knows(low) for _high, low in parts) and any(known.knows(cell) for cell in upper)


def _fills_gaps(upper: list, lower: list, known: Known) -> bool:
    if not _only_words(upper) or sum(bool(plain(cell)) for cell in upper) < 2:
        return False
    gaps = [high for high, low in zip(upper, lower, strict=True) if plain(high) and not plain(low)]
    return any(known.knows(high) for high in gaps)


def _begins(grid: Grid, index: int) -> bool:
    """Whether at most a title stands above the row: the last record of another table is no row of headers."""
    return index == 0 or sum(bool(plain(cell)) for cell in grid.rows[index - 1]) <= 2


def _only_words(row: list) -> bool:
    texts = [cell for cell in row if plain(cell)]
    return all(isinstance(text, str) and len(folded_header(text)) <= LONGEST_HEADER for text in texts)
