"""网上意见箱: the box on the public page, and what is kept beside a suggestion that came through it.

Nothing here says who wrote: no account, no address, no session, and of every moment only the day. These rows are in no
workbook: what is said in the box stays in the box.
"""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from core.crypto import EncryptedField
from disclosure.models.voices import Channel, Suggestion

LONGEST = 2000


class SuggestionBox(models.Model):
    """Whether a branch takes suggestions on its public page, and of which categories; without a row it does not."""

    branch = models.OneToOneField("core.Branch", models.PROTECT, verbose_name=_("branch"), related_name="+")
    channel = models.ForeignKey(
        Channel, models.PROTECT, verbose_name=_("way to be heard"), null=True, blank=True, related_name="+"
    )
    is_open = models.BooleanField(_("open"), default=False)
    categories = models.TextField(_("categories"), max_length=600, blank=True)

    class Meta:
        ordering = ["branch"]
        verbose_name = _("suggestion box")
        verbose_name_plural = _("suggestion boxes")
        constraints = [
            models.CheckConstraint(
                condition=Q(is_open=False) | Q(channel__isnull=False), name="disclosure_suggestionbox_open_with_channel"
            )
        ]

    def __str__(self) -> str:
        return f"{self.branch} · {self.channel or '—'}"


class BoxLetter(models.Model):
    """What belongs to whoever holds the receipt of a suggestion: the digest of its code, and their rating."""

    class Rating(models.IntegerChoices):
        VERY_BAD = 1, _("very dissatisfied")
        BAD = 2, _("dissatisfied")
        FAIR = 3, _("so so")
        GOOD = 4, _("satisfied")
        VERY_GOOD = 5, _("very satisfied")

    branch = models.ForeignKey("core.Branch", models.PROTECT, verbose_name=_("branch"), related_name="+")
    suggestion = models.OneToOneField(Suggestion, models.PROTECT, verbose_name=_("suggestion"), related_name="letter")
    receipt_digest = models.CharField(_("digest of the receipt"), max_length=64, unique=True, editable=False)
    signature = EncryptedField(_("signed by"), blank=True)
    rating = models.PositiveSmallIntegerField(_("rating"), choices=Rating, null=True, blank=True)
    again_due_on = models.DateField(_("next answer due on"), null=True, blank=True)

    class Meta:
        ordering = ["pk"]
        verbose_name = _("letter to the box")
        verbose_name_plural = _("letters to the box")
        constraints = [
            models.CheckConstraint(
                condition=Q(rating=None) | Q(rating__range=(1, 5)), name="disclosure_boxletter_rating_in_range"
            )
        ]

    def __str__(self) -> str:
        return str(self.suggestion)


class SuggestionMessage(models.Model):
    """One message of the talk about a suggestion, or a note that only the desk reads. The sender's have no author."""

    class Side(models.TextChoices):
        SENDER = "sender", _("from the sender")
        OFFICE = "office", _("from the union")
        NOTE = "note", _("note")

    branch = models.ForeignKey("core.Branch", models.PROTECT, verbose_name=_("branch"), related_name="+")
    suggestion = models.ForeignKey(Suggestion, models.PROTECT, verbose_name=_("suggestion"), related_name="messages")
    number = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    side = models.CharField(_("side"), max_length=6, choices=Side)
    text = models.CharField(_("text"), max_length=LONGEST)
    on = models.DateField(_("day"))
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name=_("by"), null=True, editable=False, related_name="+"
    )

    class Meta:
        ordering = ["on", "pk"]
        verbose_name = _("message about a suggestion")
        verbose_name_plural = _("messages about suggestions")
        constraints = [
            models.CheckConstraint(
                condition=~Q(side="sender") | Q(by=None), name="disclosure_suggestionmessage_sender_unnamed"
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_side_display()} · {self.on:%Y-%m-%d}"
