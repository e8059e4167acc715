from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from core.dates import PreciseDateField, precise_constraints
from core.money import MoneyField
from core.quantities import QuantityField
from core.records import BranchRecord
from welfare.models.disbursement import Payer


class GoodsItem(BranchRecord):
    """Things bought to protect people at work, one row an item: 汛期 风油精 to the patrol sections."""

    class Kind(models.TextChoices):
        LABOUR_PROTECTION = "labour_protection", _("labour protection")
        HEAT = "heat", _("protection against heat")

    title = models.CharField(_("name"), max_length=120)
    kind = models.CharField(_("kind of goods"), max_length=18, choices=Kind, default=Kind.LABOUR_PROTECTION)
    item = models.CharField(_("item"), max_length=100)
    quantity = QuantityField(_("quantity"), unit="份", blank=True)
    amount = MoneyField(_("amount"), null=True, blank=True)
    reason = models.CharField(_("against what"), max_length=100, blank=True)
    season = models.CharField(_("season"), max_length=40, blank=True)
    recipients = models.CharField(_("given to"), max_length=100, blank=True)
    issued = PreciseDateField(_("handed out"))
    payer = models.CharField(_("paid by"), max_length=6, choices=Payer, default=Payer.OWN)

    class Meta(BranchRecord.Meta):
        ordering = ["issued_from", "issued_to", "pk"]
        verbose_name = _("protective goods")
        verbose_name_plural = _("protective goods")
        indexes = [
            *BranchRecord.Meta.indexes,
            models.Index(fields=["branch", "issued_from"], name="welfare_goodsitem_issued"),
        ]
        constraints = [
            *BranchRecord.Meta.constraints,
            *precise_constraints("issued"),
            models.CheckConstraint(
                condition=Q(amount=None) | Q(amount__gt=0),
                name="welfare_goodsitem_amount_positive",
                violation_error_message=_("The amount is more than nothing."),
            ),
        ]

    def __str__(self) -> str:
        return self.item
