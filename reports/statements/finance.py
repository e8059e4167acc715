"""Union money: the account, what came in and went out, the budget, and the audit committee's reviews."""

from core.figures import EvidenceRow
from reports.statements.declare import Facts, statement
from reports.statements.wording import listed, sentence, when
from reports.tokens import literal
from reports.tokens import token as t

NAMED_ACCOUNTS = 2
NAMED_REVIEWS = 3
LEAVING, SPECIAL = "leaving", "special"


@statement("money_in_order", "finance.separate_accounts", "members.by_laws")
def money_in_order(facts: Facts) -> str:
    account = "工会单独开设银行账户" if facts.some("finance.separate_accounts") else ""
    rules = listed(row["title"] for row in facts.rows("members.by_laws") if row["area"] == "finance")
    return sentence(account, f"执行{rules}" if rules else "")


@statement("income_and_expenditure", "finance.income", "finance.expenditure", "finance.closing_balance")
def income_and_expenditure(facts: Facts) -> str:
    """Whole sums, the two largest uses, the balance."""
    income = f"收入{t('finance.income', fmt='yuan')}" if facts.some("finance.income") else ""
    spent = f"支出{t('finance.expenditure', fmt='yuan')}" if facts.some("finance.expenditure") else ""
    if not (income or spent):
        return ""
    by_account = facts.by("finance.expenditure", "account__name") if spent else {}
    largest = sorted(by_account, key=lambda group: (-by_account[group].value, group))[:NAMED_ACCOUNTS]
    named = "、".join(
        f"{literal(name)}{t('finance.expenditure', fmt='yuan', account__name=name)}" for (name,) in largest
    )
    closing = facts.value("finance.closing_balance").value is not None
    return sentence(
        f"{facts.spoken_period}经费{'、'.join(part for part in (income, spent) if part)}",
        f"其中{named}" if len(by_account) > 1 else "",
        f"期末结存{t('finance.closing_balance', fmt='yuan')}" if closing else "",
    )


@statement("balance", "finance.income", "finance.expenditure", "finance.balance", "finance.overspent")
def balance(facts: Facts) -> str:
    """What is left of the period's income, or by how much more was spent; silent while one side is not recorded."""
    left = facts.value("finance.balance").value
    if not (left and facts.some("finance.income") and facts.some("finance.expenditure")):
        return ""
    beyond = f"支出大于收入{t('finance.overspent', fmt='yuan')}"
    return sentence("收支相抵", f"结余{t('finance.balance', fmt='yuan')}" if left > 0 else beyond)


@statement(
    "budget",
    "finance.budget_income",
    "finance.budget_expenditure",
    "finance.year_expenditure",
    "finance.budget_rate",
)
def budget(facts: Facts) -> str:
    """The budget of the year and how much of it is spent since the year began, whatever part of it is told of.

    The sum itself is told where the period did not begin with the year: else it is that of the period, told beside.
    """
    income = f"收入{t('finance.budget_income', fmt='yuan')}" if facts.some("finance.budget_income") else ""
    allowed = f"支出{t('finance.budget_expenditure', fmt='yuan')}" if facts.some("finance.budget_expenditure") else ""
    if not (income or allowed):
        return ""
    rows = [*facts.rows("finance.budget_income"), *facts.rows("finance.budget_expenditure")]
    adjusted = "调整后" if any(row["is_adjustment"] for row in rows) else ""
    spent = []
    if facts.some("finance.budget_rate"):
        rate = f"支出预算执行率{t('finance.budget_rate')}"
        summed = f"{facts.as_of()}累计支出{t('finance.year_expenditure', fmt='yuan')}"
        is_first = (facts.scope.first_day.month, facts.scope.first_day.day) == (1, 1)
        spent = [f"{facts.as_of()}{rate}"] if is_first else [summed, rate]
    return sentence(f"{adjusted}全年预算{'、'.join(part for part in (income, allowed) if part)}", *spent)


@statement("audit_reviews", "finance.reviews_of_period", "finance.audit_reviews")
def audit_reviews(facts: Facts) -> str:
    """That the period's money was reviewed, only when a review covers all of it; then the reviews of other days."""
    covering = facts.rows("finance.reviews_of_period")
    told = {row.public_id for row in covering}
    others = [row for row in facts.rows("finance.audit_reviews") if row.public_id not in told]
    begin = sentence("收支情况已由经费审查委员会审查") if covering else ""
    if len(others) > NAMED_REVIEWS:
        return begin + sentence(f"{facts.spoken_period}经费审查委员会开展审查{t('finance.audit_reviews')}次")
    return begin + "".join(sentence(_review(row, facts)) for row in others)


def _review(row: EvidenceRow, facts: Facts) -> str:
    """One review with the days it is about; of one on leaving office nothing more, for it is about one person."""
    day = when(row.day("reviewed_on"), facts.year)
    if row["kind"] == LEAVING:
        return f"{day}经费审查委员会进行离任审查"
    span = row["covers"].label.removeprefix(f"{facts.year}年") or row["covers"].label
    return f"{day}经费审查委员会{'专项' if row['kind'] == SPECIAL else ''}审查{span}经费收支情况"
