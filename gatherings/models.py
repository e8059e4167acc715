from django.db import models
from django.utils.translation import gettext_lazy as _

from core.dates import PreciseDateField
from core.quantities import QuantityField
from core.records import BranchRecord
from gatherings.themes import Theme


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
