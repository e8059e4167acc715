"""Which year and month a title, a tab or the name of a file speaks of."""

import re
import unicodedata

from core.numerals import parse_chinese_number

YEAR = re.compile(r"(?<!\d)(20\d{2}|19\d{2})(?=年|学年|[-_. ]|\D|$)|(?<!\d)(\d{2})年")
MONTH = re.compile(r"(?<![\d一二三四五六七八九十])(1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月份?")
SPAN = re.compile(r"[-—–~至到、]\s*(?:\d{1,2}|[一二三四五六七八九十]{1,2})月|月\s*[-—–~至到、]")

DAY_FOLLOWS = re.compile(r"\d{1,2}[日号]|[上中下]旬")


def year_of(words: str) -> int | None:
    """The one year that the words name: 2024年, 24年, 2024-; None for none or several."""
    plain = unicodedata.normalize("NFKC", words)
    found = {int(match[1]) if match[1] else 2000 + int(match[2]) for match in YEAR.finditer(plain)}
    return found.pop() if len(found) == 1 else None


def month_of(words: str) -> int | None:
    """The one whole month that the words are about: 5月, 2024年5月收支; None for a day of a month or several months."""
    plain = unicodedata.normalize("NFKC", words)
    if SPAN.search(plain):
        return None
    found = list(MONTH.finditer(plain))
    months = {_number(match[1]) for match in found}
    if len(months) != 1 or any(DAY_FOLLOWS.match(plain[match.end() :]) for match in found):
        return None
    return months.pop()


def _number(text: str) -> int:
    return int(text) if text.isdigit() else parse_chinese_number(text)
