"""Which column of a table fills what: by the officer's wish, else by its header; what fits nothing goes into the remark."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

from core.sheets import Left, Sheet, plain
from core.sheets.stored import record_number
from workbook.blocks import Block
from workbook.headers import INK, NUMBER_HEADER, SERIALS, Guess, folded_header

# Never put into a remark, where everybody would read it.
SENSITIVE = re.compile(r"身份证|证件|电话|手机|联系方式|账号|帐号|卡号|住址|地址|病|残|诊断|籍贯|宗教|血型")
TO_REMARK, LEAVE = "remark", "-"

Places = dict[str, list[int]]


@dataclass(frozen=True)
class Group:
    """The columns of one record; a row has several groups where persons stand side by side.

    `places` are its columns by attribute, `remarks` those whose cells go into its remark, with their headers.
    """

    places: dict[str, int]
    remarks: dict[int, str]

    @property
    def all_places(self) -> set[int]:
        return {*self.places.values(), *self.remarks}


@dataclass(frozen=True)
class Layout:
    """Where the columns of a sheet stand in a table."""

    groups: tuple[Group, ...]
    number: int | None
    left: tuple[tuple[int, str, Left], ...]

    @property
    def attrs(self) -> set[str]:
        return {attr for group in self.groups for attr in group.places}

    @property
    def remarked(self) -> tuple[str, ...]:
        """The headers of what goes into remarks, each once."""
        return tuple(dict.fromkeys(name for group in self.groups for name in group.remarks.values()))

    def own_places(self, part: int) -> set[int]:
        """The columns of one group alone; of a table of one group all that fill something."""
        others = (group for number, group in enumerate(self.groups) if number != part)
        return self.groups[part].all_places.difference(*(group.all_places for group in others))


def layout_of(block: Block, guess: Guess, targets: Mapping[str, str]) -> Layout:
    """The layout of a table that is of the guess; `targets` are the officer's wishes by folded header."""
    places = {attr: list(found) for attr, found in guess.places.items()}
    taken = {place for found in places.values() for place in found}
    computed = {folded_header(header) for header in guess.sheet.computed}
    number, remarks, left = None, {}, []
    for place, raw in enumerate(block.headers):
        header, wish = folded_header(raw), targets.get(folded_header(raw))
        if wish:
            for found in places.values():
                found[:] = [other for other in found if other != place]
        if wish and wish not in {LEAVE, TO_REMARK}:
            places.setdefault(wish, []).append(place)
        elif wish == TO_REMARK:
            remarks[place] = plain(raw)
        elif place in taken and not wish:
            continue
        elif header == NUMBER_HEADER and not wish and _are_numbers(block, place):
            number = place
        elif why := _why_left(header, wish, computed):
            left.append((place, plain(raw) or column_name(block, place), why))
        else:
            remarks[place] = plain(raw)
    groups, spare = _groups(guess.sheet, {attr: found for attr, found in places.items() if found}, remarks)
    left += [(place, plain(block.headers[place]), Left.TWICE) for place in spare]
    told = [(place, name, why) for place, name, why in left if why != Left.NAMELESS or filled_cells(block, place)]
    return Layout(groups, number, tuple(sorted(told)))


def _why_left(header: str, wish: str | None, computed: set[str]) -> Left | None:
    """Why a column that fills nothing is left, or None when it belongs into the remark."""
    if not header:
        return Left.NAMELESS
    if wish == LEAVE:
        return Left.WISH
    if header in SERIALS or header == NUMBER_HEADER:
        return Left.SERIAL
    if header in INK:
        return Left.INK
    if header in computed:
        return Left.COMPUTED
    return Left.SENSITIVE if SENSITIVE.search(header) else None


def _groups(sheet: Sheet, places: Places, remarks: dict[int, str]) -> tuple[tuple[Group, ...], list[int]]:
    """One group of columns a record: the table is cut where a column that every record needs stands again.

    A column before the first group or behind the last belongs to each of them. Returned too are places that no group
    uses.
    """
    needed = {column.attr for column in sheet.columns if column.required} & set(places)
    starts = max((places[attr] for attr in needed), key=len, default=[])
    if len(starts) < 2:
        spare = [place for found in places.values() for place in found[1:]]
        return (Group({attr: found[0] for attr, found in places.items()}, remarks),), spare
    first = min(found[0] for found in places.values() if len(found) == len(starts))
    begins = [start - (starts[0] - first) for start in starts]
    # The last group is as wide as the one before it.
    bounds = [*begins, 2 * begins[-1] - begins[-2]]
    groups = tuple(_group(places, remarks, begin, end, bounds) for begin, end in pairwise(bounds))
    used = {place for group in groups for place in group.places.values()}
    return groups, [place for found in places.values() for place in found if place not in used]


def _group(places: Places, remarks: dict[int, str], begin: int, end: int, bounds: list[int]) -> Group:
    def belongs(place: int) -> bool:
        return begin <= place < end or not bounds[0] <= place < bounds[-1]

    own = {attr: next((place for place in found if belongs(place)), None) for attr, found in places.items()}
    return Group(
        {attr: place for attr, place in own.items() if place is not None},
        {place: name for place, name in remarks.items() if belongs(place)},
    )


def filled_cells(block: Block, place: int) -> int:
    """How many cells of a column say something."""
    return sum(bool(cell_at(row, place)) for row in block.rows)


def cell_at(row: list, place: int) -> str:
    return plain(row[place]) if place < len(row) else ""


def _are_numbers(block: Block, place: int) -> bool:
    """Whether a column 编号 holds record numbers of ours; an officer's own counts 1, 2, 3."""
    filled = [text for row in block.rows if (text := cell_at(row, place))]
    return not filled or any(record_number(text) for text in filled) or not all(map(_is_own_count, filled))


def _is_own_count(text: str) -> bool:
    return bool(re.fullmatch(r"[A-Za-z〇一二三四五六七八九十-]{0,6}\d{0,8}", text))


def column_name(block: Block, place: int) -> str:
    """The name of a column in the spreadsheet: A, B, …, AA."""
    name, place = "", block.grid.column + place + 1
    while place:
        place, rest = divmod(place - 1, 26)
        name = chr(ord("A") + rest) + name
    return name
