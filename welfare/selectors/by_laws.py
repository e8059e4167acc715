"""What the branch's own by-law has to say of a gift, a visit or aid in hardship."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_UP, Decimal

from django.db.models import Count, Q, QuerySet, Sum
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.errors import Refused
from core.models import Branch
from core.money import FEN, yuan
from finance.selectors.dues import retained_funds
from members.models import ByLaw
from welfare.models import ByLawRule, Disbursement, GiftLine, HardshipAid, Payer, Visit
from welfare.states import Benefit, DisbursementState

Record = Disbursement | Visit | HardshipAid
ONESELF = "本人"
# What was turned down or called off was given to nobody.
NOT_GIVEN = {DisbursementState.REJECTED, DisbursementState.CANCELLED}
VISITS = {
    Visit.Kind.HOSPITAL: Benefit.HOSPITAL,
    Visit.Kind.HARDSHIP: Benefit.HARDSHIP,
    Visit.Kind.RETIREE: Benefit.RETIREE,
    Visit.Kind.MARRIAGE: Benefit.MARRIAGE,
    Visit.Kind.CHILDBIRTH: Benefit.CHILDBIRTH,
    Visit.Kind.RETIREMENT: Benefit.RETIREMENT,
}


@dataclass(frozen=True)
class Breach:
    """One line of the by-law that a record does not keep, and the sentence that says so."""

    rule: ByLawRule
    refusal: Refused


def rules_in_force(branch: Branch, benefit: Benefit, on: date, *, locked: bool = False) -> list[ByLawRule]:
    """The lines about a benefit of the branch's by-laws for a day; of two by-laws the one in force last. One query.

    `locked`, whoever gives the same benefit waits until this transaction ends, so that two do not share one rest.
    """
    begun = Q(by_law__in_force_from=None) | Q(by_law__in_force_from__lte=on)
    lasting = Q(by_law__ended_on=None) | Q(by_law__ended_on__gt=on)
    rules = ByLawRule.objects.in_branches([branch]).standing().filter(begun, lasting, benefit=benefit)
    rules = rules.filter(by_law__voided_at=None).select_related("by_law")
    if locked:
        rules = rules.select_for_update(of=("self",))
    return list({rule.basis: rule for rule in rules.order_by("by_law__in_force_from", "pk")}.values())


def benefit_of(record: Record) -> Benefit:
    """For what the record gives something; a bereavement is a member's own death only where it says 本人."""
    if isinstance(record, HardshipAid):
        return Benefit.HARDSHIP
    if isinstance(record, Disbursement):
        return Benefit(record.kind)
    if record.kind == Visit.Kind.BEREAVEMENT:
        return Benefit.DEATH_MEMBER if record.relation.strip() == ONESELF else Benefit.DEATH_RELATIVE
    return VISITS[Visit.Kind(record.kind)]


def day_of(record: Record) -> date | None:
    """The day the by-law is read for: when something was given, or is to be; None where neither is told."""
    names = {Disbursement: ("issued", "planned"), HardshipAid: ("held",), Visit: ("visited", "happened")}[type(record)]
    days = [getattr(record, name) for name in names]
    return next((day.first_day for day in days if day is not None), None)


def rules_of(record: Record, *, on: date | None = None, locked: bool = False) -> list[ByLawRule]:
    """The lines of the by-law that speak of a record on its day; none where somebody else pays. Always one query."""
    day = on or day_of(record)
    rules = rules_in_force(record.branch, benefit_of(record), day or timezone.localdate(), locked=locked)
    return rules if day and record.payer == Payer.OWN else []


def standing_rules(by_law: ByLaw) -> list[ByLawRule]:
    """The lines of a by-law, in the order of what they are about. One query."""
    return list(ByLawRule.objects.in_branches([by_law.branch]).standing().filter(by_law=by_law))


def breaches(record: Record, *, on: date | None = None, locked: bool = False) -> list[Breach]:
    """What the by-law in force says against a record: too much, too often, in another form; nothing without a by-law.

    Only the branch's own money counts. One query, and one or two for each line about this benefit. `locked` as in
    `rules_in_force`.
    """
    return breaches_of(record, rules_of(record, on=on, locked=locked), on=on)


