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
from finance.models import AuditReview, Entry, MonthStatement
from finance.selectors.books import AccountRow, PeriodAccount, account_tree
from finance.selectors.spending import pack_of, pieces_in, pieces_lacking
from members.selectors import profile_of

HEAD = ("科目", "金额（元）", "占比")
ALIGN = ("left", "right", "right")
SPACE = "　"
TICK, EMPTY = "☑", "□"


def approval_form(branch: Branch, entry: Entry, clear: bool) -> PaperText:
    """支出审批单: what the money is for, who answers for it, and the papers behind it to be ticked.

    Refused for income, which nobody approves.
    """
    pack = pack_of(entry)
    if pack is None:
        raise Refused(_("This is income: only what is spent is approved."), code="income")
    there = [(piece, TICK) for piece in pieces_in(entry)]
    papers = "　".join(f"{mark}{piece}" for piece, mark in (*there, *((each, EMPTY) for each in pieces_lacking(entry))))
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


paper(Paper("expense-approval", _("Approval form"), "entries", approval_form, may_be_blank=False))
paper(Paper("month-statement", _("Statement of the month"), "month-statements", month_statement, may_be_blank=False))
paper(
    Paper("reviewed-account", _("Account of the days reviewed"), "audit-reviews", reviewed_account, may_be_blank=False)
)
