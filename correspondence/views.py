"""Pages of correspondence beside the record pages: one move of a register, and the writing of letters."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override
from django.views.decorators.http import require_GET, require_http_methods

from core.forms import done_by
from correspondence.access import get_letter_for, get_row_for
from correspondence.drafts import ALL, draft_named
from correspondence.forms import ActForm, LetterForm, TextForm
from correspondence.moving import WAYS
from correspondence.selectors import Known
from correspondence.services import draft_letter, write_letter
from correspondence.states import RECORD, LetterState
from correspondence.wording import letter_words
from members.access import get_branch_for


@require_http_methods(["GET", "POST"])
def act(request, slug, sheet, public_id, action):
    """One move of a document, a letter or a seal, with all that it asks for."""
    branch, record = get_row_for(request.user, slug, sheet, public_id)
    way, sent = WAYS[sheet], request.method == "POST"
    if action not in way.moves:
        raise Http404
    form = ActForm(request.POST if sent else None, way=way, action=action, record=record)
    if sent and form.is_valid():
        values = form.cleaned_data
        if done_by(form, lambda: way.do(record, action, by=request.user, values=values)):
            messages.success(request, _("Done."))
            return redirect("desk:record_detail", slug, sheet, record.public_id)
    context = {"branch": branch, "record": record, "sheet": sheet, "move": way.moves[action], "form": form}
    context["register"] = way.model._meta.verbose_name_plural
    return render(request, "correspondence/act.html", context, status=422 if sent else 200)


@require_GET
def letter_kinds(request, slug):
    """The templates to choose from."""
    branch = get_branch_for(request.user, slug, RECORD)
    return render(request, "correspondence/letter_kinds.html", {"branch": branch, "drafts": list(ALL.values())})


@require_http_methods(["GET", "POST"])
def letter_new(request, slug, draft):
    """A letter from a template: the facts on one side, the letter as it stands on the other; kept when it is wanted."""
    branch = get_branch_for(request.user, slug, RECORD)
    found, sent = draft_named(draft), request.method == "POST"
    if found is None:
        raise Http404
    known = Known(branch, timezone.localdate())
    author = request.user.first_name
    form = LetterForm(request.POST if sent else None, draft=found, known=known, author=author)
    # Letters are Chinese, whatever language the page is in.
    with override("zh-hans"):
        letter = form.letter(known)
    is_wanted = sent and "keep" in request.POST and form.is_valid()
    if is_wanted and done_by(form, lambda: draft_letter(letter, by=request.user)):
        messages.success(request, _("The draft is kept. Sign it and it gets its number."))
        return redirect("desk:record_detail", slug, "letters", letter.public_id)
    context = {"branch": branch, "draft": found, "form": form, "paper": letter_words(branch, letter)}
    return render(request, "correspondence/letter_new.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
def letter_text(request, slug, public_id):
    """The words of a letter beside the letter as it stands; of a signed one only the letter."""
    branch, letter = get_letter_for(request.user, slug, public_id, RECORD)
    sent = request.method == "POST"
    form = TextForm(request.POST if sent else None, instance=letter)
    if sent and form.is_valid():
        values = dict(form.cleaned_data)
        version = values.pop("version")
        if done_by(form, lambda: write_letter(letter, values, by=request.user, version=version)):
            messages.success(request, _("Saved."))
            return redirect("correspondence:letter_text", slug, public_id)
    is_draft = letter.state == LetterState.DRAFT
    context = {"branch": branch, "letter": letter, "form": form, "is_draft": is_draft}
    context["paper"] = letter_words(branch, letter)
    return render(request, "correspondence/letter_text.html", context, status=422 if form.errors else 200)
