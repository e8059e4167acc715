"""Activities with their sign-ups: a year of a large branch, its lists, the page of one, and the plan."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

from django.db import transaction
from django.test import Client
from django.urls import reverse

from activities.models import Activity, ActivityCost, ActivityNotice, ActivitySignUp, PlanItem
from benchmarks.branches import CHUNK, FIRST
from benchmarks.measure import Act, times
from benchmarks.pages import LIST, SEARCHED_LIST, TABLE, browser, getting
from core.dates import PreciseDay
from core.models import Branch, User
from core.prepared import Prepared
from core.quantities import Quantity
from members.models import BranchProfile, Person, Post

PEOPLE, EACH, ITEMS, AT_ONCE = 5_000, 50, 120, 50_000
SMALL = 200
SEARCHED_TITLE, SEARCHED_NAME = "第77号", "示四零"
HALF, DAYS = "2024H1", 360
BEGUN = datetime(2024, 1, 1, 8, tzinfo=UTC)


def make_activities(slug: str, *, count: int) -> tuple[Branch, User]:
    """A branch of 5,000 people with so many activities of 2024, fifty sign-ups each, a plan, and its chair's account."""
    branch = Branch.objects.create(slug=slug, name=f"某单位工会（{count}项活动）", path=f"/{slug}/")
    BranchProfile.objects.create(branch=branch, registered_name=branch.name, self_name="我处工会")
    persons = Person.objects.bulk_create(
        [Person(branch=branch, name=f"赵示{_words(n)}", number=f"H{n:05d}") for n in range(PEOPLE)], batch_size=CHUNK
    )
    items = PlanItem.objects.bulk_create([_item(branch, number) for number in range(ITEMS)])
    made = Activity.objects.bulk_create([_activity(branch, items, n) for n in range(count)], batch_size=CHUNK)
    ActivityNotice.objects.bulk_create(
        [ActivityNotice(branch=branch, of=each, places=EACH - 10) for each in made], batch_size=CHUNK
    )
    ActivityCost.objects.bulk_create(
        [ActivityCost(branch=branch, of=each, amount=Decimal(100)) for each in made], batch_size=CHUNK
    )
    _sign_up(branch, made, persons)
    user = User.objects.create_user(f"chair-{slug}")
    Person.objects.filter(pk=persons[0].pk).update(user=user)
    Post.objects.create(branch=branch, person=persons[0], position=Post.Position.CHAIR)
    return branch, user


def activities(lines: int) -> list[Act]:
    """The pages of two new branches: the small one's by the bare views, the large one's by the small one's."""
    few, many = SMALL, max(lines // EACH, SMALL)
    small, large = make_activities("few-activities", count=few), make_activities("many-activities", count=many)
    acts = []
    for slug, words, label, (less, more) in (
        ("activities", SEARCHED_TITLE, "activities", (few, many)),
        ("activity-sign-ups", SEARCHED_NAME, "sign-ups", (few * EACH, many * EACH)),
    ):
        acts += _listed(slug, words, (f"{label}, {less:,}", f"{label}, {more:,}"), (small, large))
    for label, address in (("one activity", _one), ("plan", _plan)):
        near, far = f"{label} of {few:,}", f"{label} of {many:,}"
        far += " again" if near == far else ""
        # A plan is as long as its items, and each of them has its own buttons: no bare view does the like.
        budget = None if label == "plan" else times(2, TABLE)
        acts.append(Act(near, _opened(small, address), TABLE, budget))
        acts.append(Act(far, _opened(large, address), near, times(1.5, near)))
    return acts


def _listed(slug: str, words: str, names: tuple[str, str], branches: tuple) -> list[Act]:
    near, far = names
    far += " again" if near == far else ""
    (small, user), (large, other) = branches
    clients = browser(user), browser(other)
    searched = f"{near} searched"
    return [
        Act(near, _listing(clients[0], small, slug), LIST, times(2, LIST)),
        Act(far, _listing(clients[1], large, slug), near, times(1.5, near)),
        Act(searched, _listing(clients[0], small, slug, words), SEARCHED_LIST, times(2, SEARCHED_LIST)),
        Act(f"{far} searched", _listing(clients[1], large, slug, words), searched, times(3, searched)),
    ]


def _listing(client: Client, branch: Branch, slug: str, words: str = "") -> Callable[[], None]:
    return getting(client, reverse("desk:record_list", args=[branch.slug, slug]) + (f"?q={words}" if words else ""))


def _opened(made: tuple[Branch, User], address: Callable[[Branch], str]) -> Callable[[], None]:
    branch, user = made
    return getting(browser(user), address(branch))


def _one(branch: Branch) -> str:
    activity = Activity.objects.filter(branch=branch).order_by("pk").first()
    return reverse("desk:record_detail", args=[branch.slug, "activities", activity.public_id])


def _plan(branch: Branch) -> str:
    return f"{reverse('activities:plan', args=[branch.slug])}?period={HALF}"


def _item(branch: Branch, number: int) -> PlanItem:
    first = date(2024, number % 6 + 1, 1)
    return PlanItem(
        branch=branch,
        title=f"第{number}项工作",
        position=number + 1,
        first_day=first,
        last_day=first + timedelta(days=27),
        target=Quantity(2, "次"),
        budget=Decimal(3000),
    )


def _activity(branch: Branch, items: list[PlanItem], number: int) -> Activity:
    held = PreciseDay.on(FIRST + timedelta(days=number * 13 % DAYS))
    kind = Activity.Kind.values[number % len(Activity.Kind.values)]
    # A plan has few activities to an item, however many there are beside it.
    item = items[number % ITEMS] if number < ITEMS * 2 else None
    return Activity(
        branch=branch,
        title=f"第{number}号活动",
        kind=kind,
        held=held,
        attendance=Quantity(EACH, "人"),
        plan_item=item,
        place="会议室",
    )


def _sign_up(branch: Branch, made: list[Activity], persons: list[Person]) -> None:
    like = ActivitySignUp(branch=branch, person=persons[0], of=made[0])
    names = ("of_id", "person_id", "signed_up_at", "person_name", "remark")
    total = len(made) * EACH
    for start in range(0, total, AT_ONCE):
        ready = Prepared(like, names)
        for number in range(start, min(total, start + AT_ONCE)):
            of, person = made[number // EACH], persons[number * 7 % PEOPLE]
            ready.add((of.pk, person.pk, BEGUN + timedelta(seconds=number), "", ""))
        ready.settle()
        with transaction.atomic():
            ready.write({})


def _words(number: int) -> str:
    return "".join("零一二三四五六七八九"[int(digit)] for digit in f"{number:04d}")
