from django.contrib import messages
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from core.errors import Refused
from gatherings.access import get_own_gathering
from gatherings.phone import cancel_oneself, sign_up_oneself


@require_POST
def my_sign_up(request, slug, kind, public_id):
    """Put oneself on the list of what members are asked to."""
    return _acted(request, get_own_gathering(request.user, slug, kind, public_id), sign_up_oneself)


@require_POST
def my_cancel(request, slug, kind, public_id):
    """Take oneself off the list."""
    return _acted(request, get_own_gathering(request.user, slug, kind, public_id), cancel_oneself)


def _acted(request, own, act):
    person, kind, gathering = own
    try:
        messages.success(request, act(kind, gathering, person, by=request.user))
    except Refused as refusal:
        messages.error(request, str(refusal))
    return redirect("desk:my", person.branch.slug)
