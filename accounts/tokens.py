"""Secrets that are handed out once: codes on paper, tokens in links. The database keeps their digests only."""

import hashlib
import hmac
import secrets
import unicodedata

from django.conf import settings

# Nothing that two eyes read differently: no 0 and O, no 1, I and L.
ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
CODE_LENGTH, GROUP = 10, 5
BACKUP_LENGTH = 8
TOKEN_BYTES = 24


def new_code(length: int = CODE_LENGTH) -> str:
    """A code that is read from paper and typed: about 5 bits a character."""
    return "".join(secrets.choice(ALPHABET) for _ in range(length))


def new_token() -> str:
    """A token for an address: 192 bits."""
    return secrets.token_urlsafe(TOKEN_BYTES)


def shown(code: str) -> str:
    """A code as it is printed: ABCDE-FGHJK."""
    return "-".join(code[start : start + GROUP] for start in range(0, len(code), GROUP))


def plain(typed: str) -> str:
    """What somebody typed, as the code was made: width, case, blanks and hyphens do not count."""
    return "".join(mark for mark in unicodedata.normalize("NFKC", typed).upper() if mark.isalnum())


def keyed_digest(purpose: str, secret: str) -> str:
    """HMAC-SHA256 under DIGEST_KEY; the purpose keeps the digests of codes, tokens and names apart."""
    return hmac.new(settings.DIGEST_KEY.encode(), f"{purpose}:{secret}".encode(), hashlib.sha256).hexdigest()


def name_digest(username: str) -> str:
    """How a name that was typed at the door is remembered; width and case do not count."""
    return keyed_digest("name", unicodedata.normalize("NFKC", username).casefold())
