from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from core.records import BranchRecord
from rights.querysets import ConsultationQuerySet


class Consultation(BranchRecord):
    """集体协商 from the offer to the contract that comes of it. Each step carries its own day."""

    class Kind(models.TextChoices):
        COLLECTIVE = "collective", _("collective contract")
        WAGE = "wage", _("special contract on wages")
        WOMEN = "women", _("special contract on women workers")
        SAFETY = "safety", _("special contract on safety and health")

    kind = models.CharField(_("kind of contract"), max_length=12, choices=Kind)
    title = models.CharField(_("title"), max_length=120)
    offered_on = models.DateField(_("offered on"), null=True, blank=True)
    answered_on = models.DateField(_("answered on"), null=True, blank=True)
    signed_on = models.DateField(_("signed on"), null=True, blank=True)
    passed_on = models.DateField(_("adopted by the congress on"), null=True, blank=True)
    filed_on = models.DateField(_("submitted to the authority on"), null=True, blank=True)
    first_day = models.DateField(_("valid from"), null=True, blank=True)
    last_day = models.DateField(_("valid to"), null=True, blank=True)
    ended_on = models.DateField(_("ended before its time on"), null=True, blank=True)
    own_side = models.PositiveSmallIntegerField(_("representatives of the staff"), null=True, blank=True)
    women = models.PositiveSmallIntegerField(_("women among them"), null=True, blank=True)
    other_side = models.PositiveSmallIntegerField(_("representatives of the employer"), null=True, blank=True)
    own_chief = models.CharField(_("chief representative of the staff"), max_length=60, blank=True)
    other_chief = models.CharField(_("chief representative of the employer"), max_length=60, blank=True)

    objects = ConsultationQuerySet.as_manager()

    class Meta(BranchRecord.Meta):
        ordering = ["signed_on", "offered_on", "pk"]
        verbose_name = _("collective consultation")
        verbose_name_plural = _("collective consultations")
        constraints = [
            *BranchRecord.Meta.constraints,
            models.CheckConstraint(
                condition=Q(first_day=None) | Q(last_day=None) | Q(first_day__lte=F("last_day")),
                name="rights_consultation_days_in_order",
                violation_error_message=_("The last day of a contract is not before its first."),
            ),
        ]

    def __str__(self) -> str:
        return self.title
