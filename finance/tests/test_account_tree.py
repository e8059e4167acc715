"""The account of a period on three levels."""

from datetime import date
from decimal import Decimal

import pytest
from django.utils import timezone

from core.tests.factories import half_year, make_branch, whole_year
from finance.models import Account
from finance.selectors.books import account_tree
from finance.tests.factories import make_account, make_entry, make_income_account, make_month_statement

pytestmark = pytest.mark.django_db
VOIDED = {"voided_at": timezone.now(), "void_reason": "重复"}
INCOME = (
    ("401", "会费收入", "2400.00"),
    ("402", "拨缴经费收入", "36000.50"),
    ("40301", "上级回拨补助", "1000.00"),
    ("40302", "上级专项补助", "599.50"),
    ("408", "其他收入", "0.10"),
)
NAMES = {"501": "职工活动支出", "50101": "职工教育费", "50102": "文体活动费", "502": "维权支出", "503": "业务支出"}
# Fifteen leaves: of the third level, of the second, and one entry straight on the first.
EXPENDITURE = (
    ("5010101", "1200.00"), ("5010102", "800.00"), ("5010103", "0.01"), ("5010201", "9000.00"),
    ("5010202", "4300.99"), ("5010203", "700.00"), ("50103", "1500.00"), ("50104", "499.00"),
    ("50201", "600.00"), ("50202", "3480.00"), ("50204", "2000.00"), ("50205", "1000.00"),
    ("5030101", "2000.00"), ("50302", "12000.00"), ("504", "6000.00"),
)  # fmt: skip


@pytest.fixture
def year():
    """A year that opened with money and spent more than came in."""
    branch = make_branch()
    for code, name in NAMES.items():
        make_account(branch, code=code, name=name)
    for code, name, amount in INCOME:
        make_entry(make_income_account(branch, code=code, name=name), amount)
    for code, amount in EXPENDITURE:
        make_entry(make_account(branch, code=code, name=f"明细{code}"), amount, on=date(2024, 11, 5))
    make_month_statement(branch, 1, opening=Decimal("18650.00"))
    make_month_statement(branch, 12, opening=Decimal("13570.10"))
    return branch


def lines(rows):
    return [(row.code, row.name, row.level, row.amount) for row in rows]


def test_year_adds_up_from_its_leaves_to_its_balance(year):
    tree = account_tree(year, whole_year(year))

    assert (tree.income_total, tree.expenditure_total, tree.balance) == (
        Decimal("40000.10"),
        Decimal("45080.00"),
        Decimal("-5079.90"),
    )
    assert (tree.opening, tree.closing) == (Decimal("18650.00"), Decimal("13570.10"))
    assert tree.opening + tree.balance == tree.closing
    for rows, total in ((tree.income, tree.income_total), (tree.expenditure, tree.expenditure_total)):
        assert sum(row.amount for row in rows if row.level == 1) == total


def test_lines_stand_below_the_one_they_belong_to(year):
    tree = account_tree(year, whole_year(year))

    assert lines(tree.expenditure)[:11] == [
        ("501", "职工活动支出", 1, Decimal("18000.00")),
        ("50101", "职工教育费", 2, Decimal("2000.01")),
        ("5010101", "明细5010101", 3, Decimal("1200.00")),
        ("5010102", "明细5010102", 3, Decimal("800.00")),
        ("5010103", "明细5010103", 3, Decimal("0.01")),
        ("50102", "文体活动费", 2, Decimal("14000.99")),
        ("5010201", "明细5010201", 3, Decimal("9000.00")),
        ("5010202", "明细5010202", 3, Decimal("4300.99")),
        ("5010203", "明细5010203", 3, Decimal("700.00")),
        ("50103", "明细50103", 2, Decimal("1500.00")),
        ("50104", "明细50104", 2, Decimal("499.00")),
    ]
    assert [row.code for row in tree.income] == ["401", "402", "403", "40301", "40302", "408"]


def test_level_that_the_chart_does_not_name_has_no_name(year):
    tree = account_tree(year, whole_year(year))

    assert [(row.name, row.amount) for row in tree.income if row.code == "403"] == [("", Decimal("1599.50"))]
    assert [(row.name, row.level) for row in tree.expenditure if row.code == "50301"] == [("", 2)]


def test_shares_are_of_all_income_and_of_all_expenditure(year):
    tree = account_tree(year, whole_year(year))

    shares = {row.code: row.share for row in (*tree.income, *tree.expenditure)}

    assert (shares["402"], shares["501"], shares["50102"], shares["504"]) == (
        Decimal("90.0"),
        Decimal("39.9"),
        Decimal("31.1"),
        Decimal("13.3"),
    )


def test_entry_on_an_upper_level_counts_there_and_in_no_line_below():
    branch = make_branch()
    for code, amount in (("501", "1"), ("50101", "20"), ("5010101", "300")):
        make_entry(make_account(branch, code=code, name=code), amount)

    assert lines(account_tree(branch, half_year(branch)).expenditure) == [
        ("501", "501", 1, 321),
        ("50101", "50101", 2, 320),
        ("5010101", "5010101", 3, 300),
    ]


def test_only_standing_entries_of_the_branch_and_the_period_are_in_it():
    branch, other = make_branch(), make_branch()
    account = make_account(branch, code="501")
    make_entry(account, "1", on=date(2024, 6, 30))
    make_entry(account, "20", on=date(2024, 7, 1))
    make_entry(account, "300", on=date(2023, 12, 31))
    make_entry(account, "4000", **VOIDED)
    make_entry(make_account(other, code="501"), "50000")

    assert account_tree(branch, half_year(branch)).expenditure_total == 1
    assert account_tree(branch, half_year(other)).expenditure_total == 1
    assert account_tree(branch, half_year(branch, as_of=date(2024, 6, 29))).expenditure_total == 0


def test_codes_of_two_charts_are_two_lines():
    branch = make_branch()
    for chart, name in ((Account.Chart.OF_2010, "维权支出"), (Account.Chart.OF_2021, "职工活动组织支出")):
        make_entry(make_account(branch, code="502", chart=chart, name=name), "5")

    tree = account_tree(branch, half_year(branch))

    assert [(row.chart, row.name, row.amount) for row in tree.expenditure] == [
        ("2010", "维权支出", 5),
        ("2021", "职工活动组织支出", 5),
    ]
    assert tree.expenditure_total == 10


def test_name_of_a_voided_account_stands_where_nothing_else_has_its_code():
    branch = make_branch()
    make_entry(make_account(branch, code="501", name="旧名", **VOIDED), "5")
    assert lines(account_tree(branch, half_year(branch)).expenditure) == [("501", "旧名", 1, 5)]

    make_account(branch, code="501", name="新名")
    assert lines(account_tree(branch, half_year(branch)).expenditure) == [("501", "新名", 1, 5)]


def test_period_without_records_is_empty_and_knows_no_balances():
    branch = make_branch()

    tree = account_tree(branch, half_year(branch))

    assert (tree.income, tree.expenditure, tree.balance, tree.opening, tree.closing) == ((), (), 0, None, None)


def test_long_register_is_read_in_as_many_queries_as_a_short_one(year, django_assert_num_queries):
    account = Account.objects.filter(branch=year).first()
    for count in (0, 50):
        for _number in range(count):
            make_entry(account)

        with django_assert_num_queries(4):
            account_tree(year, whole_year(year))
