import uuid

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from core.records import OF_IMPORT, BranchRecord
from members.codes import ChangeCause
from members.querysets import SpanQuerySet
from members.states import EventKind, MemberStatus


class MembershipEvent(BranchRecord):
    """What happened to a person's membership and when: the only truth about it.

    Only an opening entry may be without a day: who was on the register when the records began has joined before.
    """

    person = models.ForeignKey("members.Person", models.PROTECT, verbose_name=_("person"), related_name="events")
    kind = models.CharField(_("event"), max_length=12, choices=EventKind)
    on = models.DateField(_("date"), null=True, blank=True)
    cause = models.CharField(_("cause"), max_length=10, choices=ChangeCause, blank=True)
    reason = models.CharField(_("reason"), max_length=200, blank=True)
    other_union = models.CharField(
        _("the other union"), max_length=100, blank=True, help_text=_("from which or to which the membership moved")
    )
    document = models.CharField(
        _("document"), max_length=60, blank=True, help_text=_("minutes, approval or letter that it rests on")
    )

    class Meta(BranchRecord.Meta):
        ordering = [F("on").asc(nulls_first=True), "pk"]
        verbose_name = _("membership event")
        verbose_name_plural = _("membership events")
        indexes = [
            OF_IMPORT,
            models.Index(fields=["branch", "kind", "on"], name="members_event_kind_on"),
        ]
        constraints = [
            *BranchRecord.Meta.constraints,
            models.CheckConstraint(
                condition=Q(on__isnull=False) | Q(kind=EventKind.OPENING),
                name="members_event_dated",
                violation_error_message=_("A membership event has a date; only an opening entry may be without."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person} · {self.get_kind_display()}"


class MembershipSpan(BranchRecord):
    """From when to when a person was a member or a retained one: the events, projected for quick reading.

    Written only together with the events; an open end is a null day.
    """

    # It has no life of its own: it goes, and is made anew, with the events.
    is_projection = True

    # Drawn like any other and asked for by nobody: kept without an index of its own.
    public_id = models.UUIDField(_("record number"), default=uuid.uuid4, editable=False)
    person = models.ForeignKey("members.Person", models.PROTECT, verbose_name=_("person"), related_name="spans")
    status = models.CharField(_("membership"), max_length=16, choices=MemberStatus)
    first_day = models.DateField(_("from"), null=True, blank=True)
    last_day = models.DateField(_("to"), null=True, blank=True)

    objects = SpanQuerySet.as_manager()

    class Meta(BranchRecord.Meta):
        ordering = ["person__name", "pk"]
        verbose_name = _("span of membership")
        verbose_name_plural = _("spans of membership")
        indexes = [
            OF_IMPORT,
            models.Index(fields=["branch", "status", "first_day", "last_day"], name="members_span_in_force"),
        ]
        constraints = [
            *BranchRecord.Meta.constraints,
            models.CheckConstraint(
                condition=Q(first_day=None) | Q(last_day=None) | Q(first_day__lte=F("last_day")),
                name="members_span_days_in_order",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person} · {self.get_status_display()}"
