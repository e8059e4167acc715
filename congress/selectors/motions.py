"""What is read of motions: the rules of the branch, the names below one, and earlier ones like it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from congress.law import lacking, signatories
from congress.models import Delegate, Meeting, Motion, MotionSecond, MotionSetting, MotionUnit
from congress.states.motions import MOVES, SHORT_MOVES, MotionState
from core.errors import Refused
from core.models import Branch
from core.states import Moves
from members.models import Person

NAMES_APART = re.compile(r"[、，,;；\s]+")
# States of the short way: a motion that stands in another one goes on by the full table, whatever the branch chose since.
SHORT_STATES = frozenset({MotionState.DRAFT, *(move.target for move in SHORT_MOVES.values())})
CONGRESSES = {
    Meeting.Kind.STAFF_CONGRESS: Delegate.Congress.STAFF,
    Meeting.Kind.STAFF_ASSEMBLY: Delegate.Congress.STAFF,
    Meeting.Kind.MEMBERS_CONGRESS: Delegate.Congress.MEMBERS,
    Meeting.Kind.MEMBERS_ASSEMBLY: Delegate.Congress.MEMBERS,
}
LIKE_FROM, LIKE_MOST, LOOKED_THROUGH = 0.3, 5, 2000


def rules_of(branch: Branch) -> MotionSetting:
    """How the branch handles motions; the usual rules where it has said nothing. One query."""
    return MotionSetting.objects.filter(branch=branch).first() or MotionSetting(branch=branch)


def moves_of(motion: Motion) -> Moves:
    """The moves on the way of this motion: those of its branch's way. One query."""
    if rules_of(motion.branch).is_full or motion.state not in SHORT_STATES:
        return MOVES
    return SHORT_MOVES


def names_in(text: str) -> list[str]:
    """The names in a text that lists people."""
    return [name for name in NAMES_APART.split(text) if name]


def is_mover(motion: Motion, who: Person | str) -> bool:
    """Whether it is the mover: the one of the register where that is known, else one of the names on the paper."""
    if motion.mover_person_id:
        return isinstance(who, Person) and who.pk == motion.mover_person_id
    return str(who) in names_in(motion.mover)


def second_warnings(second: MotionSecond) -> list[Refused]:
    """What speaks against a second entered from paper: it is the mover's own. It stops nobody."""
    motion = second.motion
    if is_mover(motion, second.subject) and not rules_of(motion.branch).mover_counts:
        return [Refused(_("Whoever moves a motion does not second it."), code="mover")]
    return []


def seconders_of(motion: Motion) -> list[MotionSecond]:
    """The recorded seconds of a motion, the earliest first."""
    return list(motion.seconds.standing().select_related("person").order_by("seconded_on", "pk"))


def second_names(motion: Motion) -> list[str]:
    """Everybody who seconded, by a row of their own or in the text of the paper, each once; one query."""
    rows = [str(second) for second in seconders_of(motion)]
    return [*rows, *(name for name in dict.fromkeys(names_in(motion.seconders)) if name not in rows)]


def seconders_lacking(motion: Motion, rules: MotionSetting) -> int:
    """How many seconders a motion needs still; one that a delegation moved needs none."""
    if motion.is_collective:
        return 0
    others = [name for name in second_names(motion) if name not in names_in(motion.mover)]
    counted = signatories(len(others), has_mover=bool(motion.mover), mover_counts=rules.mover_counts)
    return lacking(counted, rules.min_seconders)


def formal_names(motion: Motion, on: date) -> set[str]:
    """The names of the formal delegates of the term in which a motion is moved; empty where none are recorded."""
    meeting = motion.meeting
    congress = CONGRESSES.get(meeting.kind) if meeting else None
    if congress is None:
        return set()
    seated = Delegate.objects.in_branches([motion.branch_id]).seated(congress, meeting.term, on).with_vote()
    return {str(delegate) for delegate in seated.select_related("person")}


@dataclass(frozen=True)
class OwnMotion:
    """A motion on the page of whoever moved it, and what they may do with it now."""

    motion: Motion
    may_write: bool
    may_rate: bool
    may_withdraw: bool
    rated_until: date | None = None
    may_be_several: bool = False


