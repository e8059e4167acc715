from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from activities.models.level import Level
from activities.states import CAMPAIGN_DATES, CampaignState
from core.dates import PreciseDateField, precise_constraints
from core.records import BranchRecord
from core.states import state_dates


class Honour(BranchRecord):
    """An honour granted to the branch, a group or a person; with the grade held before, when it was raised.

    Without `valid_until` it is for good; `recheck_due_on` is the day by which the upper union looks again. A revoked
    one counts no more from that day. `campaign` is the one that won it.
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
    campaign = models.ForeignKey(
        "activities.Campaign",
        models.PROTECT,
        verbose_name=_("campaign"),
        null=True,
        blank=True,
        related_name="honours",
    )
    valid_until = models.DateField(_("valid until"), null=True, blank=True)
    recheck_due_on = models.DateField(_("re-check due on"), null=True, blank=True)
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
    """创建(争创): working towards an honour, from the plan to the day on which it is granted, and its re-checks.

    `assessed_from` and `assessed_to` are the days that the inspectors look at; evidence is drawn from them.
    """

    title = models.CharField(_("target"), max_length=100)
    level = models.CharField(_("level"), max_length=12, choices=Level)
    state = models.CharField(_("state"), max_length=14, choices=CampaignState, default=CampaignState.PLANNING)
    assessed_from = models.DateField(_("assessed from"), null=True, blank=True)
    assessed_to = models.DateField(_("assessed until"), null=True, blank=True)
    apply_by = models.DateField(_("apply by"), null=True, blank=True)
    begun_on = models.DateField(_("begun on"), null=True, blank=True)
    self_assessed_on = models.DateField(_("self-assessed on"), null=True, blank=True)
    applied_on = models.DateField(_("applied on"), null=True, blank=True)
    inspected_on = models.DateField(_("inspected on"), null=True, blank=True)
    publicised_on = models.DateField(_("publicised on"), null=True, blank=True)
    granted_on = models.DateField(_("granted on"), null=True, blank=True)
    failed_on = models.DateField(_("not granted on"), null=True, blank=True)
    given_up_on = models.DateField(_("given up on"), null=True, blank=True)
    rechecked_on = models.DateField(_("re-check begun on"), null=True, blank=True)
    renewed_on = models.DateField(_("renewed on"), null=True, blank=True)
    lapsed_on = models.DateField(_("lapsed on"), null=True, blank=True)
    revoked_on = models.DateField(_("revoked on"), null=True, blank=True)

    class Meta(BranchRecord.Meta):
        ordering = ["pk"]
        verbose_name = _("campaign")
        verbose_name_plural = _("campaigns")
        constraints = [
            *BranchRecord.Meta.constraints,
            *state_dates(CAMPAIGN_DATES, "activities_campaign"),
            models.CheckConstraint(
                condition=Q(assessed_from=None) | Q(assessed_to=None) | Q(assessed_from__lte=F("assessed_to")),
                name="activities_campaign_assessed_in_order",
                violation_error_message=_("The last day that is looked at is not before the first."),
            ),
        ]

    def __str__(self) -> str:
        return self.title


class CampaignStep(BranchRecord):
    """A step of a campaign: guidance on the spot, an inspection, materials put in order, an application.

    Of a visit it is kept who came (`by_whom`), what they said (`findings`), and what was mended until when.
    """

    class Kind(models.TextChoices):
        GUIDANCE = "guidance", _("guidance on the spot")
        INSPECTION = "inspection", _("inspection")
        MATERIALS = "materials", _("materials put in order")
        SELF_CHECK = "self_check", _("self-assessment")
        APPLICATION = "application", _("application")

    campaign = models.ForeignKey(Campaign, models.PROTECT, verbose_name=_("campaign"), related_name="steps")
    kind = models.CharField(_("step"), max_length=12, choices=Kind)
    held = PreciseDateField(_("date"))
    by_whom = models.CharField(_("by whom"), max_length=100, blank=True)
    content = models.CharField(_("content"), max_length=200, blank=True)
    findings = models.CharField(_("what they said"), max_length=500, blank=True)
    mend_by = models.DateField(_("to be mended by"), null=True, blank=True)
    mended = models.CharField(_("what was mended"), max_length=500, blank=True)
    mended_on = models.DateField(_("mended on"), null=True, blank=True)

    class Meta(BranchRecord.Meta):
        ordering = ["held_from", "pk"]
        verbose_name = _("campaign step")
        verbose_name_plural = _("campaign steps")
        constraints = [*BranchRecord.Meta.constraints, *precise_constraints("held")]

    def __str__(self) -> str:
        return f"{self.campaign} · {self.get_kind_display()}"
