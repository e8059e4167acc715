import csv
import io
import zipfile
from datetime import date
from decimal import Decimal

import openpyxl
import pytest

from core.lists import Column, ListPage, Sort, csv_lines, write_xlsx
from core.lists.export import neutralised
from core.models import User
from core.tests.list_samples import USERS, make_users, users

pytestmark = pytest.mark.django_db
FORMULAS = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1+1", "＋1", "－1", "＠SUM(A1)"]
KINDS = ListPage(
    name="test.kinds",
    title="Kinds",
    columns=(
        Column("text", "Text", "first_name"),
        Column("money", "Amount", lambda user: Decimal("-1234567890123.45"), is_number=True, unit="元"),
        Column("number", "Number", lambda user: -3),
        Column("day", "Day", lambda user: date(2026, 5, 1)),
        Column("moment", "Moment", "date_joined"),
        Column("flag", "Flag", lambda user: True),
        Column("nothing", "Nothing", lambda user: None),
        Column("own", "Own", "first_name", show=lambda value: "shown", export=lambda user: f"id {user.username}"),
    ),
    sorts=(Sort("name", "By name", ("username",)), Sort("back", "Backwards", ("-username",))),
)


def read_csv(text):
    return list(csv.reader(io.StringIO(text, newline="")))


def exported_csv(declared=KINDS, **options):
    return "".join(csv_lines(declared, User.objects.all(), **options))


def exported_xlsx(declared=KINDS, **options):
    target = io.BytesIO()
    number = write_xlsx(declared, User.objects.all(), target, **options)
    sheet = openpyxl.load_workbook(target).active
    return number, [[cell.value for cell in row] for row in sheet.iter_rows()], target


def test_csv_has_a_mark_and_every_kind_of_value():
    make_users(1, first_name="李\n,“x”")

    text = exported_csv()

    assert text.startswith("\ufeff")
    assert read_csv(text[1:]) == [
        ["Text", "Amount（元）", "Number", "Day", "Moment", "Flag", "Nothing", "Own"],
        ["李\n,“x”", "-1234567890123.45", "-3", "2026-05-01", "2026-01-01 08:00:00", "True", "", "id u0000"],
    ]


@pytest.mark.parametrize("formula", FORMULAS)
def test_formula_is_a_text_in_csv_and_in_a_workbook(formula):
    make_users(1, first_name=formula)

    assert read_csv(exported_csv()[1:])[1][0] == f"'{formula}"
    _, rows, target = exported_xlsx()
    assert rows[1][0] == formula.replace("\r", "_x000D_") or rows[1][0] == formula
    assert b"<f>" not in zipfile.ZipFile(target).read("xl/worksheets/sheet1.xml")


def test_ordinary_text_is_left_alone():
    assert [neutralised(text) for text in ("李", "", "1-2", "a=b", "'x")] == ["李", "", "1-2", "a=b", "'x"]


def test_heading_is_neutralised_too():
    page = ListPage("test.heading", "T", (Column("a", "=1+1", "username"),), (Sort("key", "K", ("pk",)),))

    assert exported_csv(page) == "\ufeff'=1+1\r\n"


def test_workbook_keeps_numbers_days_and_texts_apart():
    make_users(1, first_name="0012")

    number, rows, _ = exported_xlsx()

    assert number == 1
    assert rows[1][0] == "0012"
    assert rows[1][1:3] == [-1234567890123.45, -3]
    assert (rows[1][3].date(), str(rows[1][4]), rows[1][5], rows[1][6]) == (
        date(2026, 5, 1),
        "2026-01-01 08:00:00",
        "True",
        None,
    )


@pytest.mark.parametrize("text", ["http://example.com/x", "mailto:a@example.com", "3" * 18, "x" * 32_767])
def test_text_stays_as_it_is_in_a_workbook(text):
    page = ListPage("test.text", "T", (Column("a", "A", lambda user: text),), (Sort("key", "K", ("pk",)),))
    make_users(1)

    _, rows, target = exported_xlsx(page)

    assert rows[1] == [text]
    assert b"<hyperlink" not in zipfile.ZipFile(target).read("xl/worksheets/sheet1.xml")


def test_text_too_long_for_a_cell_is_cut_visibly():
    page = ListPage("test.long", "T", (Column("a", "A", lambda user: "x" * 40_000),), (Sort("key", "K", ("pk",)),))
    make_users(1)

    _, rows, _ = exported_xlsx(page)

    assert rows[1] == ["x" * 32_766 + "…"]


def test_export_follows_the_sort_and_the_chosen_columns():
    make_users(3)

    assert read_csv(exported_csv(sort="back", columns=["own"])[1:]) == [
        ["Own"],
        ["id u0002"],
        ["id u0001"],
        ["id u0000"],
    ]
    assert exported_xlsx(sort="back", columns=["own"])[1] == [["Own"], ["id u0002"], ["id u0001"], ["id u0000"]]


@pytest.mark.parametrize("number", [1, 3])
def test_export_costs_the_same_queries_for_any_number_of_rows(number, django_assert_num_queries):
    make_users(number)

    with django_assert_num_queries(2):  # rows, their groups
        lines = list(csv_lines(USERS, users()))
    assert len(lines) == number + 1
    with django_assert_num_queries(2):
        assert write_xlsx(USERS, users(), io.BytesIO()) == number
