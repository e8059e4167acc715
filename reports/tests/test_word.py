"""Word files say the words of the document in named styles, on the paper of GB/T 9704-2012, the same bytes each time."""

import io
import os
import subprocess
import sys
import zipfile
from datetime import date
from itertools import pairwise

import pytest
from django.conf import settings
from docx.oxml.ns import qn
from docx.shared import Mm
from lxml import etree

from reports.document import Document, Heading, MonthPlan, NumberedList, Paragraph, Table, Text, plain_text
from reports.word import render_docx

from .measure import body_lines
from .reading_word import as_pdf, docx_words, needs_libreoffice, opened, style_of, words_of
from .samples import make_summary

pytestmark = pytest.mark.once

SCRIPT = """
import hashlib, django
django.setup()
from reports.tests.samples import make_summary
from reports.word import render_docx
print(hashlib.sha256(render_docx(make_summary())).hexdigest())
"""
SENTENCE = (
    "工会会员代表大会审议工作报告，听取财务情况说明。各小组按照计划开展活动，服务职工生活；维护合法权益、推进民主管理，"
)


@pytest.fixture(scope="module")
def summary():
    return render_docx(make_summary())


def part(content, name):
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return etree.fromstring(archive.read(name))


def style_element(content, name):
    return opened(content).styles[name].element


def test_the_file_says_the_words_of_the_document(summary):
    assert docx_words(summary) == plain_text(make_summary())


def test_every_kind_of_text_has_a_style_of_its_own(summary):
    expected = {
        "".join(make_summary().title): "公文标题",
        "示例市某某区教育工会：": "主送机关",
        "一、加强组织建设，夯实工作基础": "一级标题",
        "（一）会员队伍保持稳定": "二级标题",
        "1.体育比赛": "三级标题",
        "（1）校内演出": "四级标题",
        "2024年9月": "月份",
        "1.庆祝第四十个教师节，走访退休教职工。": "公文正文",
        "表1 提案办理情况": "表题",
        "承办部门": "表头",
        "教务处": "表格文字",
        "示例市某某实验学校工会": "落款",
        "2024年6月28日": "成文日期",
    }

    assert {words: style_of(summary, words) for words in expected} == expected


@pytest.mark.parametrize(
    ("name", "font", "half_points"),
    [
        ("公文标题", "方正小标宋简体", "44"),
        ("一级标题", "黑体", "32"),
        ("二级标题", "楷体_GB2312", "32"),
        ("三级标题", "仿宋_GB2312", "32"),
        ("公文正文", "仿宋_GB2312", "32"),
        ("公文页码", "宋体", "28"),
    ],
)
def test_styles_have_the_fonts_of_the_standard(summary, name, font, half_points):
    style = style_element(summary, name)

    fonts = style.find(f".//{qn('w:rFonts')}")
    assert fonts.get(qn("w:eastAsia")) == font
    assert fonts.get(qn("w:ascii")) == "Times New Roman"
    assert style.find(f".//{qn('w:sz')}").get(qn("w:val")) == half_points


def test_a_missing_font_has_a_substitute(summary):
    table = part(summary, "word/fontTable.xml")
    names = {font.get(qn("w:name")): font.find(qn("w:altName")) for font in table}

    assert names["仿宋_GB2312"].get(qn("w:val")) == "仿宋"
    assert names["楷体_GB2312"].get(qn("w:val")) == "楷体"


def test_headings_are_known_to_the_navigation_pane(summary):
    levels = {name: style_element(summary, name).find(f".//{qn('w:outlineLvl')}") for name in ("一级标题", "四级标题")}

    assert {name: level.get(qn("w:val")) for name, level in levels.items()} == {"一级标题": "0", "四级标题": "3"}


def test_no_text_is_formatted_past_its_style(summary):
    inside = opened(summary).element.body.iter(qn("w:rPr"))

    assert {child.tag for properties in inside for child in properties} == {qn("w:rFonts")}


def test_the_paper_is_that_of_the_standard(summary):
    file = opened(summary)
    (section,) = file.sections
    grid = section._sectPr.find(qn("w:docGrid"))

    lengths = [section.page_width, section.page_height, section.top_margin, section.bottom_margin]
    lengths += [section.left_margin, section.right_margin]
    assert lengths == pytest.approx([Mm(size) for size in (210, 297, 37, 35, 28, 26)], abs=Mm(0.05))
    assert (grid.get(qn("w:type")), grid.get(qn("w:linePitch"))) == ("lines", "579")
    assert file.settings.element.find(qn("w:mirrorMargins")) is not None


