"""Two processes at once, on the engine of the test run: a code opens one account, a link does its act once."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.db import connection

ROOT = Path(__file__).resolve().parent.parent
SCRIPT = Path(__file__).with_name("access_race_acts.py")


@pytest.fixture
def run(transactional_db, tmp_path):
    """Runs acts side by side on a code and a link made for them: in a SQLite file, or in the test database."""
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
                [sys.executable, str(SCRIPT), act],
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


def test_code_opens_one_account_for_one_of_two(run):
    assert run("code", "code") == ["bad_code", "opened"]
    assert run("look") == ["1 1 0"]


def test_race_for_a_code_is_a_real_one(run):
    assert run("careless_code", "careless_code") == ["opened", "opened"]


def test_link_for_one_use_is_used_by_one_of_two(run):
    assert run("link", "link") == ["ended", "used"]


def test_race_for_a_link_is_a_real_one(run):
    assert run("careless_link", "careless_link") == ["used", "used"]


def test_confirming_at_the_same_moment_is_told_once(run):
    assert run("confirm", "confirm") == ["confirmed", "confirmed"]
    assert run("look") == ["0 0 1"]
