"""Bringing a backup into an empty installation: all of it, or nothing."""

import json
import tarfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from hashlib import sha256
from typing import BinaryIO

from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.management.color import no_style
from django.db import connection, transaction
from django.utils.translation import gettext_lazy as _

from core.audit import record
from core.audit_verification import verify_all
from core.backup.sealed import OpeningReader, Unreadable
from core.backup.tables import Sums, insert, sums, tables
from core.backup.writing import HEAD, KEYS, TAIL, head
from core.errors import Refused
from core.models import AuditEntry, Branch, User


def keys_of(source: BinaryIO, *, passphrase: str) -> dict:
    """The keys that the rows of a backup were written with, by the names of their settings."""
    with _opened(source, passphrase) as members:
        _name, content = next(members)
        return json.loads(content)["keys"]


def restore(source: BinaryIO, *, passphrase: str, say: Callable[[str], None] = print) -> dict:
    """Write all rows and files of a backup into this installation; returns what they amount to.

    Raises Refused for an installation in which anything was done already, with other keys or another structure than
    the backup's, and Unreadable for a file that was cut or altered or does not say of itself what is in it. Then nothing
    has changed. The database may be of another engine than the one that the backup was made from.
    """
    if Branch.objects.exists() or User.objects.exists() or AuditEntry.objects.exists():
        raise Refused(
            _("This installation is in use: a backup is brought back into an empty one."), code="installation_in_use"
        )
    written: list[str] = []
    try:
        with transaction.atomic(), _opened(source, passphrase) as members:
            tail = _taken_in(members, written, say)
    except BaseException:
        for path in written:
            default_storage.delete(path)
        raise
    return tail


@contextmanager
def _opened(source: BinaryIO, passphrase: str) -> Iterator[Iterator[tuple[str, bytes]]]:
    """The names and contents of what is in a backup, in order; all faults of the file as one kind of error."""
    try:
        with tarfile.open(fileobj=OpeningReader(source, passphrase), mode="r|gz") as tar:
            yield ((member.name, tar.extractfile(member).read()) for member in tar)
    except (tarfile.TarError, EOFError, OSError, json.JSONDecodeError) as fault:
        raise Unreadable(f"The backup cannot be read: {fault}") from fault


def _taken_in(members: Iterator[tuple[str, bytes]], written: list[str], say: Callable[[str], None]) -> dict:
    first, content = next(members)
    if first != HEAD:
        raise Unreadable("The backup does not begin with what it is made of.")
    _check_fits(json.loads(content))
    models = {model._meta.label: model for model in tables()}
    _empty(models.values())
    found, files, tail = Sums(), {}, None
    for name, content in members:
        kind, _slash, rest = name.partition("/")
        if kind == "rows":
            label = rest.partition("/")[2]
            found.add(label, content, insert(models[label], content))
            say(label)
        elif kind == "files":
            files[rest] = sha256(content).hexdigest()
            _put_file(rest, content, written)
        elif name == TAIL:
            tail = json.loads(content)
    if tail is None or tail != {"rows": found.told(), "files": files}:
        raise Unreadable("The backup does not hold what it says of itself.")
    _check_written(tail, models.values())
    return tail


def _check_fits(told: dict) -> None:
    here = head()
    if any(told["keys"][name] != here["keys"][name] for name in KEYS):
        raise Refused(
            _(
                "The backup was made with other keys (%(names)s). Write them out with --keys FOLDER, put them in place, "
                "then restore."
            ),
            params={"names": ", ".join(name for name in KEYS if told["keys"][name] != here["keys"][name])},
            code="other_keys",
        )
    if told["columns"] != here["columns"] or told["version"] != here["version"]:
        raise Refused(
            _("The backup was made by version %(version)s. Install it, restore with it, and bring it up to date then."),
            params={"version": told["version"]},
            code="other_version",
        )


def _empty(models) -> None:
    """What a new installation brings along, such as rules and roles, stands in the backup as it was there."""
    for model in models:
        rows = model._base_manager.all()
        if rows.exists():
            rows._raw_delete(connection.alias)


def _put_file(path: str, content: bytes, written: list[str]) -> None:
    if default_storage.exists(path):
        with default_storage.open(path) as file:
            if file.read() == content:
                return
        raise Refused(_("Another file stands at %(path)s."), params={"path": path}, code="file_in_place")
    saved = default_storage.save(path, ContentFile(content))
    written.append(saved)
    if saved != path:
        raise Refused(_("Another file stands at %(path)s."), params={"path": path}, code="file_in_place")


def _check_written(tail: dict, models) -> None:
    """The numbers that new rows get, and that what stands in the database now is what stood in the other."""
    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), list(models)):
            cursor.execute(statement)
    connection.check_constraints()
    if sums() != tail["rows"]:
        raise Unreadable("The rows in the database are not those of the backup.")
    faults = [str(fault) for fault in verify_all()]
    if faults:
        raise Unreadable(f"The operation records of the backup are not sound: {faults[0]}")
    record(
        "core.installation.restored", by=None, branch=None, detail={"engine": settings.DATABASES["default"]["ENGINE"]}
    )
