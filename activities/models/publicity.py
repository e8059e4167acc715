from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from core.dates import PreciseDateField, precise_constraints
from core.quantities import QuantityField
from core.records import BranchRecord


class Publicity(BranchRecord):
    """What makes law and union known: booklets and pictures, articles and reports, with where they were sent and taken.

    Short reports of a gathering stand with the gathering; here stands what belongs to none.
    """

    title = models.CharField(_("materials"), max_length=120)
    form = models.CharField(_("form of publicity"), max_length=60, blank=True, help_text=_("booklet, picture …"))
    held = PreciseDateField(_("date"))
    copies = QuantityField(_("copies"), unit="册", blank=True)
    audience = models.CharField(_("for whom"), max_length=100, blank=True)
    author = models.CharField(_("written by"), max_length=30, blank=True)
    sent_to = models.CharField(_("sent to"), max_length=100, blank=True)
    sent_on = models.DateField(_("sent on"), null=True, blank=True)
    taken_by = models.CharField(_("taken by"), max_length=100, blank=True)
    taken_on = models.DateField(_("taken on"), null=True, blank=True)

    class Meta(BranchRecord.Meta):
        ordering = ["held_from", "pk"]
        verbose_name = _("publicity")
        verbose_name_plural = _("publicity")
        constraints = [
            *BranchRecord.Meta.constraints,
            *precise_constraints("held"),
            models.CheckConstraint(
                condition=Q(sent_on=None) | Q(taken_on=None) | Q(sent_on__lte=F("taken_on")),
                name="activities_publicity_sent_before_taken",
                violation_error_message=_("What was taken was sent before."),
            ),
        ]

    def __str__(self) -> str:
        return self.title
