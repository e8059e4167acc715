"""The text of a Word file: one paragraph or table after the other, each in its named style."""

from __future__ import annotations

import io
from collections.abc import Iterable
from typing import Any

from docx.document import Document as WordFile
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from reports.document import (
    SIGNER_LABEL,
    Block,
    Chart,
    Document,
    Heading,
    MonthPlan,
    NumberedList,
    Paragraph,
    RedHead,
    Runs,
    Table,
    item_number,
    numbered,
    text_of,
    title_lines,
    width_in_ems,
)
from reports.pictures import Picture
from reports.word import page, styles, tables
from reports.word.styles import CHARACTER, HALF_LINE, KAITI, LINE, TITLE_LINE, Style
from reports.word.words import run_element, seen

# Lines of the grid that a title of 1 to 4 lines takes with the space above and below it.
TITLE_GRID_LINES = {1: 4, 2: 5, 3: 6, 4: 7}
SIGNATURE_INDENT = 2
# The most of a page that a photo takes, in the units of drawings: 130 mm by 88 mm.
PICTURE_WIDTH, PICTURE_HEIGHT = 130 * 36_000, 88 * 36_000
# Characters of a paragraph of eight lines.
LONG_PARAGRAPH = 8 * 28


class Writer:
    """Puts a document's words at the end of a file, whose styles `names` tells by their names.

    `lines_above` are the empty lines between the title and what stands above it.
    """

    def __init__(self, file: WordFile, names: dict[str, str], lines_above: int = 1) -> None:
        self._lines_above = lines_above
        self.names = names
        self._file = file
        self._body: Any = file.element.body
        self._width = page.text_width(file.sections[-1])
        self._room = 0

    def write(self, document: Document) -> None:
        if document.head:
            self._head(document.head)
        self._title(title_lines(document.title))
        if document.salutation:
            self._add(document.salutation, styles.ADDRESSEE)
        whole = numbered(document)
        for block in whole.blocks:
            self._block(block)
        if document.ending:
            self._add(document.ending, styles.BODY)
        self._name_annexes(document.annex_notes)
        self._sign(document)
        for label, annex in zip(document.annex_labels, whole.annexes, strict=True):
            self._room = 0
            self._add(label, styles.ANNEX)
            self._add(annex.title, styles.ANNEX_TITLE)
            for block in annex.blocks:
                self._block(block)
        for block in document.slip:
            self._block(block)
        self._end_after_table()

    def _name_annexes(self, notes: tuple[str, ...]) -> None:
        """The annexes after an empty line, their names one below the other."""
        if notes:
            self._keep_last_with_next()
        for place, note in enumerate(notes):
            # Behind the two characters of the indent stand the three of “附件：”.
            left = 3 * CHARACTER if place else 0
            self._add(note, styles.ANNEX_NOTE, left=left, before=0 if place else LINE)

    def _block(self, block: Block) -> None:
        match block:
            case Heading():
                self._add(block.number + block.text, styles.HEADINGS[block.level - 1])
            case Paragraph():
                self._add(text_of(block.runs), styles.BODY)
            case NumberedList():
                self._items(block.items)
            case MonthPlan():
                self._add(block.label, styles.MONTH)
                self._items(block.items)
            case Table():
                self._table(block)
            case Chart():
                # Why no picture: reports/charts.py.
                self._table(block.table)
            case Picture():
                self._picture(block)

    def _items(self, items: Iterable[Runs]) -> None:
        for position, runs in enumerate(items, start=1):
            self._add(item_number(position) + text_of(runs), styles.BODY)

    def _table(self, table: Table) -> None:
        if table.caption:
            self._add(table.caption, styles.CAPTION)
        if table.note:
            self._add(table.note, styles.TABLE_NOTE)
        if not (table.caption or table.note):
            self._spacer()
        self._put(tables.table_element(table, self.names, self._width))
        self._room = HALF_LINE

    def _picture(self, picture: Picture) -> None:
        """The photo in the middle of a line of its own, not apart from the words below it."""
        drawn = self._file.part.new_pic_inline(io.BytesIO(picture.content))
        share = min(PICTURE_WIDTH / drawn.extent.cx, PICTURE_HEIGHT / drawn.extent.cy, 1)
        size = [round(side * share) for side in (drawn.extent.cx, drawn.extent.cy)]
        drawn.extent.cx, drawn.extent.cy = size
        drawn.graphic.graphicData.pic.spPr.cx, drawn.graphic.graphicData.pic.spPr.cy = size
        drawn.docPr.set("descr", seen(picture.caption))
        paragraph = parse_xml(
            f'<w:p {nsdecls("w")}><w:pPr><w:pStyle w:val="{self.names[styles.TABLE_TEXT.name]}"/><w:keepNext/>'
            '<w:spacing w:line="240" w:lineRule="auto"/><w:jc w:val="center"/></w:pPr>'
            "<w:r><w:drawing/></w:r></w:p>"
        )
        paragraph.find(f".//{qn('w:drawing')}").append(drawn)
        self._put(paragraph)
        words = self._add(picture.caption, styles.TABLE_TEXT)
        _properties(words).append(parse_xml(f'<w:jc {nsdecls("w")} w:val="center"/>'))
        self._room = HALF_LINE

    def _head(self, head: RedHead) -> None:
        """The issuer in red and the number over a red rule; a signer stands at the right, as the standard asks for."""
        organ = self._add(head.issuer, styles.ORGAN)
        if head.size * 2 != styles.ORGAN.size:
            line = f'<w:spacing {nsdecls("w")} w:line="{head.size * 24}" w:lineRule="exact"/>'
            _properties(organ).append(parse_xml(line))
            organ.find(f".//{qn('w:rPr')}").append(parse_xml(f'<w:sz {nsdecls("w")} w:val="{head.size * 2}"/>'))
        number = self._add(head.number, styles.NUMBER)
        if head.signer:
            edge = self._width - CHARACTER
            place = (
                f'<w:tabs><w:tab w:val="right" w:pos="{edge}"/></w:tabs>'
                f'<w:ind w:firstLineChars="100" w:firstLine="{CHARACTER}"/><w:jc w:val="left"/>'
            )
            _properties(number).extend(list(parse_xml(f"<w:pPr {nsdecls('w')}>{place}</w:pPr>")))
            number.append(parse_xml(f"<w:r {nsdecls('w')}><w:tab/></w:r>"))
            number.append(run_element(SIGNER_LABEL))
            number.append(run_element(head.signer, KAITI))
        self._lines_above = 2

    def _title(self, lines: tuple[str, ...]) -> None:
        """The title, with so much room below it that the text goes on on the grid."""
        grid = TITLE_GRID_LINES.get(len(lines), len(lines) * 2) * LINE
        paragraph = self._add(lines[0], styles.TITLE)
        for line in lines[1:]:
            last = paragraph.findall(qn("w:r"))[-1]
            last.append(parse_xml(f"<w:br {nsdecls('w')}/>"))
            paragraph.append(run_element(line))
        after = grid - LINE - len(lines) * TITLE_LINE
        spacing = f'<w:spacing {nsdecls("w")} w:before="{self._lines_above * LINE}" w:after="{after}"/>'
        _properties(paragraph).append(parse_xml(spacing))

    def _sign(self, document: Document) -> None:
        """The issuer two characters from the right edge, the date beginning two characters after the issuer.

        A date that is longer stands two characters from the right edge and the issuer begins two before it. Nothing
        of it may stand on a page without text.
        """
        if not (document.signature or document.day):
            return
        self._keep_last_with_next()
        issuer, dated = width_in_ems(document.signature), width_in_ems(document.dated)
        longer = max(issuer, dated + (SIGNATURE_INDENT if dated > issuer else 0))
        start = max(0, self._width - round((SIGNATURE_INDENT + longer) * CHARACTER))
        if document.signature:
            self._add(document.signature, styles.ISSUER, left=start)
        if document.day:
            before = 0 if document.signature else LINE
            self._add(document.dated, styles.DATED, left=start + SIGNATURE_INDENT * CHARACTER, before=before)

    def _add(self, text: str, style: Style, *, left: int = 0, before: int = 0) -> Any:
        """A paragraph in a named style; what follows a table keeps a little distance from it."""
        before = before or (max(self._room, style.before) if self._room else 0)
        self._room = 0
        spacing = f'<w:spacing w:before="{before}"/>' if before else ""
        indent = f'<w:ind w:left="{left}"/>' if left else ""
        paragraph = parse_xml(
            f'<w:p {nsdecls("w")}><w:pPr><w:pStyle w:val="{self.names[style.name]}"/>{spacing}{indent}</w:pPr></w:p>'
        )
        paragraph.append(run_element(text))
        return self._put(paragraph)

    def _put(self, element: Any) -> Any:
        """Append to the body, whose last child says what the pages are like."""
        if len(self._body) and self._body[-1].tag == qn("w:sectPr"):
            self._body[-1].addprevious(element)
        else:
            self._body.append(element)
        return element

    def _spacer(self) -> None:
        """Half an empty line: a table has no space of its own, and two in a row would become one."""
        self._room = 0
        self._put(
            parse_xml(
                f'<w:p {nsdecls("w")}><w:pPr><w:pStyle w:val="{self.names[styles.TABLE_TEXT.name]}"/>'
                f'<w:keepNext/><w:spacing w:before="0" w:after="0" w:line="{HALF_LINE}" w:lineRule="exact"/>'
                "</w:pPr></w:p>"
            )
        )

    def _end_after_table(self) -> None:
        """A file may not end with a table."""
        if self._room:
            self._spacer()

    def _keep_last_with_next(self) -> None:
        """LibreOffice moves a paragraph that is kept with the next one as a whole: a long one may rather be parted."""
        paragraphs = self._body.findall(qn("w:p"))
        words = "".join(paragraphs[-1].itertext()) if paragraphs else ""
        if words and not self._room and len(words) < LONG_PARAGRAPH:
            _properties(paragraphs[-1]).insert(1, parse_xml(f"<w:keepNext {nsdecls('w')}/>"))


def _properties(paragraph: Any) -> Any:
    return paragraph.find(qn("w:pPr"))
