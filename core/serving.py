"""One command for an office machine: the pages and the long work side by side, started and stopped together."""

import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import FrameType

STOPPED, PORT_TAKEN, CHILD_DIED = 0, 1, 2
SECONDS_TO_FINISH = 20.0
SECONDS_BETWEEN_LOOKS = 0.2

Say = Callable[[str], object]


@dataclass(frozen=True)
class Child:
    """A process that is kept running beside the others."""

    name: str
    command: list[str]


def children(host: str, port: int, application: str) -> list[Child]:
    """The pages by gunicorn and the long work by the worker; `application` is the dotted path of the WSGI callable."""
    module, _, name = application.rpartition(".")
    web = [sys.executable, "-m", "gunicorn", f"{module}:{name}", "--bind", f"{host}:{port}"]
    web += ["--workers", "2", "--threads", "4", "--graceful-timeout", "10", "--log-level", "warning"]
    return [Child("web", web), Child("worker", [sys.executable, sys.argv[0], "work"])]


def port_is_free(host: str, port: int) -> bool:
    """Whether nothing listens there."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError:
            return False
    return True


def banner(host: str, port: int, accounts: Path) -> str:
    """What is printed at the start: where the pages are, and the demo accounts that `load_demo` left in a file."""
    shown = "127.0.0.1" if host == "0.0.0.0" else host
    lines = [f"unionhub: http://{shown}:{port}/"]
    if accounts.is_file():
        lines += ["", *accounts.read_text(encoding="utf-8").splitlines(), ""]
    return "\n".join([*lines, "Ctrl-C stops it."])


class _Stop:
    """Remembers that a signal asked to stop; restores the handlers that were there."""

    def __init__(self) -> None:
        self.asked = False
        self._before = {number: signal.signal(number, self._ask) for number in (signal.SIGINT, signal.SIGTERM)}

    def _ask(self, number: int, frame: FrameType | None) -> None:
        self.asked = True

    def restore(self) -> None:
        for number, handler in self._before.items():
            signal.signal(number, handler)


def keep_running(wanted: list[Child], say: Say, *, seconds_to_finish: float = SECONDS_TO_FINISH) -> int:
    """Start the children and wait: for a signal (exit code 0), or until one of them ends (exit code 2).

    Either way all of them are told to finish, and killed when they take too long.
    """
    stop = _Stop()
    running: dict[str, subprocess.Popen[bytes]] = {}
    try:
        # Sessions of their own: Ctrl-C reaches this process alone, which stops them in order.
        for child in wanted:
            running[child.name] = subprocess.Popen(child.command, start_new_session=True)
        while not stop.asked:
            for name, process in running.items():
                if process.poll() is not None:
                    say(f"The {name} process ended by itself (exit code {process.returncode}); stopping the others.")
                    return CHILD_DIED
            time.sleep(SECONDS_BETWEEN_LOOKS)
        say("Stopping.")
        return STOPPED
    finally:
        _finish(running, seconds_to_finish)
        stop.restore()


def _finish(running: dict[str, subprocess.Popen[bytes]], seconds: float) -> None:
    for process in running.values():
        if process.poll() is None:
            process.terminate()
    deadline = time.monotonic() + seconds
    for process in running.values():
        try:
            process.wait(timeout=max(0.1, deadline - time.monotonic()))
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def serve(*, host: str, port: int, application: str, accounts: Path, say: Say) -> int:
    """Run the house until it is stopped; returns the exit code. A taken port is told in a sentence."""
    if not port_is_free(host, port):
        say(f"Port {port} is taken by another program. Stop that one, or choose another: PORT=8080 make run")
        return PORT_TAKEN
    say(banner(host, port, accounts))
    return keep_running(children(host, port, application), say)
