"""The process that does the long work: the queue's worker, and a second thread that shows it is alive."""

import logging
import threading
import time

from django.db import close_old_connections, connections
from django.utils.crypto import get_random_string
from django_tasks_db.management.commands.db_worker import Worker

from core import jobs, ticks

logger = logging.getLogger(__name__)

SECONDS_BETWEEN_BEATS = 10.0
SECONDS_BETWEEN_TICKS = 60.0


class Minder(threading.Thread):
    """Beats for the job in hand every ten seconds and does the minute's chores, however busy the worker is."""

    def __init__(self) -> None:
        super().__init__(name="minder", daemon=True)
        self._stopped = threading.Event()
        self._ticked_at: float | None = None

    def run(self) -> None:
        try:
            while True:
                close_old_connections()
                self.turn(time.monotonic())
                if self._stopped.wait(SECONDS_BETWEEN_BEATS):
                    return
        finally:
            connections.close_all()

    def turn(self, now: float) -> None:
        """One beat, and the chores when a minute has gone by. A database that is away is tried again next time."""
        try:
            jobs.beat()
            if self._ticked_at is None or now - self._ticked_at >= SECONDS_BETWEEN_TICKS:
                self._ticked_at = now
                ticks.tick()
        except Exception:
            logger.exception("the minder missed a turn")

    def stop(self) -> None:
        self._stopped.set()


def work(*, until_empty: bool = False) -> None:
    """Take jobs from the queue until told to stop by a signal (or, for timers, until none waits)."""
    worker = Worker(
        queue_names=["*"],
        interval=0.5,
        batch=until_empty,
        backend_name="default",
        startup_delay=False,
        max_tasks=None,
        worker_id=get_random_string(32),
        excluded_queue_names=[],
    )
    worker.configure_signals()
    minder = Minder()
    minder.start()
    try:
        worker.run()
    finally:
        minder.stop()
        minder.join(timeout=5)
