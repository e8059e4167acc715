"""Acts on one congress: its session is opened, and the minutes of two meetings ask for their numbers."""

from datetime import date

from congress.models import CongressSession, Meeting
from congress.services import move_session, number_minutes
from congress.tests.factories import make_delegate, make_meeting, make_session, make_sign_in
from core.dates import PreciseDay
from core.errors import Refused
from core.models import AuditEntry, LiveArea
from core.rules import load_rules
from tests.races.acts.declare import act, attempt, linger, new_branch

DAY = date(2024, 3, 15)


@act
def congress(slug: str) -> str:
    """A live session with its quorum, and a second meeting whose minutes have no number either."""
    load_rules()
    branch = new_branch(slug)
    LiveArea.objects.create(branch=branch, area="congress", live_from=date(2024, 1, 1))
    meeting = make_meeting(branch, kind="staff_congress", term=3, session=2, held=PreciseDay.on(DAY))
    make_sign_in(meeting, person_name=make_delegate(branch).person_name)
    make_session(meeting, "delegates_verified")
    make_meeting(branch, held=PreciseDay.on(DAY))
    return "prepared"


@act
def open_session(slug: str) -> str:
    session = CongressSession.objects.get(branch__slug=slug)
    return attempt(lambda: move_session(session=session, action="open", by=None, on=DAY), "opened")


@act
def careless_open(slug: str) -> str:
    session = CongressSession.objects.get(branch__slug=slug)
    if session.state != "delegates_verified":
        return "wrong_state"
    linger()
    CongressSession.objects.filter(pk=session.pk).update(state="opened", opened_on=DAY)
    return "opened"


@act
def number(slug: str, which: str) -> str:
    """Ask for the number of the minutes of one of the meetings."""
    meeting = Meeting.objects.filter(branch__slug=slug).order_by("pk")[int(which)]
    try:
        return number_minutes(meeting=meeting, by=None).minutes_number
    except Refused as refusal:
        return refusal.code


@act
def careless_number(slug: str, which: str) -> str:
    meeting = Meeting.objects.filter(branch__slug=slug).order_by("pk")[int(which)]
    given = Meeting.objects.filter(branch__slug=slug).exclude(minutes_number="").count()
    linger()
    meeting.minutes_number = f"纪要〔2024〕{given + 1}号"
    meeting.save()
    return meeting.minutes_number


@act
def count_acts(slug: str) -> str:
    verbs = AuditEntry.objects.filter(
        chain__branch__slug=slug, verb__in=["congress.congresssession.open", "congress.meeting.change"]
    )
    return " ".join(sorted(verbs.values_list("verb", flat=True)))