def breaches_of(record: Record, rules: list[ByLawRule], *, on: date | None = None) -> list[Breach]:
    """The same for lines that are known (`rules_of`)."""
    check = _of_gift if isinstance(record, Disbursement) else _of_one
    day = on or day_of(record)
    return [Breach(rule, refusal) for rule in rules for refusal in check(record, rule, day.year)]


def _refused(rule: ByLawRule, sentence, code: str, **params) -> Refused:
    cap = yuan(rule.cap) if rule.cap is not None else ""
    said = {"benefit": rule.get_benefit_display(), "cap": cap, **params}
    return Refused(sentence, params=said, source=_source(rule), code=code)


def _source(rule: ByLawRule) -> str:
    number = rule.by_law.document_number
    return f"《{rule.by_law.title}》（{number}）" if number else f"《{rule.by_law.title}》"


def _of_one(record: Visit | HardshipAid, rule: ByLawRule, year: int) -> Iterator[Refused]:
    """A visit or aid: what one person got this time or this year, and how often."""
    if rule.basis == ByLawRule.Basis.FUND:
        yield from _of_funds(record, rule, year)
        return
    amount = Decimal(record.amount or 0)
    others = _others_of(record, year)
    if rule.basis == ByLawRule.Basis.YEAR:
        amount += others.aggregate(sum=Sum("amount"))["sum"] or 0
    if rule.cap is not None and amount > rule.cap:
        yield _too_much(rule, amount)
    if rule.times is not None and others.count() + 1 > rule.times:
        yield _refused(
            rule,
            _("%(benefit)s: this is the %(number)s. time this year; the by-law allows %(times)s."),
            "by_law_times",
            number=others.count() + 1,
            times=rule.times,
        )
    if rule.form == ByLawRule.Form.GOODS and record.amount and not record.goods:
        yield _refused(rule, _("%(benefit)s: the by-law allows things, not money."), "by_law_form")


def _of_funds(record: Record, rule: ByLawRule, year: int) -> Iterator[Refused]:
    """Everything given for the same thing in the year, held against a share of what the branch keeps of its money.

    Nothing where nobody knows what the year's retained funds are.
    """
    funds, _told_by = retained_funds(record.branch, year)
    if funds is None:
        return
    given = Decimal(record.amount or 0) + _given_besides(record, year)
    if given * 100 > funds * rule.percent:
        sentence = _(
            "%(benefit)s: %(amount)s in all this year is more than %(percent)s per cent of the year's retained funds "
            "(%(funds)s)."
        )
        params = {"amount": yuan(given), "percent": rule.percent, "funds": yuan(funds)}
        yield _refused(rule, sentence, "by_law_funds", **params)


def _given_besides(record: Record, year: int) -> Decimal:
    """What all other records of the same kind gave in the year of the branch's own money."""
    rows = type(record).objects.in_branches([record.branch]).standing().filter(payer=Payer.OWN).exclude(pk=record.pk)
    if isinstance(record, HardshipAid):
        rows = rows.filter(held_from__year=year)
    elif isinstance(record, Visit):
        rows = rows.filter(kind=record.kind, visited_from__year=year)
        if record.kind == Visit.Kind.BEREAVEMENT:
            own = Q(relation=ONESELF)
            rows = rows.filter(own if benefit_of(record) == Benefit.DEATH_MEMBER else ~own)
    else:
        in_year = Q(issued_from__year=year) | Q(issued_from=None, planned_from__year=year)
        rows = rows.filter(in_year, kind=record.kind).exclude(state__in=NOT_GIVEN)
    return rows.order_by().aggregate(total=Sum("amount"))["total"] or Decimal(0)


def _too_much(rule: ByLawRule, amount: Decimal) -> Refused:
    sentence = {
        ByLawRule.Basis.TIME: _("%(benefit)s: %(amount)s for one person is more than the %(cap)s of the by-law."),
        ByLawRule.Basis.YEAR: _(
            "%(benefit)s: %(amount)s for one person this year is more than the %(cap)s of the by-law."
        ),
    }[ByLawRule.Basis(rule.basis)]
    return _refused(rule, sentence, "by_law_cap", amount=yuan(amount))


