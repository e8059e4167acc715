"""The numbers of motions: 3-2-001 in a session of a term, 2024-001 between sessions."""

import re
from datetime import date

from congress.models import Meeting, Motion
from core.counters import next_number
from core.models import Branch


def series_of(meeting: Meeting | None, on: date) -> str:
    """What stands before the running number: the term and the session, else the year."""
    if meeting is not None and meeting.term and meeting.session:
        return f"{meeting.term}-{meeting.session}"
    return str(on.year)


def give_number(branch: Branch, meeting: Meeting | None, on: date) -> str:
    """The next free number of a session or year; those that paper has given already are left alone.

    To be called in the transaction that stores the motion: one that is rolled back gives its number back.
    """
    series = series_of(meeting, on)
    given = (
        Motion.objects.in_branches([branch]).filter(number__startswith=f"{series}-").values_list("number", flat=True)
    )
    found = [re.fullmatch(rf"{re.escape(series)}-(\d{{1,6}})", number) for number in given]
    highest = max((int(match[1]) for match in found if match), default=0)
    return f"{series}-{next_number(branch, f'motions {series}', above=highest):03d}"


def number_for(motion: Motion, on: date) -> str:
    """The number of a motion that is handed in."""
    return give_number(motion.branch, motion.meeting, on)
