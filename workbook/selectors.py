"""What was taken in before, and how."""

from dataclasses import dataclass

from django.apps import apps
from django.db.models import Q, QuerySet

from core.models import Branch, ImportBatch, Job
from core.models.job import JobState
from core.records import BranchRecord
from core.sheets import all_sheets
from workbook.models import ImportJournal, RememberedLayout, Upload
from workbook.recognise import Wishes

SHOWN = 10
# The kind of job that makes a workbook of all records.
EXPORT = "workbook.export"


def recent_imports(branch: Branch) -> QuerySet[ImportBatch]:
    """The last files that changed something, with who brought them and whether they were undone."""
    return ImportBatch.objects.filter(branch=branch).select_related("created_by", "undone_by")[:SHOWN]


def remembered_layouts(slug: str) -> dict[str, Wishes]:
    """What the branch decided of the layouts of its own sheets, by the fingerprint of their headers."""
    kept = RememberedLayout.objects.filter(branch__slug=slug)
    return {layout.fingerprint: Wishes(**layout.wishes) for layout in kept}


def uploads_waiting(branch: Branch) -> QuerySet[Upload]:
    """Files that were looked at and not taken in whole."""
    return Upload.objects.filter(branch=branch)[:SHOWN]


@dataclass(frozen=True)
class ImportedRows:
    """What an import did to the records of one kind."""

    name: str
    added: int
    changed: int


def rows_of_import(batch: ImportBatch) -> list[ImportedRows]:
    """Added and changed records by kind, as long as the import stands."""
    journal = ImportJournal.objects.filter(batch=batch).first()
    changed = journal.changed if journal else {}
    found = []
    for model in apps.get_models():
        if issubclass(model, BranchRecord):
            added = model.objects.filter(import_batch=batch).count()
            told = len(changed.get(model._meta.label, {}))
            if added or told:
                found.append(ImportedRows(str(model._meta.verbose_name_plural), added, told))
    return found


# An import of more rows than these is undone by a job.
LARGE_IMPORT = 1000


def is_large_import(batch: ImportBatch) -> bool:
    """Whether undoing the import takes longer than anybody waits for a page."""
    return batch.rows_created + batch.rows_changed > LARGE_IMPORT


# A workbook of more rows than these takes longer than anybody waits for a page.
LARGE_EXPORT = 5000


def is_large_export(branch: Branch) -> bool:
    """Whether the workbook of all records is made by a job. One query for each kind of record, until there are enough."""
    rows = 0
    for sheet in all_sheets():
        rows += sheet.count(branch, LARGE_EXPORT + 1 - rows)
        if rows > LARGE_EXPORT:
            return True
    return False


def workbooks_made(branch: Branch, user) -> QuerySet[Job]:
    """The workbooks of all records that are being made for a user, or were and are still kept."""
    made = Job.objects.filter(branch_id=branch.pk, user_id=user.pk, kind=EXPORT)
    return made.filter(Q(state__in=[JobState.QUEUED, JobState.RUNNING]) | ~Q(result_path=""))[:SHOWN]


def is_over(job: Job) -> bool:
    """Whether nothing more will come of a job."""
    return job.state not in {JobState.QUEUED, JobState.RUNNING}


def work_on(upload: Upload) -> Job | None:
    """The job that looks at a large file or takes it in, as long as it is not over."""
    job = Job.objects.filter(public_id=upload.job_id).first() if upload.job_id else None
    return None if job is None or is_over(job) else job


def upload_of(job: Job) -> Upload | None:
    """The file that a job works on; None once it was put away, and for the undoing of an import."""
    return Upload.objects.filter(pk=job.params.get("upload"), branch=job.branch_id).first()
