"""Signed lists: how their rows are read, kept and checked."""

from datetime import date
from decimal import Decimal

import pytest

from core.quantities import Quantity
from core.sheets import Intake, SourceRow, Table, sheet_named
from core.sheets.intake import take_in
from core.sheets.reading import RowReader
from core.tests.factories import make_branch
from members.tests.factories import make_department, make_person
from welfare.models import GiftLine
from welfare.selectors import gift_warnings, line_warnings
from welfare.tests.factories import make_disbursement, make_gift_line

pytestmark = pytest.mark.django_db
SHEET = sheet_named("gift-lines")
ROW = {
    "慰问事项": "端午节慰问",
    "姓名": "赵示甲",
    "部门": "工程科",
    "品名": "粽子",
    "数量": "2盒",
    "单价": 100,
    "金额": 200,
    "签收": "√",
    "领取日期": "2024-06-08",
    "代领人": "",
    "关系": "",
    "退回": "",
    "备注": "礼盒装",
}


@pytest.fixture
def gift():
    return make_disbursement(make_branch(), people=Quantity(2, "人"), amount=Decimal(400))


def table(*rows):
    headers = {column.attr: column.header for column in SHEET.columns if not rows or column.header in rows[0]}
    cells = ({attr: row.get(header) for attr, header in headers.items()} for row in rows)
    return Table(SHEET, SHEET.title, headers, [SourceRow(number, row) for number, row in enumerate(cells, 2)])


def take(branch, *rows):
    return take_in(table(*rows), Intake(branch, year=2024))


def codes(warnings):
    return [warning.code for warning in warnings]


@pytest.mark.parametrize("on_roster", [True, False])
def test_a_row_is_stored_written_and_read_back_and_again_changes_nothing(gift, on_roster):
    if on_roster:
        make_person(gift.branch, name="赵示甲", department=make_department(gift.branch, name="工程科"))

    first, second = (take(gift.branch, ROW) for _time in range(2))
    stored = SHEET.stored_values(GiftLine.objects.get())
    written = {attr: SHEET.column(attr).cell.write(value) for attr, value in stored.items()}
    values, faults = RowReader(table(), Intake(gift.branch)).read(SourceRow(2, written))

    assert (len(first.created), first.faults) == (1, [])
    assert (second.unchanged, second.created, second.changed, second.faults) == (1, [], [], [])
    assert (values, faults) == (stored, [])
    assert (stored["department"], stored["remark"], stored["signed"]) == ("工程科", "礼盒装", True)


def test_department_of_somebody_outside_the_roster_is_kept_with_the_remark(gift):
    person = make_person(gift.branch, name="钱示乙")

    take(gift.branch, ROW, {**ROW, "姓名": "钱示乙"}, {**ROW, "姓名": "孙示丙", "备注": ""})

    assert [(line.person, line.remark) for line in GiftLine.objects.order_by("pk")] == [
        (None, "部门：工程科；礼盒装"),
        (person, "礼盒装"),
        (None, "部门：工程科"),
    ]


def test_a_list_without_departments_leaves_them_as_they_are_stored(gift):
    take(gift.branch, ROW)

    short = {header: ROW[header] for header in ("慰问事项", "姓名", "品名", "备注")} | {"备注": "简装"}
    taken = take(gift.branch, short)

    assert (len(taken.changed), GiftLine.objects.get().remark) == (1, "部门：工程科；简装")


@pytest.mark.parametrize("ink", ["√", "赵示甲", "已领", "是", "1", "(签字)"])
def test_any_ink_is_a_signature(gift, ink):
    take(gift.branch, {**ROW, "签收": ink, "领取日期": ""})

    assert GiftLine.objects.get().signed is True


@pytest.mark.parametrize("ink", ["", "未领", "未签收", "否", "×", "无"])
def test_no_ink_or_a_word_for_none_is_no_signature(gift, ink):
    take(gift.branch, {**ROW, "签收": ink, "领取日期": ""})

    assert GiftLine.objects.get().signed is False


@pytest.mark.parametrize("said", [{"领取日期": "6月8日"}, {"代领人": "李示丁", "关系": "妻子"}])
def test_who_fetched_it_or_when_says_that_it_was_signed_for(gift, said):
    row = {**ROW, "签收": "", "领取日期": "", **said}

    for _time in range(2):
        taken = take(gift.branch, row)

    line = GiftLine.objects.get()
    assert (line.signed, line.version, taken.unchanged) == (True, 1, 1)


def test_a_signature_that_was_struck_out_is_none_any_more(gift):
    take(gift.branch, ROW)

    take(gift.branch, {**ROW, "签收": "", "领取日期": ""})

    line = GiftLine.objects.get()
    assert (line.signed, line.signed_on, line.version) == (False, None, 2)


def test_gift_that_is_not_known_is_asked_for(gift):
    taken = take(gift.branch, {**ROW, "慰问事项": "中秋节慰问"})

    assert [(fault.header, fault.refusal.code) for fault in taken.faults] == [("慰问事项", "unknown_reference")]


def test_lines_that_add_up_are_taken_without_a_word(gift):
    taken = take(gift.branch, ROW, {**ROW, "姓名": "钱示乙"})

    assert (taken.faults, taken.warnings, gift_warnings(gift)) == ([], [], [])


def test_lines_that_do_not_add_up_are_told_once_and_stop_nobody(gift):
    taken = take(gift.branch, ROW, {**ROW, "姓名": "钱示乙"}, {**ROW, "姓名": "孙示丙"})

    assert GiftLine.objects.count() == 3
    assert codes(warning.refusal for warning in taken.warnings) == ["people_differ", "amount_differs"]
    assert {warning.row.number for warning in taken.warnings} == {4}
    assert codes(gift_warnings(gift)) == ["people_differ", "amount_differs"]
    assert "3人" in str(taken.warnings[0])
    assert "600元" in str(taken.warnings[1])


def test_a_changed_line_tells_that_the_sum_fits_no_more(gift):
    take(gift.branch, ROW, {**ROW, "姓名": "钱示乙"})

    taken = take(gift.branch, {**ROW, "金额": 300})

    assert codes(warning.refusal for warning in taken.warnings) == ["amount_differs"]


def test_a_name_that_stands_twice_is_told_and_two_things_for_one_are_not(gift):
    make_gift_line(gift, person_name="赵示甲", amount="100")
    make_gift_line(gift, person_name="赵示甲", item="咸蛋", amount="100")
    last = make_gift_line(gift, person_name="钱示乙", amount="200")
    assert line_warnings(last) == []

    assert codes(line_warnings(make_gift_line(gift, person_name="钱示乙"))) == ["line_twice"]


def test_what_is_unknown_or_only_about_right_is_not_compared():
    branch = make_branch()
    about = make_disbursement(branch, people=Quantity(2, "人", approximate=True), amount=None)
    make_gift_line(about, amount="5")
    bare = make_disbursement(branch, people=None)
    make_gift_line(bare)

    assert (gift_warnings(about), gift_warnings(bare)) == ([], [])


def test_a_line_is_checked_by_one_query_however_long_the_list_is(gift, django_assert_num_queries):
    for count in (1, 20):
        lines = [make_gift_line(gift) for _number in range(count)]

        with django_assert_num_queries(1):
            line_warnings(lines[-1])


def test_amount_of_lines_is_money_and_quantity_keeps_its_unit(gift):
    take(gift.branch, ROW)

    line = GiftLine.objects.get()
    assert (str(line.quantity), line.unit_price, line.amount, line.signed_on) == ("2盒", 100, 200, date(2024, 6, 8))