def rated_until(motion: Motion, rules: MotionSetting) -> date | None:
    """The last day on which the reply to a motion is rated; None where it waits for no rating."""
    if not rules.is_full or motion.state not in MOVES["rate"].sources:
        return None
    return (motion.again_on or motion.replied_on) + timedelta(days=rules.rating_days)


def own_motions_of(link) -> list[OwnMotion]:
    """The motions that the holder of a link wrote, the latest first; two queries."""
    rules = rules_of(link.branch)
    return [
        OwnMotion(
            one,
            may_write=one.state in MOVES["submit"].sources,
            may_rate=one.state in MOVES["rate"].sources,
            may_withdraw=one.state in MOVES["withdraw"].sources,
            rated_until=rated_until(one, rules),
            may_be_several=one.state in MOVES["submit"].sources and may_be_several(one),
        )
        for one in Motion.objects.in_branches([link.branch]).of_mover(link.person)
    ]


# What joins a second matter to the first. Measures that are counted up are no sign: one matter may need several.
JOINED = re.compile("以及|并且|同时|另外|此外|[；;]|[，,](?:并|还|另|也)|关于.+关于|顺便|第二件事|另一件事")
FURTHER = re.compile("另外|此外|顺便|第二件事|另一件事|还有一件")


def may_be_several(motion: Motion) -> bool:
    """Whether the words sound as if a motion asked several things, which asks for several motions: 一事一案."""
    return bool(JOINED.search(motion.subject) or FURTHER.search(motion.proposal))


def motions_linked_to(person: Person) -> list[Motion]:
    """Motions that somebody moved or seconded by a row or link of their own, whoever else has the same name; one query."""
    seconded = MotionSecond.objects.standing().filter(motion=OuterRef("pk"), person=person)
    own = Motion.objects.in_branches([person.branch_id]).standing()
    return list(own.filter(Q(mover_person=person) | Exists(seconded)).order_by("-collected_on", "-pk"))


def units_of(motion: Motion) -> list[MotionUnit]:
    """The departments of a motion, the leading one first."""
    return list(motion.units.standing())


def similar_motions(motion: Motion, most: int = LIKE_MOST) -> list[Motion]:
    """Other motions of the branch whose subjects are much alike, the most alike first; one query."""
    others = Motion.objects.in_branches([motion.branch_id]).standing().exclude(pk=motion.pk)
    mine = _pairs(motion.subject)
    ranked = [(_alike(mine, _pairs(other.subject)), other) for other in others.order_by("-pk")[:LOOKED_THROUGH]]
    ranked = sorted((pair for pair in ranked if pair[0] >= LIKE_FROM), key=lambda pair: (-pair[0], -pair[1].pk))
    return [other for _score, other in ranked[:most]]


# Words that nearly every subject holds say nothing of what it is about.
EMPTY_WORDS = re.compile("关于|进一步|的|提案|议案|建议|加强|完善|改善|工作|[，。、（）《》“”\\s\\d]")


def _pairs(text: str) -> set[str]:
    left = EMPTY_WORDS.sub("", text)
    return {left[at : at + 2] for at in range(max(1, len(left) - 1)) if left[at : at + 2]}


def _alike(one: Iterable[str], other: Iterable[str]) -> float:
    """How much of the shorter of two subjects stands in the other, from 0 to 1."""
    one, other = set(one), set(other)
    smaller = min(len(one), len(other))
    return len(one & other) / smaller if smaller else 0.0


def motions_naming(person: Person) -> list[Motion]:
    """Motions that name the person as mover or seconder, the latest first; the name must stand there by itself."""
    found = (
        Motion.objects.in_branches([person.branch])
        .standing()
        .filter(Q(mover__contains=person.name) | Q(seconders__contains=person.name))
    )
    return [
        motion
        for motion in found.order_by("-collected_on", "-pk")
        if person.name in names_in(f"{motion.mover}、{motion.seconders}")
    ]
