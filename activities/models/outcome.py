"""What comes of an activity that the branch holds: who won what, and what it cost."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from activities.models.activity import Activity
from activities.querysets import ResultQuerySet
from activities.results import Competed, Standing, read_result
from core.money import MoneyField
from core.records import BranchRecord
from members.models import AboutSomebody


class ActivityResult(AboutSomebody):
    """活动获奖: how one person or one team came out in a contest of the branch's own, and what they were given for it.

    A team stands by its name and says in `people` how many it has; `worth` is what all of them got together. As with
    entries to contests of others, `standing`, `rank` and `is_tied` are read out of the words in `result`.
    """

    of = models.ForeignKey(Activity, models.PROTECT, verbose_name=_("activity"), related_name="results")
    event = models.CharField(_("contest event"), max_length=40, blank=True, help_text=_("such as 男子单打"))
    result = models.CharField(_("result"), max_length=60, blank=True)
    standing = models.CharField(_("kind of result"), max_length=12, choices=Standing, blank=True)
    rank = models.PositiveSmallIntegerField(_("grade or place"), null=True, blank=True, editable=False)
    is_tied = models.BooleanField(_("tied"), default=False, editable=False)
    competed = models.CharField(_("competed"), max_length=6, choices=Competed, blank=True)
    people = models.PositiveSmallIntegerField(_("people of the team"), default=1)
    prize = models.CharField(_("prize or souvenir"), max_length=60, blank=True)
    worth = MoneyField(_("worth"), null=True, blank=True)
    is_received = models.BooleanField(_("receipt signed"), default=False)

    objects = ResultQuerySet.as_manager()

    class Meta(AboutSomebody.Meta):
        ordering = ["pk"]
        verbose_name = _("result of an activity")
        verbose_name_plural = _("results of activities")
        # The usual ones, whose names would be too long.
        indexes = [
            models.Index(fields=["branch", "voided_at"], name="activities_result_br"),
            models.Index(fields=["import_batch"], condition=Q(import_batch__isnull=False), name="activities_result_in"),
        ]
        constraints = [
            *AboutSomebody.Meta.constraints,
            models.CheckConstraint(
                condition=Q(people__gte=1),
                name="activities_activityresult_somebody_won",
                violation_error_message=_("A team has at least one person."),
            ),
            models.CheckConstraint(
                condition=Q(worth=None) | Q(worth__gte=0),
                name="activities_activityresult_worth_sound",
                violation_error_message=_("The amount is not less than nothing."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.subject}：{self.result or self.prize or '—'}"

    def clean(self) -> None:
        super().clean()
        read = read_result(self.result)
        self.standing, self.competed = read.standing or self.standing, read.competed or self.competed
        self.rank, self.is_tied = read.rank, read.is_tied


class ActivityCost(BranchRecord):
    """活动支出: one sum that an activity cost, who bore it, and the entry of the register where the union's money went out.

    One entry may pay for several activities; `amount` is the part of this one. A sum that somebody else bore has none.
    """

    class Payer(models.TextChoices):
        UNION = "union", _("union funds")
        DUES = "dues", _("membership dues")
        UPPER = "upper", _("an upper union")
        UNIT = "unit", _("the unit")
        SELF = "self", _("those who took part")

    of = models.ForeignKey(Activity, models.PROTECT, verbose_name=_("activity"), related_name="costs")
    what = models.CharField(_("spent on"), max_length=60, blank=True)
    amount = MoneyField(_("amount"))
    paid_by = models.CharField(_("borne by"), max_length=6, choices=Payer, default=Payer.UNION)
    entry = models.ForeignKey(
        "finance.Entry",
        models.PROTECT,
        verbose_name=_("money entry"),
        null=True,
        blank=True,
        related_name="activity_costs",
    )

    class Meta(BranchRecord.Meta):
        ordering = ["pk"]
        verbose_name = _("cost of an activity")
        verbose_name_plural = _("costs of activities")
        constraints = [
            *BranchRecord.Meta.constraints,
            models.CheckConstraint(
                condition=Q(amount__gt=0),
                name="activities_activitycost_amount_positive",
                violation_error_message=_("The amount is more than nothing."),
            ),
            models.CheckConstraint(
                condition=Q(entry=None) | Q(paid_by__in=["union", "dues"]),
                name="activities_activitycost_entry_is_ours",
                violation_error_message=_("What somebody else bore stands in no entry of the union's register."),
            ),
        ]

    def __str__(self) -> str:
        return self.what or str(self.get_paid_by_display())


OWN_MONEY = (ActivityCost.Payer.UNION, ActivityCost.Payer.DUES)
