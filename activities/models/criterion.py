from decimal import Decimal

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from activities.models.honour import Campaign
from core.money import MoneyField
from core.records import BranchRecord


class Criterion(BranchRecord):
    """One line of the checklist of a campaign: what it asks for, what it is worth, and what shows that it is met.

    The evidence is drawn from the records: `figure` is the key of a declared figure, with `at_least` the value that is
    asked for, `kind` the sheet of a kind of record; both are read for `evidence_from` to `evidence_to`, or else for the
    days of the campaign. `kept_at` says where paper lies; files are the attachments of the row. Points have two
    decimals, as schemes give half and quarter points.
    """

    class Progress(models.TextChoices):
        OPEN = "open", _("not begun")
        IN_HAND = "in_hand", _("in hand")
        MET = "met", _("met")
        NOT_ASKED = "not_asked", _("not asked of us")

    campaign = models.ForeignKey(Campaign, models.PROTECT, verbose_name=_("campaign"), related_name="criteria")
    number = models.CharField(_("number of the criterion"), max_length=20, blank=True)
    section = models.CharField(_("part of the scheme"), max_length=100, blank=True)
    item = models.CharField(_("criterion"), max_length=140)
    asks = models.CharField(_("what it asks for"), max_length=500, blank=True)
    points = MoneyField(_("points"), null=True, blank=True)
    own_score = MoneyField(_("own score"), null=True, blank=True)
    progress = models.CharField(_("progress"), max_length=10, choices=Progress, default=Progress.OPEN)
    owner = models.CharField(_("who sees to it"), max_length=60, blank=True)
    due_on = models.DateField(_("to be met by"), null=True, blank=True)
    figure = models.CharField(_("figure as evidence"), max_length=80, blank=True)
    at_least = MoneyField(_("at least"), null=True, blank=True)
    kind = models.CharField(_("records as evidence"), max_length=40, blank=True)
    evidence_from = models.DateField(_("evidence from"), null=True, blank=True)
    evidence_to = models.DateField(_("evidence until"), null=True, blank=True)
    kept_at = models.CharField(_("where the papers lie"), max_length=200, blank=True)
    source = models.CharField(_("by which document"), max_length=200, blank=True)

    class Meta(BranchRecord.Meta):
        ordering = ["pk"]
        verbose_name = _("criterion of a campaign")
        verbose_name_plural = _("criteria of campaigns")
        indexes = [
            *BranchRecord.Meta.indexes,
            models.Index(fields=["campaign", "voided_at"], name="activities_criterion_of"),
        ]
        constraints = [
            *BranchRecord.Meta.constraints,
            models.CheckConstraint(
                condition=(Q(points=None) | Q(points__gte=Decimal(0)))
                & (Q(own_score=None) | Q(own_score__gte=Decimal(0))),
                name="activities_criterion_points_not_negative",
                violation_error_message=_("Points are not negative."),
            ),
            models.CheckConstraint(
                condition=Q(evidence_from=None) | Q(evidence_to=None) | Q(evidence_from__lte=F("evidence_to")),
                name="activities_criterion_evidence_in_order",
                violation_error_message=_("The last day of the evidence is not before the first."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.number} {self.item}".strip()
