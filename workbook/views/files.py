from functools import partial

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.middleware.csrf import get_token
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.safestring import mark_safe
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from core.downloads import result_content
from core.errors import Refused
from core.export_log import Kind, note_export
from core.jobs import cancel
from core.limits import FILES, limited
from core.lists import XLSX
from core.models.job import JobState
from members.access import get_branch_for
from workbook.access import get_import_for, get_made_workbook_for, get_upload_for, get_work_for
from workbook.export import export_workbook, faults_workbook, has_protected, sheets_leaving, template_workbook
from workbook.forms import StoreForm, UploadForm, WishesForm
from workbook.jobs import LOOK, TOKEN, start_export, start_look, start_store, start_undo
from workbook.permissions import PROTECTED, may_leave
from workbook.recognise import Wishes
from workbook.review import review_of
from workbook.selectors import (
    is_large_export,
    is_large_import,
    is_over,
    recent_imports,
    rows_of_import,
    upload_of,
    uploads_waiting,
    work_on,
    workbooks_made,
)
from workbook.services import Mode, import_workbook
from workbook.undo import CannotUndo, undo_import
from workbook.uploads import (
    content_of,
    drop_upload,
    is_large,
    keep_upload,
    note_rest,
    remember_layouts,
    wishes_of,
)
from workbook.uploads import decide as keep_wishes


def _download(content: bytes, name: str) -> HttpResponse:
    return HttpResponse(
        content, content_type=XLSX, headers={"Content-Disposition": f'attachment; filename="{name}"'}
    )  # fmt: skip


def _take(upload, by, mode):
    return import_workbook(
        content=content_of(upload),
        file_name=upload.name,
        slug=upload.branch.slug,
        by=by,
        mode=mode,
        year=upload.year,
        wishes=wishes_of(upload),
    )


def _at_work(slug, job):
    return redirect("workbook:work", slug, job.public_id)


@require_GET
def work(request, slug, public_id):
    """How far a job on a file is; once it is over, the way on from there."""
    branch, job = get_work_for(request.user, slug, public_id)
    if job.state == JobState.DONE and job.kind == LOOK:
        return redirect("workbook:upload_detail", slug, upload_of(job).public_id)
    context = {"branch": branch, "job": job, "is_over": is_over(job), "upload": upload_of(job)}
    return render(request, "workbook/work.html", context)


@require_POST
def call_off(request, slug, public_id):
    """Stop a job on a file before it has done anything."""
    _branch, job = get_work_for(request.user, slug, public_id)
    cancel(job)
    messages.success(request, _("Called off; nothing was stored."))
    return redirect("workbook:index", slug)


def _index(request, branch, form, *, status=200):
    context = {
        "branch": branch,
        "form": form,
        "imports": recent_imports(branch),
        "uploads": uploads_waiting(branch),
        "workbooks": workbooks_made(branch, request.user),
        "may_reveal": request.user.has_perm(PROTECTED, branch),
    }
    return render(request, "workbook/index.html", context, status=status)


@require_GET
def index(request, slug):
    branch = get_branch_for(request.user, slug, "workbook.export")
    return _index(request, branch, UploadForm())


@require_http_methods(["GET", "POST"])
def look(request, slug):
    """Keep the file, and lead to the page that shows what taking it in would do."""
    branch = get_branch_for(request.user, slug, "workbook.import")
    if request.method == "GET":
        return redirect("workbook:index", slug)
    form = UploadForm(request.POST, request.FILES)
    if not form.is_valid():
        return _index(request, branch, form, status=422)
    file, year = form.cleaned_data["file"], form.cleaned_data["year"]
    upload = keep_upload(file.read(), name=file.name, year=year, branch=branch, by=request.user)
    if is_large(upload):
        return _at_work(slug, start_look(upload, by=request.user, language=get_language()))
    try:
        _take(upload, request.user, Mode.LOOK)
    except Refused as refusal:
        drop_upload(upload)
        form.add_error("file", str(refusal))
        return _index(request, branch, form, status=422)
    return redirect("workbook:upload_detail", slug, upload.public_id)


@require_GET
def upload_detail(request, slug, public_id):
    """What taking the file in would do; nothing is stored yet."""
    branch, upload = get_upload_for(request.user, slug, public_id)
    context = {"branch": branch, "upload": upload}
    if not is_large(upload):
        return render(
            request,
            "workbook/upload_detail.html",
            {**context, "review": review_of(_take(upload, request.user, Mode.LOOK))},
        )
    if job := work_on(upload):
        return _at_work(slug, job)
    if not upload.review:
        return _at_work(slug, start_look(upload, by=request.user, language=get_language()))
    # Made by our own template from escaped texts; only the token is each reader's own.
    found = mark_safe(upload.review.replace(TOKEN, get_token(request)))
    return render(request, "workbook/upload_detail.html", {**context, "found": found})


@require_POST
def decide(request, slug, public_id):
    """Keep what the officer decided about one table, and show the file anew."""
    _branch, upload = get_upload_for(request.user, slug, public_id)
    key, form = request.POST.get("table", ""), WishesForm(request.POST)
    if form.is_valid():
        keep_wishes(upload, key, form.wishes(wishes_of(upload).get(key, Wishes())))
        if is_large(upload):
            return _at_work(slug, start_look(upload, by=request.user, language=get_language()))
    else:
        messages.error(request, " ".join(error for errors in form.errors.values() for error in errors))
    return redirect("workbook:upload_detail", slug, public_id)


