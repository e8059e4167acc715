"""PDFs say every word, draw every character, fetch nothing, and are the same whenever they are made."""

import io
import logging
import os
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pypdf
import pytest
from django.conf import settings

from core.errors import Refused
from reports import fonts
from reports.document import Document, Heading, Paragraph, Table, Text, plain_text
from reports.pdf import AddressRefused, MissingGlyph, page_to_pdf, render_pdf

from .samples import make_summary

pytestmark = pytest.mark.once

SCRIPT = """
import hashlib, django
django.setup()
from reports.pdf import render_pdf
from reports.tests.samples import make_summary
print(hashlib.sha256(render_pdf(make_summary())).hexdigest())
"""


@pytest.fixture(scope="module")
def summary():
    return pypdf.PdfReader(io.BytesIO(render_pdf(make_summary())))


def squeezed(text):
    return re.sub(r"\s", "", text)


def test_the_pdf_says_the_words_of_the_document(summary):
    printed = "".join(re.sub(r"— \d+ —", "", page.extract_text()) for page in summary.pages)

    assert squeezed(printed) == squeezed("".join(plain_text(make_summary())))


def test_every_font_is_embedded_and_is_one_of_ours(summary):
    found = {}
    for page in summary.pages:
        for font in page["/Resources"]["/Font"].values():
            descendant = font.get_object()["/DescendantFonts"][0].get_object()
            found[font.get_object()["/BaseFont"]] = "/FontFile3" in descendant["/FontDescriptor"].get_object() or (
                "/FontFile2" in descendant["/FontDescriptor"].get_object()
            )

    assert set(found.values()) == {True}
    assert len(found) >= 2


def test_title_language_and_bookmarks_are_kept(summary):
    assert summary.metadata.title == make_summary().name
    assert summary.trailer["/Root"]["/Lang"] == "zh-CN"
    assert summary.trailer["/Root"]["/MarkInfo"]["/Marked"].value is True
    top = summary.outline[0]
    assert squeezed(top["/Title"]) == make_summary().name
    assert "一、加强组织建设，夯实工作基础" in [
        item["/Title"] for item in summary.outline[1] if not isinstance(item, list)
    ]


@pytest.mark.parametrize("character", ["\u0378", "😀", "\ue001"])
def test_a_character_without_a_glyph_is_refused_by_name(character):
    with pytest.raises(MissingGlyph) as refusal:
        render_pdf(Document("题", (Paragraph((Text(f"王{character}同志"),)),)))

    assert f"U+{ord(character):04X}" in str(refusal.value)


def test_a_missing_glyph_is_heard_however_quiet_the_log_is():
    logger = logging.getLogger("weasyprint")
    before = logger.level
    logger.setLevel(logging.ERROR)
    logger.disabled = True
    try:
        with pytest.raises(MissingGlyph):
            render_pdf(Document("题", (Paragraph((Text("王😀同志"),)),)))

        assert (logger.level, logger.disabled) == (logging.ERROR, True)
    finally:
        logger.setLevel(before)
        logger.disabled = False


@pytest.mark.parametrize("characters", ["昇喆堃玥淼燚珺赟翀祎", "㛃䶮龘〇", "①②％‰·—…〔2024〕㎡℃"])
def test_rare_characters_of_names_are_drawn_in_every_role(characters):
    document = Document(
        characters,
        (
            Heading(1, characters),
            Heading(2, characters),
            Paragraph((Text(characters),)),
            Table(characters, (characters,), ((characters,),)),
        ),
    )

    printed = pypdf.PdfReader(io.BytesIO(render_pdf(document))).pages[0].extract_text()

    assert squeezed(printed).count(characters) == 7


