from django.db import models
from django.utils.translation import gettext_lazy as _

from core.dates import PreciseDateField
from core.quantities import QuantityField
from core.records import BranchRecord
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