@require_POST
def store(request, slug, public_id):
    """Take in the file that was looked at: all of it, or its good rows."""
    branch, upload = get_upload_for(request.user, slug, public_id)
    form = StoreForm(request.POST)
    mode = Mode(form.cleaned_data["mode"]) if form.is_valid() else Mode.ALL_OR_NOTHING
    if is_large(upload):
        return _at_work(slug, work_on(upload) or start_store(upload, mode=mode, by=request.user))
    result = _take(upload, request.user, mode)
    if not result.stored:
        messages.error(request, _("Some rows cannot be taken in; nothing was stored."))
        return redirect("workbook:upload_detail", slug, public_id)
    remember_layouts(branch, result.read, wishes_of(upload))
    counts = {"created": result.created, "changed": result.changed, "refused": result.refused_rows}
    messages.success(request, _("Taken in: %(created)d added, %(changed)d changed.") % counts)
    if result.refused_rows:
        note_rest(upload)
        messages.warning(request, _("%(refused)d rows were not taken in. Mend them here, or download them.") % counts)
        return redirect("workbook:upload_detail", slug, public_id)
    drop_upload(upload)
    return redirect("workbook:index", slug)


@require_POST
@limited(FILES)
def rest(request, slug, public_id):
    """The rows that cannot be taken, each with its reason."""
    branch, upload = get_upload_for(request.user, slug, public_id)
    result = _take(upload, request.user, Mode.LOOK)
    content, who = faults_workbook(result), {"user": request.user, "branch": branch}
    told = {"rows": result.refused_rows, "has_protected": has_protected(result)}
    note_export(kind=Kind.WORKBOOK, subject="faults", form="xlsx", content=content, **who, **told)
    return _download(content, f"{branch.slug}-faults.xlsx")


@require_POST
def drop(request, slug, public_id):
    _branch, upload = get_upload_for(request.user, slug, public_id)
    drop_upload(upload)
    return redirect("workbook:index", slug)


@require_GET
def import_detail(request, slug, public_id):
    """What an import added and changed, and the button that takes it back."""
    branch, batch = get_import_for(request.user, slug, public_id)
    context = {"branch": branch, "batch": batch, "rows": rows_of_import(batch)}
    return render(request, "workbook/import_detail.html", context)


@require_POST
def undo(request, slug, public_id):
    branch, batch = get_import_for(request.user, slug, public_id)
    if is_large_import(batch) and batch.undone_at is None:
        return _at_work(slug, start_undo(batch, by=request.user))
    try:
        undo_import(batch, by=request.user)
    except CannotUndo as refusal:
        context = {"branch": branch, "batch": batch, "rows": rows_of_import(batch), "refusal": refusal}
        return render(request, "workbook/import_detail.html", context, status=422)
    messages.success(request, _("The import of “%(file)s” is undone.") % {"file": batch.file_name})
    return redirect("workbook:index", slug)


@require_http_methods(["GET", "HEAD"])
def template(request, slug):
    get_branch_for(request.user, slug, "workbook.export")
    return _download(template_workbook(), "unionhub-template.xlsx")


@require_POST
@limited(FILES)
def export(request, slug):
    """All records; resident IDs, phones and account numbers only for those who may see them and say what for."""
    branch = get_branch_for(request.user, slug, "workbook.export")
    in_clear, purpose = "in_clear" in request.POST, request.POST.get("purpose", "").strip()
    if in_clear and not request.user.has_perm(PROTECTED, branch):
        raise PermissionDenied
    if in_clear and not purpose:
        messages.error(request, _("Say what you need the full numbers for."))
        return redirect("workbook:index", slug)
    if is_large_export(branch):
        return _at_work(slug, start_export(branch, in_clear=in_clear, purpose=purpose, by=request.user))
    may = partial(may_leave, request.user, branch=branch, in_clear=in_clear)
    content, sheets = (
        export_workbook(branch, may=may, reader=request.user),
        [sheet.slug for sheet in sheets_leaving(may)],
    )
    told = {"purpose": purpose, "has_protected": in_clear, "user": request.user, "branch": branch, "columns": sheets}
    note_export(kind=Kind.WORKBOOK, subject="all records", form="xlsx", content=content, **told)
    return _download(content, f"{branch.slug}-{timezone.localdate():%Y-%m-%d}.xlsx")


@require_POST
@limited(FILES)
def made_workbook(request, slug, public_id):
    """A workbook that a job made, for whoever asked for it; it leaves now and is noted now."""
    branch, job = get_made_workbook_for(request.user, slug, public_id)
    try:
        content = result_content(job)
    except FileNotFoundError:
        raise Http404 from None
    said = {"purpose": job.params["purpose"], "has_protected": job.params["in_clear"]}
    told = {**said, "user": request.user, "branch": branch, "columns": job.message_params["sheets"]}
    note_export(kind=Kind.WORKBOOK, subject="all records", form="xlsx", content=content, **told)
    return _download(content, job.result_name)
