from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from activities.results import Competed, Standing, read_result
from core.dates import PreciseDateField, precise_constraints
from core.records import BranchRecord


class ContestEntry(BranchRecord):
    """What the branch sent to somebody's contest, and how it came out.

    `result` keeps the officer's words; what they say is read into `standing`, `rank` (grade of the prize or place)
    and `is_tied` whenever the row is checked. A standing or a way of competing that was chosen holds only where the
    words say nothing of it. `activity` is the record of how the branch took part, where it has one.
    """

    title = models.CharField(_("contest"), max_length=120)
    activity = models.ForeignKey(
        "activities.Activity",
        models.PROTECT,
        verbose_name=_("activity"),
        null=True,
        blank=True,
        related_name="contest_entries",
    )
    organiser = models.CharField(_("organiser"), max_length=100, blank=True)
    held = PreciseDateField(_("held"))
    occasion = models.CharField(_("occasion"), max_length=100, blank=True)
    sent_what = models.CharField(_("what was sent"), max_length=20, blank=True)
    submitted = models.PositiveIntegerField(_("entries sent"), null=True, blank=True)
    valid = models.PositiveIntegerField(_("valid entries"), null=True, blank=True)
    unit = models.CharField(_("unit of entries"), max_length=4, default="篇")
    result = models.CharField(_("result"), max_length=60, blank=True)
    standing = models.CharField(_("kind of result"), max_length=12, choices=Standing, blank=True)
    rank = models.PositiveSmallIntegerField(_("grade or place"), null=True, blank=True, editable=False)
    is_tied = models.BooleanField(_("tied"), default=False, editable=False)
    competed = models.CharField(_("competed"), max_length=6, choices=Competed, blank=True)

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

    def clean(self) -> None:
        super().clean()
        read = read_result(self.result)
        self.standing, self.competed = read.standing or self.standing, read.competed or self.competed
        self.rank, self.is_tied = read.rank, read.is_tied
