"""A table of a file as rows of one declared sheet: columns by their headers, and which rows are records."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Any

from core.sheets import Left, LeftColumn, Money, Passed, PassedRow, Sheet, SourceRow, Table, plain
from core.sheets.declare import REMARK
from core.sheets.stored import record_number
from workbook.blocks import SIGNERS, TOTALS, Block
from workbook.headers import INK, NUMBER_HEADER, SERIALS, Guess, Known, folded_header
from workbook.spoken import month_of, year_of

HELP_MARK = "填写说明"
NOTES = re.compile(r"^(备注|注|说明|附注|填表说明)[:：]")
SAME_AS_ABOVE = {"同上", "〃", "″", "“", '"', "同"}
# Never put into a remark, where everybody would read it.
SENSITIVE = re.compile(r"身份证|证件|电话|手机|联系方式|账号|帐号|卡号|住址|地址|病|残|诊断")
TO_REMARK, LEAVE = "remark", "-"
ATTR_OF_REMARK = "remark"


@dataclass(frozen=True)
class Wishes:
    """What the officer decided about one table of a file, where the program's own guess is not right.

    `slug` is the sheet it is ("-": none, leave it alone); `header` the number of its header row (from 1); `targets` say
    for a header which attribute its column fills ("remark", "-" for none); `fixed` what every row says where no column
    does; `left_out` the rows not wanted, as "7.0" (number and part); `cells` mended cells, as "7.0.held".
    """

    slug: str = ""
    header: int | None = None
    targets: dict[str, str] = field(default_factory=dict)
    fixed: dict[str, str] = field(default_factory=dict)
    left_out: tuple[str, ...] = ()
    cells: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Layout:
    """Where the columns of a sheet stand in a table; several groups of them where persons stand side by side."""

    groups: tuple[dict[str, int], ...]
    number: int | None
    remarks: dict[int, str]
    left: tuple[tuple[int, str, Left], ...]


def read_block(block: Block, known: Known, wishes: Wishes, file_words: str = "") -> Table | None:
    """The block as a table of the sheet that it most probably is, or that the officer chose; None to leave it alone."""
    guess = chosen(block, known, wishes)
    if guess is None:
        return None
    sheet, headers = guess.sheet, block.headers
    layout = _layout(block, guess, wishes)
    context = f"{block.words} {block.grid.title} {file_words}"
    year = next((found for words in (block.words, block.grid.title, file_words) if (found := year_of(words))), None)
    month = month_of(block.grid.title) or month_of(block.words)
    fixed = _fixed(sheet, layout, context, month) | wishes.fixed
    first_group = layout.groups[0]
    names = {attr: plain(headers[place]) for attr, place in first_group.items()}
    if layout.remarks:
        names.setdefault(ATTR_OF_REMARK, REMARK)
    names |= {attr: sheet.column(attr).header for attr in fixed if attr not in names}
    rows, passed = _rows(block, sheet, layout, fixed, wishes)
    return Table(
        sheet=sheet,
        title=block.key.replace("#", " · ") or sheet.title,
        headers=_reshaped_headers(sheet, names, rows),
        rows=rows,
        totalled=dict(names),
        money_units=_money_units(sheet, names),
        remarked=tuple(layout.remarks.values()),
        left=tuple(LeftColumn(header, _filled(block, place), why) for place, header, why in layout.left),
        passed=tuple(passed),
        year=year,
        month=month,
    )


def _money_units(sheet: Sheet, names: dict[str, str]) -> dict[str, str]:
    """Which columns count in ten thousands; where rows are laid out anew, the amounts made of them do, too."""
    units = {attr: "万元" for attr, header in names.items() if "万元" in header}
    if units and sheet.reshape:
        units |= {c.attr: "万元" for c in sheet.columns if isinstance(c.cell, Money) and c.attr not in names}
    return units


def chosen(block: Block, known: Known, wishes: Wishes) -> Guess | None:
    """What the table is: as the officer chose, else as its headers say."""
    if wishes.slug == LEAVE:
        return None
    if wishes.slug:
        sheet = next(sheet for sheet in known.sheets if sheet.slug == wishes.slug)
        return known.guess(block.headers, sheet)
    return block.guesses[0] if block.guesses else None


def _layout(block: Block, guess: Guess, wishes: Wishes) -> Layout:
    """Which column fills what: by the officer's wish, else by its header; what fits nothing goes into the remark."""
    places = {attr: list(found) for attr, found in guess.places.items()}
    taken = {place for found in places.values() for place in found}
    computed = {folded_header(header) for header in guess.sheet.computed}
    number, remarks, left = None, {}, []
    for place, raw in enumerate(block.headers):
        header, wish = folded_header(raw), wishes.targets.get(folded_header(raw))
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
            left.append((place, plain(raw) or _letters(place), why))
        else:
            remarks[place] = plain(raw)
    groups, spare = _groups(guess.sheet, {attr: found for attr, found in places.items() if found})
    left += [(place, plain(block.headers[place]), Left.TWICE) for place in spare]
    told = [(place, name, why) for place, name, why in left if why != Left.NAMELESS or _filled(block, place)]
    return Layout(groups, number, remarks, tuple(sorted(told)))


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


