from urllib.parse import urlencode

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from core.calendars import source_named
from core.errors import Refused
from core.export_log import Kind, note_export
from core.limits import FILES, limited
from desk.calendar.forms import SIZES, SPANS, MoveForm, PrintForm
from desk.calendar.page import page_of, stands_on, undo_of
from desk.calendar.printing import calendar_pdf
from desk.calendar.question import read_question
from desk.records.access import get_record_for
from desk.records.kinds import RECORD
from members.access import get_branch_for
from reports.files import file_response

PRINT = "workbook.export"


@require_GET
def calendar(request, slug):
    """What stands on which day in the branch: a month, a half-year or a year."""
    branch, today = get_branch_for(request.user, slug), timezone.localdate()
    question = read_question(request.GET, today=today)
    context = page_of(request.user, branch, question, today=today) | {"branch": branch}
    context["undo"] = undo_of(branch, request.GET.get("moved", ""), request.GET.get("stood", ""))
    context |= {"spans": SPANS.items(), "sizes": SIZES}
    return render(request, f"desk/calendar_{question.view}.html", context)


@require_http_methods(["GET", "POST"])
def calendar_move(request, slug, source, public_id):
    """Another day for something planned, and the way back from there."""
    declared = source_named(source)
    if declared is None or declared.move is None:
        raise Http404
    branch, _sheet, record = get_record_for(request.user, slug, declared.sheet, public_id, RECORD)
    question = read_question(request.GET, today=timezone.localdate())
    form = MoveForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        days = form.cleaned_data["days"]
        try:
            stood = declared.move(branch, str(public_id), days, request.user)
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            return _moved(branch, question.at(days.first_day), f"{source}.{public_id}", stood)
    context = {"branch": branch, "form": form, "record": record, "stands": stands_on(declared, record)}
    context["back"] = f"{reverse('desk:calendar', args=[slug])}?{question.query}"
    return render(request, "desk/calendar_move.html", context, status=422 if request.method == "POST" else 200)


def _moved(branch, question, moved, stood):
    """Back to the calendar about the new day, with the way back."""
    undo = urlencode({"moved": moved, "stood": stood.chinese(with_year=True)})
    return redirect(f"{reverse('desk:calendar', args=[branch.slug])}?{question.query}&{undo}")


@require_POST
@limited(FILES)
def calendar_print(request, slug):
    """The calendar for the notice board, as PDF; what names somebody is left out."""
    branch, today = get_branch_for(request.user, slug, PRINT), timezone.localdate()
    question = read_question(request.POST, today=today)
    span, size = PrintForm(request.POST).chosen()
    try:
        # Papers are Chinese, whatever language the page is in.
        with override("zh-hans"):
            name, content = calendar_pdf(request.user, branch, question, span=span, size=size, today=today)
    except Refused as refusal:
        messages.error(request, str(refusal))
        return redirect("desk:calendar", slug)
    who = {"user": request.user, "branch": branch, "has_protected": False}
    note_export(
        kind=Kind.PAPER, subject=f"calendar {span} {question.on}", form="pdf", content=content, purpose=name, **who
    )
    return file_response(content, f"{name}.pdf", "pdf")
