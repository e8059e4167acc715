"""What an .xlsx says beyond its values."""

import io

import openpyxl
from openpyxl.styles import Font

from workbook.reader import read_workbook
from workbook.sheet_xml import told_by_xml
from workbook.tests.books import xlsx
from workbook.tests.corpus.makers import FAILED, Page, book, old_book

ROWS = [["姓名", "性别", "部门"], ["孙示丙", "男", "工程科"], ["李示丁", "女", "财务科"]]


def test_rows_hidden_and_struck_notes_and_hidden_sheets_are_told():
    page = Page(ROWS, hidden_rows=[2], struck_rows=[3], notes={"A3": "已调出？"})

    told = told_by_xml(book({"甲": page, "乙": Page(ROWS, is_hidden=True)}))

    assert (told["甲"].hidden, told["甲"].struck, told["甲"].notes) == ({2}, {3}, (("A3", "已调出？"),))
    assert (told["甲"].is_hidden, told["乙"].is_hidden) == (False, True)


def test_one_cell_struck_through_is_a_correction_and_no_deleted_row():
    written = openpyxl.load_workbook(io.BytesIO(book({"甲": ROWS})))
    written["甲"]["B2"].font = Font(strike=True)
    target = io.BytesIO()
    written.save(target)

    assert told_by_xml(target.getvalue())["甲"].struck == frozenset()


def test_formula_that_failed_stands_in_the_cells():
    grids = read_workbook(book({"甲": [["金额"], [FAILED]]}))

    assert grids[0].rows[1] == ["#DIV/0!"]


def test_formula_that_nobody_worked_out_stands_as_it_is_typed():
    grids = read_workbook(xlsx({"甲": [["金额"], ["=100*3"]]}))

    assert grids[0].rows[1] == ["=100*3"]


def test_cell_merged_over_rows_and_columns_belongs_to_each_row():
    rows = [["部门", "", "姓名"], ["财务科", "", "周示戊"], ["", "", "吴示己"]]

    grids = read_workbook(book({"甲": Page(rows, merged=["A2:B3"])}))

    assert [row[0] for row in grids[0].rows[1:]] == ["财务科", "财务科"]


def test_old_workbook_says_nothing_of_it():
    assert told_by_xml(old_book({"甲": ROWS})) == {}