def _groups(sheet: Sheet, places: dict[str, list[int]]) -> tuple[tuple[dict[str, int], ...], list[int]]:
    """One group of columns a record: the table is cut where a column that every record needs stands again.

    A column that stands once belongs to each group. Returned too are places that no group uses.
    """
    needed = {column.attr for column in sheet.columns if column.required} & set(places)
    starts = max((places[attr] for attr in needed), key=len, default=[])
    if len(starts) < 2:
        return ({attr: found[0] for attr, found in places.items()},), [p for f in places.values() for p in f[1:]]
    first = min(found[0] for found in places.values() if len(found) == len(starts))
    bounds = [*(start - (starts[0] - first) for start in starts), 10**6]
    groups = []
    for begin, end in pairwise(bounds):
        inside = {attr: [p for p in found if begin <= p < end] for attr, found in places.items()}
        alone = {attr: found[0] for attr, found in places.items() if len(found) == 1}
        groups.append(alone | {attr: found[0] for attr, found in inside.items() if found})
    used = {place for group in groups for place in group.values()}
    return tuple(groups), [p for found in places.values() for p in found if p not in used]


def _fixed(sheet: Sheet, layout: Layout, context: str, month: int | None) -> dict[str, Any]:
    """What the title says for every row, of columns that the table has not."""
    there = set().union(*layout.groups)
    told = sheet.from_title(context) if sheet.from_title else {}
    if month is not None:
        column = next((c for c in sheet.columns if c.required and c.cell.says_month), None)
        if column is not None:
            told.setdefault(column.attr, f"{month}月")
    return {attr: text for attr, text in told.items() if attr not in there and text}


def _rows(
    block: Block, sheet: Sheet, layout: Layout, fixed: dict[str, Any], wishes: Wishes
) -> tuple[list[SourceRow], list[PassedRow]]:
    rows: list[SourceRow] = []
    passed = [
        PassedRow(index + 1, text, Passed.TITLE)
        for index in range(block.first, block.header)
        if (text := _text(block.grid.rows[index]))
    ]
    above: list[dict[str, Any]] = [{} for _group in layout.groups]
    head = [folded_header(cell) for cell in block.headers]
    for index in range(block.header + 1, block.last):
        raw = block.grid.rows[index]
        if not any(plain(cell) for cell in raw):
            continue
        told = [{attr: raw[p] if p < len(raw) else "" for attr, p in group.items()} for group in layout.groups]
        reason = _reason(raw, told, head)
        if reason:
            passed.append(PassedRow(index + 1, _text(raw), reason, told[0]))
            continue
        for part, cells in enumerate(told):
            if len(told) > 1 and not _says(cells, set().union(*layout.groups), layout, part):
                continue
            above[part] = cells = _filled_in(cells, above[part])
            row = SourceRow(index + 1, cells, _number(raw, layout), part)
            for made in _records(row, raw, sheet, layout, fixed, wishes):
                if _name(made) in wishes.left_out:
                    passed.append(PassedRow(made.number, _text(raw), Passed.LEFT_OUT, made.cells))
                else:
                    rows.append(made)
    return rows, passed


