from functools import partial

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from core.errors import Refused
from core.export_log import Kind, note_export
from core.lists import XLSX
from members.access import get_branch_for
from workbook.access import PROTECTED, get_import_for, get_upload_for, may_leave
from workbook.export import export_workbook, faults_workbook, has_protected, sheets_leaving, template_workbook
from workbook.forms import StoreForm, UploadForm, WishesForm
from workbook.recognise import Wishes
from workbook.review import review_of
from workbook.selectors import recent_imports, rows_of_import, uploads_waiting
from workbook.services import Mode, import_workbook
from workbook.undo import CannotUndo, undo_import
from workbook.uploads import content_of, drop_upload, keep_upload, note_rest, remember_layouts, wishes_of
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


def _index(request, branch, form, *, status=200):
    context = {
        "branch": branch,
        "form": form,
        "imports": recent_imports(branch),
        "uploads": uploads_waiting(branch),
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
    result = _take(upload, request.user, Mode.LOOK)
    context = {"branch": branch, "upload": upload, "review": review_of(result)}
    return render(request, "workbook/upload_detail.html", context)


@require_POST
def decide(request, slug, public_id):
    """Keep what the officer decided about one table, and show the file anew."""
    _branch, upload = get_upload_for(request.user, slug, public_id)
    key, form = request.POST.get("table", ""), WishesForm(request.POST)
    if form.is_valid():
        keep_wishes(upload, key, form.wishes(wishes_of(upload).get(key, Wishes())))
    else:
        messages.error(request, " ".join(error for errors in form.errors.values() for error in errors))
    return redirect("workbook:upload_detail", slug, public_id)


@require_POST
def store(request, slug, public_id):
    """Take in the file that was looked at: all of it, or its good rows."""
    branch, upload = get_upload_for(request.user, slug, public_id)
    form = StoreForm(request.POST)
    mode = Mode(form.cleaned_data["mode"]) if form.is_valid() else Mode.ALL_OR_NOTHING
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
def export(request, slug):
    """All records; resident IDs, phones and account numbers only for those who may see them and say what for."""
    branch = get_branch_for(request.user, slug, "workbook.export")
    in_clear, purpose = "in_clear" in request.POST, request.POST.get("purpose", "").strip()
    if in_clear and not request.user.has_perm(PROTECTED, branch):
        raise PermissionDenied
    if in_clear and not purpose:
        messages.error(request, _("Say what you need the full numbers for."))
        return redirect("workbook:index", slug)
    may = partial(may_leave, request.user, branch=branch, in_clear=in_clear)
    content, sheets = export_workbook(branch, may=may), [sheet.slug for sheet in sheets_leaving(may)]
    told = {"purpose": purpose, "has_protected": in_clear, "user": request.user, "branch": branch, "columns": sheets}
    note_export(kind=Kind.WORKBOOK, subject="all records", form="xlsx", content=content, **told)
    return _download(content, f"{branch.slug}-{timezone.localdate():%Y-%m-%d}.xlsx")
