from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from core.dates import PreciseDateField, precise_constraints
from core.records import BranchRecord
from members.models import AboutSomebody


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
    meeting = models.ForeignKey(
        "congress.Meeting", models.PROTECT, verbose_name=_("meeting"), null=True, blank=True, related_name="elections"
    )
    term = models.PositiveSmallIntegerField(_("term"), null=True, blank=True)
    held = PreciseDateField(_("held"))
    manner = models.CharField(_("manner"), max_length=12, choices=Manner, default=Manner.RE_ELECTION)
    seats = models.PositiveIntegerField(_("seats"), null=True, blank=True)
    candidates = models.PositiveIntegerField(_("candidates"), null=True, blank=True)
    entitled = models.PositiveIntegerField(_("entitled to attend"), null=True, blank=True)
    present = models.PositiveIntegerField(_("present"), null=True, blank=True)
    issued = models.PositiveIntegerField(_("papers issued"), null=True, blank=True)
    returned = models.PositiveIntegerField(_("papers returned"), null=True, blank=True)
    void = models.PositiveIntegerField(_("void papers"), null=True, blank=True)
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

    @property
    def reference(self) -> str:
        """The election with its day, which tells those of one body apart; one query for a sub-union."""
        of = self.sub_union.name if self.sub_union_id else ""
        name = f"{of}{self.get_body_display()}{self.get_manner_display()}"
        return f"{name}（{self.held.chinese(with_year=True)}）" if self.held else name


class Candidate(AboutSomebody):
    """候选人: somebody who stood in an election, with the votes of one ballot and what came of them."""

    class Result(models.TextChoices):
        ELECTED = "elected", _("is elected")
        NOT_ELECTED = "not_elected", _("not elected")
        RUN_OFF = "run_off", _("to a run-off")

    election = models.ForeignKey(Election, models.PROTECT, verbose_name=_("election"), related_name="candidacies")
    round = models.PositiveSmallIntegerField(_("ballot"), default=1)
    is_written_in = models.BooleanField(_("written in by voters"), default=False)
    yes = models.PositiveIntegerField(_("votes in favour"), null=True, blank=True)
    no = models.PositiveIntegerField(_("votes against"), null=True, blank=True)
    abstain = models.PositiveIntegerField(_("abstentions"), null=True, blank=True)
    result = models.CharField(_("result"), max_length=12, choices=Result, blank=True)

    class Meta(AboutSomebody.Meta):
        ordering = ["election", "round", "pk"]
        verbose_name = _("candidate")
        verbose_name_plural = _("standing candidates")
        constraints = [
            *AboutSomebody.Meta.constraints,
            models.UniqueConstraint(
                "election",
                "round",
                Coalesce("person", 0),
                "person_name",
                condition=Q(voided_at=None),
                name="congress_candidate_once",
                violation_error_message=_("This person stands in this ballot already."),
            ),
        ]

    def __str__(self) -> str:
        return str(self.subject)
