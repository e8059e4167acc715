from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from core.money import MoneyField
from core.records import BranchRecord
from finance.models.entry import Entry


class PriceInquiry(BranchRecord):
    """询价记录: what several suppliers ask for one thing, and why one of them was chosen."""

    title = models.CharField(_("what is to be bought"), max_length=120)
    entry = models.ForeignKey(
        Entry, models.PROTECT, verbose_name=_("paid by the entry"), null=True, blank=True, related_name="inquiries"
    )
    asked_on = models.DateField(_("asked on"))
    asked_by = models.CharField(_("asked by"), max_length=100, blank=True)
    reason = models.CharField(_("reason for the choice"), max_length=300, blank=True)

    class Meta(BranchRecord.Meta):
        ordering = ["asked_on", "pk"]
        verbose_name = _("price inquiry")
        verbose_name_plural = _("price inquiries")

    def __str__(self) -> str:
        return self.title


class Quote(BranchRecord):
    """报价: what one supplier asks."""

    inquiry = models.ForeignKey(PriceInquiry, models.PROTECT, verbose_name=_("price inquiry"), related_name="quotes")
    supplier = models.CharField(_("supplier"), max_length=100)
    amount = MoneyField(_("price asked"))
    is_chosen = models.BooleanField(_("chosen"), default=False)
    note = models.CharField(_("note on the quote"), max_length=200, blank=True)

    class Meta(BranchRecord.Meta):
        ordering = ["inquiry", "amount", "pk"]
        verbose_name = _("quote of a supplier")
        verbose_name_plural = _("quotes of suppliers")
        constraints = [
            *BranchRecord.Meta.constraints,
            models.UniqueConstraint(
                fields=["inquiry", "supplier"],
                condition=Q(voided_at=None),
                name="finance_quote_once",
                violation_error_message=_("This supplier has a quote in the inquiry already."),
            ),
            models.UniqueConstraint(
                fields=["inquiry"],
                condition=Q(voided_at=None, is_chosen=True),
                name="finance_quote_one_chosen",
                violation_error_message=_("One supplier is chosen, not two."),
            ),
            models.CheckConstraint(
                condition=Q(amount__gt=0),
                name="finance_quote_amount_positive",
                violation_error_message=_("The amount is more than nothing."),
            ),
        ]

    def __str__(self) -> str:
        return self.supplier


class Acceptance(BranchRecord):
    """验收单: who looked over what was delivered, when, and what was short."""

    title = models.CharField(_("what was delivered"), max_length=120)
    entry = models.ForeignKey(
        Entry, models.PROTECT, verbose_name=_("paid by the entry"), null=True, blank=True, related_name="acceptances"
    )
    accepted_on = models.DateField(_("looked over on"))
    accepted_by = models.CharField(_("looked over by"), max_length=100, blank=True)
    is_complete = models.BooleanField(_("as ordered"), default=True)
    shortfall = models.CharField(_("what was short"), max_length=200, blank=True)

    class Meta(BranchRecord.Meta):
        ordering = ["accepted_on", "pk"]
        verbose_name = _("acceptance of goods")
        verbose_name_plural = _("acceptances of goods")
        constraints = [
            *BranchRecord.Meta.constraints,
            models.CheckConstraint(
                condition=Q(shortfall="") | Q(is_complete=False),
                name="finance_acceptance_short_or_not",
                violation_error_message=_("What was short is told of what was not as ordered."),
            ),
        ]

    def __str__(self) -> str:
        return self.title
