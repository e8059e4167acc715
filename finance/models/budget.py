from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from core.money import MoneyField
from core.periods import EARLIEST_YEAR, LATEST_YEAR, Period
from core.records import BranchRecord
from finance.models.account import Account


class BudgetLine(BranchRecord):
    """预算: what is planned to come in or go out by an account in a calendar year; the parts of a year add up.

    An adjustment adds to the line of its account, or takes away from it when it is less than nothing.
    """

    year = models.PositiveSmallIntegerField(_("budget year"))
    account = models.ForeignKey(Account, models.PROTECT, verbose_name=_("ledger account"), related_name="budget_lines")
    amount = MoneyField(_("amount"))
    adopted_on = models.DateField(_("adopted on"), null=True, blank=True)
    is_adjustment = models.BooleanField(_("adjustment of the budget"), default=False)
    note = models.CharField(_("note on the budget"), max_length=200, blank=True)

    class Meta(BranchRecord.Meta):
        ordering = ["year", "account__code", "pk"]
        verbose_name = _("line of the budget")
        verbose_name_plural = _("lines of the budget")
        indexes = [
            *BranchRecord.Meta.indexes,
            models.Index(fields=["branch", "year"], name="finance_budgetline_year"),
        ]
        constraints = [
            *BranchRecord.Meta.constraints,
            models.CheckConstraint(
                condition=Q(amount__gte=0) | Q(is_adjustment=True),
                name="finance_budgetline_amount_sound",
                violation_error_message=_("Only an adjustment may take something out of a budget."),
            ),
            models.CheckConstraint(
                condition=Q(year__gte=EARLIEST_YEAR, year__lte=LATEST_YEAR),
                name="finance_budgetline_year_sound",
                violation_error_message=_("That is no year of a budget."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.year} {self.account}"


class AuditReview(BranchRecord):
    """经审审查: the audit committee's review of what came in and went out from one day to another."""

    class Kind(models.TextChoices):
        HALF_YEAR = "half_year", _("review of half a year")
        ANNUAL = "annual", _("review of a year")
        LEAVING = "leaving", _("review on leaving office")
        SPECIAL = "special", _("special review")

    first_day = models.DateField(_("first day reviewed"))
    last_day = models.DateField(_("last day reviewed"))
    reviewed_on = models.DateField(_("reviewed on"))
    kind = models.CharField(_("kind of review"), max_length=10, choices=Kind, blank=True)
    opinion = models.CharField(_("opinion of the audit committee"), max_length=500, blank=True)
    reviewers = models.CharField(_("reviewed by"), max_length=100, blank=True)

    class Meta(BranchRecord.Meta):
        ordering = ["reviewed_on", "pk"]
        verbose_name = _("audit committee's review")
        verbose_name_plural = _("audit committee's reviews")
        constraints = [
            *BranchRecord.Meta.constraints,
            models.CheckConstraint(
                condition=Q(first_day__lte=F("last_day")),
                name="finance_auditreview_days_in_order",
                violation_error_message=_("The last day reviewed is not before the first."),
            ),
            models.CheckConstraint(
                condition=Q(reviewed_on__gte=F("first_day")),
                name="finance_auditreview_after_its_days",
                violation_error_message=_("Nothing is reviewed before it begins."),
            ),
        ]

    def __str__(self) -> str:
        return str(self.covers or "")

    @property
    def covers(self) -> Period | None:
        """The days reviewed; assigning a period sets both."""
        return Period(self.first_day, self.last_day) if self.first_day and self.last_day else None

    @covers.setter
    def covers(self, value: Period) -> None:
        self.first_day, self.last_day = value.first_day, value.last_day

    covers.fget.short_description = _("days reviewed")
