"""What the page of a gift to many says beside its own facts."""

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from core.money import yuan
from core.panels import Act, Line, Panel, list_acts, new_record_url, panels, print_acts, record_url
from welfare.models import Disbursement
from welfare.panels.by_laws import by_law_of
from welfare.selectors import budget_line_of, items_of, list_counts
from welfare.services import is_open

READ, RECORD = "desk.view", "desk.record"


@panels("disbursements")
def of_disbursement(gift: Disbursement, slug: str) -> list[Panel]:
    """The list of who gets something: how it is made, printed and signed, and what the by-law says of it."""
    if gift.is_voided:
        return []
    people, unsigned = list_counts(gift)
    lines = [
        Line(
            "",
            f"{item} {item.each} × {yuan(item.unit_price)}",
            str(_("bought as consumption aid")) if item.is_consumption_aid else "",
            record_url(slug, "gift-items", item),
        )
        for item in items_of(gift)
    ]
    if people:
        lines.append(
            Line("", ngettext("%d person stands on the list.", "%d people stand on the list.", people) % people)
        )
    if people and gift.evidence != Disbursement.Evidence.BANK_SLIP:
        waiting = ngettext("%d has not signed yet.", "%d have not signed yet.", unsigned) % unsigned
        lines.append(Line("", waiting if unsigned else _("Everybody has signed or given it back.")))
    acts = []
    if is_open(gift):
        acts.append(Act(_("Make the list"), reverse("welfare:gift_list", args=[slug, gift.public_id]), RECORD))
        acts.append(Act(_("Enter the things"), new_record_url(slug, "gift-items", disbursement=gift.title), RECORD))
    if gift.issued and lines and gift.form == Disbursement.Form.GOODS:
        left = reverse("welfare:gift_left_over", args=[slug, gift.public_id])
        acts.append(Act(_("Put what is left over into the stock"), left, RECORD))
    if gift.evidence != Disbursement.Evidence.BANK_SLIP:
        if people:
            signing = reverse("welfare:gift_signing", args=[slug, gift.public_id])
            acts.append(Act(_("Enter who signed"), signing, RECORD))
        acts += print_acts(slug, gift, (gettext_lazy("Print the list to be signed"), "receipt-roster"), for_word=True)
    return [Panel(_("Receipt roster"), tuple(lines), tuple(acts)), *_budget(gift, slug), *by_law_of(gift)]


def _budget(gift: Disbursement, slug: str) -> list[Panel]:
    """The line of the budget that a gift is paid under, with what is left of it."""
    line = budget_line_of(gift)
    if line is None:
        return []
    name = f"{line.code} {line.name}".strip()
    if line.code:
        said = {"allowed": yuan(line.allowed), "spent": yuan(line.spent), "rest": yuan(line.rest)}
        words = _("planned %(allowed)s, spent %(spent)s, left %(rest)s") % said
    else:
        words = _("The budget of the year has no line for it.")
    page = reverse("finance:budget", args=[slug])
    return [
        Panel(_("Line of the budget"), (Line("", name, words),), (Act(_("Budget and what was spent"), page, READ),))
    ]


@list_acts("disbursements")
def of_gifts(slug: str) -> list[Act]:
    """What the roster and the calendar speak for."""
    return [Act(_("Proposed gifts"), reverse("welfare:gift_proposed", args=[slug]), RECORD)]
