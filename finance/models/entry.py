from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from core.money import MoneyField
from core.records import BranchRecord
from core.search import WordsField
from finance.models.account import Account
from finance.querysets import EntryQuerySet


class Entry(BranchRecord):
    """收支登记: one sum that came in or went out, by its account. A wrong entry stays; another one corrects it."""

    on = models.DateField(_("date"))
    account = models.ForeignKey(Account, models.PROTECT, verbose_name=_("ledger account"), related_name="entries")
    amount = MoneyField(_("amount"))
    summary = models.CharField(_("purpose"), max_length=200)
    handler = models.CharField(_("handled by"), max_length=60, blank=True)
    witness = models.CharField(_("witnessed by"), max_length=60, blank=True)
    approver = models.CharField(_("approved by"), max_length=60, blank=True)
    voucher_number = models.CharField(_("voucher number"), max_length=40, blank=True)
    minutes_number = models.CharField(_("number of the minutes"), max_length=40, blank=True)
    pack = models.CharField(_("papers behind it"), max_length=200, blank=True)
    sub_union = models.ForeignKey(
        "members.SubUnion", models.PROTECT, verbose_name=_("sub-union"), null=True, blank=True, related_name="+"
    )
    group = models.ForeignKey(
        "members.Group", models.PROTECT, verbose_name=_("union group"), null=True, blank=True, related_name="+"
    )
    corrects = models.ForeignKey(
        "self", models.PROTECT, verbose_name=_("corrects"), null=True, blank=True, related_name="corrections"
    )
    words = WordsField(
        _("search text"),
        of=("summary", "voucher_number", "minutes_number", "handler", "witness", "approver", "pack", "remark"),
    )

    objects = EntryQuerySet.as_manager()

    class Meta(BranchRecord.Meta):
        ordering = ["on", "voucher_number", "pk"]
        verbose_name = _("money entry")
        verbose_name_plural = _("money entries")
        indexes = [
            *BranchRecord.Meta.indexes,
            models.Index(fields=["branch", "on"], name="finance_entry_on"),
            # A search decides by this alone: the rows are wide.
            models.Index(
                fields=["branch", "on", "id", "words", "account"],
                condition=Q(voided_at=None),
                name="finance_entry_words",
            ),
        ]
        constraints = [
            *BranchRecord.Meta.constraints,
            models.CheckConstraint(
                condition=Q(amount__gt=0) | (Q(corrects__isnull=False) & Q(amount__lt=0)),
                name="finance_entry_amount_positive",
                violation_error_message=_("An amount is more than nothing; only a correction may take something back."),
            ),
            models.CheckConstraint(
                condition=Q(group=None) | Q(sub_union=None),
                name="finance_entry_of_one_group",
                violation_error_message=_("Name the group or the sub-union whose allotment it is, not both."),
            ),
        ]

    def __str__(self) -> str:
        return self.summary
