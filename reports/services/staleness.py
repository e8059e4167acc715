"""Keeping, of each settled text, how many of its sentences the records no longer bear out."""

from core.jobs import Progress, effect_once
from core.models import Branch, Job
from reports.models import Report
from reports.selectors import reports_to_compare
from reports.staleness import entries_of, stale_sentences


def compare_settled(branch: Branch, job: Job, progress: Progress) -> None:
    """Hold the settled texts of a branch against its records as far as something was recorded since."""
    reports = list(reports_to_compare().in_branches([branch]))
    found = {}
    for done, report in enumerate(reports, start=1):
        # Counted before it is read: what is recorded meanwhile is compared the next time.
        found[report.pk] = {"compared_at": entries_of(report), "stale": len(stale_sentences(report))}
        progress.step(done, len(reports))
    with effect_once(job) as is_first:
        for pk, values in found.items() if is_first else ():
            Report.objects.filter(pk=pk).update(**values)
