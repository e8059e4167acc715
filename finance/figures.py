"""What may be said of union money."""

from functools import partial

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from core.figures import Scope, Total, figure, plain_figure
from finance.models import Account, BankAccount, Entry, MonthStatement

ENTRY = ("on", "account__name", "amount", "summary", "voucher_number")
STATEMENT = ("month", "opening", "income", "expenditure", "closing", "signed_on")
BY_ACCOUNT = ("account__name",)


def bank_accounts(scope: Scope):
    """Open on the scope's day; one whose opening day nobody remembers was open before."""
    return BankAccount.objects.counted_for(scope).in_force(scope, "opened_to", "closed_on")


def entries(scope: Scope):
    return Entry.objects.counted_for(scope).on_days("on", scope)


def statements(scope: Scope):
    return MonthStatement.objects.counted_for(scope).on_days("month", scope)


def statement_at(edge: int, scope: Scope):
    """The statement of the first (0) or the last (-1) month of the period that has ended: at most one a branch.

    A period that does not begin with a month has no opening statement.
    """
    begun = [month.first_day for month in scope.period.months]
    ended = begun[: len(scope.period.month_ends(scope.as_of))]
    if not ended:
        return MonthStatement.objects.none()
    return MonthStatement.objects.counted_for(scope).filter(month=ended[edge].replace(day=1) if edge else ended[0])


plain_figure(
    "finance.separate_accounts",
    name=_("the union's own bank accounts"),
    unit="个",
    definition=_("Bank accounts of the union's own that are open on the last day of the period."),
    base=bank_accounts,
    columns=("name", "bank", "number_mask", "opened"),
    where=Q(is_separate=True),
)
plain_figure(
    "finance.income",
    name=_("income"),
    unit="元",
    definition=_("The sum of the entries of income dated within the period, corrections included."),
    base=entries,
    columns=ENTRY,
    where=Q(account__direction=Account.Direction.INCOME),
    measure=Total("amount"),
    groups=BY_ACCOUNT,
)
plain_figure(
    "finance.expenditure",
    name=_("expenditure"),
    unit="元",
    definition=_("The sum of the entries of expenditure dated within the period, corrections included."),
    base=entries,
    columns=ENTRY,
    where=Q(account__direction=Account.Direction.EXPENDITURE),
    measure=Total("amount"),
    groups=BY_ACCOUNT,
)


@figure(
    "finance.statements_signed",
    name=_("monthly statements signed"),
    unit="期",
    definition=_("Statements of months of the period that were signed by its last day."),
    base=statements,
    columns=STATEMENT,
)
def statements_signed(scope: Scope) -> Q:
    return Q(signed_on__lte=scope.last_day)


plain_figure(
    "finance.opening_balance",
    name=_("opening balance"),
    unit="元",
    definition=_("The opening balance of the statement of the period's first month, once that month has ended."),
    base=partial(statement_at, 0),
    columns=STATEMENT,
    measure=Total("opening"),
)
plain_figure(
    "finance.closing_balance",
    name=_("closing balance"),
    unit="元",
    definition=_("The closing balance of the statement of the last month of the period that has ended."),
    base=partial(statement_at, -1),
    columns=STATEMENT,
    measure=Total("closing"),
)
