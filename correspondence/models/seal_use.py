from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from core.records import BranchRecord
from core.states import state_dates
from correspondence.models.letter import Letter
from correspondence.states import SEAL_DATES, SealState


class SealUse(BranchRecord):
    """用印登记: what a seal was put on, how many copies, who asked for it, who approved it and who sealed."""

    class Seal(models.TextChoices):
        UNION = "union", _("seal of the union")
        FINANCE = "finance", _("seal for money matters")
        NAME = "name", _("name seal of the legal representative")
        AUDIT = "audit", _("seal of the audit committee")
        OTHER = "other", _("another seal")

    document = models.CharField(_("document to be sealed"), max_length=120)
    letter = models.ForeignKey(
        Letter, models.PROTECT, verbose_name=_("outgoing letter"), null=True, blank=True, related_name="seal_uses"
    )
    seal = models.CharField(_("seal used"), max_length=10, choices=Seal, default=Seal.UNION)
    copies = models.PositiveSmallIntegerField(_("copies sealed"), default=1)
    applied_on = models.DateField(_("asked for on"))
    applicant = models.CharField(_("applicant"), max_length=60, blank=True)
    approver = models.CharField(_("approved by"), max_length=60, blank=True)
    handler = models.CharField(_("sealed by"), max_length=60, blank=True)
    state = models.CharField(_("state"), max_length=10, choices=SealState, default=SealState.APPLIED)
    approved_on = models.DateField(_("approved on"), null=True, blank=True)
    used_on = models.DateField(_("sealed on"), null=True, blank=True)
    declined_on = models.DateField(_("declined on"), null=True, blank=True)

    class Meta(BranchRecord.Meta):
        ordering = ["applied_on", "pk"]
        verbose_name = _("use of a seal")
        verbose_name_plural = _("uses of seals")
        indexes = [
            *BranchRecord.Meta.indexes,
            models.Index(fields=["branch", "used_on"], name="correspondence_seal_used"),
        ]
        constraints = [
            *BranchRecord.Meta.constraints,
            *state_dates(SEAL_DATES, "correspondence_seal"),
            models.CheckConstraint(
                condition=Q(copies__gt=0),
                name="correspondence_seal_some_copies",
                violation_error_message=_("At least one copy is sealed."),
            ),
            models.CheckConstraint(
                condition=(Q(approved_on=None) | Q(approved_on__gte=F("applied_on")))
                & (Q(used_on=None) | Q(used_on__gte=F("applied_on")))
                & (Q(declined_on=None) | Q(declined_on__gte=F("applied_on"))),
                name="correspondence_seal_days_in_order",
                violation_error_message=_("A seal is asked for before it is used."),
            ),
        ]

    def __str__(self) -> str:
        return self.document
