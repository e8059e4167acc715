from datetime import date

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from congress.models.meeting import Meeting
from congress.states.sessions import DATES, SessionState
from core.records import BranchRecord
from core.states import state_dates


class CongressSession(BranchRecord):
    """届次筹备: how a session of a congress is prepared, held and ended; the meeting itself is a record of its own."""

    class Proposer(models.TextChoices):
        EMPLOYER = "employer", _("the employer")
        UNION = "union", _("the union")
        DELEGATES = "delegates", _("a third of the delegates or more")

    meeting = models.ForeignKey(Meeting, models.PROTECT, verbose_name=_("meeting"), related_name="sessions")
    state = models.CharField(_("state"), max_length=20, choices=SessionState, default=SessionState.PREPARING)
    proposed_by = models.CharField(_("extra session proposed by"), max_length=10, choices=Proposer, blank=True)
    requested_on = models.DateField(_("request sent on"), null=True, blank=True)
    request_number = models.CharField(_("number of the request"), max_length=60, blank=True)
    approved_on = models.DateField(_("approved on"), null=True, blank=True)
    approval_number = models.CharField(_("number of the approval"), max_length=60, blank=True)
    motions_until = models.DateField(_("motions until"), null=True, blank=True)
    documents_on = models.DateField(_("documents given out on"), null=True, blank=True)
    presidium = models.CharField(_("presidium"), max_length=300, blank=True)
    motions_on = models.DateField(_("collection of motions opened on"), null=True, blank=True)
    verified_on = models.DateField(_("delegates verified on"), null=True, blank=True)
    preparatory_on = models.DateField(_("preparatory meeting on"), null=True, blank=True)
    opened_on = models.DateField(_("opened on"), null=True, blank=True)
    voting_on = models.DateField(_("voting on"), null=True, blank=True)
    closed_on = models.DateField(_("session closed on"), null=True, blank=True)
    published_on = models.DateField(_("published on"), null=True, blank=True)
    reported_on = models.DateField(_("reported on"), null=True, blank=True)
    archived_on = models.DateField(_("archived on"), null=True, blank=True)
    adjourned_on = models.DateField(_("adjourned on"), null=True, blank=True)
    cancelled_on = models.DateField(_("cancelled on"), null=True, blank=True)

    class Meta(BranchRecord.Meta):
        ordering = ["meeting__held_from", "pk"]
        verbose_name = _("session of a congress")
        verbose_name_plural = _("sessions of congresses")
        permissions = [("run_session", _("run sessions of the congress and its resolutions"))]
        constraints = [
            *BranchRecord.Meta.constraints,
            *state_dates(DATES, "congress_session"),
            models.UniqueConstraint(
                "meeting",
                condition=Q(voided_at=None),
                name="congress_session_once",
                violation_error_message=_("This meeting has its session already."),
            ),
        ]

    def __str__(self) -> str:
        """The meeting's title; one query unless it was selected too."""
        return self.meeting.title

    @property
    def opening(self) -> date | None:
        """The day of opening: as it happened, else as the meeting is called for."""
        return self.opened_on or self.meeting.day
