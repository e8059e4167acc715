"""Checklists of schemes that say only in their title of which campaign they are."""

import re
import unicodedata
from collections.abc import Iterable, Iterator

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from activities.models import Campaign
from activities.states import UNDER_WAY
from core.sheets import Intake, Table

TITLE = re.compile(
    r"(?P<of>[^\s:,。;]+?)(?:创建|考核|考评|评选|评分|测评|达标|建设|自查|自评)*"
    r"(?:标准|细则|指标|评分|自评|自查|对照检查|考评|考核)(?:情况|明细|体系|自评)*(?:表|一览表|清单)?$"
)
BEFORE = re.compile(r"^.*?(?:工会|(?:20)?\d\d年度?)(?=.)")
QUOTES = str.maketrans("", "", "“”\"'《》〈〉「」()（）")


def checklist_told(words: str) -> dict[str, str]:
    """The honour that a checklist is for: 模范职工之家创建标准 is of 模范职工之家."""
    found = TITLE.search(_plain(words)) if words else None
    return {"campaign": found["of"]} if found and len(_core(found["of"])) > 1 else {}


def campaign_of_table(table: Table, intake: Intake) -> Iterable[Promise]:
    """Find, before the rows are read, the one campaign that a checklist is of.

    By its title; else, where no cell names one, the only campaign under way. Where several fit the rows keep what they
    say, and are refused with it.
    """
    return list(_prepare(table, intake))


def _prepare(table: Table, intake: Intake) -> Iterator[Promise]:
    told = table.told.get("campaign", "")
    if "campaign" in table.headers and not told:
        return
    rows = [row for same in intake.named(Campaign, "title").values() for row in same]
    found = [row for row in rows if told and _fit(told, row.title)]
    is_told = len(found) == 1
    if not is_told:
        found = [row for row in rows if row.state in UNDER_WAY]
    if len(found) != 1:
        return
    # The file has no such column, so the rows have no header for the cell that is filled here.
    table.headers.setdefault("campaign", table.sheet.column("campaign").header)
    for row in table.rows:
        if not row.cells.get("campaign") or row.cells["campaign"] == told:
            row.cells["campaign"] = found[0]
    if not is_told:
        yield _("The file does not say for which campaign: it is taken for the only one under way.")


def _fit(told: str, title: str) -> bool:
    one, other = _core(told), _core(title)
    return one == other or (len(one) > 2 and (one in other or other in one))


def _plain(words: str) -> str:
    return unicodedata.normalize("NFKC", words).translate(QUOTES).strip()


def _core(title: str) -> str:
    """A title without the union before it and its year."""
    return BEFORE.sub("", _plain(title))
