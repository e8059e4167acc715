"""Signatures by which another installation tells that a file is whole and from whom it is.

Each branch signs with an Ed25519 key of its own. It follows from AUDIT_KEY and the branch's outward identity, so that there
is nothing more to keep and a restored installation signs as before.
"""

from hashlib import sha256
from uuid import UUID

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

PURPOSE = b"unionhub signature of a branch"
# 128 bits, in groups that two people can read to one another by telephone.
FINGERPRINT, GROUP = 32, 4


def signing_key(identity: UUID) -> Ed25519PrivateKey:
    """The key with which what has this outward identity signs in this installation."""
    if not settings.AUDIT_KEY:
        raise ImproperlyConfigured("AUDIT_KEY is empty.")
    derived = HKDF(algorithm=SHA256(), length=32, salt=identity.bytes, info=PURPOSE)
    return Ed25519PrivateKey.from_private_bytes(derived.derive(settings.AUDIT_KEY.encode()))


def public_part(key: Ed25519PrivateKey) -> str:
    """What others check signatures with, as 64 hex digits."""
    return key.public_key().public_bytes_raw().hex()


def is_signed(content: bytes, signature: str, public: str) -> bool:
    """Whether the holder of the key with this public part signed exactly these bytes; both are hex digits."""
    try:
        Ed25519PublicKey.from_public_bytes(bytes.fromhex(public)).verify(bytes.fromhex(signature), content)
    except (InvalidSignature, ValueError):
        return False
    return True


def fingerprint(public: str) -> str:
    """A public part in short, to be compared by people: eight groups of four."""
    digits = sha256(bytes.fromhex(public)).hexdigest()[:FINGERPRINT].upper()
    return " ".join(digits[at : at + GROUP] for at in range(0, FINGERPRINT, GROUP))
