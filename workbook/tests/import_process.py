"""A worker with a large file to take in, in a process of its own: run by test_killed_import.py.

Usage: import_process.py prepare | work | report
"""

import json
import os
import sys
from datetime import timedelta

import django
from django.conf import settings

if os.environ.get("RACE_WITHOUT_MIGRATIONS"):
    settings.MIGRATION_MODULES = {name.rpartition(".")[2]: None for name in settings.INSTALLED_APPS}
    settings.MIGRATION_MODULES["django_tasks_database"] = None
django.setup()

from django.core.management import call_command  # noqa: E402

from core import jobs, ticks, worker  # noqa: E402
from core.audit_verification import verify_all  # noqa: E402
from core.models import AuditEntry, Branch, ImportBatch, Job, JobEffect, User  # noqa: E402
from members.models import MembershipEvent, MembershipSpan, Person  # noqa: E402
from workbook.jobs import start_store  # noqa: E402
from workbook.models import Upload  # noqa: E402
from workbook.services import Mode  # noqa: E402
from workbook.tests.books import xlsx  # noqa: E402
from workbook.uploads import keep_upload  # noqa: E402

jobs.LOST_AFTER = timedelta(seconds=1.5)
jobs.MAX_ATTEMPTS = 100
worker.SECONDS_BETWEEN_BEATS = worker.SECONDS_BETWEEN_TICKS = 0.2
ticks._chores = {"core.requeue_lost_jobs": ticks.requeue_lost_jobs}
# As test_killed_import.py counts.
PEOPLE = 8000


def prepare() -> None:
    call_command("migrate", run_syncdb=True, verbosity=0)
    if settings.EMBEDDED:
        call_command("migrate", database="jobs", run_syncdb=True, verbosity=0)
    branch = Branch.objects.create(slug="ours", name="某单位工会", path="/ours/")
    rows = [[f"赵示{number}", f"S{number:05d}", "第一小组", "入会", "2020-05-01"] for number in range(PEOPLE)]
    content = xlsx({"花名册": [["姓名", "工号", "工会小组", "入会方式", "入会日期"], *rows]})
    user = User.objects.create_user("officer")
    upload = keep_upload(content, name="花名册.xlsx", year=None, branch=branch, by=user)
    start_store(upload, mode=Mode.ALL_OR_NOTHING, by=user)


def report() -> None:
    job = Job.objects.get()
    facts = {
        "state": job.state,
        "attempts": job.attempts,
        "counts": [model.objects.count() for model in (Person, MembershipEvent, MembershipSpan)],
        "batches": ImportBatch.objects.count(),
        "entries": AuditEntry.objects.count(),
        "effects": JobEffect.objects.count(),
        "uploads": Upload.objects.count(),
        "faults": [str(fault) for fault in verify_all()],
    }
    sys.stdout.write(json.dumps(facts))


if __name__ == "__main__":
    {"prepare": prepare, "work": worker.work, "report": report}[sys.argv[1]]()
