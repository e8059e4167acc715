from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from core.dates import PreciseDateField, precise_constraints
from core.money import MoneyField
from core.quantities import QuantityField
from core.records import BranchRecord


class Donation(BranchRecord):
    """献爱心: one campaign in which people of the branch gave for others; totals only, nobody is named.

    What was given only passes through the union's hands: it is neither its income nor its expenditure. An empty
    organiser is the union itself.
    """

    title = models.CharField(_("title"), max_length=120)
    organiser = models.CharField(_("organiser"), max_length=100, blank=True)
    held = PreciseDateField(_("held"))
    donors = QuantityField(_("donors"), blank=True)
    amount = MoneyField(_("amount"), null=True, blank=True)
    goods = models.CharField(_("things given"), max_length=200, blank=True)
    beneficiary = models.CharField(_("given for"), max_length=100, blank=True)
    handed_over_on = models.DateField(_("handed over on"), null=True, blank=True)
    receipt_number = models.CharField(_("number of the receipt"), max_length=40, blank=True)

    class Meta(BranchRecord.Meta):
        ordering = ["held_from", "held_to", "pk"]
        verbose_name = _("donation")
        verbose_name_plural = _("donations")
        indexes = [
            *BranchRecord.Meta.indexes,
            models.Index(fields=["branch", "held_from"], name="welfare_donation_held"),
        ]
        constraints = [
            *BranchRecord.Meta.constraints,
            *precise_constraints("held"),
            models.CheckConstraint(
                condition=Q(amount=None) | Q(amount__gt=0),
                name="welfare_donation_amount_positive",
                violation_error_message=_("The amount is more than nothing."),
            ),
            models.CheckConstraint(
                condition=Q(donors_unit="人"),
                name="welfare_donation_donors_persons",
                violation_error_message=_("Donors are counted in persons."),
            ),
        ]

    def __str__(self) -> str:
        return self.title
