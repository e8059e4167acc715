"""One official document as data: what HTML, PDF and Word say, before any of them draws it.

All words are decided here, heading numbers and the date included, so that the renderers cannot differ in them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from reports.pictures import Picture

TITLE_LINE_EMS = 20  # characters of 22 pt that fit into the 156 mm of the type area
CHINESE_DIGITS = "〇一二三四五六七八九"
# 初号, 小初, 一号 and 二号 for the issuer in a red head; 156 mm in points.
ISSUER_SIZES = (42, 36, 26, 22)
TYPE_AREA_POINTS = 442
SIGNER_LABEL = "签发人："
ANNEX = "附件"
# Stands where a text asks for a figure of which nothing is recorded: the place where a pen would write it.
BLANK = "＿＿"
# Where a title line may well begin: a year or a part of the title that has a sense of its own.
TITLE_PARTS = re.compile(
    r"(?=\d{4}年)|(?=关于)|(?=中国)|(?=及[^其])|(?=并)|(?=工作(?:总结|计划|报告|要点))|(?<=委员会)(?!议)"
)
# Words of union titles that stay whole.
TITLE_WORDS = re.compile(
    "中国|全国|工会|委员会|代表大会|职工|会员|教职工|学校|学院|中学|小学|医院|公司|集团|教育|系统|组织|建设|精神|学习|贯彻|开展|"
    "劳动|竞赛|活动|情况|工作|总结|计划|报告|要点|通知|请示|方案|办法|制度|经费|收支|预算|决算|审查|提案|办理|慰问|上半年|下半年|年度"
)
TITLE_BAD_BREAK = 60  # what a break inside a word costs, in squared characters of unevenness


@dataclass(frozen=True)
class Text:
    """Plain words."""

    text: str


@dataclass(frozen=True)
class FigureRun:
    """A number in a sentence, with the figure it comes from.

    `text` is what is printed ("3件") and `fmt` how it was written (`reports.tokens`); `scope` is the period, day and part it was read for, as the address of its rows
    writes them; `typed_by_hand` marks a number that no record stands behind. `historic` is the number of the
    `HistoricFigure` that stands behind it instead of records, or beside them.
    """

    key: str
    text: str
    value: int | Decimal | str | None
    unit: str = ""
    scope: str = ""
    typed_by_hand: bool = False
    fmt: str = "plain"
    historic: str = ""

    @property
    def is_blank(self) -> bool:
        """Whether a place to be filled in is printed, as nothing is recorded."""
        return self.text == BLANK


Run = Text | FigureRun
Runs = tuple[Run, ...]
Cell = str | Run


@dataclass(frozen=True)
class Heading:
    """A heading of level 1 to 4; `number` ("一、") is filled in by `numbered`."""

    level: int
    text: str
    number: str = ""


@dataclass(frozen=True)
class Paragraph:
    runs: Runs


@dataclass(frozen=True)
class NumberedList:
    """Items that count from 1."""

    items: tuple[Runs, ...]


@dataclass(frozen=True)
class Table:
    """Rows under one line of column heads, or a form without them; `align` is "left", "center" or "right" for each column.

    The heads are repeated on each page. `totals` are the places of the rows that sum up others; `note` stands at the
    right above the heads ("单位：元"). Rows that are
    `to_be_signed` are 9 mm high at least, and the last column of each person is wide. Behind the rows at the places of
    `page_ends` a new page begins: only a list whose pages are counted off beforehand (`core.paging`) tells 本页小计 and
    累计, as neither CSS nor Word can subtract what stood on the pages before. Any other table ends with its 合计.
    """

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    align: tuple[str, ...] = ()
    totals: tuple[int, ...] = ()
    note: str = ""
    to_be_signed: bool = False
    page_ends: tuple[int, ...] = ()


@dataclass(frozen=True)
class Series:
    """One row of numbers in a chart, a cell for each category: a figure, a number, or None where nothing is known."""

    name: str
    values: tuple[FigureRun | int | Decimal | None, ...]


@dataclass(frozen=True)
class Chart:
    """Numbers as a drawing, with the table of them behind it.

    `kind` is "bars" (one series, lying bars for names of any length), "months" (up to four series side by side) or
    "line". The words of a chart are those of its table: what the drawing says besides repeats them.
    """

    kind: str
    caption: str
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    of: str = ""
    unit: str = ""

    @property
    def table(self) -> Table:
        """The numbers behind the drawing; `of` is the head of the categories."""
        rows = tuple(
            (category, *(number_cell(series.values[place]) for series in self.series))
            for place, category in enumerate(self.categories)
        )
        head = (self.of, *(series.name for series in self.series))
        align = ("left", *["right"] * len(self.series))
        return Table(self.caption, head, rows, align, note=f"单位：{self.unit}" if self.unit else "")


@dataclass(frozen=True)
class MonthPlan:
    """What is planned in one month: its label ("2024年9月") and numbered items."""

    label: str
    items: tuple[Runs, ...]


Block = Heading | Paragraph | NumberedList | Table | MonthPlan | Chart | Picture


@dataclass(frozen=True)
class Annex:
    """What is bound behind a text on pages of its own, under a title."""

    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class RedHead:
    """What stands in red above the title of a text that is sent out, over a red rule.

    `number` is like 示工〔2025〕3号; `signer` is named in texts to an upper body only (GB/T 9704-2012, 上行文).
    """

    issuer: str
    number: str = ""
    signer: str = ""

    @property
    def signed(self) -> str:
        """The signer with the words before the name, or nothing."""
        return SIGNER_LABEL + self.signer if self.signer else ""

    @property
    def size(self) -> int:
        """The largest of the usual sizes, in points, in which the issuer stands on one line."""
        width = width_in_ems(self.issuer)
        return next((size for size in ISSUER_SIZES if width * size <= TYPE_AREA_POINTS), ISSUER_SIZES[-1])


@dataclass(frozen=True)
class Document:
    """A whole text. A `title` of one string is broken into lines by `title_lines`.

    `slip` stands below the sign-off, to be cut off and sent back.
    """

    title: str | tuple[str, ...]
    blocks: tuple[Block, ...]
    addressee: str = ""
    signature: str = ""
    day: date | None = None
    ending: str = ""
    head: RedHead | None = None
    annexes: tuple[Annex, ...] = ()
    slip: tuple[Block, ...] = ()

    @property
    def every_block(self) -> tuple[Block, ...]:
        """The blocks of the text and of its annexes, in reading order."""
        return (*self.blocks, *(block for annex in self.annexes for block in annex.blocks))

    @property
    def annex_notes(self) -> tuple[str, ...]:
        """The lines below the text that name its annexes (GB/T 9704-2012, 附件说明)."""
        titles = [annex.title for annex in self.annexes]
        if len(titles) > 1:
            titles = [item_number(place) + title for place, title in enumerate(titles, start=1)]
        return tuple(title if place else f"{ANNEX}：{title}" for place, title in enumerate(titles))

    @property
    def annex_labels(self) -> tuple[str, ...]:
        """What stands at the left above each annex: 附件, or 附件1 and so on."""
        count = len(self.annexes)
        return tuple(f"{ANNEX}{place}" if count > 1 else ANNEX for place in range(1, count + 1))

    @property
    def name(self) -> str:
        """The title in one line, for file names, metadata and lists."""
        return self.title if isinstance(self.title, str) else "".join(self.title)

    @property
    def salutation(self) -> str:
        """The addressee with the full-width colon that GB/T 9704-2012 asks for, or nothing."""
        return f"{self.addressee.rstrip('：:')}：" if self.addressee else ""

    @property
    def dated(self) -> str:
        """The date of the document in words, or nothing."""
        return chinese_date(self.day) if self.day else ""


def chinese_date(day: date) -> str:
    """The day as official documents write it: full year, no leading zeros (GB/T 9704-2012, 成文日期)."""
    return f"{day.year}年{day.month}月{day.day}日"


def chinese_number(number: int) -> str:
    """`number` (1 to 99) in Chinese numerals: 十, 十二, 二十."""
    if not 1 <= number <= 99:
        raise ValueError(f"No heading has the number {number}.")
    tens, ones = divmod(number, 10)
    return (CHINESE_DIGITS[tens] if tens > 1 else "") + ("十" if tens else "") + (CHINESE_DIGITS[ones] if ones else "")


def heading_number(level: int, number: int) -> str:
    """The number before a heading: 一、 then （一） then 1. then （1） (GB/T 9704-2012, 正文)."""
    match level:
        case 1:
            return f"{chinese_number(number)}、"
        case 2:
            return f"（{chinese_number(number)}）"
        case 3:
            return f"{number}."
        case 4:
            return f"（{number}）"
    raise ValueError(f"There is no heading of level {level}.")


def item_number(position: int) -> str:
    """The number before the item at `position` (from 1) of a list."""
    return f"{position}."


def numbered(document: Document) -> Document:
    """The same document with every heading's number filled in; a higher heading starts the lower ones anew."""
    annexes = tuple(replace(annex, blocks=_numbered(annex.blocks)) for annex in document.annexes)
    return replace(document, blocks=_numbered(document.blocks), annexes=annexes)