@pytest.mark.parametrize("address", ["file:///etc/hostname", "http://127.0.0.1:9/a.png", "//127.0.0.1/a", "ftp://a/b"])
@pytest.mark.parametrize(
    "html", ['<img src="{}">', '<link rel="stylesheet" href="{}">', '<link rel="attachment" href="{}">',
             "<style>@import url('{}')</style>", "<svg><image href='{}'/></svg>",
             "<style>p{{background:url('{}')}}</style><p>x"],
)  # fmt: skip
def test_nothing_outside_the_page_is_fetched(html, address):
    if address.startswith("//"):
        address = "https:" + address

    with pytest.raises(AddressRefused):
        page_to_pdf(f"<!doctype html><title>x</title>{html.format(address)}")


def test_a_picture_inside_the_page_is_drawn():
    dot = "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"

    assert page_to_pdf(f'<title>x</title><img alt="" src="{dot}">').startswith(b"%PDF-")


def test_two_processes_make_the_same_bytes():
    environment = {**os.environ, "DJANGO_SETTINGS_MODULE": settings.SETTINGS_MODULE}
    made = [
        subprocess.run(
            [sys.executable, "-c", SCRIPT],
            env={**environment, "PYTHONHASHSEED": seed},
            cwd=settings.BASE_DIR,
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    ]

    assert len(made[0].strip()) == 64
    assert made[0] == made[1]


def test_what_was_printed_before_does_not_change_the_bytes():
    first = render_pdf(make_summary())

    render_pdf(Document("另一份", (Paragraph((Text("昇喆堃玥 ABC 123"),)),)))

    assert render_pdf(make_summary()) == first


def test_threads_make_the_same_bytes():
    with ThreadPoolExecutor(3) as threads:
        made = list(threads.map(lambda _number: render_pdf(make_summary()), range(6)))

    assert set(made) == {render_pdf(make_summary())}


def test_missing_pango_is_told_with_the_command_that_cures_it():
    # A process in which the library cannot be found: ctypes and cffi both ask the loader.
    script = """
import django; django.setup()
import cffi
def dlopen(self, *args, **kwargs): raise OSError("cannot load library")
cffi.FFI.dlopen = dlopen
from core.errors import Refused
from reports.pdf import render_pdf
from reports.tests.samples import make_summary
try:
    render_pdf(make_summary())
except Refused as refusal:
    print(refusal.code, refusal.params["command"])
"""
    environment = {**os.environ, "DJANGO_SETTINGS_MODULE": settings.SETTINGS_MODULE}
    told = subprocess.run(
        [sys.executable, "-c", script],
        env=environment,
        cwd=settings.BASE_DIR,
        capture_output=True,
        text=True,
        check=True,
    ).stdout

    assert "no_pango apt-get install libpango-1.0-0" in told


def test_a_long_table_repeats_its_head_on_every_page():
    rows = tuple((str(number), f"会员{number}", "100.00") for number in range(1, 121))
    document = Document("名单", (Table("表1 名单", ("序号", "姓名", "金额（元）"), rows, ("center", "left", "right")),))

    pages = pypdf.PdfReader(io.BytesIO(render_pdf(document))).pages

    assert len(pages) >= 3
    assert ["序号" in page.extract_text() for page in pages] == [True] * len(pages)


def test_a_missing_glyph_is_a_refusal():
    assert issubclass(MissingGlyph, Refused)


def test_every_list_of_families_ends_with_a_font_that_is_always_there():
    sheet = (settings.BASE_DIR / "static/css/print.css").read_text()
    stacks = re.findall(r"--\w+: ([^;]+);", sheet)

    assert len(stacks) == 5
    assert {stack.split(",")[-1].strip() for stack in stacks} == {'"Noto Serif SC"', '"Noto Sans SC"'}


def test_the_office_folder_goes_before_the_others(settings, tmp_path):
    settings.FONT_DIR = str(tmp_path)

    assert fonts.folders()[0] == tmp_path
    assert fonts.folders()[-1] == fonts.FLOOR
    assert f"<dir>{tmp_path}</dir>" in fonts.config_text()
