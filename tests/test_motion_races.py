"""Two processes at once, on the engine of the test run: a motion is filed once, seconded once, and merged into no chain."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.db import connection

ROOT = Path(__file__).resolve().parent.parent
SCRIPT = Path(__file__).with_name("motion_race_acts.py")


@pytest.fixture
def run(transactional_db, tmp_path):
    """Runs acts side by side on motions made for them: in a SQLite file, or in the test database."""
    environment = os.environ | {
        "DJANGO_SETTINGS_MODULE": "unionhub.settings.dev",
        "UNIONHUB_VAR": str(tmp_path),
        "PYTHONPATH": str(ROOT),
        "DATABASE_URL": f"sqlite:///{tmp_path / 'race.sqlite3'}",
        "RACE_WITHOUT_MIGRATIONS": "1",
        "AUDIT_KEY": "test-only-audit-key",
    }
    if connection.vendor == "postgresql":
        found = connection.settings_dict
        where = f"{found['USER']}:{found['PASSWORD']}@{found['HOST']}:{found['PORT'] or 5432}/{found['NAME']}"
        environment |= {"DATABASE_URL": f"postgres://{where}", "RACE_TABLES_ARE_THERE": "1"}

    def run_now(*acts):
        processes = [
            subprocess.Popen(
                [sys.executable, str(SCRIPT), *act.split()],
                env=environment,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                text=True,
                cwd=tmp_path,
            )
            for act in acts
        ]
        assert [process.stdout.readline() for process in processes] == ["ready\n"] * len(acts)
        for process in processes:
            process.stdin.write("go\n")
            process.stdin.flush()
        answers = [process.communicate(timeout=60)[0] for process in processes]
        assert [process.returncode for process in processes] == [0] * len(acts)
        return sorted(answers)

    run_now("prepare")
    return run_now


def test_motion_is_filed_by_one_of_two(run):
    assert run("file", "file") == ["filed", "wrong_state"]


def test_race_for_filing_is_a_real_one(run):
    assert run("careless_file", "careless_file") == ["filed", "filed"]


def test_person_who_seconds_twice_at_once_does_so_once(run):
    assert run("second", "second") == ["seconded", "twice"]
    assert run("look") == ["1 0 0"]


def test_race_for_a_second_is_a_real_one(run):
    assert run("careless_second", "careless_second") == ["clash", "seconded"]


def test_mergers_that_cross_make_no_circle(run):
    assert run("merge 一 二", "merge 二 一") == ["chain", "merged"]
    assert run("look") == ["0 1 0"]


def test_race_of_crossing_mergers_is_a_real_one(run):
    assert run("careless_merge 一 二", "careless_merge 二 一") == ["merged", "merged"]
    assert run("look") == ["0 2 2"]
