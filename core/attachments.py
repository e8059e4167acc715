"""Taking files in: type by content, caps, random names in the storage; the officer's own name is only ever shown."""

import hashlib
import logging
import os
import re
import uuid
from datetime import date
from pathlib import PurePosixPath

from django.core.files.base import ContentFile, File
from django.core.files.storage import FileSystemStorage, default_storage
from django.db import models, transaction
from django.utils.translation import gettext_lazy as _

from core import filetypes
from core.errors import Refused
from core.models import Attachment, Branch, User
from core.models.append_only import day_begins

logger = logging.getLogger(__name__)

MAX_BYTES = 20 * 1024 * 1024
MAX_NAME = 255
# Control characters, and the marks that let "exe.jpg" be read backwards.
UNSHOWN = re.compile("[\x00-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ud800-\udfff]")


def shown_name(name: str | None) -> str:
    """A file name fit to be shown: no folders, no invisible marks, at most 255 characters with its suffix kept."""
    plain = UNSHOWN.sub("", (name or "").replace("\\", "/")).rpartition("/")[2].strip(" .")
    suffix = PurePosixPath(plain).suffix[:16]
    if len(plain) > MAX_NAME:
        plain = plain[: MAX_NAME - len(suffix)] + suffix
    return plain or "file"


def store(
    file: File, *, branch: Branch, by: User | None, target: models.Model | None = None, on: date | None = None
) -> Attachment:
    """Keep an uploaded file for a branch, and for a record of it when `target` (with a public_id) is given.

    Pictures are drawn anew, which strips place and camera. Raises Refused for an empty file, more than 20 MB, more
    than 40 million pixels, anything but pictures, PDF, OFD, Word and Excel, and for two files in one. The file is
    written first and taken away again when its row cannot be written. Of a file stored `on` a day no hour is kept.
    """
    name = shown_name(file.name)
    content = _read(file, name)
    attachment = Attachment(branch=branch, uploaded_by=by, name=name)
    if target is not None:
        attachment.target_label, attachment.target_id = target._meta.label, target.public_id
    if filetypes.is_picture(content):
        picture = filetypes.redraw(content, name)
        content, kind = picture.content, picture.kind
        attachment.width, attachment.height = picture.width, picture.height
    else:
        kind = filetypes.document_kind(content, name)
    attachment.kind = kind
    attachment.size, attachment.sha256 = len(content), hashlib.sha256(content).hexdigest()
    attachment.path = _keep(content, kind.suffixes[0])
    try:
        if on is not None:
            attachment.uploaded_at = day_begins(on)
            _forget_hour(attachment)
        _write_row(attachment)
    except BaseException:
        default_storage.delete(attachment.path)
        raise
    return attachment


def _keep(content: bytes, suffix: str) -> str:
    random = uuid.uuid4().hex
    try:
        return default_storage.save(f"attachments/{random[:2]}/{random}{suffix}", ContentFile(content))
    except OSError as fault:
        logger.exception("a file could not be kept")
        raise Refused(
            _("The file could not be kept, as the server has no room for it. Nothing was stored; tell its keeper."),
            code="no_room",
        ) from fault


def _forget_hour(attachment: Attachment) -> None:
    """The file itself is dated with the beginning of its day, where it lies on a disk of ours."""
    moment = attachment.uploaded_at.timestamp()
    if isinstance(default_storage, FileSystemStorage):
        os.utime(default_storage.path(attachment.path), (moment, moment))


def _read(file: File, name: str) -> bytes:
    file.seek(0)
    content = file.read(MAX_BYTES + 1)
    if not content:
        raise Refused(_("“%(name)s” is empty."), params={"name": name}, code="file_empty")
    if len(content) > MAX_BYTES:
        message = _("“%(name)s” is larger than %(megabytes)s MB.")
        params = {"name": name, "megabytes": MAX_BYTES // 1024 // 1024}
        raise Refused(message, params=params, code="file_too_large")
    return content


def _write_row(attachment: Attachment) -> None:
    with transaction.atomic():
        attachment.full_clean()
        attachment.save(force_insert=True)
