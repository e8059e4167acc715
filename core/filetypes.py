"""What a file is by its content, whatever its name says; and pictures drawn anew without what hides in them."""

import io
import warnings
import zipfile
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _
from PIL import Image, ImageOps

from core.errors import Refused
from core.models.attachment import AttachmentKind

MAX_PIXELS = 40_000_000
MAX_UNPACKED = 200 * 1024 * 1024
MAX_ENTRIES = 5000
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
READ = ["JPEG", "PNG", "WEBP", "GIF"]
# An animated GIF keeps its first frame, as a PNG; MPO is what phones make of a JPEG with a preview.
DRAWN_AS = {
    "JPEG": AttachmentKind.JPEG,
    "MPO": AttachmentKind.JPEG,
    "PNG": AttachmentKind.PNG,
    "WEBP": AttachmentKind.WEBP,
    "GIF": AttachmentKind.PNG,
}
MARKUP = (b"<script", b"<html", b"<svg", b"<!doctype")


@dataclass(frozen=True)
class Picture:
    """A picture drawn anew: its bytes hold pixels and nothing else."""

    kind: AttachmentKind
    content: bytes
    width: int
    height: int


def is_picture(content: bytes) -> bool:
    """Whether the first bytes are those of a picture that browsers show."""
    return content.startswith((b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"GIF87a", b"GIF89a")) or (
        content[:4] == b"RIFF" and content[8:12] == b"WEBP"
    )


def document_kind(content: bytes, name: str) -> AttachmentKind:
    """The kind of a document by its content. Raises Refused for anything else; `name` is only used to speak of it."""
    kind = None
    if content.startswith(b"%PDF-"):
        kind = _pdf_kind(content, name)
    elif content.startswith(b"PK\x03\x04"):
        kind = _zip_kind(content, name)
    elif content.startswith(OLE):
        kind = _ole_kind(content, name)
    if kind is None:
        raise Refused(
            _("“%(name)s” is not a picture, PDF, OFD, Word or Excel file (its content decides, not its name)."),
            params={"name": name},
            code="file_type",
        )
    return kind


def _two_in_one(name: str) -> Refused:
    message = _("“%(name)s” hides a second file inside. Save it anew from the program that made it, then upload that.")
    return Refused(message, params={"name": name}, code="file_polyglot")


def _with_macros(name: str) -> Refused:
    message = _("“%(name)s” contains macros. Save it as an ordinary .xlsx or .docx file, then upload that.")
    return Refused(message, params={"name": name}, code="file_macros")


def _pdf_kind(content: bytes, name: str) -> AttachmentKind:
    head = content[:1024].lower()
    if any(word in head for word in MARKUP) or zipfile.is_zipfile(io.BytesIO(content)):
        raise _two_in_one(name)
    return AttachmentKind.PDF


def bare_pdf(content: bytes, name: str) -> bytes:
    """The pages of a PDF without what its program wrote about it: author, program, times, notes, scripts, files inside.

    Raises Refused for one that is locked or that nobody can read.
    """
    from pypdf import PdfReader, PdfWriter  # slow import
    from pypdf.errors import PyPdfError  # slow import

    try:
        reader, writer = PdfReader(io.BytesIO(content)), PdfWriter()
        for page in reader.pages:
            added = writer.add_page(page)
            for key in ("/Annots", "/AA", "/Metadata", "/PieceInfo", "/LastModified"):
                added.pop(key, None)
        writer.metadata = None
        out = io.BytesIO()
        writer.write(out)
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as fault:
        message = _("“%(name)s” cannot be read: it is locked or damaged. Send a photo or a scan of it instead.")
        raise Refused(message, params={"name": name}, code="file_unreadable") from fault
    return out.getvalue()


def _ole_kind(content: bytes, name: str) -> AttachmentKind | None:
    def has(stream: str) -> bool:
        return stream.encode("utf-16-le") in content

    if has("_VBA_PROJECT"):
        raise _with_macros(name)
    if has("WordDocument"):
        return AttachmentKind.DOC
    return AttachmentKind.XLS if has("Workbook") or has("Book") else None


def _zip_kind(content: bytes, name: str) -> AttachmentKind | None:
    try:
        archive = zipfile.ZipFile(io.BytesIO(content))
    except zipfile.BadZipFile:
        raise _broken(name) from None
    entries = archive.infolist()
    # The end record must close the file, or a second file hangs behind it.
    if content.rfind(b"PK\x05\x06") + 22 + len(archive.comment) != len(content):
        raise _two_in_one(name)
    if len(entries) > MAX_ENTRIES or sum(entry.file_size for entry in entries) > MAX_UNPACKED:
        raise Refused(_("“%(name)s” unpacks to too much data."), params={"name": name}, code="file_bomb")
    names = {entry.filename for entry in entries}
    if any(part.endswith("vbaProject.bin") for part in names):
        raise _with_macros(name)
    for marker, kind in (
        ("xl/workbook.xml", AttachmentKind.XLSX),
        ("word/document.xml", AttachmentKind.DOCX),
        ("OFD.xml", AttachmentKind.OFD),
    ):
        if marker in names:
            return kind
    return None


def _broken(name: str) -> Refused:
    return Refused(_("“%(name)s” is damaged and cannot be read."), params={"name": name}, code="file_broken")


def redraw(content: bytes, name: str) -> Picture:
    """The picture drawn anew, upright and without place, camera, comments or trailing bytes.

    Raises Refused for more than 40 million pixels (read from the header, before anything is unpacked) and for pictures
    that cannot be read.
    """
    # Pillow meets damaged files with many kinds of exceptions, and warns of bombs that the cap below refuses.
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            image = Image.open(io.BytesIO(content), formats=READ)
        except Image.DecompressionBombError:
            raise _too_many_pixels(name) from None
        except Exception:
            raise _broken(name) from None
        if image.width * image.height > MAX_PIXELS:
            raise _too_many_pixels(name)
        try:
            return _drawn(image)
        except Exception:
            raise _broken(name) from None


def _too_many_pixels(name: str) -> Refused:
    message = _("“%(name)s” has more than %(millions)s million pixels. Make the picture smaller, then upload that.")
    return Refused(message, params={"name": name, "millions": MAX_PIXELS // 1_000_000}, code="picture_too_large")


def _drawn(image: Image.Image) -> Picture:
    kind = DRAWN_AS[image.format]
    upright = ImageOps.exif_transpose(image)
    upright.load()
    if kind is AttachmentKind.JPEG and upright.mode not in {"RGB", "L"}:
        upright = upright.convert("RGB")
    transparency = upright.info.get("transparency")
    upright.info = {} if transparency is None else {"transparency": transparency}
    target = io.BytesIO()
    upright.save(target, format=kind.value.upper(), **({} if kind is AttachmentKind.PNG else {"quality": 88}))
    return Picture(kind=kind, content=target.getvalue(), width=upright.width, height=upright.height)
