from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from core.dates import PreciseDateField, precise_constraints
from core.records import BranchRecord
from members.querysets import PostQuerySet


class Body(BranchRecord):
    """An elected or appointed body of the branch."""

    class Kind(models.TextChoices):
        COMMITTEE = "committee", _("union committee")
        AUDIT = "audit", _("audit committee")
        WOMEN = "women", _("women workers' committee")
        MEDIATION = "mediation", _("labour-dispute mediation committee")
        SUPERVISION = "supervision", _("labour-law supervision committee")

    kind = models.CharField(_("body"), max_length=12, choices=Kind)
    set_up = PreciseDateField(_("set up"), blank=True)
    ended_on = models.DateField(_("ended on"), null=True, blank=True)
    seats = models.PositiveSmallIntegerField(_("seats"), null=True, blank=True)

    class Meta(BranchRecord.Meta):
        ordering = ["kind", "pk"]
        verbose_name = _("body")
        verbose_name_plural = _("bodies")
        constraints = [*BranchRecord.Meta.constraints, *precise_constraints("set_up")]

    def __str__(self) -> str:
        return self.get_kind_display()


class Post(BranchRecord):
    """A person's post in the union, with its days; rights to act follow from the posts that are valid today."""

    class Position(models.TextChoices):
        CHAIR = "chair", _("chair")
        VICE_CHAIR = "vice_chair", _("vice-chair")
        OFFICER = "officer", _("committee member")
        TREASURER = "treasurer", _("committee member for money")
        WOMEN = "women", _("committee member for women workers")
        AUDITOR = "auditor", _("audit committee member")
        GROUP_LEADER = "group_leader", _("group leader")

    person = models.ForeignKey("members.Person", models.PROTECT, verbose_name=_("person"), related_name="posts")
    position = models.CharField(_("post"), max_length=12, choices=Position)
    first_day = models.DateField(_("from"), null=True, blank=True)
    last_day = models.DateField(_("to"), null=True, blank=True)

    objects = PostQuerySet.as_manager()

    class Meta(BranchRecord.Meta):
        ordering = ["position", "pk"]
        verbose_name = _("post")
        verbose_name_plural = _("posts")
        constraints = [
            *BranchRecord.Meta.constraints,
            models.CheckConstraint(
                condition=Q(first_day=None) | Q(last_day=None) | Q(first_day__lte=F("last_day")),
                name="members_post_days_in_order",
                violation_error_message=_("The last day of a post is not before its first."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person} · {self.get_position_display()}"
