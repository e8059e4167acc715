from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from congress.models.meeting import AgendaItem, Meeting
from congress.states.resolutions import DATES, ResolutionState
from core.records import BranchRecord
from core.states import state_dates


class Resolution(BranchRecord):
    """决议: what a meeting resolved, who carries it out by when, and how far that has come."""

    title = models.CharField(_("title"), max_length=120)
    text = models.CharField(_("text"), max_length=2000, blank=True)
    meeting = models.ForeignKey(Meeting, models.PROTECT, verbose_name=_("meeting"), related_name="resolutions")
    item = models.ForeignKey(
        AgendaItem, models.PROTECT, verbose_name=_("agenda item"), null=True, blank=True, related_name="resolutions"
    )
    document_number = models.CharField(_("document number"), max_length=60, blank=True)
    adopted_on = models.DateField(_("adopted on"), null=True, blank=True)
    owner = models.CharField(_("carried out by"), max_length=60, blank=True)
    due_on = models.DateField(_("to be carried out until"), null=True, blank=True)
    state = models.CharField(_("state"), max_length=12, choices=ResolutionState, default=ResolutionState.PENDING)
    progress = models.CharField(_("how far it has come"), max_length=500, blank=True)
    begun_on = models.DateField(_("carrying out begun on"), null=True, blank=True)
    done_on = models.DateField(_("wholly carried out on"), null=True, blank=True)
    blocked_on = models.DateField(_("held up since"), null=True, blank=True)

    class Meta(BranchRecord.Meta):
        ordering = ["adopted_on", "pk"]
        verbose_name = _("resolution")
        verbose_name_plural = _("resolutions")
        indexes = [
            *BranchRecord.Meta.indexes,
            models.Index(fields=["branch", "due_on"], name="congress_resolution_due"),
        ]
        constraints = [
            *BranchRecord.Meta.constraints,
            *state_dates(DATES, "congress_resolution"),
            models.CheckConstraint(
                condition=~Q(title=""),
                name="congress_resolution_titled",
                violation_error_message=_("A resolution has a title."),
            ),
        ]

    def __str__(self) -> str:
        return self.title
