"""A proposed gift drawn up: a draft with its list, by one click."""

from datetime import date

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from core.errors import Refused
from core.models import Branch
from welfare.models import Disbursement
from welfare.selectors.proposals import gift_proposals
from welfare.services.disbursements import record_disbursement
from welfare.services.lists import make_list


@transaction.atomic
def draw_up(branch: Branch, key: str, *, by, today: date) -> Disbursement:
    """Draw up a proposed gift as a draft, with everybody on its list whom the roster names.

    Refused for what was drawn up meanwhile, and for what is proposed no more.
    """
    # Two clicks at once: the second waits here and then finds the gift of the first.
    Branch.objects.select_for_update().get(pk=branch.pk)
    found = next((one for one in gift_proposals(branch, today=today) if one.key == key), None)
    if found is None:
        raise Refused(_("This is proposed no more: somebody drew it up, or the roster changed."), code="gone")
    if found.already is not None:
        raise Refused(
            _("There is a gift for this already: “%(title)s”."), params={"title": found.already.title}, code="already"
        )
    gift = record_disbursement(found.gift, by=by)
    if found.people:
        make_list(gift, found.people, by=by)
    return gift
