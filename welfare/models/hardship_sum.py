from decimal import ROUND_HALF_UP, Decimal

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from core.money import FEN, MoneyField
from core.records import BranchRecord
from welfare.models.hardship import HardshipCase
from welfare.querysets import HardshipPartQuerySet

MONTHS = 12


class HardshipSum(BranchRecord):
    """困难测算: what was entered of a family's income and costs, and the 低保 line that it was held against.

    It advises and decides nothing: the level of a file is what came back from the county.
    """

    case = models.ForeignKey(HardshipCase, models.PROTECT, verbose_name=_("file of hardship"), related_name="sums")
    reckoned_on = models.DateField(_("reckoned on"))
    income = MoneyField(_("disposable income of the family in a year"))
    costs = MoneyField(_("hardship costs of the year"), default=0)
    people = models.PositiveSmallIntegerField(_("persons living together"))
    line = MoneyField(_("low-income line a month"))
    line_source = models.CharField(_("source of the line"), max_length=120, blank=True)

    objects = HardshipPartQuerySet.as_manager()

    class Meta(BranchRecord.Meta):
        ordering = ["reckoned_on", "pk"]
        verbose_name = _("reckoning of hardship")
        verbose_name_plural = _("reckonings of hardship")
        constraints = [
            *BranchRecord.Meta.constraints,
            models.CheckConstraint(
                condition=Q(income__gte=0, costs__gte=0, line__gt=0),
                name="welfare_hardshipsum_amounts_sound",
                violation_error_message=_("Income and costs are not less than nothing, and the line is more."),
            ),
            models.CheckConstraint(
                condition=Q(people__gte=1),
                name="welfare_hardshipsum_people_sound",
                violation_error_message=_("At least one person lives there."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self._meta.verbose_name} {self.reckoned_on}"

    @property
    def monthly(self) -> Decimal:
        """(income - costs) / 12 / persons, in yuan a month and person; less than nothing where costs exceed income."""
        return ((self.income - self.costs) / MONTHS / self.people).quantize(FEN, ROUND_HALF_UP)
