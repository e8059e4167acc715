"""What may be missing in the records of union money."""

from django.utils.translation import gettext_lazy as _

from core.figures import Scope
from core.gaps import Gap, gap
from finance.models import Entry, MonthStatement, WageBase
from finance.selectors.dues import late_contributions


def _without_money(scope: Scope) -> bool:
    return not Entry.objects.counted_for(scope).on_days("on", scope).exists()


def _unsigned(scope: Scope):
    made = MonthStatement.objects.counted_for(scope).on_days("month", scope)
    return made.filter(signed_on=None)


def _late(scope: Scope):
    late = [base.pk for base in late_contributions(scope.branches, scope.last_day) if base.last_day >= scope.first_day]
    return WageBase.objects.counted_for(scope).filter(pk__in=late)


gap(
    Gap(
        "finance.contribution_late",
        rank=58,
        sheet="wage-bases",
        sentence=_("The contribution of %(name)s has not come in for more than three months."),
        sentences=_("The contribution of %(count)d months has not come in for more than three months, %(name)s first."),
        rows=_late,
        advice=_("Ask who pays it, or enter it where it did come in."),
    )
)
gap(
    Gap(
        "finance.no_entries",
        rank=22,
        sheet="entries",
        sentence=_("No income and expenditure is entered for the period."),
        holds=_without_money,
    )
)
gap(
    Gap(
        "finance.unsigned",
        rank=60,
        sheet="month-statements",
        sentence=_("The statement of %(name)s is not signed."),
        sentences=_("%(count)d monthly statements are not signed, %(name)s first."),
        rows=_unsigned,
    )
)
