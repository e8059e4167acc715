"""The named styles of an official document, with the fonts of the standard.

Their names are not those of the word processor's own 标题 1 and 正文: an office's file has these already, in a form of
its own, and its head may be written in them. The outline levels make the headings appear in the navigation pane and in
a table of contents all the same.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from docx.document import Document as WordFile
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

LATIN = "Times New Roman"
FANGSONG, KAITI, HEITI, BIAOSONG, SONG = "仿宋_GB2312", "楷体_GB2312", "黑体", "方正小标宋简体", "宋体"
# Lengths are in twentieths of a point. 22 lines of 28.95 pt fill 225 mm, 28 characters of 15.75 pt fill 156 mm.
LINE = 579
CHARACTER = 315
TIGHTER = -5
TITLE_LINE = 724
TABLE_LINE = 360
HALF_LINE = 290


@dataclass(frozen=True)
class Style:
    """A paragraph style: sizes in half points, indents in hundredths of a character, the rest as in the file."""

    name: str
    id: str
    font: str = FANGSONG
    size: int = 32
    line: int = LINE
    before: int = 0
    after: int = 0
    indent: int = 0
    align: str = "both"
    tighter: int = TIGHTER
    outline: int | None = None
    keeps_next: bool = False
    new_page: bool = False
    colour: str = "auto"
    rule: str = ""
    next: str = ""

    def xml(self) -> str:
        """The style as Word writes it, in the order that its schema asks for."""
        first_line = round(self.indent * self.size * 10 / 100)
        # A mark may hang behind a full line, as in every file of Word and WPS. LibreOffice takes the switch for its
        # contrary, which is as well: it does not always draw the marks that hang.
        marks = "<w:kinsoku/><w:overflowPunct/>"
        # LibreOffice lays every line that does not say otherwise on the grid, whatever its own height.
        grid = "" if self.line == LINE else '<w:snapToGrid w:val="0"/>'
        keep = "<w:keepNext/><w:keepLines/>" if self.keeps_next else ""
        keep += "<w:pageBreakBefore/>" if self.new_page else ""
        outline = f'<w:outlineLvl w:val="{self.outline}"/>' if self.outline is not None else ""
        # 4 mm below the words.
        bottom = f'<w:bottom w:val="single" w:sz="12" w:space="11" w:color="{self.rule}"/>'
        rule = f"<w:pBdr>{bottom}</w:pBdr>" if self.rule else ""
        following = f'<w:next w:val="{self.next}"/>' if self.next else ""
        return (
            f'<w:style {nsdecls("w")} w:type="paragraph" w:customStyle="1" w:styleId="{self.id}">'
            f'<w:name w:val="{self.name}"/>{following}<w:qFormat/>'
            f'<w:pPr>{keep}<w:widowControl w:val="0"/>{rule}'
            f'{marks}<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>{grid}'
            f'<w:spacing w:before="{self.before}" w:after="{self.after}" w:line="{self.line}" w:lineRule="exact"/>'
            f'<w:ind w:left="0" w:right="0" w:firstLineChars="{self.indent}" w:firstLine="{first_line}"/>'
            f'<w:jc w:val="{self.align}"/>{outline}</w:pPr>'
            f"<w:rPr>{fonts(self.font)}"
            f'<w:b w:val="0"/><w:color w:val="{self.colour}"/><w:spacing w:val="{self.tighter}"/><w:kern w:val="0"/>'
            f'<w:sz w:val="{self.size}"/><w:szCs w:val="{self.size}"/>'
            '<w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:style>'
        )


RED = "D7000F"
ORGAN = Style("发文机关标志", "GwOrgan", BIAOSONG, 84, 1008, 1842, align="center", tighter=0, colour=RED)
NUMBER = Style("发文字号", "GwNumber", before=2 * LINE, align="center", rule=RED)
BODY = Style("公文正文", "GwBody", indent=200)
TITLE = Style("公文标题", "GwTitle", BIAOSONG, 44, TITLE_LINE, LINE, align="center", tighter=0, next=BODY.id)
ADDRESSEE = Style("主送机关", "GwAddressee", next=BODY.id)
HEADINGS = tuple(
    Style(name, f"GwHeading{level}", font, indent=200, outline=level - 1, keeps_next=True, next=BODY.id)
    for level, (name, font) in enumerate(
        (("一级标题", HEITI), ("二级标题", KAITI), ("三级标题", FANGSONG), ("四级标题", FANGSONG)), start=1
    )
)
MONTH = Style("月份", "GwMonth", KAITI, indent=200, keeps_next=True, next=BODY.id)
ISSUER = Style("落款", "GwIssuer", before=LINE, align="left", keeps_next=True)
DATED = Style("成文日期", "GwDate", align="left")
CAPTION = Style("表题", "GwCaption", HEITI, 28, 400, HALF_LINE, 80, align="center", tighter=0, keeps_next=True)
TABLE_HEAD = Style("表头", "GwTableHead", HEITI, 24, TABLE_LINE, 40, 40, align="center", tighter=0)
TOTAL = Style("表格合计", "GwTableTotal", HEITI, 24, TABLE_LINE, 40, 40, align="left", tighter=0)
TABLE_NOTE = Style("表注", "GwTableNote", SONG, 24, TABLE_LINE, align="right", tighter=0, keeps_next=True)
ANNEX_NOTE = Style("附件说明", "GwAnnexNote", indent=200, align="left", keeps_next=True)
ANNEX = Style("附件", "GwAnnex", HEITI, align="left", keeps_next=True, new_page=True)
ANNEX_TITLE = Style(
    "附件标题", "GwAnnexTitle", BIAOSONG, 44, TITLE_LINE, LINE, HALF_LINE, align="center", tighter=0, outline=0,
    keeps_next=True,
)  # fmt: skip
TABLE_TEXT = Style("表格文字", "GwTableText", SONG, 24, TABLE_LINE, 40, 40, align="left", tighter=0)
PAGE_NUMBER = Style("公文页码", "GwPageNumber", SONG, 28, 280, align="left", tighter=0)
PARAGRAPHS = (
    *(ORGAN, NUMBER, TITLE, ADDRESSEE, BODY, *HEADINGS, MONTH, ISSUER, DATED),
    *(CAPTION, TABLE_NOTE, TABLE_HEAD, TABLE_TEXT, TOTAL),
    *(ANNEX_NOTE, ANNEX, ANNEX_TITLE, PAGE_NUMBER),
)
TABLE, TABLE_ID = "公文表格", "GwTable"


def fonts(east_asian: str) -> str:
    """Chinese characters in one font, Latin letters and digits in another."""
    return f'<w:rFonts w:ascii="{LATIN}" w:hAnsi="{LATIN}" w:eastAsia="{east_asian}" w:cs="{LATIN}"/>'


def table_xml() -> str:
    """The style of tables: thin black rules all around."""
    sides = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    return (
        f'<w:style {nsdecls("w")} w:type="table" w:customStyle="1" w:styleId="{TABLE_ID}"><w:name w:val="{TABLE}"/>'
        f'<w:qFormat/><w:tblPr><w:tblBorders>{sides}</w:tblBorders><w:tblCellMar><w:left w:w="80" w:type="dxa"/>'
        '<w:right w:w="80" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
    )


def install(file: WordFile) -> dict[str, str]:
    """Give the file the styles that it lacks; the identifier of each by its name.

    A style that the file has already under such a name stays as the office made it.
    """
    element: Any = file.styles.element
    present = {style.find(qn("w:name")).get(qn("w:val")): style.get(qn("w:styleId")) for style in _styles(element)}
    wanted = [(style.name, style.id, style.xml()) for style in PARAGRAPHS] + [(TABLE, TABLE_ID, table_xml())]
    for name, identifier, xml in wanted:
        if name not in present:
            element.append(parse_xml(xml))
            present[name] = identifier
    return present


def _styles(element: Any) -> list[Any]:
    return [style for style in element.findall(qn("w:style")) if style.find(qn("w:name")) is not None]
