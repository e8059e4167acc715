from datetime import date, datetime
from decimal import Decimal

import pytest

from core.errors import Refused
from core.models import LiveArea
from core.sheets import Intake, SourceRow, Table, sheet_named
from core.sheets.intake import take_in
from core.sheets.reading import RowReader
from core.tests.factories import make_branch
from finance.models import AuditReview, BankAccount, BudgetLine, Entry, MonthStatement
from finance.tests.factories import make_account, make_entry

pytestmark = pytest.mark.django_db
ACCOUNT = {"科目表": "2021", "科目编码": 501, "科目名称": "职工活动支出", "收支方向": "支出"}
BANK = {
    "户名": "某单位工会委员会",
    "开户行": "某银行",
    "账号": "6222020200001234567",
    "单独开户": "是",
    "开户时间": "2019年5月",
    "销户日期": "",
}
ENTRY = {
    "日期": "2024-03-05",
    "科目": "501 职工活动支出",
    "金额": "1,600.50",
    "摘要": "购买跳绳",
    "经办人": "李会计",
    "证明人": "张三",
    "审批人": "王主席",
    "凭证号": "记-3",
    "会议纪要编号": "",
    "更正凭证号": "",
}
STATEMENT = {
    "月份": "2024年1月",
    "期初结余": 1000,
    "本月收入": 0.3,
    "本月支出": 0.1,
    "期末结余": 1000.2,
    "制表人": "李会计",
    "审签人": "王主席",
    "审签日期": "2024-02-06",
}

BUDGET = {
    "年度": "2024年度",
    "科目": "501 职工活动支出",
    "预算金额": "12,000",
    "通过日期": "2024-02-20",
    "是否调整": "否",
    "说明": "趣味运动会",
}
REVIEW = {
    "审查期间": "2024年上半年",
    "审查日期": "2024-07-10",
    "审查类别": "半年",
    "审查意见": "收支真实合规",
    "审查人": "赵示甲",
}


def table(slug, *rows):
    sheet = sheet_named(slug)
    headers = {column.attr: column.header for column in sheet.columns}
    cells = ({attr: row.get(header) for attr, header in headers.items()} for row in rows)
    return Table(sheet, sheet.title, headers, [SourceRow(number, row) for number, row in enumerate(cells, 2)])


def take(slug, branch, *rows):
    return take_in(table(slug, *rows), Intake(branch, year=2024))


@pytest.mark.parametrize(
    ("slug", "row"),
    [
        ("accounts", ACCOUNT),
        ("bank-accounts", BANK),
        ("entries", ENTRY),
        ("month-statements", STATEMENT),
        ("budget-lines", BUDGET),
        ("audit-reviews", REVIEW),
    ],
)
def test_rows_are_stored_written_and_read_back_and_again_change_nothing(slug, row):
    branch, sheet = make_branch(), sheet_named(slug)
    if slug in {"entries", "budget-lines"}:
        take("accounts", branch, ACCOUNT)

    first, second = (take(slug, branch, row) for _time in range(2))
    stored = sheet.stored_values(sheet.model.objects.get())
    written = {attr: sheet.column(attr).cell.write(value) for attr, value in stored.items()}
    values, faults = RowReader(table(slug), Intake(branch)).read(SourceRow(2, written))

    assert (len(first.created), first.faults) == (1, [])
    assert (second.unchanged, second.created, second.changed, second.faults) == (1, [], [], [])
    assert (values, faults) == (stored, [])


@pytest.mark.parametrize("text", ["501 职工活动支出", "501职工活动支出", "501", 501.0, "职工活动支出"])
def test_an_account_is_known_by_code_name_or_both(text):
    branch = make_branch()
    account = make_account(branch, code="501")
    make_account(branch, code="502", name="维权支出", chart="2010")

    assert sheet_named("entries").column("account").cell.read(text, Intake(branch)) == account


def test_one_code_in_two_charts_is_told_apart_by_the_chart():
    branch, cell = make_branch(), sheet_named("entries").column("account").cell
    new, old = (make_account(branch, code="501", chart=chart) for chart in ("2021", "2010"))

    assert [cell.write(account) for account in (new, old)] == ["501 职工活动支出", "501 职工活动支出（2010）"]
    assert [cell.read(cell.write(account), Intake(branch)) for account in (new, old)] == [new, old]
    for text, code in (("501", "ambiguous"), ("999", "unknown_reference")):
        with pytest.raises(Refused) as refusal:
            cell.read(text, Intake(branch))
        assert refusal.value.code == code


def test_a_row_corrects_one_above_it_or_one_stored_before():
    branch = make_branch()
    before = make_entry(make_account(branch, code="501"), "10", voucher_number="记-1")
    correction = {**ENTRY, "凭证号": "记-4", "摘要": "更正", "金额": -600, "更正凭证号": "记-3"}

    taken = take("entries", branch, ENTRY, correction, {**correction, "凭证号": "记-5", "更正凭证号": "记-1"})

    entries = list(Entry.objects.order_by("pk"))
    assert taken.faults == []
    assert [entry.corrects for entry in entries] == [None, None, entries[1], before]
    assert entries[2].amount == Decimal("-600.00")


