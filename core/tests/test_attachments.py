import hashlib
import io
import struct
import zipfile
import zlib
from datetime import date, datetime

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, transaction
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from core.attachments import MAX_BYTES, shown_name, store
from core.downloads import attachment_response
from core.errors import Refused
from core.models import Attachment, Branch, User

pytestmark = pytest.mark.django_db
PLACE = b"Exif\x00\x00secret-place"


@pytest.fixture
def branch():
    return Branch.objects.create(slug="one", name="一会")


@pytest.fixture
def officer():
    return User.objects.create(username="officer")


def picture(form="JPEG", size=(6, 4), mode="RGB", **options):
    target = io.BytesIO()
    Image.new(mode, size, 120).save(target, form, **options)
    return target.getvalue()


def photo_with_place():
    exif = Image.Exif()
    exif[0x0112] = 6  # lying on its side
    exif[0x010E] = "secret-camera"
    exif.get_ifd(0x8825)[2] = (30.0, 15.0, 0.0)
    exif.get_ifd(0x8825)[29] = "secret-place"
    return picture(exif=exif, comment=b"secret-comment")


def archive(*names, comment=b"", content=b"x"):
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as file:
        file.comment = comment
        for name in names:
            file.writestr(name, content)
    return target.getvalue()


def compound(*streams):
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 504 + b"".join(name.encode("utf-16-le") for name in streams)


def huge_png(width, height):
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + header + chunk(b"IDAT", zlib.compress(b"")) + chunk(b"IEND", b"")


