"""Resident ID numbers and unified social credit codes: read, checked, never guessed."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from operator import mul
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from core.errors import Refused

ID_SOURCE = "GB 11643-1999"
ID_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
ID_CHECKS = "10X98765432"
# What the weights make of seventeen times the letter 0.
ID_OF_ZEROS = ord("0") * sum(ID_WEIGHTS)
ID_FORM, OLD_ID_FORM = re.compile(r"[0-9]{17}[0-9X]"), re.compile(r"[0-9]{15}")
CODE_SOURCE = "GB 32100-2015"
CODE_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"


class Sex(models.TextChoices):
    """As the ID number says it."""

    MALE = "male", _("male")
    FEMALE = "female", _("female")


@dataclass(frozen=True)
class ResidentId:
    """A resident ID number that passed every check, with what it tells. Sensitive: encrypt it, show it masked."""

    number: str
    birth_date: date
    sex: Sex

    def __str__(self) -> str:
        return self.number


def resident_id_check(first17: str) -> str:
    """The check character of the first 17 digits (ISO 7064 MOD 11-2)."""
    return ID_CHECKS[(sum(map(mul, first17.encode("ascii"), ID_WEIGHTS)) - ID_OF_ZEROS) % 11]


def credit_code_check(first17: str) -> str:
    """The check character of the first 17 characters (weights are powers of 3 modulo 31)."""
    total = sum(CODE_ALPHABET.index(mark) * pow(3, place, 31) for place, mark in enumerate(first17))
    return CODE_ALPHABET[(31 - total % 31) % 31]


def parse_resident_id(text: Any) -> ResidentId:
    """The 18-character number in a cell, a last x accepted, full-width digits and spaces forgiven.

    Raises Refused with a sentence that says what is wrong: digits lost by a spreadsheet, an old 15-digit number, a
    wrong length, an impossible birthday, a wrong check character. The number itself is never part of the sentence.
    """
    number = text if isinstance(text, str) and ID_FORM.fullmatch(text) else _plain(text)
    if not ID_FORM.fullmatch(number):
        if OLD_ID_FORM.fullmatch(number):
            raise _refused(
                _("This is an old ID number of 15 digits, invalid since 2013. Ask for the one of 18."), "id_old"
            )
        raise _refused(_("An ID number has 18 characters: 17 digits, then a digit or X."), "id_form")
    try:
        birth_date = date(int(number[6:10]), int(number[10:12]), int(number[12:14]))
    except ValueError:
        raise _refused(_("Characters 7 to 14 of the ID number are not a birthday."), "id_birthday") from None
    if birth_date.year < 1850:
        raise _refused(_("Characters 7 to 14 of the ID number are not a birthday."), "id_birthday")
    if resident_id_check(number[:17]) != number[17]:
        if number.endswith("000"):
            raise _digits_lost()
        raise _refused(_("The ID number has a slip: its last character does not fit the others."), "id_check")
    return ResidentId(number, birth_date, Sex.MALE if int(number[16]) % 2 else Sex.FEMALE)


def parse_credit_code(text: Any) -> str:
    """The 18-character unified social credit code in a cell. Raises Refused for a wrong form or check character."""
    code = _plain(text)
    if len(code) != 18 or any(mark not in CODE_ALPHABET for mark in code):
        raise _refused(
            _("A credit code has 18 characters, digits and capital letters without I, O, S, V and Z."),
            "credit_code_form",
            CODE_SOURCE,
        )
    if credit_code_check(code[:17]) != code[17]:
        raise _refused(
            _("The credit code has a slip: its last character does not fit the others."),
            "credit_code_check",
            CODE_SOURCE,
        )
    return code


def _plain(text: Any) -> str:
    """Full-width forms and blanks removed; raises Refused for what a spreadsheet has turned into a rounded number."""
    plain = "".join(unicodedata.normalize("NFKC", str(text)).split()).strip("'’‘`").upper()
    if isinstance(text, float) or ("E" in plain and re.fullmatch(r"[0-9](\.[0-9]+)?E\+?[0-9]{1,3}", plain)):
        raise _digits_lost()
    return plain


def _digits_lost() -> Refused:
    return _refused(
        _("The spreadsheet lost the last digits of this number. Set the column to text and type the number again."),
        "digits_lost",
        "",
    )


def _refused(message: Any, code: str, source: str = ID_SOURCE) -> Refused:
    return Refused(message, code=code, source=source)
