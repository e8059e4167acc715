"""Files on their way in, what was decided about their layout, and what an import changed."""

import uuid

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class Upload(models.Model):
    """A file that an officer is looking at: its bytes in the storage, and what was decided about its tables.

    `wishes` are those of `workbook.recognise.Wishes` by table; `has_rest` once the good rows are stored and others left.
    A large file is looked at by a job (`job_id`), which leaves what it found as the `review` that the page shows.
    """

    branch = models.ForeignKey("core.Branch", models.PROTECT, verbose_name=_("branch"), related_name="+")
    public_id = models.UUIDField(_("record number"), unique=True, default=uuid.uuid4, editable=False)
    path = models.CharField(_("file"), max_length=200)
    name = models.CharField(_("name"), max_length=255)
    sha256 = models.CharField(_("fingerprint"), max_length=64)
    year = models.PositiveSmallIntegerField(_("year of dates without one"), null=True, blank=True)
    wishes = models.JSONField(_("decisions"), default=dict)
    has_rest = models.BooleanField(_("rows are left"), default=False)
    size = models.PositiveIntegerField(_("bytes"), default=0)
    job_id = models.UUIDField(_("job"), null=True)
    review = models.TextField(_("what was found"), blank=True)
    created_at = models.DateTimeField(_("created at"), auto_now_add=True)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name=_("created by"), null=True, related_name="+"
    )

    class Meta:
        ordering = ["-created_at"]
        verbose_name = _("uploaded file")
        verbose_name_plural = _("uploaded files")
        indexes = [models.Index(fields=["branch", "created_at"], name="workbook_upload_br")]

    def __str__(self) -> str:
        return self.name


class RememberedLayout(models.Model):
    """How a branch's own sheet with these headers is to be read, decided once and used again."""

    branch = models.ForeignKey("core.Branch", models.PROTECT, verbose_name=_("branch"), related_name="+")
    fingerprint = models.CharField(_("fingerprint of the headers"), max_length=64)
    wishes = models.JSONField(_("decisions"), default=dict)
    used_at = models.DateTimeField(_("used at"), auto_now=True)

    class Meta:
        verbose_name = _("remembered layout")
        verbose_name_plural = _("remembered layouts")
        constraints = [models.UniqueConstraint(fields=["branch", "fingerprint"], name="workbook_layout_once")]

    def __str__(self) -> str:
        return f"{self.branch} · {self.fingerprint[:8]}"


class ImportJournal(models.Model):
    """What an import did to each record, kept until it is undone.

    `created` has the versions of the new records, by model and number, where they are not 1; `changed` by model and
    number the version that the import left and what the record said before.
    """

    branch = models.ForeignKey("core.Branch", models.PROTECT, verbose_name=_("branch"), related_name="+")
    batch = models.OneToOneField("core.ImportBatch", models.PROTECT, verbose_name=_("import"), related_name="journal")
    created = models.JSONField(_("records added"), default=dict)
    changed = models.JSONField(_("records changed"), default=dict)

    class Meta:
        verbose_name = _("journal of an import")
        verbose_name_plural = _("journals of imports")
        indexes = [models.Index(fields=["branch", "batch"], name="workbook_journal_br")]

    def __str__(self) -> str:
        return str(self.batch)
