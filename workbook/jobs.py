"""Large files: looked at, taken in, undone and made by jobs, while the officer may do something else."""

from datetime import datetime, timedelta
from functools import partial
from typing import Any

from django.core.files.base import ContentFile
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import gettext_noop as later
from django.utils.translation import override

from core.jobs import Progress, ResultFile, drop_result, effect_once, job_kind, start
from core.models import Branch, ImportBatch, Job, User
from core.sheets.ahead import Overtaken
from core.ticks import each_minute
from workbook.export import export_workbook, sheets_leaving
from workbook.models import Upload
from workbook.permissions import may_leave
from workbook.review import review_of
from workbook.selectors import EXPORT
from workbook.services import Errand, Mode, Result, import_workbook
from workbook.undo import undo_import
from workbook.uploads import (
    content_of,
    drop_upload,
    keep_review,
    note_job,
    note_rest,
    remember_layouts,
    wishes_of,
)

LOOK, STORE, UNDO = "workbook.look", "workbook.store", "workbook.undo"
KINDS = (LOOK, STORE, UNDO, EXPORT)
# A workbook with everybody's data is kept no longer than it takes to fetch it.
EXPORT_KEPT_FOR = timedelta(days=1)
# Stands in a stored review where each reader's own token belongs.
TOKEN = "token-of-the-reader"
# How often a file is made ready anew when others write records of the same kind meanwhile.
TRIES = 3


def start_look(upload: Upload, *, by: User, language: str) -> Job:
    """Queue a look at a large file; what an earlier one found no longer holds."""
    # Before the job is there: a quick one may be over before this process goes on.
    keep_review(upload, "")
    job = start(LOOK, {"upload": upload.pk, "language": language}, by=by, branch=upload.branch)
    note_job(upload, job)
    return job


def start_store(upload: Upload, *, mode: Mode, by: User) -> Job:
    """Queue the taking in of a large file; what is left of it afterwards is looked at anew."""
    keep_review(upload, "")
    job = start(STORE, {"upload": upload.pk, "mode": mode}, by=by, branch=upload.branch)
    note_job(upload, job)
    return job


def start_undo(batch: ImportBatch, *, by: User) -> Job:
    """Queue the undoing of a large import."""
    return start(UNDO, {"batch": batch.pk}, by=by, branch=batch.branch)


def start_export(branch: Branch, *, in_clear: bool, purpose: str, by: User) -> Job:
    """Queue the making of a workbook of all records that this user may see."""
    return start(EXPORT, {"in_clear": in_clear, "purpose": purpose}, by=by, branch=branch)


@job_kind(EXPORT)
def export(job: Job, progress: Progress) -> ResultFile:
    """Make a workbook of all records, with the rights that whoever asked for it has by now."""
    branch, user = Branch.objects.get(pk=job.branch_id), User.objects.get(pk=job.user_id)
    may = partial(may_leave, user, branch=branch, in_clear=job.params["in_clear"])
    sheets = sheets_leaving(may, user)
    progress.say(later("Writing the workbook …"))
    total = sum(sheet.count(branch) for sheet in sheets)
    content = export_workbook(
        branch, may=may, reader=user, step=lambda written: progress.step(written, max(total, written))
    )
    progress.say(later("The workbook is ready."), sheets=[sheet.slug for sheet in sheets])
    return ResultFile(ContentFile(content), f"{branch.slug}-{timezone.localdate():%Y-%m-%d}.xlsx")


@each_minute("workbook.forget_exports")
def forget_exports(now: datetime) -> int:
    """Workbooks that were made are thrown away after a day."""
    old = Job.objects.filter(kind=EXPORT, finished_at__lt=now - EXPORT_KEPT_FOR).exclude(result_path="")
    return sum(drop_result(job) for job in old)


@job_kind(LOOK)
def look(job: Job, progress: Progress) -> None:
    """Look at a file and keep what would become of it; nothing of it is stored."""
    upload = Upload.objects.select_related("branch").get(pk=job.params["upload"])
    progress.say(later("Reading the file …"))
    result = _take(upload, job, Mode.LOOK, Errand(step=progress.step))
    with override(job.params["language"]):
        context = {"review": review_of(result), "branch": upload.branch, "upload": upload, "csrf_token": TOKEN}
        keep_review(upload, render_to_string("workbook/_review.html", context))


@job_kind(STORE)
def store(job: Job, progress: Progress) -> None:
    """Take a file in: all of it or its good rows, in one short transaction at the end."""
    upload = Upload.objects.select_related("branch").filter(pk=job.params["upload"]).first()
    if upload is None:
        # Its effect happened, and then the worker died: the file is put away with it.
        return
    told: dict[str, Any] = {}
    mode = Mode(job.params["mode"])
    errand = Errand(progress.step, partial(effect_once, job), partial(_put_away, upload, told))
    progress.say(later("Reading the file …"))
    for tried in range(1, TRIES + 1):
        try:
            result = _take(upload, job, mode, errand)
            break
        except Overtaken:
            if tried == TRIES:
                raise
    if result is not None and not result.stored:
        progress.say(later("Some rows cannot be taken in; nothing was stored."))
    elif result is not None:
        progress.say(later("Taken in: %(created)d added, %(changed)d changed."), **told)


@job_kind(UNDO)
def undo(job: Job, progress: Progress) -> None:
    """Take a large import out again."""
    batch = ImportBatch.objects.select_related("branch").get(pk=job.params["batch"])
    with effect_once(job) as is_first:
        if is_first:
            undo_import(batch, by=_user(job))
    progress.say(later("The import of “%(file)s” is undone."), file=batch.file_name)


def _take(upload: Upload, job: Job, mode: Mode, errand: Errand) -> Result | None:
    return import_workbook(
        content=content_of(upload),
        file_name=upload.name,
        slug=upload.branch.slug,
        by=_user(job),
        mode=mode,
        year=upload.year,
        wishes=wishes_of(upload),
        errand=errand,
    )


def _put_away(upload: Upload, told: dict[str, Any], result: Result) -> None:
    """What follows once the rows are stored, in the same transaction."""
    remember_layouts(result.branch, result.read, wishes_of(upload))
    told |= {"created": result.created, "changed": result.changed, "refused": result.refused_rows}
    told |= {"batch": str(result.batch.public_id) if result.batch else ""}
    if result.refused_rows:
        note_rest(upload)
    else:
        drop_upload(upload)


def _user(job: Job) -> User | None:
    return User.objects.filter(pk=job.user_id).first()
