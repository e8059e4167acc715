"""Sign-in and sign-up sheets that say only in their title of which gathering they are."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from core.dates import PreciseDay
from core.sheets import Intake, Table
from gatherings.models import Gathering

LIST = re.compile(
    r"(?P<of>[^\s:,。;]+?)(?:参加人员|参会人员|人员)?(?:签到|报名|点名|考勤)(?:情况|登记|统计)?(?:表|册|单|名单|名册)"
)
MEETING = re.compile(r"(?:会议|例会|大会|代表会|[教职工]代会|委员会|座谈会|预备会|小组会|组长会|生活会|第.{1,3}次会)$")
BEFORE = re.compile(r"^.*?(?:工会|(?:20)?\d\d年)(?=.)")
YEAR = re.compile(r"(?:20)?\d\d年度?")
FULL_DAY = re.compile(r"20\d\d年\d{1,2}月\d{1,2}日")
QUOTES = str.maketrans("", "", "“”\"'《》〈〉「」")
SAYS_NOTHING = {
    "",
    *["活动", "会议", "人员", "职工", "会员", "工会", "参加", "本次活动", "本次会议", "空白", "模板", "样表", "附件"],
}


def meeting_told(words: str) -> dict[str, str]:
    """The meeting that a sign-in sheet is of: 一季度例会签到表."""
    return {"of": name} if (name := _named(words)) and MEETING.search(name) else {}


def activity_told(words: str) -> dict[str, str]:
    """The activity that a sign-in or sign-up sheet is of: 趣味运动会报名表."""
    return {"of": name} if (name := _named(words)) and not MEETING.search(name) else {}


def _named(words: str) -> str:
    found = LIST.search(unicodedata.normalize("NFKC", words).translate(QUOTES) if words else "")
    if found is None:
        return ""
    name = found["of"].removeprefix("关于").removesuffix("活动") or found["of"]
    return "" if YEAR.sub("", name) in SAYS_NOTHING else name


def gathering_of_list(model: type[Gathering]) -> Callable[[Table, Intake], Iterable[Promise]]:
    """What finds, before the rows are read, the one recorded gathering that the title of a list names.

    Where there is none or several, the rows keep the name, and are refused with it.
    """

    def prepare(table: Table, intake: Intake) -> Iterator[Promise]:
        told = table.told.get("of")
        if told is None:
            return
        found = _recorded(model, told, table, intake)
        for row in table.rows if found else ():
            if row.cells.get("of") == told:
                row.cells["of"] = found
        if found and "报名" in table.words and "presence" not in table.headers:
            yield _("The title speaks of signing up. Everybody is taken as having come: untick who did not.")

    return prepare


def _recorded(model: type[Gathering], told: str, table: Table, intake: Intake) -> Gathering | None:
    rows = [row for same in intake.named(model, "title").values() for row in same if _core(row.title) == _core(told)]
    if intake.year:
        rows = [row for row in rows if row.held is None or row.held.first_day.year == intake.year]
    day = FULL_DAY.search(unicodedata.normalize("NFKC", table.words))
    if len(rows) > 1 and day:
        rows = [row for row in rows if row.held == PreciseDay.parse(day[0])]
    return rows[0] if len(rows) == 1 else None


def _core(title: str) -> str:
    """A title without its year, the union before it and the word 活动 behind it."""
    text = unicodedata.normalize("NFKC", title).translate(QUOTES)
    text = YEAR.sub("", BEFORE.sub("", text))
    return text.removesuffix("活动") or text
