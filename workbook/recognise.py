"""A table of a file as rows of one declared sheet: columns by their headers, and which rows are records."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from core.sheets import Choice, LeftColumn, Money, Passed, PassedRow, Sheet, SourceRow, Table, plain
from core.sheets.cells import MONTH_END, texts_of
from core.sheets.declare import REMARK
from workbook.blocks import Block
from workbook.headers import Guess, Known
from workbook.passing import why_passed
from workbook.placing import LEAVE, Group, Layout, cell_at, filled_cells, layout_of
from workbook.spoken import month_of, year_of

SAME_AS_ABOVE = {"同上", "〃", "″", "“", '"', "同"}
ATTR_OF_REMARK = "remark"
UNIT = re.compile(r"单位:(?:人民币)?(千元|万元)")


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


def lasting(wishes: Wishes, sheet: Sheet) -> Wishes:
    """What of the decisions holds for other tables of the same layout: not the rows, not the cells, and not the name or
    the day that this one table lacked, for the next list is of another occasion."""
    cells = {attr: sheet.column(attr).cell for attr in wishes.fixed}
    fixed = {attr: text for attr, text in wishes.fixed.items() if isinstance(cells[attr], Choice) or text in MONTH_END}
    return replace(wishes, slug=sheet.slug, header=None, fixed=fixed, left_out=(), cells={})


def read_block(block: Block, known: Known, wishes: Wishes, file_words: str = "") -> Table | None:
    """The block as a table of the sheet that it most probably is, or that the officer chose; None to leave it alone."""
    guess = chosen(block, known, wishes)
    if guess is None:
        return None
    sheet, layout = guess.sheet, layout_of(block, guess, wishes.targets)
    nearest = (block.words, block.grid.title, file_words)
    year = next((found for words in nearest if (found := year_of(words))), None)
    month = month_of(block.grid.title) or month_of(block.words)
    told = _told(sheet, layout, nearest, year, month)
    fixed = told | wishes.fixed
    names = _names(block, sheet, layout, fixed)
    rows, passed = _rows(block, sheet, layout, fixed, wishes)
    return Table(
        sheet=sheet,
        title=block.key.replace("#", " · ") or sheet.title,
        headers=_reshaped_headers(sheet, names, rows),
        rows=rows,
        totalled=dict(names),
        money_units=_money_units(sheet, names, block.words),
        remarked=layout.remarked,
        left=tuple(LeftColumn(header, filled_cells(block, place), why) for place, header, why in layout.left),
        passed=tuple(passed),
        year=year,
        month=month,
        told=told,
        words=" ".join(nearest),
    )


def chosen(block: Block, known: Known, wishes: Wishes) -> Guess | None:
    """What the table is: as the officer chose, else as its headers say."""
    if wishes.slug == LEAVE:
        return None
    if wishes.slug:
        sheet = next(sheet for sheet in known.sheets if sheet.slug == wishes.slug)
        return known.guess(block.headers, sheet)
    return block.guesses[0] if block.guesses else None


def _names(block: Block, sheet: Sheet, layout: Layout, fixed: dict[str, Any]) -> dict[str, str]:
    """The headers by attribute; what the title says goes by the header of the program's own sheet."""
    groups = reversed(layout.groups)
    names = {attr: plain(block.headers[place]) for group in groups for attr, place in group.places.items()}
    if layout.remarked:
        names.setdefault(ATTR_OF_REMARK, REMARK)
    return names | {attr: sheet.column(attr).header for attr in fixed if attr not in names}


def _money_units(sheet: Sheet, names: dict[str, str], words: str) -> dict[str, str]:
    """Which columns count in ten thousands, as their headers or the line 单位：万元 above the table say.

    Where rows are laid out anew, the amounts made of them count like the columns that they are made of.
    """
    above = UNIT.search(unicodedata.normalize("NFKC", "".join(words.split())))
    money = [column.attr for column in sheet.readable if isinstance(column.cell, Money)]
    if above:
        return {attr: above[1] for attr in money if "元" not in names.get(attr, "") or "万元" in names[attr]}
    units = {attr: "万元" for attr, header in names.items() if "万元" in header}
    if units and sheet.reshape:
        units |= {attr: "万元" for attr in money if attr not in names}
    return units


