"""Lists of hundreds of rows as PDF, drawn by reportlab: a row costs a twentieth of what WeasyPrint takes, in time and in memory.

reportlab embeds fonts with quadratic outlines only. The font that comes with the program has cubic ones, so the characters of
a list are taken out of it and their outlines converted.
"""

from collections.abc import Iterable, Sequence
from functools import cache
from io import BytesIO
from threading import Lock

import pylopdf_fonts_zh_cn
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont as FontFile
from fontTools.ttLib import newTable
from reportlab.lib.enums import TA_CENTER
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import LongTable, Paragraph, SimpleDocTemplate, Spacer

FONT, SIZE, LEADING, PADDING = "LedgerList", 10.5, 14, 3
# The page of official documents: margins at the top, right, bottom and left, in millimetres.
MARGINS = (25, 22, 22, 24)
WIDTH = A4[0] - (MARGINS[1] + MARGINS[3]) * mm
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
    """The list with its heads on every page; the same bytes for the same rows."""
    texts = [title, *head, *(cell for row in rows for cell in row)]
    with _one_at_a_time:
        pdfmetrics.registerFont(TTFont(FONT, BytesIO(_font_of(texts))))
        wide = _widths(head, rows)
        lines = [[_wrapped(cell, width) for cell, width in zip(row, wide, strict=True)] for row in (head, *rows)]
        table = LongTable(lines, colWidths=wide, repeatRows=1, style=_style(align))
        heading = ParagraphStyle("title", fontName=FONT, fontSize=18, leading=26, alignment=TA_CENTER)
        target = BytesIO()
        top, right, bottom, left = (side * mm for side in MARGINS)
        about = {"topMargin": top, "rightMargin": right, "bottomMargin": bottom, "leftMargin": left}
        document = SimpleDocTemplate(target, pagesize=A4, title=title, invariant=1, **about)
        document.build([Paragraph(title, heading), Spacer(1, 6 * mm), table])
    return target.getvalue()


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
        ("ALIGN", (0, 0), (-1, 0), "CENTER"),
        *sides,
    ]
