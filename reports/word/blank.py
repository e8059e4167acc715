"""An empty Word file: the few parts that every one must have, with nothing of a foreign language or look in them.

The library's own empty file brings 900 KB of American styles, which would cost more time than the document.
"""

from __future__ import annotations

import io
import zipfile

import docx
from docx.document import Document as WordFile
from docx.oxml.ns import nsdecls

from reports.word.page import number_pages, set_paper
from reports.word.styles import BIAOSONG, FANGSONG, HEITI, KAITI, LATIN, SONG, fonts

# What to take where a machine lacks a font: Windows has 仿宋 and 楷体, the standard's own names are older.
SUBSTITUTES = {FANGSONG: "仿宋", KAITI: "楷体", BIAOSONG: "华文中宋", HEITI: "SimHei", SONG: "SimSun"}
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
PARTS = ("styles", "settings", "fontTable")


def blank_file() -> WordFile:
    """An empty official document: its paper, its page numbers, no text."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        for name, text in _parts().items():
            archive.writestr(name, f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n{text}')
    content.seek(0)
    file = docx.Document(content)
    section = file.sections[0]
    set_paper(section)
    number_pages(section)
    return file


def _parts() -> dict[str, str]:
    return {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relations({"rId1": ("officeDocument", "word/document.xml")}),
        "word/_rels/document.xml.rels": _relations(
            {f"rId{number}": (name, f"{name}.xml") for number, name in enumerate(PARTS, start=1)}
        ),
        "word/document.xml": f"<w:document {nsdecls('w', 'r')}><w:body><w:sectPr/></w:body></w:document>",
        "word/styles.xml": _styles(),
        "word/settings.xml": _settings(),
        "word/fontTable.xml": _fonts(),
    }


def _content_types() -> str:
    kinds = {"document": "document.main", **dict(zip(PARTS, PARTS, strict=True))}
    parts = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{WORD}.{kind}+xml"/>' for name, kind in kinds.items()
    )
    return (
        f'<Types xmlns="{TYPES}"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" '
        f'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>{parts}</Types>'
    )


def _relations(relations: dict[str, tuple[str, str]]) -> str:
    lines = "".join(
        f'<Relationship Id="{key}" Type="{OFFICE}/{kind}" Target="{target}"/>'
        for key, (kind, target) in relations.items()
    )
    return f'<Relationships xmlns="{RELATIONS}">{lines}</Relationships>'


def _styles() -> str:
    def style(kind: str, key: str, name: str, more: str) -> str:
        return f'<w:style w:type="{kind}" w:default="1" w:styleId="{key}"><w:name w:val="{name}"/>{more}</w:style>'

    return (
        f"<w:styles {nsdecls('w')}><w:docDefaults><w:rPrDefault><w:rPr>{fonts(FANGSONG)}"
        '<w:sz w:val="32"/><w:szCs w:val="32"/><w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/>'
        "</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"
        + style("paragraph", "Normal", "Normal", "<w:qFormat/>")
        + style("character", "DefaultParagraphFont", "Default Paragraph Font", "<w:semiHidden/>")
        + style("table", "TableNormal", "Normal Table", "<w:semiHidden/>")
        + "</w:styles>"
    )


def _settings() -> str:
    return (
        f'<w:settings {nsdecls("w")}><w:zoom w:percent="100"/><w:mirrorMargins/><w:defaultTabStop w:val="420"/>'
        '<w:evenAndOddHeaders/><w:characterSpacingControl w:val="doNotCompress"/><w:compat>'
        '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>'
        '</w:compat><w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/><w:decimalSymbol w:val="."/>'
        '<w:listSeparator w:val=","/></w:settings>'
    )


def _fonts() -> str:
    def font(name: str, inner: str) -> str:
        return f'<w:font w:name="{name}">{inner}</w:font>'

    chinese = "".join(
        font(name, f'<w:altName w:val="{other}"/><w:charset w:val="86"/>') for name, other in SUBSTITUTES.items()
    )
    latin = font(LATIN, '<w:charset w:val="00"/>')
    return f"<w:fonts {nsdecls('w')}>{chinese}{latin}</w:fonts>"