def test_page_numbers_stand_outside(summary):
    (section,) = opened(summary).sections

    for footer, side in ((section.footer, "right"), (section.even_page_footer, "left")):
        (number,) = footer.paragraphs
        assert words_of(number._element) == "— 1 —"
        assert number._element.find(f".//{qn('w:jc')}").get(qn("w:val")) == side
        assert number._element.find(f".//{qn('w:ind')}").get(qn(f"w:{side}Chars")) == "100"
    assert opened(summary).settings.odd_and_even_pages_header_footer is True


def test_a_table_repeats_its_head_and_fills_the_type_area(summary):
    (table,) = opened(summary).tables
    head, *rows = table.rows

    assert head._tr.trPr.find(qn("w:tblHeader")) is not None
    assert [row._tr.trPr.find(qn("w:tblHeader")) for row in rows] == [None] * 3
    assert sum(column.width for column in table.columns) == pytest.approx(Mm(156), abs=Mm(0.1))
    assert [str(cell.paragraphs[0].alignment) for cell in rows[0].cells] == ["LEFT (0)", *["RIGHT (2)"] * 3]


def test_tables_in_a_row_stay_apart_and_a_form_has_no_head():
    form = Table("", (), (("姓名", "", "单位", ""), ("事由", "", "", "")))
    content = render_docx(Document("申请表", (form, form)))

    file = opened(content)
    assert len(file.tables) == 2
    assert "tblHeader" not in etree.tostring(file.element.body, encoding="unicode")
    assert docx_words(content) == plain_text(Document("申请表", (form, form)))


def left_indents(content, *texts):
    paragraphs = {paragraph.text: paragraph for paragraph in opened(content).paragraphs}
    return [paragraphs[text].paragraph_format.left_indent.mm for text in texts]


@pytest.mark.parametrize("signature", ["示例市某某实验学校工会", "校工会"])
def test_the_date_begins_two_characters_after_the_issuer(signature):
    content = render_docx(Document("题", (), signature=signature, day=date(2024, 6, 28)))

    issuer, dated = left_indents(content, signature, "2024年6月28日")
    assert dated - issuer == pytest.approx(2 * 156 / 28, abs=0.1)


def test_a_file_of_nothing_but_a_title_is_whole():
    assert docx_words(render_docx(Document(("两行", "标题"), ()))) == ["两行标题"]


def test_every_sign_is_written_as_it_is():
    nasty = "<w:p>&\"'“—…①  x"
    blocks = (
        Heading(1, nasty),
        Paragraph((Text(nasty),)),
        NumberedList(((Text(nasty),),)),
        MonthPlan(nasty, ((Text(nasty),),)),
        Table(nasty, (nasty,), ((nasty,),)),
    )
    document = Document(nasty, blocks, addressee=nasty, signature=nasty, ending=nasty)

    assert docx_words(render_docx(document)) == plain_text(document)


def test_signs_that_no_word_file_can_hold_are_left_out():
    bad = "职\x00工\x0b之\x1f家\uffff"
    document = Document(bad, (Paragraph((Text(bad),)), Table(bad, (bad,), ((bad,),))), signature=bad)

    assert set(docx_words(render_docx(document))) == {"职工之家"}


def test_the_file_tells_its_title_and_nothing_of_the_machine(summary):
    properties = opened(summary).core_properties

    assert (properties.title, properties.author) == (make_summary().name, make_summary().signature)
    assert properties.created == properties.modified
    assert properties.modified.date() == date(2024, 6, 28)
    assert (properties.last_modified_by, properties.comments) == ("", "")


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


def test_a_document_without_a_day_has_the_same_bytes_on_every_day(time_machine):
    time_machine.move_to("2024-01-01")
    first = render_docx(make_summary(day=None))
    time_machine.move_to("2026-07-01")

    assert render_docx(make_summary(day=None)) == first


@needs_libreoffice
def test_libreoffice_shows_22_lines_of_28_characters():
    long = Document("示例工会工作总结", (Paragraph((Text(SENTENCE * 40),)),))
    lines = body_lines(as_pdf(render_docx(long)), 2)

    assert len(lines) == 22
    assert [len(line.text) for line in lines if len(line.text) not in {27, 28}] == []
    assert sum(len(line.text) == 28 for line in lines) >= 12
    gaps = [after.baseline - line.baseline for line, after in pairwise(lines)]
    assert gaps == pytest.approx([225 / 22] * 21, abs=0.05)


@needs_libreoffice
def test_libreoffice_says_the_words_of_the_document():
    document = make_summary(blocks=tuple(block for block in make_summary().blocks if not isinstance(block, Table)))

    printed = "".join(line.text for line in body_lines(as_pdf(render_docx(document))))

    assert "".join(printed.split()) == "".join("".join(plain_text(document)).split())