def _records(
    row: SourceRow, raw: Sequence[Any], sheet: Sheet, layout: Layout, fixed: dict[str, Any], wishes: Wishes
) -> list[SourceRow]:
    """The record or records of one group of a row: with what the title says, remarks, and mended cells."""
    cells = {**fixed, **row.cells}
    said = [f"{name}：{plain(raw[place])}" for place, name in layout.remarks.items() if _at(raw, place)]
    if said:
        cells[ATTR_OF_REMARK] = "；".join([text for text in [plain(cells.get(ATTR_OF_REMARK))] if text] + said)
    elif layout.remarks:
        cells.setdefault(ATTR_OF_REMARK, "")
    shaped = sheet.reshape(cells) if sheet.reshape else [cells]
    made = []
    for number, each in enumerate(shaped):
        record = replace(row, cells=each, part=row.part * max(len(shaped), 1) + number)
        mended = {attr: text for attr in each if (text := wishes.cells.get(f"{_name(record)}.{attr}")) is not None}
        made.append(replace(record, cells={**each, **mended}))
    return made


def _reason(raw: Sequence[Any], told: list[dict[str, Any]], head: list[str]) -> Passed | None:
    """Why a row is no record, or None when it is one."""
    texts = [plain(cell) for cell in raw]
    first = next(text for text in texts if text)
    if [folded_header(cell) for cell in raw] == head:
        return Passed.HEADER
    if first.startswith(HELP_MARK):
        return Passed.HELP
    total = TOTALS.match("".join(first.split()))
    if total:
        return Passed.SUBTOTAL if total["part"] or "小计" in first.replace(" ", "") else Passed.TOTAL
    if SIGNERS.match(first):
        return Passed.SIGNATURE
    if NOTES.match(first) and sum(bool(text) for text in texts) == 1:
        return Passed.NOTE
    return None if any(plain(cell) for cells in told for cell in cells.values()) else Passed.NOTE


def _says(cells: dict[str, Any], attrs: set[str], layout: Layout, part: int) -> bool:
    """Whether the second of two persons side by side is there at all, not only what belongs to both."""
    shared = {attr for attr in attrs if len({group.get(attr) for group in layout.groups}) == 1}
    return any(plain(cell) for attr, cell in cells.items() if attr not in shared)


def _filled_in(cells: dict[str, Any], above: dict[str, Any]) -> dict[str, Any]:
    return {attr: above.get(attr, cell) if plain(cell) in SAME_AS_ABOVE else cell for attr, cell in cells.items()}


def _number(raw: Sequence[Any], layout: Layout) -> str:
    return plain(raw[layout.number]) if layout.number is not None and layout.number < len(raw) else ""


def _name(row: SourceRow) -> str:
    return f"{row.number}.{row.part}"


def _at(raw: Sequence[Any], place: int) -> str:
    return plain(raw[place]) if place < len(raw) else ""


def _text(raw: Sequence[Any]) -> str:
    return "　".join(plain(cell) for cell in raw if plain(cell))


def _filled(block: Block, place: int) -> int:
    rows = block.grid.rows[block.header + 1 : block.last]
    return sum(bool(_at(row, place)) for row in rows)


def _are_numbers(block: Block, place: int) -> bool:
    """Whether a column 编号 holds record numbers of ours; an officer's own counts 1, 2, 3."""
    found = [_at(row, place) for row in block.grid.rows[block.header + 1 : block.last]]
    filled = [text for text in found if text]
    return not filled or any(record_number(text) for text in filled) or not all(map(_is_own_count, filled))


def _is_own_count(text: str) -> bool:
    return bool(re.fullmatch(r"[A-Za-z〇一二三四五六七八九十-]{0,6}\d{0,8}", text))


def _letters(place: int) -> str:
    """The name of a column in the spreadsheet: A, B, …, AA."""
    name = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


def _reshaped_headers(sheet: Sheet, names: dict[str, str], rows: list[SourceRow]) -> dict[str, str]:
    """The headers by the attributes that the rows fill, where the rows were laid out anew.

    What is only understood and never written stays in the cells, for the totals, and has no header here.
    """
    if not sheet.reshape or not rows:
        return names
    only_read = {column.attr for column in sheet.also_read}
    filled = dict.fromkeys(attr for row in rows for attr in row.cells)
    return {attr: names.get(attr) or sheet.column(attr).header for attr in filled if attr not in only_read}
