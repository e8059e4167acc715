"""Workbooks as officers really have them, made in memory."""

import io
import zipfile
from collections.abc import Iterable
from typing import Any

import msoffcrypto.format.ooxml
import openpyxl
import xlwt

Rows = Iterable[Iterable[Any]]


def xlsx(
    sheets: dict[str, Rows],
    merged: dict[str, list[str]] | None = None,
    failed: dict[str, dict[str, str]] | None = None,
) -> bytes:
    """A workbook; `failed` are cells by address whose formula shows an error."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for title, rows in sheets.items():
        page = book.create_sheet(title)
        for row in rows:
            page.append(list(row))
        for area in (merged or {}).get(title, []):
            page.merge_cells(area)
        for address, shown in (failed or {}).get(title, {}).items():
            page[address].value = shown
            page[address].data_type = "e"
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def xls(sheets: dict[str, Rows]) -> bytes:
    book = xlwt.Workbook(encoding="utf-8")
    for title, rows in sheets.items():
        page = book.add_sheet(title)
        for number, row in enumerate(rows):
            for place, value in enumerate(row):
                page.write(number, place, value)
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def locked(content: bytes, password: str = "wu2024") -> bytes:
    """The workbook encrypted as Excel does it."""
    target = io.BytesIO()
    msoffcrypto.format.ooxml.OOXMLFile(io.BytesIO(content)).encrypt(password, target)
    return target.getvalue()


def bomb(megabytes: int) -> bytes:
    """A small file that unpacks to `megabytes`."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", b"0" * (megabytes * 2**20))
    return target.getvalue()
