"""A stream of bytes that nobody reads or alters without the passphrase: pieces under AES-GCM, each with its place.

The key follows from the passphrase by scrypt. A piece is sealed together with its number and with whether it is the last,
so that a file that was cut, put together anew or altered in one bit does not open.
"""

import hashlib
import os
from io import RawIOBase
from typing import BinaryIO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

MARK = b"unionhub backup 1\n"
SALT_BYTES, NONCE_BYTES, SIZE_BYTES = 16, 12, 4
PIECE = 256 * 1024
# 64 MB and about a fifth of a second for each guess.
SCRYPT = {"n": 2**16, "r": 8, "p": 1, "maxmem": 128 * 1024 * 1024, "dklen": 32}


class Unreadable(Exception):
    """The file is no backup, was cut or altered, or the passphrase is another one."""


def _cipher(passphrase: str, salt: bytes) -> AESGCM:
    return AESGCM(hashlib.scrypt(passphrase.encode(), salt=salt, **SCRYPT))


def _place(number: int, *, is_last: bool) -> bytes:
    return number.to_bytes(8, "big") + bytes([is_last])


class SealingWriter(RawIOBase):
    """Writes into `target` what is written into it, sealed; `close` writes the last piece and leaves `target` open."""

    def __init__(self, target: BinaryIO, passphrase: str) -> None:
        self._target, self._number, self._waiting = target, 0, bytearray()
        salt = os.urandom(SALT_BYTES)
        self._cipher = _cipher(passphrase, salt)
        target.write(MARK + salt)

    def writable(self) -> bool:
        return True

    def write(self, data) -> int:
        self._waiting += data
        # One piece is kept back: the last one says that it is the last.
        while len(self._waiting) > PIECE:
            self._seal(bytes(self._waiting[:PIECE]), is_last=False)
            del self._waiting[:PIECE]
        return len(data)

    def _seal(self, piece: bytes, *, is_last: bool) -> None:
        nonce = os.urandom(NONCE_BYTES)
        sealed = nonce + self._cipher.encrypt(nonce, piece, _place(self._number, is_last=is_last))
        self._target.write(len(sealed).to_bytes(SIZE_BYTES, "big") + sealed)
        self._number += 1

    def close(self) -> None:
        if not self.closed:
            self._seal(bytes(self._waiting), is_last=True)
            super().close()


class OpeningReader(RawIOBase):
    """Reads what a `SealingWriter` wrote. Raises Unreadable at the first piece that does not open, and at a missing end."""

    def __init__(self, source: BinaryIO, passphrase: str) -> None:
        if source.read(len(MARK)) != MARK:
            raise Unreadable("This file is no backup of unionhub.")
        self._cipher = _cipher(passphrase, source.read(SALT_BYTES))
        self._source, self._number, self._rest, self._is_over = source, 0, b"", False

    def readable(self) -> bool:
        return True

    def readinto(self, buffer) -> int:
        while not self._rest and not self._is_over:
            self._rest = self._open()
        taken = self._rest[: len(buffer)]
        buffer[: len(taken)] = taken
        self._rest = self._rest[len(taken) :]
        return len(taken)

    def _open(self) -> bytes:
        size = int.from_bytes(self._source.read(SIZE_BYTES), "big")
        sealed = self._source.read(size) if NONCE_BYTES < size <= PIECE + 64 else b""
        if not sealed or len(sealed) < size:
            raise Unreadable(f"The backup ends too early, in piece {self._number + 1}: it was cut.")
        for is_last in (False, True):
            try:
                place = _place(self._number, is_last=is_last)
                piece = self._cipher.decrypt(sealed[:NONCE_BYTES], sealed[NONCE_BYTES:], place)
            except InvalidTag:
                continue
            self._number, self._is_over = self._number + 1, is_last
            if is_last and self._source.read(1):
                raise Unreadable("Something was put behind the end of the backup.")
            return piece
        said = "The passphrase is another one, or the backup was altered."
        raise Unreadable(said if not self._number else f"The backup was altered or cut in piece {self._number + 1}.")
