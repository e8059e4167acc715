"""Fetching an uploaded file or an import of a branch and authorising in one step."""

from django.http import Http404

from core.models import Branch, ImportBatch, Job
from members.access import get_branch_for
from workbook.jobs import KINDS
from workbook.models import Upload

IMPORT = "workbook.import"
PROTECTED = "members.see_protected"


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


def may_leave(user, right: str, branch: Branch, *, in_clear: bool) -> bool:
    """Whether what asks for a right may leave in a workbook; protected columns only where they were asked for."""
    return (in_clear or right != PROTECTED) and user.has_perm(right, branch)


def get_work_for(user, slug: str, public_id) -> tuple[Branch, Job]:
    """The branch and one of the jobs on its files, for somebody who may take files in there."""
    branch = get_branch_for(user, slug, IMPORT)
    job = Job.objects.filter(branch_id=branch.pk, public_id=public_id, kind__in=KINDS).first()
    if job is None:
        raise Http404
    return branch, job
