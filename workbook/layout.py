"""How our own workbooks look: header, help row, drop-downs, widths, and cells that cannot become formulas."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any

import xlsxwriter

from core.sheets import Column, Money, Sheet, Whole
from workbook.headers import NUMBER_HEADER
from workbook.passing import HELP_MARK

NUMBER_WIDTH = 38
LIST_ROWS = 1000


class BookWriter:
    """Writes worksheets of declared sheets into one file; every text is a text, whatever it begins with."""

    def __init__(self, target, *, by_row: bool = False) -> None:
        """With `by_row` a row is gone from memory once the next one begins; none may be written to again."""
        options = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
        options |= {"default_date_format": "yyyy-mm-dd", "constant_memory": by_row}
        self.book = xlsxwriter.Workbook(target, options)
        font = {"font_name": "宋体", "font_size": 11, "valign": "vcenter"}
        # The same rows give the same bytes.
        self.book.set_properties({"created": datetime(2000, 1, 1)})
        self.head = self.book.add_format({**font, "bold": True, "bg_color": "#F1ECE6", "bottom": 1, "text_wrap": True})
        self.must = self.book.add_format(
            {**font, "bold": True, "bg_color": "#FBEEEC", "font_color": "#8C1D17", "bottom": 1, "text_wrap": True}
        )
        self.help = self.book.add_format(
            {**font, "font_size": 9, "font_color": "#5F564F", "italic": True, "text_wrap": True, "valign": "top"}
        )
        self.text = self.book.add_format({**font, "num_format": "@", "text_wrap": True})
        self.money = self.book.add_format({**font, "num_format": "#,##0.00"})
        self.whole = self.book.add_format({**font, "num_format": "0"})
        self.day = self.book.add_format({**font, "num_format": "yyyy-mm-dd"})
        self.fault = self.book.add_format({**font, "bg_color": "#FFF5E0", "text_wrap": True})

    def sheet(self, sheet: Sheet, *, with_numbers: bool, with_help: bool, extra_heads: tuple[str, ...] = ()):
        """A worksheet with its header, ready for rows; returns it and the number of the first row."""
        page = self.book.add_worksheet(sheet.title)
        heads = (
            [column.header for column in sheet.columns] + ([NUMBER_HEADER] if with_numbers else []) + list(extra_heads)
        )
        for place, head in enumerate(heads):
            required = place < len(sheet.columns) and sheet.columns[place].required
            page.write_string(0, place, head, self.must if required else self.head)
        for place, column in enumerate(sheet.columns):
            page.set_column(place, place, _width(column), self._format(column))
            self._drop_down(page, place, column)
        first = 1
        if with_help:
            self._help_row(page, sheet)
            first = 2
        if with_numbers:
            page.set_column(len(sheet.columns), len(sheet.columns), NUMBER_WIDTH, self.text)
        page.freeze_panes(first, 0)
        page.repeat_rows(0)
        page.set_landscape()
        page.set_paper(9)
        page.fit_to_pages(1, 0)
        return page, first

    def write(self, page, row: int, place: int, value: Any, style=None) -> None:
        """One cell: dates as dates, numbers as numbers, everything else as text."""
        if value is None or value == "":
            return
        if isinstance(value, date):
            page.write_datetime(row, place, value, style or self.day)
        elif isinstance(value, Decimal):
            page.write_number(row, place, float(value), style or self.money)
        elif isinstance(value, int) and not isinstance(value, bool):
            page.write_number(row, place, value, style or self.whole)
        else:
            page.write_string(row, place, str(value), style or self.text)

    def mark(self, page, row: int, place: int, value: Any, reason: str) -> None:
        """A cell at fault, with the reason as its comment."""
        self.write(page, row, place, value, self.fault)
        if value in (None, ""):
            page.write_blank(row, place, None, self.fault)
        page.write_comment(row, place, reason, {"author": "", "x_scale": 2})

    def close(self) -> None:
        self.book.close()

    def _format(self, column: Column):
        if isinstance(column.cell, Money):
            return self.money
        return self.whole if isinstance(column.cell, Whole) else self.text

    def _drop_down(self, page, place: int, column: Column) -> None:
        options = column.cell.options()
        if options and len(",".join(options)) <= 255:
            page.data_validation(
                1, place, LIST_ROWS, place, {"validate": "list", "source": options, "error_type": "warning"}
            )

    def _help_row(self, page, sheet: Sheet) -> None:
        for place, column in enumerate(sheet.columns):
            hint = str(column.help) or ("必填" if column.required else "")
            options = "、".join(column.cell.options()[:6])
            words = "；".join(part for part in (hint, f"可选：{options}" if options and not hint else "") if part)
            page.write_string(1, place, f"{HELP_MARK}：{sheet.purpose}{words}" if place == 0 else words, self.help)


def _width(column: Column) -> float:
    longest = max([len(column.header), *(len(option) for option in column.cell.options())])
    return min(max(12.0, longest * 2.2 + 2), 36.0)
