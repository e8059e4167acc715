import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from core import jobs, ticks
from core.worker import Minder

# Its processes have a SQLite file of their own, whatever the test run has.
pytestmark = pytest.mark.once
ROOT = Path(__file__).resolve().parent.parent.parent
SCRIPT = Path(__file__).with_name("worker_process.py")


@pytest.fixture
def environment(tmp_path):
    return os.environ | {
        "DJANGO_SETTINGS_MODULE": "unionhub.settings.dev",
        "DATABASE_URL": f"sqlite:///{tmp_path}/unionhub.sqlite3",
        "UNIONHUB_VAR": str(tmp_path),
        "PYTHONPATH": str(ROOT),
    }


def run(environment, command):
    answer = subprocess.run(
        [sys.executable, SCRIPT, command], env=environment, capture_output=True, text=True, check=True, timeout=120
    )
    return answer.stdout


def wait_for(environment, wanted, seconds=30):
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        facts = json.loads(run(environment, "report"))
        if all(facts[name] == value for name, value in wanted.items()):
            return facts
    raise AssertionError(f"{facts} never became {wanted}")


def test_job_of_a_worker_killed_in_its_transaction_is_done_once_by_the_next(environment):
    run(environment, "prepare")
    command = [sys.executable, SCRIPT, "work"]
    first = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        # Progress is seen from outside although the main file is locked by the job's own transaction.
        facts = wait_for(environment, {"state": "running", "done": 1})
    finally:
        first.kill()
        first.wait()
    assert facts["branches"] == []

    second = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        facts = wait_for(environment, {"state": "done"})
    finally:
        second.send_signal(signal.SIGTERM)
        code = second.wait(timeout=20)

    assert facts == {"state": "done", "attempts": 2, "done": 2, "branches": ["made-2"], "effects": 1}
    assert code == 0


def test_minder_does_the_chores_once_a_minute(monkeypatch):
    beats, turns = [], []
    monkeypatch.setattr(jobs, "beat", lambda: beats.append(1))
    monkeypatch.setattr(ticks, "_chores", {"count": turns.append})
    minder = Minder()

    for second in (0, 10, 59, 60, 61):
        minder.turn(float(second))

    assert (len(beats), len(turns)) == (5, 2)


def test_minder_survives_a_fault(monkeypatch, caplog):
    def fail():
        raise OSError("the database is away")

    monkeypatch.setattr(jobs, "beat", fail)

    Minder().turn(0.0)

    assert "the minder missed a turn" in caplog.text


def test_chore_that_fails_does_not_stop_the_others(monkeypatch):
    def fail(now):
        raise OSError("away")

    turns = []
    monkeypatch.setattr(ticks, "_chores", {"bad": fail, "good": turns.append})

    assert ticks.tick() == {"bad": "OSError('away')"}
    assert len(turns) == 1
