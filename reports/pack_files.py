"""The whole file of a record as one PDF: a cover where it has one, a page of contents, then every piece, numbered, with bookmarks."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from io import BytesIO

from django.core.files.storage import default_storage
from django.db import models
from django.utils.translation import gettext_lazy as _
from PIL import Image
from pypdf import PageObject, PdfReader, PdfWriter, Transformation
from pypdf.errors import PyPdfError

from core.errors import Refused
from core.models import Attachment, Branch
from core.models.attachment import AttachmentKind
from core.papers import Grid, Pack, PaperText, Part
from reports.paper_documents import document_of_text
from reports.pdf import page_to_pdf, render_pdf

# An A4 page at 150 dots an inch: enough to read a photographed sheet, and small enough for a hundred of them.
A4 = (1240, 1754)
MARGIN = 60
# Numbers are drawn for so many pages at a time, whatever the length of the whole.
NUMBERED_AT_ONCE = 200
HEAD = ("序号", "材料", "页码")
BESIDE = "另附"
NUMBERS = """<!doctype html><html lang="zh-CN"><title>页码</title><style>
@page {{ size: A4; margin: 12mm 14mm }}
p {{ margin: 0; font: 10.5pt serif; text-align: right; break-after: page }}
p:last-child {{ break-after: auto }}
</style>{marks}</html>"""


@dataclass(frozen=True)
class _Piece:
    title: str
    pages: bytes | None


def parts_of_pack(pack: Pack, branch: Branch, record: models.Model) -> tuple[Part, ...]:
    """The pieces of a pack before they become pages. Refused where there is nothing to put into it."""
    parts = pack.build(branch, record)
    if not parts:
        raise Refused(_("There is nothing to put into this file yet."), code="empty_pack")
    return parts


def pack_pdf(
    pack: Pack, record: models.Model, parts: Sequence[Part], step: Callable[[int, int], None] = lambda done, total: None
) -> tuple[bytes, str]:
    """The pack as PDF, with its name; `step(done, total)` is told of each piece.

    Files that are no pages (Word, Excel, OFD), or that cannot be read, stand in the contents as 另附.
    """
    pieces = []
    for part in parts:
        step(len(pieces), len(parts))
        pieces.append(_Piece(part.title, _pages(part)))
    step(len(parts), len(parts))
    name = f"{record}（{pack.title}）"
    cover = render_pdf(document_of_text(pack.cover(record.branch, record))) if pack.cover else None
    # How long the contents are is known when they are made; the numbers in them change nothing of it.
    own = _length(cover) + _length(_contents(name, pieces, 1))
    contents = _contents(name, pieces, own + 1)
    writer = PdfWriter()
    if cover:
        writer.append(BytesIO(cover), outline_item="封面", import_outline=False)
    writer.append(BytesIO(contents), outline_item="目录", import_outline=False)
    for piece in pieces:
        if piece.pages:
            writer.append(BytesIO(piece.pages), outline_item=piece.title, import_outline=False)
    number_pages(list(writer.pages))
    writer.metadata = None
    target = BytesIO()
    writer.write(target)
    return target.getvalue(), name


def number_pages(pages: Sequence[PageObject], first: int = 1) -> None:
    """Write the number that the contents tell into the upper right corner of each page, beside those of the pieces."""
    for start in range(0, len(pages), NUMBERED_AT_ONCE):
        some = pages[start : start + NUMBERED_AT_ONCE]
        numbers = range(first + start, first + start + len(some))
        marks = "".join(f"<p>第{number}页</p>" for number in numbers)
        stamps = PdfReader(BytesIO(page_to_pdf(NUMBERS.format(marks=marks)))).pages
        for page, stamp in zip(some, stamps, strict=True):
            # A scan may lie on its side, and be of any size.
            page.transfer_rotation_to_content()
            right, top = page.mediabox.right - stamp.mediabox.width, page.mediabox.top - stamp.mediabox.height
            page.merge_transformed_page(stamp, Transformation().translate(float(right), float(top)))


def _contents(name: str, pieces: list[_Piece], page: int) -> bytes:
    rows = []
    for number, piece in enumerate(pieces, start=1):
        rows.append((str(number), piece.title, str(page) if piece.pages else BESIDE))
        page += _length(piece.pages)
    return render_pdf(document_of_text(PaperText(name, (Grid(tuple(rows), "目录", HEAD),))))


def _length(pages: bytes | None) -> int:
    return len(PdfReader(BytesIO(pages)).pages) if pages else 0


def _pages(part: Part) -> bytes | None:
    if part.text is not None:
        return render_pdf(document_of_text(part.text))
    return pages_of_file(part.file)


def pages_of_file(kept: Attachment) -> bytes | None:
    """A kept file as pages; None for what is no pages (Word, Excel, OFD) or cannot be read."""
    if not (kept.kind == AttachmentKind.PDF or kept.is_picture):
        return None
    with default_storage.open(kept.path) as file:
        content = file.read()
    if kept.is_picture:
        return _picture_page(content)
    return content if _is_readable(content) else None


def _is_readable(content: bytes) -> bool:
    try:
        reader = PdfReader(BytesIO(content))
        return not reader.is_encrypted and len(reader.pages) > 0
    except (PyPdfError, ValueError, KeyError, RecursionError):
        return False


def _picture_page(content: bytes) -> bytes:
    """A picture on a page of its own, as large as the page lets it be."""
    with Image.open(BytesIO(content)) as picture:
        shown = picture.convert("RGB")
    size = A4 if shown.height >= shown.width else A4[::-1]
    shown.thumbnail((size[0] - 2 * MARGIN, size[1] - 2 * MARGIN))
    page = Image.new("RGB", size, "white")
    page.paste(shown, ((size[0] - shown.width) // 2, (size[1] - shown.height) // 2))
    target = BytesIO()
    page.save(target, "PDF", resolution=150.0, creationDate=None, modDate=None)
    return target.getvalue()
