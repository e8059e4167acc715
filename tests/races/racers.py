"""The processes that race, started once and told by pipes: a round costs no start of Python."""

import os
import subprocess
import sys
from itertools import count
from pathlib import Path

from django.db import connection

ROOT = Path(__file__).resolve().parent.parent.parent
_numbers = count(1)


class Racers:
    """Processes on a SQLite file of their own, or on the test database of PostgreSQL."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.processes: list[subprocess.Popen] = []

    def race(self, *acts: str, prepare: str, then: str = "", rounds: int = 1) -> list[list[str]]:
        """For each round, in a branch of its own: what came of the acts, all begun at once, sorted.

        `prepare` is done by one process before them; what `then` says after them stands at the end.
        """
        found = []
        for slug in (f"race{next(_numbers)}" for _ in range(rounds)):
            self._all_at_once([prepare], slug)
            answers = sorted(self._all_at_once(list(acts), slug))
            found.append([*answers, *(self._all_at_once([then], slug) if then else [])])
        return found

    def close(self) -> None:
        for process in self.processes:
            process.stdin.close()
            process.wait(timeout=20)
            process.stdout.close()

    def _all_at_once(self, acts: list[str], slug: str) -> list[str]:
        self._start(len(acts))
        chosen = self.processes[: len(acts)]
        for process, act in zip(chosen, acts, strict=True):
            name, *words = act.split()
            _tell(process, " ".join([name, slug, *words]))
        assert [_answer(process) for process in chosen] == ["ready"] * len(acts)
        for process in chosen:
            _tell(process, "go")
        answers = [_answer(process) for process in chosen]
        assert [answer for answer in answers if not answer or answer.startswith("fault ")] == []
        return answers

    def _start(self, wanted: int) -> None:
        """Start what is missing; the first makes the tables of a SQLite file before the others come."""
        if not self.processes:
            makes_tables = ["make_tables"] if connection.vendor == "sqlite" else []
            self.processes.append(self._started(*makes_tables))
            assert _answer(self.processes[0]) == "here"
        more = [self._started() for _ in range(wanted - len(self.processes))]
        assert [_answer(process) for process in more] == ["here"] * len(more)
        self.processes += more

    def _started(self, *words: str) -> subprocess.Popen:
        return subprocess.Popen(
            [sys.executable, "-m", "tests.races.acts", *words],
            env=self._environment(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            encoding="utf-8",
            cwd=ROOT,
        )

    def _environment(self) -> dict[str, str]:
        where = f"sqlite:///{self.folder / 'race.sqlite3'}"
        if connection.vendor == "postgresql":
            found = connection.settings_dict
            who = f"{found['USER']}:{found['PASSWORD']}@{found['HOST']}:{found['PORT'] or 5432}"
            where = f"postgres://{who}/{found['NAME']}"
        return os.environ | {
            "DJANGO_SETTINGS_MODULE": "unionhub.settings.dev",
            "UNIONHUB_VAR": str(self.folder),
            "PYTHONPATH": str(ROOT),
            "DATABASE_URL": where,
            # The key that the test run verifies with.
            "AUDIT_KEY": "test-only-audit-key",
        }


def _tell(process: subprocess.Popen, line: str) -> None:
    process.stdin.write(f"{line}\n")
    process.stdin.flush()


def _answer(process: subprocess.Popen) -> str:
    return process.stdout.readline().rstrip("\n")
