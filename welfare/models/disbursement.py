from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from core.dates import PreciseDateField, festival_choices, precise_constraints
from core.money import MoneyField
from core.quantities import QuantityField
from core.records import BranchRecord
from core.states import state_dates
from welfare.models.approved import Approved
from welfare.querysets import DisbursementQuerySet
from welfare.states import DATES, DisbursementState, Kind


class Payer(models.TextChoices):
    """Whose money it is: what an upper union or the employer pays is never added to the branch's own."""

    OWN = "own", _("the branch's own money")
    UPPER = "upper", _("an upper union's money")
    UNIT = "unit", _("the employer's money")


class Disbursement(Approved, BranchRecord):
    """慰问事项: one occasion on which things or money were given to many, with totals where no lines are kept.

    `planned` is the day it is meant for, `issued` when it was handed out; only what was handed out is counted.
    """

    class Form(models.TextChoices):
        GOODS = "goods", _("gifts in kind")
        CASH = "cash", _("gifts of money")
        VOUCHER = "voucher", _("vouchers")

    class Evidence(models.TextChoices):
        SIGNATURE = "signature", _("signed list")
        BANK_SLIP = "bank_slip", _("bank slip")
        VOUCHER = "voucher", _("record of vouchers")

    Kind = Kind

    title = models.CharField(_("title"), max_length=120)
    kind = models.CharField(_("kind of gift"), max_length=14, choices=Kind)
    festival = models.CharField(_("festival"), max_length=20, choices=festival_choices, blank=True)
    form = models.CharField(_("form of the gift"), max_length=8, choices=Form)
    goods = models.CharField(_("things given"), max_length=200, blank=True)
    beneficiaries = models.CharField(_("beneficiaries"), max_length=100, blank=True)
    people = QuantityField(_("number of people"), blank=True)
    amount = MoneyField(_("amount"), null=True, blank=True)
    payer = models.CharField(_("paid by"), max_length=6, choices=Payer, default=Payer.OWN)
    with_unit = models.BooleanField(_("together with the employer"), default=False)
    planned = PreciseDateField(_("planned for"), blank=True)
    minutes_number = models.CharField(_("number of the minutes"), max_length=40, blank=True)
    account = models.ForeignKey(
        "finance.Account",
        models.PROTECT,
        verbose_name=_("paid under the account"),
        null=True,
        blank=True,
        related_name="disbursements",
    )
    voucher_number = models.CharField(_("voucher number"), max_length=40, blank=True)
    handler = models.CharField(_("handled by"), max_length=60, blank=True)
    evidence = models.CharField(_("evidence of receipt"), max_length=10, choices=Evidence, blank=True)
    signed_count = models.PositiveIntegerField(_("people who signed"), null=True, blank=True)
    state = models.CharField(
        _("state"), max_length=10, choices=DisbursementState, default=DisbursementState.DRAFT, editable=False
    )
    submitted_on = models.DateField(_("submitted on"), null=True, blank=True)
    submitted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        verbose_name=_("submitted by"),
        null=True,
        blank=True,
        editable=False,
        related_name="+",
    )
    issued = PreciseDateField(_("handed out"), blank=True)
    archived_on = models.DateField(_("filed away on"), null=True, blank=True)
    rejected_on = models.DateField(_("turned down on"), null=True, blank=True)
    cancelled_on = models.DateField(_("cancelled on"), null=True, blank=True)

    objects = DisbursementQuerySet.as_manager()

    class Meta(BranchRecord.Meta):
        ordering = ["issued_from", "issued_to", "pk"]
        verbose_name = _("disbursement")
        verbose_name_plural = _("disbursements")
        indexes = [
            *BranchRecord.Meta.indexes,
            models.Index(fields=["branch", "issued_from"], name="welfare_disbursement_issued"),
        ]
        constraints = [
            *BranchRecord.Meta.constraints,
            *precise_constraints("planned"),
            *precise_constraints("issued"),
            *state_dates(DATES, "welfare_disbursement"),
            models.CheckConstraint(
                condition=Q(amount=None) | Q(amount__gt=0),
                name="welfare_disbursement_amount_positive",
                violation_error_message=_("The amount is more than nothing."),
            ),
            models.CheckConstraint(
                condition=Q(people_unit="人"),
                name="welfare_disbursement_people_persons",
                violation_error_message=_("Who is given something is counted in persons."),
            ),
            models.CheckConstraint(
                condition=Q(signed_count=None) | Q(people_number=None) | Q(signed_count__lte=F("people_number")),
                name="welfare_disbursement_signed_fits",
                violation_error_message=_("No more have signed than were given something."),
            ),
        ]

    def __str__(self) -> str:
        return self.title
