import os
import sqlite3
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
SCRIPT = Path(__file__).with_name("race_process.py")
WRITERS, TIMES = 5, 30


def race(folder, mode):
    """(how often the database was locked, what the counter says) after five processes have counted together."""
    path = folder / "race.sqlite3"
    with sqlite3.connect(path) as file:
        # As `migrate` leaves it: only the very first connection to a new file changes its journal.
        file.executescript(
            "PRAGMA journal_mode=WAL; CREATE TABLE counter (value INTEGER); INSERT INTO counter VALUES (0)"
        )
    file.close()
    environment = os.environ | {
        "DJANGO_SETTINGS_MODULE": "unionhub.settings.dev",
        "DATABASE_URL": f"sqlite:///{path}",
        "UNIONHUB_VAR": str(folder),
        "PYTHONPATH": str(ROOT),
    }
    command = [sys.executable, SCRIPT, mode, str(TIMES)]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
    writers = [subprocess.Popen(command, env=environment, **pipes) for _ in range(WRITERS)]
    assert [writer.stdout.readline() for writer in writers] == ["ready\n"] * WRITERS
    for writer in writers:
        writer.stdin.write("go\n")
        writer.stdin.flush()
    answers = [writer.communicate(timeout=120)[0] for writer in writers]
    assert [writer.returncode for writer in writers] == [0] * WRITERS
    with sqlite3.connect(path) as file:
        (value,) = file.execute("SELECT value FROM counter").fetchone()
    file.close()
    return sum(map(int, answers)), value


def test_racing_writers_wait_for_one_another(tmp_path):
    assert race(tmp_path, "IMMEDIATE") == (0, WRITERS * TIMES)


def test_race_is_a_real_one(tmp_path):
    locked, value = race(tmp_path, "DEFERRED")

    assert locked > 0
    assert value == WRITERS * TIMES - locked
