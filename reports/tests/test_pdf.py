"""PDFs keep the geometry of GB/T 9704-2012; every length here is in millimetres."""

from datetime import date
from itertools import pairwise

import pytest

from reports import justify
from reports.document import Document, Heading, Paragraph, Text
from reports.pdf import render_pdf

from .measure import PAGE_NUMBER, body_lines, pdf_lines

pytestmark = pytest.mark.once

# Punctuation at many places and an odd length: each line breaks somewhere else.
SENTENCE = (
    "工会会员代表大会审议工作报告，听取财务情况说明。各小组按照计划开展活动，服务职工生活；维护合法权益、推进民主管理，"
)
MIXED = SENTENCE + "共收到提案12件，办结9件，支出12,345.60元。“职工之家”建设（含书屋）持续推进！《办法》修订几次？"
NEVER_FIRST = "，。、；：？！）》”"


def long_document(times=40, **fields):
    return Document("示例工会工作总结", (Paragraph((Text(SENTENCE * times),)),), **fields)


def mixed_document():
    """Marks, digits and brackets, each time at another place of the line."""
    words = "".join(MIXED + "各小组" * (number % 9) for number in range(30))
    return Document("示例工会工作总结", (Paragraph((Text(words),)),))


@pytest.fixture(scope="module")
def plain():
    return render_pdf(long_document())


@pytest.fixture(scope="module")
def mixed():
    return render_pdf(mixed_document())


def full_lines(pdf):
    """Lines that are neither the title, nor indented, nor the last of a paragraph."""
    lines = body_lines(pdf)
    return [line for line in lines[2:-1] if line.text]


def test_a_full_page_has_22_lines(plain):
    assert [len(body_lines(plain, page)) for page in (2, 3)] == [22, 22]


def test_a_full_line_has_28_characters_or_27_where_a_mark_may_not_begin_the_next(plain):
    lines = full_lines(plain)
    short = [(line.text, after.text[:2]) for line, after in pairwise(lines) if len(line.text) != 28]

    assert {len(line.text) for line in lines} == {27, 28}
    assert [(text, after) for text, after in short if len(text) != 27 or after[1] not in NEVER_FIRST] == []


def test_the_first_line_is_indented_by_two_characters(plain):
    first = body_lines(plain)[1]

    assert len(first.text) == 26
    assert first.left == pytest.approx(28 + 2 * 156 / 28, abs=0.05)


def test_lines_are_equally_far_apart_whatever_font_their_characters_come_from(mixed):
    gaps = [after.baseline - line.baseline for line, after in pairwise(body_lines(mixed, 2))]

    assert max(gaps) - min(gaps) <= 0.05
    assert gaps[0] == pytest.approx(225 / 22, abs=0.1)


def test_the_wide_margin_is_at_the_binding_edge(plain):
    left = {page: {round(line.left, 2) for line in body_lines(plain, page)} for page in (2, 3)}

    assert left == {2: {26.0}, 3: {28.0}}


def right_edges(pdf):
    """The right edges of full lines, measured from the left edge of the type area."""
    return [line.right - (28 if line.page % 2 else 26) for line in full_lines(pdf)]


@pytest.mark.parametrize("name", ["plain", "mixed"])
def test_full_lines_end_evenly_at_the_right(name, request):
    edges = right_edges(request.getfixturevalue(name))

    assert max(edges) - min(edges) <= 0.3
    assert [edge for edge in edges if abs(edge - 156) > 0.3] == []


def test_lines_end_unevenly_but_whole_with_an_unknown_weasyprint(monkeypatch, mixed):
    monkeypatch.setattr(justify, "TESTED_WEASYPRINT", "0")

    ragged = render_pdf(mixed_document())

    edges = right_edges(ragged)
    assert max(edges) - min(edges) > 2
    assert "".join(line.text for line in body_lines(ragged)) == "".join(line.text for line in body_lines(mixed))


def test_no_line_begins_with_a_closing_mark(mixed):
    lines = body_lines(mixed)

    assert [line.text for line in lines if line.text[0] in NEVER_FIRST] == []
    assert [line.text for line in lines if line.text[-1] in "（《“"] == []
    # The text is dense enough in marks for this to be worth a test.
    assert sum(line.text[-1] in NEVER_FIRST for line in lines) > 10


def test_page_numbers_stand_at_the_outer_edge(plain):
    numbers = [line for line in pdf_lines(plain) if PAGE_NUMBER.fullmatch(line.text)]
    one_character = 14 * 25.4 / 72

    assert [line.text for line in numbers] == [f"— {number} —" for number in range(1, 6)][: len(numbers)]
    assert len(numbers) >= 4
    assert numbers[0].right == pytest.approx(184 - one_character, abs=0.2)
    assert numbers[1].left == pytest.approx(26 + one_character, abs=0.2)


def test_the_dash_of_a_page_number_is_7_mm_below_the_type_area(plain):
    number = next(line for line in pdf_lines(plain) if PAGE_NUMBER.fullmatch(line.text))
    dash_height = 0.293 * 14 * 25.4 / 72  # of Noto Serif SC, the font of page numbers without the office's own

    assert number.baseline - dash_height - (297 - 35) == pytest.approx(7, abs=0.3)


def signature_lines(signature):
    lines = body_lines(render_pdf(Document("题", (), signature=signature, day=date(2024, 6, 28))))
    return lines[-2], lines[-1]


def test_the_issuer_stands_two_characters_from_the_right_and_the_date_two_after_its_start():
    issuer, dated = signature_lines("示例市某某实验学校工会")

    assert issuer.right == pytest.approx(184 - 2 * 156 / 28, abs=0.3)
    assert dated.left - issuer.left == pytest.approx(2 * 156 / 28, abs=0.1)
    assert dated.text == "2024年6月28日"


def test_a_date_longer_than_the_issuer_stands_two_characters_from_the_right():
    issuer, dated = signature_lines("校工会")

    assert dated.right == pytest.approx(184 - 2 * 156 / 28, abs=0.3)
    assert dated.left - issuer.left == pytest.approx(2 * 156 / 28, abs=0.1)


@pytest.mark.parametrize("times", range(13, 19))
def test_the_signature_never_stands_on_a_page_without_text(times):
    pdf = render_pdf(long_document(times=times, signature="示例工会", day=date(2024, 6, 28)))

    last_page = body_lines(pdf)[-1].page
    assert len(body_lines(pdf, last_page)) >= 4


@pytest.mark.parametrize("times", range(14, 18))
def test_a_heading_never_ends_a_page(times):
    section = (Paragraph((Text(SENTENCE * times),)), Heading(1, "存在问题"), Paragraph((Text(SENTENCE),)))
    lines = body_lines(render_pdf(Document("示例工会工作总结", section)))

    heading = next(place for place, line in enumerate(lines) if line.text == "一、存在问题")
    assert lines[heading].page == lines[heading + 1].page
