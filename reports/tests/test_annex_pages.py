"""Annexes are named below the text and begin pages of their own; long tables keep their heads, sums stand out."""

import io
import re

import pdfplumber
import pypdf
import pytest
from docx.oxml.ns import qn

from reports.document import Annex, Document, Heading, Paragraph, Table, Text, numbered, plain_text
from reports.html import render_html
from reports.pdf import render_pdf
from reports.word import render_docx

from .measure import body_lines
from .reading_word import docx_words, opened, style_of
from .samples import make_summary

pytestmark = pytest.mark.once

ROWS = tuple((str(number), f"会员{number}", "100.00") for number in range(1, 81))
LONG = Table(
    "", ("序号", "姓名", "金额"), (*ROWS, ("", "合计", "8,000.00")), ("center", "left", "right"), (80,), "单位：元"
)
SHORT = Table("", ("项目", "次数"), (("走访", "2"),), ("left", "right"))


def with_annexes(*titles):
    tables = (LONG, SHORT)
    return make_summary(annexes=tuple(Annex(title, (tables[place],)) for place, title in enumerate(titles)))


@pytest.fixture(scope="module")
def two():
    return with_annexes("慰问名单", "走访情况表")


def squeezed(words):
    return re.sub(r"\s", "", "".join(words))


def test_one_annex_has_no_number_and_two_have():
    assert (with_annexes("名单").annex_notes, with_annexes("名单").annex_labels) == (("附件：名单",), ("附件",))
    assert with_annexes("名单", "表").annex_notes == ("附件：1.名单", "2.表")
    assert with_annexes("名单", "表").annex_labels == ("附件1", "附件2")


def test_annexes_are_named_before_the_signature_and_follow_it(two):
    said = plain_text(two)

    place = said.index("附件：1.慰问名单")
    assert said[place : place + 7] == [
        *("附件：1.慰问名单", "2.走访情况表", "示例市某某实验学校工会", "2024年6月28日"),
        *("附件1", "慰问名单", "单位：元"),
    ]


def test_headings_of_an_annex_count_for_themselves():
    document = Document("题", (Heading(1, "甲"),), annexes=(Annex("表", (Heading(1, "乙"), Paragraph((Text("文"),)))),))

    assert [block.number for block in numbered(document).every_block if isinstance(block, Heading)] == ["一、", "一、"]


def test_the_three_forms_say_the_words(two):
    said = squeezed(plain_text(two))
    pages = pypdf.PdfReader(io.BytesIO(render_pdf(two))).pages
    printed = squeezed(re.sub(r"— \d+ —", "", page.extract_text()) for page in pages)

    assert squeezed(re.sub(r"<[^>]*>", "", render_html(two))) == said
    assert docx_words(render_docx(two)) == plain_text(two)
    # The heads of the long table stand on each of its pages.
    assert printed.replace("序号姓名金额", "") == said.replace("序号姓名金额", "")
    assert printed.count("序号姓名金额") >= 3


def test_each_annex_begins_a_page_of_the_pdf(two):
    lines = body_lines(render_pdf(two))

    firsts = {line.page: line.text for line in reversed(lines)}
    starts = [page for page, text in firsts.items() if text.startswith("附件")]
    assert sorted(firsts[page] for page in starts) == ["附件1", "附件2"]
    # 附件标题 stands on the third line.
    title = next(line for line in lines if line.text == "慰问名单")
    assert title.baseline - 37 == pytest.approx(3 * 225 / 22, abs=4)


def test_the_names_of_several_annexes_stand_one_below_the_other(two):
    lines = {line.text: line for line in body_lines(render_pdf(two))}

    first, second = lines["附件：1.慰问名单"], lines["2.走访情况表"]
    assert second.left - first.left == pytest.approx(3 * 156 / 28, abs=0.4)


def test_sums_are_set_in_another_font(two):
    assert '<tr class="total">' in render_html(two)
    assert render_html(two).count('class="total"') == 1
    content = render_docx(two)
    assert style_of(content, "8,000.00") == "表格合计"
    assert style_of(content, "会员80") == "表格文字"
    with pdfplumber.open(io.BytesIO(render_pdf(two))) as pdf:
        fonts = {char["fontname"] for page in pdf.pages for char in page.chars if char["text"] in "合计"}
        assert len(fonts) >= 1
        whole = [word for page in pdf.pages for word in page.extract_words(extra_attrs=["fontname"])]
    names = {word["text"]: word["fontname"] for word in whole}
    assert names["8,000.00"] != names["100.00"]


def test_word_begins_each_annex_on_a_new_page_with_a_style_of_its_own(two):
    content = render_docx(two)

    assert [style_of(content, words) for words in ("附件1", "慰问名单", "附件：1.慰问名单", "单位：元")] == [
        *("附件", "附件标题", "附件说明", "表注"),
    ]
    assert opened(content).styles["附件"].element.find(f".//{qn('w:pageBreakBefore')}") is not None


def test_columns_of_a_word_table_are_as_wide_as_their_words():
    table = Table("", ("号", "活动名称", "人数"), (("1", "迎新春职工书画摄影作品展暨优秀作品颁奖活动", "120人次"),))

    (made,) = opened(render_docx(Document("题", (table,)))).tables

    number, name, people = (column.width.mm for column in made.columns)
    assert number < people < name
    assert number + name + people == pytest.approx(156, abs=0.1)


def test_many_wide_columns_give_way_and_narrow_ones_do_not():
    words = "很长很长的一段说明文字需要换行显示才放得下"
    table = Table("", ("号", "甲", "乙", "丙"), (("12", words, words, words),))

    (made,) = opened(render_docx(Document("题", (table,)))).tables

    sizes = [column.width.mm for column in made.columns]
    assert sizes[0] == pytest.approx(2 * 12 * 25.4 / 72 + 5.5, abs=1)
    assert max(sizes[1:]) - min(sizes[1:]) < 0.2
    assert sum(sizes) == pytest.approx(156, abs=0.1)


def test_a_document_without_annexes_says_nothing_of_them():
    assert "annex" not in render_html(make_summary())
    assert "附件" not in squeezed(plain_text(make_summary()))
