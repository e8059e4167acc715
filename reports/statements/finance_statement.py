"""收支情况表: the account of a period as a text of its own, with tables whose every sum is a live figure."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from core.periods import Period
from finance.selectors.accounts import account_names
from reports.slots import CELL, INDENT
from reports.statements.declare import Facts, statement
from reports.statements.wording import sentence, when
from reports.tokens import LAST_YEAR, literal
from reports.tokens import token as t
from reports.worked_out import DIFFERENCE, DONE, RATE, SHARE, SUM

INCOME, EXPENDITURE, BALANCE = "finance.income", "finance.expenditure", "finance.balance"
OPENING, CLOSING = "finance.opening_balance", "finance.closing_balance"
REVIEWED = "finance.reviews_of_period"
BUDGETS = {INCOME: "finance.budget_income", EXPENDITURE: "finance.budget_expenditure"}
TOTALS = {INCOME: "收入合计", EXPENDITURE: "支出合计"}
SIDES = {INCOME: "收入", EXPENDITURE: "支出"}
CHART = "account__chart"
# One of a level stands in the group of each level above it, too.
LEVELS = ("account__top_code", "account__middle_code", "account__code")
YEAR = "year"
ROOM = INDENT * 5
ROUNDING = "注：占比取一位小数，尾差按最大余数法处理，各级占比之和与上一级一致，收入、支出占比合计均为100.0%。"


@dataclass(frozen=True)
class Line:
    """A line of the chart: its words, how deep it stands, and the group that its entries make."""

    words: str
    depth: int
    group: tuple[tuple[str, str], ...]

    @property
    def indented(self) -> str:
        return INDENT * self.depth + self.words


@dataclass(frozen=True)
class Terms:
    """How an account calls what there was before, its balance, and what is left: 上年结转 is none of the year's income."""

    before: str
    this: str
    after: str


def terms_of(period: Period) -> Terms:
    if _is_year(period):
        return Terms("上年结转", "当年", "年末结存")
    if _is_month(period):
        return Terms("上月结存", "本月", "月末结存")
    return Terms("期初结存", "本期", "期末结存")


def _is_year(period: Period) -> bool:
    return period == Period.year_of(period.first_day.year)


def _is_month(period: Period) -> bool:
    return period.is_whole_months and len(period.months) == 1


def lines_of(facts: Facts, keys: Iterable[str], *, scope: str = "", deepest: int = len(LEVELS)) -> list[Line]:
    """The lines of the chart on which any of these figures has something, each below the one that holds it.

    A level that the chart of the branch does not name is passed over: its code alone would tell a reader nothing.
    """
    values = facts.values.of_scope(scope)
    found = {group for key in keys for group in values.by(key, CHART, *LEVELS)}
    names = account_names(facts.scope.branches)
    lines: dict[tuple[str, str], Line] = {}
    for chart, *codes in sorted(found):
        depth = 0
        for level, code in enumerate(codes[:deepest], start=1):
            is_own = level == 1 or code != codes[level - 2]
            name = names.get((chart, code))
            if not is_own or name is None:
                continue
            depth += 1
            group = ((CHART, chart), *zip(LEVELS[:level], codes[:level], strict=True))
            words = literal(" ".join(f"{code} {name}".split()))
            lines.setdefault((chart, code), Line(words, depth, group))
    return [lines[key] for key in sorted(lines)]


@statement("statement_lead", INCOME, EXPENDITURE, BALANCE, OPENING, CLOSING)
def statement_lead(facts: Facts) -> str:
    """The account in one sentence: what was carried over, came in, went out, the balance with its sign, what is left."""
    terms = terms_of(facts.period)
    sums = [f"{SIDES[key]}{t(key, fmt='yuan')}" for key in SIDES if facts.some(key)]
    if not sums:
        return ""
    opening = f"{terms.before}{t(OPENING, fmt='yuan')}" if _is_known(facts, OPENING) else ""
    balance = f"{terms.this}收支差额{t(BALANCE, fmt='yuan')}" if len(sums) == len(SIDES) else ""
    closing = f"{terms.after}{t(CLOSING, fmt='yuan')}" if _fits(facts) else ""
    return sentence(f"{facts.period.label}{opening}", *sums, balance, closing)


def _is_known(facts: Facts, key: str) -> bool:
    return facts.value(key).value is not None


def _fits(facts: Facts) -> bool:
    """Whether the closing that was signed is what the entries leave of the opening; else it is no end of this account."""
    opening, closing = facts.value(OPENING).value, facts.value(CLOSING).value
    return None not in (opening, closing) and opening + (facts.value(BALANCE).value or 0) == closing


