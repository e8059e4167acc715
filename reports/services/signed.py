"""An account of union money is settled and published only when the statements that it sums up are signed.

Where a branch keeps its money live, that of more than a month is published only when the audit committee has reviewed it.
"""

from datetime import date

from django.utils.translation import gettext_lazy as _

from core.errors import Refused
from core.periods import Period
from finance.selectors.accounts import months_not_signed, waits_for_review
from finance.selectors.books import statement_of
from reports.models import Report

FINANCE_STATEMENT = "finance_statement"


def check_signed(report: Report) -> None:
    """Refused for the account of a month without a signed statement, and of days with one that waits to be signed.

    Of a half-year or a year a branch may have made no monthly statements: its account is signed when it is settled.
    """
    if report.kind != FINANCE_STATEMENT:
        return
    waiting = months_not_signed(report.branch, report.period)
    if waiting:
        raise Refused(
            _("The statement of %(month)s is not signed yet: sign it first, then settle this account."),
            params={"month": f"{waiting[0]:%Y-%m}"},
            code="not_signed",
        )
    first = report.first_day
    if report.period == Period.month(first.year, first.month) and statement_of(report.branch, first) is None:
        raise Refused(
            _("%(month)s has no statement yet: close the month and have it signed, then settle this account."),
            params={"month": f"{first:%Y-%m}"},
            code="no_statement",
        )


def check_reviewed(report: Report, *, on: date) -> None:
    """Refused for the account of a half-year or a year that is to be published before its review; on paper it may be."""
    is_of_a_month = report.period == Period.month(report.first_day.year, report.first_day.month)
    if report.kind != FINANCE_STATEMENT or is_of_a_month:
        return
    if waits_for_review(report.branch, report.period, on=on):
        raise Refused(
            _("The audit committee has not reviewed these days yet: enter its review, then publish this account."),
            code="not_reviewed",
        )
