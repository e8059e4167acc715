"""What makes a password a poor one here: words of every office, the person's own facts, and what 等保 asks for."""

import re
import unicodedata
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.auth.hashers import check_password
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from accounts.models import EarlierPassword
from core.models import User
from core.pinyin import spelled
from members.models import Person

DENGBAO = "dengbao"
# What is left of a password without usual words must still have so many different characters.
ENOUGH = 5
KEPT = 5
MIN_KINDS = 3
CHINESE = re.compile(r"[㐀-鿿]")
# Longer ones first, so that 工会会员 is not read as 工会 alone.
WORDS = sorted(Path(__file__).with_name("usual_words.txt").read_text(encoding="utf-8").split(), key=len, reverse=True)
YEARS = re.compile(r"(?:19|20)\d\d")
STRAIGHT = "01234567890123456789"


class UsualWordsValidator:
    """Refuses what hundreds of offices choose: 工会会员2024, Gonghui@123456, one key pressed ten times."""

    def validate(self, password: str, user: User | None = None) -> None:
        if len(set(_without_usual(_plain(password)))) < ENOUGH:
            raise ValidationError(
                _(
                    "This is made of words and numbers that many offices use. Take several words that belong to you alone."
                ),
                code="usual_words",
            )

    def get_help_text(self) -> str:
        return _("Not made of usual words, years or rows of digits alone.")


class OwnFactsValidator:
    """Refuses the person's own name, account name, telephone, ID or branch dressed up as a password."""

    def validate(self, password: str, user: User | None = None) -> None:
        if user is None:
            return
        told, numbers = _facts(user)
        text = _plain(password)
        digits = "".join(mark for mark in text if mark.isdigit())
        rest = text
        for fact in sorted(told, key=len, reverse=True):
            rest = rest.replace(fact, "")
        if any(number in digits for number in numbers) or (rest != text and len(set(_without_usual(rest))) < ENOUGH):
            raise ValidationError(
                _("This is too close to your name, numbers or union: whoever knows you would try it."),
                code="own_facts",
            )

    def get_help_text(self) -> str:
        return _("Not your name, telephone, ID number or union.")


class KindsOfCharactersValidator:
    """等保: three of capital letters, small letters, digits and signs. Silent under the other policy."""

    def validate(self, password: str, user: User | None = None) -> None:
        if settings.PASSWORD_POLICY != DENGBAO:
            return
        kinds = [str.isupper, str.islower, str.isdigit, lambda mark: not mark.isalnum() or bool(CHINESE.match(mark))]
        if sum(any(kind(mark) for mark in password) for kind in kinds) < MIN_KINDS:
            raise ValidationError(
                _("Use at least three of: capital letters, small letters, digits, signs."), code="kinds"
            )

    def get_help_text(self) -> str:
        if settings.PASSWORD_POLICY != DENGBAO:
            return ""
        return _("At least three of: capital letters, small letters, digits, signs; a new one every 90 days.")


class HistoryValidator:
    """等保: none of the last five passwords again. Silent, and nothing is kept, under the other policy."""

    def validate(self, password: str, user: User | None = None) -> None:
        if settings.PASSWORD_POLICY != DENGBAO or user is None or user.pk is None:
            return
        earlier = list(EarlierPassword.objects.filter(user=user).values_list("encoded", flat=True)[:KEPT])
        if any(check_password(password, encoded) for encoded in dict.fromkeys([user.password, *earlier])):
            raise ValidationError(_("You had this password before; take another one."), code="history")

    def get_help_text(self) -> str:
        return _("None of your last five passwords.") if settings.PASSWORD_POLICY == DENGBAO else ""

    def password_changed(self, password: str, user: User | None = None) -> None:
        """Called by Django whenever a password was stored, whoever stored it."""
        if settings.PASSWORD_POLICY != DENGBAO or user is None:
            return
        EarlierPassword.objects.create(user=user, encoded=user.password)
        kept = EarlierPassword.objects.filter(user=user).values_list("pk", flat=True)[:KEPT]
        EarlierPassword.objects.filter(user=user).exclude(pk__in=list(kept)).delete()


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold()


def _without_usual(text: str) -> str:
    """The letters and digits that remain when usual words, years and rows of digits are taken away."""
    for word in WORDS:
        text = text.replace(word, " ")
    text = YEARS.sub(" ", text)
    text = re.sub(r"\d{4,}", lambda found: " " if _is_row(found[0]) else found[0], text)
    return "".join(mark for mark in text if mark.isalnum())


def _is_row(digits: str) -> bool:
    return digits in STRAIGHT or digits in STRAIGHT[::-1] or len(set(digits)) == 1


def _facts(user: User) -> tuple[set[str], set[str]]:
    """Words that belong to somebody, and tails of their numbers that are refused wherever they stand."""
    people = _people(user)
    words = {user.username, user.first_name}
    numbers: set[str] = set()
    for person in people:
        words |= {person.name, person.number, person.branch.name, person.branch.slug}
        for number in (person.phone, person.id_number):
            numbers |= {number[-6:], number[6:14], number[-8:]} if number else set()
        numbers |= {f"{person.birth_on:%Y%m%d}"} if person.birth_on else set()
    words |= {spelled(word) for word in words if CHINESE.search(word)}
    plain = {_plain(word) for word in words}
    return {word for word in plain if len(word) > 3 or CHINESE.search(word)}, {
        number for number in numbers if len(number) > 5 and number.isdigit()
    }


def _people(user: User) -> list[Any]:
    """Those the account belongs to; of a new one, the person it is being made for."""
    coming: Person | None = getattr(user, "coming_person", None)
    if coming is not None:
        return [coming]
    return list(Person.objects.filter(user=user).select_related("branch")) if user.pk else []
