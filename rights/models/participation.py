from django.db import models
from django.utils.translation import gettext_lazy as _

from core.dates import PreciseDateField, precise_constraints
from core.money import MoneyField
from core.records import BranchRecord


class Participation(BranchRecord):
    """参与监督: the union takes part in what the employer decides or does, and what it said there.

    《工会法》: meetings on pay, welfare, safety and the like have a representative of the union.
    """

    class Matter(models.TextChoices):
        PURCHASE = "purchase", _("purchase")
        TENDER = "tender", _("tender")
        CONSTRUCTION = "construction", _("acceptance of building works")
        TITLE_REVIEW = "title_review", _("review of professional titles")
        APPRAISAL = "appraisal", _("assessment of staff")
        CANTEEN = "canteen", _("canteen")
        DISTRIBUTION = "distribution", _("scheme of distribution")
        ACCIDENT = "accident", _("inquiry into an accident")
        POLICY = "policy", _("making of rules")
        OTHER = "other", _("other")

    matter = models.CharField(_("matter"), max_length=12, choices=Matter, default=Matter.OTHER)
    project = models.CharField(_("project"), max_length=120)
    held = PreciseDateField(_("held"))
    amount = MoneyField(_("amount"), null=True, blank=True)
    representatives = models.CharField(_("representatives of the union"), max_length=100, blank=True)
    opinion = models.CharField(_("opinion given"), max_length=300, blank=True)
    result = models.CharField(_("what came of it"), max_length=200, blank=True)

    class Meta(BranchRecord.Meta):
        ordering = ["held_from", "held_to", "pk"]
        verbose_name = _("participation")
        verbose_name_plural = _("participations")
        indexes = [
            *BranchRecord.Meta.indexes,
            models.Index(fields=["branch", "held_from"], name="rights_participation_held"),
        ]
        constraints = [*BranchRecord.Meta.constraints, *precise_constraints("held")]

    def __str__(self) -> str:
        return self.project
