"""Keeping the official copy of a settled report."""

from django.core.files.base import File
from django.core.files.storage import default_storage
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from core.attachments import store
from core.audit import record, target_of
from core.errors import Refused
from core.models import Attachment
from core.models.attachment import AttachmentKind
from reports.models import Report

KINDS = {*(kind for kind in AttachmentKind if kind.is_picture), *["pdf", "ofd", "docx", "doc"]}


@transaction.atomic
def keep_official_copy(report: Report, file: File | None, *, by) -> Attachment:
    """Keep the Word file or the scan that counts as the official copy of a settled report.

    Refused for a draft, without a file, and for what is no text or picture; as `core.attachments.store` for the rest.
    """
    if not report.is_frozen:
        raise Refused(_("An official copy belongs to a text that is final."), code="not_final")
    if file is None:
        raise Refused(_("Choose a file first."), code="no_file")
    copy = store(file, branch=report.branch, by=by, target=report)
    if copy.kind not in KINDS:
        # Its row goes with the transaction, the file would stay.
        default_storage.delete(copy.path)
        raise Refused(_("The official copy is a Word file, a PDF, an OFD or a picture."), code="wrong_kind")
    detail = {"file": copy.name, "sha256": copy.sha256}
    record("reports.report.copy", by=by, branch=report.branch, target=target_of(report), detail=detail)
    return copy
