"""Long work with progress and a result file: it may run again, its effect happens once.

A kind of job is a function declared in an app's `jobs.py`:

    @job_kind("members.export")
    def export(job: Job, progress: Progress) -> ResultFile | None: ...

`start()` queues it once the caller's transaction has committed; a worker runs it. When a worker dies, `requeue_lost()`
gives its job to another one. Whatever the job changes, it changes inside `effect_once(job)`.
"""

import logging
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import PurePosixPath
from typing import Any

from django.core.files import File
from django.core.files.storage import default_storage
from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.module_loading import autodiscover_modules
from django.utils.translation import gettext_lazy as _
from django_tasks import TaskResultStatus, task
from django_tasks.exceptions import TaskResultDoesNotExist
from django_tasks_db.models import DBTaskResult

from core.errors import Refused
from core.models import Branch, Job, JobEffect, User
from core.models.job import JobState

logger = logging.getLogger(__name__)

LOST_AFTER = timedelta(seconds=60)
MAX_ATTEMPTS = 3
KEPT_FOR = timedelta(days=30)
SECONDS_BETWEEN_WRITES = 1.0


class JobGone(Exception):
    """The job was called off, or another worker has taken it over: stop without a trace."""


@dataclass(frozen=True)
class ResultFile:
    """What a job hands back: open content, closed once it is kept, and the name under which the officer downloads it."""

    content: File
    name: str


class Progress:
    """Tells the waiting officer how far a job is; raises JobGone when the job is no longer this worker's."""

    def __init__(self, job: Job, *, clock: Callable[[], float] = time.monotonic) -> None:
        self._job, self._clock = job, clock
        self._written_at: float | None = None

    def step(self, done: int, total: int = 0) -> None:
        """Report `done` of `total` pieces (total 0: unknown). Written at most once a second, and at the end."""
        now = self._clock()
        is_last = bool(total) and done >= total
        if self._written_at is not None and now - self._written_at < SECONDS_BETWEEN_WRITES and not is_last:
            return
        self._written_at = now
        done = min(done, total) if total else done
        self._write(progress_done=done, progress_total=total)

    def say(self, message: str, **params: Any) -> None:
        """Show a sentence (a msgid marked with gettext_noop) under the bar."""
        self._write(message=str(message), message_params=params)

    def _write(self, **values: Any) -> None:
        if not _held(self._job).update(heartbeat_at=timezone.now(), **values):
            raise JobGone(self._job.public_id)
        for name, value in values.items():
            setattr(self._job, name, value)


JobFunction = Callable[[Job, Progress], ResultFile | None]
_kinds: dict[str, JobFunction] = {}
# The jobs that this process is working on, with the start each belongs to.
_in_hand: dict[int, int] = {}


def job_kind(name: str) -> Callable[[JobFunction], JobFunction]:
    """Register a function as the kind of job called `name` ("<app>.<verb>")."""

    def register(function: JobFunction) -> JobFunction:
        if _kinds.setdefault(name, function) is not function:
            raise ValueError(f"Two functions are registered as the job kind {name!r}.")
        return function

    return register


def _function_of(kind: str) -> JobFunction:
    if kind not in _kinds:
        autodiscover_modules("jobs")
    if kind not in _kinds:
        raise LookupError(f"No job kind is called {kind!r}.")
    return _kinds[kind]


def start(kind: str, params: dict[str, Any], *, by: User | None, branch: Branch | None) -> Job:
    """Queue a job; it is stored and handed to a worker when the caller's transaction commits, and not otherwise.

    `params` are plain JSON values. Raises LookupError for an unknown kind.
    """
    _function_of(kind)
    job = Job(
        kind=kind,
        params=params,
        user_id=by.pk if by else None,
        branch_id=branch.pk if branch else None,
    )
    transaction.on_commit(lambda: _store_and_enqueue(job))
    return job


def _store_and_enqueue(job: Job) -> None:
    job.save(force_insert=True)
    _enqueue(job)


def _enqueue(job: Job) -> None:
    result = run_job.enqueue(str(job.public_id))
    Job.objects.filter(pk=job.pk).update(task_id=str(result.id))


@task()
def run_job(public_id: str) -> None:
    """What a worker does with one queued job; a job that is not waiting any more is left alone."""
    job = _claim(public_id)
    if job is None:
        return
    _in_hand[job.pk] = job.attempts
    try:
        result = _function_of(job.kind)(job, Progress(job))
        kept = _keep(job, result)
        if not _finish(job, JobState.DONE, **kept) and kept:
            default_storage.delete(kept["result_path"])
    except JobGone:
        logger.info("job %s was taken out of this worker's hands", public_id)
    except Refused as refusal:
        stored = refusal.stored()
        _fail(job, stored["message"], code=stored["code"], params=stored["params"])
    except Exception:
        logger.exception("job %s of kind %s failed", public_id, job.kind)
        _fail(job, CRASHED, code="crashed")
    finally:
        _in_hand.pop(job.pk, None)


