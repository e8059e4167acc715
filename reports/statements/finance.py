"""Union money: the account, what came in and went out, and how it was made public."""

from reports.statements.declare import Facts, statement
from reports.statements.wording import listed, run_of_months, sentence, split_items
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


@statement("money_publications", "disclosure.money_publications", "disclosure.money_months", "disclosure.money_monthly")
def money_publications(facts: Facts) -> str:
    """Which months were made public, what and where; 逐月 only when no month is missing."""
    rows = facts.rows("disclosure.money_publications")
    if not rows:
        return ""
    months = [row["covers"].first_day.month for row in facts.rows("disclosure.money_months")]
    contents = listed(split_items(row["contents"] for row in rows)) or "经费收支情况"
    place = listed(row["place"] for row in rows)
    monthly = t("disclosure.money_monthly") if facts.some("disclosure.money_monthly") else ""
    begin = f"{run_of_months(months)}{monthly}" if months else ""
    where = f"在{place}" if place else ""
    return sentence(f"{begin}{where}公开工会经费{contents}", f"共{t('disclosure.money_publications')}期，接受会员监督")


@statement("unit_affairs", "disclosure.unit_affairs")
def unit_affairs(facts: Facts) -> str:
    rows = facts.rows("disclosure.unit_affairs")
    if not rows:
        return ""
    titles = listed(row["title"] for row in rows)
    return sentence("推进政务公开", f"协助公开{titles}", f"共{t('disclosure.unit_affairs')}次")
