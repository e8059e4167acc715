from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from core.money import MoneyField
from core.periods import EARLIEST_YEAR, LATEST_YEAR
from core.records import BranchRecord


class Allotment(BranchRecord):
    """小组活动经费: what a group or a sub-union may spend in a year, so much for each head or one fixed sum.

    `amount` is what comes of it; the heads are those of the day that is named, and stay when people come and go.
    """

    year = models.PositiveSmallIntegerField(_("budget year"))
    sub_union = models.ForeignKey(
        "members.SubUnion", models.PROTECT, verbose_name=_("sub-union"), null=True, blank=True, related_name="+"
    )
    group = models.ForeignKey(
        "members.Group", models.PROTECT, verbose_name=_("union group"), null=True, blank=True, related_name="+"
    )
    per_head = MoneyField(_("amount for each head"), null=True, blank=True)
    heads = models.PositiveIntegerField(_("heads"), null=True, blank=True)
    heads_on = models.DateField(_("heads counted on"), null=True, blank=True)
    fixed = MoneyField(_("fixed amount"), null=True, blank=True)
    amount = MoneyField(_("amount allotted"), editable=False)
    note = models.CharField(_("note on the allotment"), max_length=200, blank=True)

    class Meta(BranchRecord.Meta):
        ordering = ["year", "sub_union", "group", "pk"]
        verbose_name = _("allotment to a group")
        verbose_name_plural = _("allotments to groups")
        constraints = [
            *BranchRecord.Meta.constraints,
            models.UniqueConstraint(
                fields=["branch", "year", "sub_union"],
                condition=Q(voided_at=None, group=None),
                name="finance_allotment_once_sub_union",
                violation_error_message=_("The sub-union has its allotment of this year already."),
            ),
            models.UniqueConstraint(
                fields=["branch", "year", "group"],
                condition=Q(voided_at=None, sub_union=None),
                name="finance_allotment_once_group",
                violation_error_message=_("The group has its allotment of this year already."),
            ),
            models.CheckConstraint(
                condition=Q(group=None, sub_union__isnull=False) | Q(group__isnull=False, sub_union=None),
                name="finance_allotment_of_one",
                violation_error_message=_("An allotment is for one group or for one sub-union."),
            ),
            models.CheckConstraint(
                condition=Q(per_head__isnull=False, heads__isnull=False, fixed=None)
                | Q(per_head=None, fixed__isnull=False),
                name="finance_allotment_of_one_kind",
                violation_error_message=_("An allotment is so much for each head, or one fixed amount."),
            ),
            models.CheckConstraint(
                condition=Q(amount__gte=0),
                name="finance_allotment_amount_sound",
                violation_error_message=_("The amount is not less than nothing."),
            ),
            models.CheckConstraint(
                condition=Q(year__gte=EARLIEST_YEAR, year__lte=LATEST_YEAR),
                name="finance_allotment_year_sound",
                violation_error_message=_("That is no year of a budget."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.year} {self.group or self.sub_union or ''}".strip()
