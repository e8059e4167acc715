"""An uploaded workbook between looking at it and taking it in: its bytes in the storage, its name in the session."""

import hashlib
import uuid
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.utils.translation import gettext_lazy as _

from core.attachments import shown_name
from core.errors import Refused
from core.ticks import each_minute

FOLDER = "imports"
KEPT_FOR = timedelta(days=1)
SESSION_KEY = "workbook.kept"


@dataclass(frozen=True)
class KeptFile:
    """Where the bytes lie, what they were called, their fingerprint, and the year of dates that name none.

    `has_rest` once its good rows are stored and others are left.
    """

    path: str
    name: str
    sha256: str
    year: int | None
    branch: str
    has_rest: bool = False

    def content(self) -> bytes:
        """The bytes as they were looked at. Raises Refused when they are gone or not the same."""
        try:
            with default_storage.open(self.path) as file:
                content = file.read()
        except FileNotFoundError:
            content = b""
        if hashlib.sha256(content).hexdigest() != self.sha256:
            raise Refused(_("The uploaded file is no longer kept here. Choose it once more."), code="not_kept")
        return content


def keep(session, content: bytes, *, name: str, year: int | None, branch: str) -> KeptFile:
    """Keep a file for this session; the one kept before is thrown away."""
    drop(session)
    path = default_storage.save(f"{FOLDER}/{uuid.uuid4().hex}", ContentFile(content))
    kept = KeptFile(path, shown_name(name), hashlib.sha256(content).hexdigest(), year, branch)
    session[SESSION_KEY] = asdict(kept)
    return kept


def kept_file(session, branch: str) -> KeptFile | None:
    """The file kept for this branch in this session."""
    stored = session.get(SESSION_KEY)
    kept = KeptFile(**stored) if stored else None
    return kept if kept and kept.branch == branch else None


def note_rest(session) -> None:
    """Remember that the good rows of the kept file are stored and others are left."""
    session[SESSION_KEY] = {**session[SESSION_KEY], "has_rest": True}


def drop(session) -> None:
    """Throw the kept file away."""
    stored = session.pop(SESSION_KEY, None)
    if stored:
        default_storage.delete(stored["path"])


@each_minute("workbook.forget_kept_files")
def forget_kept_files(now: datetime) -> int:
    """Files that nobody came back for are thrown away after a day."""
    try:
        _folders, names = default_storage.listdir(FOLDER)
    except FileNotFoundError:
        return 0
    old = [name for name in names if default_storage.get_modified_time(f"{FOLDER}/{name}") < now - KEPT_FOR]
    for name in old:
        default_storage.delete(f"{FOLDER}/{name}")
    return len(old)
