"""The ledger of a year: what each volume holds, how the branch keeps its volumes, and the making of the files."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from core.downloads import result_content, result_response
from core.errors import Refused
from core.export_log import Kind, note_export
from core.file_work import file_work_page
from core.limits import FILES, limited
from core.usual_periods import year_of_page
from core.volumes import VOLUMES
from members.access import get_branch_for
from reports.ledgers.filing import count_of
from reports.ledgers.form import ShelfForm
from reports.ledgers.shelf import shelf_of
from reports.ledgers.work import FORMS, ledger_work, start_ledger
from reports.services.ledgers import keep_volumes
from reports.states import WRITE

PRINT = "workbook.export"


def _year(branch, asked):
    today = timezone.localdate()
    return year_of_page(branch, asked, today=today, latest=today.year)


@require_GET
def ledgers(request, slug):
    """The volumes of a year with how many records each holds."""
    branch = get_branch_for(request.user, slug, PRINT)
    year = _year(branch, request.GET.get("year", ""))
    volumes = [(volume, count_of(branch, volume.key, year)) for volume in shelf_of(branch) if volume.is_on]
    context = {"branch": branch, "year": year, "earlier": year - 1, "volumes": volumes}
    context["later"] = year + 1 if year < timezone.localdate().year else None
    return render(request, "reports/ledgers.html", context | {"may_write": request.user.has_perm(WRITE, branch)})


@require_POST
@limited(FILES)
def ledger_start(request, slug):
    """Begin the making of a year's ledger."""
    branch = get_branch_for(request.user, slug, PRINT)
    form, volume = request.POST.get("form"), request.POST.get("volume")
    form, volume = form if form in FORMS else FORMS[0], volume if volume in VOLUMES else ""
    job = start_ledger(branch, _year(branch, request.POST.get("year", "")), form, volume, by=request.user)
    return redirect("reports:ledger_work", slug, job.public_id)


@require_http_methods(["GET", "POST"])
def ledger_volumes(request, slug):
    """Names and order of the volumes, and which of them are kept."""
    branch = get_branch_for(request.user, slug, WRITE)
    sent = request.method == "POST"
    form = ShelfForm(request.POST if sent else None, shelf=shelf_of(branch))
    if sent and form.is_valid():
        try:
            keep_volumes(branch, form.rows, by=request.user)
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("Saved."))
            return redirect("reports:ledgers", slug)
    return render(request, "reports/ledger_volumes.html", {"branch": branch, "form": form}, status=422 if sent else 200)


def _work_for(request, slug, public_id):
    branch = get_branch_for(request.user, slug, PRINT)
    job = ledger_work(branch, request.user, public_id)
    if job is None:
        raise Http404
    return branch, job


@require_GET
def ledger_work_page(request, slug, public_id):
    """How far the making of the ledger is; once it is there, a button to take it."""
    branch, job = _work_for(request, slug, public_id)
    file_url = reverse("reports:ledger_file", args=[slug, public_id])
    about = reverse("reports:ledgers", args=[slug])
    return file_work_page(request, branch, job, name=_("Ledger of the year"), about=about, file_url=file_url)


@require_POST
@limited(FILES)
def ledger_file(request, slug, public_id):
    """The ledger that was made, as long as it is kept."""
    branch, job = _work_for(request, slug, public_id)
    if not job.result_path:
        raise Http404
    form = "zip" if job.result_name.endswith(".zip") else "pdf"
    who = {"user": request.user, "branch": branch, "has_protected": False}
    content = result_content(job)
    note_export(kind=Kind.PAPER, subject="ledger", form=form, content=content, purpose=job.result_name, **who)
    return result_response(job)
