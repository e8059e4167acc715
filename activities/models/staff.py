from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from core.dates import PreciseDateField, precise_constraints
from core.quantities import QuantityField
from core.records import BranchRecord


class Mentoring(BranchRecord):
    """师徒结对 (一帮一, 青蓝工程): the old hands who take the young ones on, from its start to its last day.

    How many pairs there are may be unknown; then no number is told. `mentors` and `apprentices` say who: 老教师,
    青年教师, or a name each where a row is kept for a pair.
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
    agreement_on = models.DateField(_("agreement signed on"), null=True, blank=True)
    last_day = models.DateField(_("last day"), null=True, blank=True)
    outcome = models.CharField(_("outcome"), max_length=10, choices=Outcome, blank=True)

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


class Proposal(BranchRecord):
    """合理化建议: what somebody of the staff proposes for work or safety, and what became of it, by days."""

    title = models.CharField(_("proposal"), max_length=120)
    proposer = models.CharField(_("proposed by"), max_length=60, blank=True)
    handed_in_on = models.DateField(_("handed in on"))
    adopted_on = models.DateField(_("taken up on"), null=True, blank=True)
    carried_out_on = models.DateField(_("carried out on"), null=True, blank=True)
    reply = models.CharField(_("reply"), max_length=300, blank=True)

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
