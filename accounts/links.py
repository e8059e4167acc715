"""What personal links open here: one's own entry on the register."""

from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.entries import own_entry
from accounts.purposes import link_purpose
from accounts.services import confirm_link


@link_purpose("members.own_entry", _("look at one's own entry and confirm it"), days=14, offered=True)
def show_own_entry(request, link):
    """The holder's own entry, read only; a button says that it is right."""
    if request.method == "POST":
        confirm_link(link=link)
        return redirect(request.path)
    facts = own_entry(link.person, today=timezone.localdate())
    return render(request, "accounts/own_entry.html", {"link": link, "facts": facts})