def _numbered(given: Iterable[Block]) -> tuple[Block, ...]:
    counts = [0, 0, 0, 0]
    blocks = []
    for block in given:
        if isinstance(block, Heading):
            counts[block.level - 1] += 1
            counts[block.level :] = [0] * (4 - block.level)
            block = replace(block, number=heading_number(block.level, counts[block.level - 1]))
        blocks.append(block)
    return tuple(blocks)


def text_of(runs: Iterable[Run]) -> str:
    """The words of some runs."""
    return "".join(run.text for run in runs)


def cell_runs(cell: Cell) -> Runs:
    """A table cell as runs: a bare string is plain words."""
    return (Text(cell),) if isinstance(cell, str) else (cell,)


def number_cell(value: FigureRun | int | Decimal | None) -> Cell:
    """A number as a table writes it: money with two places, thousands parted; nothing where nothing is known."""
    if value is None or isinstance(value, FigureRun):
        return value or ""
    return f"{value:,.2f}" if isinstance(value, Decimal) else f"{value:,}"


def plain_text(document: Document, *, by_row: bool = False) -> list[str]:
    """The words of the document, one entry a line or cell, in reading order: what every renderer must say.

    With `by_row` the cells of a row of a table stand together.
    """
    head = document.head
    words = [head.issuer, head.number, head.signed] if head else []
    words += ["".join(title_lines(document.title)), document.salutation]
    whole = numbered(document)
    for block in whole.blocks:
        words += _block_words(block, by_row)
    words += [document.ending, *document.annex_notes, document.signature, document.dated]
    for label, annex in zip(document.annex_labels, whole.annexes, strict=True):
        words += [label, annex.title, *(word for block in annex.blocks for word in _block_words(block, by_row))]
    for block in document.slip:
        words += _block_words(block, by_row)
    return [entry for entry in words if entry]


