"""One branch's calendar as an iCalendar feed (RFC 5545), for whoever holds its address.

What it tells is what hangs on a notice board: titles, days, hours and places of activities and meetings, items of the
plan with days, and deadlines that name nobody. Nothing of who comes, who is in charge, what it costs or what was said.
"""

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import icalendar
from django.db.models import Max
from django.utils.translation import override

from core.calendars import GONE, Asked, CalendarItem, all_sources, items_of
from core.models import AuditEntry, Branch
from core.periods import Period
from core.sheets import sheet_named

TYPE = "text/calendar; charset=utf-8"
ZONE = ZoneInfo("Asia/Shanghai")
# Beyond the year before and the one after nobody keeps a calendar on a telephone.
YEARS_AROUND = 1
VOIDED = "（已取消）"
BEGINNING_OF_ZONE = datetime(1992, 1, 1)


def feed_of(branch: Branch, *, today: date) -> bytes:
    """The feed of a branch; the same records give the same bytes. A fixed number of queries.

    Each event keeps its UID for ever and counts its SEQUENCE with the versions of its record, so that a change or a
    cancellation reaches the calendars that read it. Of what was voided only that it is cancelled is told.
    """
    period = Period(date(today.year - YEARS_AROUND, 1, 1), date(today.year + YEARS_AROUND, 12, 31))
    shared = [source.key for source in all_sources() if source.is_shared]
    with override("zh-hans"):
        items = items_of(Asked(branch, period, today, is_whole=True), shared)
        told = [item for item in items if is_told(item)]
        written = _written(branch, told)
        made = _calendar(branch)
        for item in told:
            made.add_component(_event(item, max(written.get(target, item.since) for target in _targets(item))))
    return made.to_ical()


def is_told(item: CalendarItem) -> bool:
    """What has days, names nobody, and stands in no file of named readers."""
    sheet = sheet_named(item.sheet)
    return item.is_open and not item.is_loose and bool(item.number) and not sheet.reads and sheet.visible is None


def _calendar(branch: Branch) -> icalendar.Calendar:
    made = icalendar.Calendar()
    made.add("prodid", "-//unionhub//calendar of a branch//ZH")
    made.add("version", "2.0")
    made.add("calscale", "GREGORIAN")
    made.add("method", "PUBLISH")
    made.add("x-wr-calname", f"{branch.name}工作日历")
    made.add("x-wr-timezone", ZONE.key)
    made.add("refresh-interval", timedelta(hours=6), parameters={"VALUE": "DURATION"})
    zone, standard = icalendar.Timezone(), icalendar.TimezoneStandard()
    zone.add("tzid", ZONE.key)
    standard.add("dtstart", BEGINNING_OF_ZONE)
    standard.add("tzoffsetfrom", timedelta(hours=8))
    standard.add("tzoffsetto", timedelta(hours=8))
    standard.add("tzname", "CST")
    zone.add_component(standard)
    made.add_component(zone)
    return made


def _event(item: CalendarItem, written: datetime) -> icalendar.Event:
    event = icalendar.Event()
    is_off = item.is_voided or item.standing in GONE
    moment = written.astimezone(UTC).replace(microsecond=0)
    event.add("uid", f"{'-'.join(filter(None, (item.source, item.number, item.part)))}@unionhub")
    event.add("dtstamp", moment)
    event.add("last-modified", moment)
    event.add("sequence", item.version - 1)
    event.add("status", "CANCELLED" if is_off else "CONFIRMED")
    event.add("summary", VOIDED if item.is_voided else item.title)
    if item.place and not item.is_voided:
        event.add("location", item.place)
    if item.was and not item.is_voided:
        event.add("description", f"原定{item.was}")
    _put_days(event, item)
    event.add("transp", "TRANSPARENT")
    return event


def _put_days(event: icalendar.Event, item: CalendarItem) -> None:
    """The hour where one day and its hour are known; else whole days, of which the end is the day after the last."""
    first, last = item.days.first_day, item.days.last_day
    if item.begins and first == last:
        event.add("dtstart", datetime.combine(first, item.begins, tzinfo=ZONE))
        return
    event.add("dtstart", first)
    event.add("dtend", last + timedelta(days=1))


def _targets(item: CalendarItem) -> list[str]:
    """The record behind an item, and those beside it, as the operation record names them."""
    return [f"{sheet_named(item.sheet).model_label.lower()}:{item.number}", *item.beside]


def _written(branch: Branch, items: Iterable[CalendarItem]) -> dict[str, datetime]:
    """When each record was last written, as the operation record has it; what a file brought was written with it."""
    told = AuditEntry.objects.filter(
        chain__branch=branch, target__in={target for item in items for target in _targets(item)}
    )
    return dict(told.values("target").annotate(last=Max("at")).order_by().values_list("target", "last"))
