"""Lists of hundreds of rows as PDF, drawn by reportlab: a row costs a twentieth of what WeasyPrint takes, in time and in memory.

reportlab embeds fonts with quadratic outlines only. The font that comes with the program has cubic ones, so the characters of
a list are taken out of it and their outlines converted.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from io import BytesIO
from threading import Lock

import pylopdf_fonts_zh_cn
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont as FontFile
from fontTools.ttLib import newTable
from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Table

FONT, SIZE, LEADING, PADDING = "LedgerList", 10.5, 14, 3
# The page of official documents: margins at the top, right, bottom and left, in millimetres.
MARGINS = (25, 22, 22, 24)
WIDTH = A4[0] - (MARGINS[1] + MARGINS[3]) * mm
HIGH = A4[1] - (MARGINS[0] + MARGINS[2]) * mm
TITLE_SIZE, TITLE_ROOM = 18, 26 + 6 * mm
# No column asks for more characters than this, nor gets less.
WIDEST, NARROWEST = 16, 2.4
ROUND = 1.0
# Outlines of one kind know nothing of those of the other.
CUBIC = ("CFF ", "VORG")
# reportlab keeps its fonts for the whole process.
_one_at_a_time = Lock()


@cache
def _characters() -> frozenset[int]:
    with FontFile(pylopdf_fonts_zh_cn.serif_path(), lazy=True) as font:
        return frozenset(font.getBestCmap())


def can_draw(texts: Iterable[str]) -> bool:
    """Whether the font has every character of these texts; else nothing but an empty box would be printed."""
    return {ord(letter) for text in texts for letter in text} <= _characters()


def long_list(title: str, head: Sequence[str], rows: Sequence[Sequence[str]], align: Sequence[str]) -> bytes:
    """The list with its heads on every page; the same bytes for the same rows.

    Page after page is laid out and drawn, so that a list of thousands takes the memory of one page and of what was drawn.
    """
    texts = (text for line in ((title,), head, *rows) for text in line)
    target, (top, _right, _bottom, left) = BytesIO(), (side * mm for side in MARGINS)
    with _one_at_a_time:
        _register(_font_of(texts))
        wide, style = _widths(head, rows), _style(align)
        sheet = Canvas(target, A4, pageCompression=1, invariant=1)
        sheet.setTitle(title)
        for lines, is_first in _pages(head, rows, wide):
            high = A4[1] - top
            if is_first:
                sheet.setFont(FONT, TITLE_SIZE)
                sheet.drawCentredString(left + WIDTH / 2, high - TITLE_SIZE, title)
                high -= TITLE_ROOM
            table = Table(lines, colWidths=wide, style=style)
            table.drawOn(sheet, left, high - table.wrapOn(sheet, WIDTH, high)[1])
            sheet.showPage()
        sheet.save()
    return target.getvalue()


def _register(content: bytes) -> None:
    """Make this the font of the list: reportlab would keep the one of the list before, which lacks its characters."""
    font = TTFont(FONT, BytesIO(content))
    for kept, name in ((pdfmetrics._fonts, FONT), (pdfmetrics._dynFaceNames, font.face.name)):
        kept.pop(name, None)
    pdfmetrics.registerFont(font)


def _pages(
    head: Sequence[str], rows: Iterable[Sequence[str]], wide: Sequence[float]
) -> Iterator[tuple[list[list[str]], bool]]:
    """The lines of each page under their heads, and whether it is the first, which bears the title."""
    heads, is_first = _lines(head, wide), True
    page, left = [heads], HIGH - TITLE_ROOM - _height(heads)
    most = int((left - 2 * PADDING) // LEADING)
    for line in (part for row in rows for part in _parts(_lines(row, wide), most)):
        if _height(line) > left and len(page) > 1:
            yield page, is_first
            page, left, is_first = [heads], HIGH - _height(heads), False
        page.append(line)
        left -= _height(line)
    yield page, is_first


def _lines(row: Sequence[str], wide: Sequence[float]) -> list[str]:
    return [_wrapped(cell, width) for cell, width in zip(row, wide, strict=True)]


def _parts(cells: Sequence[str], most: int) -> Iterator[list[str]]:
    """The row, or where it is higher than a page its parts of so many lines each."""
    lines = [cell.split("\n") for cell in cells]
    for start in range(0, max(map(len, lines)), most):
        yield ["\n".join(each[start : start + most]) for each in lines]


def _height(cells: Sequence[str]) -> float:
    return max(cell.count("\n") + 1 for cell in cells) * LEADING + 2 * PADDING


def _font_of(texts: Iterable[str]) -> bytes:
    """A TrueType font with the characters of these texts and no others."""
    font = FontFile(pylopdf_fonts_zh_cn.serif_path())
    chosen = Subsetter(Options(layout_features=[], hinting=False, notdef_outline=True))
    chosen.populate(unicodes={ord(letter) for text in texts for letter in text} | {0x20})
    chosen.subset(font)
    glyphs, order = font.getGlyphSet(), font.getGlyphOrder()
    drawn = {}
    for name in order:
        pen = TTGlyphPen(glyphs)
        glyphs[name].draw(Cu2QuPen(pen, ROUND, reverse_direction=True))
        drawn[name] = pen.glyph()
    font["glyf"], font["loca"] = newTable("glyf"), newTable("loca")
    font["glyf"].glyphOrder, font["glyf"].glyphs = order, drawn
    _say_what_it_is(font)
    target = BytesIO()
    font.save(target)
    return target.getvalue()


def _say_what_it_is(font: FontFile) -> None:
    for table in CUBIC:
        if table in font:
            del font[table]
    font["maxp"].tableVersion = 0x00010000
    unused = ("maxTwilightPoints", "maxStorage", "maxFunctionDefs", "maxInstructionDefs", "maxStackElements")
    for name in (*unused, "maxSizeOfInstructions", "maxComponentElements"):
        setattr(font["maxp"], name, 0)
    font["maxp"].maxZones = 1
    font["post"].formatType = 3.0
    font["head"].modified = font["head"].created
    font.recalcTimestamp = False
    font.sfntVersion = "\000\001\000\000"


def _widths(head: Sequence[str], rows: Sequence[Sequence[str]]) -> list[float]:
    """As wide as the longest text of each column asks for, within bounds, and together as wide as the page."""
    asked = []
    for place, name in enumerate(head):
        longest = max((_length(row[place]) for row in rows), default=0)
        asked.append(min(max(longest, min(_length(name), 4 * SIZE), NARROWEST * SIZE), WIDEST * SIZE) + 2 * PADDING)
    return [width * WIDTH / sum(asked) for width in asked]


def _length(text: str) -> float:
    return pdfmetrics.stringWidth(text, FONT, SIZE)


def _wrapped(text: str, width: float) -> str:
    """The text with line breaks where the column ends: Chinese may break behind any character."""
    room, lines, line, used = width - 2 * PADDING - 0.5, [], "", 0.0
    if _length(text) <= room:
        return text
    for letter in text:
        wide = _length(letter)
        if line and used + wide > room:
            lines.append(line)
            line, used = "", 0.0
        line, used = line + letter, used + wide
    return "\n".join([*lines, line])


def _style(align: Sequence[str]) -> list[tuple]:
    whole = (0, 0), (-1, -1)
    sides = [("ALIGN", (place, 1), (place, -1), side.upper()) for place, side in enumerate(align)]
    return [
        ("FONT", *whole, FONT, SIZE, LEADING),
        ("GRID", *whole, 0.5, "black"),
        ("VALIGN", *whole, "MIDDLE"),
        ("LEFTPADDING", *whole, PADDING),
        ("RIGHTPADDING", *whole, PADDING),
        ("TOPPADDING", *whole, PADDING),
        ("BOTTOMPADDING", *whole, PADDING),
        ("ALIGN", (0, 0), (-1, 0), "CENTER"),
        *sides,
    ]
