"""An office's own head stays as it is above the text; files that cannot serve are refused with a sentence."""

import io
import zipfile

import pytest
from docx.oxml.ns import qn
from docx.shared import Mm

from core.errors import Refused
from reports.document import Document, Heading, Paragraph, Text, plain_text
from reports.word import render_docx

from .measure import pdf_lines
from .office_heads import NUMBER, ORGAN, office_file, related_to_elsewhere, repacked, saved
from .reading_word import as_pdf, docx_words, needs_libreoffice, opened, style_of
from .samples import make_summary

pytestmark = pytest.mark.once


def short():
    return Document("关于开展活动的通知", (Heading(1, "时间"), Paragraph((Text("10月8日。"),))), signature="示例工会")


def test_the_text_follows_the_head_and_takes_the_place_of_the_mark():
    content = render_docx(short(), template=saved(office_file()))

    assert docx_words(content) == [ORGAN, NUMBER, *plain_text(short())]
    assert style_of(content, "一、时间") == "一级标题"


def test_a_file_without_the_mark_is_a_head_as_a_whole():
    content = render_docx(short(), template=saved(office_file(mark="", below=("抄报：示例市总工会",))))

    assert docx_words(content) == [ORGAN, NUMBER, "抄报：示例市总工会", *plain_text(short())]


def test_the_head_keeps_its_look_and_the_office_its_paper():
    file = office_file()
    file.sections[0].left_margin = Mm(30)

    content = opened(render_docx(short(), template=saved(file)))

    assert content.paragraphs[0].runs[0].font.color.rgb == file.paragraphs[0].runs[0].font.color.rgb
    assert content.sections[-1].left_margin == pytest.approx(Mm(30), abs=Mm(0.05))


def test_a_style_that_the_office_has_is_not_made_anew():
    file = office_file()
    own = file.styles.add_style("公文正文", 1)
    own.font.name = "Arial"

    content = opened(render_docx(short(), template=saved(file)))

    assert [style.name for style in content.styles].count("公文正文") == 1
    assert content.styles["公文正文"].font.name == "Arial"
    assert next(p for p in content.paragraphs if p.text == "10月8日。").style.name == "公文正文"


def test_pages_are_numbered_where_the_office_has_no_footers():
    content = opened(render_docx(short(), template=saved(office_file())))

    assert "PAGE" in content.sections[-1].footer._element.xml
    assert content.settings.odd_and_even_pages_header_footer is True


def test_even_pages_keep_the_header_of_the_office():
    file = office_file()
    file.sections[0].header.paragraphs[0].text = "内部资料"

    section = opened(render_docx(short(), template=saved(file))).sections[-1]

    assert section.even_page_header.paragraphs[0].text == section.header.paragraphs[0].text == "内部资料"


def test_the_footers_of_the_office_stay():
    file = office_file()
    file.sections[0].footer.paragraphs[0].text = "第1页"

    assert opened(render_docx(short(), template=saved(file))).sections[-1].footer.paragraphs[0].text == "第1页"


@pytest.mark.parametrize(("empty", "before"), [(0, "1158"), (1, "579"), (3, "0")])
def test_two_empty_lines_stand_above_the_title_in_all(empty, before):
    content = opened(render_docx(short(), template=saved(office_file(empty_lines=empty))))

    title = next(p for p in content.paragraphs if p.text == short().title)
    assert title._element.find(f".//{qn('w:spacing')}").get(qn("w:before")) == before


def test_the_same_head_gives_the_same_bytes():
    head = saved(office_file())

    assert render_docx(make_summary(), template=head) == render_docx(make_summary(), template=head)


def with_part(name, data):
    target = io.BytesIO(saved(office_file()))
    with zipfile.ZipFile(target, "a") as archive:
        archive.writestr(name, data)
    return target.getvalue()


def damaged(part):
    return repacked(saved(office_file()), lambda name, data: data[: len(data) // 2] if name == part else data)


def without(part):
    return repacked(saved(office_file()), lambda name, data: None if name == part else data)


def as_kind(kind):
    """The file saying of itself that it is a template, or one with macros."""

    def change(name, data):
        if name != "[Content_Types].xml":
            return data
        return data.replace(b"wordprocessingml.document.main", kind)

    return repacked(saved(office_file()), change)


def marked_inside():
    file = office_file(mark="")
    file.add_table(1, 1).cell(0, 0).text = "【正文】"
    return saved(file)


BAD = {
    "nothing": (b"", "file_type"),
    "words": ("红头".encode(), "file_type"),
    "pdf": (b"%PDF-1.7\n", "head_not_word"),
    "zip": (b"PK\x03\x04" + b"0" * 40, "file_broken"),
    "macros": (lambda: with_part("word/vbaProject.bin", b"x"), "file_macros"),
    "broken text": (lambda: damaged("word/document.xml"), "head_broken"),
    "broken relations": (lambda: damaged("word/_rels/document.xml.rels"), "head_broken"),
    "no list of contents": (lambda: without("[Content_Types].xml"), "head_broken"),
    "template": (lambda: as_kind(b"wordprocessingml.template.main"), "head_broken"),
    "linked picture": (lambda: related_to_elsewhere("image"), "head_links"),
    "mark in a table": (marked_inside, "head_mark"),
    "mark in a sentence": (lambda: saved(office_file(mark="见【正文】。")), "head_mark"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_file_that_cannot_serve_is_refused(name):
    made, code = BAD[name]

    with pytest.raises(Refused) as refusal:
        render_docx(short(), template=made() if callable(made) else made)

    assert refusal.value.code == code
    assert str(refusal.value).endswith(("。", "."))


def test_a_link_to_click_is_no_fault():
    assert render_docx(short(), template=related_to_elsewhere("hyperlink"))[:2] == b"PK"


def test_the_file_that_a_head_was_begun_from_is_forgotten():
    content = render_docx(short(), template=related_to_elsewhere("attachedTemplate"))

    assert b"198.51.100.7" not in b"".join(
        zipfile.ZipFile(io.BytesIO(content)).read(name) for name in zipfile.ZipFile(io.BytesIO(content)).namelist()
    )


@needs_libreoffice
def test_libreoffice_opens_the_file_with_the_head():
    lines = [line.text for line in pdf_lines(as_pdf(render_docx(short(), template=saved(office_file()))))]

    assert [ORGAN, NUMBER, short().title] == lines[:3]
