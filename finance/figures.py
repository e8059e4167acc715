"""What may be said of union money."""

from collections.abc import Mapping
from datetime import date
from functools import partial

from django.db.models import Case, ExpressionWrapper, F, Q, When
from django.utils.translation import gettext_lazy as _

from core.figures import FigureValue, Scope, Total, figure, per_cent, phrase, plain_figure
from core.money import MoneyField, money_value
from finance.models import Account, Allotment, AuditReview, BankAccount, BudgetLine, Entry, MonthStatement
from finance.selectors.books import FIRST, LAST, NOTHING, statement_at
from finance.selectors.budget import counted_lines
from finance.selectors.dues import CONTRIBUTION, DUES, bases, received

ENTRY = ("on", "account__name", "amount", "summary", "voucher_number")
STATEMENT = ("month", "opening", "income", "expenditure", "closing", "made_by", "signed_by", "signed_on")
BUDGET = ("year", "account__code", "account__name", "amount", "adopted_on", "is_adjustment", "note")
WAGES = (
    "covers",
    "total_wages",
    "share_kept",
    "contribution_expected",
    "payers",
    "dues_base",
    "dues_expected",
)
ALLOTMENT = ("year", "sub_union__name", "group__name", "per_head", "heads", "fixed", "amount")
REVIEW = ("covers", "reviewed_on", "kind", "opinion", "reviewers")
# One code means different things in two charts: split by chart and code where a branch has both.
BY_ACCOUNT = ("account__name", "account__chart", "account__top_code", "account__middle_code", "account__code")
INCOME = Q(account__direction=Account.Direction.INCOME)
EXPENDITURE = Q(account__direction=Account.Direction.EXPENDITURE)


def bank_accounts(scope: Scope):
    """Open on the scope's day; one whose opening day nobody remembers was open before."""
    return BankAccount.objects.counted_for(scope).in_force(scope, "opened_to", "closed_on")


def entries(scope: Scope):
    return Entry.objects.counted_for(scope).on_days("on", scope)


def statements(scope: Scope):
    return MonthStatement.objects.counted_for(scope).on_days("month", scope)


def entries_weighed(scope: Scope):
    """The entries with what each adds to the balance: `balance` is the other way round of `overspent`."""
    less = ExpressionWrapper(money_value(NOTHING) - F("amount"), output_field=MoneyField())
    return entries(scope).annotate(
        balance=Case(When(INCOME, then=F("amount")), default=less, output_field=MoneyField()),
        overspent=Case(When(INCOME, then=less), default=F("amount"), output_field=MoneyField()),
    )


def year_of(scope: Scope) -> int | None:
    """The one calendar year in which the period lies."""
    first, last = scope.period.first_day.year, scope.period.last_day.year
    return first if first == last else None


def entries_of_year(scope: Scope):
    """From the first day of the period's year to the last day that counts; none when it lies in two years."""
    year = year_of(scope)
    if year is None:
        return Entry.objects.none()
    return Entry.objects.counted_for(scope).filter(on__gte=date(year, 1, 1), on__lte=scope.last_day)


def budget(scope: Scope):
    """The budget of the period's year with its adjustments, as adopted by the scope's day or on a day unknown."""
    return BudgetLine.objects.counted_for(scope).filter(counted_lines(scope.last_day), year=year_of(scope) or 0)


def came_in(kind: str, scope: Scope):
    return received(kind, entries(scope))


def allotments(scope: Scope):
    return Allotment.objects.counted_for(scope).filter(year=year_of(scope) or 0)


def reviews(scope: Scope):
    return AuditReview.objects.counted_for(scope).on_days("reviewed_on", scope)


