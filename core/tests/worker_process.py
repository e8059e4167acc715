"""A worker in a process of its own, quick to notice a death, with one slow job kind: run by test_worker.py.

Usage: worker_process.py prepare | work | report
"""

import json
import sys
import time
from datetime import timedelta

import django

django.setup()

from django.core.management import call_command  # noqa: E402

from core import jobs, ticks, worker  # noqa: E402
from core.models import Branch, Job, JobEffect  # noqa: E402

jobs.LOST_AFTER = timedelta(seconds=1.5)
worker.SECONDS_BETWEEN_BEATS = worker.SECONDS_BETWEEN_TICKS = 0.2
ticks._chores = {"core.requeue_lost_jobs": ticks.requeue_lost_jobs}


@jobs.job_kind("test.slow")
def slow(job, progress):
    with jobs.effect_once(job) as is_first:
        progress.step(1, 2)
        if is_first:
            Branch.objects.create(slug=f"made-{job.attempts}", name="made")
        # The first start is slow enough to be killed inside its transaction.
        time.sleep(60 if job.attempts == 1 else 0)
    progress.step(2, 2)


def prepare():
    call_command("set_up")
    jobs.start("test.slow", {}, by=None, branch=None)


def report():
    job = Job.objects.get()
    facts = {
        "state": job.state,
        "attempts": job.attempts,
        "done": job.progress_done,
        "branches": list(Branch.objects.values_list("slug", flat=True)),
        "effects": JobEffect.objects.count(),
    }
    sys.stdout.write(json.dumps(facts))


if __name__ == "__main__":
    {"prepare": prepare, "work": worker.work, "report": report}[sys.argv[1]]()
