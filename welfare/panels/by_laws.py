"""What the by-law says: beside what is given, and on its own page."""

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from core.money import yuan
from core.panels import Act, Line, Panel, list_acts, new_record_url, panels, record_url
from members.models import ByLaw
from welfare.models import ByLawRule, Disbursement, HardshipAid, Visit
from welfare.selectors import breaches_of, rules_of, standing_rules

RECORD = "desk.record"


def by_law_of(record: Disbursement | Visit | HardshipAid) -> list[Panel]:
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
    if rule.percent is not None:
        said.append(_("at most %(percent)s per cent") % {"percent": rule.percent})
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
    lines = [_rule_line(rule, url=record_url(slug, "by-law-rules", rule)) for rule in rules]
    add = Act(_("Enter a line"), new_record_url(slug, "by-law-rules", by_law=by_law.title), RECORD)
    empty = _("No amounts are entered: without them no limit is held against a gift.")
    return [Panel(_("What may be given"), tuple(lines), (add, _examples(slug)), empty=empty)]


def _examples(slug: str) -> Act:
    return Act(_("Examples of amounts"), reverse("welfare:examples", args=[slug]), RECORD)


@list_acts("by-law-rules")
def of_lines(slug: str) -> list[Act]:
    """What others once allowed, for reading."""
    return [_examples(slug)]
