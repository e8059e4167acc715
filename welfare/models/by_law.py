from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from core.money import MoneyField
from core.records import BranchRecord
from welfare.models.disbursement import Disbursement
from welfare.states import Benefit


class ByLawRule(BranchRecord):
    """慰问标准: one line of the branch's own by-law: for what, how much at most, how often, in which form, on what evidence.

    Only what stands in it binds the branch: amounts of a province are for reading, and never in force by themselves.
    """

    class Basis(models.TextChoices):
        TIME = "time", _("each person each time")
        YEAR = "year", _("each person in a calendar year")
        FUND = "fund", _("all together, of the year's retained funds")

    Form = Disbursement.Form

    by_law = models.ForeignKey("members.ByLaw", models.PROTECT, verbose_name=_("by-law"), related_name="rules")
    benefit = models.CharField(_("for what"), max_length=14, choices=Benefit)
    basis = models.CharField(_("counted for"), max_length=4, choices=Basis, default=Basis.TIME)
    cap = MoneyField(_("at most"), null=True, blank=True)
    percent = models.PositiveSmallIntegerField(_("at most (% of the year's retained funds)"), null=True, blank=True)
    times = models.PositiveSmallIntegerField(_("times in a year at most"), null=True, blank=True)
    form = models.CharField(_("form of the gift"), max_length=8, choices=Form, blank=True)
    beneficiaries = models.CharField(_("beneficiaries"), max_length=100, blank=True)
    evidence = models.CharField(_("evidence asked for"), max_length=200, blank=True)

    class Meta(BranchRecord.Meta):
        ordering = ["by_law", "benefit", "basis", "pk"]
        verbose_name = _("line of a by-law")
        verbose_name_plural = _("lines of by-laws")
        constraints = [
            *BranchRecord.Meta.constraints,
            models.UniqueConstraint(
                fields=["by_law", "benefit", "basis"],
                condition=Q(voided_at=None),
                name="welfare_bylawrule_once",
                violation_error_message=_("The by-law has a line for this already."),
            ),
            models.CheckConstraint(
                condition=Q(cap=None) | Q(cap__gt=0),
                name="welfare_bylawrule_cap_positive",
                violation_error_message=_("The amount is more than nothing."),
            ),
            models.CheckConstraint(
                condition=Q(basis="fund", percent__lte=100, cap=None, times=None)
                | (~Q(basis="fund") & Q(percent=None)),
                name="welfare_bylawrule_percent_fits",
                violation_error_message=_(
                    "A line about the year's retained funds says a percentage, and no other does."
                ),
            ),
        ]

    def __str__(self) -> str:
        return str(self.get_benefit_display())
