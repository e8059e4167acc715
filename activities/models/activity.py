from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from core.dates import PreciseDateField, precise_constraints
from core.quantities import QuantityField
from core.records import BranchRecord
from gatherings.models import Gathering


class Activity(Gathering):
    """Something the branch organised or took part in: a contest, a visit, a training."""

    class Kind(models.TextChoices):
        SPORTS = "sports", _("sports")
        CULTURE = "culture", _("art and culture")
        READING = "reading", _("reading")
        TRAINING = "training", _("study and training")
        VISIT = "visit", _("visit")
        LABOUR = "labour", _("labour contest")
        WOMEN = "women", _("women workers' activity")
        VOLUNTEER = "volunteer", _("volunteering")
        FRIENDSHIP = "friendship", _("friendship match")
        OTHER = "other", _("other activity")

    class Role(models.TextChoices):
        ORGANISED = "organised", _("organised")
        CO_ORGANISED = "co_organised", _("organised with others")
        SUPPORTED = "supported", _("supported")
        TOOK_PART = "took_part", _("took part")

    kind = models.CharField(_("kind of activity"), max_length=12, choices=Kind)
    role = models.CharField(_("role of the union"), max_length=14, choices=Role, default=Role.ORGANISED)
    organiser = models.CharField(_("organiser"), max_length=100, blank=True)
    occasion = models.CharField(_("occasion"), max_length=100, blank=True)
    participants = models.CharField(_("who took part"), max_length=100, blank=True)
    cancelled_on = models.DateField(_("cancelled on"), null=True, blank=True)

    class Meta(Gathering.Meta):
        verbose_name = _("activity")
        verbose_name_plural = _("activities")
        indexes = [
            *Gathering.Meta.indexes,
            models.Index(fields=["branch", "held_from"], name="activities_activity_held"),
        ]
        constraints = [*Gathering.Meta.constraints, *precise_constraints("held")]


class ContestEntry(BranchRecord):
    """What the branch sent to somebody's contest, and how it came out."""

    title = models.CharField(_("contest"), max_length=120)
    organiser = models.CharField(_("organiser"), max_length=100, blank=True)
    held = PreciseDateField(_("held"))
    occasion = models.CharField(_("occasion"), max_length=100, blank=True)
    submitted = models.PositiveIntegerField(_("entries sent"), null=True, blank=True)
    valid = models.PositiveIntegerField(_("valid entries"), null=True, blank=True)
    unit = models.CharField(_("unit of entries"), max_length=4, default="篇")
    result = models.CharField(_("result"), max_length=60, blank=True)

    class Meta(BranchRecord.Meta):
        ordering = ["held_from", "pk"]
        verbose_name = _("contest entry")
        verbose_name_plural = _("contest entries")
        indexes = [
            *BranchRecord.Meta.indexes,
            models.Index(fields=["branch", "held_from"], name="activities_entry_held"),
        ]
        constraints = [
            *BranchRecord.Meta.constraints,
            *precise_constraints("held"),
            models.CheckConstraint(
                condition=Q(submitted=None) | Q(valid=None) | Q(valid__lte=F("submitted")),
                name="activities_contestentry_valid_fits",
                violation_error_message=_("No more entries are valid than were sent."),
            ),
        ]

    def __str__(self) -> str:
        return self.title


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


class FacilityAddition(BranchRecord):
    """What was added to a place of the staff: shelves and books of the reading room, things of the gym."""

    facility = models.CharField(_("place"), max_length=60)
    items = models.CharField(_("what was added"), max_length=200)
    held = PreciseDateField(_("date"))

    class Meta(BranchRecord.Meta):
        ordering = ["held_from", "pk"]
        verbose_name = _("addition to a place of the staff")
        verbose_name_plural = _("additions to places of the staff")
        constraints = [*BranchRecord.Meta.constraints, *precise_constraints("held")]

    def __str__(self) -> str:
        return f"{self.facility}：{self.items}"
