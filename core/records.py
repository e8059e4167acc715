"""What every row of union business has in common."""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from core.dates import PreciseDay
from core.querysets import BranchRecordQuerySet
from core.rough_days import known_day, read_rough

# Every kind of record is asked for by its branch and by the file that brought it. Nobody asks who entered what: keys of
# users have no index, as each is one more place that every new row is written to.
OF_BRANCH = models.Index(fields=["branch", "voided_at"], name="%(app_label)s_%(class)s_br")
OF_IMPORT = models.Index(
    fields=["import_batch"], condition=Q(import_batch__isnull=False), name="%(app_label)s_%(class)s_in"
)


class Origin(models.TextChoices):
    FORM = "form", _("entered in a form")
    IMPORT = "import", _("imported")
    QUICK_FILL = "quick_fill", _("quick fill")


class BranchRecord(models.Model):
    """Abstract base of every business row.

    It belongs to one branch, is never deleted past draft but voided with a reason, carries a version for the
    optimistic lock and an outward identity (`public_id`, 编号 in workbooks) that survives export and import. `remark`
    holds what an officer's own sheet says beyond the columns known here; no report reads it. `rough_days` names the
    days of which only the month or the year is known (`core.rough_days`).
    """

    branch = models.ForeignKey(
        "core.Branch", models.PROTECT, verbose_name=_("branch"), related_name="+", db_index=False
    )
    public_id = models.UUIDField(_("record number"), unique=True, default=uuid.uuid4, editable=False)
    version = models.PositiveIntegerField(_("version"), default=1, editable=False)
    origin = models.CharField(_("origin"), max_length=12, choices=Origin, default=Origin.FORM, editable=False)
    import_batch = models.ForeignKey(
        "core.ImportBatch",
        models.PROTECT,
        verbose_name=_("import"),
        null=True,
        editable=False,
        related_name="+",
        db_index=False,
    )
    remark = models.CharField(_("remark"), max_length=300, blank=True)
    rough_days = models.CharField(_("days known roughly"), max_length=200, blank=True, editable=False)
    created_at = models.DateTimeField(_("created at"), auto_now_add=True)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        verbose_name=_("created by"),
        null=True,
        editable=False,
        related_name="+",
        db_index=False,
    )
    voided_at = models.DateTimeField(_("voided at"), null=True, editable=False)
    voided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        verbose_name=_("voided by"),
        null=True,
        editable=False,
        related_name="+",
        db_index=False,
    )
    void_reason = models.CharField(_("reason for voiding"), max_length=200, blank=True, editable=False)

    objects = BranchRecordQuerySet.as_manager()

    class Meta:
        abstract = True
        indexes = [OF_BRANCH, OF_IMPORT]
        constraints = [
            models.CheckConstraint(
                condition=Q(voided_at=None) | ~Q(void_reason=""),
                name="%(app_label)s_%(class)s_void_has_reason",
                violation_error_message=_("A record is voided with a reason."),
            )
        ]

    @property
    def is_voided(self) -> bool:
        return self.voided_at is not None

    def day_known(self, name: str) -> PreciseDay | None:
        """The day of a column as exactly as it is known; None where it is not."""
        day = getattr(self, name)
        return None if day is None else known_day(day, read_rough(self.rough_days).get(name))
