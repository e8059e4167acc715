"""What a reader sees in the calendar: the sources of all areas, as far as their rights open the records behind them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils.translation import get_language

from core.calendars import GONE, Asked, CalendarItem, Standing, items_of, source_named
from core.dates import PreciseDay, Precision
from core.day_names import day_name
from core.kept import kept, version_of
from core.models import Branch
from core.periods import Period
from core.sheets import sheet_named
from desk.records.kinds import RECORD

TONES = {Standing.PUT_OFF: "warn", Standing.LATE: "hot", Standing.HELD: "ok", Standing.DONE: "ok"}
# Told on paper, too; what is planned or was held shows there by its day.
TOLD_ON_PAPER = {Standing.PUT_OFF, *GONE}


@dataclass(frozen=True)
class Entry:
    """One line of the calendar: everything said that a page shows of an item."""

    item: CalendarItem
    source: str
    tone: str
    hour: str
    days: str
    state: str
    state_tone: str
    was: str
    url: str
    move_url: str
    is_troubled: bool = False

    @property
    def is_record(self) -> bool:
        """Whether it was entered by somebody as work to be done: neither a festival nor a day off."""
        return bool(self.url) and self.item.is_off is None

    @property
    def is_off(self) -> bool:
        return self.item.standing in GONE

    @property
    def state_on_paper(self) -> str:
        return self.state if self.item.standing in TOLD_ON_PAPER else ""


def items_for(user, branch: Branch, period: Period, sources: Iterable[str], *, today: date) -> list[CalendarItem]:
    """What the user may see; found out once for all who work in the branch, until something is done there."""
    keys = tuple(sorted(sources))
    asked = Asked(branch, period, today)
    about = ("calendar", branch.slug, period, keys, today, get_language())
    found = kept(version_of([branch.pk]), lambda: items_of(asked, keys), *about)
    return readable(user, branch, found)


def readable(user, branch: Branch, items: Iterable[CalendarItem]) -> list[CalendarItem]:
    """Those whose records the user may open; what only named readers see stands in no calendar."""
    found = list(items)
    confidential = {slug for slug in {item.sheet for item in found if item.sheet} if _is_confidential(slug)}
    held: dict[str, bool] = {right: user.has_perm(right, branch) for right in {item.who for item in found if item.who}}
    return [item for item in found if item.sheet not in confidential and held.get(item.who, True)]


def shared(items: Iterable[CalendarItem]) -> list[CalendarItem]:
    """What names nobody and may hang on the notice board."""
    return [item for item in items if item.is_open]


def _is_confidential(slug: str) -> bool:
    sheet = sheet_named(slug)
    return bool(sheet.reads) or sheet.visible is not None


def entries_of(
    items: Sequence[CalendarItem],
    *,
    user,
    branch: Branch,
    query: str,
    year: int,
    troubled: frozenset[str] = frozenset(),
) -> list[Entry]:
    """The lines of a page about a year; `troubled` are the numbers of records that something is to be told of."""
    may_move = user.has_perm(RECORD, branch)
    return [_entry(item, branch, query, year, may_move=may_move, is_troubled=item.number in troubled) for item in items]


def _entry(item: CalendarItem, branch: Branch, query: str, year: int, *, may_move: bool, is_troubled: bool) -> Entry:
    source = source_named(item.source)
    move_url = ""
    if may_move and item.may_move and source.move:
        move_url = f"{reverse('desk:calendar_move', args=[branch.slug, source.key, item.number])}?{query}"
    return Entry(
        item=item,
        source=str(source.name),
        tone=source.tone,
        hour=item.begins.strftime("%H:%M") if item.begins else "",
        days=_days(item.days, year),
        state=str(Standing(item.standing).label) if item.standing else "",
        state_tone=TONES.get(item.standing, ""),
        was=day_name(item.was, year) if item.was else "",
        url=reverse("desk:record_detail", args=[branch.slug, item.sheet, item.number]) if item.number else "",
        move_url=move_url,
        is_troubled=is_troubled,
    )


def _days(days: PreciseDay, year: int) -> str:
    """From when to when, where the day or the month under which it stands does not say it."""
    is_said = days.first_day == days.last_day or days.precision == Precision.MONTH
    return "" if is_said else day_name(days, year)
