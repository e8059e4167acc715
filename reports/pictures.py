"""Photos in documents."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Picture:
    """A photo, as JPEG or PNG, with the words below it."""

    content: bytes
    caption: str = ""