def _block_words(block: Block, by_row: bool) -> list[str]:
    match block:
        case Heading():
            return [block.number + block.text]
        case Paragraph():
            return [text_of(block.runs)]
        case NumberedList():
            return _item_words(block.items)
        case MonthPlan():
            return [block.label, *_item_words(block.items)]
        case Table():
            rows = [list(block.head), *([text_of(cell_runs(cell)) for cell in row] for row in block.rows)]
            told = ["".join(row) for row in rows] if by_row else [cell for row in rows for cell in row]
            return [block.caption, block.note, *told]
        case Chart():
            return _block_words(block.table, by_row)
        case Picture():
            return [block.caption]


def _item_words(items: Iterable[Runs]) -> list[str]:
    return [item_number(position) + text_of(runs) for position, runs in enumerate(items, start=1)]


def width_in_ems(text: str) -> float:
    """How wide the text is, in characters: Latin letters and digits count half."""
    return sum(1.0 if unicodedata.east_asian_width(letter) in "WFA" else 0.5 for letter in text)


def title_lines(title: str | tuple[str, ...]) -> tuple[str, ...]:
    """The lines of a title: given lines as they are, a long string broken evenly and between words.

    GB/T 9704-2012 wants whole words and a shape like a trapezium or a rhombus.
    """
    if not isinstance(title, str):
        return title
    count = -int(-width_in_ems(title) // TITLE_LINE_EMS)
    if count < 2:
        return (title,)
    good = {match.start() for match in TITLE_PARTS.finditer(title)}
    inside = {place for match in TITLE_WORDS.finditer(title) for place in range(match.start() + 1, match.end())}
    even = width_in_ems(title) / count
    # For each place where a line may end, the best lines up to there: (unevenness, lines).
    best: dict[int, tuple[float, tuple[str, ...]]] = {0: (0.0, ())}
    inner = [place for place in range(2, len(title)) if place not in inside and _may_break(title, place)]
    for ends in [inner] * (count - 1) + [[len(title)]]:
        found: dict[int, tuple[float, tuple[str, ...]]] = {}
        for end in ends:
            penalty = 0 if end in good or end == len(title) else TITLE_BAD_BREAK
            ways = [
                (cost + penalty + _line_cost(title[start:end], even), (*lines, title[start:end]))
                for start, (cost, lines) in best.items()
                if start < end
            ]
            if ways:
                found[end] = min(ways)
        best = found
    return best[len(title)][1]


def _may_break(title: str, place: int) -> bool:
    before, after = title[place - 1], title[place]
    inside_a_number = (before + after).isascii()
    unit_after_number = before.isascii() and after in "年月日届次"
    return not (inside_a_number or unit_after_number or before in "（《“" or after in "的和、，。）》”")


def _line_cost(line: str, even: float) -> float:
    width = width_in_ems(line)
    return (width - even) ** 2 + 1000 * max(0.0, width - TITLE_LINE_EMS)
