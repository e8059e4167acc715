from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from gatherings.access import RECORD, get_gathering_for, get_part_of
from gatherings.forms import BRIEF_FIELDS, brief_form
from gatherings.page import address, context_of, paper_address
from gatherings.papers import BRIEF
from gatherings.selectors import photos_of
from gatherings.services import save_brief
from gatherings.wording import LONG, SHORT, brief_text, length_of
from members.selectors import profile_of


@require_http_methods(["GET", "POST"])
def brief_create(request, slug, kind, public_id):
    """A new short report, drafted from the facts."""
    return _page(request, *get_gathering_for(request.user, slug, kind, public_id, RECORD), None)


@require_http_methods(["GET", "POST"])
def brief(request, slug, kind, public_id, row):
    """A short report that was kept: written on, and taken out with up to three photos."""
    branch, kind, gathering = get_gathering_for(request.user, slug, kind, public_id, RECORD)
    return _page(request, branch, kind, gathering, get_part_of(gathering, kind.brief, row))


def _page(request, branch, kind, gathering, stored):
    is_sent = request.method == "POST"
    draft = brief_text(kind, gathering, profile_of(branch))
    first = {} if stored else {"title": gathering.title, "text": draft}
    form = brief_form(kind.brief)(request.POST if is_sent else None, instance=stored, initial=first)
    if is_sent and form.is_valid():
        facts = {name: form.cleaned_data[name] for name in BRIEF_FIELDS}
        kept = save_brief(kind=kind, gathering=gathering, brief=stored, facts=facts, by=request.user)
        messages.success(request, _("Saved."))
        return redirect(address("brief", branch, kind, gathering, kept.public_id))
    more = {"form": form, "stored": stored, "draft": draft, "short": SHORT, "long": LONG}
    more |= {"length": length_of(stored.text if stored else draft), "photos": photos_of(kind, gathering).shown()[:3]}
    more["paper"] = paper_address(branch, kind, gathering, BRIEF)
    context = context_of(request, branch, kind, gathering, **more)
    return render(request, "gatherings/brief.html", context, status=422 if is_sent else 200)
