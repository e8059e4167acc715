"""What links of meetings open: the list for signing up, and the sign-in sheet."""

from django.utils.translation import gettext_lazy as _

from accounts.purposes import link_purpose
from gatherings.kinds import kind_named
from gatherings.views.on_a_phone import check_in_page, sign_up_page

SHEET = "meetings"


@link_purpose("congress.sign_up", _("sign up for a meeting"), days=30)
def sign_up(request, link):
    """Whoever is of the branch puts themselves on the list."""
    return sign_up_page(request, link, kind_named(SHEET))


@link_purpose("congress.check_in", _("sign in at a meeting"), days=3)
def check_in(request, link):
    """Whoever is of the branch marks that they have come."""
    return check_in_page(request, link, kind_named(SHEET))
