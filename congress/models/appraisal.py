from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from core.dates import PreciseDateField, precise_constraints
from core.records import BranchRecord

GRADES = ("best", "good", "fair", "poor")


def counted(*grades: str):
    """The papers with one of these grades; a grade without a number has none."""
    first, *rest = (Coalesce(F(grade), 0) for grade in grades)
    return sum(rest, first)


class Appraisal(BranchRecord):
    """民主评议: leaders, cadres or the union itself judged by ballot, from 优秀 or 很满意 down to 不称职 or 不满意.

    A scale of three (满意, 基本满意, 不满意) has no best grade.
    """

    class Kind(models.TextChoices):
        LEADERS = "leaders", _("appraisal of leaders")
        UNION = "union", _("appraisal of the union by its members")
        CADRES = "cadres", _("appraisal of cadres")
        OTHER = "other", _("other")

    title = models.CharField(_("title"), max_length=120)
    kind = models.CharField(_("kind of appraisal"), max_length=10, choices=Kind)
    held = PreciseDateField(_("held"))
    meeting = models.ForeignKey(
        "congress.Meeting", models.PROTECT, verbose_name=_("meeting"), null=True, blank=True, related_name="appraisals"
    )
    appraised = models.CharField(_("who was appraised"), max_length=200, blank=True)
    issued = models.PositiveIntegerField(_("papers issued"), null=True, blank=True)
    returned = models.PositiveIntegerField(_("papers returned"), null=True, blank=True)
    best = models.PositiveIntegerField(_("excellent or very satisfied"), null=True, blank=True)
    good = models.PositiveIntegerField(_("fit or satisfied"), null=True, blank=True)
    fair = models.PositiveIntegerField(_("basically fit or satisfied"), null=True, blank=True)
    poor = models.PositiveIntegerField(_("unfit or dissatisfied"), null=True, blank=True)
    rated = models.GeneratedField(
        expression=counted(*GRADES),
        output_field=models.PositiveIntegerField(_("papers with a grade")),
        db_persist=True,
        verbose_name=_("papers with a grade"),
    )
    satisfied = models.GeneratedField(
        expression=counted("best", "good"),
        output_field=models.PositiveIntegerField(_("papers with one of the two best grades")),
        db_persist=True,
        verbose_name=_("papers with one of the two best grades"),
    )

    class Meta(BranchRecord.Meta):
        ordering = ["held_from", "held_to", "pk"]
        verbose_name = _("appraisal")
        verbose_name_plural = _("appraisals")
        constraints = [
            *BranchRecord.Meta.constraints,
            *precise_constraints("held"),
            models.CheckConstraint(
                condition=Q(issued=None) | Q(returned=None) | Q(returned__lte=F("issued")),
                name="congress_appraisal_returned_fit",
                violation_error_message=_("No more papers are returned than were issued."),
            ),
            models.CheckConstraint(
                condition=Q(returned=None) | Q(returned__gte=counted(*GRADES)),
                name="congress_appraisal_grades_fit",
                violation_error_message=_("No more papers have a grade than were returned."),
            ),
        ]

    def __str__(self) -> str:
        return self.title
