from itertools import pairwise

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from congress.querysets import MotionQuerySet
from congress.states import DATES, WAY, MotionState, ReplyKind
from core.dates import precise_constraints
from core.records import BranchRecord
from core.states import state_dates
from gatherings.models import Gathering


class Meeting(Gathering):
    """A meeting of the branch: an assembly or congress, a committee, a group."""

    class Kind(models.TextChoices):
        STAFF_ASSEMBLY = "staff_assembly", _("staff assembly")
        STAFF_CONGRESS = "staff_congress", _("staff congress")
        MEMBERS_ASSEMBLY = "members_assembly", _("members' assembly")
        MEMBERS_CONGRESS = "members_congress", _("members' congress")
        PREPARATORY = "preparatory", _("preparatory meeting")
        COMMITTEE = "committee", _("union committee meeting")
        AUDIT = "audit", _("audit committee meeting")
        WOMEN = "women", _("women workers' committee meeting")
        GROUP = "group", _("group meeting")
        JOINT = "joint", _("joint meeting")
        SYMPOSIUM = "symposium", _("symposium")

    kind = models.CharField(_("kind of meeting"), max_length=18, choices=Kind)
    term = models.PositiveSmallIntegerField(_("term"), null=True, blank=True)
    session = models.PositiveSmallIntegerField(_("session"), null=True, blank=True)
    entitled = models.PositiveIntegerField(_("entitled to attend"), null=True, blank=True)
    present = models.PositiveIntegerField(_("present"), null=True, blank=True)
    minutes_number = models.CharField(_("number of the minutes"), max_length=40, blank=True)
    topics = models.CharField(_("topics"), max_length=300, blank=True)

    class Meta(Gathering.Meta):
        verbose_name = _("meeting")
        verbose_name_plural = _("meetings")
        indexes = [
            *Gathering.Meta.indexes,
            models.Index(fields=["branch", "held_from"], name="congress_meeting_held"),
        ]
        constraints = [
            *Gathering.Meta.constraints,
            *precise_constraints("held"),
            models.CheckConstraint(
                condition=Q(entitled=None) | Q(present=None) | Q(present__lte=F("entitled")),
                name="congress_meeting_present_fits",
                violation_error_message=_("No more are present than are entitled to attend."),
            ),
        ]


class Motion(BranchRecord):
    """提案: what a delegate puts forward, and what became of it. Each step carries its own day."""

    number = models.CharField(_("number of the motion"), max_length=20, blank=True)
    subject = models.CharField(_("subject"), max_length=100)
    category = models.CharField(_("category"), max_length=40, blank=True)
    mover = models.CharField(_("mover"), max_length=60, blank=True)
    seconders = models.CharField(_("seconders"), max_length=200, blank=True)
    grounds = models.TextField(_("grounds"), blank=True)
    proposal = models.TextField(_("proposal"), blank=True)
    meeting = models.ForeignKey(
        Meeting, models.PROTECT, verbose_name=_("meeting"), null=True, blank=True, related_name="motions"
    )
    lead_unit = models.CharField(_("lead department"), max_length=60, blank=True)
    reply = models.TextField(_("reply"), blank=True)
    reply_kind = models.CharField(_("kind of reply"), max_length=1, choices=ReplyKind, blank=True)
    state = models.CharField(_("state"), max_length=12, choices=MotionState, default=MotionState.DRAFT)
    collected_on = models.DateField(_("collected on"), null=True, blank=True)
    filed_on = models.DateField(_("filed on"), null=True, blank=True)
    assigned_on = models.DateField(_("assigned on"), null=True, blank=True)
    replied_on = models.DateField(_("replied on"), null=True, blank=True)
    closed_on = models.DateField(_("closed on"), null=True, blank=True)
    merged_on = models.DateField(_("merged on"), null=True, blank=True)
    converted_on = models.DateField(_("turned into a suggestion on"), null=True, blank=True)
    rejected_on = models.DateField(_("not filed on"), null=True, blank=True)
    withdrawn_on = models.DateField(_("withdrawn on"), null=True, blank=True)

    objects = MotionQuerySet.as_manager()

    class Meta(BranchRecord.Meta):
        ordering = ["collected_on", "number", "pk"]
        verbose_name = _("motion")
        verbose_name_plural = _("motions")
        indexes = [
            *BranchRecord.Meta.indexes,
            models.Index(fields=["branch", "filed_on"], name="congress_motion_filed"),
            models.Index(fields=["branch", "collected_on"], name="congress_motion_collected"),
        ]
        constraints = [*BranchRecord.Meta.constraints, *state_dates(DATES, "congress_motion")]

    def __str__(self) -> str:
        return self.subject

    def clean(self) -> None:
        """No step lies before an earlier one of the same way."""
        known = [name for name in WAY if getattr(self, name)]
        for earlier, later in pairwise(known):
            if getattr(self, later) < getattr(self, earlier):
                raise ValidationError(
                    {
                        later: _("“%(later)s” lies before “%(earlier)s”.")
                        % {
                            "later": self._meta.get_field(later).verbose_name,
                            "earlier": self._meta.get_field(earlier).verbose_name,
                        }
                    }
                )
