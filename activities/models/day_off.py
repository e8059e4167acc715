from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from core.records import BranchRecord


class DayOff(BranchRecord):
    """放假和调休: days that are off, or that are worked instead, as announced for a year.

    The announcement is entered or read in as it was made; the program knows none by itself. Without a last day it is
    one day.
    """

    class Kind(models.TextChoices):
        OFF = "off", _("day off")
        WORK = "work", _("make-up working day")

    name = models.CharField(_("name"), max_length=60)
    kind = models.CharField(_("off or at work"), max_length=4, choices=Kind, default=Kind.OFF)
    first_day = models.DateField(_("from"))
    last_day = models.DateField(_("to"), blank=True)
    announced_in = models.CharField(_("announced in"), max_length=100, blank=True)

    class Meta(BranchRecord.Meta):
        ordering = ["first_day", "pk"]
        verbose_name = _("day off or make-up day")
        verbose_name_plural = _("days off and make-up days")
        indexes = [
            *BranchRecord.Meta.indexes,
            models.Index(fields=["branch", "first_day"], name="activities_dayoff_first_day"),
        ]
        constraints = [
            *BranchRecord.Meta.constraints,
            models.CheckConstraint(
                condition=Q(first_day__lte=F("last_day")),
                name="activities_dayoff_days_in_order",
                violation_error_message=_("The last day off is not before the first."),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        super().clean()
        self.last_day = self.last_day or self.first_day
