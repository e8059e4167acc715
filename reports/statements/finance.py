"""Union money: the account, what came in and went out."""

from reports.statements.declare import Facts, statement
from reports.statements.wording import listed, sentence
from reports.tokens import literal
from reports.tokens import token as t

NAMED_ACCOUNTS = 2


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
