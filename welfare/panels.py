"""What the pages of gifts, visits, aid and by-laws say beside their own facts."""

from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from core.money import yuan
from core.panels import Act, Line, Panel, panels, print_acts
from members.models import ByLaw
from welfare.models import ByLawRule, Disbursement, HardshipAid, Visit
from welfare.selectors import breaches_of, items_of, list_counts, rules_of, standing_rules
from welfare.services import is_open
from welfare.states import APPROVE

RECORD = "desk.record"


@panels("disbursements")
def of_disbursement(gift: Disbursement, slug: str) -> list[Panel]:
    """The list of who gets something: how it is made, printed and signed, and what the by-law says of it."""
    if gift.is_voided:
        return []
    people, unsigned = list_counts(gift)
    lines = [
        Line("", f"{item} {item.each} × {yuan(item.unit_price)}", url=_page(slug, "gift-items", item))
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
        acts.append(Act(_("Enter the things"), _new(slug, "gift-items", disbursement=gift.title), RECORD))
    if gift.evidence != Disbursement.Evidence.BANK_SLIP:
        if people:
            signing = reverse("welfare:gift_signing", args=[slug, gift.public_id])
            acts.append(Act(_("Enter who signed"), signing, RECORD))
        acts += print_acts(slug, gift, (gettext_lazy("Print the list to be signed"), "receipt-roster"), for_word=True)
    return [Panel(_("Receipt roster"), tuple(lines), tuple(acts)), *_by_law(gift)]


def _page(slug: str, kind: str, record) -> str:
    return reverse("desk:record_detail", args=[slug, kind, record.public_id])


def _new(slug: str, kind: str, **said: str) -> str:
    return f"{reverse('desk:record_create', args=[slug, kind])}?{urlencode(said)}"


@panels("visits")
def of_visit(visit: Visit, slug: str) -> list[Panel]:
    """Who approved what was given, and what the by-law says of it."""
    return [] if visit.is_voided else [*_approval(visit, "welfare:visit_approve", slug), *_by_law(visit)]


@panels("hardship-aids")
def of_aid(aid: HardshipAid, slug: str) -> list[Panel]:
    """Who approved what was given, and what the by-law says of it."""
    return [] if aid.is_voided else [*_approval(aid, "welfare:aid_approve", slug), *_by_law(aid)]


def _approval(benefit: Visit | HardshipAid, address: str, slug: str) -> list[Panel]:
    if benefit.amount is None and not benefit.goods:
        return []
    if benefit.approved_on or benefit.approved_by_name:
        day = benefit.approved_on.isoformat() if benefit.approved_on else ""
        return [Panel(_("Who approved it"), (Line(day, benefit.approved_by_name or _("approved")),))]
    approve = Act(_("Approve"), reverse(address, args=[slug, benefit.public_id]), APPROVE, is_post=True)
    return [Panel(_("Who approved it"), acts=(approve,), empty=_("Nobody has approved this yet."))]


def _by_law(record: Disbursement | Visit | HardshipAid) -> list[Panel]:
    """The lines of the by-law about it, and what it does not keep."""
    rules = rules_of(record)
    found = [_rule_line(rule, more=str(rule.by_law)) for rule in rules]
    beyond = breaches_of(record, rules)
    found += [Line("", str(breach.refusal)) for breach in beyond]
    if beyond and record.exception_number:
        found.append(Line("", _("Allowed by the minutes %(number)s.") % {"number": record.exception_number}))
    return [Panel(_("By-law"), tuple(found))]


def _rule_line(rule: ByLawRule, *, more: str = "", url: str = "") -> Line:
    said = [rule.get_basis_display()]
    if rule.cap is not None:
        said.append(_("at most %(cap)s") % {"cap": yuan(rule.cap)})
    if rule.times is not None:
        said.append(ngettext("%d time a year at most", "%d times a year at most", rule.times) % rule.times)
    if rule.form:
        said.append(str(rule.get_form_display()))
    if rule.evidence:
        said.append(rule.evidence)
    return Line(str(rule.get_benefit_display()), "，".join(map(str, said)), more, url)


@panels("by-laws")
def of_by_law(by_law: ByLaw, slug: str) -> list[Panel]:
    """The lines of a by-law on gifts and visits; of any other there is nothing to say."""
    rules = standing_rules(by_law)
    if not rules and by_law.area != ByLaw.Area.WELFARE:
        return []
    lines = [_rule_line(rule, url=_page(slug, "by-law-rules", rule)) for rule in rules]
    add = Act(_("Enter a line"), _new(slug, "by-law-rules", by_law=by_law.title), RECORD)
    empty = _("No amounts are entered: without them no limit is held against a gift.")
    return [Panel(_("What may be given"), tuple(lines), (add,), empty=empty)]
