"""Word files with the head of an office, as an office would make them, and some that cannot serve."""

import io
import zipfile

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Pt, RGBColor

ORGAN, NUMBER = "示例市总工会文件", "示工〔2025〕3号"
RULE = f'<w:pBdr {nsdecls("w")}><w:bottom w:val="single" w:sz="12" w:space="11" w:color="FF0000"/></w:pBdr>'


def saved(file):
    target = io.BytesIO()
    file.save(target)
    return target.getvalue()


def office_file(mark="【正文】", below=("这里写正文。",), empty_lines=0):
    """A red organ name, a number over a red rule, then the mark and what the office left below it."""
    file = docx.Document()
    organ = file.add_paragraph()
    organ.alignment = WD_ALIGN_PARAGRAPH.CENTER
    run = organ.add_run(ORGAN)
    run.font.size, run.font.color.rgb = Pt(40), RGBColor(255, 0, 0)
    number = file.add_paragraph(NUMBER)
    number.alignment = WD_ALIGN_PARAGRAPH.CENTER
    number._element.get_or_add_pPr().append(parse_xml(RULE))
    for text in [""] * empty_lines + [text for text in (mark, *below) if text]:
        file.add_paragraph(text)
    return file


def repacked(content, change):
    """The file with its parts as `change` gives them: it takes a name and bytes and gives bytes, or None to leave out."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as source, zipfile.ZipFile(target, "w") as archive:
        for name in source.namelist():
            data = change(name, source.read(name))
            if data is not None:
                archive.writestr(name, data)
    return target.getvalue()


def related_to_elsewhere(kind):
    """An office's file whose document has one relation of this kind to something outside."""
    file = office_file()
    relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    file.part.relate_to("http://198.51.100.7/a.png", f"{relations}/{kind}", is_external=True)
    return saved(file)
