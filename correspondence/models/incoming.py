from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from core.records import BranchRecord
from core.states import state_dates
from correspondence.models.letter import Letter
from correspondence.querysets import IncomingQuerySet
from correspondence.states import INCOMING_DATES, IncomingState


class Incoming(BranchRecord):
    """收文: a document that came in, what it asks for by when, who sees to it, and what was reported back.

    `request` is the request of the branch that it answers (批复).
    """

    title = models.CharField(_("title"), max_length=200)
    number = models.CharField(_("document number"), max_length=60, blank=True)
    sender = models.CharField(_("sender"), max_length=100, blank=True)
    received_on = models.DateField(_("received on"))
    demand = models.CharField(_("what is asked for"), max_length=300, blank=True)
    due_on = models.DateField(_("report due on"), null=True, blank=True)
    handler = models.CharField(_("handler"), max_length=60, blank=True)
    request = models.ForeignKey(
        Letter, models.PROTECT, verbose_name=_("answers the request"), null=True, blank=True, related_name="replies"
    )
    state = models.CharField(_("state"), max_length=10, choices=IncomingState, default=IncomingState.RECEIVED)
    assigned_on = models.DateField(_("assigned on"), null=True, blank=True)
    handled_on = models.DateField(_("handled on"), null=True, blank=True)
    reported_on = models.DateField(_("reported back on"), null=True, blank=True)
    report = models.CharField(_("what was reported back"), max_length=300, blank=True)
    filed_on = models.DateField(_("filed away on"), null=True, blank=True)

    objects = IncomingQuerySet.as_manager()

    class Meta(BranchRecord.Meta):
        ordering = ["received_on", "pk"]
        verbose_name = _("incoming document")
        verbose_name_plural = _("incoming documents")
        indexes = [
            *BranchRecord.Meta.indexes,
            models.Index(fields=["branch", "received_on"], name="correspondence_incoming_on"),
        ]
        constraints = [
            *BranchRecord.Meta.constraints,
            *state_dates(INCOMING_DATES, "correspondence_incoming"),
            models.CheckConstraint(
                condition=(Q(assigned_on=None) | Q(assigned_on__gte=F("received_on")))
                & (Q(handled_on=None) | Q(handled_on__gte=F("received_on")))
                & (Q(reported_on=None) | Q(reported_on__gte=F("received_on")))
                & (Q(filed_on=None) | Q(filed_on__gte=F("received_on"))),
                name="correspondence_incoming_days_in_order",
                violation_error_message=_("A document is received before anything is done with it."),
            ),
        ]

    def __str__(self) -> str:
        return self.title
