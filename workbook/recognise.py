"""Which declared sheet a worksheet is, where its header row stands, and which rows are records."""

import re
import unicodedata
from typing import Any

from core.sheets import Sheet, SourceRow, Table, all_sheets, plain
from workbook.reader import Grid

NUMBER_HEADER = "编号"
HELP_MARK = "填写说明"
HEADER_WITHIN = 15
# Not every 累计…: 累计步数比赛 is an activity.
TOTALS = re.compile(r"^(本页|本月|本季|本年)?(合计|总计|小计|共计|累计)(人数|金额|数|人民币|大写)?([:：(（\d¥￥].*)?$")
SIGNERS = re.compile(r"^(制表人?|填表人?|审核人?|复核人?|批准人?|负责人|经办人|单位负责人)[:：]")
SAME_AS_ABOVE = {"同上", "〃", "″", "“"}


def folded_header(raw: Any) -> str:
    """A header without spaces, stars, line breaks and remarks in brackets."""
    text = unicodedata.normalize("NFKC", plain(raw))
    text = re.sub(r"[((].*?[))]", "", text)
    return re.sub(r"[\s*:※●]", "", text)


def recognise(grid: Grid) -> Table | None:
    """The worksheet as a table of one declared sheet, or None when it is none of them.

    The tab's name decides first, else the sheet whose headers fit best and whose required columns are all there.
    """
    named = [sheet for sheet in all_sheets() if grid.title.strip() in (sheet.title, *sheet.titles)]
    best: tuple[int, int, Sheet] | None = None
    for sheet in named or all_sheets():
        for index, row in enumerate(grid.rows[:HEADER_WITHIN]):
            fits = _fitting(sheet, row)
            whole = all(column.attr in fits for column in sheet.columns if column.required)
            if len(fits) >= (1 if named else 3) and (whole or named) and (best is None or len(fits) > best[0]):
                best = (len(fits), index, sheet)
    if best is None:
        return None
    _count, index, sheet = best
    return _table(sheet, grid, index)


def _fitting(sheet: Sheet, row: list[Any]) -> dict[str, int]:
    """Which columns of the sheet stand where in a row of headers."""
    places: dict[str, int] = {}
    for place, raw in enumerate(row):
        header = folded_header(raw)
        for column in sheet.columns:
            if header and column.attr not in places and header in map(folded_header, column.headers()):
                places[column.attr] = place
                break
    return places


def _table(sheet: Sheet, grid: Grid, header_index: int) -> Table:
    header_row = grid.rows[header_index]
    places = _fitting(sheet, header_row)
    number_place = next((i for i, raw in enumerate(header_row) if folded_header(raw) == NUMBER_HEADER), None)
    known = {*places.values(), number_place}
    unknown = tuple(
        plain(raw) for i, raw in enumerate(header_row) if i not in known and plain(raw) and plain(raw) != "序号"
    )
    # Long printed lists repeat their header on every page.
    header_cells = {attr: header_row[place] for attr, place in places.items()}
    rows, skipped = [], header_index
    above: dict[str, Any] = {}
    for offset, raw_row in enumerate(grid.rows[header_index + 1 :], start=header_index + 2):
        cells = {attr: raw_row[place] if place < len(raw_row) else "" for attr, place in places.items()}
        if _is_no_record(raw_row, cells) or cells == header_cells:
            skipped += 1 if any(plain(cell) for cell in raw_row) else 0
            continue
        cells = {attr: above.get(attr, cell) if plain(cell) in SAME_AS_ABOVE else cell for attr, cell in cells.items()}
        above = cells
        number = plain(raw_row[number_place]) if number_place is not None and number_place < len(raw_row) else ""
        rows.append(SourceRow(offset, cells, number))
    headers = {attr: plain(header_row[place]) for attr, place in places.items()}
    units = {attr: "万元" for attr, header in headers.items() if "万元" in header}
    return Table(sheet, grid.title, headers, rows, units, unknown, skipped)


def _is_no_record(raw_row: list[Any], cells: dict[str, Any]) -> bool:
    texts = [plain(cell) for cell in raw_row]
    first = next((text for text in texts if text), "")
    if not any(plain(cell) for cell in cells.values()):
        return True
    return bool(first.startswith(HELP_MARK) or TOTALS.match("".join(first.split())) or SIGNERS.match(first))
