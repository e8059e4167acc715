"""The readable pack of a handover: one zip that people open without the program, and that the program takes back."""

import hashlib
import re
import tempfile
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from pathlib import PurePosixPath
from typing import BinaryIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from django.template.loader import render_to_string
from xlsxwriter import Workbook

from core.lists.export import neutralised
from core.models import Attachment, Branch
from core.sheets import all_sheets
from desk.handover.open_items import open_items, seen_by
from reports.files import rendered
from reports.models import Report, ReportFile
from reports.selectors import bytes_of_file, settled_files
from workbook.export import export_workbook

README, CONTENTS, BOOK = "请先读我.html", "目录.xlsx", "01 全部记录.xlsx"
REPORTS, OPEN, FILES = "02 总结和计划", "03 未完成事项", "04 材料附件"
REPORT_FORMS = (ReportFile.Form.WORD, ReportFile.Form.PDF)
# What no file system of an office takes in a name.
UNFIT = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')
LONGEST_NAME, LONGEST_RECORD = 90, 50
HEADS = ("位置", "类别", "所属记录", "文件名", "大小（字节）", "SHA-256")
WIDTHS = (60, 18, 40, 40, 14, 66)
IN_MEMORY = 32 * 1024 * 1024


@dataclass(frozen=True)
class Entry:
    """One file of the pack: where it lies, what kind of thing and which record it belongs to, and its bytes told."""

    path: str
    kind: str
    belongs: str
    name: str
    size: int
    sha256: str


@dataclass(frozen=True)
class Bound:
    """A stored file with the record that it belongs to."""

    attachment: Attachment
    kind: str
    record: str


def files_bound(branch: Branch, user) -> list[Bound]:
    """The stored files of standing records that this user may see, by kind of record."""
    by_label = defaultdict(list)
    for attachment in Attachment.objects.filter(branch=branch).exclude(target_label=""):
        by_label[attachment.target_label.lower()].append(attachment)
    return [bound for label, found in sorted(by_label.items()) for bound in _bound(label, found, branch, user)]


def _bound(label: str, attachments: list[Attachment], branch: Branch, user) -> Iterator[Bound]:
    kinds = {sheet.model_label.lower(): (sheet.model, sheet.title) for sheet in reversed(all_sheets())}
    kinds[Report._meta.label_lower] = (Report, "总结和计划")
    if label not in kinds:
        # What no workbook speaks of has readers of its own.
        return
    model, kind = kinds[label]
    numbers = {attachment.target_id for attachment in attachments}
    standing = [row for row in model.objects.in_branches([branch]).standing() if row.public_id in numbers]
    names = {row.public_id: str(row) for row in seen_by(user, branch, model, standing)}
    for attachment in attachments:
        if attachment.target_id in names:
            yield Bound(attachment, kind, names[attachment.target_id])


class Pack:
    """A zip that is being written, and the list of what is in it."""

    def __init__(self, target: BinaryIO, day: date) -> None:
        self._zip, self._day = ZipFile(target, "w", ZIP_DEFLATED), day
        self.entries: list[Entry] = []
        self._taken: Counter[str] = Counter()

    def add(self, folder: str, name: str, content: bytes, *, kind: str, belongs: str = "") -> None:
        """Put a file into a folder, under a name of its own."""
        path = self._free(f"{folder}/{fit(name)}" if folder else name)
        self._write(path, content)
        told = hashlib.sha256(content).hexdigest()
        self.entries.append(Entry(path, kind, belongs, PurePosixPath(path).name, len(content), told))

    def close(self, readme: dict) -> None:
        """Write the list of contents and the page that says how to read the pack."""
        self._write(CONTENTS, contents_book(self.entries))
        page = render_to_string("reports/print/handover.html", readme | {"entries": self.entries})
        self._write(README, page.encode())
        self._zip.close()

    def _write(self, path: str, content: bytes) -> None:
        info = ZipInfo(path, (self._day.year, self._day.month, self._day.day, 0, 0, 0))
        info.compress_type = ZIP_DEFLATED
        self._zip.writestr(info, content)

    def _free(self, path: str) -> str:
        """The path, with a number before its suffix where a file of that name is there already; case tells nothing."""
        wanted, parts = path, PurePosixPath(path)
        while self._taken[wanted.casefold()]:
            self._taken[path.casefold()] += 1
            wanted = f"{parts.parent}/{parts.stem}（{self._taken[path.casefold()]}）{parts.suffix}"
        self._taken[wanted.casefold()] += 1
        return wanted


def fit(name: str) -> str:
    """A name that every office machine takes: without its forbidden signs, not too long, with its suffix."""
    plain = UNFIT.sub("_", name).strip(" .") or "文件"
    suffix = PurePosixPath(plain).suffix[:8]
    return plain if len(plain) <= LONGEST_NAME else plain[: LONGEST_NAME - len(suffix)].rstrip(" .") + suffix


def write_pack(
    branch: Branch,
    user,
    *,
    may: Callable[[str], bool] = lambda permission: True,
    in_clear: bool,
    today: date,
    step: Callable[[int, int], object] = lambda done, total: None,
) -> BinaryIO:
    """The whole pack as an open file, as far as this user may see it (None: a command, which sees all).

    Everything in it is Chinese: the caller sets the language.
    """
    target = tempfile.SpooledTemporaryFile(max_size=IN_MEMORY)  # noqa: SIM115 - handed to the caller
    pack, texts, files = Pack(target, today), settled_files(branch, REPORT_FORMS), files_bound(branch, user)
    total = 3 + len(texts) + len(files)
    step(0, total)
    pack.add("", BOOK, export_workbook(branch, may=may, reader=user), kind="全部记录")
    step(1, total)
    document = open_items(branch, user, today=today)
    for form in ("docx", "pdf"):
        pack.add(OPEN, f"{document.name}.{form}", rendered(form, document), kind="未完成事项")
    for done, text in enumerate(texts, start=3):
        step(done, total)
        name = f"{text.report}.{text.form}"
        pack.add(REPORTS, name, bytes_of_file(text.pk), kind="总结和计划", belongs=str(text.report))
    for done, bound in enumerate(files, start=3 + len(texts)):
        step(done, total)
        _add_file(pack, bound)
    pack.close({"branch": branch, "day": today, "in_clear": in_clear, "book": BOOK})
    step(total, total)
    target.seek(0)
    return target


def _add_file(pack: Pack, bound: Bound) -> None:
    try:
        content = bound.attachment.read()
    except FileNotFoundError:
        # Its record tells that it is lost; the rest is handed over all the same.
        return
    name = f"{fit(bound.record)[:LONGEST_RECORD]} {bound.attachment.download_name}"
    pack.add(f"{FILES}/{fit(bound.kind)}", name, content, kind=bound.kind, belongs=bound.record)


def contents_book(entries: list[Entry]) -> bytes:
    """目录.xlsx: one line for each file."""
    target = BytesIO()
    book = Workbook(target, {"in_memory": True})
    page, bold = book.add_worksheet("目录"), book.add_format({"bold": True})
    page.freeze_panes(1, 0)
    for place, (head, width) in enumerate(zip(HEADS, WIDTHS, strict=True)):
        page.set_column(place, place, width)
        page.write_string(0, place, head, bold)
    for row, entry in enumerate(entries, start=1):
        for place, text in enumerate((entry.path, entry.kind, entry.belongs, entry.name)):
            page.write_string(row, place, neutralised(text))
        page.write_number(row, 4, entry.size)
        page.write_string(row, 5, entry.sha256)
    book.close()
    return target.getvalue()
