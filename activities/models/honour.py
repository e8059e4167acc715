from django.db import models
from django.utils.translation import gettext_lazy as _

from activities.models.level import Level
from core.dates import PreciseDateField, precise_constraints
from core.records import BranchRecord


class Honour(BranchRecord):
    """An honour granted to the branch, a group or a person; with the grade held before, when it was raised.

    Without `valid_until` it is for good; a revoked one counts no more from that day.
    """

    class Holder(models.TextChoices):
        BRANCH = "branch", _("the union")
        UNIT = "unit", _("the employer")
        GROUP = "group", _("a group or team")
        PERSON = "person", _("a person")

    title = models.CharField(_("honour"), max_length=100)
    level = models.CharField(_("level"), max_length=12, choices=Level)
    granted_by = models.CharField(_("granted by"), max_length=100, blank=True)
    granted = PreciseDateField(_("granted"))
    holder = models.CharField(_("holder"), max_length=8, choices=Holder)
    person = models.ForeignKey(
        "members.Person", models.PROTECT, verbose_name=_("person"), null=True, blank=True, related_name="honours"
    )
    holder_title = models.CharField(_("post or group"), max_length=60, blank=True)
    earlier_grade = models.CharField(_("grade before"), max_length=100, blank=True)
    document_number = models.CharField(_("document number"), max_length=60, blank=True)
    valid_until = models.DateField(_("valid until"), null=True, blank=True)
    revoked_on = models.DateField(_("revoked on"), null=True, blank=True)

    class Meta(BranchRecord.Meta):
        ordering = ["granted_from", "granted_to", "pk"]
        verbose_name = _("honour")
        verbose_name_plural = _("honours")
        indexes = [
            *BranchRecord.Meta.indexes,
            models.Index(fields=["branch", "granted_from"], name="activities_honour_granted"),
        ]
        constraints = [*BranchRecord.Meta.constraints, *precise_constraints("granted")]

    def __str__(self) -> str:
        return self.title


class Campaign(BranchRecord):
    """创建(争创): working towards an honour; open until it is granted or given up."""

    title = models.CharField(_("target"), max_length=100)
    level = models.CharField(_("level"), max_length=12, choices=Level)
    begun_on = models.DateField(_("begun on"), null=True, blank=True)
    granted_on = models.DateField(_("granted on"), null=True, blank=True)
    given_up_on = models.DateField(_("given up on"), null=True, blank=True)

    class Meta(BranchRecord.Meta):
        ordering = ["pk"]
        verbose_name = _("campaign")
        verbose_name_plural = _("campaigns")

    def __str__(self) -> str:
        return self.title


class CampaignStep(BranchRecord):
    """A step of a campaign: guidance on the spot, materials put in order, an application."""

    class Kind(models.TextChoices):
        GUIDANCE = "guidance", _("guidance on the spot")
        MATERIALS = "materials", _("materials put in order")
        SELF_CHECK = "self_check", _("self-assessment")
        APPLICATION = "application", _("application")

    campaign = models.ForeignKey(Campaign, models.PROTECT, verbose_name=_("campaign"), related_name="steps")
    kind = models.CharField(_("step"), max_length=12, choices=Kind)
    held = PreciseDateField(_("date"))
    by_whom = models.CharField(_("by whom"), max_length=100, blank=True)
    content = models.CharField(_("content"), max_length=200, blank=True)

    class Meta(BranchRecord.Meta):
        ordering = ["held_from", "pk"]
        verbose_name = _("campaign step")
        verbose_name_plural = _("campaign steps")
        constraints = [*BranchRecord.Meta.constraints, *precise_constraints("held")]

    def __str__(self) -> str:
        return f"{self.campaign} · {self.get_kind_display()}"
