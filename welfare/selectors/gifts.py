"""Reads for gifts: what a regulation has to say of one, and whether its lines add up to it."""

from datetime import date

from django.db.models import Count, Max, Q, Sum
from django.utils.translation import gettext_lazy as _

from core.errors import Refused
from core.models import RuleSet
from core.money import yuan
from core.rules import rule
from finance.selectors.budget import Line, line_for
from welfare.models import Disbursement, GiftItem, GiftLine
from welfare.selectors.by_laws import breaches
from welfare.states import Kind

ON_A_PAGE = 1000
FESTIVALS, FORM = "welfare.festivals_with_goods", "welfare.festival_form"


def form_warnings(disbursement: Disbursement, *, on: date | None = None) -> list[Refused]:
    """What the rules in force say against a festival gift, each with its source; nothing here stops anybody.

    `on` is the day the rules are read for, by default the gift's own: handed out, planned, approved or entered. Of a
    new record without any day nothing can be said.
    """
    return [refusal for refusal, _rule in broken_rules(disbursement, on=on)]


def broken_rules(disbursement: Disbursement, *, on: date | None = None) -> list[tuple[Refused, RuleSet]]:
    """The same with the rule behind each sentence, which knows whether it may stop somebody's work."""
    day = on or _own_day(disbursement)
    if disbursement.kind != Kind.FESTIVAL or day is None:
        return []
    broken = []
    festivals, form = (rule(key, on=day, branch=disbursement.branch) for key in (FESTIVALS, FORM))
    if festivals and disbursement.festival and disbursement.festival not in festivals.value.split("|"):
        sentence = _("%(festival)s is not among the festivals for which everybody may be given something.")
        params = {"festival": disbursement.get_festival_display()}
        broken.append((Refused(sentence, params=params, source=festivals.source, code="festival_unlisted"), festivals))
    if form and disbursement.form not in form.value.split("|"):
        sentence = _("At a festival things are given, not money.")
        broken.append((Refused(sentence, source=form.source, code="festival_money"), form))
    return broken


def _own_day(disbursement: Disbursement) -> date | None:
    for day in (disbursement.issued, disbursement.planned):
        if day is not None:
            return day.first_day
    entered = disbursement.created_at.date() if disbursement.created_at else None
    return disbursement.approved_on or disbursement.submitted_on or entered


def gift_warnings(disbursement: Disbursement) -> list[Refused]:
    """What the rules, the branch's own by-law and the lines that are stored of it have against a disbursement."""
    beyond = [] if disbursement.exception_number else [breach.refusal for breach in breaches(disbursement)]
    return [*form_warnings(disbursement), *beyond, *_sums_that_differ(disbursement, _sums(disbursement))]


def line_warnings(line: GiftLine) -> list[Refused]:
    """What is odd about one line, told once: a name that stands twice, lines that do not add up; one query.

    The sums are told with the last line of the list, and with a line that was changed.
    """
    of_one_name = Q(who=line.who, item=line.item)
    earlier = Count("pk", filter=of_one_name & Q(pk__lt=line.pk))
    sums = _sums(line.disbursement, earlier=earlier, last=Max("pk"))
    twice = Refused(
        _("“%(name)s” stands in the list of “%(title)s” twice."),
        params={"name": str(line.subject), "title": line.disbursement.title},
        code="line_twice",
    )
    told_here = line.pk == sums["last"] or line.version > 1
    return [
        *([twice] if sums["earlier"] else []),
        *(_sums_that_differ(line.disbursement, sums) if told_here else []),
    ]


def _sums(disbursement: Disbursement, **more) -> dict:
    lines = GiftLine.objects.standing().filter(disbursement=disbursement).order_by()
    return lines.aggregate(people=Count("who", distinct=True), amount=Sum("amount"), **more)


def _sums_that_differ(disbursement: Disbursement, sums: dict) -> list[Refused]:
    """Where a disbursement has lines, they give its people and its amount; a number that is only about right fits."""
    people, amount = disbursement.people, disbursement.amount
    told = {"title": disbursement.title}
    found = []
    if sums["people"] and people and not people.approximate and people.number != sums["people"]:
        params = told | {"lines": sums["people"], "people": people.number}
        sentence = _("The list of “%(title)s” has %(lines)d people, the disbursement %(people)d.")
        found.append(Refused(sentence, params=params, code="people_differ"))
    if sums["amount"] is not None and amount is not None and amount != sums["amount"]:
        params = told | {"lines": yuan(sums["amount"]), "amount": yuan(amount)}
        sentence = _("The lines of “%(title)s” add up to %(lines)s, the disbursement says %(amount)s.")
        found.append(Refused(sentence, params=params, code="amount_differs"))
    return found


def lines_to_sign(gift: Disbursement) -> list[GiftLine]:
    """The lines in the order of the printed list, with their people. One query."""
    lines = GiftLine.objects.in_branches([gift.branch]).standing().filter(disbursement=gift)
    return list(lines.select_related("person__department").order_by("pk"))


def lines_to_mark(gift: Disbursement) -> list[GiftLine]:
    """As many lines as one page holds, in the order of the printed list; those that wait for a signature come first."""
    lines = GiftLine.objects.in_branches([gift.branch]).standing().filter(disbursement=gift).select_related("person")
    return sorted(lines.order_by("signed", "is_returned", "pk")[:ON_A_PAGE], key=lambda line: line.pk)


def list_counts(gift: Disbursement) -> tuple[int, int]:
    """How many people stand on the list of a gift, and how many lines are neither signed nor given back. One query."""
    lines = GiftLine.objects.in_branches([gift.branch]).standing().filter(disbursement=gift).order_by()
    open_lines = Q(signed=False, is_returned=False)
    counts = lines.aggregate(people=Count("who", distinct=True), unsigned=Count("pk", filter=open_lines))
    return counts["people"], counts["unsigned"]


def items_of(gift: Disbursement) -> list[GiftItem]:
    """The things of a gift, as they were entered. One query."""
    return list(GiftItem.objects.in_branches([gift.branch]).standing().filter(disbursement=gift).order_by("pk"))


def budget_line_of(disbursement: Disbursement) -> Line | None:
    """The line of its year's budget that a gift is paid under, as it stands; None without an account or a budget."""
    day = disbursement.issued or disbursement.planned
    if disbursement.account is None or day is None:
        return None
    year = day.first_day.year
    return line_for(disbursement.branch, disbursement.account, year, date(year, 12, 31))
