"""What titles of lists say: the occasion of signed lists, the scheme of rosters; beside the names a mark for ink."""

import re
import unicodedata
from typing import Any

from core.sheets import plain, squeezed
from welfare.sheets.cells import NOT_SIGNED

LIST = re.compile(
    r"(?P<what>[^\s:,。;]+?)(?:发放|领取|签领|签收|领用)+(?:人员|情况)?(?:明细|登记|签收|签字|签名|签到)?(?:表|册|单|名单|名册|清单|台账)"
)
ROSTER = re.compile(
    r"(?P<what>[^\s:,。;]+?)(?:参保|投保|参加|续保)(?:人员|职工|会员|情况)?(?:明细|登记)?(?:表|册|名单|名册|清单)"
)
BEFORE = re.compile(r"^.*?(?:工会(?=.)|(?=(?:20)?\d\d年))")
SAYS_NOTHING = re.compile(r"(?:20)?\d\d年度?|慰问|节日|福利|物品|物资|用品|职工|会员|工会|全体|人员|品|金|的")
MARKS = {"√", "✓", "v", "y", "yes", "1", "是", "已领", "已签", "已签收", "已领取", "领", "签"}
PROXY = re.compile(r"^代?(?P<name>[^\s()代]{2,6})(?:\(?代[领签收]*\)?)?$")


def occasion_told(words: str) -> dict[str, str]:
    """The occasion of a list: 2024年春节慰问品发放签收表. A title that says only 慰问品签收表 names none."""
    found = LIST.search(unicodedata.normalize("NFKC", words))
    what = BEFORE.sub("", found["what"], count=1).strip('“”"《》') if found else ""
    return {"disbursement": what} if SAYS_NOTHING.sub("", what) else {}


def scheme_told(words: str) -> dict[str, str]:
    """The scheme of a roster: 2024年职工住院医疗互助保障参保名单. A title that says only 参保名单 names none."""
    found = ROSTER.search(unicodedata.normalize("NFKC", words))
    what = BEFORE.sub("", found["what"], count=1).strip('“”"《》') if found else ""
    return {"mutual_aid": what} if SAYS_NOTHING.sub("", what) else {}


def signature_told(cells: dict[str, Any]) -> list[dict[str, Any]]:
    """Who signed for somebody else (李某代) fetched it; another name without this word is kept in the remark."""
    ink = unicodedata.normalize("NFKC", squeezed(cells.get("signed")))
    own = squeezed(cells.get("subject"))
    if not ink or ink.lower() in MARKS | NOT_SIGNED or ink == own:
        return [cells]
    proxy = PROXY.match(ink) if "代" in ink else None
    if proxy and not plain(cells.get("proxy_name")):
        return [{**cells, "proxy_name": proxy["name"]}]
    said = "；".join(text for text in (plain(cells.get("remark")), f"签收：{plain(cells['signed'])}") if text)
    return [{**cells, "remark": said}]
