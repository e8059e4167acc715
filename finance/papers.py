"""The papers of union money: the approval form of an expense, the statement of a month, and the account that was reviewed."""

from datetime import date
from decimal import Decimal

from django.utils.translation import gettext_lazy as _

from core.errors import Refused
from core.figures import Scope
from core.models import Branch
from core.money import capital_amount
from core.papers import Grid, Paper, PaperText, paper
from core.periods import Period
from finance.models import Acceptance, Account, AuditReview, Budget, Entry, MonthStatement, PriceInquiry
from finance.selectors.books import NOTHING, AccountRow, PeriodAccount, account_tree
from finance.selectors.budget import Line as BudgetLineTold
from finance.selectors.budget import execution
from finance.selectors.purchases import quotes_of
from finance.selectors.spending import pack_of, pieces_in, pieces_lacking
from members.selectors import profile_of

HEAD = ("科目", "金额（元）", "占比")
ALIGN = ("left", "right", "right")
SPACE = "　"
# Both are in every Chinese font, as a ticked box is not.
TICK, EMPTY = "√", "□"
SIDES = (("收入", Account.Direction.INCOME), ("支出", Account.Direction.EXPENDITURE))


def approval_form(branch: Branch, entry: Entry, clear: bool) -> PaperText:
    """支出审批单: what the money is for, who answers for it, and the papers behind it to be ticked.

    Refused for income, which nobody approves.
    """
    pack = pack_of(entry)
    if pack is None:
        raise Refused(_("This is income: only what is spent is approved."), code="income")
    kept = pieces_in(entry)
    there = [(piece, TICK) for piece in kept]
    papers = "　".join(
        f"{mark}{piece}" for piece, mark in (*there, *((each, EMPTY) for each in pieces_lacking(entry, kept)))
    )
    rows = (
        ("支出事由", entry.summary),
        ("列支科目", str(entry.account)),
        ("金额", f"{entry.amount:,.2f}元（大写：{_in_words(entry.amount)}）"),
        ("研究决定", entry.minutes_number or "会议纪要编号："),
        (f"附件（{pack.name}）", papers),
        ("经办人", entry.handler),
        ("证明人（验收人）", entry.witness),
        ("审批人", entry.approver),
        ("凭证号", entry.voucher_number),
    )
    return PaperText(
        title="工会经费支出审批单",
        parts=(Grid(rows),),
        signature=profile_of(branch).registered_name,
        day=entry.on,
    )


def _in_words(amount: Decimal) -> str:
    return capital_amount(amount) if amount > 0 else f"负{capital_amount(-amount)}"


def month_statement(branch: Branch, statement: MonthStatement, clear: bool) -> PaperText:
    """收支情况公布表 of a month: the sums that were signed, and what the entries say they came from."""
    month = Period.month(statement.month.year, statement.month.month)
    account = account_tree(branch, Scope.of(branch, month))
    rows = [("上月结余", _yuan(statement.opening), ""), ("本月收入", _yuan(statement.income), "")]
    rows += _fitting(account.income, account.income_total, statement.income)
    rows.append(("本月支出", _yuan(statement.expenditure), ""))
    rows += _fitting(account.expenditure, account.expenditure_total, statement.expenditure)
    rows.append(("本月结余", _yuan(statement.closing), ""))
    return PaperText(
        title=f"{statement.month.year}年{statement.month.month}月工会经费收支情况",
        parts=(
            Grid(tuple(rows), "", HEAD, totals=_totals(rows, "本月收入", "本月支出", "本月结余"), align=ALIGN),
            f"制表：{statement.made_by or SPACE * 6}　　审签：{statement.signed_by or SPACE * 6}",
        ),
        signature=profile_of(branch).registered_name,
        day=statement.signed_on,
    )


def _fitting(rows: tuple[AccountRow, ...], total: Decimal, said: Decimal) -> list[tuple[str, str, str]]:
    """The lines of the entries, where they add up to what the statement says; a line that does not is no explanation."""
    return [_account_row(row) for row in rows] if total == said else []


def _account_row(row: AccountRow) -> tuple[str, str, str]:
    share = "" if row.share is None else f"{row.share}%"
    return f"{SPACE * row.level}{row.code} {row.name}".rstrip(), _yuan(row.amount), share


def _yuan(amount: Decimal) -> str:
    return f"{amount:,.2f}"


def _totals(rows: list[tuple[str, str, str]], *names: str) -> tuple[int, ...]:
    return tuple(place for place, row in enumerate(rows) if row[0] in names)


