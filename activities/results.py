"""What an officer's words say of how a contest came out: 三等奖, 并列第三名, 优秀组织奖, 未获奖."""

import re
import unicodedata
from dataclasses import dataclass

from django.db import models
from django.utils.translation import gettext_lazy as _

from core.numerals import parse_chinese_number


class Standing(models.TextChoices):
    """How an entry came out. To have taken part is never told as a prize."""

    PRIZE = "prize", _("prize")
    PLACE = "place", _("placed")
    EXCELLENT = "excellent", _("award of excellence")
    ORGANISATION = "organisation", _("award for organisation")
    TOOK_PART = "took_part", _("took part only")


class Competed(models.TextChoices):
    TEAM = "team", _("as a team")
    PERSON = "person", _("as single people")


AWARDS = (Standing.PRIZE, Standing.PLACE, Standing.ORGANISATION, Standing.EXCELLENT)
NOTHING_WON = {
    "无",
    "没有",
    "未获奖",
    "没获奖",
    "未获名次",
    "无名次",
    "参与",
    "参加",
    "参赛",
    "参与奖",
    "完赛",
    "/",
    "-",
    "—",
}
MEDALS = {"冠军": 1, "亚军": 2, "季军": 3}
METALS = {"金奖": 1, "银奖": 2, "铜奖": 3}
NUMBER = "[0-9]{1,3}|[一二三四五六七八九十]{1,3}"
GRADE = re.compile(rf"(?P<numbers>(?:{NUMBER})(?:[、和及](?:{NUMBER}))*)等奖")
PLACE = re.compile(rf"第(?P<number>{NUMBER})(?:名|位|$|(?=[、,;(]))")
ORGANISATION = re.compile(r"组织(?:奖|单位|工作奖)")
EXCELLENT = re.compile(r"(?:优秀|鼓励|优胜|入围|提名|纪念)(?:作品|节目|征文)?奖|优秀(?:作品|节目|征文)")
SOME_AWARD = re.compile(r"奖(?:$|[、,;(])|称号$|^(?:荣|被)?(?:获|评)")


@dataclass(frozen=True)
class Result:
    """What the words say; empty where they do not."""

    standing: str = ""
    rank: int | None = None
    is_tied: bool = False
    competed: str = ""


def read_result(words: str) -> Result:
    """The result that the words name.

    Several prizes in one cell (一等奖1个、三等奖2个) are a prize without a grade, and of different kinds the higher is
    told: prize, place, organisation, excellence. Words that name no result (待定, 晋级决赛) give an empty one.
    """
    text = "".join(unicodedata.normalize("NFKC", words).split())
    if not text:
        return Result()
    if text.strip("。") in NOTHING_WON:
        return Result(Standing.TOOK_PART)
    competed = _competed(text)
    tied = "并列" in text
    for standing, ranks in ((Standing.PRIZE, _grades(text)), (Standing.PLACE, _places(text))):
        if ranks:
            return Result(standing, ranks.pop() if len(ranks) == 1 else None, tied, competed)
    return Result(_without_rank(text), None, tied, competed)


def _without_rank(text: str) -> str:
    if "特等奖" in text:
        return Standing.PRIZE
    if ORGANISATION.search(text):
        return Standing.ORGANISATION
    if EXCELLENT.search(text):
        return Standing.EXCELLENT
    return Standing.PRIZE if SOME_AWARD.search(text) and "未" not in text else ""


def _grades(text: str) -> set[int | None]:
    """The grades of the prizes named; the special prize stands above the first and has none."""
    named = [number for match in GRADE.finditer(text) for number in re.findall(NUMBER, match["numbers"])]
    found = _numbers(named) | {grade for word, grade in METALS.items() if word in text}
    return found | {None} if found and "特等奖" in text else found


def _places(text: str) -> set[int | None]:
    """The places named; a bare number, as under a header 名次, is one."""
    named = [text] if re.fullmatch("[0-9]{1,3}", text) else [match["number"] for match in PLACE.finditer(text)]
    return _numbers(named) | {place for word, place in MEDALS.items() if word in text}


def _numbers(named: list[str]) -> set[int | None]:
    found = set()
    for text in named:
        try:
            found.add(parse_chinese_number(text))
        except ValueError:
            continue
    return found - {0}


def _competed(text: str) -> str:
    if re.search("团体|集体|团队", text):
        return Competed.TEAM
    return Competed.PERSON if re.search("个人|单打", text) else ""
