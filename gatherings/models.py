from datetime import date

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.dates import PreciseDateField
from core.quantities import QuantityField
from core.records import BranchRecord
from gatherings.querysets import PhotoQuerySet
from gatherings.themes import Theme
from members.models import AboutSomebody


class Gathering(BranchRecord):
    """What meetings and activities have in common: something that happens at a time and place with people."""

    title = models.CharField(_("title"), max_length=120)
    held = PreciseDateField(_("held"))
    place = models.CharField(_("place"), max_length=100, blank=True)
    theme = models.CharField(_("theme"), max_length=12, choices=Theme, blank=True)
    attendance = QuantityField(_("attendance"), blank=True)

    class Meta(BranchRecord.Meta):
        abstract = True
        ordering = ["held_from", "held_to", "pk"]

    def __str__(self) -> str:
        return self.title

    @property
    def is_called_off(self) -> bool:
        """Whether it does not take place."""
        return False


class Attendance(AboutSomebody):
    """One person on the sign-in sheet of a gathering; each area ties it to its own gatherings by `of`."""

    class Presence(models.TextChoices):
        PRESENT = "present", _("came")
        ON_LEAVE = "on_leave", _("on leave")
        ABSENT = "absent", _("absent")

    presence = models.CharField(_("presence"), max_length=10, choices=Presence, default=Presence.PRESENT)

    class Meta(AboutSomebody.Meta):
        abstract = True
        ordering = ["pk"]

    def __str__(self) -> str:
        return str(self.subject)


class SignUp(AboutSomebody):
    """报名: somebody who wants to come, alone or with others; whoever came first has the place.

    `signed_up_at` is taken while the gathering is locked, so the order of those who signed up is the order of the
    moments.
    """

    class How(models.TextChoices):
        LINK = "link", _("by a link")
        LIST = "list", _("from a list in a messenger group")
        BY_HAND = "by_hand", _("entered by an officer")

    MOST = 20

    people = models.PositiveSmallIntegerField(
        _("people"), default=1, validators=[MinValueValidator(1), MaxValueValidator(MOST)]
    )
    how = models.CharField(_("how"), max_length=10, choices=How, default=How.BY_HAND)
    signed_up_at = models.DateTimeField(_("signed up at"), default=timezone.now)

    class Meta(AboutSomebody.Meta):
        abstract = True
        ordering = ["signed_up_at", "pk"]
        constraints = [
            *AboutSomebody.Meta.constraints,
            models.UniqueConstraint(
                fields=["of", "person"],
                condition=Q(voided_at=None),
                name="%(app_label)s_%(class)s_once",
                violation_error_message=_("This person has signed up already."),
            ),
            models.CheckConstraint(condition=Q(people__gte=1), name="%(app_label)s_%(class)s_somebody_comes"),
        ]

    def __str__(self) -> str:
        return str(self.subject)


class Notice(BranchRecord):
    """通知: what is said of a gathering beforehand, and how many may come; one to a gathering.

    `text` holds the officer's own words; while it is empty the words follow from the facts.
    """

    begins = models.CharField(_("time of day"), max_length=20, blank=True, help_text=_("such as 14:30 or 下午2点半"))
    audience = models.CharField(_("who is asked to come"), max_length=100, blank=True)
    bring = models.CharField(_("what to bring"), max_length=200, blank=True)
    reply = models.CharField(_("reply wanted"), max_length=200, blank=True)
    contact = models.CharField(_("whom to ask"), max_length=60, blank=True)
    places = models.PositiveIntegerField(
        _("places to be had"), null=True, blank=True, help_text=_("Whoever signs up beyond them waits in order.")
    )
    closes_on = models.DateField(_("sign up until"), null=True, blank=True)
    text = models.TextField(_("text of the notice"), max_length=2000, blank=True)

    class Meta(BranchRecord.Meta):
        abstract = True
        ordering = ["pk"]
        constraints = [
            *BranchRecord.Meta.constraints,
            models.UniqueConstraint(
                fields=["of"], condition=Q(voided_at=None), name="%(app_label)s_%(class)s_one_each"
            ),
        ]

    def __str__(self) -> str:
        return str(self.of)

    @property
    def invites(self) -> bool:
        """Whether it asks people to sign up: it says how many may come, or until when."""
        return self.places is not None or self.closes_on is not None

    def is_closed_on(self, day: date) -> bool:
        """Whether nobody may sign up by a link any more."""
        return self.closes_on is not None and day > self.closes_on


class Photo(BranchRecord):
    """A photo of a gathering, or of its signed sheet; only what is released is ever shown outside the desk."""

    file = models.ForeignKey("core.Attachment", models.PROTECT, verbose_name=_("file"), related_name="+")
    caption = models.CharField(_("caption"), max_length=200, blank=True)
    photographer = models.CharField(_("photographer"), max_length=30, blank=True)
    position = models.PositiveSmallIntegerField(_("place in the order"), default=0)
    is_signed_sheet = models.BooleanField(_("signed sheet"), default=False)
    is_released = models.BooleanField(_("may be shown in public"), default=False)

    objects = PhotoQuerySet.as_manager()

    class Meta(BranchRecord.Meta):
        abstract = True
        ordering = ["position", "pk"]
        constraints = [
            *BranchRecord.Meta.constraints,
            # Names and signatures of everybody who came stand on it.
            models.CheckConstraint(
                condition=Q(is_signed_sheet=False) | Q(is_released=False),
                name="%(app_label)s_%(class)s_sheet_stays_inside",
                violation_error_message=_("A signed sheet is not shown in public."),
            ),
        ]

    def __str__(self) -> str:
        return self.caption or self.file.name

    def clean(self) -> None:
        """The file is of the same branch."""
        super().clean()
        if self.file_id and self.file.branch_id != self.branch_id:
            raise ValidationError({"file": _("The record named is of another branch.")})


class Brief(BranchRecord):
    """简讯: a short report of a gathering, with where it was sent and who took it."""

    title = models.CharField(_("title"), max_length=120)
    text = models.TextField(_("text"), max_length=2000, blank=True)
    author = models.CharField(_("written by"), max_length=30, blank=True)
    sent_to = models.CharField(_("sent to"), max_length=100, blank=True)
    sent_on = models.DateField(_("sent on"), null=True, blank=True)
    taken_by = models.CharField(_("taken by"), max_length=100, blank=True)
    taken_on = models.DateField(_("taken on"), null=True, blank=True)

    class Meta(BranchRecord.Meta):
        abstract = True
        ordering = ["pk"]
        constraints = [
            *BranchRecord.Meta.constraints,
            models.CheckConstraint(
                condition=Q(sent_on=None) | Q(taken_on=None) | Q(sent_on__lte=models.F("taken_on")),
                name="%(app_label)s_%(class)s_sent_before_taken",
                violation_error_message=_("What was taken was sent before."),
            ),
        ]

    def __str__(self) -> str:
        return self.title
