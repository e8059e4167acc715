"""Lists of income and expenditure as treasurers keep them, brought in as they are."""

from decimal import Decimal

import pytest

from core.models import Branch, ImportBatch
from finance.models import Account, Entry
from finance.sheets.own_lists import direction_told, entries_of
from workbook.services import import_workbook
from workbook.tests.books import xlsx
from workbook.undo import undo_import

pytestmark = pytest.mark.django_db
PROFILE = [["工会全称", "自称"], ["示例工会委员会", "我处工会"]]
CHOSEN = [["采用科目表"], ["2010"]]
TITLE = ["示例工会2024年经费收支明细"]
HEAD = ["日期", "摘要", "收入", "支出", "余额"]


def take(rows, title="收支"):
    return import_workbook(
        content=xlsx({"单位情况": PROFILE, "经费设置": CHOSEN, title: rows}),
        file_name="收支.xlsx",
        slug="demo",
        by=None,
    )


def entries():
    return [(str(e.on), e.account.name, e.amount, e.summary) for e in Entry.objects.order_by("on", "pk")]


def test_both_sides_of_a_list_become_entries_of_the_other_accounts():
    result = take(
        [
            TITLE,
            HEAD,
            ["2024-01-05", "行政拨缴经费", 12000, "", 12000],
            ["2024-02-06", "春节慰问", "", 8000, 4000],
            ["合计", "", 12000, 8000, 4000],
        ]
    )

    assert result.faults == []
    assert entries() == [
        ("2024-01-05", "其他收入", Decimal("12000.00"), "行政拨缴经费"),
        ("2024-02-06", "其他支出", Decimal("8000.00"), "春节慰问"),
    ]


def test_an_account_that_is_told_is_taken():
    take([["日期", "科目", "摘要", "收入", "支出"], ["2024-03-08", "文体活动费", "趣味比赛", "", 600]])

    assert entries() == [("2024-03-08", "文体活动费", Decimal("600.00"), "趣味比赛")]


def test_ten_thousands_are_read_on_both_sides():
    take(
        [
            ["日期", "摘要", "收入（万元）", "支出（万元）"],
            ["2024-03-08", "拨款", 1.5, ""],
            ["2024-03-09", "慰问", "", 0.35],
        ]
    )

    assert [entry[2] for entry in entries()] == [Decimal("15000.00"), Decimal("3500.00")]


def test_a_row_with_nothing_on_either_side_is_told_and_not_taken():
    result = take([HEAD, ["2024-01-01", "上年结转", "", "", 3000]])

    assert {fault.row.number for fault in result.faults} == {2}
    assert Entry.objects.count() == 0


def test_the_standard_accounts_come_once_and_go_with_the_import_that_needed_them():
    take([HEAD, ["2024-01-05", "拨款", 10, "", ""]])
    batch = ImportBatch.objects.get()
    assert Account.objects.filter(branch=Branch.objects.get()).count() > 20

    undo_import(batch, by=None)

    assert (Account.objects.count(), Entry.objects.count()) == (0, 0)


def test_a_list_without_rows_brings_no_accounts():
    take([HEAD])

    assert Account.objects.count() == 0


def test_a_branch_with_a_chart_of_its_own_gets_no_other():
    accounts = [["科目表", "科目编码", "科目名称", "收支方向"], ["2021", "509", "其他支出", "支出"]]
    import_workbook(
        content=xlsx({"单位情况": PROFILE, "会计科目": accounts, "收支": [HEAD, ["2024-01-05", "慰问", "", 10, ""]]}),
        file_name="a.xlsx",
        slug="demo",
        by=None,
    )

    assert [a.code for a in Account.objects.all()] == ["509"]
    assert entries()[0][1] == "其他支出"


def test_a_list_of_one_side_says_it_in_its_title():
    assert direction_told("某工会支出明细表") == {"direction": "支出"}
    assert direction_told("某工会收入登记") == {"direction": "收入"}
    assert direction_told("某工会收支明细") == {}


def test_a_row_of_the_programs_own_sheet_stays_as_it_is():
    own = {"on": "2024-01-05", "account": "501", "amount": 10, "summary": "慰问"}

    assert entries_of(own) == [own]


BANK = ["交易日期", "摘要", "借方发生额", "贷方发生额", "账户余额", "对方户名"]


def test_statement_of_a_bank_is_taken_as_it_is():
    result = take(
        [
            ["示例银行账户交易明细"],
            BANK,
            ["2024-01-05", "工会经费", "", 12000, 12000, "示例单位"],
            ["2024-02-06", "货款", 8000, "", 4000, "示例食品商行"],
            ["2024-02-07", "", 5, "", 3995, "手续费"],
        ],
        title="交易明细",
    )

    assert result.faults == []
    assert entries() == [
        ("2024-01-05", "其他收入", Decimal("12000.00"), "工会经费，示例单位"),
        ("2024-02-06", "其他支出", Decimal("8000.00"), "货款，示例食品商行"),
        ("2024-02-07", "其他支出", Decimal("5.00"), "手续费"),
    ]


def test_an_accountants_book_is_not_guessed_at():
    result = take([["日期", "摘要", "借方", "贷方"], ["2024-01-05", "收到经费", 12000, ""]])

    assert (entries(), len(result.faults)) == ([], 2)


def test_branch_whose_chart_has_no_other_account_is_told_what_to_do():
    chart = [["科目表", "科目编码", "科目名称", "收支方向"], ["2021", "501", "职工活动支出", "支出"]]
    rows = [HEAD, ["2024-02-06", "春节慰问", "", 8000, 4000]]

    result = import_workbook(
        content=xlsx({"单位情况": PROFILE, "会计科目": chart, "收支": rows}),
        file_name="收支.xlsx",
        slug="demo",
        by=None,
    )

    assert [str(fault) for fault in result.faults] == [
        "没有科目的收支先记在“其他支出”下，请先在会计科目里录入这个科目，再导入。"
    ]


@pytest.mark.parametrize("account", ["102 银行存款", "10201", "银行存款-基本户", "其他应收款", "215 其他应付款/社保"])
def test_balances_of_an_accountants_book_are_no_entries(account):
    assert entries_of({"account": account, "income": 100, "summary": "拨款"}) == []


@pytest.mark.parametrize(
    "account", ["501 职工活动支出", "50101", "其他收入", "会费收入", "2024年慰问", "银行手续费", ""]
)
def test_income_and_expenditure_are_entries_whatever_the_account_is_called(account):
    assert len(entries_of({"account": account, "income": 100, "summary": "拨款"})) == 1
