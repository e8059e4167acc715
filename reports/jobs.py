"""Holding settled texts against the records, whenever something was recorded since."""

from datetime import datetime

from core.jobs import Progress, job_kind, start
from core.models import Branch, Job
from core.models.job import JobState
from core.ticks import each_minute
from reports.ledgers import work  # noqa: F401
from reports.selectors import reports_to_compare
from reports.services.staleness import compare_settled

COMPARE = "reports.compare_settled"
# So many branches a minute: after a large import everywhere the queue stays free for what officers wait for.
MOST = 20


@job_kind(COMPARE)
def compare(job: Job, progress: Progress) -> None:
    compare_settled(Branch.objects.get(pk=job.branch_id), job, progress)


@each_minute("reports.compare_settled")
def compare_where_something_moved(now: datetime) -> int:
    """Queue the comparison for branches whose records moved since; one at a time for each branch."""
    waiting = Job.objects.filter(kind=COMPARE, state__in=[JobState.QUEUED, JobState.RUNNING])
    busy = set(waiting.values_list("branch_id", flat=True))
    moved = reports_to_compare().order_by("branch_id").values_list("branch_id", flat=True).distinct()
    due = [pk for pk in moved if pk not in busy][:MOST]
    for branch in Branch.objects.filter(pk__in=due):
        start(COMPARE, {}, by=None, branch=branch)
    return len(due)
