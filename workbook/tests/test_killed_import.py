"""A worker that is killed while it takes a large file in leaves all of it or nothing; the next one does it once."""

import json
import os
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

# Its processes have a SQLite file of their own, whatever the test run has.
pytestmark = pytest.mark.once
ROOT = Path(__file__).resolve().parent.parent.parent
SCRIPT = Path(__file__).with_name("import_process.py")
# Seconds after a worker took the job: while it reads, makes ready and writes.
MOMENTS = (0.0, 0.3, 0.6, 0.9, 1.1, 1.3, 1.5, 1.7, 1.9, 2.1)
PEOPLE = 8000
NOTHING, ALL = [0, 0, 0], [PEOPLE] * 3


@pytest.fixture
def environment(tmp_path):
    return os.environ | {
        "DJANGO_SETTINGS_MODULE": "unionhub.settings.dev",
        "DATABASE_URL": f"sqlite:///{tmp_path}/unionhub.sqlite3",
        "UNIONHUB_VAR": str(tmp_path),
        "PYTHONPATH": str(ROOT),
        "RACE_WITHOUT_MIGRATIONS": "1",
    }


def run(environment, command):
    answer = subprocess.run(
        [sys.executable, SCRIPT, command], env=environment, capture_output=True, text=True, check=True, timeout=120
    )
    return json.loads(answer.stdout) if answer.stdout else None


def wait_for_start(environment, attempts):
    """Until the job was taken so many times, or is done."""
    path = environment["DATABASE_URL"].removeprefix("sqlite:///").replace(".sqlite3", "-jobs.sqlite3")
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        with closing(sqlite3.connect(path, timeout=20)) as jobs:
            taken, state = jobs.execute("SELECT attempts, state FROM core_job").fetchone()
        if state == "done" or taken >= attempts:
            return
        time.sleep(0.05)
    raise AssertionError("no worker took the job")


def test_import_killed_at_ten_moments_happens_once(environment):
    run(environment, "prepare")
    seen = []
    for moment in MOMENTS:
        worker = subprocess.Popen([sys.executable, SCRIPT, "work"], env=environment, stderr=subprocess.DEVNULL)
        wait_for_start(environment, len(seen) + 1)
        time.sleep(moment)
        worker.kill()
        worker.wait()
        facts = run(environment, "report")
        seen.append((moment, facts["state"], facts["counts"]))
        assert facts["counts"] in (NOTHING, ALL), seen
        assert facts["batches"] == facts["entries"] == facts["effects"] == (facts["counts"] == ALL), seen

    worker = subprocess.Popen([sys.executable, SCRIPT, "work"], env=environment, stderr=subprocess.DEVNULL)
    try:
        deadline = time.monotonic() + 60
        while facts["state"] != "done" and time.monotonic() < deadline:
            time.sleep(0.5)
            facts = run(environment, "report")
    finally:
        worker.terminate()
        worker.wait(timeout=20)

    sys.stdout.write(f"\n{seen}\n")
    assert (facts["state"], facts["counts"], facts["faults"]) == ("done", ALL, [])
    assert (facts["batches"], facts["entries"], facts["effects"], facts["uploads"]) == (1, 1, 1, 0)
    # At least one kill came before the effect: otherwise nothing was tried.
    assert any(state == "running" for _moment, state, _counts in seen)
