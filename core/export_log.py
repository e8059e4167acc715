"""What leaves the house as a file is told here, each time, by whoever hands it out."""

import hashlib
from collections.abc import Iterable

from django.db import transaction
from django.utils import timezone

from core.access_log import here, note_access
from core.masking import mask_text
from core.models import Attachment, Branch, ExportLog

Kind = ExportLog.Kind


@transaction.atomic
def note_export(
    *,
    kind: str,
    subject: str,
    form: str,
    content: bytes | None = None,
    user=None,
    branch: Branch | None = None,
    **told,
) -> ExportLog:
    """Write one line with the fingerprint of the bytes, and one in the access log beside it.

    Called before the bytes are handed out: what cannot be noted does not leave. `told` may say `filters`, `columns` (names), `rows`, `purpose` and `has_protected`, and of a
    file whose bytes are not at hand `sha256` and `size`. Numbers of people that slipped
    into a filter or a purpose are masked.
    """
    columns: Iterable[str] = told.pop("columns", ())
    texts = {name: mask_text(told.pop(name, "").strip()) for name in ("filters", "purpose")}
    known = user if getattr(user, "is_authenticated", False) else None
    line = ExportLog.objects.create(
        at=timezone.now(),
        user=known,
        branch=branch,
        address=here(),
        kind=kind,
        subject=subject[:200],
        form=form,
        filters=texts["filters"][:300],
        columns=", ".join(map(str, columns)),
        purpose=texts["purpose"][:200],
        **({} if content is None else {"sha256": hashlib.sha256(content).hexdigest(), "size": len(content)}),
        **told,
    )
    note_access("export", user=user, branch=branch, target=f"{kind} {subject} {form}", reason=line.purpose)
    return line


def note_file(attachment: Attachment, *, user) -> None:
    """A stored file was opened: a picture in a page is read, anything else leaves as a file."""
    subject, branch = f"{attachment.target_label.lower()}:{attachment.target_id}", attachment.branch
    if attachment.is_picture:
        note_access("file", user=user, branch=branch, target=f"core.attachment:{attachment.public_id}")
        return
    bytes_of_it = {"sha256": attachment.sha256, "size": attachment.size}
    note_export(kind=Kind.FILE, subject=subject, form=attachment.kind, user=user, branch=branch, **bytes_of_it)
