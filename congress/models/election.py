from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from core.dates import PreciseDateField, precise_constraints
from core.records import BranchRecord


class Election(BranchRecord):
    """换届选举: who was elected into a body, by how many, and when the upper union approved."""

    class Body(models.TextChoices):
        COMMITTEE = "committee", _("union committee")
        AUDIT = "audit", _("audit committee")
        WOMEN = "women", _("women workers' committee")
        SUB_UNION = "sub_union", _("sub-union committee")
        GROUP = "group", _("group leaders")
        DELEGATES = "delegates", _("delegates to the congress")

    class Manner(models.TextChoices):
        RE_ELECTION = "re_election", _("re-election")
        BY_ELECTION = "by_election", _("by-election")
        CO_OPTION = "co_option", _("co-option")

    body = models.CharField(_("body"), max_length=12, choices=Body)
    sub_union = models.ForeignKey(
        "members.SubUnion",
        models.PROTECT,
        verbose_name=_("sub-union"),
        null=True,
        blank=True,
        related_name="elections",
    )
    term = models.PositiveSmallIntegerField(_("term"), null=True, blank=True)
    held = PreciseDateField(_("held"))
    manner = models.CharField(_("manner"), max_length=12, choices=Manner, default=Manner.RE_ELECTION)
    seats = models.PositiveIntegerField(_("seats"), null=True, blank=True)
    candidates = models.PositiveIntegerField(_("candidates"), null=True, blank=True)
    entitled = models.PositiveIntegerField(_("entitled to attend"), null=True, blank=True)
    present = models.PositiveIntegerField(_("present"), null=True, blank=True)
    elected = models.PositiveIntegerField(_("elected"), null=True, blank=True)
    approved_on = models.DateField(_("approved on"), null=True, blank=True)
    approval_number = models.CharField(_("number of the approval"), max_length=60, blank=True)
    approved_by = models.CharField(_("approved by"), max_length=100, blank=True)

    class Meta(BranchRecord.Meta):
        ordering = ["held_from", "held_to", "pk"]
        verbose_name = _("election")
        verbose_name_plural = _("elections")
        indexes = [
            *BranchRecord.Meta.indexes,
            models.Index(fields=["branch", "held_from"], name="congress_election_held"),
        ]
        constraints = [
            *BranchRecord.Meta.constraints,
            *precise_constraints("held"),
            models.CheckConstraint(
                condition=Q(body="sub_union") | Q(sub_union=None),
                name="congress_election_of_sub_union",
                violation_error_message=_("Only the election of a sub-union committee names a sub-union."),
            ),
            models.CheckConstraint(
                condition=Q(entitled=None) | Q(present=None) | Q(present__lte=F("entitled")),
                name="congress_election_present_fits",
                violation_error_message=_("No more are present than are entitled to attend."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_body_display()} {self.get_manner_display()}"
