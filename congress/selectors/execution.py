"""落实情况: the resolutions that a session is told of, and what is late."""

from datetime import date

from django.utils import timezone

from congress.models import Congress, Meeting, Resolution
from congress.selectors.standing import numbers_of
from congress.states.resolutions import ResolutionState


def earlier_resolutions(meeting: Meeting) -> list[Resolution]:
    """Resolutions of earlier meetings that this one should hear of: open ones, and those done since the last session.

    Of a meeting that is no session, all that were open. Two queries.
    """
    day = meeting.held.first_day if meeting.held else timezone.localdate()
    rows = Resolution.objects.in_branches([meeting.branch_id]).whole().filter(meeting__held_from__lt=day)
    rows = rows.exclude(meeting=meeting).select_related("meeting").order_by("adopted_on", "pk")
    last = _last_session(meeting, day)
    since = last.held.first_day if last else None
    return [
        each
        for each in rows
        if each.state != ResolutionState.DONE or (since is None or each.done_on is None or each.done_on >= since)
    ]


def _last_session(meeting: Meeting, day: date) -> Meeting | None:
    """The session before this one, of the same congress; before another meeting the last of any."""
    own = {congress for congress, _term, _session in numbers_of(meeting)} or set(Congress.values)
    kinds = {*own, *(f"{congress.partition('_')[0]}_assembly" for congress in own)}
    before = Meeting.objects.in_branches([meeting.branch_id]).standing().filter(kind__in=kinds)
    return before.filter(held_from__lt=day).order_by("-held_from", "-pk").first()
