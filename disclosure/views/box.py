"""The box on the public page: nothing here asks who the visitor is, sets a cookie or looks at a session."""

from django.contrib.auth.decorators import login_not_required
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from core.errors import Refused
from core.open_pages import open_page, render_open
from disclosure.access import get_box_for, get_letter_for, get_open_box
from disclosure.flood import check_flood, check_wrong_code
from disclosure.forms.box import BoxForm, CodeForm, MessageForm, RatingForm
from disclosure.selectors.suggestions import may_be_rated, may_be_written_to, talk_of
from disclosure.services import rate_answer, send_to_box, write_again
from disclosure.terms import term_of


@login_not_required
@csrf_exempt  # Nobody acts here by a cookie: the proof in the form says that its page was looked at.
@never_cache
@require_http_methods(["GET", "POST"])
@open_page
def box(request):
    """The form, and what was sent: its receipt, which is shown this once."""
    found = get_open_box(request.open_page.branch)
    is_sent = request.method == "POST"
    form = BoxForm(request.POST if is_sent else None, request.FILES if is_sent else None, box=found)
    receipt = _send(request, found, form) if is_sent else ""
    today = timezone.localdate()
    context = {"box": found, "form": form, "receipt": receipt}
    context["due_on"] = term_of(found.branch, today).ends(today)
    page = "disclosure/box_receipt.html" if receipt else "disclosure/box.html"
    return render_open(request, page, context, status=200 if receipt or not is_sent else form.status)


def _send(request, found, form) -> str:
    """The receipt of what was sent; empty where the form is shown again."""
    if not form.is_valid():
        return ""
    try:
        check_flood(request, found.branch_id)
        return send_to_box(found, form.sent(), on=timezone.localdate())
    except Refused as refusal:
        form.refuse(refusal)
        return ""


@login_not_required
@csrf_exempt  # The code of the receipt lets somebody in, no cookie does.
@never_cache
@require_http_methods(["GET", "POST"])
@open_page
def box_answer(request):
    """Whoever sends the code of a receipt reads what became of their letter, writes on and rates the answer."""
    found = get_box_for(request.open_page.branch)
    context = {"box": found, "form": CodeForm()}
    if request.method != "POST":
        return render_open(request, "disclosure/box_code.html", context)
    letter = get_letter_for(found, request.POST.get("code", ""))
    if letter is None:
        return _no_letter(request, found, context)
    context |= {"letter": letter, "code": request.POST["code"]} | _acted(request, letter)
    letter.refresh_from_db(fields=["rating", "again_due_on"])
    letter.suggestion.refresh_from_db()
    suggestion = letter.suggestion
    context |= {"suggestion": suggestion, "talk": talk_of(suggestion)}
    context |= {"may_write": may_be_written_to(suggestion), "may_rate": may_be_rated(suggestion)}
    return render_open(request, "disclosure/box_answer.html", context, status=context["status"])


def _no_letter(request, found, context):
    form, status = CodeForm(request.POST), 422
    try:
        check_wrong_code(request, found.branch_id)
        form.add_error("code", _no_such_code())
    except Refused as refusal:
        form.add_error(None, str(refusal))
        status = refusal.status
    return render_open(request, "disclosure/box_code.html", context | {"form": form}, status=status)


def _acted(request, letter):
    """Do what the page of a letter asks for: read it, write on, rate; with the forms that it shows then."""
    act, today = request.POST.get("act"), timezone.localdate()
    message, rating = MessageForm(), RatingForm(initial={"rating": letter.rating})
    forms = {"message": message, "rating": rating, "status": 200, "done": ""}
    try:
        if act == "write":
            forms["message"] = message = MessageForm(request.POST)
            if message.is_valid():
                check_flood(request, letter.branch_id)
                write_again(letter, text=message.cleaned_data["text"], number=message.number, on=today)
                return forms | {"message": MessageForm(), "done": "written"}
            forms["status"] = message.status
        elif act == "rate":
            forms["rating"] = rating = RatingForm(request.POST)
            if rating.is_valid():
                rate_answer(letter, rating=rating.cleaned_data["rating"], on=today)
                return forms | {"done": "rated"}
            forms["status"] = 422
    except Refused as refusal:
        (message if act == "write" else rating).add_error(None, str(refusal))
        forms["status"] = refusal.status if refusal.status == 429 else 422
    return forms


def _no_such_code() -> str:
    return _(
        "No letter of this branch has this receipt. Compare it letter by letter; capitals and dashes do not matter."
    )
