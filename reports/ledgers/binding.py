"""Volumes as PDF: each with a cover, contents whose numbers are those printed on its pages, and the pages.

Every piece goes to the disk as soon as it is drawn, and volumes are made one after another, so that a ledger of thousands of pages
takes the memory of its longest volume.
"""

import gc
import re
import zipfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from django.core.files.storage import default_storage
from pypdf import PdfReader, PdfWriter

from core.models import Branch
from core.papers import Grid, PaperText
from members.selectors import profile_of
from reports.ledgers.filing import BESIDE, LONG, Item, items_of
from reports.ledgers.joining import Mark, Piece, join
from reports.ledgers.long_lists import can_draw, long_list
from reports.ledgers.shelf import Volume
from reports.pack_files import number_pages
from reports.paper_documents import document_of_text
from reports.pdf import render_pdf

HEAD = ("序号", "文号", "责任者", "题名", "日期", "页号", "备注")
CONTENTS = "卷内目录"
ALIGN = ("center", "left", "left", "left", "left", "center", "left")
UNFIT_IN_NAMES = re.compile(r'[\\/:*?"<>|\s]+')
# The date in a zip, so that the same records give the same bytes.
NO_TIME = (1980, 1, 1, 0, 0, 0)
Step = Callable[[int, int], None]
# So many pieces are in hand while their pages are numbered.
AT_ONCE = 60


@dataclass(frozen=True)
class Entry:
    """One line of the contents: the item, the page on which it begins (0: it has none), and how many it has."""

    item: Item
    page: int
    length: int


@dataclass(frozen=True)
class Bound:
    """A volume that was made: its file, what its contents say, and how many pages are numbered."""

    volume: Volume
    path: Path
    entries: tuple[Entry, ...]
    pages: int
    marks: tuple[Mark, ...]


def bind_all(branch: Branch, volumes: Sequence[Volume], year: int, folder: Path, step: Step) -> Iterator[Bound]:
    """Each volume that has anything in it, made one after another; `step(done, total)` is told of each piece."""
    filed = [(volume, items_of(branch, volume.key, year)) for volume in volumes]
    total, done = sum(len(items) for _volume, items in filed), 0
    for volume, items in filed:
        if not items:
            continue
        yield _bind(branch, volume, items, year, folder, lambda place, done=done: step(done + place, total))
        done += len(items)
    step(total, total)


def _bind(
    branch: Branch, volume: Volume, items: list[Item], year: int, folder: Path, step: Callable[[int], None]
) -> Bound:
    entries, parts, page = [], [], 1
    for place, item in enumerate(items):
        step(place)
        files = []
        for number, content in enumerate(item.pages()):
            part = folder / f"{volume.number:02}-{place:05}-{number:04}.pdf"
            part.write_bytes(content)
            files.append(part)
        length = sum(len(PdfReader(part).pages) for part in files)
        if length or item.beside:
            entries.append(Entry(item, page if length else 0, length))
            parts.append(files)
        page += length
    target = folder / f"{name_of(volume)}.pdf"
    marks = _write(branch, volume, year, entries, parts, target)
    for files in parts:
        for part in files:
            part.unlink()
    return Bound(volume, target, tuple(entries), page - 1, marks)


def _write(
    branch: Branch, volume: Volume, year: int, entries: list[Entry], parts: list[list[Path]], target: Path
) -> tuple[Mark, ...]:
    """Cover and contents bear no numbers: the first page behind them is page 1, as the contents of a file are kept."""
    pages = sum(entry.length for entry in entries)
    pieces = [
        Piece(_cover(branch, volume, year, len(entries), pages), (Mark("封面"),)),
        Piece(_contents(volume, entries), (Mark(CONTENTS),)),
    ]
    batches = [range(start, min(start + AT_ONCE, len(parts))) for start in range(0, len(parts), AT_ONCE)]
    pieces += [
        _numbered(entries, parts, places, target.with_suffix(f".{places.start}"))
        for places in batches
        if any(entries[place].length for place in places)
    ]
    marks = join(pieces, target)
    for piece in pieces[2:]:
        piece.content.unlink()
    return marks


