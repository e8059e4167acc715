from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from core.dates import PreciseDateField, precise_constraints
from core.money import MoneyField
from core.records import BranchRecord
from members.models import AboutSomebody
from welfare.models.approved import Approved
from welfare.models.disbursement import Payer
from welfare.querysets import HardshipCaseQuerySet, HardshipPartQuerySet


class HardshipCase(AboutSomebody):
    """困难职工档案: one person's file, from the application to the day it is lifted; confidential.

    The branch applies, visits, shows the list in its own unit and reports; the level is what came back approved from
    the county's centre. Only an approved file counts, until it is lifted.
    """

    class Level(models.TextChoices):
        DEEP = "deep", _("deep hardship")
        RELATIVE = "relative", _("relative hardship")
        ACCIDENTAL = "accidental", _("hardship by accident")

    class Cause(models.TextChoices):
        ILLNESS = "illness", _("illness")
        DISABILITY = "disability", _("disability")
        STUDY = "study", _("children's study")
        ACCIDENT = "accident", _("accident or disaster")
        LOW_INCOME = "low_income", _("low income")
        OTHER = "other", _("other cause")

    level = models.CharField(_("level of hardship"), max_length=10, choices=Level, blank=True)
    cause = models.CharField(_("cause of hardship"), max_length=10, choices=Cause, blank=True)
    applied_on = models.DateField(_("applied on"), null=True, blank=True)
    surveyed_on = models.DateField(_("visited at home on"), null=True, blank=True)
    publicised_on = models.DateField(_("shown in the unit on"), null=True, blank=True)
    reported_on = models.DateField(_("reported upward on"), null=True, blank=True)
    approved_on = models.DateField(_("approved on"), null=True, blank=True)
    lifted_on = models.DateField(_("lifted on"), null=True, blank=True)
    approval_number = models.CharField(_("number of the approval"), max_length=60, blank=True)

    objects = HardshipCaseQuerySet.as_manager()

    class Meta(AboutSomebody.Meta):
        ordering = ["approved_on", "pk"]
        verbose_name = _("file of hardship")
        verbose_name_plural = _("files of hardship")
        constraints = [
            *AboutSomebody.Meta.constraints,
            models.CheckConstraint(
                condition=Q(lifted_on=None) | Q(approved_on=None) | Q(lifted_on__gte=F("approved_on")),
                name="welfare_hardshipcase_lifted_after",
                violation_error_message=_("A file is not lifted before it was approved."),
            ),
        ]

    def __str__(self) -> str:
        """No name: this stands in lists and messages that others may see."""
        return f"{self._meta.verbose_name} {self.pk or ''}".strip()


class HardshipAid(Approved, BranchRecord):
    """帮扶救助: one time that somebody with a file was helped; as confidential as the file."""

    class Kind(models.TextChoices):
        LIVING = "living", _("aid to live")
        MEDICAL = "medical", _("medical aid")
        STUDY = "study", _("aid to study")
        JOB = "job", _("aid to find work")
        LEGAL = "legal", _("legal aid")
        OTHER = "other", _("other aid")

    case = models.ForeignKey(HardshipCase, models.PROTECT, verbose_name=_("file of hardship"), related_name="aids")
    held = PreciseDateField(_("helped"))
    kind = models.CharField(_("kind of aid"), max_length=8, choices=Kind, default=Kind.LIVING)
    amount = MoneyField(_("amount"), null=True, blank=True)
    goods = models.CharField(_("things given"), max_length=200, blank=True)
    payer = models.CharField(_("paid by"), max_length=6, choices=Payer, default=Payer.OWN)

    objects = HardshipPartQuerySet.as_manager()

    class Meta(BranchRecord.Meta):
        ordering = ["held_from", "held_to", "pk"]
        verbose_name = _("aid in hardship")
        verbose_name_plural = _("aid in hardship")
        indexes = [
            *BranchRecord.Meta.indexes,
            models.Index(fields=["branch", "held_from"], name="welfare_hardshipaid_held"),
        ]
        constraints = [
            *BranchRecord.Meta.constraints,
            *precise_constraints("held"),
            models.CheckConstraint(
                condition=Q(amount=None) | Q(amount__gt=0),
                name="welfare_hardshipaid_amount_positive",
                violation_error_message=_("The amount is more than nothing."),
            ),
        ]

    def __str__(self) -> str:
        return str(self.get_kind_display())
