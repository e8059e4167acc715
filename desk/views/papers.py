from django.contrib import messages
from django.core.files.storage import default_storage
from django.http import Http404
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override
from django.views.decorators.http import require_GET, require_POST

from core.errors import Refused
from core.export_log import Kind, note_export
from core.file_work import file_work_page
from core.limits import FILES, limited
from core.papers import pack_named, paper_named
from desk.jobs import MADE_AT_ONCE, start_pack
from desk.jobs import pack_work as pack_work_of
from desk.records.access import get_record_for
from members.access import get_branch_for
from reports.files import file_response, rendered
from reports.pack_files import pack_pdf, parts_of_pack
from reports.paper_documents import document_of

PRINT, PROTECTED = "workbook.export", "members.see_protected"


def _named(slug):
    found = paper_named(slug)
    if found is None:
        raise Http404
    return found


def _file(request, branch, paper, record, back):
    clear = request.user.has_perm(PROTECTED, branch)
    form = "docx" if request.GET.get("form") == "docx" else "pdf"
    try:
        # Papers are Chinese, whatever language the page is in.
        with override("zh-hans"):
            document = document_of(paper, branch, record, clear=clear, chosen=request.POST)
            content = rendered(form, document)
    except Refused as refusal:
        messages.error(request, str(refusal))
        return redirect(back)
    told = f"{paper.slug} {record.public_id}" if record else f"{paper.slug} blank"
    who = {"user": request.user, "branch": branch, "has_protected": clear and record is not None}
    note_export(kind=Kind.PAPER, subject=told, form=form, content=content, purpose=document.title, **who)
    return file_response(content, f"{document.name}.{form}", form)


@require_POST
@limited(FILES)
def paper(request, slug, paper, public_id):
    """A paper about one record, as PDF or for Word."""
    found = _named(paper)
    branch, _sheet, record = get_record_for(request.user, slug, found.sheet, public_id, PRINT)
    if record.is_voided:
        raise Http404
    return _file(request, branch, found, record, reverse("desk:record_detail", args=[slug, found.sheet, public_id]))


@require_POST
@limited(FILES)
def blank_paper(request, slug, paper):
    """The same without a record, to be filled in by hand."""
    branch = get_branch_for(request.user, slug, PRINT)
    found = _named(paper)
    if not found.may_be_blank:
        raise Http404
    return _file(request, branch, found, None, reverse("members:overview", args=[slug]))


@require_POST
@limited(FILES)
def pack(request, slug, pack, public_id):
    """The whole file of one record as one PDF with its contents: at once, or as work whose page tells how far it is."""
    found = pack_named(pack)
    if found is None:
        raise Http404
    branch, _sheet, record = get_record_for(request.user, slug, found.sheet, public_id, PRINT)
    if record.is_voided:
        raise Http404
    try:
        with override("zh-hans"):
            parts = parts_of_pack(found, branch, record)
            if len(parts) > MADE_AT_ONCE:
                return redirect("desk:pack_work", slug, start_pack(found, record, by=request.user).public_id)
            content, name = pack_pdf(found, record, parts)
    except Refused as refusal:
        messages.error(request, str(refusal))
        return redirect("desk:record_detail", slug, found.sheet, public_id)
    return _pack_file(request, branch, f"{found.slug} {public_id}", content, name)


def _pack_file(request, branch, subject, content, name):
    who = {"user": request.user, "branch": branch, "has_protected": False}
    note_export(kind=Kind.PAPER, subject=subject, form="pdf", content=content, purpose=name, **who)
    return file_response(content, f"{name}.pdf", "pdf")


def _work_for(request, slug, public_id):
    branch = get_branch_for(request.user, slug, PRINT)
    job = pack_work_of(branch, request.user, public_id)
    if job is None:
        raise Http404
    return branch, job


@require_GET
def pack_work(request, slug, public_id):
    """How far the making of a whole file is; once it is there, a button to take it."""
    branch, job = _work_for(request, slug, public_id)
    about = reverse("desk:record_detail", args=[slug, pack_named(job.params["pack"]).sheet, job.params["record"]])
    file_url = reverse("desk:pack_file", args=[slug, public_id])
    return file_work_page(request, branch, job, name=_("Whole file"), about=about, file_url=file_url)


@require_POST
@limited(FILES)
def pack_file(request, slug, public_id):
    """The whole file that was made, as long as it is kept."""
    branch, job = _work_for(request, slug, public_id)
    if not job.result_path:
        raise Http404
    with default_storage.open(job.result_path) as file:
        content = file.read()
    name = job.result_name.removesuffix(".pdf")
    return _pack_file(request, branch, f"{job.params['pack']} {job.params['record']}", content, name)
