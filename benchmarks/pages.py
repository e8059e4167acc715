"""The pages that are measured, with what each may take."""

from collections.abc import Callable
from datetime import date

from django.db import transaction
from django.test import Client
from django.urls import reverse

from benchmarks.measure import Act, Budget, times
from core.models import Branch, User
from core.periods import Period
from members.models import Person
from reports.compose import compose

HALF_YEAR = "2024H1"
HALF = Period.half(2024, 1)
# Two characters that about one person in sixteen has in the name, initials of one in a hundred, and one number.
SEARCHED, INITIALS, NUMBER = "赵示", "zsj", "S000123"
BARE, TABLE, LIST, SEARCHED_LIST, COMPOSED = "bare", "table50", "list", "list searched", "half-year composed"
# Of so many members are the lists that budgets are multiples of; larger branches are measured by their own figure there.
LISTED = 10_000


def browser(user: User | None = None) -> Client:
    """A client of the whole middleware; `user` has come in."""
    client = Client(headers={"host": "localhost"})
    if user is not None:
        client.force_login(user)
    return client


def getting(client: Client, address: str) -> Callable[[], None]:
    """Asks for an address; anything but a page raises, so that no refusal is measured as a quick page."""

    def get() -> None:
        response = client.get(address)
        if response.status_code != 200:
            raise RuntimeError(f"{address} answers {response.status_code}")

    return get


def revalidating(client: Client, address: str) -> Callable[[], None]:
    """Asks again for what the client got the first time; any answer but that nothing changed raises."""
    known: dict[str, str] = {}

    def get() -> None:
        response = client.get(address, headers=known)
        if known and response.status_code != 304:
            raise RuntimeError(f"{address} answers {response.status_code}")
        known["if-none-match"] = response["ETag"]

    return get


def anew(do: Callable[[], object]) -> Callable[[], None]:
    """The same with nothing kept from before: inside a transaction everything is worked out."""

    def act() -> None:
        with transaction.atomic():
            do()

    return act


def baselines(branch: Branch, user: User) -> list[Act]:
    """The bare views, in the order of what they do."""
    stranger, officer = browser(), browser(user)
    after = Person.objects.filter(branch=branch).order_by("pk").first().pk
    listed = f"/bench/list/?branch={branch.slug}"
    return [
        Act(BARE, getting(stranger, "/bench/bare/")),
        Act(TABLE, getting(stranger, f"/bench/table/?after={after}"), BARE),
        Act(LIST, getting(officer, listed), BARE),
        Act(SEARCHED_LIST, getting(officer, f"{listed}&q={SEARCHED}"), BARE),
    ]


def pages(branch: Branch, user: User) -> list[Act]:
    """What an officer opens, in a branch of a size that its name tells."""
    members = Person.objects.filter(branch=branch).count()
    client, size = browser(user), _size(members)
    person = Person.objects.filter(branch=branch).order_by("pk").first()
    record = reverse("desk:record_detail", args=[branch.slug, "roster", person.public_id])
    home = getting(client, f"{reverse('desk:branch', args=[branch.slug])}?period={HALF_YEAR}")
    report = getting(client, reverse("reports:detail", args=[branch.slug, "half_year", HALF_YEAR]))
    board_address = reverse("board:detail", args=[branch.slug])
    board = getting(browser(), board_address)

    def composing() -> None:
        compose("half_year", branch=branch, period=HALF, day=date(2024, 7, 1))

    return [
        *_lists(branch, client, members),
        Act(f"record{size}", getting(client, record), TABLE, times(1.5, TABLE)),
        Act(f"desk home{size}", home, TABLE),
        Act(f"desk home anew{size}", anew(home), TABLE),
        Act(COMPOSED + size, composing, TABLE),
        Act(f"{COMPOSED} anew{size}", anew(composing), TABLE),
        Act(f"half-year page{size}", report, TABLE, _plus(f"{COMPOSED} anew{size}")),
        Act(f"half-year page anew{size}", anew(report), TABLE, _plus(f"{COMPOSED} anew{size}")),
        Act(f"board{size}", board, BARE, times(2.2, BARE)),
        Act(f"board, 304{size}", revalidating(browser(), board_address), BARE, times(2.2, BARE)),
        Act(f"board anew{size}", anew(board), TABLE, times(1.5, TABLE)),
    ]


def _size(members: int) -> str:
    return f", {members:,} members"


def _lists(branch: Branch, client: Client, members: int) -> list[Act]:
    """The roster and its searches."""
    address = reverse("desk:record_list", args=[branch.slug, "roster"])
    searches = {"searched": SEARCHED, "by initials": INITIALS, "by number": NUMBER}
    acts = [Act("roster", getting(client, address), LIST, times(2, LIST))]
    acts += [
        Act(f"roster {how}", getting(client, f"{address}?q={words}"), SEARCHED_LIST, times(2, SEARCHED_LIST))
        for how, words in searches.items()
    ]
    if members <= LISTED:
        return [Act(act.name + _size(members), act.do, act.baseline, act.budget) for act in acts]
    own = [act.name + _size(LISTED) for act in acts]
    return [
        Act(act.name + _size(members), act.do, name, times(1.5 if act.baseline == LIST else 3, name))
        for act, name in zip(acts, own, strict=True)
    ]


def _plus(composed: str) -> Budget:
    return Budget(f"1.5 × {TABLE} + composed anew", lambda ms: 1.5 * ms[TABLE] + ms[composed])
