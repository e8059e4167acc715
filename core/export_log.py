"""What leaves the house as a file is told here, each time, by whoever hands it out."""

import hashlib
from collections.abc import Iterable

from django.db import transaction
from django.http import HttpRequest
from django.utils import timezone

from core.access_log import note_access
from core.masking import mask_text
from core.models import Branch, ExportLog

Kind = ExportLog.Kind


@transaction.atomic
def note_export(
    *,
    kind: str,
    subject: str,
    form: str,
    content: bytes,
    user=None,
    branch: Branch | None = None,
    address: str | None = None,
    **told,
) -> ExportLog:
    """Write one line with the fingerprint of the bytes, and one in the access log beside it.

    `told` may say `filters`, `columns` (names), `rows`, `purpose` and `has_protected`. Numbers of people that slipped
    into a filter or a purpose are masked.
    """
    columns: Iterable[str] = told.pop("columns", ())
    texts = {name: mask_text(told.pop(name, "").strip()) for name in ("filters", "purpose")}
    known = user if getattr(user, "is_authenticated", False) else None
    line = ExportLog.objects.create(
        at=timezone.now(),
        user=known,
        branch=branch,
        address=address,
        kind=kind,
        subject=subject[:200],
        form=form,
        filters=texts["filters"][:300],
        columns=", ".join(map(str, columns)),
        purpose=texts["purpose"][:200],
        sha256=hashlib.sha256(content).hexdigest(),
        size=len(content),
        **told,
    )
    note_access("export", user=user, branch=branch, target=f"{kind} {subject}", reason=line.purpose, address=address)
    return line


def note_export_of(request: HttpRequest, branch: Branch | None, kind: str, subject: str, **told) -> ExportLog:
    """The same for what a page hands out: who asked and from where is read off the request."""
    address = request.META.get("REMOTE_ADDR") or None
    return note_export(kind=kind, subject=subject, user=request.user, branch=branch, address=address, **told)
