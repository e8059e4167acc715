"""代表资格审查: who the delegates are, by constituency and by kind, and what stands out in their composition."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from congress.models import Delegate, Meeting
from congress.selectors.standing import numbers_of
from core.errors import Refused
from core.models import RuleSet
from core.rules import rules
from members.models import Person
from members.selectors.rules import active_members, women_members

LEAST, WOMEN = "congress.delegates_least", "congress.women_by_share"
K = Delegate.Kind


@dataclass(frozen=True)
class Credentials:
    """The delegates of one congress: how many of which kind, from where, and how many women as far as it is known."""

    congress: str
    formal: int
    without_vote: int
    by_constituency: dict[str, list[Delegate]]
    women: int
    sex_known: int

    @property
    def share_of_women(self) -> int | None:
        """In whole per cent of those whose sex is known; None where it is known of none."""
        return round(100 * self.women / self.sex_known) if self.sex_known else None


def _day(meeting: Meeting) -> date:
    return meeting.held.first_day if meeting.held else timezone.localdate()


def credentials_of(meeting: Meeting) -> list[Credentials]:
    """The delegates of each congress that meets, on its day. One query."""
    rows = Delegate.objects.in_branches([meeting.branch_id]).in_office(_day(meeting)).select_related("person")
    found = list(rows.order_by("constituency", "pk"))
    return [
        _credentials(congress, [each for each in found if (each.congress, each.term) == (congress, term)])
        for congress, term, _session in numbers_of(meeting)
    ]


def _credentials(congress: str, found: list[Delegate]) -> Credentials:
    formal = [each for each in found if each.kind == K.FORMAL]
    by_constituency: dict[str, list[Delegate]] = {}
    for each in formal:
        by_constituency.setdefault(each.constituency, []).append(each)
    sexes = Counter(each.person.sex for each in formal if each.person and each.person.sex)
    return Credentials(
        congress=congress,
        formal=len(formal),
        without_vote=len(found) - len(formal),
        by_constituency=by_constituency,
        women=sexes[Person.Sex.FEMALE],
        sex_known=sum(sexes.values()),
    )


@dataclass(frozen=True)
class Usual:
    """What the composition is held against: the least number of delegates, and the women among the members."""

    least: RuleSet | None
    members: int
    women: int
    by_share: RuleSet | None = None


def usual_composition(meeting: Meeting) -> Usual:
    """What is usual on the day of a meeting. Three queries."""
    day = _day(meeting)
    known = rules((LEAST, WOMEN), on=day, branch=meeting.branch)
    return Usual(
        least=known.get(LEAST),
        by_share=known.get(WOMEN),
        members=active_members(meeting.branch, on=day).exclude(person__sex="").count(),
        women=women_members(meeting.branch, on=day),
    )


def composition_warnings(found: Credentials, usual: Usual) -> list[Refused]:
    """What stands out: few delegates, a smaller share of women than among the members. It stops nobody."""
    told, least = [], usual.least
    if found.formal and least and found.formal < int(least.value):
        told.append(
            Refused(
                _("%(formal)d delegates are fewer than the usual %(least)d."),
                params={"formal": found.formal, "least": int(least.value)},
                source=least.source,
                code="few_delegates",
            )
        )
    share = found.share_of_women
    if share is not None and usual.members and 100 * usual.women > usual.members * (share + 1):
        told.append(
            Refused(
                _("Women are %(share)d%% of the delegates and %(among)d%% of the members."),
                params={"share": share, "among": round(100 * usual.women / usual.members)},
                source=usual.by_share.source if usual.by_share else "",
                code="few_women",
            )
        )
    return told
