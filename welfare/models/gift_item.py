from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from core.money import MoneyField
from core.quantities import QuantityField
from core.records import BranchRecord
from welfare.models.disbursement import Disbursement
from welfare.querysets import GiftItemQuerySet


class GiftItem(BranchRecord):
    """慰问品明细: one kind of thing in a gift to many: how many each person gets, and what one costs."""

    disbursement = models.ForeignKey(Disbursement, models.PROTECT, verbose_name=_("disbursement"), related_name="items")
    item = models.CharField(_("item"), max_length=60)
    specification = models.CharField(_("make and size"), max_length=60, blank=True)
    each = QuantityField(_("for each person"), unit="份")
    unit_price = MoneyField(_("price of one"))
    is_consumption_aid = models.BooleanField(_("bought as consumption aid"), default=False)

    objects = GiftItemQuerySet.as_manager()
    bought = QuantityField(_("bought altogether"), unit="份", blank=True)

    class Meta(BranchRecord.Meta):
        ordering = ["disbursement", "pk"]
        verbose_name = _("thing of a gift")
        verbose_name_plural = _("things of gifts")
        constraints = [
            *BranchRecord.Meta.constraints,
            models.UniqueConstraint(
                fields=["disbursement", "item", "specification"],
                condition=Q(voided_at=None),
                name="welfare_giftitem_once",
                violation_error_message=_("This thing stands in the gift already."),
            ),
            models.CheckConstraint(
                condition=Q(unit_price__gt=0) & Q(each_number__gt=0),
                name="welfare_giftitem_more_than_nothing",
                violation_error_message=_("Number and price are more than nothing."),
            ),
        ]

    def __str__(self) -> str:
        return self.item
