from django.db import models
from django.utils.translation import gettext_lazy as _

from core.crypto import EncryptedField
from core.records import BranchRecord
from rights.querysets import MediationQuerySet


class Mediation(BranchRecord):
    """劳动争议调解: a dispute brought to the mediation committee. Who is in dispute is confidential and encrypted.

    The matters are those of 《劳动争议调解仲裁法》第二条. Nothing but numbers of it leaves the committee.
    """

    class Matter(models.TextChoices):
        RELATION = "relation", _("whether there is a labour relation")
        CONTRACT = "contract", _("the labour contract")
        DISMISSAL = "dismissal", _("dismissal or leaving")
        HOURS = "hours", _("working hours and leave")
        INSURANCE = "insurance", _("social insurance and welfare")
        PAY = "pay", _("pay, work injury and compensation")
        OTHER = "other", _("other")

    class Outcome(models.TextChoices):
        AGREED = "agreed", _("agreement reached")
        FAILED = "failed", _("no agreement")
        WITHDRAWN = "withdrawn", _("application withdrawn")

    matter = models.CharField(_("matter in dispute"), max_length=10, choices=Matter)
    parties = EncryptedField(_("parties"), blank=True)
    applied_on = models.DateField(_("applied on"), null=True, blank=True)
    accepted_on = models.DateField(_("accepted on"), null=True, blank=True)
    closed_on = models.DateField(_("closed on"), null=True, blank=True)
    outcome = models.CharField(_("outcome"), max_length=10, choices=Outcome, blank=True)
    mediators = models.CharField(_("mediators"), max_length=100, blank=True)
    performed_on = models.DateField(_("agreement performed on"), null=True, blank=True)

    objects = MediationQuerySet.as_manager()

    class Meta(BranchRecord.Meta):
        ordering = ["accepted_on", "applied_on", "pk"]
        verbose_name = _("mediation of a dispute")
        verbose_name_plural = _("mediations of disputes")

    def __str__(self) -> str:
        return self.get_matter_display()
