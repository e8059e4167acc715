from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from core.crypto import EncryptedField
from core.masking import mask_phone
from core.records import BranchRecord
from core.states import state_dates
from disclosure.models.lasting import Lasting
from disclosure.suggestion_states import DATES, SuggestionState


class Channel(Lasting):
    """意见渠道: a way in which people can say what they think, such as the principal's mailbox."""

    class Kind(models.TextChoices):
        MAILBOX = "mailbox", _("mailbox of a leader")
        BOX = "box", _("box for opinions")
        PHONE = "phone", _("telephone")
        ONLINE = "online", _("online")
        MEETING = "meeting", _("symposium")
        OTHER = "other", _("other way")

    name = models.CharField(_("name"), max_length=60)
    kind = models.CharField(_("kind of way"), max_length=8, choices=Kind)
    place = models.CharField(_("place"), max_length=100, blank=True)

    class Meta(Lasting.Meta):
        verbose_name = _("way to be heard")
        verbose_name_plural = _("ways to be heard")

    def __str__(self) -> str:
        return self.name


class Contact(Lasting):
    """公布的联系方式: whose telephone or the like was published; the number is stored encrypted, beside its mask."""

    whose = models.CharField(_("whose"), max_length=60)
    what = models.CharField(_("what was published"), max_length=20, default="电话")
    number = EncryptedField(_("published number"), blank=True)
    number_mask = models.CharField(_("published number (masked)"), max_length=40, blank=True, editable=False)
    place = models.CharField(_("place"), max_length=100, blank=True)

    class Meta(Lasting.Meta):
        verbose_name = _("published contact")
        verbose_name_plural = _("published contacts")

    def __str__(self) -> str:
        return f"{self.whose}{self.what}"

    @property
    def full_number(self) -> str:
        """The number; assigning it brings its mask along."""
        return self.number

    @full_number.setter
    def full_number(self, value: str) -> None:
        self.number, self.number_mask = value, mask_phone(value) if value else ""


class Suggestion(BranchRecord):
    """意见建议: what was said and what became of it. Who said it stands nowhere in it, signed or not.

    What came through the box on the public page has a `letter` beside it, for whoever holds its receipt. An answer that
    is shown on the public page retells the question (`public_question`); it stands there from `shown_on`, which is
    empty again as soon as it is taken down.
    """

    class Outcome(models.TextChoices):
        TAKEN_UP = "taken_up", _("taken up")
        EXPLAINED = "explained", _("explained")
        NOTED = "noted", _("noted")

    channel = models.ForeignKey(
        Channel, models.PROTECT, verbose_name=_("way to be heard"), null=True, blank=True, related_name="suggestions"
    )
    received_on = models.DateField(_("received on"))
    category = models.CharField(_("category"), max_length=40, blank=True)
    content = models.CharField(_("content"), max_length=2000)
    is_anonymous = models.BooleanField(_("anonymous"), default=False)
    state = models.CharField(
        _("state"), max_length=10, choices=SuggestionState, default=SuggestionState.RECEIVED, editable=False
    )
    handler = models.CharField(_("handled by"), max_length=60, blank=True)
    triaged_on = models.DateField(_("looked at on"), null=True, blank=True)
    assigned_on = models.DateField(_("given to a handler on"), null=True, blank=True)
    due_on = models.DateField(_("due on"), null=True, blank=True)
    replied_on = models.DateField(_("replied on"), null=True, blank=True)
    reply = models.CharField(_("reply"), max_length=2000, blank=True)
    outcome = models.CharField(_("how it was dealt with"), max_length=10, choices=Outcome, blank=True)
    closed_on = models.DateField(_("closed on"), null=True, blank=True)
    declined_on = models.DateField(_("no action taken on"), null=True, blank=True)
    merged_on = models.DateField(_("merged on"), null=True, blank=True)
    merged_into = models.ForeignKey(
        "self", models.PROTECT, verbose_name=_("merged into which"), null=True, blank=True, related_name="merged"
    )
    converted_on = models.DateField(_("turned into a motion on"), null=True, blank=True)
    motion_reference = models.CharField(_("which motion it became"), max_length=60, blank=True)
    public_question = models.CharField(_("what was asked"), max_length=300, blank=True)
    public_answer = models.CharField(_("what was answered"), max_length=2000, blank=True)
    shown_on = models.DateField(_("shown publicly since"), null=True, blank=True, editable=False)

    class Meta(BranchRecord.Meta):
        ordering = ["received_on", "pk"]
        verbose_name = _("suggestion")
        verbose_name_plural = _("suggestions")
        indexes = [
            *BranchRecord.Meta.indexes,
            models.Index(fields=["branch", "received_on"], name="disclosure_suggestion_received"),
            models.Index(
                fields=["branch", "shown_on"],
                condition=Q(shown_on__isnull=False),
                name="disclosure_suggestion_shown",
            ),
        ]
        constraints = [
            *BranchRecord.Meta.constraints,
            *state_dates(DATES, "disclosure_suggestion"),
            *[
                models.CheckConstraint(
                    condition=Q(**{name: None}) | Q(**{f"{name}__gte": F("received_on")}),
                    name=f"disclosure_suggestion_{name}_after",
                    violation_error_message=_("Nothing is due, answered or closed before it was received."),
                )
                for name in ("due_on", *DATES)
            ],
            models.CheckConstraint(
                condition=Q(merged_into=None) | Q(merged_on__isnull=False),
                name="disclosure_suggestion_merged_with_day",
                violation_error_message=_("What is merged into another has the day on which that was done."),
            ),
            models.CheckConstraint(
                condition=Q(shown_on=None) | (~Q(public_question="") & ~Q(public_answer="")),
                name="disclosure_suggestion_shown_whole",
                violation_error_message=_("What is shown publicly has a question and an answer."),
            ),
        ]

    def __str__(self) -> str:
        return " ".join(self.content[:40].split())
