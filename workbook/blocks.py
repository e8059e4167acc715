"""The tables of one worksheet: one, several below one another, or several side by side."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from core.sheets import Sheet, plain
from workbook.headers import Guess, Known, folded_header
from workbook.reader import Grid

# Not every 累计…: 累计步数比赛 is an activity.
TOTALS = re.compile(
    r"^(?P<part>本页|本月|本季|本年)?(合计|总计|小计|共计|累计)(人数|金额|数|人民币|大写)?([:：(（\d¥￥].*)?$"
)
SIGNERS = re.compile(
    r"^(制表人?|填表人?|填报人?|审核人?|复核人?|批准人?|负责人|经办人|单位负责人|主席|工会主席|会计|出纳|监督人?)(签字|签名|签章)?[:：]"
)


@dataclass(frozen=True)
class Block:
    """One table: rows `first` to `last` (from 0, the last not included), of which `header` bears the headers."""

    grid: Grid
    number: int
    first: int
    header: int
    last: int
    guesses: tuple[Guess, ...]

    @property
    def key(self) -> str:
        """How the table is called in the file: by its tab, and from the second one on by its number."""
        return f"{self.grid.title}#{self.number}" if self.number else self.grid.title

    @property
    def headers(self) -> list[Any]:
        return self.grid.rows[self.header]

    @property
    def words(self) -> str:
        """What stands above the headers."""
        above = self.grid.rows[self.first : self.header]
        return " ".join(plain(cell) for row in above for cell in row if plain(cell))


def blocks_of(grid: Grid, known: Known) -> list[Block]:
    """The tables of a worksheet that have headers; empty when none was found."""
    halves = _halves(grid, known)
    if halves:
        found = [block for half in halves for block in blocks_of(half, known)]
        return [replace(block, number=number) for number, block in enumerate(found)]
    named = known.named(grid.title)
    heads = _heads(grid, known, named)
    blocks: list[Block] = []
    for number, (index, guesses) in enumerate(heads):
        first = _begins(grid, index, heads[number - 1][0]) if number else 0
        if blocks:
            blocks[-1] = replace(blocks[-1], last=first)
        blocks.append(Block(grid, number, first, index, len(grid.rows), tuple(guesses)))
    return blocks


def block_at(grid: Grid, header: int, known: Known) -> Block:
    """The worksheet as one table whose headers stand in row `header` (from 0), because the officer says so."""
    return Block(grid, 0, 0, header, len(grid.rows), tuple(known.guesses(grid.rows[header], grid.title)))


def _heads(grid: Grid, known: Known, named: Sheet | None) -> list[tuple[int, list[Guess]]]:
    """The header rows with what they may be. Of a tab that bears the name of a sheet one known header is enough."""
    sure: list[tuple[int, list[Guess]]] = []
    weak: tuple[int, Guess] | None = None
    for index, row in enumerate(grid.rows):
        if not known.might_be_headers(row):
            continue
        guesses = known.guesses(row, f"{grid.title} {_above(grid, index)}")
        if named is not None:
            own = known.guess(row, named, grid.title)
            guesses = [own, *(guess for guess in guesses if guess.sheet is not named)] if own.places else guesses
            if own.places and not own.is_sure and (weak is None or own.known > weak[1].known):
                weak = index, own
        if guesses[0].is_sure and not (sure and _same(grid.rows[sure[-1][0]], row)):
            sure.append((index, guesses))
    if named is not None and weak and not any(guesses[0].sheet is named for _index, guesses in sure):
        sure = sorted([*sure, (weak[0], [weak[1]])], key=lambda found: found[0])
    return _without_titles(sure)


def _without_titles(heads: list[tuple[int, list[Guess]]]) -> list[tuple[int, list[Guess]]]:
    """Of two header rows one right below the other the fuller one: the upper one only gathers columns."""
    kept: list[tuple[int, list[Guess]]] = []
    for index, guesses in heads:
        if kept and index == kept[-1][0] + 1:
            if guesses[0].known > kept[-1][1][0].known:
                kept[-1] = index, guesses
            continue
        kept.append((index, guesses))
    return kept


def _same(row: Sequence[Any], other: Sequence[Any]) -> bool:
    return [folded_header(cell) for cell in row] == [folded_header(cell) for cell in other]


def _above(grid: Grid, index: int) -> str:
    """The words of the rows right above, as long as they hold one cell each."""
    words = []
    for row in reversed(grid.rows[:index]):
        texts = [plain(cell) for cell in row if plain(cell)]
        if len(texts) > 1:
            break
        words += texts
    return " ".join(words)


def _begins(grid: Grid, header: int, before: int) -> int:
    """Where the table of this header begins: its title stands alone in the rows above."""
    first = header
    for index in range(header - 1, before, -1):
        texts = [plain(cell) for cell in grid.rows[index] if plain(cell)]
        if len(texts) > 1 or any(TOTALS.match("".join(text.split())) or SIGNERS.match(text) for text in texts):
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
        right = replace(grid, rows=[row[place + 1 :] for row in grid.rows])
        if all(_heads(half, known, None) for half in (left, right)):
            return [left, right]
    return []
