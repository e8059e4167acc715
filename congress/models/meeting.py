from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from congress.querysets import AgendaItemQuerySet
from core.dates import precise_constraints
from core.records import BranchRecord
from gatherings.models import Attendance, Gathering


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

    @property
    def reference(self) -> str:
        """The title with its day, which tells meetings of one title apart: 工会委员会会议（2024年3月5日）."""
        return f"{self.title}（{self.held.chinese(with_year=True)}）" if self.held else self.title


class MeetingAttendance(Attendance):
    """Somebody on the sign-in sheet of a meeting."""

    of = models.ForeignKey(Meeting, models.PROTECT, verbose_name=_("meeting"), related_name="attendances")

    class Meta(Attendance.Meta):
        verbose_name = _("meeting sign-in")
        verbose_name_plural = _("meeting sign-ins")


class AgendaItem(BranchRecord):
    """议题: what a meeting dealt with and what came of it there and then.

    What is only discussed now and voted on later is an item of each meeting, and the later one `continues` the
    earlier: so nothing is called adopted that was not.
    """

    class Kind(models.TextChoices):
        """The powers of a congress; a matter that is only talked over needs none of them."""

        ADVISE = "advise", _("deliberate and advise")
        ADOPT = "adopt", _("deliberate and adopt")
        SUPERVISE = "supervise", _("review and supervise")
        ELECT = "elect", _("elect")
        APPRAISE = "appraise", _("appraise")
        DISCUSS = "discuss", _("discuss")

    class Outcome(models.TextChoices):
        DISCUSSED = "discussed", _("discussed")
        ADOPTED = "adopted", _("adopted")
        REJECTED = "rejected", _("not adopted")
        DEFERRED = "deferred", _("to be voted on")

    meeting = models.ForeignKey(Meeting, models.PROTECT, verbose_name=_("meeting"), related_name="items")
    title = models.CharField(_("topic"), max_length=120)
    kind = models.CharField(_("kind of topic"), max_length=10, choices=Kind, default=Kind.DISCUSS)
    outcome = models.CharField(_("outcome"), max_length=10, choices=Outcome, blank=True)
    yes = models.PositiveIntegerField(_("votes in favour"), null=True, blank=True)
    no = models.PositiveIntegerField(_("votes against"), null=True, blank=True)
    abstain = models.PositiveIntegerField(_("abstentions"), null=True, blank=True)
    void = models.PositiveIntegerField(_("void votes"), null=True, blank=True)
    continues = models.ForeignKey(
        "self", models.PROTECT, verbose_name=_("continues"), null=True, blank=True, related_name="continued_by"
    )

    objects = AgendaItemQuerySet.as_manager()

    class Meta(BranchRecord.Meta):
        ordering = ["meeting__held_from", "meeting__held_to", "pk"]
        verbose_name = _("agenda item")
        verbose_name_plural = _("agenda items")
        constraints = [
            *BranchRecord.Meta.constraints,
            models.CheckConstraint(
                condition=Q(continues=None) | ~Q(continues=F("id")),
                name="congress_agendaitem_not_itself",
                violation_error_message=_("An agenda item does not continue itself."),
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def reference(self) -> str:
        """The topic behind its meeting; one query for the meeting unless it was selected too."""
        return f"{self.meeting.reference}：{self.title}"

    @property
    def votes(self) -> int | None:
        """All votes that were counted; None where none are recorded."""
        counts = [count for count in (self.yes, self.no, self.abstain, self.void) if count is not None]
        return sum(counts) if counts else None

    def clean(self) -> None:
        """An item continues one of its own branch, and of no later meeting."""
        super().clean()
        earlier = self.continues
        if earlier is None:
            return
        if earlier.branch_id != self.branch_id:
            raise ValidationError({"continues": _("The record named is of another branch.")})
        if earlier.meeting.held and self.meeting.held and earlier.meeting.held > self.meeting.held:
            raise ValidationError({"continues": _("The item that is continued belongs to a later meeting.")})
