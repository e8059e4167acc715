from datetime import timedelta

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from accounts.access import get_door_for, get_people_of
from accounts.forms import EndTermsForm
from accounts.selectors import holders_at_handover
from accounts.services import end_terms_of
from core.errors import Refused


@require_http_methods(["GET", "HEAD", "POST"])
def end_terms(request, slug):
    """End the posts, personal links and sessions of those whose time is over, in one act."""
    branch, today = get_door_for(request.user, slug), timezone.localdate()
    is_sent, chosen = request.method == "POST", request.POST.getlist("person")
    form = EndTermsForm(request.POST if is_sent else None, initial={"day": today - timedelta(days=1)})
    people = get_people_of(branch, chosen)
    if is_sent and form.is_valid():
        try:
            ended = end_terms_of(people, branch=branch, day=form.cleaned_data["day"], by=request.user)
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _told(ended))
            return redirect("accounts:end_terms", slug)
    context = {"branch": branch, "form": form, "is_sent": is_sent, "chosen": {person.pk for person in people}}
    context["holders"] = holders_at_handover(branch, today=today)
    return render(request, "accounts/end_terms.html", context, status=422 if is_sent else 200)


def _told(ended):
    told = {"posts": ended.posts, "links": ended.links, "accounts": ended.accounts}
    return _("Ended: %(posts)d posts, %(links)d personal links, the sessions of %(accounts)d accounts.") % told
