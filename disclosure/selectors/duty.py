"""What is to be made public by when: each topic with the day on which something of it was made public last.

Whatever is told of a topic counts once, on paper or online: a post that was published stands among what was made
public, and one that was entered as it was on paper counts by its own day.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from django.db import models
from django.db.models import OuterRef, Q, QuerySet, Subquery
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.periods import Period
from disclosure.models import BoardPost, Publication, Topic

C, E = Topic.Cadence, Topic.Every
SOON_DAYS = 14
MONTHS_IN = {E.MONTH: 1, E.QUARTER: 3, E.HALF: 6, E.YEAR: 12}


class DutyStanding(models.TextChoices):
    """How the duty of a topic fares on a day."""

    LATE = "late", _("past its day")
    MISSING = "missing", _("never made public")
    SOON = "soon", _("due soon")
    FINE = "fine", _("in time")
    UNSAID = "unsaid", _("how often is not said")
    AS_IT_COMES = "as_it_comes", _("as it comes")


@dataclass(frozen=True)
class Duty:
    """A topic: when something of it was made public last, by when the next is due, and how that fares."""

    topic: Topic
    last: date | None
    due: date | None
    standing: DutyStanding


def duties(branches: Iterable, *, today: date) -> list[Duty]:
    """Every topic that holds on the day, as it was set up; one query for any number of branches."""
    return [duty_of(topic, today=today) for topic in _topics(branches, today)]


def regular_duties(branches: Iterable, *, today: date) -> list[Duty]:
    """Those that are due by a day; one query."""
    regular = _topics(branches, today).filter(cadence__in=["", C.PERIODIC]).exclude(every="")
    return [duty_of(topic, today=today) for topic in regular]


def _topics(branches: Iterable, today: date) -> QuerySet[Topic]:
    """The topics in force, each with the days of the latest publication and the latest post (`last_told`, `last_post`)."""
    told = Publication.objects.standing().filter(topic=OuterRef("pk"), published_to__lte=today)
    posts = BoardPost.objects.standing().filter(topic=OuterRef("pk"), published_on__lte=today)
    not_taken_back = Q(withdrawn_on=None) | Q(withdrawn_on__gt=today)
    begun = Q(since_to=None) | Q(since_to__lte=today)
    lasting = Q(ended_on=None) | Q(ended_on__gte=today)
    rows = Topic.objects.in_branches(branches).standing().filter(begun & lasting)
    return rows.annotate(
        last_told=Subquery(told.filter(not_taken_back).order_by("-published_to").values("published_to")[:1]),
        last_post=Subquery(posts.filter(not_taken_back).order_by("-published_on").values("published_on")[:1]),
    ).order_by("branch", "pk")


def duty_of(topic: Topic, *, today: date) -> Duty:
    """How one of these topics fares. What is never told was due at the end of the span in which it was set up."""
    last = max((day for day in (topic.last_told, topic.last_post) if day), default=None)
    if topic.cadence == C.LONG_TERM:
        return Duty(topic, last, None, DutyStanding.FINE if last else DutyStanding.MISSING)
    if topic.cadence in {C.IMMEDIATE, C.IRREGULAR} or not (topic.cadence or topic.every):
        return Duty(topic, last, None, DutyStanding.AS_IT_COMES)
    if not topic.every:
        return Duty(topic, last, None, DutyStanding.UNSAID)
    due = _next_due(topic.every, last) if last else _span_of(topic.every, _set_up_on(topic)).last_day
    return Duty(topic, last, due, _standing(due, today))


def _standing(due: date, today: date) -> DutyStanding:
    if due < today:
        return DutyStanding.LATE
    return DutyStanding.SOON if due - today <= timedelta(days=SOON_DAYS) else DutyStanding.FINE


def _set_up_on(topic: Topic) -> date:
    return topic.since_from or timezone.localdate(topic.created_at)


def _next_due(every: str, last: date) -> date:
    """The last day of the span after the one in which something was made public."""
    return _span_of(every, _span_of(every, last).last_day + timedelta(days=1)).last_day


def _span_of(every: str, day: date) -> Period:
    """The month, quarter, half or year in which a day lies."""
    count = MONTHS_IN[E(every)]
    return Period.months_from(day.year, (day.month - 1) // count * count + 1, count)
