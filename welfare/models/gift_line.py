from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from core.money import MoneyField
from core.quantities import QuantityField
from core.search import WordsField
from members.models import AboutSomebody
from welfare.models.disbursement import Disbursement
from welfare.querysets import GiftLineQuerySet


class GiftLine(AboutSomebody):
    """发放明细: what one person got of a disbursement, and whether it was signed for, by whom and when.

    Being signed for is no condition of being paid: money sent to a bank card needs no signature.
    """

    disbursement = models.ForeignKey(Disbursement, models.PROTECT, verbose_name=_("disbursement"), related_name="lines")
    item = models.CharField(_("item"), max_length=100, blank=True)
    quantity = QuantityField(_("quantity"), unit="份", blank=True)
    unit_price = MoneyField(_("price of one"), null=True, blank=True)
    amount = MoneyField(_("amount"), null=True, blank=True)
    signed = models.BooleanField(_("signed for"), default=False)
    signed_on = models.DateField(_("signed for on"), null=True, blank=True)
    proxy_name = models.CharField(_("fetched by"), max_length=60, blank=True)
    proxy_relation = models.CharField(_("relation of who fetched it"), max_length=40, blank=True)
    is_returned = models.BooleanField(_("given back"), default=False)
    words = WordsField(_("search text"), of=("item", "person_name", "remark"), has_grams=True)

    objects = GiftLineQuerySet.as_manager()

    class Meta(AboutSomebody.Meta):
        ordering = ["disbursement", "pk"]
        verbose_name = _("line of a disbursement")
        verbose_name_plural = _("lines of disbursements")
        indexes = [
            *AboutSomebody.Meta.indexes,
            # Lists run through this in order, and a search decides by it alone: there may be a million lines.
            models.Index(
                fields=["branch", "id", "words", "person", "disbursement"],
                condition=Q(voided_at=None),
                name="welfare_giftline_words",
            ),
        ]
        constraints = [
            *AboutSomebody.Meta.constraints,
            models.CheckConstraint(
                condition=Q(amount=None) | Q(amount__gte=0),
                name="welfare_giftline_amount_positive",
                violation_error_message=_("The amount is not less than nothing."),
            ),
            models.CheckConstraint(
                condition=Q(signed_on=None) | Q(signed=True),
                name="welfare_giftline_signed_fits",
                violation_error_message=_("What has a day of signing is signed for."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.subject} {self.item}".strip()
