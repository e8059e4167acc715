"""Tables of a Word file: their columns as wide as what stands in them, their heads repeated on each page."""

from __future__ import annotations

from itertools import chain, repeat
from typing import Any

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from reports.document import Cell, Table, cell_runs, text_of, width_in_ems
from reports.word import styles
from reports.word.words import run_xml

# A column is never narrower than two characters, and words longer than twenty are broken into lines.
NARROWEST, WIDEST = 2.0, 20.0
# A character of 12 pt, and the room at both sides of a cell's words with a little more for the gaps that some programs
# leave between Chinese and digits.
LETTER = 240
CELL_MARGIN = 160 + 150
# Forms to be filled in by hand: the share of the columns with the questions, and the height of a row.
FORM_SHARES = {2: (22, 78), 4: (17, 33, 17, 33)}
FORM_HEIGHTS = {2: 760, 4: 440}
# Lists to be signed: one person or two in a row, with 9 mm and a little more for the rules.
SIGNING_SHARES = {4: (10, 22, 30, 38), 6: (7, 16, 27, 7, 16, 27), 8: (7, 14, 15, 16, 9, 14, 16, 9)}
SIGNING_HEIGHT = 520


def table_element(table: Table, names: dict[str, str], width: int) -> Any:
    """The table as Word writes it, `width` wide in all; `names` tells the styles by their names."""
    columns = len(table.head or table.rows[0])
    widths = column_widths(table, width)
    align = table.align or ("left",) * columns
    rows = _row(table.head, widths, ("center",) * columns, names[styles.TABLE_HEAD.name], True) if table.head else ""
    height = SIGNING_HEIGHT if table.to_be_signed else 0 if table.head else FORM_HEIGHTS.get(columns, 0)
    for place, row in enumerate(table.rows):
        style = styles.TOTAL if place in table.totals else styles.TABLE_TEXT
        breaks = place - 1 in table.page_ends
        rows += _row(row, widths, align, names[style.name], False, height, breaks)
    grid = "".join(f'<w:gridCol w:w="{size}"/>' for size in widths)
    return parse_xml(
        f'<w:tbl {nsdecls("w")}><w:tblPr><w:tblStyle w:val="{names[styles.TABLE]}"/><w:tblW w:w="{width}" '
        f'w:type="dxa"/><w:jc w:val="center"/><w:tblLayout w:type="fixed"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>"
    )


def column_widths(table: Table, width: int) -> list[int]:
    """The width of each column, in twentieths of a point: as wide as its longest words.

    Where they do not fit beside each other the columns that want more than an equal share give way.
    """
    columns = len(table.head or table.rows[0])
    shares = SIGNING_SHARES if table.to_be_signed else {} if table.head else FORM_SHARES
    if columns in shares:
        return _shared(width, [float(share) for share in shares[columns]])
    lines = [table.head, *([_words(cell) for cell in row] for row in table.rows)]
    wanted = [
        CELL_MARGIN + min(WIDEST, max(NARROWEST, *(width_in_ems(line[place]) for line in lines if line))) * LETTER
        for place in range(columns)
    ]
    narrow = {place for place, size in enumerate(wanted) if size <= width / columns}
    if sum(wanted) <= width or len(narrow) == columns:
        return _shared(width, wanted)
    rest = width - sum(round(wanted[place]) for place in narrow)
    wide = iter(_shared(rest, [size for place, size in enumerate(wanted) if place not in narrow]))
    return [round(size) if place in narrow else next(wide) for place, size in enumerate(wanted)]


def _shared(width: int, wanted: list[float]) -> list[int]:
    sizes = [int(width * share / sum(wanted)) for share in wanted]
    sizes[-1] += width - sum(sizes)
    return sizes


def _row(
    cells: tuple[Cell, ...],
    widths: list[int],
    align: tuple[str, ...],
    style: str,
    is_head: bool,
    height: int = 0,
    starts_page: bool = False,
) -> str:
    properties = "<w:cantSplit/>"
    if height:
        properties += f'<w:trHeight w:val="{height}" w:hRule="atLeast"/>'
    if is_head:
        properties += "<w:tblHeader/>"
    # A page break is said once, by the first paragraph of the row.
    breaks = chain(["<w:pageBreakBefore/>" if starts_page else ""], repeat(""))
    inner = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr>'
        f'<w:pStyle w:val="{style}"/>{new_page}<w:jc w:val="{side}"/></w:pPr>{run_xml(_words(cell))}</w:p></w:tc>'
        for cell, width, side, new_page in zip(cells, widths, align, breaks, strict=False)
    )
    return f"<w:tr><w:trPr>{properties}</w:trPr>{inner}</w:tr>"


def _words(cell: Cell) -> str:
    return text_of(cell_runs(cell))
