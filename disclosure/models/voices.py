from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from core.crypto import EncryptedField
from core.masking import mask_phone
from core.records import BranchRecord
from disclosure.models.lasting import Lasting


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
    """意见建议: what was said and what became of it. Who said it is nowhere kept, signed or not."""

    class Outcome(models.TextChoices):
        TAKEN_UP = "taken_up", _("taken up")
        EXPLAINED = "explained", _("explained")
        NOTED = "noted", _("noted")

    channel = models.ForeignKey(
        Channel, models.PROTECT, verbose_name=_("way to be heard"), null=True, blank=True, related_name="suggestions"
    )
    received_on = models.DateField(_("received on"))
    category = models.CharField(_("category"), max_length=40, blank=True)
    content = models.CharField(_("content"), max_length=500)
    is_anonymous = models.BooleanField(_("anonymous"), default=False)
    handler = models.CharField(_("handled by"), max_length=60, blank=True)
    due_on = models.DateField(_("due on"), null=True, blank=True)
    replied_on = models.DateField(_("replied on"), null=True, blank=True)
    reply = models.CharField(_("reply"), max_length=500, blank=True)
    outcome = models.CharField(_("how it was dealt with"), max_length=10, choices=Outcome, blank=True)
    closed_on = models.DateField(_("closed on"), null=True, blank=True)

    class Meta(BranchRecord.Meta):
        ordering = ["received_on", "pk"]
        verbose_name = _("suggestion")
        verbose_name_plural = _("suggestions")
        indexes = [
            *BranchRecord.Meta.indexes,
            models.Index(fields=["branch", "received_on"], name="disclosure_suggestion_received"),
        ]
        constraints = [
            *BranchRecord.Meta.constraints,
            *[
                models.CheckConstraint(
                    condition=Q(**{name: None}) | Q(**{f"{name}__gte": F("received_on")}),
                    name=f"disclosure_suggestion_{name}_after",
                    violation_error_message=_("Nothing is due, answered or closed before it was received."),
                )
                for name in ("due_on", "replied_on", "closed_on")
            ],
        ]

    def __str__(self) -> str:
        return self.content[:40]
