from django.db import models
from django.db.models import Q
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from congress.querysets import MotionPartQuerySet
from core.records import BranchRecord
from members.models import AboutSomebody


class MotionSecond(AboutSomebody):
    """附议: somebody who put their name to a motion, on paper or by a link of their own."""

    class Manner(models.TextChoices):
        PAPER = "paper", _("signed on paper")
        LINK = "link", _("by personal link")

    motion = models.ForeignKey("congress.Motion", models.PROTECT, verbose_name=_("motion"), related_name="seconds")
    seconded_on = models.DateField(_("seconded on"), null=True, blank=True)
    manner = models.CharField(_("manner"), max_length=6, choices=Manner, default=Manner.PAPER)

    objects = MotionPartQuerySet.as_manager()

    class Meta(AboutSomebody.Meta):
        ordering = ["motion", "pk"]
        verbose_name = _("second")
        verbose_name_plural = _("seconds")
        constraints = [
            *AboutSomebody.Meta.constraints,
            models.UniqueConstraint(
                "motion",
                Coalesce("person", 0),
                "person_name",
                condition=Q(voided_at=None),
                name="congress_motionsecond_once",
                violation_error_message=_("This person has seconded the motion already."),
            ),
        ]

    def __str__(self) -> str:
        return str(self.subject)


class MotionUnit(BranchRecord):
    """承办单位: a department to which a motion was assigned; one leads and answers, the others put their names to it."""

    class Role(models.TextChoices):
        LEAD = "lead", _("lead department")
        CO = "co", _("co-unit")

    motion = models.ForeignKey("congress.Motion", models.PROTECT, verbose_name=_("motion"), related_name="units")
    name = models.CharField(_("department"), max_length=60)
    role = models.CharField(_("part"), max_length=4, choices=Role, default=Role.CO)
    due_on = models.DateField(_("due on"), null=True, blank=True)
    cosigned_on = models.DateField(_("co-signed on"), null=True, blank=True)

    objects = MotionPartQuerySet.as_manager()

    class Meta(BranchRecord.Meta):
        # The lead department first: "lead" comes behind "co" by letters.
        ordering = ["motion", "-role", "name", "pk"]
        verbose_name = _("department of a motion")
        verbose_name_plural = _("departments of motions")
        constraints = [
            *BranchRecord.Meta.constraints,
            models.UniqueConstraint(
                fields=["motion"],
                condition=Q(voided_at=None, role="lead"),
                name="congress_motionunit_one_lead",
                violation_error_message=_("A motion has one lead department."),
            ),
            models.UniqueConstraint(
                fields=["motion", "name"],
                condition=Q(voided_at=None),
                name="congress_motionunit_once",
                violation_error_message=_("This department is named already."),
            ),
            models.CheckConstraint(
                condition=Q(cosigned_on=None) | Q(role="co"),
                name="congress_motionunit_lead_does_not_cosign",
                violation_error_message=_("The lead department answers; only co-units co-sign."),
            ),
        ]

    def __str__(self) -> str:
        return self.name
