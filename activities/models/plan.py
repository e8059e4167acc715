from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from core.records import BranchRecord


class PlanItem(BranchRecord):
    """One line of a work plan, for the days from `first_day` to `last_day`, both included."""

    class Kind(models.TextChoices):
        GOAL = "goal", _("goal")
        MAIN_WORK = "main_work", _("main work")
        ACTIVITY = "activity", _("planned activity")

    kind = models.CharField(_("kind of item"), max_length=10, choices=Kind)
    position = models.PositiveSmallIntegerField(_("position"), default=1)
    title = models.CharField(_("title"), max_length=100)
    text = models.TextField(_("text"), blank=True)
    first_day = models.DateField(_("from"))
    last_day = models.DateField(_("to"))
    campaign = models.ForeignKey(
        "activities.Campaign",
        models.PROTECT,
        verbose_name=_("campaign"),
        null=True,
        blank=True,
        related_name="plan_items",
    )

    class Meta(BranchRecord.Meta):
        ordering = ["first_day", "kind", "position", "pk"]
        verbose_name = _("plan item")
        verbose_name_plural = _("plan items")
        indexes = [
            *BranchRecord.Meta.indexes,
            models.Index(fields=["branch", "first_day"], name="activities_plan_first_day"),
        ]
        constraints = [
            *BranchRecord.Meta.constraints,
            models.CheckConstraint(
                condition=Q(first_day__lte=F("last_day")),
                name="activities_planitem_days_in_order",
                violation_error_message=_("The last day of a plan item is not before its first."),
            ),
        ]

    def __str__(self) -> str:
        return self.title
