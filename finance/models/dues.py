from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from core.money import MoneyField
from core.periods import Period
from core.records import BranchRecord
from finance.models.account import Account

WHOLE = 100


class MoneySetting(BranchRecord):
    """经费设置: what a branch has chosen for its money; what is left open follows the rules, or is asked for."""

    chart = models.CharField(_("chart of accounts"), max_length=4, choices=Account.Chart, blank=True)
    share_kept = models.PositiveSmallIntegerField(_("share of the contribution kept (%)"), null=True, blank=True)
    aid_target = models.PositiveSmallIntegerField(_("target of consumption aid (%)"), null=True, blank=True)

    class Meta(BranchRecord.Meta):
        verbose_name = _("settings of union money")
        verbose_name_plural = _("settings of union money")
        constraints = [
            *BranchRecord.Meta.constraints,
            models.UniqueConstraint(
                fields=["branch"],
                condition=Q(voided_at=None),
                name="finance_moneysetting_one",
                violation_error_message=_("The branch has settings of its money already."),
            ),
            models.CheckConstraint(
                condition=(Q(share_kept=None) | Q(share_kept__lte=WHOLE))
                & (Q(aid_target=None) | Q(aid_target__lte=WHOLE)),
                name="finance_moneysetting_shares_sound",
                violation_error_message=_("A share is 100 % at most."),
            ),
        ]

    def __str__(self) -> str:
        return str(self._meta.verbose_name)


class WageBase(BranchRecord):
    """工资总额: what the contribution of a month or a year is reckoned from, and what its members' dues are.

    `contribution_expected` and `dues_expected` follow from the rest by the rules of the first day; they are stored so
    that the database can sum them. A sum that was ruled otherwise goes before the reckoning.
    """

    first_day = models.DateField(_("first day"))
    last_day = models.DateField(_("last day"))
    total_wages = MoneyField(_("total wages of the unit"), null=True, blank=True)
    share_kept = models.PositiveSmallIntegerField(_("share of the contribution kept (%)"), null=True, blank=True)
    contribution_ruled = MoneyField(_("contribution as ruled"), null=True, blank=True)
    payers = models.PositiveIntegerField(_("members who pay dues"), null=True, blank=True)
    dues_base = MoneyField(_("wages that dues are reckoned from"), null=True, blank=True)
    dues_ruled = MoneyField(_("dues as ruled"), null=True, blank=True)
    contribution_expected = MoneyField(_("contribution expected"), null=True, blank=True, editable=False)
    dues_expected = MoneyField(_("dues expected"), null=True, blank=True, editable=False)

    class Meta(BranchRecord.Meta):
        ordering = ["first_day", "pk"]
        verbose_name = _("basis of dues and contribution")
        verbose_name_plural = _("bases of dues and contribution")
        constraints = [
            *BranchRecord.Meta.constraints,
            models.UniqueConstraint(
                fields=["branch", "first_day", "last_day"],
                condition=Q(voided_at=None),
                name="finance_wagebase_once",
                violation_error_message=_("These days have a basis already."),
            ),
            models.CheckConstraint(
                condition=Q(first_day__lte=F("last_day")),
                name="finance_wagebase_days_in_order",
                violation_error_message=_("A period does not end before it begins."),
            ),
            models.CheckConstraint(
                condition=Q(share_kept=None) | Q(share_kept__lte=WHOLE),
                name="finance_wagebase_share_sound",
                violation_error_message=_("A share is 100 % at most."),
            ),
            models.CheckConstraint(
                condition=(Q(total_wages=None) | Q(total_wages__gte=0))
                & (Q(dues_base=None) | Q(dues_base__gte=0))
                & (Q(contribution_ruled=None) | Q(contribution_ruled__gte=0))
                & (Q(dues_ruled=None) | Q(dues_ruled__gte=0)),
                name="finance_wagebase_amounts_sound",
                violation_error_message=_("Wages and what is reckoned from them are not less than nothing."),
            ),
        ]

    def __str__(self) -> str:
        return str(self.covers or "")

    def clean(self) -> None:
        super().clean()
        if self.covers and self.covers not in (self._month, Period.year_of(self.first_day.year)):
            raise ValidationError(_("Wages are those of one month, or of one whole year."))

    @property
    def _month(self) -> Period:
        return Period.month(self.first_day.year, self.first_day.month)

    @property
    def is_of_month(self) -> bool:
        return self.covers == self._month

    @property
    def covers(self) -> Period | None:
        """The month or year; assigning a period sets both days."""
        return Period(self.first_day, self.last_day) if self.first_day and self.last_day else None

    @covers.setter
    def covers(self, value: Period) -> None:
        self.first_day, self.last_day = value.first_day, value.last_day

    covers.fget.short_description = _("month or year")
