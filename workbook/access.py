"""Fetching an uploaded file or an import of a branch and authorising in one step."""

from functools import partial

from django.core.exceptions import PermissionDenied
from django.http import Http404

from core.models import Branch, ImportBatch, Job
from members.access import get_branch_for
from workbook.export import sheets_leaving
from workbook.jobs import EXPORT, KINDS
from workbook.models import Upload
from workbook.permissions import PROTECTED, may_leave

IMPORT, LEAVE = "workbook.import", "workbook.export"


def get_upload_for(user, slug: str, public_id) -> tuple[Branch, Upload]:
    """The branch and its uploaded file, for somebody who may take files in there; Http404 and PermissionDenied."""
    branch = get_branch_for(user, slug, IMPORT)
    upload = Upload.objects.filter(branch=branch, public_id=public_id).first()
    if upload is None:
        raise Http404
    return branch, upload


def get_import_for(user, slug: str, public_id) -> tuple[Branch, ImportBatch]:
    """The branch and one of its imports, for somebody who may take files in there; Http404 and PermissionDenied."""
    branch = get_branch_for(user, slug, IMPORT)
    batch = ImportBatch.objects.filter(branch=branch, public_id=public_id).select_related("created_by").first()
    if batch is None:
        raise Http404
    return branch, batch


def get_work_for(user, slug: str, public_id) -> tuple[Branch, Job]:
    """The branch and one of the jobs on its files, for somebody who may take files in there; Http404 and PermissionDenied.

    A workbook that is being made is shown to whoever asked for it and to nobody else.
    """
    branch = get_branch_for(user, slug)
    job = Job.objects.filter(branch_id=branch.pk, public_id=public_id, kind__in=KINDS).first()
    is_export = job is not None and job.kind == EXPORT
    if not user.has_perm(LEAVE if is_export else IMPORT, branch):
        raise PermissionDenied
    if job is None or (is_export and job.user_id != user.pk):
        raise Http404
    return branch, job


def get_made_workbook_for(user, slug: str, public_id) -> tuple[Branch, Job]:
    """The branch and the job that made a workbook for this user, who may still see all that is in it.

    Http404 where it is not there or no longer kept, PermissionDenied where a right was lost since.
    """
    branch = get_branch_for(user, slug, LEAVE)
    made = Job.objects.filter(branch_id=branch.pk, public_id=public_id, kind=EXPORT, user_id=user.pk)
    job = made.exclude(result_path="").first()
    if job is None:
        raise Http404
    in_clear = job.params["in_clear"]
    may = partial(may_leave, user, branch=branch, in_clear=in_clear)
    still = {sheet.slug for sheet in sheets_leaving(may)}
    if (in_clear and not may(PROTECTED)) or not still.issuperset(job.message_params["sheets"]):
        raise PermissionDenied
    return branch, job
