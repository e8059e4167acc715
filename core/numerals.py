"""Chinese numerals as official prose writes them: 三届二次, 第十二次, 两次, 近百人."""

from __future__ import annotations

import re
from decimal import Decimal

DIGITS = "零一二三四五六七八九"
LARGEST = 99_999_999
_VALUES = {digit: value for value, digit in enumerate(DIGITS)} | {"〇": 0, "两": 2}
_PLACES = {"十": 10, "百": 100, "千": 1_000}
_ROMAN_LIKE = {"廿": "二十", "卅": "三十", "卌": "四十", "○": "零", "〇": "零"}


def chinese_number(number: int) -> str:
    """0 to 99,999,999 in small characters: 十, 十一, 二十, 一百零二, 一万零五. Raises ValueError outside."""
    if isinstance(number, bool) or not isinstance(number, int) or not 0 <= number <= LARGEST:
        raise ValueError(f"{number!r} cannot be written in Chinese numerals here")
    if number == 0:
        return "零"
    wan, rest = divmod(number, 10_000)
    words = f"{_group(wan)}万" if wan else ""
    if rest:
        words += ("零" if wan and rest < 1_000 else "") + _group(rest)
    return words[1:] if words.startswith("一十") else words


def _group(number: int) -> str:
    """1 to 9,999, with 一十 in front of teens."""
    words, skipped = "", False
    for digit, place in zip(f"{number:04}", ("千", "百", "十", ""), strict=True):
        if digit == "0":
            skipped = bool(words)
            continue
        words += ("零" if skipped else "") + DIGITS[int(digit)] + place
        skipped = False
    return words


def counted(number: int, measure: str) -> str:
    """A number before its measure word: 两次, 两处, 十二次, 二十次. Exactly two is 两, nothing else is."""
    return ("两" if number == 2 else chinese_number(number)) + measure


def ordinal(number: int) -> str:
    """第一, 第二, 第十二: an ordinal two stays 二."""
    return f"第{chinese_number(number)}"


def session_name(term: int, session: int) -> str:
    """三届二次: the short name of a congress session, by term and session within the term."""
    return f"{chinese_number(term)}届{chinese_number(session)}次"


def parse_chinese_number(text: str) -> int:
    """The number that Chinese or Arabic numerals say: 十二, 两, 百, 一百二, 廿三, 二〇二四, 1.2万, 3,000.

    A bare 百 or 千 is one hundred or thousand, 一百二 is 120 as it is spoken. Raises ValueError for anything else.
    """
    plain = "".join(_ROMAN_LIKE.get(mark, mark) for mark in text.strip())
    if arabic := re.fullmatch(r"([0-9]+|[0-9]{1,3}(?:,[0-9]{3})+)(\.[0-9]+)?(万?)", plain):
        value = Decimal(arabic[1].replace(",", "") + (arabic[2] or "")) * (10_000 if arabic[3] else 1)
        if value == value.to_integral_value():
            return int(value)
        raise ValueError(f"{text!r} is not a whole number")
    if plain and all(mark in _VALUES for mark in plain) and (len(plain) == 1 or plain[0] != "两"):
        return int("".join(str(_VALUES[mark]) for mark in plain))
    wan, has_wan, rest = plain.partition("万")
    if not has_wan:
        return _parse_group(plain, text, spoken_place=1)
    if not rest:
        return _parse_group(wan or "一", text, spoken_place=1) * 10_000
    return _parse_group(wan, text, spoken_place=1) * 10_000 + _parse_group(rest, text, spoken_place=1_000)


def _parse_group(plain: str, text: str, spoken_place: int) -> int:
    """Up to 9,999; a digit left over at the end counts `spoken_place`, or a tenth of the place before it: 一百二."""
    total, place, digit, after_zero = 0, 10_000, None, False
    for mark in plain:
        if mark in _PLACES and _PLACES[mark] < place and not (after_zero and digit is None):
            place = _PLACES[mark]
            total, digit, after_zero, spoken_place = total + (digit or 1) * place, None, False, place // 10 or 1
        elif mark == "零" and digit is None and not after_zero:
            after_zero, spoken_place = True, 1
        elif mark in _VALUES and digit is None and mark != "零":
            digit = _VALUES[mark]
        else:
            raise ValueError(f"{text!r} is no number")
    if not plain or (after_zero and digit is None):
        raise ValueError(f"{text!r} is no number")
    return total + (digit or 0) * spoken_place