def _told(
    sheet: Sheet, layout: Layout, nearest: tuple[str, ...], year: int | None, month: int | None
) -> dict[str, Any]:
    """What the words say for every row, of columns that the table has not; the nearest words go first."""
    told: dict[str, Any] = {}
    for words in nearest if sheet.from_title else ():
        told = sheet.from_title(words) | told
    for column in sheet.columns:
        if column.required and column.cell.says_month and month is not None:
            told.setdefault(column.attr, f"{month}月")
        if column.required and column.cell.says_year and year is not None:
            told.setdefault(column.attr, f"{year}年")
    return {attr: text for attr, text in told.items() if attr not in layout.attrs and text}


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
    own = [layout.own_places(part) for part in range(len(layout.groups))]
    for index in range(block.header + 1, block.last):
        raw = block.grid.rows[index]
        texts = texts_of(raw)
        if not any(texts):
            continue
        told = [_cells(raw, group) for group in layout.groups]
        reason = why_passed(block, index, texts, told)
        if reason:
            passed.append(PassedRow(index + 1, _text(raw), reason, _first_of(told)))
            continue
        speaking = [part for part, places in enumerate(own) if _says(texts, places)]
        if not speaking:
            passed.append(PassedRow(index + 1, _text(raw), Passed.NOTE))
        for part in speaking:
            cells = told[part] if SAME_AS_ABOVE.isdisjoint(texts) else _filled_in(told[part], above[part])
            above[part] = cells
            row = SourceRow(index + 1, cells, _number(raw, layout), part)
            records = _records(row, raw, sheet, layout.groups[part], fixed, wishes)
            if not records:
                passed.append(PassedRow(index + 1, _text(raw), Passed.OTHER_KIND, cells))
            for made in records:
                if wishes.left_out and _name(made) in wishes.left_out:
                    passed.append(PassedRow(made.number, _text(raw), Passed.LEFT_OUT, made.cells))
                else:
                    rows.append(made)
    return rows, passed


def _cells(raw: Sequence[Any], group: Group) -> dict[str, Any]:
    width = len(raw)
    return {attr: raw[place] if place < width else "" for attr, place in group.places.items()}


def _first_of(told: list[dict[str, Any]]) -> dict[str, Any]:
    """The cells of a row that is no record: of groups side by side the first that says something."""
    return {attr: cell for cells in reversed(told) for attr, cell in cells.items() if plain(cell)}


def _records(
    row: SourceRow, raw: Sequence[Any], sheet: Sheet, group: Group, fixed: dict[str, Any], wishes: Wishes
) -> list[SourceRow]:
    """The records of one group of a row, with what the title says, remarks and mended cells; none of a row of another kind."""
    if not (fixed or group.remarks or sheet.reshape or wishes.cells):
        return [row]
    cells = {**fixed, **row.cells}
    said = [f"{name}：{text}" for place, name in group.remarks.items() if (text := cell_at(raw, place))]
    if said:
        cells[ATTR_OF_REMARK] = "；".join([text for text in [plain(cells.get(ATTR_OF_REMARK))] if text] + said)
    elif group.remarks:
        cells.setdefault(ATTR_OF_REMARK, "")
    shaped = sheet.reshape(cells) if sheet.reshape else [cells]
    first = row.part * max(len(shaped), 1)
    made = [SourceRow(row.number, each, row.public_id, first + number) for number, each in enumerate(shaped)]
    return [_mended(record, wishes) for record in made] if wishes.cells else made


def _mended(record: SourceRow, wishes: Wishes) -> SourceRow:
    mended = {attr: text for attr in record.cells if (text := wishes.cells.get(f"{_name(record)}.{attr}")) is not None}
    return replace(record, cells={**record.cells, **mended})


def _says(texts: Sequence[str], places: set[int]) -> bool:
    """Whether the second of two persons side by side is there at all, not only what belongs to both."""
    return any(place < len(texts) and texts[place] for place in places)


def _filled_in(cells: dict[str, Any], above: dict[str, Any]) -> dict[str, Any]:
    return {
        attr: above.get(attr, cell) if isinstance(cell, str) and plain(cell) in SAME_AS_ABOVE else cell
        for attr, cell in cells.items()
    }


def _number(raw: Sequence[Any], layout: Layout) -> str:
    return cell_at(raw, layout.number) if layout.number is not None else ""


def _name(row: SourceRow) -> str:
    return f"{row.number}.{row.part}"


def _text(raw: Sequence[Any]) -> str:
    return "　".join(plain(cell) for cell in raw if plain(cell))


def _reshaped_headers(sheet: Sheet, names: dict[str, str], rows: list[SourceRow]) -> dict[str, str]:
    """The headers by the attributes that the rows fill, where the rows were laid out anew.

    What is only understood and never written stays in the cells, for the totals, and has no header here.
    """
    if not sheet.reshape or not rows:
        return names
    only_read = {column.attr for column in sheet.also_read}
    filled = dict.fromkeys(attr for row in rows for attr in row.cells)
    return {attr: names.get(attr) or sheet.column(attr).header for attr in filled if attr not in only_read}
