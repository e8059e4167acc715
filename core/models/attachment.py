"""Photos, scans and documents that belong to a record."""

import uuid
from pathlib import PurePosixPath

from django.conf import settings
from django.core.files.storage import default_storage
from django.db import models
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class AttachmentKind(models.TextChoices):
    """What a file is by its content, with the suffixes that tell the truth about it."""

    JPEG = "jpeg", _("JPEG picture")
    PNG = "png", _("PNG picture")
    WEBP = "webp", _("WebP picture")
    PDF = "pdf", _("PDF document")
    OFD = "ofd", _("OFD document")
    XLSX = "xlsx", _("Excel workbook")
    XLS = "xls", _("old Excel workbook")
    DOCX = "docx", _("Word document")
    DOC = "doc", _("old Word document")

    @property
    def content_type(self) -> str:
        return CONTENT_TYPES[self]

    @property
    def suffixes(self) -> tuple[str, ...]:
        return SUFFIXES.get(self, (f".{self.value}",))

    @property
    def is_picture(self) -> bool:
        return self in PICTURES


PICTURES = {AttachmentKind.JPEG, AttachmentKind.PNG, AttachmentKind.WEBP}
SUFFIXES = {
    AttachmentKind.JPEG: (".jpg", ".jpeg"),
    AttachmentKind.XLS: (".xls", ".et"),
    AttachmentKind.DOC: (".doc", ".wps"),
}
CONTENT_TYPES = {
    AttachmentKind.JPEG: "image/jpeg",
    AttachmentKind.PNG: "image/png",
    AttachmentKind.WEBP: "image/webp",
    AttachmentKind.PDF: "application/pdf",
    AttachmentKind.OFD: "application/ofd",
    AttachmentKind.XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    AttachmentKind.XLS: "application/vnd.ms-excel",
    AttachmentKind.DOCX: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    AttachmentKind.DOC: "application/msword",
}


class AttachmentQuerySet(models.QuerySet):
    """Files of a branch, or of one record."""

    def of(self, target: models.Model) -> "AttachmentQuerySet":
        """The files of one record (anything with a branch and a public_id)."""
        return self.filter(branch=target.branch_id, target_label=target._meta.label, target_id=target.public_id)


class Attachment(models.Model):
    """A stored file. `core.attachments.store` makes it; the name given by the officer is only ever shown."""

    branch = models.ForeignKey("core.Branch", models.PROTECT, verbose_name=_("branch"), related_name="+")
    public_id = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    kind = models.CharField(_("kind"), max_length=8, choices=AttachmentKind)
    name = models.CharField(_("file name"), max_length=255)
    path = models.CharField(max_length=100, unique=True, editable=False)
    size = models.PositiveIntegerField(_("size in bytes"))
    sha256 = models.CharField(max_length=64, editable=False)
    width = models.PositiveIntegerField(null=True, editable=False)
    height = models.PositiveIntegerField(null=True, editable=False)
    uploaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name=_("uploaded by"), null=True, blank=True, related_name="+"
    )
    uploaded_at = models.DateTimeField(_("uploaded at"), default=timezone.now)
    target_label = models.CharField(max_length=100, blank=True, editable=False)
    target_id = models.UUIDField(null=True, editable=False)
    # Whether whoever may read its record in public may read the file, too; nothing is public by itself.
    is_public = models.BooleanField(_("shown in public"), default=False, editable=False)

    objects = AttachmentQuerySet.as_manager()

    class Meta:
        ordering = ["uploaded_at", "pk"]
        verbose_name = _("attachment")
        verbose_name_plural = _("attachments")
        indexes = [models.Index(fields=["branch", "target_label", "target_id"], name="core_attachment_target")]
        constraints = [
            models.CheckConstraint(condition=models.Q(size__gt=0), name="core_attachment_not_empty"),
            models.CheckConstraint(
                condition=models.Q(target_label="", target_id=None)
                | (~models.Q(target_label="") & models.Q(target_id__isnull=False)),
                name="core_attachment_target_whole",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("desk:file", args=[self.branch.slug, self.public_id])

    @property
    def content_type(self) -> str:
        return AttachmentKind(self.kind).content_type

    @property
    def is_picture(self) -> bool:
        return AttachmentKind(self.kind).is_picture

    @property
    def download_name(self) -> str:
        """The officer's name with a suffix that agrees with the content: `a.exe` holding a photo becomes a.exe.jpg."""
        suffixes = AttachmentKind(self.kind).suffixes
        return self.name if PurePosixPath(self.name).suffix.lower() in suffixes else self.name + suffixes[0]

    def read(self) -> bytes:
        """The stored bytes."""
        with default_storage.open(self.path) as file:
            return file.read()