def reviewed_account(branch: Branch, review: AuditReview, clear: bool) -> PaperText:
    """收支情况表 of the days that were reviewed, on three levels with shares, and the audit committee's opinion."""
    days = review.covers
    account = account_tree(branch, Scope.of(branch, days))
    if not account.income and not account.expenditure:
        raise Refused(_("No income and expenditure is entered for these days."), code="no_entries")
    return PaperText(
        title=f"{_days_text(days)}工会经费收支情况表",
        parts=(
            Grid(tuple(account_rows(account)), "", HEAD, totals=_sum_rows(account), align=ALIGN),
            f"经费审查委员会审查意见：{review.opinion}" if review.opinion else "经费审查委员会审查意见：",
            f"审查人：{review.reviewers or SPACE * 8}",
        ),
        signature=profile_of(branch).registered_name,
        day=review.reviewed_on,
    )


def account_rows(account: PeriodAccount) -> list[tuple[str, str, str]]:
    """The account of a period line by line: what there was, came in, went out, is left, and how income stands to spending."""
    rows = [] if account.opening is None else [("期初结存", _yuan(account.opening), "")]
    rows += [("收入合计", _yuan(account.income_total), ""), *map(_account_row, account.income)]
    rows += [("支出合计", _yuan(account.expenditure_total), ""), *map(_account_row, account.expenditure)]
    words = "本期结余" if account.balance >= 0 else "支出大于收入"
    rows.append((words, _yuan(abs(account.balance)), ""))
    return rows if account.closing is None else [*rows, ("期末结存", _yuan(account.closing), "")]


def _sum_rows(account: PeriodAccount) -> tuple[int, ...]:
    return _totals(account_rows(account), "收入合计", "支出合计", "本期结余", "支出大于收入")


def _days_text(days: Period) -> str:
    first, last = days.first_day, days.last_day
    for name, period in ((f"{first.year}年度", Period.year_of(first.year)), *_halves(first)):
        if period == days:
            return name
    return f"{first.year}年{first.month}月{first.day}日至{last.year}年{last.month}月{last.day}日"


def _halves(day: date) -> list[tuple[str, Period]]:
    return [(f"{day.year}年{name}", Period.half(day.year, half)) for half, name in ((1, "上半年"), (2, "下半年"))]


def budget_table(branch: Branch, budget: Budget, clear: bool) -> PaperText:
    """收支预算表 of a year, or 预算调整表 of a change of it: the lines of both sides with their sums."""
    lines = list(budget.lines.standing().select_related("account").order_by("account__chart", "account__code", "pk"))
    if not lines:
        raise Refused(_("The budget has no lines yet."), code="no_lines")
    is_change = budget.kind == Budget.Kind.ADJUSTMENT
    rows: list[tuple[str, str, str]] = []
    for word, direction in SIDES:
        own = [line for line in lines if line.account.direction == direction]
        rows.append((f"{word}合计", _yuan(sum((line.amount for line in own), NOTHING)), ""))
        rows += [(f"{SPACE}{line.account.code} {line.account.name}", _yuan(line.amount), line.note) for line in own]
    totals = _totals(rows, *(f"{word}合计" for word, _direction in SIDES))
    head = ("科目", "调整数（元）" if is_change else "预算数（元）", "说明")
    return PaperText(
        title=f"{budget.year}年度工会经费{'预算调整表' if is_change else '收支预算表'}",
        parts=(
            Grid(tuple(rows), "", head, totals=totals, align=("left", "right", "left")),
            *_passed(budget, reason=budget.reason),
        ),
        signature=profile_of(branch).registered_name,
        day=budget.adopted_on or budget.passed_on,
    )


def _passed(budget: Budget, *, reason: str = "") -> tuple[str, ...]:
    """How the budget was passed, as far as it is known."""
    told = [f"调整原因：{reason}"] if reason else []
    minutes = f"（{budget.minutes_number}）" if budget.minutes_number else ""
    if budget.passed_on:
        told.append(f"{_day_text(budget.passed_on)}经工会委员会会议通过{minutes}。")
    if budget.reviewed_on:
        told.append(f"{_day_text(budget.reviewed_on)}经经费审查委员会审查。审查意见：{budget.opinion or SPACE * 8}")
    if budget.adopted_on:
        told.append(f"{_day_text(budget.adopted_on)}向{budget.adopted_by or '会员（代表）大会'}报告。")
    return (*told, f"制表：{SPACE * 6}　　审核：{SPACE * 6}")


