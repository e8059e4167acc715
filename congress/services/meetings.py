"""Meetings: their numbers as sessions, and the number of their minutes."""

import re
from typing import Any

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from congress.models import Meeting
from congress.selectors.decisions import number_faults
from congress.selectors.standing import is_live
from core.counters import next_number
from core.errors import Refused
from core.models import Branch
from core.services import change_record
from core.services.records import field_values
from core.sheets import Intake, new_record, store_record

# 纪要〔2024〕3号, 工委〔2024〕3号: what a committee's own numbers look like.
NUMBER = re.compile(r"[〔\[（(](?P<year>\d{4})[〕\]）)]\s*第?(?P<number>\d{1,5})号?$")
NUMBERS_OF_SESSIONS = ("kind", "term", "session", "other_term", "other_session")


def take_meeting_row(values: dict[str, Any], *, existing: Meeting | None, public_id: str, intake: Intake) -> Meeting:
    """Store one row of a list of meetings. Where the congress runs live, the number of a session follows the last."""
    meeting = existing or new_record(Meeting, intake, public_id)
    before = field_values(meeting)
    for attr, value in values.items():
        setattr(meeting, attr, value)
    now = field_values(meeting)
    if any(now[name] != before[name] for name in NUMBERS_OF_SESSIONS) or existing is None:
        # Two officers who give out one number wait for each other here.
        Branch.objects.select_for_update().get(pk=meeting.branch_id)
        faults = number_faults(meeting) if is_live(meeting) else []
        if faults:
            raise faults[0]
    store_record(meeting, existing=existing, before=before)
    return meeting


@transaction.atomic
def number_minutes(*, meeting: Meeting, by) -> Meeting:
    """Give the minutes of a meeting the next number of its year, above those that paper has given already.

    Refused when they have one. Two officers who ask at once get two numbers, or the second is refused for one meeting.
    """
    locked = Meeting.objects.select_for_update().get(pk=meeting.pk)
    if locked.is_voided:
        raise Refused(_("This record was voided; nothing more can be done with it."), code="voided")
    if locked.minutes_number:
        raise Refused(
            _("These minutes have the number %(number)s already."),
            params={"number": locked.minutes_number},
            code="numbered",
        )
    if locked.held is None:
        raise Refused(_("Enter the day of the meeting first: minutes are numbered by the year."), code="no_day")
    year = locked.held.first_day.year
    known = Meeting.objects.in_branches([locked.branch_id]).standing().exclude(minutes_number="")
    found = [NUMBER.search(text) for text in known.values_list("minutes_number", flat=True)]
    above = max((int(each["number"]) for each in found if each and int(each["year"]) == year), default=0)
    number = next_number(locked.branch, f"congress.minutes.{year}", above=above)
    return change_record(locked, {"minutes_number": f"纪要〔{year}〕{number}号"}, by=by)
