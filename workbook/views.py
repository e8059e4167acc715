from functools import partial

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from core.access_log import note_access
from core.errors import Refused
from core.lists import XLSX
from members.access import get_branch_for
from workbook.export import PROTECTED, export_workbook, faults_workbook, template_workbook
from workbook.forms import StoreForm, UploadForm
from workbook.kept import drop, keep, kept_file, note_rest
from workbook.review import review_of
from workbook.selectors import recent_imports
from workbook.services import Mode, import_workbook


def _download(content: bytes, name: str) -> HttpResponse:
    return HttpResponse(
        content, content_type=XLSX, headers={"Content-Disposition": f'attachment; filename="{name}"'}
    )  # fmt: skip


def _take(request, branch, kept, mode):
    return import_workbook(
        content=kept.content(), file_name=kept.name, slug=branch.slug, by=request.user, mode=mode, year=kept.year
    )


def _index(request, branch, form, *, status=200):
    context = {
        "branch": branch,
        "form": form,
        "imports": recent_imports(branch),
        "kept": kept_file(request.session, branch.slug),
    }
    return render(request, "workbook/index.html", context, status=status)


@require_GET
def index(request, slug):
    branch = get_branch_for(request.user, slug, "workbook.export")
    return _index(request, branch, UploadForm())


@require_http_methods(["GET", "POST"])
def look(request, slug):
    """Keep the file and show what taking it in would do; nothing is stored yet."""
    branch = get_branch_for(request.user, slug, "workbook.import")
    if request.method == "GET":
        return redirect("workbook:index", slug)
    form = UploadForm(request.POST, request.FILES)
    if not form.is_valid():
        return _index(request, branch, form, status=422)
    file = form.cleaned_data["file"]
    kept = keep(request.session, file.read(), name=file.name, year=form.cleaned_data["year"], branch=branch.slug)
    try:
        result = _take(request, branch, kept, Mode.LOOK)
    except Refused as refusal:
        drop(request.session)
        form.add_error("file", str(refusal))
        return _index(request, branch, form, status=422)
    return render(request, "workbook/look.html", {"branch": branch, "kept": kept, "review": review_of(result)})


@require_http_methods(["GET", "POST"])
def store(request, slug):
    """Take in the file that was looked at: all of it, or its good rows."""
    if request.method == "GET":
        return redirect("workbook:look", slug)
    branch = get_branch_for(request.user, slug, "workbook.import")
    kept, form = kept_file(request.session, branch.slug), StoreForm(request.POST)
    if kept is None or not form.is_valid():
        messages.error(request, _("The uploaded file is no longer kept here. Choose it once more."))
        return redirect("workbook:index", slug)
    result = _take(request, branch, kept, Mode(form.cleaned_data["mode"]))
    if not result.stored:
        context = {"branch": branch, "kept": kept, "review": review_of(result)}
        return render(request, "workbook/look.html", context, status=422)
    counts = {"created": result.created, "changed": result.changed, "refused": result.refused_rows}
    messages.success(request, _("Taken in: %(created)d added, %(changed)d changed.") % counts)
    if result.refused_rows:
        note_rest(request.session)
        messages.warning(request, _("%(refused)d rows were not taken in. Download them, mend them there.") % counts)
    else:
        drop(request.session)
    return redirect("workbook:index", slug)


@require_POST
def rest(request, slug):
    """The rows that cannot be taken, each with its reason."""
    branch = get_branch_for(request.user, slug, "workbook.import")
    kept = kept_file(request.session, branch.slug)
    if kept is None:
        messages.error(request, _("The uploaded file is no longer kept here. Choose it once more."))
        return redirect("workbook:index", slug)
    result = _take(request, branch, kept, Mode.LOOK)
    note_access("export", user=request.user, branch=branch, target="workbook faults")
    return _download(faults_workbook(result), f"{branch.slug}-faults.xlsx")


@require_http_methods(["GET", "HEAD"])
def template(request, slug):
    get_branch_for(request.user, slug, "workbook.export")
    return _download(template_workbook(), "unionhub-template.xlsx")


@require_POST
def export(request, slug):
    branch = get_branch_for(request.user, slug, "workbook.export")
    content = export_workbook(branch, may=partial(request.user.has_perm, obj=branch))
    target = "workbook with protected columns" if request.user.has_perm(PROTECTED, branch) else "workbook"
    note_access("export", user=request.user, branch=branch, target=target)
    return _download(content, f"{branch.slug}-{timezone.localdate():%Y-%m-%d}.xlsx")
