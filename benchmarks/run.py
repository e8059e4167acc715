"""One run from an empty database to the table."""

import cProfile
import io
import pstats
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from django.conf import settings
from django.db import connection, connections
from django.test.utils import override_settings, setup_databases, teardown_databases

from benchmarks.activities import activities
from benchmarks.batches import batches
from benchmarks.branches import make_branch
from benchmarks.ledgers import ledgers
from benchmarks.measure import Act, Found, measure
from benchmarks.pages import LISTED, baselines, pages
from benchmarks.record import verification
from benchmarks.results import keep, missed, table
from benchmarks.texts import texts
from core.models import Branch, User

PROFILED_LINES = 25


@contextmanager
def database_of_its_own(folder: Path) -> Iterator[None]:
    """A new database of the engine that DATABASE_URL names, thrown away in the end; nothing else is ever touched."""
    for alias in connections:
        name = str(folder / f"{alias}.sqlite3") if settings.EMBEDDED else f"unionhub_bench_{folder.name[-8:]}"
        connections[alias].settings_dict["TEST"]["NAME"] = name
    made = setup_databases(verbosity=0, interactive=False, serialized_aliases=[])
    try:
        yield
    finally:
        teardown_databases(made, verbosity=0)


def run(folder: Path, asked: Namespace, results: Path | None, out: TextIO) -> None:
    """Build, measure, print, and keep the raw rows in the folder of results if there is one."""

    def say(text: str) -> None:
        out.write(f"{text}\n")
        out.flush()

    say("Making the tables and the made-up branches …")
    with database_of_its_own(folder), override_settings(ROOT_URLCONF="benchmarks.urls"):
        acts, found = [], Found()
        made = [(size, *make_branch(f"of-{size}", members=size, entries=max(size, LISTED))) for size in asked.sizes]
        _settle()
        if "pages" in asked.only:
            acts += _opened(made)
            say(f"Measuring {len(acts)} pages in {asked.rounds} rounds …")
            found += measure(acts, rounds=asked.rounds)
        for part, build, what in (
            ("ledgers", ledgers, "long lists"),
            ("activities", activities, "pages of activities"),
        ):
            if part in asked.only:
                _size, branch, chair = made[0]
                bare = [] if acts else baselines(branch, chair)
                listed = build(asked.lines)
                _settle()
                say(f"Measuring {len(listed)} {what} in {asked.rounds} rounds …")
                found += measure([*bare, *listed], rounds=asked.rounds)
                acts += [*bare, *listed]
        if "texts" in asked.only:
            _size, branch, chair = made[0]
            written = texts(branch, chair)
            say(f"Measuring {len(written)} texts in {asked.rounds} rounds …")
            found += measure(written, rounds=asked.rounds)
            acts += written
        if "batches" in asked.only:
            size, branch, chair = made[-1]
            empty = Branch.objects.create(slug="empty", name="某空工会", path="/empty/")
            worked = [*batches(branch, empty, chair, size), verification(empty)]
            say(f"Measuring {len(worked)} batches in {asked.batch_rounds} rounds …")
            found += measure(worked, rounds=asked.batch_rounds, warm_ups=0)
            acts += worked
        say(f"\n{table(acts, found)}")
        if results is not None:
            say(f"Raw rows: {keep(results, acts, found)}")
        if asked.profile:
            for act in missed(acts, found.medians()):
                say(f"\n{act.name}\n{profile_of(act)}")


def _settle() -> None:
    """What PostgreSQL does by itself for tables that have grown, though not within these minutes."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("VACUUM ANALYZE")


def _opened(made: list[tuple[int, Branch, User]]) -> list[Act]:
    """The pages of every branch, with the bare ones beside that of the size that budgets speak of, else the largest."""
    _size, listed, its_chair = next((one for one in made if one[0] == LISTED), made[-1])
    return [*baselines(listed, its_chair), *(act for _size, branch, chair in made for act in pages(branch, chair))]


def profile_of(act: Act) -> str:
    """Where the time of one act goes: the functions that take most of it, with what they call."""
    profile, target = cProfile.Profile(), io.StringIO()
    profile.runcall(act.do)
    pstats.Stats(profile, stream=target).strip_dirs().sort_stats("tottime").print_stats(PROFILED_LINES)
    return target.getvalue()
