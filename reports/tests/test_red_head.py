"""A red head says the same words and stands at the same places in HTML, PDF and Word; without one nothing changes."""

import io
import re
from html import unescape

import pdfplumber
import pytest
from docx.oxml.ns import qn

from reports.document import Document, Paragraph, RedHead, Text, plain_text
from reports.html import render_html, render_page
from reports.pdf import render_pdf
from reports.word import render_docx

from .measure import body_lines
from .office_heads import ORGAN, office_file, saved
from .reading_word import docx_words, opened, style_of
from .samples import make_summary

pytestmark = pytest.mark.once

HEAD = RedHead("示例市总工会", "示工〔2025〕3号")
TO_UPPER = RedHead("示例市某某实验学校工会委员会", "示校工〔2025〕12号", signer="王小明")
ALONE = RedHead("示例市总工会")
RED = (0xD7 / 255, 0, 0x0F / 255)


def squeezed(text):
    return re.sub(r"\s", "", text)


def with_head(head):
    return Document("关于开展活动的通知", (Paragraph((Text("定于10月8日举行。"),)),), head=head)


def test_plain_text_begins_with_the_words_of_the_head():
    assert plain_text(with_head(TO_UPPER))[:4] == [
        "示例市某某实验学校工会委员会",
        "示校工〔2025〕12号",
        "签发人：王小明",
        "关于开展活动的通知",
    ]


@pytest.mark.parametrize("head", [HEAD, TO_UPPER, ALONE], ids=["number", "signer", "alone"])
def test_the_three_forms_say_the_words_of_the_head(head):
    document = with_head(head)
    words = squeezed("".join(plain_text(document)))

    pdf = "".join(line.text for line in body_lines(render_pdf(document)))
    assert squeezed(unescape(re.sub(r"<[^>]*>", "", render_html(document)))) == words
    assert squeezed(pdf) == words
    assert squeezed("".join(docx_words(render_docx(document)))) == words


def test_nothing_of_a_head_is_drawn_without_one():
    assert "red-head" not in render_html(make_summary())
    assert [style_of(render_docx(make_summary()), "".join(make_summary().title))] == ["公文标题"]
    with pdfplumber.open(io.BytesIO(render_pdf(make_summary()))) as pdf:
        assert {char["non_stroking_color"] for page in pdf.pages for char in page.chars} <= {(0, 0, 0), (0,), None}


def drawn(head):
    """The first page of the PDF: its lines by their words, and its red rule."""
    pdf = render_pdf(with_head(head))
    with pdfplumber.open(io.BytesIO(pdf)) as opened_pdf:
        page = opened_pdf.pages[0]
        red = [shape for shape in [*page.rects, *page.lines] if _is_red(shape)]
        chars = [char for char in page.chars if _is_red(char)]
        return {line.text: line for line in body_lines(pdf)}, red, chars


def _is_red(shape):
    colours = [shape.get("non_stroking_color"), shape.get("stroking_color")]
    return any(colour and colour == pytest.approx(RED, abs=0.01) for colour in colours if len(colour or ()) == 3)


def test_the_issuer_is_red_and_begins_35_mm_below_the_edge_of_the_type_area():
    _lines, _rules, chars = drawn(HEAD)

    assert "".join(char["text"] for char in chars) == HEAD.issuer
    baseline = min(char["matrix"][5] for char in chars)
    height_of_letters = 0.86 * 42
    top = (841.89 - baseline - height_of_letters) * 25.4 / 72
    assert top == pytest.approx(37 + 35, abs=1)


def test_a_red_rule_as_wide_as_the_text_stands_4_mm_below_the_number():
    lines, rules, _chars = drawn(HEAD)

    left, right = min(rule["x0"] for rule in rules), max(rule["x1"] for rule in rules)
    assert (right - left) * 25.4 / 72 == pytest.approx(156, abs=0.3)
    below = min(rule["bottom"] for rule in rules) * 25.4 / 72 - lines[HEAD.number].baseline
    # Letters reach a little below their baseline, and the line of the grid further.
    assert 4 <= below <= 8


def test_the_title_stands_two_lines_below_the_rule():
    lines, rules, _chars = drawn(HEAD)

    below = lines["关于开展活动的通知"].baseline - max(rule["bottom"] for rule in rules) * 25.4 / 72
    assert below == pytest.approx(2 * 225 / 22 + 8.5, abs=1.5)


def test_number_and_signer_stand_on_one_line_a_character_from_either_edge():
    line = drawn(TO_UPPER)[0][TO_UPPER.number + TO_UPPER.signed]

    one = 156 / 28
    assert (line.left, line.right) == pytest.approx((28 + one, 184 - one), abs=0.6)


@pytest.mark.parametrize(
    ("issuer", "points"),
    [("示例市总工会", 42), ("示例市某某局机关工会", 42), ("示例市某某实验学校工会", 36), ("示例市某某实验学校工会委员会", 26),
     ("示例市某某区教育系统基层工会联合会委员会", 22)],
)  # fmt: skip
def test_a_long_name_is_set_smaller_and_stays_on_one_line(issuer, points):
    head = RedHead(issuer, "示工〔2025〕3号")

    assert head.size == points
    assert issuer in drawn(head)[0]
    size = opened(render_docx(with_head(head))).paragraphs[0]._element.find(f".//{qn('w:sz')}")
    assert (size is None and points == 42) or size.get(qn("w:val")) == str(points * 2)


def test_word_has_styles_for_the_head_and_a_stop_for_the_signer():
    content = render_docx(with_head(TO_UPPER))

    issuer, number = opened(content).paragraphs[:2]
    assert (issuer.style.name, number.style.name) == ("发文机关标志", "发文字号")
    assert [stop.alignment.name for stop in number.paragraph_format.tab_stops] == ["RIGHT"]
    assert number.runs[-1]._element.find(f".//{qn('w:rFonts')}").get(qn("w:eastAsia")) == "楷体_GB2312"


def test_the_head_of_an_office_stands_instead():
    words = docx_words(render_docx(with_head(HEAD), template=saved(office_file())))

    assert words[0] == ORGAN
    assert HEAD.issuer not in words


def test_a_head_is_escaped():
    page = render_page(with_head(RedHead("<b>甲</b>", "<i>", "<u>")))

    assert "<b>" not in page
    assert "&lt;u&gt;" in page
