"""What rules say of a session beyond its quorum: how many sit in its presidium, and what joint meetings have to report.

No national number is known; a rule is told only where the branch, or its region, has one.
"""

from datetime import date

from django.db.models import QuerySet, Subquery, Value
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from congress.models import AgendaItem, CongressSession, Meeting
from congress.selectors.motions import names_in
from core.errors import Refused
from core.models import RuleSet
from core.rules import rules

PRESIDIUM, LARGE_PRESIDIUM, JOINT = "congress.presidium_least", "congress.presidium_least_large", "congress.joint_told"
# Above so many delegates a rule may ask for a larger presidium (上海市职工代表大会条例 23).
LARGE = 100


def session_rules(meeting: Meeting) -> dict[str, RuleSet]:
    """The rules for the day of a session. One query."""
    day = meeting.held.first_day if meeting.held else timezone.localdate()
    return rules((PRESIDIUM, LARGE_PRESIDIUM, JOINT), on=day, branch=meeting.branch)


def presidium_warnings(session: CongressSession, delegates: int, found: dict[str, RuleSet]) -> list[Refused]:
    """What speaks against the size of a presidium; it stops nobody."""
    least = found.get(LARGE_PRESIDIUM if delegates > LARGE else PRESIDIUM)
    names = names_in(session.presidium)
    if least is None or not names or len(names) >= int(least.value):
        return []
    params = {"names": len(names), "least": int(least.value), "delegates": delegates}
    sentence = _("%(names)d sit in the presidium; for %(delegates)d delegates there are %(least)d at least.")
    return [Refused(sentence, params=params, source=least.source, code="small_presidium")]


def joint_decisions(meeting: Meeting) -> QuerySet[AgendaItem]:
    """What joint meetings decided since the session before, up to this one: it is told to this session. One query."""
    day = meeting.held.first_day if meeting.held else timezone.localdate()
    sessions = Meeting.objects.in_branches([meeting.branch_id]).standing().filter(kind=meeting.kind)
    before = sessions.filter(held_to__lt=day).exclude(pk=meeting.pk).order_by("-held_to").values("held_to")[:1]
    since = Coalesce(Subquery(before), Value(date(1900, 1, 1)))
    items = AgendaItem.objects.in_branches([meeting.branch_id]).standing()
    joint = items.filter(meeting__kind=Meeting.Kind.JOINT, meeting__voided_at=None, meeting__held_to__lte=day)
    return (
        joint.filter(meeting__held_from__gt=since).exclude(outcome="", decision="").order_by("meeting__held_from", "pk")
    )
