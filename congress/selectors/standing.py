"""How a meeting stands: who should be there, who is, and how many votes decide; with the rules behind it."""

from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from django.utils import timezone

from congress.law import majority, quorum
from congress.models import Congress, Delegate, Meeting, MeetingAttendance
from core.models import LiveArea, RuleSet
from core.rules import rules
from members.models import Body, Person
from members.selectors.bodies import members_of_body

AREA = "congress"
QUORUM, HALF = "congress.quorum_share", "congress.majority_half_inclusive"
P, K = MeetingAttendance.Presence, Meeting.Kind
# Which meetings are those of which congress; a meeting of all staff stands in its place in a small unit.
STAFF_KINDS = {K.STAFF_CONGRESS, K.STAFF_ASSEMBLY}
MEMBERS_KINDS = {K.MEMBERS_CONGRESS, K.MEMBERS_ASSEMBLY}
ASSEMBLIES = STAFF_KINDS | MEMBERS_KINDS
# Which bodies meet where: their members are expected.
BODIES = {K.COMMITTEE: Body.Kind.COMMITTEE, K.AUDIT: Body.Kind.AUDIT, K.WOMEN: Body.Kind.WOMEN}
OTHER = {Congress.STAFF: Congress.MEMBERS, Congress.MEMBERS: Congress.STAFF}


def congress_of(meeting: Meeting) -> str:
    """The congress that a meeting is a session of; empty for a committee or a group."""
    if meeting.kind in STAFF_KINDS:
        return Congress.STAFF
    return Congress.MEMBERS if meeting.kind in MEMBERS_KINDS else ""


def numbers_of(meeting: Meeting) -> list[tuple[str, int | None, int | None]]:
    """(congress, term, session) of each congress that meets: two for a double meeting."""
    own = congress_of(meeting)
    if not own:
        return []
    found = [(own, meeting.term, meeting.session)]
    if meeting.other_term:
        found.append((OTHER[own], meeting.other_term, meeting.other_session))
    return found


def is_live(meeting: Meeting) -> bool:
    """Whether the branch runs its congress live on the day of the meeting; what was held before is recorded as it was."""
    day = meeting.held.first_day if meeting.held else timezone.localdate()
    return LiveArea.is_live(meeting.branch, AREA, on=day)


@dataclass(frozen=True)
class Standing:
    """One congress, or one other meeting, as it stands: 应到, 实到, 请假, 缺席, and who is there without a vote.

    `is_counted` where the sign-in list was counted rather than a total recorded.
    """

    congress: str
    entitled: int | None
    present: int | None
    on_leave: int
    absent: int | None
    without_vote: int
    needed: int | None
    to_adopt: int | None
    is_counted: bool
    rule: RuleSet | None

    @property
    def label(self) -> str:
        return str(Congress(self.congress).label) if self.congress else ""

    @property
    def is_reached(self) -> bool | None:
        """Whether enough are there; None where one of the numbers is not known."""
        return None if None in (self.needed, self.present) else self.present >= self.needed

    @property
    def missing(self) -> int:
        """How many more must come; nobody has where nothing is recorded."""
        return 0 if self.needed is None else max(0, self.needed - (self.present or 0))


def standings_of(meeting: Meeting, today: date | None = None) -> list[Standing]:
    """How each congress that meets stands, or the meeting itself where it is none. Three queries."""
    day = meeting.held.first_day if meeting.held else today or timezone.localdate()
    thresholds = rules((QUORUM, HALF), on=day, branch=meeting.branch)
    signed = dict(meeting.attendances.filter(voided_at=None).values_list("who", "presence"))
    seats = _seats(meeting, day)
    congresses = numbers_of(meeting) or [("", None, None)]
    return [
        _standing(meeting, congress, seats.get((congress, term), {}), signed, thresholds)
        for congress, term, _session in congresses
    ]


def members_at(meeting: Meeting, day: date) -> list[Person]:
    """Who is expected at the meeting of a committee by a post in it; nobody at any other meeting. One query."""
    body = BODIES.get(meeting.kind)
    return members_of_body(meeting.branch, body, on=day) if body else []


def _seats(meeting: Meeting, day: date) -> dict[tuple[str, int | None], dict[str, str]]:
    """Kind of delegate by person, for each congress and term; nobody is recorded where all meet themselves.

    The members of a committee that meets stand as delegates of no congress. One query.
    """
    if meeting.kind in BODIES:
        return {("", None): {str(person.pk): Delegate.Kind.FORMAL for person in members_at(meeting, day)}}
    found: dict[tuple[str, int | None], dict[str, str]] = defaultdict(dict)
    rows = Delegate.objects.in_branches([meeting.branch_id]).in_office(day)
    for congress, term, who, kind in rows.values_list("congress", "term", "who", "kind"):
        found[congress, term][who] = kind
    return found


def _standing(
    meeting: Meeting, congress: str, seats: dict[str, str], signed: dict[str, str], thresholds: dict[str, RuleSet]
) -> Standing:
    voters = {who for who, kind in seats.items() if kind == Delegate.Kind.FORMAL}
    here = Counter(presence for who, presence in signed.items() if not voters or who in voters)
    entitled = len(voters) or meeting.entitled or (len(signed) if not congress else 0) or None
    is_counted = bool(signed)
    present = here[P.PRESENT] if is_counted else meeting.present
    rule, half = thresholds.get(QUORUM), thresholds.get(HALF)
    is_bound = bool(congress) and entitled is not None
    return Standing(
        congress=congress,
        entitled=entitled,
        present=present,
        on_leave=here[P.ON_LEAVE],
        absent=None if None in (entitled, present) else max(0, entitled - present - here[P.ON_LEAVE]),
        without_vote=sum(p == P.PRESENT for who, p in signed.items() if who not in voters) if voters else 0,
        needed=quorum(entitled, Fraction(rule.value)) if is_bound and rule else None,
        to_adopt=majority(entitled, half_inclusive=bool(half and half.value == "1")) if is_bound else None,
        is_counted=is_counted,
        rule=rule,
    )


def standing_for(meeting: Meeting, congress: str = "") -> Standing:
    """How the congress stands that a matter was put to: the meeting's own unless the other is named."""
    found = standings_of(meeting)
    return next((standing for standing in found if congress and standing.congress == congress), found[0])
