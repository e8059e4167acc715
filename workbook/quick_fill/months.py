"""Several months in one answer: 1—6月, 1、3、5月, 每月."""

import re
import unicodedata

from django.utils.translation import gettext_lazy as _

from core.errors import Refused
from core.numerals import parse_chinese_number
from core.periods import Period

EVERY = {"每月", "每个月", "逐月", "月月"}
PART = re.compile(r"([0-9一二三四五六七八九十]{1,2})(?:[-—–~至到]+([0-9一二三四五六七八九十]{1,2}))?")


def months_told(text: str, period: Period) -> list[int]:
    """The months that an answer names, each once and in order; 每月 are all months of the period.

    Raises Refused for what names no months, or one outside the period.
    """
    plain = "".join(unicodedata.normalize("NFKC", text).replace("份", "").replace("月", "、").split())
    if text.strip() in EVERY:
        return [part.first_day.month for part in period.months]
    months: list[int] = []
    for part in filter(
        None, re.split(r"[、,;；，和及]+", plain.replace("、-", "-").replace("、—", "—").replace("、至", "至"))
    ):
        found = PART.fullmatch(part)
        if not found:
            raise _unclear(text)
        first = _number(found[1], text)
        months += range(first, (_number(found[2], text) if found[2] else first) + 1)
    allowed = {part.first_day.month for part in period.months}
    if not months or not set(months) <= allowed:
        raise _unclear(text)
    return sorted(set(months))


def _number(digits: str, text: str) -> int:
    try:
        return parse_chinese_number(digits)
    except ValueError:
        raise _unclear(text) from None


def _unclear(text: str) -> Refused:
    return Refused(
        _("“%(text)s” does not name months of the period. Write for example 1、3、5月, 1—6月 or 每月."),
        params={"text": text[:40]},
        code="months",
    )
