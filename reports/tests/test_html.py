"""HTML says the words of the document, escaped, with links only where evidence is offered."""

import re
from html import unescape

import pytest

from reports.document import Document, FigureRun, Heading, Paragraph, Table, Text, plain_text
from reports.html import render_html, render_page

from .samples import make_summary

pytestmark = pytest.mark.once


def evidence(run):
    return f"/desk/demo/figures/{run.key}/?scope={run.scope}&as=list" if run.key else None


def words_of(html):
    return re.sub(r"\s", "", unescape(re.sub(r"<[^>]*>", "", html)))


def one_figure(**changes):
    run = FigureRun(**({"key": "motions", "text": "3件", "value": 3, "scope": "h1"} | changes))
    return Document("题", (Paragraph((Text("收到提案"), run, Text("。"))),))


def test_the_fragment_says_the_words_of_the_document():
    document = make_summary()

    assert words_of(render_html(document, evidence=evidence)) == re.sub(r"\s", "", "".join(plain_text(document)))


def test_figures_are_links_to_their_evidence():
    html = render_html(one_figure(), evidence=evidence)

    assert '收到提案<a class="num" href="/desk/demo/figures/motions/?scope=h1&amp;as=list">3件</a>。' in html


def test_public_copies_have_plain_figures():
    html = render_html(one_figure())

    assert "收到提案3件。" in html
    assert "<a " not in html


def test_a_figure_without_rows_is_plain_text():
    assert "收到提案3件。" in render_html(one_figure(key=""), evidence=evidence)


def test_a_number_typed_by_hand_is_marked_inside_the_desk_only():
    document = one_figure(typed_by_hand=True)

    assert '<span class="num typed">3件</span>' in render_html(document, evidence=evidence)
    assert "typed" not in render_html(document)


def test_every_text_is_escaped():
    nasty = "<script>alert(1)</script>&\"'"
    document = Document(
        title=nasty,
        addressee=nasty,
        signature=nasty,
        ending=nasty,
        blocks=(
            Heading(1, nasty),
            Paragraph((Text(nasty), FigureRun(nasty, nasty, None))),
            Table(nasty, (nasty,), ((nasty,),)),
        ),
    )

    for html in (render_html(document, evidence=evidence), render_page(document)):
        assert "<script" not in html
        assert "alert(1)" in html


def test_headings_follow_the_title_in_rank():
    html = render_html(Document("题", (Heading(1, "甲"), Heading(2, "乙"), Heading(3, "丙"), Heading(4, "丁"))))

    assert re.findall(r"<(h\d)>", html) == ["h1", "h2", "h3", "h4", "h5"]


def test_table_columns_are_aligned_by_class():
    html = render_html(Document("题", (Table("表1", ("项目", "金额"), (("会费", "12.00"),), ("left", "right")),)))

    assert '<td class="to-left">会费</td><td class="to-right">12.00</td>' in html


def test_no_inline_style_anywhere():
    assert "style=" not in render_page(make_summary())


def test_the_page_needs_nothing_but_itself():
    page = render_page(make_summary())

    assert page.startswith("<!DOCTYPE html>")
    assert "<style>" in page
    assert re.findall(r"<link|<script|src=|url\(|@import|href=", page) == []
