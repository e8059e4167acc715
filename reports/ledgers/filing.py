"""What belongs into a volume in a year: lists of records, papers made of them, and the files kept with them."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from django.core.exceptions import FieldDoesNotExist
from django.db import models

from core.dates import PreciseDay
from core.errors import Refused
from core.models import Attachment, Branch
from core.papers import Grid, PaperText, paper_named
from core.sheets import Column, Money, Sheet, Whole, sheet_named
from core.sheets.words import text_of
from core.volumes import Filed, all_filed, filed_in
from reports.ledgers.long_lists import can_draw, long_list
from reports.pack_files import pages_of_file
from reports.paper_documents import document_of, document_of_text
from reports.pdf import render_pdf

# Longer lists are drawn otherwise; what that cannot draw, so many rows at a time.
LONG, ROWS_AT_ONCE = 300, 250
ASKED_AT_ONCE = 500
BESIDE = "另附"
CHRONICLE, CHRONICLE_VOLUME = "大事记", "briefs"


@dataclass(frozen=True)
class Item:
    """One piece of a volume as its contents tell it. `pages` draws it: PDF after PDF, none for what lies beside."""

    title: str
    pages: Callable[[], Iterator[bytes]]
    number: str = ""
    author: str = ""
    day: str = ""
    beside: Attachment | None = None


@dataclass(frozen=True)
class _Row:
    """What is kept of a record once it was read."""

    number: object
    title: str
    cells: tuple[str, ...]
    doc_no: str
    author: str
    day: str


def items_of(branch: Branch, volume: str, year: int) -> list[Item]:
    """Everything that belongs into a volume, in order; nothing is drawn yet."""
    items = [item for declared in filed_in(volume) for item in _filed_items(declared, branch, year)]
    if volume == CHRONICLE_VOLUME:
        items = [*_chronicle_items(branch, year), *items]
    return items


def count_of(branch: Branch, volume: str, year: int) -> int:
    """How many records belong into a volume; a query for each kind."""
    return sum(rows_of(declared, branch, year).order_by().count() for declared in filed_in(volume))


def rows_of(declared: Filed, branch: Branch, year: int) -> models.QuerySet:
    """The records of a kind that are filed in a year, by their day."""
    sheet = sheet_named(declared.sheet)
    rows = sheet.narrowed(sheet.model.objects.in_branches([branch]).standing())
    rows = declared.only(rows) if declared.only else rows
    if not declared.day:
        return rows.order_by("pk")
    field = _day_field(sheet.model, declared.day)
    within = {f"{field}__gte": date(year, 1, 1), f"{field}__lte": date(year, 12, 31)}
    return rows.filter(**within).order_by(field, "pk")


def _day_field(model: type[models.Model], name: str) -> str:
    """What is known as a day or a span belongs to the year in which it begins."""
    try:
        model._meta.get_field(f"{name}_from")
    except FieldDoesNotExist:
        return name
    return f"{name}_from"


def _filed_items(declared: Filed, branch: Branch, year: int) -> Iterator[Item]:
    sheet = sheet_named(declared.sheet)
    rows = [_read(declared, sheet, record, year) for record in _walked(declared, sheet, branch, year)]
    if not rows:
        return
    columns = [sheet.column(attr) for attr in declared.columns]
    name = f"{sheet.title}（{len(rows)}条）" if declared.day else f"{sheet.title}一览（{len(rows)}条）"
    yield Item(name, partial(_list_pages, sheet.title, columns, [row.cells for row in rows]), day=f"{year}年")
    files = _files_of(sheet, branch, [row.number for row in rows])
    for row in rows:
        about = {"number": row.doc_no, "author": row.author, "day": row.day}
        for slug in declared.papers:
            yield Item(row.title, partial(_paper_pages, slug, sheet, branch, row.number), **about)
        for kept in files.get(row.number, ()):
            beside = kept if not (kept.is_picture or kept.kind == "pdf") else None
            yield Item(f"{row.title}：{kept.name}", partial(_file_pages, kept), **about, beside=beside)


def _walked(declared: Filed, sheet: Sheet, branch: Branch, year: int) -> Iterator[models.Model]:
    return sheet.with_related(rows_of(declared, branch, year)).iterator(chunk_size=ASKED_AT_ONCE)


def _read(declared: Filed, sheet: Sheet, record: models.Model, year: int) -> _Row:
    said = sheet.open_to_all().stored_values(record)
    cells = tuple(text_of(sheet.column(attr), said[attr]) for attr in declared.columns)

    def told(attr: str) -> str:
        return text_of(sheet.column(attr), said[attr]) if attr else ""

    day = _day_text(record, declared.day, year) if declared.day else ""
    return _Row(record.public_id, str(record), cells, told(declared.number), told(declared.author), day)


def _known(record: models.Model, name: str) -> PreciseDay | None:
    value = getattr(record, name)
    if value is None or isinstance(value, PreciseDay):
        return value
    return record.day_known(name)


def _day_text(record: models.Model, name: str, year: int) -> str:
    day = _known(record, name)
    return day.chinese(year_known=year) if day else ""


def _files_of(sheet: Sheet, branch: Branch, numbers: Sequence[object]) -> dict[object, list[Attachment]]:
    """The files kept with these records; a query for each few hundred of them."""
    found: dict[object, list[Attachment]] = defaultdict(list)
    known = Attachment.objects.filter(branch=branch, target_label=sheet.model._meta.label).order_by("uploaded_at", "pk")
    for start in range(0, len(numbers), ASKED_AT_ONCE):
        for kept in known.filter(target_id__in=numbers[start : start + ASKED_AT_ONCE]):
            found[kept.target_id].append(kept)
    return found


def _list_pages(title: str, columns: Sequence[Column], rows: Sequence[tuple[str, ...]]) -> Iterator[bytes]:
    """A list: a long one is drawn by reportlab, any other as papers are."""
    head = ("序号", *(column.header for column in columns))
    align = ("center", *("right" if isinstance(column.cell, Money | Whole) else "left" for column in columns))
    if len(rows) > LONG:
        lines = [(str(number), *cells) for number, cells in enumerate(rows, start=1)]
        if can_draw(text for line in (head, (title,), *lines) for text in line):
            yield long_list(title, head, lines, align)
            return
    for start in range(0, len(rows), ROWS_AT_ONCE):
        part = rows[start : start + ROWS_AT_ONCE]
        lines = tuple((str(number), *cells) for number, cells in enumerate(part, start=start + 1))
        text = PaperText(f"{title}（续）" if start else title, (Grid(lines, head=head, align=align),))
        yield render_pdf(document_of_text(text))


def _paper_pages(slug: str, sheet: Sheet, branch: Branch, number: object) -> Iterator[bytes]:
    """A paper made of a record; none where the record has no such paper."""
    found = sheet.model.objects.in_branches([branch]).filter(public_id=number)
    record = sheet.with_related(found).first()
    record.branch = branch
    try:
        yield render_pdf(document_of(paper_named(slug), branch, record, clear=False))
    except Refused:
        return


def _file_pages(kept: Attachment) -> Iterator[bytes]:
    pages = pages_of_file(kept)
    if pages is not None:
        yield pages


def chronicle_of(branch: Branch, year: int) -> list[tuple[str, str]]:
    """大事记: day and line of everything that declares one, by day; what is told twice on a day stands once."""
    told: list[tuple[date, date, str, str]] = []
    for declared in all_filed():
        if declared.line is None:
            continue
        sheet = sheet_named(declared.sheet)
        for record in _walked(declared, sheet, branch, year):
            day, line = _known(record, declared.day), declared.line(record)
            if line:
                told.append((day.first_day, day.last_day, day.chinese(year_known=year), line))
    return list(dict.fromkeys((words, line) for _first, _last, words, line in sorted(told)))


def _chronicle_items(branch: Branch, year: int) -> list[Item]:
    lines = chronicle_of(branch, year)
    return [Item(f"{CHRONICLE}（{len(lines)}条）", partial(_chronicle_pages, lines), day=f"{year}年")] if lines else []


def _chronicle_pages(lines: Sequence[tuple[str, str]]) -> Iterator[bytes]:
    for start in range(0, len(lines), ROWS_AT_ONCE):
        title = f"{CHRONICLE}（续）" if start else CHRONICLE
        grid = Grid(tuple(lines[start : start + ROWS_AT_ONCE]), head=("日期", "事项"), align=("left", "left"))
        yield render_pdf(document_of_text(PaperText(title, (grid,))))
