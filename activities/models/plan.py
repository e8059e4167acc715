from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from core.dates import PreciseDateField, PreciseDay, precise_constraints
from core.money import MoneyField
from core.periods import Period
from core.quantities import QuantityField
from core.records import BranchRecord
from gatherings.themes import Theme


class PlanItem(BranchRecord):
    """One line of a work plan, for the days from `first_day` to `last_day`, both included, and what became of it.

    What became of it is known from `outcome_on`; what was moved or dropped says why, and a later item that takes it
    up again `continues` it.
    """

    class Kind(models.TextChoices):
        GOAL = "goal", _("goal")
        MAIN_WORK = "main_work", _("main work")
        ACTIVITY = "activity", _("planned activity")

    class Outcome(models.TextChoices):
        DONE = "done", _("done")
        UNDER_WAY = "under_way", _("under way")
        MOVED = "moved", _("moved to a later time")
        DROPPED = "dropped", _("dropped")

    kind = models.CharField(_("kind of item"), max_length=10, choices=Kind, default=Kind.ACTIVITY)
    theme = models.CharField(_("theme"), max_length=12, choices=Theme, blank=True)
    position = models.PositiveSmallIntegerField(_("position"), default=1)
    title = models.CharField(_("title"), max_length=100)
    text = models.TextField(_("text"), blank=True)
    first_day = models.DateField(_("from"))
    last_day = models.DateField(_("to"))
    owner = models.CharField(_("who sees to it"), max_length=60, blank=True)
    target = QuantityField(_("planned quantity"), unit="次", blank=True)
    budget = MoneyField(_("budget"), null=True, blank=True)
    campaign = models.ForeignKey(
        "activities.Campaign",
        models.PROTECT,
        verbose_name=_("campaign"),
        null=True,
        blank=True,
        related_name="plan_items",
    )
    continues = models.ForeignKey(
        "self",
        models.PROTECT,
        verbose_name=_("goes on from"),
        null=True,
        blank=True,
        related_name="continued_by",
    )
    outcome = models.CharField(_("state of the work"), max_length=10, choices=Outcome, blank=True)
    outcome_on = models.DateField(_("outcome known on"), null=True, blank=True)
    actual = QuantityField(_("actual quantity"), unit="次", blank=True)
    progress = models.CharField(_("how far it has come"), max_length=100, blank=True)
    reason = models.CharField(_("reason"), max_length=100, blank=True)
    moved_to = PreciseDateField(_("moved to"), blank=True)

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
            *precise_constraints("moved_to"),
            models.CheckConstraint(
                condition=Q(first_day__lte=F("last_day")),
                name="activities_planitem_days_in_order",
                violation_error_message=_("The last day of a plan item is not before its first."),
            ),
            models.CheckConstraint(
                condition=Q(outcome="", outcome_on=None) | (~Q(outcome="") & Q(outcome_on__isnull=False)),
                name="activities_planitem_outcome_has_day",
                violation_error_message=_("An outcome and the day it is known from go together."),
            ),
            models.CheckConstraint(
                condition=~Q(outcome__in=["moved", "dropped"]) | ~Q(reason=""),
                name="activities_planitem_outcome_has_reason",
                violation_error_message=_("Say why the item was moved or dropped."),
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def days(self) -> PreciseDay | None:
        """From when to when, called as plans call it: 2024年9月, 2024年下半年."""
        if self.first_day is None or self.last_day is None:
            return None
        period = Period(self.first_day, self.last_day)
        is_years = period.is_whole_months and period.months_touched > 12 and period.months_touched % 12 == 0
        return PreciseDay.span(self.first_day, self.last_day) if is_years else PreciseDay.parse(period.label)

    @days.setter
    def days(self, value: PreciseDay | None) -> None:
        self.first_day, self.last_day = (value.first_day, value.last_day) if value else (None, None)

    days.fget.short_description = _("days of the item")

    @property
    def reference(self) -> str:
        """The title with its days, which tells items of one title apart: 趣味运动会（2024年11月）."""
        title = self.title.replace("(", "（").replace(")", "）")
        return f"{title}（{self.days}）"

    def clean(self) -> None:
        super().clean()
        if self.pk and self.continues_id == self.pk:
            raise ValidationError({"continues": _("A plan item does not continue itself.")})


class GuidingThought(BranchRecord):
    """指导思想: the opening of the branch's plans, in its own words and with the days for which they stand.

    Printed whole and never shortened. The program offers no text of its own.
    """

    text = models.TextField(_("guiding thought"))
    first_day = models.DateField(_("from"), null=True, blank=True)
    last_day = models.DateField(_("to"), null=True, blank=True)

    class Meta(BranchRecord.Meta):
        ordering = [F("first_day").asc(nulls_first=True), "pk"]
        verbose_name = _("guiding thought")
        verbose_name_plural = _("guiding thoughts")
        constraints = [
            *BranchRecord.Meta.constraints,
            models.CheckConstraint(
                condition=Q(first_day=None) | Q(last_day=None) | Q(first_day__lte=F("last_day")),
                name="activities_guidingthought_days_in_order",
                violation_error_message=_("The last day of a guiding thought is not before its first."),
            ),
        ]

    def __str__(self) -> str:
        return self.text[:30]
