from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from core.money import MoneyField
from core.periods import EARLIEST_YEAR, LATEST_YEAR, Period
from core.records import BranchRecord
from core.states import state_dates
from finance.models.account import Account
from finance.states import BUDGET_DATES, BudgetState


class Budget(BranchRecord):
    """预算: the budget of a calendar year, or a change of it, on its way from the draft to the accounts of the year.

    Its lines say for what; a change goes the same way as far as it is filed with the upper union.
    """

    class Kind(models.TextChoices):
        YEAR = "year", _("budget of the year")
        ADJUSTMENT = "adjustment", _("change of the budget")

    title = models.CharField(_("title"), max_length=60)
    year = models.PositiveSmallIntegerField(_("budget year"))
    kind = models.CharField(_("kind of budget"), max_length=10, choices=Kind, default=Kind.YEAR)
    minutes_number = models.CharField(_("number of the minutes"), max_length=40, blank=True)
    reviewers = models.CharField(_("reviewed by"), max_length=100, blank=True)
    opinion = models.CharField(_("opinion of the audit committee"), max_length=300, blank=True)
    adopted_by = models.CharField(_("reported to"), max_length=100, blank=True)
    reason = models.CharField(_("reason for the change"), max_length=300, blank=True)
    state = models.CharField(_("state"), max_length=10, choices=BudgetState, default=BudgetState.DRAFT, editable=False)
    passed_on = models.DateField(_("passed by the committee on"), null=True, blank=True)
    reviewed_on = models.DateField(_("reviewed by the audit committee on"), null=True, blank=True)
    adopted_on = models.DateField(_("reported to the congress on"), null=True, blank=True)
    filed_on = models.DateField(_("filed with the upper union on"), null=True, blank=True)
    begun_on = models.DateField(_("carried out from"), null=True, blank=True)
    adjusted_on = models.DateField(_("last changed on"), null=True, blank=True)
    closed_on = models.DateField(_("final accounts made on"), null=True, blank=True)
    audited_on = models.DateField(_("final accounts reviewed on"), null=True, blank=True)
    published_on = models.DateField(_("made public on"), null=True, blank=True)

    class Meta(BranchRecord.Meta):
        ordering = ["year", "kind", "pk"]
        verbose_name = _("budget")
        verbose_name_plural = _("budgets")
        constraints = [
            *BranchRecord.Meta.constraints,
            *state_dates(BUDGET_DATES, "finance_budget"),
            models.UniqueConstraint(
                fields=["branch", "year"],
                condition=Q(voided_at=None, kind="year"),
                name="finance_budget_once",
                violation_error_message=_("The year has a budget already; what changes is a change of it."),
            ),
            models.UniqueConstraint(
                fields=["branch", "title"],
                condition=Q(voided_at=None),
                name="finance_budget_title_once",
                violation_error_message=_("Another budget has this title already."),
            ),
            models.CheckConstraint(
                condition=Q(year__gte=EARLIEST_YEAR, year__lte=LATEST_YEAR),
                name="finance_budget_year_sound",
                violation_error_message=_("That is no year of a budget."),
            ),
        ]

    def __str__(self) -> str:
        return self.title


class BudgetLine(BranchRecord):
    """预算: what is planned to come in or go out by an account in a calendar year; the parts of a year add up.

    An adjustment adds to the line of its account, or takes away from it when it is less than nothing.
    """

    year = models.PositiveSmallIntegerField(_("budget year"))
    account = models.ForeignKey(Account, models.PROTECT, verbose_name=_("ledger account"), related_name="budget_lines")
    budget = models.ForeignKey(
        Budget, models.PROTECT, verbose_name=_("belongs to the budget"), null=True, blank=True, related_name="lines"
    )
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
