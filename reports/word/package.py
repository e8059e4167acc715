"""A Word file as bytes that depend on nothing but its content."""

from __future__ import annotations

import io
import zipfile

from docx.document import Document as WordFile

# The earliest time that a zip can hold.
ZIP_TIME = (1980, 1, 1, 0, 0, 0)
CONTENT_TYPES = "[Content_Types].xml"
UNIX = 3


def packed(file: WordFile) -> bytes:
    """The file's bytes: its parts in the order of their names, all of one time, as made by one system."""
    draft, target = io.BytesIO(), io.BytesIO()
    file.save(draft)
    with zipfile.ZipFile(draft) as source, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        # Programs that tell a file by its beginning expect the list of contents first.
        for name in sorted(source.namelist(), key=lambda name: (name != CONTENT_TYPES, name)):
            entry = zipfile.ZipInfo(name, ZIP_TIME)
            entry.compress_type, entry.create_system, entry.external_attr = zipfile.ZIP_DEFLATED, UNIX, 0o600 << 16
            archive.writestr(entry, source.read(name))
    return target.getvalue()
