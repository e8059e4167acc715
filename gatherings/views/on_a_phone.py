"""What common and personal links of a gathering open; shown by `accounts`, which has checked the link and its proof."""

from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from core.errors import Refused
from core.limits import TooOften, limited
from gatherings.access import get_gathering_of
from gatherings.forms import PhoneForm, PhoneSignUpForm
from gatherings.phone import Sent, check_in_by_link, sign_up_by_link
from gatherings.selectors import notice_of
from gatherings.wording import when

SIGN_UP = "sign_up"


def sign_up_page(request, link, kind):
    """The form for signing up: a name and a number, no roster. What was sent is answered on the same page."""
    return _page(request, link, kind, PhoneSignUpForm, sign_up_by_link, "gatherings/phone_sign_up.html")


def check_in_page(request, link, kind):
    """The form for checking in at the door."""
    return _page(request, link, kind, PhoneForm, check_in_by_link, "gatherings/phone_check_in.html")


def _page(request, link, kind, form_class, act, template):
    gathering = get_gathering_of(link, kind)
    if gathering is None:
        raise Refused(_("This link has ended already."), code="ended")
    is_sent = request.method == "POST"
    form = form_class(request.POST if is_sent else None)
    if link.person:
        form.fields.pop("name")
        form.fields.pop("number")
    notice = notice_of(kind, gathering)
    context = {
        "link": link,
        "gathering": gathering,
        "form": form,
        "notice": notice,
        "when": when(gathering, notice.begins),
    }
    context["is_closed"] = notice.is_closed_on(timezone.localdate())
    status = 200
    if is_sent:
        context["done"], status = _done(request, link, kind, gathering, form, act)
    return render(request, template, context, status=status)


def _done(request, link, kind, gathering, form, act):
    """What came of the form, and the status of the answer; a refusal stands in the form."""
    try:
        if form.is_valid():
            return _limited(
                request, lambda: act(kind, gathering, Sent(link.person, form.cleaned_data, request.POST))
            ), 200
    except Refused as refusal:
        form.add_error(None, str(refusal))
        return None, 429 if isinstance(refusal, TooOften) else 422
    return None, 422


@limited(SIGN_UP)
def _limited(request, act):
    return act()
