import os
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.request
from pathlib import Path

import pytest

from core.serving import Child, banner, keep_running, port_is_free

pytestmark = pytest.mark.once

ROOT = Path(__file__).resolve().parent.parent.parent
SCRIPT = Path(__file__).with_name("worker_process.py")


def python(text):
    return [sys.executable, "-c", text]


@pytest.fixture
def port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def test_when_one_process_ends_the_other_is_stopped_too(tmp_path):
    mark = tmp_path / "stopped"
    stoppable = f"""
import pathlib, signal, sys, time
signal.signal(signal.SIGTERM, lambda *_: (pathlib.Path({str(mark)!r}).write_text("yes"), sys.exit(0)))
pathlib.Path({str(mark)!r}).write_text("started")
time.sleep(60)
"""
    ending = f"""
import pathlib, sys, time
while not pathlib.Path({str(mark)!r}).exists():
    time.sleep(0.05)
sys.exit(7)
"""
    said = []

    code = keep_running([Child("web", python(stoppable)), Child("worker", python(ending))], said.append)

    assert code == 2
    assert said == ["The worker process ended by itself (exit code 7); stopping the others."]
    assert mark.read_text() == "yes"


def test_process_that_does_not_finish_is_killed():
    stubborn = "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); time.sleep(60)"
    began = time.monotonic()

    code = keep_running(
        [Child("web", python(stubborn)), Child("worker", python("import time; time.sleep(1)"))],
        lambda text: None,
        seconds_to_finish=0.5,
    )

    assert code == 2
    assert time.monotonic() - began < 10


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_signal_stops_all_and_is_no_fault(number):
    before = signal.getsignal(number)
    timer = threading.Timer(0.5, os.kill, (os.getpid(), number))
    timer.start()
    said = []

    code = keep_running([Child("web", python("import time; time.sleep(60)"))], said.append)

    assert (code, said) == (0, ["Stopping."])
    assert signal.getsignal(number) == before


def test_demo_accounts_are_printed_when_there_are_any(tmp_path):
    accounts = tmp_path / "accounts.txt"

    assert banner("127.0.0.1", 8000, accounts) == "unionhub: http://127.0.0.1:8000/\nCtrl-C stops it."
    accounts.write_text("chair  s3cret\n")
    assert "chair  s3cret" in banner("127.0.0.1", 8000, accounts)


@pytest.fixture
def environment(tmp_path, port):
    return os.environ | {
        "DJANGO_SETTINGS_MODULE": "unionhub.settings.dev",
        "DATABASE_URL": f"sqlite:///{tmp_path}/unionhub.sqlite3",
        "UNIONHUB_VAR": str(tmp_path),
        "PYTHONPATH": str(ROOT),
        "PORT": str(port),
    }


def serve(environment):
    return subprocess.Popen(
        [sys.executable, "manage.py", "serve"], cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True
    )


def fetch(address, seconds=40):
    deadline = time.monotonic() + seconds
    while True:
        try:
            with urllib.request.urlopen(address, timeout=10) as answer:
                return answer.status
        except OSError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.2)


def test_house_is_served_and_leaves_the_port_when_stopped(environment, port):
    subprocess.run([sys.executable, SCRIPT, "prepare"], env=environment, check=True, timeout=120)
    process = serve(environment)
    try:
        status = fetch(f"http://127.0.0.1:{port}/admin/login/")
    finally:
        process.terminate()
        said, _ = process.communicate(timeout=40)

    assert status == 200
    assert said.splitlines()[0] == f"unionhub: http://127.0.0.1:{port}/"
    assert process.returncode == 0
    assert port_is_free("127.0.0.1", port)


def test_taken_port_is_told_in_a_sentence(environment, port):
    with socket.socket() as other:
        other.bind(("127.0.0.1", port))
        other.listen()
        process = serve(environment)
        said, _ = process.communicate(timeout=40)

    assert said == f"Port {port} is taken by another program. Stop that one, or choose another: PORT=8080 make run\n"
    assert process.returncode == 1


def test_port_that_is_no_number_is_refused(environment):
    process = subprocess.run(
        [sys.executable, "manage.py", "serve"],
        cwd=ROOT,
        env=environment | {"PORT": "http"},
        capture_output=True,
        text=True,
        timeout=40,
    )

    assert (process.returncode, process.stdout) == (1, "")
    assert "PORT must be a number from 1 to 65535, not 'http'." in process.stderr