def _numbered(entries: list[Entry], parts: list[list[Path]], places: range, target: Path) -> Piece:
    """Some pieces of a volume in one file with their numbers on the pages."""
    writer, marks = PdfWriter(), []
    for place in places:
        marks += [Mark(entries[place].item.title, len(writer.pages))] if entries[place].length else []
        for part in parts[place]:
            writer.append(part, import_outline=False)
    first = next(entries[place].page for place in places if entries[place].length)
    number_pages(list(writer.pages), first)
    writer.metadata = None
    with target.open("wb") as file:
        writer.write(file)
    writer.close()
    # Pages point to their file and the file to its pages: nobody else takes them away in time.
    del writer
    gc.collect()
    return Piece(target, tuple(marks))


def _cover(branch: Branch, volume: Volume, year: int, count: int, pages: int) -> bytes:
    rows = (
        ("单位", profile_of(branch).registered_name),
        ("年度", f"{year}年"),
        ("卷号", f"第{volume.number}卷"),
        ("卷名", volume.title),
        ("件数", f"{count}件"),
        ("页数", f"{pages}页"),
    )
    return render_pdf(document_of_text(PaperText("工会工作台账", (Grid(rows),))))


def _contents(volume: Volume, entries: Sequence[Entry]) -> bytes:
    rows = tuple(
        (
            str(number),
            entry.item.number,
            entry.item.author,
            entry.item.title,
            entry.item.day,
            _span(entry),
            "" if entry.page else BESIDE,
        )
        for number, entry in enumerate(entries, start=1)
    )
    title = f"第{volume.number}卷　{volume.title}"
    # WeasyPrint would take a hundred MB for the contents of a volume of a thousand pieces.
    if len(rows) > LONG and can_draw(text for line in (HEAD, (title, CONTENTS), *rows) for text in line):
        return long_list(f"{title}　{CONTENTS}", HEAD, rows, ALIGN)
    return render_pdf(document_of_text(PaperText(title, (Grid(rows, CONTENTS, HEAD, align=ALIGN),))))


def _span(entry: Entry) -> str:
    if not entry.page:
        return ""
    last = entry.page + entry.length - 1
    return f"{entry.page}—{last}" if last > entry.page else str(entry.page)


def name_of(volume: Volume) -> str:
    """The name of a volume's file."""
    return f"{volume.number:02}{UNFIT_IN_NAMES.sub('', volume.title)}"


def whole_pdf(branch: Branch, year: int, bound: Sequence[Bound], target: Path) -> None:
    """All volumes in one file behind a list of them, with bookmarks; each keeps its own numbers."""
    rows = tuple(
        (str(each.volume.number), each.volume.title, str(len(each.entries)), str(each.pages)) for each in bound
    )
    grid = Grid(rows, "总目录", ("卷号", "卷名", "件数", "页数"), align=("center", "left", "right", "right"))
    name = f"{profile_of(branch).registered_name}{year}年工会工作台账"
    front = render_pdf(document_of_text(PaperText(name, (grid,))))
    titles = [f"第{each.volume.number}卷　{each.volume.title}" for each in bound]
    volumes = [Piece(each.path, (Mark(title, 0, each.marks),)) for title, each in zip(titles, bound, strict=True)]
    join([Piece(front, (Mark("总目录"),)), *volumes], target)


def zip_of(bound: Sequence[Bound], target: Path) -> None:
    """The volumes as files, and beside each what is no pages."""
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for each in bound:
            _put(archive, f"{name_of(each.volume)}.pdf", each.path.read_bytes())
            beside = [entry.item.beside for entry in each.entries if entry.item.beside]
            for number, kept in enumerate(beside, start=1):
                with default_storage.open(kept.path) as file:
                    name = UNFIT_IN_NAMES.sub("", kept.name)
                    _put(archive, f"{name_of(each.volume)}-{BESIDE}/{number:03}-{name}", file.read())


def _put(archive: zipfile.ZipFile, name: str, content: bytes) -> None:
    about = zipfile.ZipInfo(name, NO_TIME)
    about.compress_type = zipfile.ZIP_STORED if name.endswith((".pdf", ".docx", ".xlsx")) else zipfile.ZIP_DEFLATED
    archive.writestr(about, content)
