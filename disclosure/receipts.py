"""Receipts of the suggestion box: a code that whoever wrote takes along, and of which only a digest is kept.

The code is worked out from the number of the form that was sent, so that sending it twice gives the same receipt; the
number itself is stored nowhere, and without it nobody finds the code again.
"""

import unicodedata
import uuid

from core.crypto import digest

# Without letters and digits that are taken for one another on paper.
ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
LENGTH, GROUP = 12, 4


def code_of(form: uuid.UUID) -> str:
    """The receipt of what a form sends, as it is shown: 7KQM-2XWA-9DHT."""
    number, letters = int(digest(f"receipt of {form}"), 16), ""
    for _place in range(LENGTH):
        number, place = divmod(number, len(ALPHABET))
        letters += ALPHABET[place]
    return "-".join(letters[at : at + GROUP] for at in range(0, LENGTH, GROUP))


def plain(code: str) -> str:
    """What was typed as a code without blanks and dashes, in capitals; empty where it can be none."""
    letters = "".join(unicodedata.normalize("NFKC", code).upper().replace("-", "").split())
    letters = "".join(letter for letter in letters if letter not in "—–－‐‑")
    return letters if len(letters) == LENGTH and set(letters) <= set(ALPHABET) else ""


def code_digest(branch: int, code: str) -> str:
    """What is kept of a code: it opens a suggestion of its own branch only."""
    letters = plain(code)
    return digest(f"receipt {branch} {letters}") if letters else ""
