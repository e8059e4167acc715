"""Keys that an embedded installation makes for itself on its first start."""

import os
import secrets
from pathlib import Path


def local_key(folder: Path, name: str) -> str:
    """The key kept in `folder/keys/name`, made on first use and readable by its owner only."""
    path = folder / "keys" / name
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "w") as file:
            file.write(secrets.token_urlsafe(32))
    return path.read_text().strip()
