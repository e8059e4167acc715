"""What an activity is to one person."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from django.db.models import Q, Sum

from activities.models import Activity, ActivityAttendance, ActivityNotice, ActivitySignUp
from gatherings.places import allot
from members.models import Person

MOST = 20


@dataclass(frozen=True)
class OpenActivity:
    """An activity that people may sign up for, and how one person stands: `waits` is nought with a place."""

    activity: Activity
    closes_on: date | None
    is_closed: bool
    sign_up: ActivitySignUp | None = None
    waits: int = 0


def open_to(person: Person, *, today: date) -> list[OpenActivity]:
    """Activities to come whose notice says how many may come or until when, the nearest first; two queries.

    What is closed already is told to whoever is on its list.
    """
    asking = Q(places__isnull=False) | Q(closes_on__isnull=False)
    coming = {"of__held_to__gte": today, "of__cancelled_on": None, "of__voided_at": None}
    rows = ActivityNotice.objects.in_branches([person.branch]).standing().filter(asking, **coming)
    notices = list(rows.select_related("of").order_by("of__held_from", "of_id")[:MOST])
    lists: dict[int, list[ActivitySignUp]] = defaultdict(list)
    for row in ActivitySignUp.objects.standing().filter(of__in=[notice.of_id for notice in notices]):
        lists[row.of_id].append(row)
    found = [_stand(notice, lists[notice.of_id], person, today) for notice in notices]
    return [each for each in found if each.sign_up is not None or not each.is_closed]


def _stand(notice: ActivityNotice, rows: list[ActivitySignUp], person: Person, today: date) -> OpenActivity:
    waits = allot([row.people for row in rows], notice.places)
    own = next(((row, wait) for row, wait in zip(rows, waits, strict=True) if row.person_id == person.pk), (None, 0))
    return OpenActivity(notice.of, notice.closes_on, notice.is_closed_on(today), *own)


def hours_by_year(person: Person) -> list[tuple[int, int]]:
    """The training hours of the sheets on which a person stands, year by year, the latest first; one query."""
    came = ActivityAttendance.objects.whole().filter(person=person, presence=ActivityAttendance.Presence.PRESENT)
    kept = Q(of__cancelled_on=None)
    rows = came.filter(kept, of__kind=Activity.Kind.TRAINING, of__hours__gt=0, of__held_from__isnull=False)
    told = rows.order_by().values_list("of__held_from__year").annotate(sum=Sum("of__hours"))
    return sorted(told, reverse=True)
