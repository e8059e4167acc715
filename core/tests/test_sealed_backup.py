"""What was sealed opens whole or not at all."""

from io import BytesIO

import pytest

from core.backup import sealed
from core.backup.sealed import OpeningReader, SealingWriter, Unreadable

PASSPHRASE = "一个足够长的口令 for tests"


@pytest.fixture(autouse=True)
def small(monkeypatch):
    """Pieces of a hundred bytes, and a key that is found at once."""
    monkeypatch.setattr(sealed, "PIECE", 100)
    monkeypatch.setattr(sealed, "SCRYPT", sealed.SCRYPT | {"n": 2})


def sealed_of(content: bytes) -> bytes:
    target = BytesIO()
    with SealingWriter(target, PASSPHRASE) as writer:
        # In unequal parts, as a tar writes.
        for at in range(0, len(content), 37):
            writer.write(content[at : at + 37])
    return target.getvalue()


def opened(file: bytes, passphrase: str = PASSPHRASE) -> bytes:
    return OpeningReader(BytesIO(file), passphrase).read()


@pytest.mark.parametrize("size", [0, 1, 99, 100, 101, 200, 1234])
def test_comes_back_byte_by_byte(size):
    content = bytes(number * 7 % 256 for number in range(size))

    assert opened(sealed_of(content)) == content


def test_nothing_of_it_can_be_read():
    file = sealed_of("张示甲".encode() * 50)

    assert "张示甲".encode() not in file
    assert sealed_of(b"same") != sealed_of(b"same")
    with pytest.raises(Unreadable, match="passphrase"):
        opened(file, "another passphrase")


def test_cut_anywhere_it_does_not_open():
    file = sealed_of(bytes(350))

    for length in range(len(file)):
        with pytest.raises(Unreadable):
            opened(file[:length])


def test_altered_in_any_byte_it_does_not_open():
    file = sealed_of(bytes(250))

    for place in range(len(file)):
        altered = bytearray(file)
        altered[place] ^= 1
        with pytest.raises(Unreadable):
            opened(bytes(altered))


def test_pieces_in_another_order_or_left_out_do_not_open():
    file = sealed_of(bytes(range(250)) + bytes(100))
    head = len(sealed.MARK) + sealed.SALT_BYTES
    long = 4 + sealed.NONCE_BYTES + 100 + 16
    one, two, rest = file[head : head + long], file[head + long : head + 2 * long], file[head + 2 * long :]

    assert opened(file[:head] + one + two + rest) == bytes(range(250)) + bytes(100)
    for pieces in (two + one + rest, one + rest, one + two, one + one + rest, one + two + rest + b"x"):
        with pytest.raises(Unreadable):
            opened(file[:head] + pieces)
