"""Acts on money: what is left is spent once."""

from datetime import date
from decimal import Decimal

from core.models import LiveArea
from finance.models import Account, Entry, MonthStatement
from finance.selectors.books import cash_left
from finance.services import record_entry
from tests.races.acts.declare import act, attempt, linger, new_branch


@act
def money(slug: str) -> str:
    """A month signed with 1,000 yuan left, in a branch that keeps its money live."""
    branch = new_branch(slug)
    LiveArea.objects.create(branch=branch, area="finance", live_from=date(2024, 1, 1))
    Account.objects.create(branch=branch, chart="2021", code="501", name="活动支出", direction="expenditure")
    MonthStatement.objects.create(
        branch=branch,
        month=date(2024, 5, 1),
        opening=Decimal(1000),
        income=Decimal(0),
        expenditure=Decimal(0),
        closing=Decimal(1000),
        state="signed",
        signed_on=date(2024, 6, 1),
        signed_by="乙",
    )
    return "prepared"


def _payment(slug: str) -> Entry:
    """600 yuan of the 1,000: only one of those who pay at once can have them."""
    account = Account.objects.get(branch__slug=slug)
    return Entry(
        branch=account.branch, account=account, on=date(2024, 6, 8), amount=Decimal(600), summary="活动", handler="丙"
    )


@act
def pay(slug: str) -> str:
    return attempt(lambda: record_entry(_payment(slug), by=None), "paid")


@act
def careless_pay(slug: str) -> str:
    payment = _payment(slug)
    if cash_left(payment) < 0:
        return "no_cash"
    linger()
    payment.save()
    return "paid"


@act
def sum_paid(slug: str) -> str:
    return str(sum(entry.amount for entry in Entry.objects.filter(branch__slug=slug)))
