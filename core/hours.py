"""The hour that an officer's words name: 14:30, 下午2点半, 上午9时."""

import re
import unicodedata
from datetime import time

AFTERNOON = ("下午", "午后", "晚上", "傍晚", "晚")
NOON = 12
_FORM = re.compile(r"([0-9]{1,2})(?::([0-9]{2})|[点时](?:(半)|([0-9]{1,2})分?)?)")


def read_hour(words: str) -> time | None:
    """The first hour that the words name; None where they name none that a day has."""
    plain = "".join(unicodedata.normalize("NFKC", words).split())
    found = _FORM.search(plain)
    if found is None:
        return None
    hour, minute = int(found[1]), int(found[2] or found[4] or 0) if not found[3] else 30
    if hour < NOON and any(word in plain[: found.start()] for word in AFTERNOON):
        hour += NOON
    try:
        return time(hour, minute)
    except ValueError:
        return None
