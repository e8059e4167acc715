from datetime import date

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from congress.models.delegate import Congress
from congress.querysets import AgendaItemQuerySet, MeetingQuerySet
from core.dates import Precision, precise_constraints
from core.numerals import session_name
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
    other_term = models.PositiveSmallIntegerField(_("term of the other congress"), null=True, blank=True)
    other_session = models.PositiveSmallIntegerField(_("session of the other congress"), null=True, blank=True)
    is_extra = models.BooleanField(_("extra session"), default=False)
    entitled = models.PositiveIntegerField(_("entitled to attend"), null=True, blank=True)
    present = models.PositiveIntegerField(_("present"), null=True, blank=True)
    minutes_number = models.CharField(_("number of the minutes"), max_length=40, blank=True)
    topics = models.CharField(_("topics"), max_length=300, blank=True)
    chaired_by = models.CharField(_("chaired by"), max_length=60, blank=True)
    recorded_by = models.CharField(_("minutes by"), max_length=60, blank=True)
    scrutineers = models.CharField(_("scrutineers"), max_length=200, blank=True)

    objects = MeetingQuerySet.as_manager()

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

    @property
    def short_name(self) -> str:
        """三届二次, of a double meeting 三届二次、四届一次; empty where it has no number."""
        numbers = ((self.term, self.session), (self.other_term, self.other_session))
        return "、".join(session_name(term, session) for term, session in numbers if term and session)

    @property
    def day(self) -> date | None:
        """The first day, where it is known to the day."""
        return self.held.first_day if self.held and self.held.precision == Precision.DAY else None


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

    class Ballot(models.TextChoices):
        SECRET = "secret", _("secret ballot")
        HANDS = "hands", _("show of hands")

    meeting = models.ForeignKey(Meeting, models.PROTECT, verbose_name=_("meeting"), related_name="items")
    title = models.CharField(_("topic"), max_length=120)
    kind = models.CharField(_("kind of topic"), max_length=10, choices=Kind, default=Kind.DISCUSS)
    outcome = models.CharField(_("outcome"), max_length=10, choices=Outcome, blank=True)
    yes = models.PositiveIntegerField(_("votes in favour"), null=True, blank=True)
    no = models.PositiveIntegerField(_("votes against"), null=True, blank=True)
    abstain = models.PositiveIntegerField(_("abstentions"), null=True, blank=True)
    void = models.PositiveIntegerField(_("void votes"), null=True, blank=True)
    issued = models.PositiveIntegerField(_("papers issued"), null=True, blank=True)
    returned = models.PositiveIntegerField(_("papers returned"), null=True, blank=True)
    ballot = models.CharField(_("manner of voting"), max_length=8, choices=Ballot, blank=True)
    of_congress = models.CharField(_("put to"), max_length=18, choices=Congress, blank=True)
    points = models.CharField(_("points made"), max_length=2000, blank=True)
    decision = models.CharField(_("decision"), max_length=1000, blank=True)
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
    def ballot_needed(self) -> str:
        """How the power that it rests on is voted on: what binds the staff and who is elected, in secret."""
        return self.Ballot.SECRET if self.kind in SECRET_POWERS else self.Ballot.HANDS

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


# What a congress adopts or elects, and whom it appraises, is decided on paper that nobody can see into.
SECRET_POWERS = {AgendaItem.Kind.ADOPT, AgendaItem.Kind.ELECT, AgendaItem.Kind.APPRAISE}
