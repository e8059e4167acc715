"""The tables of one worksheet: one, several below one another, or several side by side."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from core.sheets import Sheet, plain
from workbook.head_rows import header_rows, headers_of
from workbook.headers import Guess, Known, folded_header
from workbook.reader import Grid

# Not every 累计…: 累计步数比赛 is an activity.
TOTALS = re.compile(
    r"^(?P<part>本页|本月|本季|本年)?(合计|总计|小计|共计|累计)(人数|金额|数|人民币|大写)?([:：(（\d¥￥].*)?$"
    r"|^共[计有]?\d+[人名项笔件次户份张条]?$"
)
SIGNERS = re.compile(
    r"^(制表人?|填表人?|填报人?|审核人?|复核人?|批准人?|负责人|经办人|单位负责人|主席|工会主席|会计|出纳|监督人?)(签字|签名|签章)?[:：]"
)


# A line above a table such as 单位：某工会　　2024年3月: it belongs to the title, however many cells it has.
LABEL = re.compile(r"^[^:：]{1,12}[:：]")


@dataclass(frozen=True)
class Block:
    """One table: rows `first` to `last` (from 0, the last not included), of which `header` is the last with headers.

    `heads` are all rows with headers, two where an upper one gathers columns or says what the lower one does not.
    """

    grid: Grid
    number: int
    first: int
    header: int
    last: int
    guesses: tuple[Guess, ...]
    heads: tuple[int, ...]

    @property
    def key(self) -> str:
        """How the table is called in the file: by its tab, and from the second one on by its number."""
        return f"{self.grid.title}#{self.number}" if self.number else self.grid.title

    @property
    def headers(self) -> list[Any]:
        return headers_of(self.grid, self.heads)

    @cached_property
    def folded_heads(self) -> list[list[str]]:
        """Each row with headers, cell by cell, as `folded_header` makes them."""
        return [[folded_header(cell) for cell in self.grid.rows[head]] for head in self.heads]

    @property
    def rows(self) -> list[list[Any]]:
        """What stands beneath the headers."""
        return self.grid.rows[self.header + 1 : self.last]

    @property
    def head_rows(self) -> tuple[int, ...]:
        """The numbers of the rows that bear the headers, as the spreadsheet counts them."""
        return tuple(head + 1 for head in self.heads)

    @property
    def words(self) -> str:
        """What stands above the headers."""
        above = self.grid.rows[self.first : self.heads[0]]
        return " ".join(plain(cell) for row in above for cell in row if plain(cell))


def blocks_of(grid: Grid, known: Known) -> list[Block]:
    """The tables of a worksheet that have headers; empty when none was found."""
    halves = _halves(grid, known)
    if halves:
        found = [block for half in halves for block in blocks_of(half, known)]
        return [replace(block, number=number) for number, block in enumerate(found)]
    named = known.named(grid.title)
    found = _heads(grid, known, named)
    blocks: list[Block] = []
    for number, head in enumerate(found):
        first = _begins(grid, head.rows[0], found[number - 1].last) if number else 0
        if blocks:
            blocks[-1] = replace(blocks[-1], last=first)
        blocks.append(Block(grid, number, first, head.last, len(grid.rows), tuple(head.guesses), head.rows))
    return blocks


def block_at(grid: Grid, header: int, known: Known) -> Block:
    """The worksheet as one table whose headers stand in row `header` (from 0), because the officer says so."""
    head = _head(grid, header, known, None)
    return Block(grid, 0, 0, head.last, len(grid.rows), tuple(head.guesses), head.rows)


@dataclass(frozen=True)
class _Head:
    """The rows of the headers of one table, and what it may be, the best first."""

    rows: tuple[int, ...]
    guesses: list[Guess]

    @property
    def last(self) -> int:
        return self.rows[-1]

    @property
    def is_sure(self) -> bool:
        return bool(self.guesses) and self.guesses[0].is_sure


def _head(grid: Grid, index: int, known: Known, named: Sheet | None) -> _Head:
    """What the headers in a row say. Of a tab that bears the name of a sheet this sheet goes first."""
    rows = header_rows(grid, index, known)
    headers = headers_of(grid, rows)
    guesses = known.guesses(headers, f"{grid.title} {_above(grid, rows[0])} {grid.file}")
    if named is not None:
        own = known.guess(headers, named, f"{grid.title} {_above(grid, rows[0])}")
        guesses = [own, *(guess for guess in guesses if guess.sheet is not named)] if own.places else guesses
    return _Head(rows, guesses)


def _heads(grid: Grid, known: Known, named: Sheet | None) -> list[_Head]:
    """The header rows with what they may be. Of a tab that bears the name of a sheet one known header is enough."""
    sure: list[_Head] = []
    weak: _Head | None = None
    for index, row in enumerate(grid.rows):
        if not known.might_be_headers(row) or (sure and _is_amid_records(grid, index, known)):
            continue
        head = _head(grid, index, known, named)
        is_weak = head.guesses and head.guesses[0].sheet is named and not head.is_sure
        if is_weak and (weak is None or head.guesses[0].known > weak.guesses[0].known):
            weak = _Head(head.rows, head.guesses[:1])
        if head.is_sure and not (sure and any(_same(grid.rows[other], row) for other in sure[-1].rows)):
            sure.append(head)
    if named is not None and weak and not any(head.guesses[0].sheet is named for head in sure):
        sure = sorted([*sure, weak], key=lambda head: head.last)
    return _without_titles(sure)


def _is_amid_records(grid: Grid, index: int, known: Known) -> bool:
    """Quickly: a full row right below another one, of which at most one word is a header somewhere."""
    above = sum(bool(plain(cell)) for cell in grid.rows[index - 1])
    return above > 2 and sum(known.knows(cell) for cell in grid.rows[index]) < 2


def _without_titles(heads: list[_Head]) -> list[_Head]:
    """Of two header rows one right below the other the fuller one: the upper one only gathers columns."""
    kept: list[_Head] = []
    for head in heads:
        if kept and head.rows[0] <= kept[-1].last + 1:
            if head.guesses[0].known > kept[-1].guesses[0].known:
                kept[-1] = head
            continue
        kept.append(head)
    return kept


def _same(row: Sequence[Any], other: Sequence[Any]) -> bool:
    return [folded_header(cell) for cell in row] == [folded_header(cell) for cell in other]


def _above(grid: Grid, index: int) -> str:
    """The words of the rows right above, as long as they hold one cell each or are lines such as 单位：某工会."""
    words = []
    for row in reversed(grid.rows[:index]):
        texts = [plain(cell) for cell in row if plain(cell)]
        if not _is_title(texts):
            break
        words += texts
    return " ".join(reversed(words))


def _is_title(texts: list[str]) -> bool:
    return len(texts) < 2 or (bool(LABEL.match(texts[0])) and not SIGNERS.match(texts[0]))


def _begins(grid: Grid, header: int, before: int) -> int:
    """Where the table of this header begins: its title stands alone in the rows above."""
    first = header
    for index in range(header - 1, before, -1):
        texts = [plain(cell) for cell in grid.rows[index] if plain(cell)]
        ends = any(TOTALS.match("".join(text.split())) or SIGNERS.match(text) for text in texts)
        if ends or not _is_title(texts):
            break
        first = index
    return first


def _halves(grid: Grid, known: Known) -> list[Grid]:
    """The worksheet cut at an empty column, when tables of their own stand on both sides of it."""
    width = max(map(len, grid.rows), default=0)
    filled = [any(plain(row[place]) for row in grid.rows if place < len(row)) for place in range(width)]
    for place in range(2, width - 2):
        if filled[place] or not any(filled[place:]):
            continue
        left = replace(grid, rows=[row[:place] for row in grid.rows])
        right = replace(grid, rows=[row[place + 1 :] for row in grid.rows], column=grid.column + place + 1)
        if all(_heads(half, known, None) for half in (left, right)):
            return [left, right]
    return []
