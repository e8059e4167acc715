from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from core.money import MoneyField
from core.records import BranchRecord
from core.states import state_dates
from finance.states import DATES, StatementState


class MonthStatement(BranchRecord):
    """月度报表: what there was, came in, went out and is left in one month, named by its first day."""

    month = models.DateField(_("month"), help_text=_("the first day of the month"))
    opening = MoneyField(_("opening balance"))
    income = MoneyField(_("income"))
    expenditure = MoneyField(_("expenditure"))
    closing = MoneyField(_("closing balance"))
    made_by = models.CharField(_("made by"), max_length=60, blank=True)
    signed_by = models.CharField(_("signed by"), max_length=60, blank=True)
    state = models.CharField(
        _("state"), max_length=8, choices=StatementState, default=StatementState.DRAFT, editable=False
    )
    signed_on = models.DateField(_("signed on"), null=True, blank=True)

    class Meta(BranchRecord.Meta):
        ordering = ["month", "pk"]
        verbose_name = _("monthly statement")
        verbose_name_plural = _("monthly statements")
        constraints = [
            *BranchRecord.Meta.constraints,
            *state_dates(DATES, "finance_monthstatement"),
            models.UniqueConstraint(
                fields=["branch", "month"],
                condition=Q(voided_at=None),
                name="finance_monthstatement_once",
                violation_error_message=_("This month has a statement already."),
            ),
            models.CheckConstraint(
                condition=Q(closing=F("opening") + F("income") - F("expenditure")),
                name="finance_monthstatement_balances",
                violation_error_message=_("Closing is opening and income less expenditure."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.month:%Y-%m}"

    def clean(self) -> None:
        super().clean()
        if self.month and self.month.day != 1:
            raise ValidationError({"month": _("A month is named by its first day.")})
        if self.signed_on and self.month and self.signed_on < self.month:
            raise ValidationError({"signed_on": _("A statement is not signed before its month begins.")})
