from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from gatherings.access import get_gathering_for
from gatherings.forms import NoticeWordsForm, notice_form
from gatherings.page import address, context_of, paper_address
from gatherings.papers import NOTICE
from gatherings.selectors import notice_of
from gatherings.services import save_notice
from gatherings.wording import notice_text
from members.selectors import profile_of


@require_http_methods(["GET", "POST"])
def notice(request, slug, kind, public_id):
    """The facts of the notice, and its words to be copied into a messenger group or printed."""
    branch, kind, gathering = get_gathering_for(request.user, slug, kind, public_id)
    stored, sent = notice_of(kind, gathering), request.POST if request.method == "POST" else None
    draft = notice_text(kind, stored, profile_of(branch), timezone.localdate())
    has_words = sent is not None and "words" in sent
    facts = notice_form(kind.notice)(None if has_words else sent, instance=stored)
    words = NoticeWordsForm(sent if has_words else None, draft=draft, initial={"words": stored.text or draft})
    form = words if has_words else facts
    context = context_of(request, branch, kind, gathering, facts=facts, words=words, is_own=bool(stored.text))
    if sent is not None and not context["may_record"]:
        raise PermissionDenied
    if sent is not None and form.is_valid():
        save_notice(kind=kind, gathering=gathering, facts=form.said, by=request.user)
        messages.success(request, _("Saved."))
        return redirect(address("notice", branch, kind, gathering))
    context["paper"] = paper_address(branch, kind, gathering, NOTICE)
    return render(request, "gatherings/notice.html", context, status=200 if sent is None else 422)
