from django.db import models
from django.utils.translation import gettext_lazy as _

from core.dates import PreciseDateField, precise_constraints
from core.quantities import QuantityField
from core.records import BranchRecord


class Publicity(BranchRecord):
    """Printed or posted matter that makes law and union known."""

    title = models.CharField(_("materials"), max_length=120)
    form = models.CharField(_("form of publicity"), max_length=60, blank=True, help_text=_("booklet, picture …"))
    held = PreciseDateField(_("date"))
    copies = QuantityField(_("copies"), unit="册", blank=True)
    audience = models.CharField(_("for whom"), max_length=100, blank=True)

    class Meta(BranchRecord.Meta):
        ordering = ["held_from", "pk"]
        verbose_name = _("publicity")
        verbose_name_plural = _("publicity")
        constraints = [*BranchRecord.Meta.constraints, *precise_constraints("held")]

    def __str__(self) -> str:
        return self.title
