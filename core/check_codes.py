"""Short codes by which a paper on a wall is looked up: eight characters that stand for the first forty bits of a number.

Nothing is stored: a record's number survives export and import, and so does the code on papers that hang already. The
letters are Crockford's, without those that are read wrongly.
"""

import unicodedata
from uuid import UUID

LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
MISREAD = str.maketrans("OIL", "011")
LENGTH, BITS = 8, 40
REST = 128 - BITS


def check_code(number: UUID) -> str:
    """The code as it is printed: K7M2-X9PQ."""
    head = number.int >> REST
    plain = "".join(LETTERS[head >> 5 * place & 31] for place in reversed(range(LENGTH)))
    return f"{plain[:4]}-{plain[4:]}"


def numbers_of(code: str) -> tuple[UUID, UUID] | None:
    """The first and the last number that a code may stand for; None for what is no code. Read as people type it."""
    plain = "".join(filter(str.isalnum, unicodedata.normalize("NFKC", code[:40]).upper())).translate(MISREAD)
    if len(plain) != LENGTH or set(plain) - set(LETTERS):
        return None
    head = 0
    for letter in plain:
        head = head << 5 | LETTERS.index(letter)
    return UUID(int=head << REST), UUID(int=(head + 1 << REST) - 1)
