"""The occasion that a signed list of receivers names only in its title."""

import re
from collections.abc import Iterator

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from core.dates import PreciseDay
from core.errors import Refused
from core.festivals import Festival
from core.sheets import Intake, Table, plain
from welfare.models import Disbursement
from welfare.services.disbursements import festival_in, take_disbursement_row

MOST_GOODS = 3
YEAR = re.compile(r"(?:20)?\d\d年度?")
SAYS_LITTLE = re.compile(r"慰问[品金]?|发放|物品|[\s“”]")


def occasion_of_list(table: Table, intake: Intake) -> Iterator[Promise]:
    """Give the rows the recorded occasion that the title means; where there is none, record what the title says of it.

    A title that does not say enough for a record leaves the rows without one: they are refused, and nothing is guessed.
    """
    told = table.told.get("disbursement")
    if told is None or not table.rows:
        return
    known = _recorded(told, intake)
    made = _begun(told, table, intake) if not known else None
    occasion = known[0] if len(known) == 1 else made
    if occasion is None:
        return
    for row in table.rows:
        if row.cells.get("disbursement") == told:
            row.cells["disbursement"] = occasion
    if made:
        text = _("The occasion “%(title)s” is recorded too, as the title of the list says.")
        yield text % {"title": made.title}


def _recorded(told: str, intake: Intake) -> list[Disbursement]:
    """The recorded occasions that the words may mean."""
    rows = [row for same in intake.named(Disbursement, "title").values() for row in same if _same(row.title, told)]
    return [row for row in rows if not intake.year or _year(row) in (None, intake.year)]


def _year(row: Disbursement) -> int | None:
    day = row.issued or row.planned
    return day.first_day.year if day else None


def _same(title: str, told: str) -> bool:
    return _core(title) == _core(told)


def _core(title: str) -> str:
    """The festival of a title, else its words without the year and what every occasion says."""
    found = festival_in(title)
    return found or SAYS_LITTLE.sub("", YEAR.sub("", title))


def _begun(told: str, table: Table, intake: Intake) -> Disbursement | None:
    """The occasion as the title tells it, or None where it says too little: which year, which festival, what was given."""
    festival = festival_in(told)
    if not festival or not intake.year:
        return None
    goods = dict.fromkeys(text for row in table.rows if (text := plain(row.cells.get("item"))))
    values = {
        "title": told,
        "kind": "",
        "festival": festival,
        "form": "",
        "goods": "、".join(list(goods)[:MOST_GOODS]),
        "issued": PreciseDay.at_festival(Festival(festival), intake.year),
    }
    try:
        with transaction.atomic():
            made = take_disbursement_row(values, existing=None, public_id="", intake=intake)
    except (Refused, ValidationError):
        return None
    intake.met(made)
    return made
