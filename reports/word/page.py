"""The paper of a Word file: size, margins, grid and page numbers."""

from __future__ import annotations

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.section import Section
from docx.shared import Mm, Twips

from reports.word.styles import LINE, PAGE_NUMBER, SONG

# The type area of 156 mm lies between margins of 28 mm (at the binding) and 26 mm; in twentieths of a point.
WIDTH = 8845
OUTER_MARGIN = 1474
PAPER_WIDTH = 11906
# One character of 14 pt between the number and the outer edge.
NUMBER_INDENT = 280
# From the lower edge of the paper to the lower edge of the number: its dash stands 7 mm below the type area.
NUMBER_HEIGHT = Mm(25.6)


def set_paper(section: Section) -> None:
    """A4 with the margins of the standard and a grid of 22 lines.

    A grid of lines only: with one of characters LibreOffice sets half of them on a line. The 28 characters come from
    the spacing of the styles.
    """
    section.page_width, section.page_height = Twips(PAPER_WIDTH), Twips(16838)
    section.top_margin, section.bottom_margin = Mm(37), Mm(35)
    section.left_margin, section.right_margin = Twips(PAPER_WIDTH - OUTER_MARGIN - WIDTH), Twips(OUTER_MARGIN)
    section.gutter = 0
    section.header_distance, section.footer_distance = Mm(15), NUMBER_HEIGHT
    element = section._sectPr
    for grid in element.findall(qn("w:docGrid")):
        element.remove(grid)
    element.append(parse_xml(f'<w:docGrid {nsdecls("w")} w:type="lines" w:linePitch="{LINE}"/>'))


def text_width(section: Section) -> int:
    """How wide the type area is, in twentieths of a point; that of the standard where the file does not say it."""
    lengths = (section.page_width, section.left_margin, section.right_margin)
    if None in lengths:
        return WIDTH
    return round((lengths[0] - lengths[1] - lengths[2] - (section.gutter or 0)) / Twips(1))


def number_pages(section: Section) -> None:
    """“— 1 —” at the outer edge: right on odd pages, left on even ones."""
    for footer, side in ((section.footer, "right"), (section.even_page_footer, "left")):
        footer.is_linked_to_previous = False
        for paragraph in list(footer._element):
            footer._element.remove(paragraph)
        footer._element.append(parse_xml(_number_xml(side)))


def _number_xml(side: str) -> str:
    def text(words: str) -> str:
        return f'<w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'

    digits = f'<w:rPr><w:rFonts w:ascii="{SONG}" w:hAnsi="{SONG}"/></w:rPr>'
    return (
        f'<w:p {nsdecls("w")}><w:pPr><w:pStyle w:val="{PAGE_NUMBER.id}"/>'
        f'<w:ind w:{side}Chars="100" w:{side}="{NUMBER_INDENT}"/><w:jc w:val="{side}"/></w:pPr>{text("— ")}'
        f'<w:fldSimple w:instr=" PAGE "><w:r>{digits}<w:t>1</w:t></w:r></w:fldSimple>{text(" —")}</w:p>'
    )
