"""Two officers at once, on the engine of the test run: a session opens once, and no two minutes have one number."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.db import connection

ROOT = Path(__file__).resolve().parent.parent
SCRIPT = Path(__file__).with_name("congress_race_acts.py")


@pytest.fixture
def run(transactional_db, tmp_path):
    """Runs acts side by side on a session and two meetings: in a SQLite file, or in the test database."""
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
                encoding="utf-8",
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


def test_session_is_opened_by_one_of_two(run):
    assert run("open", "open") == ["opened", "wrong_state"]
    assert run("look") == ["congress.congresssession.open"]


def test_race_for_opening_is_a_real_one(run):
    assert run("careless_open", "careless_open") == ["opened", "opened"]


def test_two_minutes_get_two_numbers(run):
    assert run("number 0", "number 1") == ["纪要〔2024〕1号", "纪要〔2024〕2号"]


def test_minutes_of_one_meeting_get_one_number(run):
    assert run("number 0", "number 0") == ["numbered", "纪要〔2024〕1号"]
    assert run("look") == ["congress.meeting.change"]


def test_race_for_numbers_is_a_real_one(run):
    assert run("careless_number 0", "careless_number 1") == ["纪要〔2024〕1号"] * 2
