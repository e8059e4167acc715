"""Reads a Word file back as lines of words, and turns it into a PDF where LibreOffice is at hand."""

import io
import shutil
import subprocess
import tempfile
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn

needs_libreoffice = pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")


def opened(content):
    return docx.Document(io.BytesIO(content))


def words_of(element):
    return "".join(part.text or "" for part in element.iter(qn("w:t")))


def docx_words(content):
    """The words of the body, one entry a paragraph or cell, in reading order, as `plain_text` gives them."""
    body = opened(content).element.body
    return [words for paragraph in body.iter(qn("w:p")) if (words := words_of(paragraph))]


def style_of(content, words):
    """The name of the style of the paragraph that says just these words."""
    file = opened(content)
    cells = [cell for table in file.tables for row in table.rows for cell in row.cells]
    paragraphs = [*file.paragraphs, *(paragraph for cell in cells for paragraph in cell.paragraphs)]
    return next(paragraph.style.name for paragraph in paragraphs if words_of(paragraph._element) == words)


def as_pdf(content):
    """What LibreOffice makes of the file."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "file.docx"
        path.write_bytes(content)
        home = f"-env:UserInstallation=file://{folder}/home"
        command = ["soffice", home, "--headless", "--convert-to", "pdf", "--outdir", folder, str(path)]
        subprocess.run(command, check=True, capture_output=True, timeout=120)
        return path.with_suffix(".pdf").read_bytes()
