"""Secret polls: who may vote stands in one table, what was voted in another, and nothing joins the two."""

import uuid

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from congress.states.polls import DATES, PollState
from core.records import BranchRecord
from core.states import state_dates

PARTED_BY = "；"


class Poll(BranchRecord):
    """A survey or appraisal by secret ballot: the same options for each question, a few of them to be chosen.

    Held online, or on paper with its result in words. The statutory elections of a union are no polls: they are held on paper.
    """

    class Kind(models.TextChoices):
        SURVEY = "survey", _("survey")
        APPRAISAL = "appraisal", _("democratic appraisal")

    class Audience(models.TextChoices):
        MEMBERS = "members", _("all members")
        STAFF_CONGRESS = "staff_congress", _("formal delegates to the staff congress")
        MEMBERS_CONGRESS = "members_congress", _("formal delegates to the members' congress")

    title = models.CharField(_("title"), max_length=120)
    kind = models.CharField(_("kind of poll"), max_length=10, choices=Kind, default=Kind.SURVEY)
    questions = models.CharField(_("questions"), max_length=1000)
    options = models.CharField(_("options"), max_length=300)
    most = models.PositiveSmallIntegerField(_("options that may be chosen"), default=1)
    audience = models.CharField(_("who may vote"), max_length=18, choices=Audience, default=Audience.MEMBERS)
    term = models.PositiveSmallIntegerField(_("term"), null=True, blank=True)
    closes_on = models.DateField(_("last day"), null=True, blank=True)
    lists_ballots = models.BooleanField(_("list the ballots after the end"), default=True)
    state = models.CharField(_("state"), max_length=10, choices=PollState, default=PollState.DRAFT)
    opened_on = models.DateField(_("opened on"), null=True, blank=True)
    closed_on = models.DateField(_("closed on"), null=True, blank=True)
    cancelled_on = models.DateField(_("called off on"), null=True, blank=True)
    entitled = models.PositiveIntegerField(_("entitled to vote"), null=True, blank=True)
    took_part = models.PositiveIntegerField(_("took part"), null=True, blank=True)
    result = models.TextField(_("result"), blank=True)

    class Meta(BranchRecord.Meta):
        ordering = ["-opened_on", "-pk"]
        verbose_name = _("poll")
        verbose_name_plural = _("polls")
        constraints = [
            *BranchRecord.Meta.constraints,
            *state_dates(DATES, "congress_poll"),
            models.CheckConstraint(
                condition=Q(most__gte=1),
                name="congress_poll_most",
                violation_error_message=_("At least one option may be chosen."),
            ),
            models.CheckConstraint(
                condition=Q(entitled=None) | Q(took_part=None) | Q(took_part__lte=F("entitled")),
                name="congress_poll_turnout_fits",
                violation_error_message=_("No more take part than are entitled to vote."),
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def is_open(self) -> bool:
        return self.state == PollState.OPEN

    @property
    def question_list(self) -> list[str]:
        return _parts(self.questions)

    @property
    def option_list(self) -> list[str]:
        return _parts(self.options)


def _parts(text: str) -> list[str]:
    return [part.strip() for part in text.replace(";", PARTED_BY).split(PARTED_BY) if part.strip()]


class PollRow(models.Model):
    """Abstract base of what belongs to a poll held online; none of it tells a moment or an order."""

    branch = models.ForeignKey("core.Branch", models.PROTECT, verbose_name=_("branch"), related_name="+")
    poll = models.ForeignKey(Poll, models.PROTECT, verbose_name=_("poll"), related_name="%(class)ss")

    class Meta:
        abstract = True
        indexes = [models.Index(fields=["branch", "poll"], name="%(app_label)s_%(class)s_br")]


class Voter(PollRow):
    """Somebody on the roll of a poll; the roll is made when the poll opens and never grows."""

    person = models.ForeignKey("members.Person", models.PROTECT, verbose_name=_("person"), related_name="polls")

    class Meta(PollRow.Meta):
        verbose_name = _("voter")
        verbose_name_plural = _("voters")
        constraints = [models.UniqueConstraint(fields=["poll", "person"], name="congress_voter_once")]

    def __str__(self) -> str:
        return str(self.person)


class CastVote(PollRow):
    """While the poll is open: that a voter has voted."""

    voter = models.OneToOneField(Voter, models.PROTECT, verbose_name=_("voter"), related_name="cast")

    class Meta(PollRow.Meta):
        verbose_name = _("vote cast")
        verbose_name_plural = _("votes cast")

    def __str__(self) -> str:
        return str(self.voter)


class Participation(PollRow):
    """After the end: that a voter took part."""

    voter = models.OneToOneField(Voter, models.PROTECT, verbose_name=_("voter"), related_name="participation")

    class Meta(PollRow.Meta):
        verbose_name = _("participation")
        verbose_name_plural = _("participations")

    def __str__(self) -> str:
        return str(self.voter)


class Paper(PollRow):
    """Abstract base of a ballot: the numbers of the options chosen for each question, and the code its voter was told."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    receipt = models.CharField(_("receipt"), max_length=16)
    choices = models.JSONField(_("choices"))

    class Meta(PollRow.Meta):
        abstract = True

    def __str__(self) -> str:
        return self.receipt


class CastBallot(Paper):
    """While the poll is open: a ballot in the box."""

    class Meta(Paper.Meta):
        verbose_name = _("ballot in the box")
        verbose_name_plural = _("ballots in the box")
        constraints = [models.UniqueConstraint(fields=["poll", "receipt"], name="congress_castballot_receipt")]


class Ballot(Paper):
    """After the end: a ballot that was counted, kept in no order of casting."""

    class Meta(Paper.Meta):
        ordering = ["receipt"]
        verbose_name = _("ballot")
        verbose_name_plural = _("ballots")
        constraints = [models.UniqueConstraint(fields=["poll", "receipt"], name="congress_ballot_receipt")]