def _others_of(record: Visit | HardshipAid, year: int) -> QuerySet:
    """What the same person got in the same year for the same thing, apart from this record."""
    rows = type(record).objects.in_branches([record.branch]).standing().filter(payer=Payer.OWN).exclude(pk=record.pk)
    if isinstance(record, HardshipAid):
        return rows.filter(case=record.case, held_from__year=year)
    same = Q(person=record.person) if record.person_id else Q(person=None, person_name=record.person_name)
    if record.kind == Visit.Kind.BEREAVEMENT:
        own = Q(relation=ONESELF)
        same &= own if benefit_of(record) == Benefit.DEATH_MEMBER else ~own
    return rows.filter(same, kind=record.kind, visited_from__year=year)


def _of_gift(record: Disbursement, rule: ByLawRule, year: int) -> Iterator[Refused]:
    """A gift to many: what each got by the lines, or on average where there are none."""
    if rule.basis == ByLawRule.Basis.FUND:
        yield from _of_funds(record, rule, year)
        return
    lines = GiftLine.objects.in_branches([record.branch]).standing().filter(is_returned=False)
    here = lines.filter(disbursement=record)
    if rule.cap is not None:
        yield from _gift_amounts(record, rule, lines, here, year)
    if rule.times is not None:
        given = _given_in(lines, record, year).annotate(times=Count("disbursement", distinct=True))
        over = given.filter(who__in=here.values("who"), times__gt=rule.times)
        yield from _told_of_people(rule, over, "times", _often)
    if rule.form and record.form != rule.form:
        params = {"form": rule.get_form_display()}
        yield _refused(rule, _("%(benefit)s: the by-law allows %(form)s only."), "by_law_form", **params)


def _gift_amounts(
    record: Disbursement, rule: ByLawRule, lines: QuerySet, here: QuerySet, year: int
) -> Iterator[Refused]:
    people = record.people.number if record.people else None
    if not here.exists():
        amount = Decimal(record.amount or 0)
        if people and amount > rule.cap * people:
            yield _too_much(rule, (amount / people).quantize(FEN, ROUND_UP))
        return
    if rule.basis == ByLawRule.Basis.TIME:
        each = here.order_by().values("who")
    else:
        each = _given_in(lines, record, year).filter(who__in=here.values("who"))
    over = each.annotate(given=Sum("amount")).filter(given__gt=rule.cap)
    yield from _told_of_people(rule, over, "given", _much)


def _given_in(lines: QuerySet, record: Disbursement, year: int) -> QuerySet:
    """By person, the lines of this gift and of all others of its kind in the year."""
    same = Q(disbursement=record) | Q(
        Q(disbursement__issued_from__year=year)
        | Q(disbursement__issued_from=None, disbursement__planned_from__year=year),
        ~Q(disbursement__state__in=NOT_GIVEN),
        disbursement__kind=record.kind,
        disbursement__payer=Payer.OWN,
        disbursement__voided_at=None,
    )
    return lines.filter(same).order_by().values("who")


def _told_of_people(
    rule: ByLawRule, over: QuerySet, number: str, sentence: Callable[[ByLawRule, str, int, object], Refused]
) -> Iterator[Refused]:
    """One sentence for all who are above a limit, which names the first of them."""
    first = over.order_by(f"-{number}", "who").first()
    if first:
        yield sentence(rule, _name_of(first["who"], rule), over.count(), first[number])


def _name_of(who: str, rule: ByLawRule) -> str:
    line = GiftLine.objects.in_branches([rule.branch]).filter(who=who).select_related("person").first()
    return str(line.subject) if line else who


def _much(rule: ByLawRule, name: str, people: int, amount: Decimal) -> Refused:
    sentence = {
        ByLawRule.Basis.TIME: _(
            "%(benefit)s: %(people)s people get more than the %(cap)s of the by-law, such as %(name)s with %(amount)s."
        ),
        ByLawRule.Basis.YEAR: _(
            "%(benefit)s: %(people)s people get more this year than the %(cap)s of the by-law, such as %(name)s with "
            "%(amount)s."
        ),
    }[ByLawRule.Basis(rule.basis)]
    return _refused(rule, sentence, "by_law_cap", people=people, name=name, amount=yuan(amount))


def _often(rule: ByLawRule, name: str, people: int, times: int) -> Refused:
    sentence = _(
        "%(benefit)s: %(people)s people are given something more often this year than the by-law's %(times)s, such as "
        "%(name)s."
    )
    return _refused(rule, sentence, "by_law_times", people=people, name=name, times=rule.times)
