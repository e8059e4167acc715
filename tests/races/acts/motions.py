"""Acts on motions: one is filed and seconded, two are merged into one another."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import IntegrityError

from congress.models import Motion, MotionSecond
from congress.services import add_second, move_motion
from core.errors import Refused
from members.models import Person
from tests.races.acts.declare import act, attempt, linger, new_branch

DAY = date(2024, 3, 2)


@act
def motions(slug: str) -> str:
    branch = new_branch(slug)
    Person.objects.create(branch=branch, name="赵示甲")
    Motion.objects.create(branch=branch, subject="食堂", state="collected", collected_on=DAY)
    for subject in ("一", "二"):
        Motion.objects.create(branch=branch, subject=subject, state="filed", collected_on=DAY, filed_on=DAY)
    return "prepared"


def _named(slug: str, subject: str) -> Motion:
    return Motion.objects.get(branch__slug=slug, subject=subject)


@act
def second(slug: str) -> str:
    person = Person.objects.get(branch__slug=slug)
    return attempt(
        lambda: add_second(motion=_named(slug, "食堂"), who=person, by=None, on=DAY, today=DAY),
        "seconded",
    )


@act
def careless_second(slug: str) -> str:
    """The table itself has room for one; who only looks before comes to know it late."""
    motion, person = _named(slug, "食堂"), Person.objects.get(branch__slug=slug)
    if motion.seconds.exists():
        return "twice"
    linger()
    try:
        MotionSecond.objects.create(branch=motion.branch, motion=motion, person=person)
    except IntegrityError:
        return "clash"
    return "seconded"


@act
def merge(slug: str, one: str, other: str) -> str:
    motion, into = _named(slug, one), _named(slug, other)
    try:
        move_motion(motion=motion, action="merge", by=None, on=DAY, note="内容相同", changes={"merged_into": into})
    except (Refused, ValidationError) as refusal:
        return getattr(refusal, "code", "") or "chain"
    return "merged"


@act
def careless_merge(slug: str, one: str, other: str) -> str:
    motion, into = _named(slug, one), _named(slug, other)
    if into.merged_on:
        return "chain"
    linger()
    Motion.objects.filter(pk=motion.pk).update(state="merged", merged_on=DAY, merged_into=into)
    return "merged"


@act
def count_motions(slug: str) -> str:
    """How many seconds there are, how many motions were merged, and how many into one that was itself merged."""
    merged = Motion.objects.filter(branch__slug=slug).exclude(merged_into=None)
    chains = merged.exclude(merged_into__merged_on=None)
    return f"{MotionSecond.objects.filter(branch__slug=slug).count()} {merged.count()} {chains.count()}"
