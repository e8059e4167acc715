"""The steps of a session counted back from its opening, and resolutions that are to be carried out."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date

from django.utils.translation import gettext_lazy as _

from congress.models import CongressSession, Resolution
from congress.selectors.preparation import KEYS, OVER, open_steps
from congress.states.resolutions import ResolutionState
from core.deadlines import Deadline, DueItem, deadline, untranslated
from core.rules import rule_in_branches

RUN = "congress.run_session"


def _steps(branches: Sequence[int], today: date) -> Iterator[DueItem]:
    known = CongressSession.objects.in_branches(branches).whole().exclude(state__in=OVER)
    found = list(known.select_related("meeting", "branch"))
    by_branch: dict[int, dict] = defaultdict(dict)
    for key in KEYS if found else ():
        for branch, rule in rule_in_branches(key, {each.branch_id for each in found}, on=today).items():
            by_branch[branch][key] = rule
    for session in found:
        for step in open_steps(session, by_branch[session.branch_id]):
            told = {"step": untranslated(step.label), "session": session.meeting.title}
            yield DueItem(session, step.due, told, part=step.key)


def _resolutions(branches: Sequence[int], today: date) -> Iterator[DueItem]:
    rows = Resolution.objects.in_branches(branches).whole().exclude(state=ResolutionState.DONE).exclude(due_on=None)
    for each in rows:
        yield DueItem(each, each.due_on, {"title": each.title, "owner": each.owner})


deadline(
    Deadline(
        "congress.session_step",
        sentence=_("%(session)s: %(step)s."),
        sheet="sessions",
        who=RUN,
        remind_days=(7, 1),
        items=_steps,
        stale_days=60,
        names_nobody=True,
    )
)
deadline(
    Deadline(
        "congress.resolution",
        sentence=_("Resolution “%(title)s” is to be carried out (%(owner)s)."),
        sheet="resolutions",
        who=RUN,
        remind_days=(14, 3),
        items=_resolutions,
        task=_("carry out “%(title)s”"),
    )
)