def test_money_back_without_saying_what_it_corrects_is_refused():
    branch = make_branch()
    make_account(branch, code="501")

    taken = take("entries", branch, {**ENTRY, "金额": -600})

    assert (len(taken.faults), taken.faults[0].refusal.code, Entry.objects.count()) == (1, "invalid", 0)


def test_a_statement_with_its_day_of_signing_is_signed_and_one_without_is_not():
    branch = make_branch()

    take("month-statements", branch, STATEMENT, {**STATEMENT, "月份": "2月", "审签日期": ""})

    assert [(row.month, row.state, row.closing) for row in MonthStatement.objects.all()] == [
        (date(2024, 1, 1), "signed", Decimal("1000.20")),
        (date(2024, 2, 1), "draft", Decimal("1000.20")),
    ]


def test_live_a_statement_is_signed_in_the_system_only():
    branch = make_branch()
    LiveArea.objects.create(branch=branch, area="finance", live_from=date(2024, 1, 1))

    for _time in range(2):
        take("month-statements", branch, STATEMENT)

    statement = MonthStatement.objects.get()
    assert statement.version == 1
    assert (statement.state, statement.signed_on, statement.signed_by, statement.made_by) == (
        "draft",
        None,
        "",
        "李会计",
    )


def test_a_statement_that_does_not_balance_is_refused():
    taken = take("month-statements", make_branch(), {**STATEMENT, "期末结余": 1000.21})

    assert ([fault.refusal.code for fault in taken.faults], MonthStatement.objects.count()) == (["invalid"], 0)


@pytest.mark.parametrize("raw", ["2024-01", "1月", date(2024, 1, 1), datetime(2024, 1, 1)])
def test_a_month_is_read_as_its_first_day(raw):
    assert sheet_named("month-statements").column("month").cell.read(raw, Intake(None, year=2024)) == date(2024, 1, 1)


@pytest.mark.parametrize("raw", ["2024年1月5日", date(2024, 1, 5), "2024年"])
def test_what_is_no_month_is_refused(raw):
    with pytest.raises(Refused) as refusal:
        sheet_named("month-statements").column("month").cell.read(raw, Intake(None))

    assert refusal.value.code == "not_month"


def test_an_account_number_that_was_rounded_is_not_guessed():
    branch = make_branch()

    taken = take(
        "bank-accounts", branch, {**BANK, "账号": 6.222020200001234e18}, {**BANK, "开户行": "乙银行", "账号": ""}
    )

    assert [fault.refusal.code for fault in taken.faults] == ["rounded"]
    assert [(row.bank, row.full_number, row.is_separate) for row in BankAccount.objects.all()] == [("乙银行", "", True)]


@pytest.mark.parametrize("raw", ["2024", 2024.0, "2024年", "2024年度", "２０２４"])
def test_a_year_is_read_as_officers_write_it(raw):
    assert sheet_named("budget-lines").column("year").cell.read(raw, Intake(None)) == 2024


@pytest.mark.parametrize("raw", ["24", "今年", "2024年1月", "20245"])
def test_what_is_no_year_is_refused(raw):
    with pytest.raises(Refused) as refusal:
        sheet_named("budget-lines").column("year").cell.read(raw, Intake(None))

    assert refusal.value.code == "not_year"


@pytest.mark.parametrize(
    ("said", "amount", "told"),
    [("", "100", False), ("年初", "100", False), ("追加", "100", True), ("调减", "-100", True)],
)
def test_an_adjustment_of_the_budget_is_told_from_its_line(said, amount, told):
    branch = make_branch()
    make_account(branch, code="501")

    taken = take("budget-lines", branch, {**BUDGET, "预算金额": amount, "是否调整": said})

    assert (taken.faults, [(line.is_adjustment, line.amount) for line in BudgetLine.objects.all()]) == (
        [],
        [(told, Decimal(amount))],
    )


def test_a_budget_line_adopted_later_is_still_the_same_line():
    branch = make_branch()
    make_account(branch, code="501")
    take("budget-lines", branch, {**BUDGET, "通过日期": ""})

    taken = take("budget-lines", branch, BUDGET)

    assert (len(taken.changed), BudgetLine.objects.get().adopted_on) == (1, date(2024, 2, 20))


@pytest.mark.parametrize("said", ["2024年上半年", "2024年1月至6月", "2024年1月1日至6月30日", "上半年"])
def test_days_of_a_review_are_the_same_however_they_are_said(said):
    branch = make_branch()
    take("audit-reviews", branch, REVIEW)

    taken = take("audit-reviews", branch, {**REVIEW, "审查期间": said})

    assert (taken.unchanged, AuditReview.objects.get().last_day) == (1, date(2024, 6, 30))
