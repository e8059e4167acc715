import pytest

from core.errors import Refused
from workbook import reader
from workbook.reader import file_content, read_workbook
from workbook.tests.books import bomb, locked, xls, xlsx

ROWS = [["姓名", "部门"], ["赵示甲", "办公室"], ["钱示乙", "财务科"]]


def test_xlsx_and_xls_give_the_same_rows():
    assert read_workbook(xlsx({"花名册": ROWS}))[0].rows == ROWS
    assert read_workbook(xls({"花名册": ROWS}))[0].rows == ROWS


def test_rows_keep_the_numbers_of_the_sheet():
    grid = read_workbook(xlsx({"花名册": [[], [], *ROWS]}))[0]

    assert grid.rows[2] == ["姓名", "部门"]


def test_value_merged_down_a_column_belongs_to_each_row_and_a_merged_title_to_one():
    rows = [["花名册", ""], ["姓名", "部门"], ["赵示甲", "办公室"], ["钱示乙", None], ["孙示丙", "工程科"]]

    grid = read_workbook(xlsx({"花名册": rows}, {"花名册": ["A1:B1", "B3:B4"]}))[0]

    assert [row[1] for row in grid.rows] == ["", "部门", "办公室", "办公室", "工程科"]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "empty"),
        (b"\x89PNG\r\n\x1a\n" + b"0" * 100, "not_workbook"),
        (b"PK\x03\x04 not really a zip", "not_workbook"),
        ("姓名,部门".encode(), "not_workbook"),
        (b"<html><table><tr><td>1</td></tr></table></html>", "not_workbook"),
        (xlsx({"花名册": ROWS})[:-200], "not_workbook"),
        (xlsx({"花名册": ROWS})[:400], "not_workbook"),
        (locked(xlsx({"花名册": ROWS})), "password"),
        (bomb(201), "bomb"),
    ],
)
def test_file_that_is_no_workbook_is_refused_in_a_sentence(content, code):
    with pytest.raises(Refused) as caught:
        read_workbook(content)

    assert caught.value.code == code
    assert str(caught.value).endswith("。")


def test_unpacked_size_below_the_limit_is_not_the_reason():
    with pytest.raises(Refused) as caught:
        read_workbook(bomb(1))

    assert caught.value.code == "not_workbook"


def test_file_that_is_too_large_is_refused_before_it_is_read(tmp_path, monkeypatch):
    path = tmp_path / "large.xlsx"
    path.write_bytes(xlsx({"花名册": ROWS}))
    monkeypatch.setattr(reader, "MOST_BYTES", 1000)

    with pytest.raises(Refused) as caught:
        file_content(path)

    assert caught.value.code == "too_large"


def test_file_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(Refused) as caught:
        file_content(tmp_path / "missing.xlsx")

    assert caught.value.code == "no_file"


def test_sheet_with_too_many_rows_is_refused(monkeypatch):
    monkeypatch.setattr(reader, "MOST_ROWS", 2)

    with pytest.raises(Refused) as caught:
        read_workbook(xlsx({"花名册": ROWS}))

    assert caught.value.code == "too_many_rows"
