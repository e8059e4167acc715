"""PDFs can be leafed through by their headings, read aloud, and kept: tagged PDF/A-2a."""

import io

import pikepdf
import pypdf
import pytest

from reports.document import Document, Heading, Paragraph, RedHead, Text, numbered
from reports.pdf import render_pdf

from .samples import make_summary

pytestmark = pytest.mark.once


@pytest.fixture(scope="module")
def pdf():
    return render_pdf(make_summary(head=RedHead("示例市总工会", "示工〔2025〕3号")))


@pytest.fixture(scope="module")
def opened(pdf):
    return pikepdf.open(io.BytesIO(pdf))


def outline(pdf):
    """The bookmarks as (depth, words, page), in reading order."""
    reader = pypdf.PdfReader(io.BytesIO(pdf))

    def walk(items, depth):
        for item in items:
            if isinstance(item, list):
                yield from walk(item, depth + 1)
            else:
                yield depth, "".join(item.title.split()), reader.get_destination_page_number(item)

    return list(walk(reader.outline, 0))


def headings():
    return [block for block in numbered(make_summary()).blocks if isinstance(block, Heading)]


def test_every_heading_has_a_bookmark_below_that_of_the_title(pdf):
    found = outline(pdf)
    wanted = {block.number + block.text for block in headings()}

    assert found[0] == (0, make_summary().name, 0)
    assert [words for depth, words, _page in found if words in wanted] == [
        block.number + block.text for block in headings()
    ]
    assert {(depth, block.level) for depth, words, _page in found for block in headings()
            if words == block.number + block.text} <= {(1, 1), (2, 2), (3, 3), (4, 4)}  # fmt: skip


def test_a_bookmark_leads_to_the_page_of_its_heading(pdf):
    pages = [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(pdf)).pages]

    led_astray = [words for _depth, words, page in outline(pdf)[1:] if words not in pages[page].replace("\n", "")]
    assert led_astray == []


def test_a_skipped_level_still_has_its_bookmark():
    pdf = render_pdf(Document("题", (Heading(1, "甲"), Heading(3, "乙"), Paragraph((Text("文"),)))))

    assert [words for _depth, words, _page in outline(pdf)] == ["题", "一、甲", "1.乙"]


def test_it_says_that_it_is_tagged_and_archival(opened):
    metadata = opened.open_metadata()

    assert (metadata["pdfaid:part"], metadata["pdfaid:conformance"]) == ("2", "A")
    assert bool(opened.Root.MarkInfo.Marked) is True
    assert str(opened.Root.Lang) == "zh-CN"
    assert len(opened.Root.OutputIntents) == 1


def tags(element):
    """The kinds of all parts of the tree of structure."""
    if isinstance(element, pikepdf.Array):
        return [kind for child in element for kind in tags(child)]
    if not isinstance(element, pikepdf.Dictionary):
        return []
    own = [str(element["/S"])] if "/S" in element else []
    return own + tags(element.get("/K", pikepdf.Array()))


def test_headings_paragraphs_and_tables_are_told_apart(opened):
    kinds = tags(opened.Root.StructTreeRoot)

    levels = [block.level for block in headings()]
    assert kinds.count("/H1") == 1
    assert kinds.count("/H2") == levels.count(1)
    assert (kinds.count("/Table"), kinds.count("/TH"), kinds.count("/TD")) == (1, 4, 12)
    assert kinds.count("/P") > 10


def test_nothing_in_it_acts_or_is_attached(opened):
    assert "/OpenAction" not in opened.Root
    assert "/AA" not in opened.Root
    assert len(opened.attachments) == 0
