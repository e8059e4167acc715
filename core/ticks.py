"""Small things that are done each minute, whoever keeps the time: the worker, or `manage.py tick` from a timer."""

import logging
from collections.abc import Callable
from datetime import datetime

from django.utils import timezone

from core import access_log, jobs, notices

logger = logging.getLogger(__name__)

Chore = Callable[[datetime], object]
_chores: dict[str, Chore] = {}


def each_minute(name: str) -> Callable[[Chore], Chore]:
    """Register a chore. It gets the present moment, may run in several processes at once and must bear that."""

    def register(chore: Chore) -> Chore:
        if _chores.setdefault(name, chore) is not chore:
            raise ValueError(f"Two chores are called {name!r}.")
        return chore

    return register


def tick(now: datetime | None = None) -> dict[str, str]:
    """Do every chore once; one that fails does not keep the others from their turn. Returns what failed, by name."""
    now = now or timezone.now()
    faults = {}
    for name, chore in _chores.items():
        try:
            chore(now)
        except Exception as fault:
            logger.exception("the chore %s failed", name)
            faults[name] = repr(fault)
    return faults


@each_minute("core.requeue_lost_jobs")
def requeue_lost_jobs(now: datetime) -> int:
    """Jobs of killed workers go back into the queue."""
    return jobs.requeue_lost(now=now)


@each_minute("core.forget_old_jobs")
def forget_old_jobs(now: datetime) -> int:
    """Old results are thrown away."""
    return jobs.forget_old(now=now)


@each_minute("core.seal_yesterday")
def seal_yesterday(now: datetime) -> bool:
    """The access log of the day before and the heads of all operation records are sealed once."""
    return access_log.seal_yesterday(now)


@each_minute("core.remind")
def remind(now: datetime) -> int:
    """Reminders of what falls due are made."""
    return notices.remind(now)
