from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from core.errors import Refused
from members.access import get_branch_for, get_correction_for, get_own_person, get_person_for
from members.forms import CorrectionForm
from members.selectors import corrections_in
from members.services import answer_correction, ask_for_correction, erase_person

RECORD = "desk.record"
ERASE = "members.erase_person"


@require_GET
def corrections(request, slug):
    """What members want to have put right in their own data."""
    branch = get_branch_for(request.user, slug, RECORD)
    return render(request, "members/corrections.html", {"branch": branch, "wishes": corrections_in(branch)})


@require_POST
def correction_answer(request, slug, public_id, action):
    branch, wish = get_correction_for(request.user, slug, public_id, RECORD)
    if action not in {"accept", "reject"}:
        raise PermissionDenied
    try:
        answer_correction(wish, action=action, by=request.user, note=request.POST.get("note", ""))
    except Refused as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("Done."))
    return redirect("members:corrections", branch.slug)


@require_http_methods(["GET", "POST"])
def person_erase(request, slug, public_id):
    """Erase somebody's data once why is said and the name is typed."""
    branch, person = get_person_for(request.user, slug, public_id, ERASE)
    context = {"branch": branch, "person": person, "reason": request.POST.get("reason", "")}
    if request.method == "GET":
        return render(request, "members/person_erase.html", context)
    told = {"reason": context["reason"], "confirmation": request.POST.get("confirmation", "")}
    try:
        erase_person(person=person, by=request.user, **told)
    except Refused as refusal:
        return render(request, "members/person_erase.html", {**context, "refusal": refusal}, status=422)
    messages.success(request, _("The personal data are erased."))
    return redirect("desk:record_detail", branch.slug, "roster", person.public_id)


@require_POST
def correction_ask(request, slug):
    """Somebody says what is wrong with their own data."""
    person = get_own_person(request.user, slug)
    form = CorrectionForm(request.POST)
    try:
        if form.is_valid():
            ask_for_correction(person=person, by=request.user, **form.cleaned_data)
            messages.success(request, _("Sent. Your branch answers on this page."))
        else:
            messages.error(request, _("Say what is wrong and write what is right."))
    except Refused as refusal:
        messages.error(request, str(refusal))
    return redirect("desk:my", slug)
