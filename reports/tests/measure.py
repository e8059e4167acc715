"""Reads a PDF back as lines of characters with their places in millimetres."""

import io
import itertools
import re
from dataclasses import dataclass

import pdfplumber

MM = 72 / 25.4
PAGE_NUMBER = re.compile(r"— \d+ —")


@dataclass(frozen=True)
class Line:
    """One printed line; `baseline` is measured from the top of the page."""

    page: int
    text: str
    left: float
    right: float
    baseline: float


def pdf_lines(pdf: bytes) -> list[Line]:
    """Every line of a PDF without tables, page numbers included, from top to bottom."""
    with pdfplumber.open(io.BytesIO(pdf)) as opened:
        return [line for page in opened.pages for line in _page_lines(page)]


def _page_lines(page):
    def place(char):
        return round(float(page.height - char["matrix"][5]) / MM, 2)

    chars = sorted(page.chars, key=lambda char: (place(char), char["x0"]))
    for baseline, group in itertools.groupby(chars, place):
        line = list(group)
        text = "".join(char["text"] for char in line)
        yield Line(page.page_number, text, line[0]["x0"] / MM, line[-1]["x1"] / MM, baseline)


def body_lines(pdf: bytes, page: int | None = None) -> list[Line]:
    """The lines without page numbers, of one page or of all."""
    lines = [line for line in pdf_lines(pdf) if not PAGE_NUMBER.fullmatch(line.text)]
    return [line for line in lines if page in (None, line.page)]
