from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from core.errors import Refused
from members.access import get_branch_for
from reports.access import VIEW, get_preset_for, get_report_for
from reports.forms import PresetForm
from reports.presets import presets_of
from reports.services.presets import drop_preset, keep_preset, keep_word_head
from reports.states import WRITE


@require_GET
def presets(request, slug):
    branch = get_branch_for(request.user, slug, VIEW)
    context = {"branch": branch, "presets": presets_of(branch), "may_write": request.user.has_perm(WRITE, branch)}
    return render(request, "reports/presets.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def preset_keep(request, slug, public_id):
    branch, found = get_report_for(request.user, slug, public_id, WRITE)
    form = PresetForm(request.POST or None, initial={"name": str(found.preset or "")})
    is_sent = request.method == "POST"
    if is_sent and form.is_valid():
        try:
            kept = keep_preset(found, by=request.user, **form.cleaned_data)
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("Kept as the preset “%(name)s”.") % {"name": kept.name})
            return redirect("reports:presets", slug)
    names = [preset.name for preset in presets_of(branch, found.kind)]
    context = {"branch": branch, "report": found, "form": form, "names": names}
    return render(request, "reports/preset_keep.html", context, status=422 if is_sent else 200)


@require_POST
def preset_head(request, slug, public_id):
    _branch, found = get_preset_for(request.user, slug, public_id)
    try:
        if "take_away" not in request.POST and "head" not in request.FILES:
            raise Refused(_("Choose a file first."), code="no_file")
        keep_word_head(found, request.FILES.get("head"), by=request.user)
        messages.success(request, _("Saved."))
    except Refused as refusal:
        messages.error(request, str(refusal))
    return redirect("reports:presets", slug)


@require_POST
def preset_void(request, slug, public_id):
    _branch, found = get_preset_for(request.user, slug, public_id)
    try:
        drop_preset(found, by=request.user, reason=request.POST.get("reason", ""))
    except Refused as refusal:
        messages.error(request, str(refusal))
    return redirect("reports:presets", slug)
