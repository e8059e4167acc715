from datetime import date, datetime

import pytest

from core.dates import PreciseDay
from core.sheets import Intake, SourceRow, Table, sheet_named
from core.sheets.intake import take_in
from core.sheets.reading import RowReader
from core.tests.factories import make_branch
from disclosure.models import Publication

pytestmark = pytest.mark.django_db
SHEET = sheet_named("publications")
ROW = {
    "事项类别": "工会经费",
    "公开标题": "1月经费收支",
    "具体内容": "收入、支出、经费使用计划",
    "所属月份": "2024-01",
    "公开时间": "2024年2月5日",
    "公开地点": "单位公示栏",
    "撤下日期": "",
}


def table(*rows):
    headers = {column.attr: column.header for column in SHEET.columns}
    cells = ({attr: row.get(header) for attr, header in headers.items()} for row in rows)
    return Table(SHEET, SHEET.title, headers, [SourceRow(number, row) for number, row in enumerate(cells, 2)])


def test_a_row_is_stored_and_again_changes_nothing():
    branch = make_branch()

    first, second = (take_in(table(ROW), Intake(branch)) for _time in range(2))

    stored = Publication.objects.get()
    assert (len(first.created), first.faults, second.unchanged, second.created) == (1, [], 1, [])
    assert (stored.matter, str(stored.covers), str(stored.published)) == ("union_money", "2024年1月", "2024年2月5日")


def test_what_is_written_is_read_back():
    branch = make_branch()
    take_in(table(ROW), Intake(branch))
    stored = SHEET.stored_values(Publication.objects.get())
    written = {attr: SHEET.column(attr).cell.write(value) for attr, value in stored.items()}
    filled = table()

    values, faults = RowReader(filled, Intake(branch)).read(SourceRow(2, written))

    assert (values, faults) == (stored, [])


@pytest.mark.parametrize("raw", ["2024年1月", "1月", date(2024, 1, 1), datetime(2024, 1, 1)])
def test_a_month_is_read_as_a_whole_month(raw):
    covers = SHEET.column("covers").cell.read(raw, Intake(None, year=2024))

    assert (covers.first_day, covers.last_day) == (date(2024, 1, 1), date(2024, 1, 31))


def test_a_day_within_a_month_stays_a_day():
    assert SHEET.column("covers").cell.read(date(2024, 1, 5), Intake(None)) == PreciseDay.on(date(2024, 1, 5))


def test_a_row_without_its_day_is_refused_with_its_header():
    taken = take_in(table({**ROW, "公开时间": ""}), Intake(make_branch()))

    assert [(fault.header, fault.refusal.code) for fault in taken.faults] == [("公开时间", "required")]
    assert Publication.objects.count() == 0
