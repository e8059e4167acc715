from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Substr
from django.utils.translation import gettext_lazy as _

from core.crypto import EncryptedField, digest
from core.dates import PreciseDateField, precise_constraints
from core.masking import mask_bank_card
from core.records import BranchRecord


def code_of_level(digits: int, verbose_name: str) -> models.GeneratedField:
    """The beginning of the code: the account itself on that level or above, else the one it belongs to."""
    return models.GeneratedField(
        expression=Substr("code", 1, digits),
        output_field=models.CharField(verbose_name, max_length=20),
        db_persist=True,
        verbose_name=verbose_name,
    )


class Account(BranchRecord):
    """会计科目: a line of the chart of accounts. Charts are data, because one code means different things in two.

    A chart has up to three levels, told by the length of the code: 501, 50101, 5010101. `top_code` and `middle_code`
    are there so that the database can sum by them.
    """

    TOP_DIGITS, MIDDLE_DIGITS = 3, 5

    class Direction(models.TextChoices):
        INCOME = "income", _("income")
        EXPENDITURE = "expenditure", _("expenditure")

    class Chart(models.TextChoices):
        OF_2010 = "2010", _("chart of 2010")
        OF_2021 = "2021", _("chart of 2021")

    chart = models.CharField(_("chart of accounts"), max_length=4, choices=Chart)
    code = models.CharField(_("code"), max_length=20)
    name = models.CharField(_("account name"), max_length=60)
    direction = models.CharField(_("direction"), max_length=12, choices=Direction)
    top_code = code_of_level(TOP_DIGITS, _("code of the first level"))
    middle_code = code_of_level(MIDDLE_DIGITS, _("code of the second level"))

    class Meta(BranchRecord.Meta):
        ordering = ["chart", "code", "pk"]
        verbose_name = _("ledger account")
        verbose_name_plural = _("ledger accounts")
        constraints = [
            *BranchRecord.Meta.constraints,
            models.UniqueConstraint(
                fields=["branch", "chart", "code"],
                condition=Q(voided_at=None),
                name="finance_account_once",
                violation_error_message=_("The chart has this code already."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.code} {self.name}"

    @property
    def label(self) -> str:
        """Code and name without blanks, as a sheet's row is matched; an older chart is named, for codes change."""
        older = "" if self.chart == self.Chart.OF_2021 else f"（{self.chart}）"
        return "".join(f"{self.code}{self.name}{older}".split())


class BankAccount(BranchRecord):
    """An account at a bank; its number is stored encrypted, beside a digest for equality and a mask for lists."""

    name = models.CharField(_("name of the account"), max_length=100)
    bank = models.CharField(_("bank"), max_length=100, blank=True)
    number = EncryptedField(_("account number"), blank=True)
    number_digest = models.CharField(_("digest of the account number"), max_length=64, blank=True, editable=False)
    number_mask = models.CharField(_("account number (masked)"), max_length=40, blank=True, editable=False)
    is_separate = models.BooleanField(_("the union's own account"), default=False)
    opened = PreciseDateField(_("opened"), blank=True)
    closed_on = models.DateField(_("account closed on"), null=True, blank=True)

    class Meta(BranchRecord.Meta):
        ordering = ["opened_from", "pk"]
        verbose_name = _("bank account")
        verbose_name_plural = _("bank accounts")
        constraints = [
            *BranchRecord.Meta.constraints,
            *precise_constraints("opened"),
            models.UniqueConstraint(
                fields=["branch", "number_digest"],
                condition=Q(voided_at=None) & ~Q(number_digest=""),
                name="finance_bankaccount_once",
                violation_error_message=_("The branch has an account with this number already."),
            ),
            models.CheckConstraint(
                condition=Q(closed_on=None) | Q(opened_from=None) | Q(closed_on__gte=F("opened_from")),
                name="finance_bankaccount_closed_after",
                violation_error_message=_("An account is not closed before it is opened."),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def full_number(self) -> str:
        """The number; assigning it brings its digest and its mask along."""
        return self.number

    @full_number.setter
    def full_number(self, value: str) -> None:
        self.number, self.number_digest, self.number_mask = value, digest(value), mask_bank_card(value)