def final_accounts(branch: Branch, budget: Budget, clear: bool) -> PaperText:
    """收支决算表 of a year: planned, changed, carried out and how much of it, line by line.

    Refused for a change of a budget, which has no accounts of its own.
    """
    if budget.kind == Budget.Kind.ADJUSTMENT:
        raise Refused(_("Final accounts are those of the year's budget, not of a change."), code="no_accounts")
    told = execution(branch, budget.year, date(budget.year, 12, 31))
    rows: list[tuple[str, ...]] = []
    for (word, _direction), side in zip(SIDES, (told.income, told.expenditure), strict=True):
        rows.append(_accounts_row(f"{word}合计", side.total))
        rows += [
            _accounts_row(f"{SPACE}{line.code} {line.name}" if line.code else f"{SPACE}预算外", line)
            for line in side.lines
        ]
    balance = told.income.total.spent - told.expenditure.total.spent
    rows.append(("本年收支差额", "", "", "", _yuan(balance), ""))
    totals = _totals(rows, *(f"{word}合计" for word, _direction in SIDES), "本年收支差额")
    head = ("科目", "年初预算（元）", "调整（元）", "调整后（元）", "决算数（元）", "执行率")
    day = _day_text(budget.audited_on) if budget.audited_on else ""
    review = f"{day}决算经经费审查委员会审查。" if day else "经费审查委员会审查意见："
    return PaperText(
        title=f"{budget.year}年度工会经费收支决算表",
        parts=(
            Grid(tuple(rows), "", head, totals=totals, align=("left", *["right"] * 5)),
            review,
            f"制表：{SPACE * 6}　　审核：{SPACE * 6}",
        ),
        signature=profile_of(branch).registered_name,
        day=budget.closed_on,
    )


def _accounts_row(name: str, line: BudgetLineTold) -> tuple[str, ...]:
    share = "" if line.share is None else f"{line.share}%"
    changed = _yuan(line.adjusted) if line.adjusted else ""
    return name, _yuan(line.planned), changed, _yuan(line.allowed), _yuan(line.spent), share


def inquiry_record(branch: Branch, inquiry: PriceInquiry, clear: bool) -> PaperText:
    """询价记录表: what each supplier asked, who was chosen and why."""
    rows = tuple(
        (quote.supplier, _yuan(quote.amount), TICK if quote.is_chosen else EMPTY, quote.note)
        for quote in quotes_of(inquiry)
    )
    head, align = ("供应商", "报价（元）", "选定", "说明"), ("left", "right", "center", "left")
    return PaperText(
        title="询价记录表",
        parts=(
            f"采购内容：{inquiry.title}",
            Grid(rows, "", head, align=align),
            f"选定理由：{inquiry.reason or SPACE * 8}",
            f"询价人：{inquiry.asked_by or SPACE * 8}",
        ),
        signature=profile_of(branch).registered_name,
        day=inquiry.asked_on,
    )


def acceptance_record(branch: Branch, acceptance: Acceptance, clear: bool) -> PaperText:
    """验收单: what was delivered, whether it is as ordered, who looked it over."""
    same, short = (TICK, EMPTY) if acceptance.is_complete else (EMPTY, TICK)
    rows = (
        ("验收内容", acceptance.title),
        ("验收结果", f"{same}数量、质量相符　{short}不相符"),
        ("短缺情况", acceptance.shortfall),
        ("验收人", acceptance.accepted_by),
    )
    return PaperText(
        title="物品验收单",
        parts=(Grid(rows),),
        signature=profile_of(branch).registered_name,
        day=acceptance.accepted_on,
    )


def _day_text(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"


paper(Paper("inquiry-record", _("Price inquiry"), "price-inquiries", inquiry_record, may_be_blank=False))
paper(Paper("acceptance-record", _("Acceptance"), "acceptances", acceptance_record, may_be_blank=False))
paper(Paper("budget-table", _("Budget table"), "budgets", budget_table, may_be_blank=False))
paper(Paper("final-accounts", _("Final accounts"), "budgets", final_accounts, may_be_blank=False))
paper(Paper("expense-approval", _("Approval form"), "entries", approval_form, may_be_blank=False))
paper(Paper("month-statement", _("Statement of the month"), "month-statements", month_statement, may_be_blank=False))
paper(
    Paper("reviewed-account", _("Account of the days reviewed"), "audit-reviews", reviewed_account, may_be_blank=False)
)
