"""Personal data as strangers may see them: 张*, 110105********002X, 138****5678."""

from __future__ import annotations

import re
from typing import Literal

COMPOUND_SURNAMES = frozenset({
    "欧阳", "太史", "端木", "上官", "司马", "东方", "独孤", "南宫", "夏侯", "诸葛", "尉迟", "皇甫", "公孙",
    "慕容", "令狐", "司徒", "司空", "宇文", "长孙", "鲜于", "闾丘", "轩辕", "百里", "呼延", "东郭", "南门",
    "西门", "淳于", "申屠", "公冶", "濮阳", "澹台", "宗政", "仲孙", "拓跋", "赫连", "钟离", "万俟", "闻人",
    "完颜",
})  # fmt: skip
_GAPS = str.maketrans("", "", " -\t\n　")
_EDGE_BEFORE, _EDGE_AFTER = r"(?<![0-9０-９A-Za-z])", r"(?![0-9０-９A-Za-z])"
ID_IN_TEXT = re.compile(rf"{_EDGE_BEFORE}\d{{6}}[ -]?\d{{8}}[ -]?\d{{3}}[\dXxＸｘ]{_EDGE_AFTER}")
PHONE_IN_TEXT = re.compile(rf"{_EDGE_BEFORE}(\+?86[ -]?)?([1１][3-9３-９]\d[ -]?\d{{4}}[ -]?\d{{4}}){_EDGE_AFTER}")
CARD_IN_TEXT = re.compile(rf"{_EDGE_BEFORE}(?:\d[ -]?){{12,18}}\d{_EDGE_AFTER}")


def mask_name(name: str, keep: Literal["first", "ends"] = "first") -> str:
    """张*, 张**, 欧阳**; with keep="ends" the last character stays too when at least one is hidden: 欧阳*文.

    Names without a Chinese surname (买买提·艾力, Smith) keep their first character only.
    """
    plain = "".join(name.split())
    surname = 2 if len(plain) > 2 and plain[:2] in COMPOUND_SURNAMES else 1
    hidden = len(plain) - surname
    if keep == "ends" and hidden > 1:
        return plain[:surname] + "*" * (hidden - 1) + plain[-1]
    return plain[:surname] + "*" * max(hidden, 0)


def mask_resident_id(number: str) -> str:
    """110105********002X: the first six and the last four; what is no 18 characters long is hidden whole."""
    plain = _without_gaps(number)
    return f"{plain[:6]}********{plain[-4:]}" if len(plain) == 18 else "*" * len(plain)


def mask_phone(number: str) -> str:
    """138****5678 for a mobile; of any other number the last four digits, of a very short one nothing."""
    plain = _without_gaps(number)
    if len(plain) == 11 and plain[0] in "1１":
        return f"{plain[:3]}****{plain[-4:]}"
    return f"****{plain[-4:]}" if len(plain) > 6 else "*" * len(plain)


def mask_bank_card(number: str) -> str:
    """**** 1234: the last four digits; a number too short to be a card is hidden whole."""
    plain = _without_gaps(number)
    return f"**** {plain[-4:]}" if len(plain) > 8 else "*" * len(plain)


def mask_text(text: str) -> str:
    """Free text with the ID numbers, mobile numbers and card numbers in it masked; names are not recognised.

    Any free-standing run of 13 to 19 digits is taken for an account. Longer and shorter runs, dates, amounts and
    credit codes with a letter stay as they are.
    """
    text = ID_IN_TEXT.sub(lambda found: mask_resident_id(found[0]), text)
    text = PHONE_IN_TEXT.sub(lambda found: (found[1] or "") + mask_phone(found[2]), text)
    return CARD_IN_TEXT.sub(lambda found: mask_bank_card(found[0]), text)


def _without_gaps(number: str) -> str:
    return number if number.isalnum() else number.translate(_GAPS)
