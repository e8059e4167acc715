from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from core.errors import Refused
from core.limits import FILES, limited
from core.services import void_record
from gatherings.access import RECORD, get_gathering_for, get_part_of
from gatherings.forms import AddPhotoForm, photo_form
from gatherings.page import address, context_of
from gatherings.selectors import photos_of
from gatherings.services import add_photo, change_photo, move_photo
from gatherings.wording import caption


@require_http_methods(["GET", "POST"])
@limited(FILES, when=lambda request: request.method == "POST")
def photos(request, slug, kind, public_id):
    """The photos of a gathering with their words, and the photo of the signed sheet."""
    branch, kind, gathering = get_gathering_for(request.user, slug, kind, public_id)
    is_sent = request.method == "POST"
    form = (
        AddPhotoForm(request.POST, request.FILES) if is_sent else AddPhotoForm(initial={"caption": caption(gathering)})
    )
    context = context_of(request, branch, kind, gathering, form=form)
    if is_sent and not context["may_record"]:
        raise PermissionDenied
    if is_sent and form.is_valid():
        words = dict(form.cleaned_data)
        try:
            add_photo(kind=kind, gathering=gathering, file=words.pop("file"), words=words, by=request.user)
        except Refused as refusal:
            form.add_error("file", str(refusal))
        else:
            messages.success(request, _("The photo is kept."))
            return redirect(address("photos", branch, kind, gathering))
    context["photos"] = list(photos_of(kind, gathering))
    return render(request, "gatherings/photos.html", context, status=422 if is_sent else 200)


@require_POST
def photo_change(request, slug, kind, public_id, row):
    """Change the words of a photo, put it one place forward, or void it."""
    branch, kind, gathering = get_gathering_for(request.user, slug, kind, public_id, RECORD)
    photo = get_part_of(gathering, kind.photo, row)
    form = photo_form(kind.photo)(request.POST, instance=photo)
    if "forward" in request.POST:
        move_photo(kind=kind, photo=photo, by=request.user)
    elif "void" in request.POST:
        void_record(photo, by=request.user, reason="撤下照片")
    elif form.is_valid():
        change_photo(photo=photo, words=form.cleaned_data, by=request.user)
    else:
        messages.error(request, " ".join(fault for faults in form.errors.values() for fault in faults))
        return redirect(address("photos", branch, kind, gathering))
    messages.success(request, _("Done."))
    return redirect(address("photos", branch, kind, gathering))
