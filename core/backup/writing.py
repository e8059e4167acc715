"""Making a backup while everybody goes on working."""

import json
import tarfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from hashlib import sha256
from io import BytesIO
from typing import BinaryIO

from django.conf import settings
from django.core.files.storage import default_storage
from django.db import connection, transaction
from django.utils import timezone

from core.audit import record
from core.backup.sealed import SealingWriter
from core.backup.tables import Sums, columns_of, lots, tables
from core.models import Attachment

HEAD, TAIL = "head.json", "tail.json"
KEYS = ("FIELD_KEYS", "DIGEST_KEY", "AUDIT_KEY")


def back_up(target: BinaryIO, *, passphrase: str, say: Callable[[str], None] = print) -> dict:
    """Write everything into `target` and return what it amounts to (`rows`, `files`, `missing`).

    All rows are of one moment; who works meanwhile waits for nothing. The keys of encrypted columns, of digests and of
    the operation record go along, as the rows are of no use without them. Files that a row names and that are not
    there are told in `missing`, by their paths.
    """
    with (
        _one_moment(),
        SealingWriter(target, passphrase) as sealed,
        tarfile.open(fileobj=sealed, mode="w|gz") as tar,
    ):
        _put(tar, HEAD, _json(head()))
        found = Sums()
        for number, lot in enumerate(lots(), start=1):
            label = lot.model._meta.label
            _put(tar, f"rows/{number:07d}/{label}", lot.lines)
            found.add(label, lot.lines, lot.count)
        files, missing = _put_files(tar, say)
        tail = {"rows": found.told(), "files": files}
        _put(tar, TAIL, _json(tail))
    _note(tail, missing)
    return {**tail, "missing": missing}


def head() -> dict:
    """What an installation is made of, as far as a backup must fit it."""
    return {
        "made_at": timezone.now().isoformat(),
        "engine": connection.vendor,
        "columns": {model._meta.label: [field.attname for field in columns_of(model)] for model in tables()},
        "version": settings.VERSION,
        "keys": {name: getattr(settings, name) for name in KEYS},
    }


@contextmanager
def _one_moment() -> Iterator[None]:
    """A reading of the database as it stands now, whatever is written meanwhile."""
    if connection.vendor == "postgresql" and not connection.in_atomic_block:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
            yield
    elif connection.vendor == "sqlite" and not connection.in_atomic_block:
        connection.ensure_connection()
        # Not `atomic`, which would keep every writer out.
        connection.connection.execute("BEGIN DEFERRED")
        try:
            yield
        finally:
            connection.connection.execute("ROLLBACK")
    else:
        yield


def _put_files(tar: tarfile.TarFile, say: Callable[[str], None]) -> tuple[dict[str, str], list[str]]:
    files: dict[str, str] = {}
    missing: list[str] = []
    said = time.monotonic()
    for path in sorted(set(Attachment.objects.values_list("path", flat=True))):
        if not default_storage.exists(path):
            missing.append(path)
            continue
        with default_storage.open(path) as file:
            content = file.read()
        _put(tar, f"files/{path}", content)
        files[path] = sha256(content).hexdigest()
        if time.monotonic() - said > 1:
            said = time.monotonic()
            say(f"{len(files)} files")
    return files, missing


def _put(tar: tarfile.TarFile, name: str, content: bytes) -> None:
    entry = tarfile.TarInfo(name)
    entry.size, entry.mtime, entry.mode = len(content), int(time.time()), 0o600
    tar.addfile(entry, BytesIO(content))


def _json(told: dict) -> bytes:
    return json.dumps(told, ensure_ascii=False).encode()


def _note(tail: dict, missing: list[str]) -> None:
    rows = sum(count for count, _digest in tail["rows"].values())
    record(
        "core.installation.backed_up",
        by=None,
        branch=None,
        detail={"rows": rows, "files": len(tail["files"]), "missing": len(missing)},
    )
