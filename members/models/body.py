from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from core.dates import PreciseDateField, precise_constraints
from core.records import BranchRecord
from members.querysets import BodyQuerySet, PostQuerySet, TermQuerySet


class CameBy(models.TextChoices):
    """How somebody, or a whole body, came into office."""

    ELECTED = "elected", _("by vote")
    BY_ELECTION = "by_election", _("by-election")
    CO_OPTED = "co_opted", _("co-opted")
    APPOINTED = "appointed", _("appointed")


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

    objects = BodyQuerySet.as_manager()

    class Meta(BranchRecord.Meta):
        ordering = ["kind", "pk"]
        verbose_name = _("body")
        verbose_name_plural = _("bodies")
        constraints = [*BranchRecord.Meta.constraints, *precise_constraints("set_up")]

    def __str__(self) -> str:
        return self.get_kind_display()

    @property
    def chinese_name(self) -> str:
        """What worksheets call it, whatever the language of the page."""
        with override("zh-hans"):
            return str(self.get_kind_display())


class Term(BranchRecord):
    """届: the days for which a body was elected. A later term of the body ends the one before it."""

    body = models.ForeignKey(Body, models.PROTECT, verbose_name=_("body"), related_name="terms")
    number = models.PositiveSmallIntegerField(_("term number"))
    elected_on = models.DateField(_("elected on"), null=True, blank=True)
    first_day = models.DateField(_("from"), null=True, blank=True)
    last_day = models.DateField(_("planned to"), null=True, blank=True)
    came_by = models.CharField(_("how it came"), max_length=12, choices=CameBy, blank=True)
    approval_number = models.CharField(_("number of the approval"), max_length=60, blank=True)

    objects = TermQuerySet.as_manager()

    class Meta(BranchRecord.Meta):
        ordering = ["body", "number", "pk"]
        verbose_name = _("term of a body")
        verbose_name_plural = _("terms of bodies")
        constraints = [
            *BranchRecord.Meta.constraints,
            models.UniqueConstraint(
                fields=["body", "number"],
                condition=Q(voided_at=None),
                name="members_term_number_once",
                violation_error_message=_("The body has a term of this number already."),
            ),
            models.CheckConstraint(
                condition=Q(first_day=None) | Q(last_day=None) | Q(first_day__lte=F("last_day")),
                name="members_term_days_in_order",
                violation_error_message=_("The last day of a term is not before its first."),
            ),
        ]

    def __str__(self) -> str:
        return str(_("%(body)s, term %(number)d")) % {"body": self.body, "number": self.number}


class Post(BranchRecord):
    """A person's post in the union, with its days; rights to act follow from the posts that are valid today."""

    class Position(models.TextChoices):
        CHAIR = "chair", _("chair")
        EXEC_VICE_CHAIR = "exec_vice_chair", _("executive vice-chair")
        VICE_CHAIR = "vice_chair", _("vice-chair")
        OFFICER = "officer", _("committee member")
        ORGANISATION = "organisation", _("committee member for organisation")
        PUBLICITY = "publicity", _("committee member for publicity")
        CULTURE_SPORTS = "culture_sports", _("committee member for culture and sports")
        WOMEN = "women", _("committee member for women workers")
        WELFARE = "welfare", _("committee member for welfare")
        RIGHTS = "rights", _("committee member for workers' rights")
        DEMOCRATIC_MGMT = "democratic_mgmt", _("committee member for democratic management")
        TREASURER = "treasurer", _("committee member for money")
        YOUTH = "youth", _("committee member for young workers")
        AUDIT_CHAIR = "audit_chair", _("audit committee chair")
        AUDITOR = "auditor", _("audit committee member")
        WOMEN_CHAIR = "women_chair", _("chair of the women workers' committee")
        MEDIATOR = "mediator", _("mediator")
        SUB_UNION_CHAIR = "sub_union_chair", _("sub-union chair")
        GROUP_LEADER = "group_leader", _("group leader")
        ORGANISER = "organiser", _("union organiser")
        ACCOUNTANT = "accountant", _("accountant")
        CASHIER = "cashier", _("cashier")
        ACTIVIST = "activist", _("union activist")

    person = models.ForeignKey("members.Person", models.PROTECT, verbose_name=_("person"), related_name="posts")
    position = models.CharField(_("post"), max_length=20, choices=Position)
    body = models.ForeignKey(Body, models.PROTECT, verbose_name=_("body"), null=True, blank=True, related_name="posts")
    term = models.ForeignKey(Term, models.PROTECT, verbose_name=_("term"), null=True, blank=True, related_name="posts")
    first_day = models.DateField(_("from"), null=True, blank=True)
    last_day = models.DateField(_("to"), null=True, blank=True)
    came_by = models.CharField(_("how it came"), max_length=12, choices=CameBy, blank=True)
    approval_number = models.CharField(_("number of the approval"), max_length=60, blank=True)

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
