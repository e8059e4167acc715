from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from core.money import MoneyField
from core.quantities import QuantityField, unit_choices
from core.records import BranchRecord
from welfare.models.disbursement import Disbursement
from welfare.models.goods import GoodsItem
from welfare.querysets import StockItemQuerySet, StockMovementQuerySet


class StockItem(BranchRecord):
    """库存物品: one kind of thing that the union keeps, by its make and size, counted in one unit."""

    name = models.CharField(_("item"), max_length=60)
    specification = models.CharField(_("make and size"), max_length=60, blank=True)
    unit = models.CharField(_("counted in"), max_length=4, choices=unit_choices, default="份")
    keeper = models.CharField(_("kept by"), max_length=60, blank=True)
    place = models.CharField(_("kept at"), max_length=60, blank=True)

    objects = StockItemQuerySet.as_manager()

    class Meta(BranchRecord.Meta):
        ordering = ["name", "specification", "pk"]
        verbose_name = _("thing in stock")
        verbose_name_plural = _("things in stock")
        constraints = [
            *BranchRecord.Meta.constraints,
            models.UniqueConstraint(
                fields=["branch", "name", "specification"],
                condition=Q(voided_at=None),
                name="welfare_stockitem_once",
                violation_error_message=_("This thing is in the stock already."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name}（{self.specification}）" if self.specification else self.name


class StockMovement(BranchRecord):
    """实物收发: so many of one thing came into the stock or went out of it on a day.

    `amount` is what came in cost together, in yuan; what goes out is valued by what is there (`selectors.stock`).
    """

    class Kind(models.TextChoices):
        BOUGHT = "bought", _("bought")
        RECEIVED = "received", _("received from elsewhere")
        LEFT_OVER = "left_over", _("left over from an occasion")
        RETURNED = "returned", _("given back by who had it")
        SURPLUS = "surplus", _("found more when counted")
        ISSUED = "issued", _("handed out from the stock")
        WRITTEN_OFF = "written_off", _("written off")
        SHORTAGE = "shortage", _("found less when counted")

    INTO = (Kind.BOUGHT, Kind.RECEIVED, Kind.LEFT_OVER, Kind.RETURNED, Kind.SURPLUS)

    item = models.ForeignKey(StockItem, models.PROTECT, verbose_name=_("thing in stock"), related_name="movements")
    kind = models.CharField(_("movement"), max_length=11, choices=Kind)
    on = models.DateField(_("date"))
    quantity = QuantityField(_("quantity"), unit="份", null=False)
    unit_price = MoneyField(_("price of one"), null=True, blank=True)
    amount = MoneyField(_("amount"), null=True, blank=True)
    disbursement = models.ForeignKey(
        Disbursement,
        models.PROTECT,
        verbose_name=_("disbursement"),
        null=True,
        blank=True,
        related_name="stock_movements",
    )
    goods_item = models.ForeignKey(
        GoodsItem,
        models.PROTECT,
        verbose_name=_("protective goods"),
        null=True,
        blank=True,
        related_name="stock_movements",
    )
    who = models.CharField(_("from whom or to whom"), max_length=60, blank=True)

    objects = StockMovementQuerySet.as_manager()

    class Meta(BranchRecord.Meta):
        ordering = ["on", "pk"]
        verbose_name = _("movement of stock")
        verbose_name_plural = _("movements of stock")
        indexes = [*BranchRecord.Meta.indexes, models.Index(fields=["branch", "on"], name="welfare_stockmovement_on")]
        constraints = [
            *BranchRecord.Meta.constraints,
            models.CheckConstraint(
                condition=Q(quantity_number__gt=0),
                name="welfare_stockmovement_more_than_nothing",
                violation_error_message=_("The number is more than nothing."),
            ),
            models.CheckConstraint(
                condition=(Q(amount=None) | Q(amount__gte=0)) & (Q(unit_price=None) | Q(unit_price__gte=0)),
                name="welfare_stockmovement_amount_positive",
                violation_error_message=_("The amount is not less than nothing."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.item} {self.get_kind_display()}"

    @property
    def comes_in(self) -> bool:
        return self.kind in self.INTO
