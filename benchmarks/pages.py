"""The pages that are measured, with what each may take."""

from collections.abc import Callable
from datetime import date

from django.apps import apps
from django.test import Client
from django.urls import reverse

from benchmarks.measure import Act, Budget, times
from core.models import Branch, User
from core.periods import Period
from members.models import Person
from reports.compose import compose

HALF_YEAR = "2024H1"
HALF = Period.half(2024, 1)
# Two characters that about one person in sixteen has in the name.
SEARCHED = "赵示"
BARE, TABLE, LIST, SEARCHED_LIST, COMPOSED = "bare", "table50", "list", "list searched", "half-year composed"


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
    client, size = browser(user), f", {Person.objects.filter(branch=branch).count():,} members"
    person = Person.objects.filter(branch=branch).order_by("pk").first()
    roster = reverse("desk:record_list", args=[branch.slug, "roster"])
    record = reverse("desk:record_detail", args=[branch.slug, "roster", person.public_id])
    home = f"{reverse('desk:branch', args=[branch.slug])}?period={HALF_YEAR}"
    report = reverse("reports:detail", args=[branch.slug, "half_year", HALF_YEAR])
    composed = COMPOSED + size
    return [
        Act(f"roster{size}", getting(client, roster), LIST, times(2, LIST)),
        Act(f"roster searched{size}", getting(client, f"{roster}?q={SEARCHED}"), LIST, times(2, SEARCHED_LIST)),
        Act(f"record{size}", getting(client, record), TABLE, times(1.5, TABLE)),
        Act(f"desk home{size}", getting(client, home), TABLE),
        Act(composed, lambda: compose("half_year", branch=branch, period=HALF, day=date(2024, 7, 1)), TABLE),
        Act(f"half-year page{size}", getting(client, report), TABLE, _plus(composed)),
        *_board(branch, client, size),
    ]


def _plus(composed: str) -> Budget:
    return Budget(f"1.5 × {TABLE} + composed", lambda ms: 1.5 * ms[TABLE] + ms[composed])


def _board(branch: Branch, client: Client, size: str) -> list[Act]:
    """The public board where the app is installed, as those of the branch see it before it is opened."""
    if not apps.is_installed("board"):
        return []
    return [Act(f"board{size}", getting(client, f"/board/{branch.slug}/"), TABLE, times(1.5, TABLE))]
