"""What strangers may read of union money: the signed statements of the months, what it was spent on, the budget made public.

Single entries are not shown: purpose, handler and voucher lead to persons.
"""

from collections.abc import Mapping

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from core.figures import Scope
from core.public import Chart, Layout, PublicSection, public
from finance.models import Account, BudgetLine, MonthStatement


def signed_statements(scope: Scope) -> QuerySet[MonthStatement]:
    """The latest month first; a draft is not public before it is signed."""
    statements = MonthStatement.objects.counted_for(scope).on_days("month", scope)
    return statements.filter(signed_on__lte=scope.last_day).order_by("-month")


def published_budget(scope: Scope) -> QuerySet[BudgetLine]:
    """The lines of the year's budget and its changes, once the way of the budget ended in making it public."""
    published = {"budget__published_on__isnull": False, "budget__voided_at": None}
    rows = BudgetLine.objects.counted_for(scope).filter(year=scope.last_day.year, is_adjustment=False, **published)
    return rows.order_by("account__direction", "account__chart", "account__code", "pk")


def names_of_accounts(scope: Scope) -> Mapping[tuple, str]:
    """By chart and code the name of the first level; where a branch did not enter that, the account's own name."""
    accounts = Account.objects.counted_for(scope).values_list("chart", "code", "top_code", "name")
    names = {(chart, code): name for chart, code, _top, name in accounts}
    return {(chart, code): names.get((chart, top), name) for chart, code, top, name in accounts}


public(
    PublicSection(
        "finance.spending",
        _("Where the money goes"),
        rank=11,
        layout=Layout.FIGURES,
        figures=("finance.expenditure", "finance.income"),
        is_headline=True,
        chart=Chart(_("account name"), "finance.expenditure", ("account__chart", "account__code"), names_of_accounts),
        is_half=True,
    )
)
public(
    PublicSection(
        "finance.statements",
        _("Month by month"),
        rank=20,
        layout=Layout.TABLE,
        rows=signed_statements,
        columns=("month", "income", "expenditure", "closing"),
        day="month",
        months=("month",),
    )
)
public(
    PublicSection(
        "finance.budget",
        _("Budget of the year"),
        rank=22,
        layout=Layout.TABLE,
        rows=published_budget,
        columns=("account__name", "account__direction", "amount"),
    )
)
