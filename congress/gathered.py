"""Meetings as a kind of gathering."""

from typing import Any

from django.utils import timezone

from accounts.services import issue_link
from congress.models import (
    Delegate,
    Meeting,
    MeetingAttendance,
    MeetingBrief,
    MeetingNotice,
    MeetingPhoto,
    MeetingSignUp,
)
from congress.selectors.standing import members_at
from gatherings.declare import gathered
from gatherings.kinds import GatheringKind, Invited

# Which delegates sit in which meeting.
CONGRESS = {
    Meeting.Kind.STAFF_CONGRESS: Delegate.Congress.STAFF,
    Meeting.Kind.MEMBERS_CONGRESS: Delegate.Congress.MEMBERS,
}


def invited(meeting: Meeting) -> list[Invited]:
    """The delegates of the congress, or the members of the committee, on the day of the meeting; others expect nobody."""
    congress = CONGRESS.get(meeting.kind)
    day = meeting.held.first_day if meeting.held else timezone.localdate()
    if congress is None:
        return [Invited(person) for person in members_at(meeting, day)]
    seats = Delegate.objects.in_branches([meeting.branch_id]).seated(congress, meeting.term, day)
    return [
        Invited(seat.subject, seat.constituency, seat.kind == Delegate.Kind.FORMAL)
        for seat in seats.select_related("person").order_by("constituency", "pk")
    ]


def numbers(expected: int, present: int, others: int) -> dict[str, Any]:
    return {"entitled": max(expected, present), "present": present}


def told(meeting: Meeting) -> list[str]:
    """How many came and what was dealt with, as a short report says it."""
    came = f"会议应到{meeting.entitled}人，实到{meeting.present}人。" if meeting.entitled and meeting.present else ""
    topics = meeting.topics.rstrip("。；;，,")
    return [came, f"会议围绕{topics}进行了研究。" if topics else ""]


gathered(
    GatheringKind(
        sheet="meetings",
        model=Meeting,
        attendance=MeetingAttendance,
        sign_up=MeetingSignUp,
        notice=MeetingNotice,
        photo=MeetingPhoto,
        brief=MeetingBrief,
        issue=issue_link,
        purposes={"sign-up": "congress.sign_up", "check-in": "congress.check_in"},
        verb="召开",
        told=told,
        invited=invited,
        numbers=numbers,
    )
)
