"""Personal data at rest: encrypted columns, and digests that find equal values without reading them."""

from __future__ import annotations

import hmac
import os
import unicodedata
from binascii import Error as NotBase64
from binascii import a2b_base64, b2a_base64
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.apps import apps
from django.conf import settings
from django.core.exceptions import FieldError, ImproperlyConfigured
from django.db import models, transaction
from django.db.models import Value, lookups
from django.db.models.functions import Cast

KEY_PURPOSE = b"unionhub encrypted field"
NAME_PURPOSE = b"unionhub name of a field key"
# A token is, in base64: one byte for how it is made, the name of its key, the nonce, then what AES-GCM makes of the text.
FORM, NAME_BYTES, NONCE_BYTES = b"\x01", 4, 12
HEAD_BYTES = len(FORM) + NAME_BYTES


class WrongKey(Exception):
    """A stored value cannot be read with any key in FIELD_KEYS: a key is missing, or the value was damaged."""


@lru_cache(maxsize=8)
def _ciphers(keys: tuple[str, ...]) -> dict[bytes, AESGCM]:
    """The cipher of each key by how its tokens begin, the first of FIELD_KEYS first."""
    if not keys or not all(keys):
        raise ImproperlyConfigured("FIELD_KEYS needs at least one key, and none of them empty.")
    return {FORM + _derived(key, NAME_PURPOSE, NAME_BYTES): AESGCM(_derived(key, KEY_PURPOSE, 32)) for key in keys}


def _derived(key: str, purpose: bytes, length: int) -> bytes:
    return HKDF(algorithm=SHA256(), length=length, salt=None, info=purpose).derive(key.encode())


def encrypt(text: str) -> str:
    """The text under the first of FIELD_KEYS; empty stays empty.

    The nonce is drawn anew each time: some four thousand million values may be written with one key before it has to be
    followed by another.
    """
    return encrypt_all([text])[0]


def encrypt_all(texts: Iterable[str | None]) -> list[str | None]:
    """Each of the texts by itself as `encrypt` does; None stays None."""
    head, cipher = next(iter(_ciphers(tuple(settings.FIELD_KEYS)).items()))
    return [_sealed(text, head, cipher) if text else text for text in texts]


def _sealed(text: str, head: bytes, cipher: AESGCM) -> str:
    nonce = os.urandom(NONCE_BYTES)
    return b2a_base64(head + nonce + cipher.encrypt(nonce, text.encode(), head), newline=False).decode()


def decrypt(token: str) -> str:
    """The text of a token under any of FIELD_KEYS. Raises WrongKey rather than giving back what it cannot read."""
    return _opened(token, _ciphers(tuple(settings.FIELD_KEYS))) if token else ""


def _opened(token: str, ciphers: dict[bytes, AESGCM]) -> str:
    try:
        raw = a2b_base64(token.encode(), strict_mode=True)
        head, nonce = raw[:HEAD_BYTES], raw[HEAD_BYTES : HEAD_BYTES + NONCE_BYTES]
        text = ciphers[head].decrypt(nonce, raw[HEAD_BYTES + NONCE_BYTES :], head).decode()
    except (InvalidTag, KeyError, NotBase64, ValueError):
        raise WrongKey("No key in FIELD_KEYS opens this value. Put the key it was written with back.") from None
    # The last letter has bits that say nothing: a value has one writing only.
    if b2a_base64(raw, newline=False) != token.encode():
        raise WrongKey("This value was altered after it was written.")
    return text


def digest(value: str) -> str:
    """HMAC-SHA256 under DIGEST_KEY, 64 hex digits, of the value in one writing; empty for an empty value.

    Width, case and blanks do not count, so that １１０105…x and 110105…X are equal. For unique constraints and exact
    search beside an EncryptedField; changing DIGEST_KEY means computing every digest again.
    """
    plain = "".join((value if value.isascii() else unicodedata.normalize("NFKC", value)).split()).upper()
    if not plain:
        return ""
    key = settings.DIGEST_KEY
    if not key:
        raise ImproperlyConfigured("DIGEST_KEY is empty.")
    return hmac.digest(key.encode(), plain.encode(), "sha256").hex()


class EncryptedField(models.TextField):
    """Text that the database holds only encrypted. It cannot be searched or sorted: keep a `digest` or mask beside it.

    Lookups other than `isnull` and equality with the empty text raise FieldError, because they would find nothing.
    """

    def get_prep_value(self, value: Any) -> Any:
        value = super().get_prep_value(value)
        return encrypt(value) if isinstance(value, str) else value

    def from_db_value(self, value: str | None, expression: Any, connection: Any) -> str | None:
        return None if value is None else decrypt(value)

    def get_lookup(self, lookup_name: str) -> type[models.Lookup] | None:
        if lookup_name not in {"exact", "isnull"}:
            raise FieldError(f"{self.name} is encrypted: it has no lookup “{lookup_name}”. Search its digest.")
        return super().get_lookup(lookup_name)


@EncryptedField.register_lookup
class _EmptyOnly(lookups.Exact):
    def get_prep_lookup(self) -> str:
        if self.rhs != "":
            raise FieldError(f"{self.lhs.output_field.name} is encrypted: compare its digest.")
        return ""


def encrypted_fields() -> list[tuple[type[models.Model], list[str]]]:
    """Every model with encrypted columns of its own, and their names."""
    found = []
    for model in apps.get_models():
        names = [field.name for field in model._meta.local_fields if isinstance(field, EncryptedField)]
        if names and model._meta.managed and not model._meta.proxy:
            found.append((model, names))
    return found


def rotate(queryset: models.QuerySet, fields: Iterable[str], batch_size: int = 500) -> int:
    """Write every value that is not under the first of FIELD_KEYS again with it; gives the number of rows changed.

    Each batch is one transaction with its rows locked, so nothing written meanwhile is lost and a stopped run can be
    started again. Raises WrongKey, with that batch unchanged, when a value opens with none of the keys.
    """
    names = list(fields)
    tokens = {f"token_{name}": Cast(name, models.TextField()) for name in names}
    changed, last_pk = 0, None
    while True:
        with transaction.atomic(using=queryset.db):
            rows = queryset.order_by("pk") if last_pk is None else queryset.order_by("pk").filter(pk__gt=last_pk)
            batch = list(rows.select_for_update().annotate(**tokens).values_list("pk", *tokens)[:batch_size])
            for pk, *old in batch:
                new = {name: _rotated(token) for name, token in zip(names, old, strict=True) if _is_old(token)}
                as_stored = {name: Value(token, output_field=models.TextField()) for name, token in new.items()}
                changed += (
                    queryset.model._base_manager.using(queryset.db).filter(pk=pk).update(**as_stored) if new else 0
                )
        if len(batch) < batch_size:
            return changed
        last_pk = batch[-1][0]


def _is_old(token: str | None) -> bool:
    """Whether a token is there that the first key does not open."""
    head, cipher = next(iter(_ciphers(tuple(settings.FIELD_KEYS)).items()))
    try:
        _opened(token or "", {head: cipher})
    except WrongKey:
        return bool(token)
    return False


def _rotated(token: str) -> str:
    return encrypt(decrypt(token))
