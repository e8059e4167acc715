"""Acts on an activity with one place: many sign up for it, and the same person is marked as having come."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from django.db import connection

from activities.models import Activity, ActivityNotice
from gatherings.kinds import kind_named
from gatherings.selectors import entries_of
from gatherings.services import mark, sign_up
from tests.races.acts.declare import act, linger, new_branch

AT_ONCE = 4


@act
def outing(slug: str) -> str:
    branch = new_branch(slug)
    activity = Activity.objects.create(branch=branch, title="春游", kind="outing")
    ActivityNotice.objects.create(branch=branch, of=activity, places=1)
    return "prepared"


def _four(doing: Callable[[Activity, str], str], slug: str, number: str) -> str:
    """Four people at once, each in a thread with a connection of their own; what each is told, in order."""

    def alone(place: int) -> str:
        told = doing(Activity.objects.get(branch__slug=slug), f"{number}-{place}")
        connection.close()
        return told

    with ThreadPoolExecutor(AT_ONCE) as pool:
        return " ".join(pool.map(alone, range(AT_ONCE)))


@act
def sign_up_four(slug: str, number: str) -> str:
    def doing(activity: Activity, name: str) -> str:
        kind = kind_named("activities")
        row = sign_up(kind=kind, gathering=activity, subject=name, by=None)
        return str(next(entry.waits for entry in entries_of(kind, activity) if entry.sign_up.pk == row.pk))

    return _four(doing, slug, number)


@act
def careless_sign_up_four(slug: str, number: str) -> str:
    def doing(activity: Activity, name: str) -> str:
        before = activity.sign_ups.count()
        linger()
        activity.sign_ups.create(branch=activity.branch, person_name=name)
        return str(before)

    return _four(doing, slug, number)


@act
def come(slug: str) -> str:
    activity = Activity.objects.get(branch__slug=slug)
    mark(kind=kind_named("activities"), gathering=activity, subject="赵示甲", presence="present", by=None)
    return "marked"


@act
def count_who_came(slug: str) -> str:
    return str(Activity.objects.get(branch__slug=slug).attendances.count())
