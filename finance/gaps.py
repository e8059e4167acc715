"""What may be missing in the records of union money."""

from django.utils.translation import gettext_lazy as _

from core.figures import Scope
from core.gaps import Gap, gap
from finance.models import Entry, MonthStatement


def _without_money(scope: Scope) -> bool:
    return not Entry.objects.counted_for(scope).on_days("on", scope).exists()


def _unsigned(scope: Scope):
    made = MonthStatement.objects.counted_for(scope).on_days("month", scope)
    return made.filter(signed_on=None)


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
