"""The official copy beside the text: the numbers that somebody changed in it are found, and no others."""

import io
from dataclasses import replace
from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from docx import Document as WordFile

from core.errors import Refused
from core.models import Attachment
from core.periods import Period
from reports.document import Paragraph, Text, plain_text, text_of
from reports.official_copy import compared, differing_figures, sentences
from reports.pdf import render_pdf
from reports.services.approval import move_report
from reports.services.copies import keep_official_copy
from reports.services.drafts import change_head, start_report
from reports.settled import settled_document
from reports.word import render_docx
from tests.demo import WORKBOOK, demo_branch

pytestmark = pytest.mark.django_db
HALF = Period.half(2024, 1)


@pytest.fixture
def report():
    report = start_report("half_year", branch=demo_branch(), period=HALF, as_of=HALF.last_day, by=None)
    return move_report(report, action="finalise", by=None, on=date(2024, 7, 1))


def upload(content: bytes, name: str) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content)


def edited(content: bytes, old: str, new: str) -> bytes:
    """The Word file as somebody saves it who puts `new` in the place of `old`."""
    file = WordFile(io.BytesIO(content))
    (paragraph,) = (one for one in file.paragraphs if old in one.text)
    text = paragraph.text.replace(old, new)
    for run in paragraph.runs[1:]:
        run.text = ""
    paragraph.runs[0].text = text
    target = io.BytesIO()
    file.save(target)
    return target.getvalue()


def test_our_own_word_file_and_pdf_differ_in_nothing(report):
    document = settled_document(report)

    for content, name in ((render_docx(document), "a.docx"), (render_pdf(document), "a.pdf")):
        copy = keep_official_copy(report, upload(content, name), by=None)
        assert differing_figures(report, copy) == [], name


def test_number_that_the_leader_changed_is_listed_with_its_sentence(report):
    content = edited(render_docx(settled_document(report)), "共120册", "共150册")

    (found,) = differing_figures(report, keep_official_copy(report, upload(content, "总结.docx"), by=None))

    assert found.numbers == (("120", "150"),)
    assert "共120册" in found.ours
    assert "共150册" in found.theirs


def test_other_words_with_the_same_numbers_are_no_difference(report):
    content = edited(render_docx(settled_document(report)), "分送各部门", "分别送到各个部门")

    assert differing_figures(report, keep_official_copy(report, upload(content, "总结.docx"), by=None)) == []


def test_sentence_taken_out_is_listed_with_its_numbers():
    ours = ["举办活动3次。", "会员40人。", "职工满意。"]

    assert [one.numbers for one in compared(ours, ["举办活动3次。"])] == [(("40", ""),)]


def test_every_sentence_of_the_text_is_read_back_from_its_word_file(report):
    document = settled_document(report)
    copy = keep_official_copy(report, upload(render_docx(document), "a.docx"), by=None)

    assert differing_figures(report, copy) == []
    assert len(sentences(plain_text(document))) > 20


def test_picture_has_no_text_to_compare(report):
    png = bytes.fromhex(
        "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
        "1f15c4890000000d49444154789c6360606060000000050001a5f645400000000049454e44ae426082"
    )

    assert differing_figures(report, keep_official_copy(report, upload(png, "扫描件.png"), by=None)) is None


def test_what_is_no_copy_is_refused_and_nothing_is_kept(report):
    for file in (None, upload(WORKBOOK.read_bytes(), "a.xlsx")):
        with pytest.raises(Refused):
            keep_official_copy(report, file, by=None)

    assert not Attachment.objects.of(report).exists()


def test_draft_has_no_official_copy():
    draft = start_report("annual", branch=demo_branch(), period=Period.year_of(2024), as_of=date(2024, 12, 31), by=None)

    with pytest.raises(Refused) as refused:
        keep_official_copy(draft, upload(b"x", "a.docx"), by=None)

    assert refused.value.code == "not_final"


@pytest.fixture
def with_tables():
    report = start_report("half_year", branch=demo_branch(), period=HALF, as_of=HALF.last_day, by=None)
    report = change_head(report, {"annexes": ["finance", "activities"]}, version=report.version, by=None)
    return move_report(report, action="finalise", by=None, on=date(2024, 7, 1))


def test_tables_and_charts_of_our_own_files_differ_in_nothing(with_tables):
    document = settled_document(with_tables)

    for content, name in ((render_docx(document), "a.docx"), (render_pdf(document), "a.pdf")):
        copy = keep_official_copy(with_tables, upload(content, name), by=None)
        assert differing_figures(with_tables, copy) == [], name


def test_number_changed_in_a_table_is_listed_with_its_row(with_tables):
    file = WordFile(io.BytesIO(render_docx(settled_document(with_tables))))
    cell = next(cell for table in file.tables for row in table.rows for cell in row.cells if cell.text == "18,650.00")
    cell.paragraphs[0].text = "18,660.00"
    target = io.BytesIO()
    file.save(target)

    (found,) = differing_figures(
        with_tables, keep_official_copy(with_tables, upload(target.getvalue(), "a.docx"), by=None)
    )

    assert (found.ours, found.numbers) == ("期初结存18,650.00", (("18,650.00", "18,660.00"),))


def test_number_changed_in_a_pdf_is_listed_alone(report):
    document = settled_document(report)
    blocks = tuple(
        replace(block, runs=(Text(text_of(block.runs).replace("共120册", "共150册")),))
        if isinstance(block, Paragraph)
        else block
        for block in document.blocks
    )
    content = render_pdf(replace(document, blocks=blocks))

    (found,) = differing_figures(report, keep_official_copy(report, upload(content, "a.pdf"), by=None))

    assert found.numbers == (("120", "150"),)
