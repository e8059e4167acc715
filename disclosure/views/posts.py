from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from core.errors import Refused
from core.limits import FILES, limited
from disclosure.access import get_post_file_for
from disclosure.services import show_file
from disclosure.states import PUBLISH


@require_POST
@limited(FILES)
def post_file(request, slug, public_id, file):
    """Show one of the papers of a post to its readers, or no longer."""
    post, found = get_post_file_for(request.user, slug, public_id, file, PUBLISH)
    shown = request.POST.get("shown") == "yes"
    try:
        show_file(post, found, shown=shown, by=request.user)
    except Refused as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("Readers see this file now.") if shown else _("Readers no longer see this file."))
    return redirect("board:hand_out", slug, public_id)
