"""Meetings in the calendar; one whose session was cancelled is told as cancelled."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext_lazy as _

from congress.models import CongressSession, Meeting
from congress.states.sessions import SessionState
from core.calendars import Asked, CalendarItem, CalendarSource, Standing, calendar_source
from gatherings.on_calendar import gathering_items


def _more(meeting: Meeting) -> dict[str, Any]:
    states = [session.state for session in meeting.sessions.all() if not session.is_voided]
    return {"standing": Standing.OFF} if SessionState.CANCELLED in states else {}


def _beside(meeting: Meeting) -> list[CongressSession]:
    return list(meeting.sessions.all())


def meetings(asked: Asked) -> Iterator[CalendarItem]:
    yield from gathering_items(Meeting.objects.prefetch_related("sessions"), asked, _more, _beside)


calendar_source(
    CalendarSource("meetings", _("Meetings"), rank=20, items=meetings, sheet="meetings", tone="info", is_shared=True)
)
