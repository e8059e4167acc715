"""筹备清单: what a session needs before it opens and after it closes, each with its day and whether it is done."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from congress.law import working_days_after
from congress.models import CongressSession
from congress.states.sessions import SessionState
from core.models import RuleSet
from core.rules import rules

REQUEST = "congress.request_days_before"
MOTIONS = "congress.motions_close_days_before"
DOCUMENTS = "congress.documents_days_before"
PUBLISH = "congress.publish_days_after"
REPORT = "congress.report_working_days"
KEYS = (REQUEST, MOTIONS, DOCUMENTS, PUBLISH, REPORT)
OVER = frozenset({SessionState.CANCELLED, SessionState.ARCHIVED})


@dataclass(frozen=True)
class Step:
    """One thing to be done: its name, by when, since when it is done, and the rule behind the day."""

    key: str
    label: Any
    due: date | None
    done: date | None
    rule: RuleSet | None = None

    def is_late(self, today: date) -> bool:
        return self.done is None and self.due is not None and self.due < today


def steps_of(session: CongressSession, found: Mapping[str, RuleSet] | None = None) -> list[Step]:
    """The list of a session in the order of its days; one query unless the rules are given."""
    opening = session.opening
    if found is None:
        found = rules(KEYS, on=opening or timezone.localdate(), branch=session.branch)
    return list(_steps(session, opening, found))


def _steps(session: CongressSession, opening: date | None, found: Mapping[str, RuleSet]) -> Iterator[Step]:
    def before(key: str) -> date | None:
        return opening - timedelta(days=int(found[key].value)) if opening and key in found else None

    eve = opening - timedelta(days=1) if opening else None
    yield Step("request", _("send the request to hold it"), before(REQUEST), session.requested_on, found.get(REQUEST))
    yield Step("approval", _("enter the approval"), eve, session.approved_on)
    motions = session.motions_until or before(MOTIONS)
    # Nothing is entered when the day comes: collecting is over by itself.
    yield Step("motions", _("close the collection of motions"), motions, session.verified_on, found.get(MOTIONS))
    yield Step("documents", _("give out the documents"), before(DOCUMENTS), session.documents_on, found.get(DOCUMENTS))
    yield Step("verify", _("settle who is a delegate"), eve, session.verified_on)
    yield Step("prepare", _("hold the preparatory meeting"), eve, session.preparatory_on)
    closed = session.closed_on
    if closed and PUBLISH in found:
        day = closed + timedelta(days=int(found[PUBLISH].value))
        yield Step("publish", _("publish the resolutions"), day, session.published_on, found[PUBLISH])
    if closed and REPORT in found:
        day = working_days_after(closed, int(found[REPORT].value))
        yield Step("report", _("report to the upper union"), day, session.reported_on, found[REPORT])


def open_steps(session: CongressSession, found: Mapping[str, RuleSet]) -> list[Step]:
    """What is still to be done and has a day; before the opening nothing of it once the session has opened."""
    if session.state in OVER:
        return []
    steps = [step for step in steps_of(session, found) if step.done is None and step.due is not None]
    has_opened = session.opened_on is not None
    return [step for step in steps if not has_opened or step.key in ("publish", "report")]
