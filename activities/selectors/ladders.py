"""Honours of one scheme as a ladder: the grades that were held over the years, and what is usually held before the next."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext_lazy as _

from activities.models import Campaign, Honour, Level
from core.errors import Refused
from core.models import Branch

# From low to high; what a system or the unit itself gives stands beside them.
PLACES = (Level.COUNTY, Level.PREFECTURAL, Level.PROVINCIAL, Level.NATIONAL)
GRADES = re.compile(r"模范|先进|合格|优秀|示范|[一二三四五]星级?")
LEVELS = re.compile(
    r"^(?:全国|国家级?|省部?级?|地?市级?|区?县级?|区级?|[县区]\(?区?\)?级?|系统级?|局级?|本?单位|校级?)"
)
YEARS = re.compile(r"(?:20)?\d\d(?:[-—]\d\d)?年?度?")
# A report read in 2024 says so of these two; nothing is known of others.
NEED_THE_LOWER = re.compile(r"模范职工[之小]家")
LEAST = 2


@dataclass(frozen=True)
class Ladder:
    """The honours of one scheme and one holder, the first on top."""

    name: str
    honours: tuple[Honour, ...]

    @property
    def is_climbed(self) -> bool:
        return len(self.honours) > 1


def ladder_name(title: str) -> str:
    """What the grades of one scheme have in common: 三星级基层工会 and 五星级基层工会 are both 基层工会."""
    plain = YEARS.sub("", unicodedata.normalize("NFKC", title).strip(' “”"《》'))
    shorter = GRADES.sub("", LEVELS.sub("", plain))
    return shorter if len(shorter) >= LEAST else plain


def ladders_of(branch: Branch) -> list[Ladder]:
    """Every ladder of the branch, the one with the latest honour first; one query."""
    rows = Honour.objects.in_branches([branch]).standing().select_related("person")
    found = _ladders(rows)
    return sorted(found, key=lambda ladder: (ladder.honours[-1].granted_from is not None, _last(ladder)), reverse=True)


def _last(ladder: Ladder) -> str:
    day = ladder.honours[-1].granted_from
    return f"{day.isoformat() if day else ''} {ladder.name}"


def ladder_of(honour: Honour) -> Ladder:
    """The ladder on which an honour stands; one query."""
    rows = (
        Honour.objects.in_branches([honour.branch_id]).standing().filter(holder=honour.holder, person=honour.person_id)
    )
    name = ladder_name(honour.title)
    own = tuple(row for row in rows if ladder_name(row.title) == name and row.holder_title == honour.holder_title)
    return Ladder(name, own)


def _ladders(rows: Iterable[Honour]) -> list[Ladder]:
    by_name: dict[tuple, list[Honour]] = defaultdict(list)
    for row in rows:
        by_name[ladder_name(row.title), row.holder, row.person_id, row.holder_title].append(row)
    return [Ladder(key[0], tuple(own)) for key, own in by_name.items()]


def honour_warnings(honour: Honour) -> list[Refused]:
    """That the next lower level, which is usually needed first, is not recorded: told, and stops nobody."""
    return [] if honour.earlier_grade else _lower_missing(honour.branch, honour.title, honour.level, honour.pk)


def campaign_warnings(campaign: Campaign) -> list[Refused]:
    """The same of the target of a campaign, while there is time to look."""
    return _lower_missing(campaign.branch, campaign.title, campaign.level, None)


def _lower_missing(branch: Branch, title: str, level: str, own: int | None) -> list[Refused]:
    if not NEED_THE_LOWER.search(title) or level not in PLACES[1:]:
        return []
    below = PLACES[PLACES.index(Level(level)) - 1]
    rows = Honour.objects.in_branches([branch]).standing().filter(level=below, revoked_on=None).exclude(pk=own)
    name = ladder_name(title)
    if any(ladder_name(row.title) == name for row in rows):
        return []
    sentence = _(
        "Of “%(title)s” no honour of the next lower level (%(level)s) is recorded; it is usually needed first. Look at "
        "this year's notice."
    )
    return [Refused(sentence, params={"title": title, "level": below.label}, code="lower_level")]


def followed_by(honour: Honour, others: Iterable[Honour]) -> bool:
    """Whether one of the others stands later on the same ladder of the same branch and holder."""
    name, who = ladder_name(honour.title), _holder(honour)
    own = (row for row in others if _holder(row) == who and row.pk != honour.pk and row.granted_from)
    first = honour.granted_from or date.min
    return any(row.granted_from > first and ladder_name(row.title) == name for row in own)


def _holder(honour: Honour) -> tuple:
    return honour.branch_id, honour.holder, honour.person_id, honour.holder_title