def _claim(public_id: str) -> Job | None:
    job = Job.objects.filter(public_id=public_id, state=JobState.QUEUED).first()
    if job is None:
        return None
    now = timezone.now()
    claimed = Job.objects.filter(pk=job.pk, state=JobState.QUEUED, attempts=job.attempts).update(
        state=JobState.RUNNING, attempts=job.attempts + 1, started_at=now, heartbeat_at=now, progress_done=0
    )
    job.refresh_from_db()
    return job if claimed else None


def _held(job: Job) -> QuerySet[Job]:
    """The row of a job as long as this start of it is the one at work."""
    return Job.objects.filter(pk=job.pk, state=JobState.RUNNING, attempts=job.attempts)


CRASHED = _("The work stopped at a fault of the program. Nothing is half done; please try again, or tell the admin.")
LOST = _("The work was broken off several times and has been given up. Nothing is half done.")


def _fail(job: Job, message: Any, *, code: str, params: dict[str, Any] | None = None) -> None:
    text = Refused(message).stored()["message"]
    _finish(job, JobState.FAILED, message=text, message_code=code, message_params=params or {})


def _finish(job: Job, state: JobState, **values: Any) -> bool:
    return bool(_held(job).update(state=state, finished_at=timezone.now(), **values))


def _keep(job: Job, result: ResultFile | None) -> dict[str, str]:
    """Store the result file under a name that says nothing, and close it; a rerun replaces the file of the run before."""
    if result is None:
        return {}
    path = f"jobs/{job.public_id.hex}{PurePosixPath(result.name).suffix.lower()}"
    default_storage.delete(path)
    with result.content as content:
        return {"result_path": default_storage.save(path, content), "result_name": result.name}


@contextmanager
def effect_once(job: Job) -> Iterator[bool]:
    """A transaction of the main database for the job's effect; yields False when it has already happened.

    The mark is written in the same transaction: a worker killed half way leaves neither, and of two workers only one
    gets True. False also means that the job was called off.
    """
    with transaction.atomic():
        _mark, is_first = JobEffect.objects.get_or_create(job_id=job.public_id)
        yield is_first


def cancel(job: Job) -> None:
    """Call a job off for good; refused once its effect has happened or it is over."""
    with effect_once(job) as is_first:
        live = Job.objects.filter(pk=job.pk, state__in=[JobState.QUEUED, JobState.RUNNING])
        if not is_first or not live.exists():
            raise Refused(_("This work is already finished and can no longer be called off."), code="job_over")
    live.update(state=JobState.CANCELLED, finished_at=timezone.now())


def beat() -> None:
    """Say that the jobs of this process are alive. Called every few seconds by the worker's second thread."""
    for pk, attempts in list(_in_hand.items()):
        Job.objects.filter(pk=pk, attempts=attempts, state=JobState.RUNNING).update(heartbeat_at=timezone.now())


def requeue_lost(*, now: datetime | None = None) -> int:
    """Queue again what a dead worker left: running jobs without a heartbeat, waiting jobs without a task.

    A job whose workers died three times is given up. Returns how many jobs were queued again.
    """
    now = now or timezone.now()
    silent_since = now - LOST_AFTER
    queued = 0
    for job in Job.objects.filter(state=JobState.RUNNING, heartbeat_at__lt=silent_since):
        if job.attempts >= MAX_ATTEMPTS:
            _fail(job, LOST, code="lost")
            continue
        still_silent = _held(job).filter(heartbeat_at=job.heartbeat_at)
        if still_silent.update(state=JobState.QUEUED, queued_at=now, started_at=None, heartbeat_at=None):
            _close_task(job, now)
            _enqueue(job)
            queued += 1
    for job in Job.objects.filter(state=JobState.QUEUED, queued_at__lt=silent_since):
        if not _has_waiting_task(job):
            Job.objects.filter(pk=job.pk).update(queued_at=now)
            _enqueue(job)
            queued += 1
    return queued


def _has_waiting_task(job: Job) -> bool:
    if not job.task_id:
        return False
    try:
        return run_job.get_result(job.task_id).status == TaskResultStatus.READY
    except TaskResultDoesNotExist:
        return False


def _close_task(job: Job, now: datetime) -> None:
    """The queue itself never notices that a worker was killed: without this its row says RUNNING for ever."""
    running = DBTaskResult.objects.filter(status=TaskResultStatus.RUNNING)
    running.filter(pk=job.task_id).update(status=TaskResultStatus.FAILED, finished_at=now)


def drop_result(job: Job) -> bool:
    """Throw the result file of a job away, ahead of the job itself; gives whether there was one."""
    if not job.result_path:
        return False
    default_storage.delete(job.result_path)
    return bool(Job.objects.filter(pk=job.pk).update(result_path=""))


def forget_old(*, now: datetime | None = None) -> int:
    """Delete jobs finished more than 30 days ago with their result files, which may hold personal data."""
    now = now or timezone.now()
    old = list(Job.objects.filter(finished_at__lt=now - KEPT_FOR))
    for job in old:
        if job.result_path:
            default_storage.delete(job.result_path)
    JobEffect.objects.filter(job_id__in=[job.public_id for job in old]).delete()
    Job.objects.filter(pk__in=[job.pk for job in old]).delete()
    return len(old)
