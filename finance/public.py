"""What strangers may read of union money: the signed statements of the months, and what it was spent on.

Single entries are not shown: purpose, handler and voucher lead to persons.
"""

from collections.abc import Mapping

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from core.figures import Scope
from core.public import Chart, Layout, PublicSection, public
from finance.models import Account, MonthStatement


def signed_statements(scope: Scope) -> QuerySet[MonthStatement]:
    """The latest month first; a draft is not public before it is signed."""
    statements = MonthStatement.objects.counted_for(scope).on_days("month", scope)
    return statements.filter(signed_on__lte=scope.last_day).order_by("-month")


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
