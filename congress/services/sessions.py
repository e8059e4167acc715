"""Sessions of a congress: the one door for their state, and the rows of a list kept on paper."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from congress.models import AgendaItem, CongressSession
from congress.selectors.standing import congress_of, is_live, standings_of
from congress.states.sessions import DATES, MOVES, SessionState, session_state_told_by
from core.errors import Refused
from core.services.records import field_values
from core.sheets import Intake, new_record, store_record
from core.states import make_move

K, OUT = AgendaItem.Kind, AgendaItem.Outcome


def has_quorum(session: CongressSession) -> None:
    """Raises Refused where a live session has not enough of its delegates; who has no vote is not counted."""
    if not is_live(session.meeting):
        return
    for standing in standings_of(session.meeting):
        if standing.is_reached is None:
            raise Refused(
                _("Enter the delegates and who has signed in first: whether enough have come is not known."),
                code="not_counted",
            )
        if not standing.is_reached:
            raise Refused(
                _("%(present)d of %(entitled)d delegates have come; %(needed)d are needed, %(missing)d are missing."),
                params={
                    "present": standing.present,
                    "entitled": standing.entitled,
                    "needed": standing.needed,
                    "missing": standing.missing,
                },
                source=standing.rule.source if standing.rule else "",
                code="no_quorum",
            )


def lacks_quorum(session: CongressSession) -> None:
    """Raises Refused where a live session is to be adjourned though enough have come."""
    if is_live(session.meeting) and all(standing.is_reached for standing in standings_of(session.meeting)):
        raise Refused(_("Enough delegates have come: the session can be opened."), code="has_quorum")


def has_decided(session: CongressSession) -> None:
    """Raises Refused where a live session is to be closed while something it should adopt has no outcome."""
    if not is_live(session.meeting):
        return
    waiting = session.meeting.items.filter(voided_at=None, kind__in=[K.ADOPT, K.ELECT], outcome="").first()
    if waiting is not None:
        raise Refused(
            _("“%(item)s” has no outcome yet: enter the vote, or that it is to be voted on later."),
            params={"item": waiting.title},
            code="no_outcome",
        )


SESSION_MOVES = MOVES | {
    "open": replace(MOVES["open"], guard=has_quorum),
    "adjourn": replace(MOVES["adjourn"], guard=lacks_quorum),
    "close": replace(MOVES["close"], guard=has_decided),
}


def move_session(
    *, session: CongressSession, action: str, by, on: date, note: str = "", changes: Mapping[str, Any] | None = None
) -> CongressSession:
    """Move a session by one step of its table, stamping the day.

    Refused from a wrong state, without the right, without the reason that adjourning and cancelling need; and live,
    opened without a quorum or closed with a matter undecided. The step is entered in the operation record.
    """
    return make_move(session, moves=SESSION_MOVES, action=action, by=by, on=on, note=note, changes=changes)


def take_session_row(
    values: dict[str, Any], *, existing: CongressSession | None, public_id: str, intake: Intake
) -> CongressSession:
    """Store one row of a list of sessions: on paper its days tell how far it came, live they are left to the flow."""
    session = existing or new_record(CongressSession, intake, public_id)
    before = field_values(session)
    meeting = values.get("meeting") or session.meeting
    live = is_live(meeting)
    for attr, value in values.items():
        if not (live and attr in DATES):
            setattr(session, attr, value)
    if not congress_of(session.meeting):
        raise Refused(
            _("Only an assembly or a congress has sessions; “%(meeting)s” is neither."),
            params={"meeting": session.meeting.title},
            code="no_congress",
        )
    if not live:
        session.state = session_state_told_by({name: getattr(session, name) for name in DATES})
    store_record(session, existing=existing, before=before)
    return session


__all__ = ["SESSION_MOVES", "SessionState", "move_session", "take_session_row"]
