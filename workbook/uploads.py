"""A file between looking at it and taking it in: its bytes in the storage, what was decided about it in a row."""

import hashlib
import uuid
from collections.abc import Mapping
from dataclasses import asdict
from datetime import datetime, timedelta
from functools import partial

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from core.attachments import shown_name
from core.errors import Refused
from core.models import Branch, Job
from core.ticks import each_minute
from workbook.models import ImportJournal, RememberedLayout, Upload
from workbook.reading import FileRead, fingerprint
from workbook.recognise import Wishes, lasting

FOLDER = "imports"
KEPT_FOR = timedelta(days=1)
# A file of more bytes than these is worked on by a job: its rows take longer than anybody waits for a page.
LARGE = 120_000


def keep_upload(content: bytes, *, name: str, year: int | None, branch: Branch, by) -> Upload:
    """Keep a file until it is taken in or forgotten after a day."""
    path = default_storage.save(f"{FOLDER}/{uuid.uuid4().hex}", ContentFile(content))
    digest = hashlib.sha256(content).hexdigest()
    return Upload.objects.create(
        branch=branch,
        path=path,
        name=shown_name(name),
        sha256=digest,
        year=year,
        size=len(content),
        created_by=by,
    )


def is_large(upload: Upload) -> bool:
    """Whether the file is worked on by a job."""
    return upload.size > LARGE


def content_of(upload: Upload) -> bytes:
    """The bytes as they were looked at. Raises Refused when they are gone or not the same."""
    try:
        with default_storage.open(upload.path) as file:
            content = file.read()
    except FileNotFoundError:
        content = b""
    if hashlib.sha256(content).hexdigest() != upload.sha256:
        raise Refused(_("The uploaded file is no longer kept here. Choose it once more."), code="not_kept")
    return content


def wishes_of(upload: Upload) -> dict[str, Wishes]:
    """What was decided about the tables of the file, by table."""
    return {key: Wishes(**{**kept, "left_out": tuple(kept["left_out"])}) for key, kept in upload.wishes.items()}


def decide(upload: Upload, key: str, wishes: Wishes) -> None:
    """Keep what the officer decided about one table of the file."""
    upload.wishes = {**upload.wishes, key: asdict(wishes)}
    upload.save(update_fields=["wishes"])


def note_job(upload: Upload, job: Job) -> None:
    """Remember which job is at work on the file."""
    Upload.objects.filter(pk=upload.pk).update(job_id=job.public_id)


def keep_review(upload: Upload, review: str) -> None:
    """Keep what a job found in the file, as the page shows it."""
    Upload.objects.filter(pk=upload.pk).update(review=review)


def note_rest(upload: Upload) -> None:
    """Remember that the good rows are stored and others are left."""
    upload.has_rest = True
    upload.save(update_fields=["has_rest"])


def drop_upload(upload: Upload) -> None:
    """Throw the file away; its bytes go once the transaction holds."""
    upload.delete()
    transaction.on_commit(partial(default_storage.delete, upload.path))


def remember_layouts(branch: Branch, read: FileRead, wishes: Mapping[str, Wishes]) -> None:
    """Keep what was decided about layouts for the next file with the same headers; rows and cells are this file's own."""
    for found in read.tables:
        wish = wishes.get(found.key)
        if wish and (wish.slug or wish.targets or wish.fixed):
            kept = asdict(lasting(wish, found.table.sheet))
            RememberedLayout.objects.update_or_create(
                branch=branch, fingerprint=fingerprint(found.block.headers), defaults={"wishes": kept}
            )


def forget_erased(person) -> int:
    """What imports keep for their undoing of what was said of a person before; gives in how many there was something.

    An import that changed the person can still be undone, and then leaves them as they are. Files that wait to be taken
    in are thrown away: one of them may name the person.
    """
    found, label, number = 0, person._meta.label, str(person.public_id)
    for journal in ImportJournal.objects.select_for_update().filter(branch=person.branch_id):
        if number in journal.changed.get(label, {}):
            del journal.changed[label][number]
            journal.save(update_fields=["changed"])
            found += 1
    waiting = list(Upload.objects.filter(branch=person.branch_id))
    for upload in waiting:
        drop_upload(upload)
    return found + len(waiting)


@each_minute("workbook.forget_uploads")
def forget_uploads(now: datetime) -> int:
    """Files that nobody came back for are thrown away after a day."""
    old = list(Upload.objects.filter(created_at__lt=now - KEPT_FOR))
    for upload in old:
        drop_upload(upload)
    return len(old)
