from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from core.audiences import Audience, narrower
from core.records import BranchRecord
from core.states import state_dates
from disclosure.models.board import Topic
from disclosure.models.publication import Publication
from disclosure.querysets import BoardPostQuerySet
from disclosure.states import DATES, PostState


class BoardPost(BranchRecord):
    """公开内容: a text that hangs on the public page from `first_day` to `last_day`, both included, and then comes down.

    What is announced (公布) names nobody who got help. What is put up for objections (公示) names people in full, for a
    time that it says, with whom to object to. A corrected post `corrects` the one whose place it takes. `audience` may
    be narrower than that of the board, never wider.
    """

    class Kind(models.TextChoices):
        NOTICE = "notice", _("announcement")
        OBJECTIONS = "objections", _("put up for objections")

    class Readers(models.TextChoices):
        """The audiences by what they are called of one post."""

        EVERYBODY = Audience.EVERYBODY, _("everybody who reads the board")
        UNIT = Audience.UNIT, _("our own unit only")
        CLOSED = Audience.CLOSED, _("not online, on paper only")

    kind = models.CharField(_("kind of post"), max_length=10, choices=Kind, default=Kind.NOTICE)
    matter = models.CharField(_("matter"), max_length=12, choices=Publication.Matter, default=Publication.Matter.OTHER)
    topic = models.ForeignKey(
        Topic, models.PROTECT, verbose_name=_("topic made public"), null=True, blank=True, related_name="board_posts"
    )
    audience = models.CharField(_("who may read it"), max_length=10, choices=Readers, default=Readers.EVERYBODY)
    title = models.CharField(_("title"), max_length=120)
    text = models.TextField(_("text"), max_length=2000)
    first_day = models.DateField(_("up from"), null=True, blank=True)
    last_day = models.DateField(_("up until"), null=True, blank=True)
    responsible = models.CharField(_("responsible"), max_length=60, blank=True)
    objections_to = models.CharField(_("objections to"), max_length=100, blank=True)
    objections = models.CharField(_("objections raised"), max_length=300, blank=True)
    corrects = models.ForeignKey(
        "self", models.PROTECT, verbose_name=_("takes the place of"), null=True, blank=True, related_name="corrected_by"
    )
    state = models.CharField(_("state"), max_length=10, choices=PostState, default=PostState.DRAFT, editable=False)
    reviewed_on = models.DateField(_("reviewed on"), null=True, blank=True)
    published_on = models.DateField(_("published on"), null=True, blank=True)
    withdrawn_on = models.DateField(_("withdrawn on"), null=True, blank=True)
    archived_on = models.DateField(_("archived on"), null=True, blank=True)

    objects = BoardPostQuerySet.as_manager()

    class Meta(BranchRecord.Meta):
        ordering = [F("published_on").desc(nulls_first=True), "-pk"]
        verbose_name = _("board post")
        verbose_name_plural = _("board posts")
        indexes = [
            *BranchRecord.Meta.indexes,
            models.Index(fields=["branch", "published_on"], name="disclosure_boardpost_published"),
        ]
        constraints = [
            *BranchRecord.Meta.constraints,
            *state_dates(DATES, "disclosure_boardpost"),
            models.CheckConstraint(
                condition=Q(first_day=None) | Q(last_day=None) | Q(first_day__lte=F("last_day")),
                name="disclosure_boardpost_days_in_order",
                violation_error_message=_("A post does not come down before it goes up."),
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def readers(self) -> Audience:
        """Who may read it on a board that is open to everybody: what names people in full stays in the unit."""
        widest = Audience.UNIT if self.kind == self.Kind.OBJECTIONS else Audience.EVERYBODY
        return narrower(self.audience, widest)

    def clean(self) -> None:
        super().clean()
        if self.pk and self.corrects_id == self.pk:
            raise ValidationError({"corrects": _("A post does not take its own place.")})