@statement("statement_account", INCOME, EXPENDITURE, BALANCE, OPENING, CLOSING)
def statement_account(facts: Facts) -> str:
    """Opening, income and expenditure by up to three levels with shares, the balance, closing."""
    told = [key for key in SIDES if facts.some(key)]
    if not told:
        return ""
    terms = terms_of(facts.period)
    rows = [("项目", "金额（元）", "占比")]
    if _is_known(facts, OPENING):
        rows.append((terms.before, t(OPENING, fmt=SUM), ""))
    for key in told:
        rows.append((TOTALS[key], t(key, fmt=SUM), t(key, fmt=SHARE)))
        rows += [
            (line.indented, t(key, fmt=SUM, **dict(line.group)), t(key, fmt=SHARE, **dict(line.group)))
            for line in lines_of(facts, [key])
        ]
    if len(told) == len(SIDES):
        rows.append((f"{terms.this}收支差额", t(BALANCE, fmt=SUM), ""))
    if _fits(facts):
        rows.append((terms.after, t(CLOSING, fmt=SUM), ""))
    return _table(rows)


@statement("statement_rounding", INCOME, EXPENDITURE)
def statement_rounding(facts: Facts) -> str:
    """By which rule the shares add up; silent where there are none."""
    has_shares = any((facts.value(key).value or 0) > 0 for key in SIDES)
    return ROUNDING if has_shares else ""


@statement("statement_last_year", INCOME, EXPENDITURE, BALANCE)
def statement_last_year(facts: Facts) -> str:
    """This year, last year, the difference, and a percentage on a sound base only; silent without last year's records."""
    before = facts.values.of_scope(LAST_YEAR)
    before.fetch(list(SIDES))
    told = [key for key in SIDES if facts.some(key) and before.of(key)]
    if not told:
        return ""
    this = "本年" if _is_year(facts.period) else "本期"
    then = "上年" if _is_year(facts.period) else "上年同期"
    rows = [("项目", f"{this}（元）", f"{then}（元）", "增减额（元）", "增减幅度")]
    for key in told:
        both = {
            line.group: line for scope in ("", LAST_YEAR) for line in lines_of(facts, [key], scope=scope, deepest=1)
        }
        lines = sorted(both.values(), key=lambda line: line.group)
        rows += [_beside(TOTALS[key], key), *(_beside(line.indented, key, line) for line in lines)]
    if len(told) == len(SIDES):
        label = f"{terms_of(facts.period).this}收支差额"
        rows.append((*_beside(label, BALANCE)[:4], ""))
    return _table(rows)


def _beside(words: str, key: str, line: Line | None = None) -> tuple[str, ...]:
    group = dict(line.group) if line else {}
    before = t(key, fmt=SUM, scope=LAST_YEAR, **group)
    return words, t(key, fmt=SUM, **group), before, t(key, fmt=DIFFERENCE, **group), t(key, fmt=RATE, **group)


@statement("statement_budget", *BUDGETS.values())
def statement_budget(facts: Facts) -> str:
    """What the year's budget planned, what is done of it since the year began, and how much that is in per cent.

    Lines stand on the levels on which something was planned; what was done without a plan is in the sums.
    """
    told = [key for key, planned in BUDGETS.items() if facts.some(planned)]
    if not told:
        return ""
    rows = [("项目", "预算（元）", "执行（元）", "完成率")]
    for key in told:
        rows.append(_of_budget(TOTALS[key], key))
        rows += [_of_budget(line.indented, key, line) for line in lines_of(facts, [BUDGETS[key]])]
    return _table(rows)


def _of_budget(words: str, key: str, line: Line | None = None) -> tuple[str, ...]:
    group = dict(line.group) if line else {}
    planned = t(BUDGETS[key], fmt=SUM, scope=YEAR, **group)
    return words, planned, t(key, fmt=SUM, scope=YEAR, **group), t(key, fmt=DONE, scope=YEAR, **group)


@statement("statement_review", REVIEWED)
def statement_review(facts: Facts) -> str:
    """The audit committee's opinion on these days, in its own words; without a review there is none."""
    return "".join(_opinion(row, facts) for row in facts.rows(REVIEWED))


def _opinion(row, facts: Facts) -> str:
    opinion = row["opinion"].rstrip("。")
    reviewed = f"{when(row.day('reviewed_on'), 0)}经费审查委员会审查了上述收支情况"
    by = f"审查人：{row['reviewers']}" if row["reviewers"] else ""
    return sentence(reviewed) + sentence(f"审查意见：{opinion}" if opinion else "") + sentence(by)


@statement("statement_signers", INCOME, EXPENDITURE, CLOSING)
def statement_signers(facts: Facts) -> str:
    """Who made it and who signed: of a month as its signed statement says, else room for the names."""
    if not any(facts.some(key) for key in SIDES):
        return ""
    rows = facts.rows(CLOSING) if _is_month(facts.period) else []
    made = rows[0]["made_by"] if rows else ""
    signed = rows[0]["signed_by"] if rows and rows[0]["signed_on"] else ""
    return f"制表：{made or ROOM}{INDENT * 2}审签：{signed or ROOM}"


def _table(rows: Iterable[tuple[str, ...]]) -> str:
    return "\n".join(_joined(rows))


def _joined(rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    for row in rows:
        yield CELL.join(row)
