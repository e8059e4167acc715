"""Files that a command writes where the operator says."""

from pathlib import Path

from django.utils.translation import gettext_lazy as _

from core.errors import Refused


def write_file(path: Path, content: bytes) -> None:
    """Write `content` to `path`. Refused when the folder is missing or may not be written."""
    try:
        path.write_bytes(content)
    except OSError as error:
        raise Refused(_("The file cannot be written: %(path)s."), params={"path": path}, code="cannot_write") from error
