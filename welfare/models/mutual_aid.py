from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from core.money import MoneyField
from core.quantities import QuantityField
from core.records import BranchRecord
from welfare.querysets import MutualAidQuerySet


class MutualAid(BranchRecord):
    """互助保障: one scheme of mutual insurance for the days it runs, how many are in it and who paid for it.

    The shares are totals. Where the scheme has a roster (`MutualAidCover`) they follow from it, and `typed` keeps what
    was typed before. After it begins, `waiting_days` pass before an illness is covered.
    """

    name = models.CharField(_("name of the scheme"), max_length=100)
    provider = models.CharField(_("provider of the scheme"), max_length=100, blank=True)
    first_day = models.DateField(_("first day"))
    last_day = models.DateField(_("last day"), null=True, blank=True)
    insured = QuantityField(_("insured"), blank=True)
    own_share = MoneyField(_("paid by the insured"), null=True, blank=True)
    union_share = MoneyField(_("paid by the union"), null=True, blank=True)
    upper_share = MoneyField(_("paid by an upper union"), null=True, blank=True)
    waiting_days = models.PositiveSmallIntegerField(_("waiting days"), null=True, blank=True)
    typed = models.JSONField(_("totals before there was a roster"), null=True, blank=True, editable=False)

    objects = MutualAidQuerySet.as_manager()

    class Meta(BranchRecord.Meta):
        ordering = ["first_day", "pk"]
        verbose_name = _("mutual aid scheme")
        verbose_name_plural = _("mutual aid schemes")
        constraints = [
            *BranchRecord.Meta.constraints,
            models.CheckConstraint(
                condition=Q(last_day=None) | Q(last_day__gte=F("first_day")),
                name="welfare_mutualaid_days_in_order",
                violation_error_message=_("The last day is not before the first."),
            ),
            models.CheckConstraint(
                condition=Q(insured_unit="人"),
                name="welfare_mutualaid_insured_persons",
                violation_error_message=_("The insured are counted in persons."),
            ),
            *[
                models.CheckConstraint(
                    condition=Q(**{share: None}) | Q(**{f"{share}__gte": 0}),
                    name=f"welfare_mutualaid_{share}_positive",
                    violation_error_message=_("The amount is not less than nothing."),
                )
                for share in ("own_share", "union_share", "upper_share")
            ],
        ]

    def __str__(self) -> str:
        return self.reference

    @property
    def reference(self) -> str:
        """The scheme with the year it begins in, which tells renewals of one scheme apart: 住院互助（2024年）."""
        return f"{self.name}（{self.first_day.year}年）" if self.first_day else self.name


class MutualAidClaim(BranchRecord):
    """互助理赔: one claim that a scheme was asked for and paid; where it names somebody of the roster it is confidential."""

    mutual_aid = models.ForeignKey(
        MutualAid, models.PROTECT, verbose_name=_("mutual aid scheme"), related_name="claims"
    )
    cover = models.ForeignKey(
        "welfare.MutualAidCover",
        models.PROTECT,
        verbose_name=_("insured person"),
        null=True,
        blank=True,
        related_name="claims",
    )
    happened_on = models.DateField(_("ill or hurt since"), null=True, blank=True)
    claimed_on = models.DateField(_("claim made on"), null=True, blank=True)
    paid_on = models.DateField(_("claim paid on"), null=True, blank=True)
    amount = MoneyField(_("amount"), null=True, blank=True)

    class Meta(BranchRecord.Meta):
        ordering = ["paid_on", "claimed_on", "pk"]
        verbose_name = _("mutual aid claim")
        verbose_name_plural = _("mutual aid claims")
        indexes = [
            *BranchRecord.Meta.indexes,
            models.Index(fields=["branch", "paid_on"], name="welfare_claim_paid"),
        ]
        constraints = [
            *BranchRecord.Meta.constraints,
            models.CheckConstraint(
                condition=Q(amount=None) | Q(amount__gt=0),
                name="welfare_mutualaidclaim_amount_positive",
                violation_error_message=_("The amount is more than nothing."),
            ),
            models.CheckConstraint(
                condition=Q(claimed_on=None) | Q(paid_on=None) | Q(paid_on__gte=F("claimed_on")),
                name="welfare_mutualaidclaim_paid_after",
                violation_error_message=_("Nothing is paid before it was claimed."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self._meta.verbose_name} {self.pk or ''}".strip()
