"""A whole file read: its tables as rows of declared sheets, and what was not understood."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from itertools import chain
from pathlib import PurePath

from core.sheets import Table, all_sheets, plain
from workbook.blocks import Block, block_at, blocks_of
from workbook.headers import Known, folded_header
from workbook.placing import LEAVE
from workbook.reader import Grid, read_file
from workbook.recognise import Wishes, chosen, lasting, read_block

SHOWN = 12


@dataclass(frozen=True)
class ReadTable:
    """One table of the file: as it stands there, what it was taken for, and the rows that came of it."""

    block: Block
    wishes: Wishes
    table: Table

    @property
    def key(self) -> str:
        return self.block.key


@dataclass(frozen=True)
class Unread:
    """A worksheet, or a table of it, from which nothing is taken: because nothing is known of it, or by wish.

    It stands in the rows `first` to `last` and the columns from and to `columns` of its tab, all counted from 1.
    """

    key: str
    tab: str
    first: int
    last: int
    columns: tuple[int, int]
    rows: int
    sample: tuple[tuple[int, str], ...]
    by_wish: bool = False


@dataclass(frozen=True)
class FileRead:
    """All tables in the order in which they are taken in, and the rest."""

    tables: list[ReadTable] = field(default_factory=list)
    unread: list[Unread] = field(default_factory=list)


def read_tables(
    content: bytes,
    file_name: str,
    wishes: Mapping[str, Wishes] | None = None,
    remembered: Mapping[str, Wishes] | None = None,
) -> FileRead:
    """The tables of a file. `wishes` are the officer's decisions by table; `remembered` those of earlier files by the
    fingerprint of their headers. Raises `Refused` when the file cannot be read."""
    known, wishes, remembered = Known(all_sheets()), wishes or {}, remembered or {}
    stem = PurePath(file_name).stem
    grids = read_file(content)
    named = [replace(each, title=each.title or stem, file=stem if len(grids) == 1 else "") for each in grids]
    blocks = {id(grid): _blocks(grid, known, wishes, remembered) for grid in named}
    decided = _decided(chain.from_iterable(blocks.values()), known, wishes)
    found = FileRead()
    for grid in named:
        _read_grid(grid, blocks[id(grid)], known, wishes, {**remembered, **decided}, stem, found)
    found.tables.sort(key=lambda read: read.table.sheet.order)
    return found


def fingerprint(headers: list) -> str:
    """By what a layout is known again: the headers in their order, however they are spaced."""
    return hashlib.sha256("\n".join(folded_header(cell) for cell in headers).encode()).hexdigest()


def _decided(blocks: Iterable[Block], known: Known, wishes: Mapping[str, Wishes]) -> dict[str, Wishes]:
    """What was decided about one table of the file, for the others of the same layout: twelve months need one answer."""
    decided = {}
    for block in blocks:
        wish = wishes.get(block.key)
        guess = chosen(block, known, wish) if wish else None
        if guess and (wish.slug or wish.targets or wish.fixed):
            decided[fingerprint(block.headers)] = lasting(wish, guess.sheet)
    return decided


def _read_grid(
    grid: Grid,
    blocks: list[Block],
    known: Known,
    wishes: Mapping[str, Wishes],
    remembered: Mapping[str, Wishes],
    stem: str,
    found: FileRead,
) -> None:
    if not blocks and any(plain(cell) for row in grid.rows for cell in row):
        found.unread.append(_unread(grid, grid.title, 0, len(grid.rows), wishes))
    for block in blocks:
        wish = wishes.get(block.key) or remembered.get(fingerprint(block.headers)) or Wishes()
        table = read_block(block, known, wish, stem) if chosen(block, known, wish) else None
        if table is None:
            found.unread.append(_unread(grid, block.key, block.first, block.last, wishes))
        else:
            found.tables.append(ReadTable(block, wish, table))


def _blocks(grid: Grid, known: Known, wishes: Mapping[str, Wishes], remembered: Mapping[str, Wishes]) -> list[Block]:
    wish = wishes.get(grid.title)
    if wish and wish.header and wish.header <= len(grid.rows):
        return [block_at(grid, wish.header - 1, known)]
    blocks = blocks_of(grid, known)
    if not blocks and remembered:
        heads = (i for i, row in enumerate(grid.rows) if fingerprint(row) in remembered)
        blocks = [block_at(grid, head, known) for head in heads][:1]
    return blocks


def _unread(grid: Grid, key: str, first: int, last: int, wishes: Mapping[str, Wishes]) -> Unread:
    filled = [
        (number, "　".join(plain(cell) for cell in row if plain(cell)))
        for number, row in enumerate(grid.rows[first:last], start=first + 1)
        if any(plain(cell) for cell in row)
    ]
    by_wish = key in wishes and wishes[key].slug == LEAVE
    columns = grid.column + 1, grid.column + max(map(len, grid.rows))
    return Unread(key, grid.title, first + 1, last, columns, len(filled), tuple(filled[:SHOWN]), by_wish)
