"""Two processes at once, on the engine of the test run: a move is made once, and the record stays one chain."""

import os
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest
from django.db import connection
from django.utils import timezone

from activities.tests.factories import make_activity, make_activity_notice
from congress.tests.factories import make_motion
from core.tests.factories import make_branch
from members.models import Application
from members.tests.factories import make_body, make_person, make_term
from members.tests.people import make_officer

ROOT = Path(__file__).resolve().parent.parent
SCRIPT = Path(__file__).with_name("race_acts.py")


@pytest.fixture
def run(transactional_db, tmp_path):
    """Runs acts side by side on records prepared for them: in a SQLite file, or in the test database of PostgreSQL."""
    environment = os.environ | {
        "DJANGO_SETTINGS_MODULE": "unionhub.settings.dev",
        "UNIONHUB_VAR": str(tmp_path),
        "PYTHONPATH": str(ROOT),
        "DATABASE_URL": f"sqlite:///{tmp_path / 'race.sqlite3'}",
        "RACE_WITHOUT_MIGRATIONS": "1",
        # The key that the test run verifies with.
        "AUDIT_KEY": "test-only-audit-key",
    }

    def run_now(*acts):
        command = [sys.executable, str(SCRIPT)]
        processes = [
            subprocess.Popen(
                [*command, *act.split()],
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
        return answers

    if connection.vendor == "postgresql":
        found = connection.settings_dict
        environment["DATABASE_URL"] = (
            f"postgres://{found['USER']}:{found['PASSWORD']}@{found['HOST']}:{found['PORT'] or 5432}/{found['NAME']}"
        )
        branch = make_branch(slug="race")
        make_motion(branch, collected_on=date(2024, 3, 1))
        make_term(make_body(branch), last_day=timezone.localdate() + timedelta(days=20))
        make_officer(branch)
        applied = {"state": "submitted", "submitted_on": date(2024, 3, 1)}
        Application.objects.create(branch=branch, person=make_person(branch), **applied)
        make_activity_notice(make_activity(branch), places=1)
    else:
        run_now("prepare")
    return run_now


def test_move_is_made_once_by_one_of_two(run):
    assert sorted(run("move", "move")) == ["moved", "wrong_state"]


def test_race_for_a_move_is_a_real_one(run):
    assert run("careless", "careless") == ["moved", "moved"]


def test_two_writers_make_one_unbroken_chain(run):
    run("write 25", "write 25")

    assert run("look") == ["50 50 []"]


def test_two_ticks_at_once_remind_once(run):
    run("remind", "remind")

    assert run("remind") == ["1"]


def test_race_for_a_reminder_is_a_real_one(run):
    assert sorted(run("careless_remind", "careless_remind")) == ["clash", "made"]


def test_two_officers_admit_one_applicant_once(run):
    assert sorted(run("admit", "admit")) == ["admitted", "wrong_state"]
    assert run("counts") == ["1 0"]


def test_race_for_an_application_is_a_real_one(run):
    assert run("careless_admit", "careless_admit") == ["admitted", "admitted"]
    assert run("counts") == ["2 0"]


def test_person_whom_two_officers_enter_at_once_is_entered_once(run):
    assert sorted(run("enter 1", "enter 2")) == ["entered", "refused"]
    assert run("counts") == ["1 1"]


def test_form_that_is_sent_twice_at_once_makes_one_person(run):
    run("enter_again", "enter_again")

    assert run("counts")[0].endswith(" 1")


def test_race_for_a_person_is_a_real_one(run):
    assert run("careless_enter", "careless_enter") == ["entered", "entered"]
    assert run("counts") == ["0 2"]


def test_twenty_sign_up_for_one_place_at_once_and_nineteen_wait_in_order(run):
    told = " ".join(run("sign_up_ten 1", "sign_up_ten 2")).split()

    assert sorted(map(int, told)) == list(range(20))


def test_race_for_a_place_is_a_real_one(run):
    told = " ".join(run("careless_sign_up_ten 1", "careless_sign_up_ten 2")).split()

    assert told.count("0") > 1


def test_same_person_marked_many_times_at_once_stands_on_the_sheet_once(run):
    assert run("come_twice", "come_twice")[-1] == "1"
