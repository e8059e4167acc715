"""What the desk itself brings into the calendar: what is due in all areas, and the festivals."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from core.calendars import Asked, CalendarItem, CalendarSource, Standing, calendar_source
from core.dates import PreciseDay, Precision
from core.deadlines import due_in
from core.festivals import festivals_within
from core.observances import festival_name, observances_within, within_known_years


def deadlines(asked: Asked) -> Iterator[CalendarItem]:
    """What is due in the days asked for; what is done with is not among it."""
    period = asked.period
    for due in due_in([asked.branch.pk], asked.today):
        if due.deadline.in_calendar and period.first_day <= due.day <= period.last_day:
            yield CalendarItem(
                PreciseDay.on(due.day),
                due.text,
                number=str(due.record.public_id),
                part=f"{due.deadline.key}.{due.part}".strip("."),
                sheet=due.deadline.sheet,
                standing=Standing.LATE if due.is_over else "",
                who=due.deadline.who,
                is_open=due.deadline.names_nobody,
                version=due.record.version,
                since=due.record.created_at,
            )


def festivals(asked: Asked) -> Iterator[CalendarItem]:
    """Festivals, and the other days and months by which union work is planned."""
    known = within_known_years(asked.period)
    for festival, day in festivals_within(known.first_day, known.last_day) if known else ():
        yield CalendarItem(PreciseDay.on(day), festival_name(festival))
    for observance, days in observances_within(asked.period):
        is_day = days.first_day == days.last_day
        yield CalendarItem(
            PreciseDay.on(days.first_day) if is_day else PreciseDay.in_period(days, Precision.MONTH), observance.name
        )


calendar_source(CalendarSource("deadlines", _("What is due"), rank=50, items=deadlines, tone="warn", is_shared=True))
calendar_source(CalendarSource("festivals", _("Festivals and other days"), rank=10, items=festivals))