def reviews_of_period(scope: Scope):
    """Reviews that cover the whole period as far as it counts; made by the day of reading, mostly after its end."""
    covering = {"first_day__lte": scope.first_day, "last_day__gte": scope.last_day}
    return AuditReview.objects.counted_for(scope).filter(reviewed_on__lte=scope.as_of, **covering)


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
    where=INCOME,
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
    where=EXPENDITURE,
    measure=Total("amount"),
    groups=BY_ACCOUNT,
)
plain_figure(
    "finance.balance",
    name=_("balance of the period"),
    unit="元",
    definition=_("Income less expenditure of the period: less than nothing when more was spent."),
    base=entries_weighed,
    columns=ENTRY,
    measure=Total("balance"),
)
plain_figure(
    "finance.overspent",
    name=_("expenditure beyond income"),
    unit="元",
    definition=_("Expenditure less income of the period, for a text that says by how much more was spent."),
    base=entries_weighed,
    columns=ENTRY,
    measure=Total("overspent"),
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
    base=partial(statement_at, FIRST),
    columns=STATEMENT,
    measure=Total("opening"),
)
plain_figure(
    "finance.closing_balance",
    name=_("closing balance"),
    unit="元",
    definition=_("The closing balance of the statement of the last month of the period that has ended."),
    base=partial(statement_at, LAST),
    columns=STATEMENT,
    measure=Total("closing"),
)
plain_figure(
    "finance.budget_income",
    name=_("budget of income"),
    unit="元",
    definition=_("What the budget of the period's year expects to come in, adjustments by its last day included."),
    base=budget,
    columns=BUDGET,
    where=INCOME,
    measure=Total("amount"),
    groups=BY_ACCOUNT,
)
plain_figure(
    "finance.budget_expenditure",
    name=_("budget of expenditure"),
    unit="元",
    definition=_("What the budget of the period's year allows to go out, adjustments by its last day included."),
    base=budget,
    columns=BUDGET,
    where=EXPENDITURE,
    measure=Total("amount"),
    groups=BY_ACCOUNT,
)
plain_figure(
    "finance.year_expenditure",
    name=_("expenditure since the year began"),
    unit="元",
    definition=_("The sum of the entries of expenditure from 1 January of the period's year to its last day."),
    base=entries_of_year,
    columns=ENTRY,
    where=EXPENDITURE,
    measure=Total("amount"),
)


@phrase(
    "finance.budget_rate",
    name=_("budget spent, in per cent"),
    definition=_("Expenditure since the year began, divided by the budget of expenditure; only when there is one."),
    sources=("finance.year_expenditure", "finance.budget_expenditure"),
)
def budget_rate(values: Mapping[str, FigureValue], scope: Scope) -> str:
    spent, allowed = values["finance.year_expenditure"].value, values["finance.budget_expenditure"].value
    if not (spent and allowed) or spent < 0 or allowed < 0:
        return ""
    return f"{per_cent(int(spent.scaleb(2)), int(allowed.scaleb(2))).normalize():f}%"


plain_figure(
    "finance.audit_reviews",
    name=_("reviews by the audit committee"),
    unit="次",
    definition=_("Reviews that the audit committee made within the period, whatever days they are about."),
    base=reviews,
    columns=REVIEW,
    groups=("kind",),
)
plain_figure(
    "finance.reviews_of_period",
    name=_("reviews of this period"),
    unit="次",
    definition=_(
        "Reviews by the audit committee that cover every day of the period and were made by the day of reading; those "
        "on leaving office are not among them."
    ),
    base=reviews_of_period,
    columns=REVIEW,
    where=~Q(kind=AuditReview.Kind.LEAVING),
)

wages = partial(plain_figure, base=bases, columns=WAGES, unit="元")
wages(
    "finance.contribution_expected",
    name=_("contribution expected"),
    definition=_(
        "What the branch keeps of the employer's contribution, by the wages of the months that lie within the period and "
        "have ended; of a whole year only where no month is entered."
    ),
    measure=Total("contribution_expected"),
)
wages(
    "finance.dues_expected",
    name=_("dues expected"),
    definition=_("Members' dues by the wages entered for the months of the period, at most; or as they were ruled."),
    measure=Total("dues_expected"),
)
plain_figure(
    "finance.allotted",
    name=_("allotted to groups"),
    unit="元",
    definition=_("What groups and sub-unions may spend in the period's year."),
    base=allotments,
    columns=ALLOTMENT,
    measure=Total("amount"),
)
plain_figure(
    "finance.group_expenditure",
    name=_("spent by groups"),
    unit="元",
    definition=_("The sum of the entries of expenditure of the period that name a group or a sub-union."),
    base=entries,
    columns=("on", "group__name", "sub_union__name", *ENTRY[1:]),
    where=EXPENDITURE & (Q(group__isnull=False) | Q(sub_union__isnull=False)),
    measure=Total("amount"),
    groups=("group__public_id", "sub_union__public_id"),
)
came = partial(plain_figure, columns=ENTRY, unit="元", measure=Total("amount"))
came(
    "finance.contribution_received",
    name=_("contribution received"),
    definition=_(
        "The sum of the entries of the period under the account of the contribution, what is given back of it included."
    ),
    base=partial(came_in, CONTRIBUTION),
)
came(
    "finance.dues_received",
    name=_("dues received"),
    definition=_("The sum of the entries of the period under the account of dues."),
    base=partial(came_in, DUES),
)