PDF = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n"
ACCEPTED = {
    "jpeg": (picture(), "jpeg", "image/jpeg"),
    "cmyk": (picture(mode="CMYK"), "jpeg", "image/jpeg"),
    "png": (picture("PNG", mode="RGBA"), "png", "image/png"),
    "grey png": (picture("PNG", mode="I;16"), "png", "image/png"),
    "gif": (picture("GIF", mode="P"), "png", "image/png"),
    "webp": (picture("WEBP"), "webp", "image/webp"),
    "pdf": (PDF, "pdf", "application/pdf"),
    "ofd": (archive("OFD.xml"), "ofd", "application/ofd"),
    "commented xlsx": (archive("xl/workbook.xml", comment=b"c"), "xlsx", None),
    "docx": (archive("word/document.xml"), "docx", None),
    "xls": (compound("Workbook"), "xls", "application/vnd.ms-excel"),
    "doc": (compound("WordDocument"), "doc", "application/msword"),
}
REFUSED = {
    "empty": (b"", "file_empty"),
    "svg": (b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', "file_type"),
    "html": (b"<!doctype html><script>alert(1)</script>", "file_type"),
    "exe": (b"MZ\x90\x00" + b"\x00" * 100, "file_type"),
    "text": (b"a,b,c\n", "file_type"),
    "plain zip": (archive("a.txt"), "file_type"),
    "jar": (archive("META-INF/MANIFEST.MF"), "file_type"),
    "other compound file": (compound("VisioDocument"), "file_type"),
    "workbook with macros": (archive("xl/workbook.xml", "xl/vbaProject.bin"), "file_macros"),
    "old workbook with macros": (compound("Workbook", "_VBA_PROJECT"), "file_macros"),
    "pdf and html": (b"%PDF-1.7\n<script>alert(1)</script>", "file_polyglot"),
    "pdf and zip": (PDF + archive("META-INF/MANIFEST.MF"), "file_polyglot"),
    "docx and html": (archive("word/document.xml") + b"<script>alert(1)</script>", "file_polyglot"),
    "cut zip": (archive("word/document.xml")[:-30], "file_broken"),
    "bomb": (archive("word/document.xml", content=bytes(201 * 1024 * 1024)), "file_bomb"),
    "cut jpeg": (picture(size=(400, 400))[:300], "file_broken"),
    "only a magic number": (b"\x89PNG\r\n\x1a\n", "file_broken"),
    "40 megapixels and one": (huge_png(40_000_001, 1), "picture_too_large"),
    "10^5 by 10^5": (huge_png(100_000, 100_000), "picture_too_large"),
    "over 20 MB": (PDF + b"\x00" * MAX_BYTES, "file_too_large"),
}


@pytest.mark.parametrize(("content", "kind", "content_type"), ACCEPTED.values(), ids=ACCEPTED)
def test_type_comes_from_the_content_and_not_from_the_name(content, kind, content_type, branch, officer):
    attachment = store(SimpleUploadedFile("a.exe", content, "text/html"), branch=branch, by=officer)

    assert (attachment.kind, attachment.content_type) == (kind, content_type or attachment.content_type)
    assert attachment.download_name.startswith("a.exe.")
    assert attachment.sha256 == hashlib.sha256(attachment.read()).hexdigest()
    assert attachment.size == len(attachment.read())


@pytest.mark.parametrize(("content", "code"), REFUSED.values(), ids=REFUSED)
def test_hostile_file_is_refused_and_leaves_nothing(content, code, branch, officer, monkeypatch):
    saved = []
    monkeypatch.setattr(default_storage, "save", lambda *args: saved.append(args))

    with pytest.raises(Refused) as refusal:
        store(SimpleUploadedFile("照片.jpg", content), branch=branch, by=officer)

    assert refusal.value.code == code
    assert "照片.jpg" in str(refusal.value)
    assert (saved, Attachment.objects.count()) == ([], 0)


def test_photo_loses_its_place_and_stands_upright(branch, officer):
    content = photo_with_place()
    assert b"secret-place" in content
    assert b"secret-comment" in content

    attachment = store(SimpleUploadedFile("a.jpg", content), branch=branch, by=officer)

    stored = attachment.read()
    assert b"secret" not in stored
    assert b"Exif" not in stored
    assert (attachment.width, attachment.height) == (4, 6)
    assert Image.open(io.BytesIO(stored)).size == (4, 6)


@pytest.mark.parametrize("form", ["JPEG", "PNG", "GIF", "WEBP"])
def test_what_hangs_behind_a_picture_is_gone(form, branch, officer):
    content = picture(form) + b"<script>alert(1)</script>" + archive("evil.class")

    stored = store(SimpleUploadedFile("a", content), branch=branch, by=officer).read()

    assert b"<script" not in stored
    assert not zipfile.is_zipfile(io.BytesIO(stored))


NAMES = {
    "../../etc/passwd": "passwd",
    "..\\..\\windows\\a.jpg": "a.jpg",
    "会员名册（2025年）.xlsx": "会员名册（2025年）.xlsx",
    "a\u202egpj.exe": "agpj.exe",
    "عقد.pdf": "عقد.pdf",
    "a\x00b\nc.jpg": "abc.jpg",
    "名" * 300 + ".jpg": "名" * 251 + ".jpg",
    "..": "file",
    "": "file",
}


@pytest.mark.parametrize(("given_name", "shown"), NAMES.items())
def test_name_survives_only_as_a_display_name(given_name, shown, branch, officer):
    file = ContentFile(PDF, name="placeholder")
    file.name = given_name

    attachment = store(file, branch=branch, by=officer)

    assert attachment.name == shown
    assert attachment.path == f"attachments/{attachment.path[12:14]}/{attachment.path[15:47]}.pdf"
    assert set(attachment.path[15:47]) <= set("0123456789abcdef")


@given(st.text(st.characters(), max_size=400))
def test_any_name_becomes_one_that_can_be_stored(name):
    shown = shown_name(name)

    assert 0 < len(shown) <= 255
    assert not set(shown) & set("/\\\x00\r\n\u202e")
    shown.encode()


def test_file_is_taken_away_when_its_row_fails(branch, officer):
    kept = store(SimpleUploadedFile("a.pdf", PDF), branch=branch, by=officer)
    folder_before = _stored_paths()

    with pytest.raises(ValidationError):
        store(SimpleUploadedFile("a.pdf", PDF), branch=Branch(pk=999_999), by=officer)

    assert _stored_paths() == folder_before
    assert kept.path.removeprefix("attachments/") in folder_before


def _stored_paths():
    folders, _files = default_storage.listdir("attachments")
    return {f"{folder}/{name}" for folder in folders for name in default_storage.listdir(f"attachments/{folder}")[1]}


def test_files_of_a_record_are_found_by_it(branch, officer):
    own = store(SimpleUploadedFile("a.pdf", PDF), branch=branch, by=officer)
    row = store(SimpleUploadedFile("b.pdf", PDF), branch=branch, by=officer, target=own)
    store(SimpleUploadedFile("c.pdf", PDF), branch=branch, by=officer, target=row)

    assert list(Attachment.objects.of(own)) == [row]


@pytest.mark.parametrize("values", [{"size": 0}, {"target_label": "core.Branch"}])
def test_database_refuses_a_row_that_contradicts_itself(values, branch):
    row = {"branch": branch, "kind": "pdf", "name": "a", "path": "x", "size": 1, "sha256": "0" * 64}
    with pytest.raises(IntegrityError), transaction.atomic():
        Attachment.objects.create(**row | values)


def test_document_is_handed_out_as_a_download_that_cannot_act(branch, officer):
    attachment = store(SimpleUploadedFile("合同.pdf", PDF), branch=branch, by=officer)

    response = attachment_response(attachment, inline=True)

    assert b"".join(response.streaming_content) == PDF
    assert response["Content-Type"] == "application/pdf"
    assert response["Content-Disposition"] == "attachment; filename*=utf-8''%E5%90%88%E5%90%8C.pdf"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Content-Security-Policy"].startswith("sandbox;")


def test_picture_may_be_shown_in_the_page(branch, officer):
    attachment = store(SimpleUploadedFile("a.jpg", picture()), branch=branch, by=officer)

    shown, downloaded = attachment_response(attachment, inline=True), attachment_response(attachment)

    assert shown["Content-Disposition"] == 'inline; filename="a.jpg"'
    assert downloaded["Content-Disposition"] == 'attachment; filename="a.jpg"'
    shown.close()
    downloaded.close()


def test_file_of_a_day_tells_no_hour_in_its_row_or_on_the_disk(branch, settings, tmp_path):
    settings.STORAGES = settings.STORAGES | {
        "default": {"BACKEND": "django.core.files.storage.FileSystemStorage", "OPTIONS": {"location": tmp_path}}
    }

    kept = store(SimpleUploadedFile("a.pdf", PDF), branch=branch, by=None, on=date(2024, 3, 4))

    moment = datetime(2024, 3, 4, tzinfo=timezone.get_current_timezone())
    assert kept.uploaded_at == moment
    assert (tmp_path / kept.path).stat().st_mtime == moment.timestamp()
