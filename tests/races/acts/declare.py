"""The register of acts: each is told the branch that it acts in, made anew for each round, and says what came of it."""

from collections.abc import Callable
from time import sleep

from core.errors import Refused
from core.models import Branch

Act = Callable[..., str]
ACTS: dict[str, Act] = {}


def act(function: Act) -> Act:
    """Register an act under its name."""
    if ACTS.setdefault(function.__name__, function) is not function:
        raise ValueError(f"Two acts are called {function.__name__}.")
    return function


def attempt(doing: Callable[[], object], done: str) -> str:
    """What came of it: the code of its refusal, or `done`."""
    try:
        doing()
    except Refused as refusal:
        return refusal.code
    return done


def linger() -> None:
    """Give the other process the time to read the same as this one has read."""
    sleep(0.3)


def new_branch(slug: str) -> Branch:
    return Branch.objects.create(slug=slug, name="赛")
