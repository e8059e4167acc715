from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from activities.states import PROPOSAL_DATES, ProposalState
from core.dates import PreciseDateField, precise_constraints
from core.quantities import QuantityField
from core.records import BranchRecord
from core.states import state_dates


class Mentoring(BranchRecord):
    """师徒结对 (一帮一, 青蓝工程): the old hands who take the young ones on, from its start to its last day.

    How many pairs there are may be unknown; then no number is told. `mentors` and `apprentices` say who: 老教师,
    青年教师, or a name each where a row is kept for a pair. `last_day` is the agreed end until there is an outcome; then it
    is the day on which the mentoring ended, or to which it was extended.
    """

    class Outcome(models.TextChoices):
        COMPLETED = "completed", _("apprenticeship completed")
        EXTENDED = "extended", _("apprenticeship extended")
        ENDED = "ended", _("apprenticeship broken off")

    title = models.CharField(_("mentoring programme"), max_length=100)
    held = PreciseDateField(_("begun"), blank=True)
    pairs = QuantityField(_("pairs"), unit="对", blank=True)
    mentors = models.CharField(_("mentors"), max_length=200, blank=True)
    apprentices = models.CharField(_("apprentices"), max_length=200, blank=True)
    subject = models.CharField(_("subject of the mentoring"), max_length=100, blank=True)
    goals = models.CharField(_("goals of the mentoring"), max_length=300, blank=True)
    agreement_on = models.DateField(_("agreement signed on"), null=True, blank=True)
    last_day = models.DateField(_("last day"), null=True, blank=True)
    outcome = models.CharField(_("outcome"), max_length=10, choices=Outcome, blank=True)
    outcome_on = models.DateField(_("decided on"), null=True, blank=True)

    class Meta(BranchRecord.Meta):
        ordering = ["pk"]
        verbose_name = _("mentoring")
        verbose_name_plural = _("mentoring")
        constraints = [
            *BranchRecord.Meta.constraints,
            *precise_constraints("held"),
            models.CheckConstraint(
                condition=~Q(outcome__in=["completed", "ended"]) | Q(last_day__isnull=False),
                name="activities_mentoring_end_has_day",
                violation_error_message=_("Say on which day the mentoring ended."),
            ),
            models.CheckConstraint(
                condition=Q(held_from=None) | Q(last_day=None) | Q(held_from__lte=F("last_day")),
                name="activities_mentoring_days_in_order",
                violation_error_message=_("The last day of the mentoring is not before its beginning."),
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def reference(self) -> str:
        """The name that tells pairs of one programme apart: 青蓝工程（赵示甲—钱示乙）."""
        who = "—".join(filter(None, (self.mentors, self.apprentices)))
        return f"{self.title}（{who}）" if who else self.title


class MentoringRecord(BranchRecord):
    """What mentor and apprentice did together on a day: a lesson heard, one talked over, work done side by side."""

    class Kind(models.TextChoices):
        LESSON = "lesson", _("lesson heard")
        REVIEW = "review", _("lesson talked over")
        DEMONSTRATION = "demonstration", _("shown by the mentor")
        PRACTICE = "practice", _("practice at work")
        TALK = "talk", _("talk")
        OTHER = "other", _("other work together")

    mentoring = models.ForeignKey(Mentoring, models.PROTECT, verbose_name=_("mentoring"), related_name="records")
    held = PreciseDateField(_("date"))
    kind = models.CharField(_("work together"), max_length=14, choices=Kind)
    content = models.CharField(_("content"), max_length=200, blank=True)
    note = models.CharField(_("what came of it"), max_length=300, blank=True)

    class Meta(BranchRecord.Meta):
        ordering = ["held_from", "pk"]
        verbose_name = _("record of a mentoring")
        verbose_name_plural = _("records of mentoring")
        constraints = [*BranchRecord.Meta.constraints, *precise_constraints("held")]

    def __str__(self) -> str:
        return f"{self.mentoring} · {self.get_kind_display()}"


class Proposal(BranchRecord):
    """合理化建议: what somebody of the staff proposes for work or safety, and what became of it, by days.

    `reply` is what the proposer was told, by `reply_due_on`; `result` what came of it once it was carried out.
    """

    title = models.CharField(_("proposal"), max_length=120)
    proposer = models.CharField(_("proposed by"), max_length=60, blank=True)
    handed_in_on = models.DateField(_("handed in on"))
    state = models.CharField(_("state"), max_length=12, choices=ProposalState, default=ProposalState.OPEN)
    owner = models.CharField(_("department that answers"), max_length=60, blank=True)
    reply_due_on = models.DateField(_("reply due on"), null=True, blank=True)
    adopted_on = models.DateField(_("taken up on"), null=True, blank=True)
    carried_out_on = models.DateField(_("carried out on"), null=True, blank=True)
    declined_on = models.DateField(_("not taken up on"), null=True, blank=True)
    reply = models.CharField(_("reply"), max_length=300, blank=True)
    result = models.CharField(_("what came of it"), max_length=300, blank=True)

    class Meta(BranchRecord.Meta):
        ordering = ["handed_in_on", "pk"]
        verbose_name = _("rationalisation proposal")
        verbose_name_plural = _("rationalisation proposals")
        indexes = [
            *BranchRecord.Meta.indexes,
            models.Index(fields=["branch", "handed_in_on"], name="activities_proposal_handed_in"),
        ]
        constraints = [
            *BranchRecord.Meta.constraints,
            *state_dates(PROPOSAL_DATES, "activities_proposal"),
            models.CheckConstraint(
                condition=(Q(declined_on=None) | Q(declined_on__gte=F("handed_in_on"))),
                name="activities_proposal_declined_later",
                violation_error_message=_("A proposal is handed in before it is answered."),
            ),
            models.CheckConstraint(
                condition=(Q(adopted_on=None) | Q(adopted_on__gte=F("handed_in_on")))
                & (Q(carried_out_on=None) | Q(carried_out_on__gte=F("handed_in_on")))
                & (Q(adopted_on=None) | Q(carried_out_on=None) | Q(carried_out_on__gte=F("adopted_on"))),
                name="activities_proposal_days_in_order",
                violation_error_message=_("A proposal is handed in, then adopted, then carried out."),
            ),
        ]

    def __str__(self) -> str:
        return self.title
