"""What activities cost against their budgets and against the register, and what a rule says of it."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from django.db.models import QuerySet, Sum
from django.utils.translation import gettext_lazy as _

from activities.models import OWN_MONEY, Activity, ActivityCost
from activities.selectors.hosts import is_joined_only, is_of_party
from core.errors import Refused
from core.models import Branch
from core.money import yuan
from core.rules import rule
from finance.models import Entry

OUTING_DUES_TIMES = "activities.outing_dues_times"
NOTHING = Decimal(0)


def standing_costs(branch: Branch) -> QuerySet[ActivityCost]:
    """Costs that count. One whose entry was voided stands until somebody says what paid for it: a gap tells of it."""
    return ActivityCost.objects.in_branches([branch]).standing().filter(of__voided_at=None)


def costs_of(activity: Activity) -> list[ActivityCost]:
    """The costs of one activity with their entries; one query."""
    return list(standing_costs(activity.branch).filter(of=activity).select_related("entry"))


def cost_sums(branch: Branch, activities: Iterable[int]) -> dict[int, Decimal]:
    """By activity (id) what it cost of the union's money; one query."""
    rows = standing_costs(branch).filter(of__in=list(activities), paid_by__in=OWN_MONEY)
    return dict(rows.order_by().values_list("of").annotate(sum=Sum("amount")))


def left_of(entry: Entry, *, but: ActivityCost | None = None) -> Decimal:
    """What of an entry, with its corrections, is not a cost of any activity yet, apart from the cost `but`; two queries."""
    corrected = Entry.objects.standing().filter(corrects=entry).aggregate(sum=Sum("amount"))["sum"] or NOTHING
    costs = ActivityCost.objects.standing().filter(entry=entry).exclude(pk=but.pk if but else None)
    return entry.amount + corrected - (costs.aggregate(sum=Sum("amount"))["sum"] or NOTHING)


def booked_of(entry: Entry) -> tuple[list[ActivityCost], Decimal]:
    """The costs of activities that an entry paid for, and what of it is left; one query."""
    rows = ActivityCost.objects.in_branches([entry.branch]).standing().filter(entry=entry)
    corrected = Entry.objects.standing().filter(corrects=entry).order_by().values("corrects")
    costs = list(rows.select_related("of").annotate(corrected=corrected.annotate(sum=Sum("amount")).values("sum")))
    put_right = (costs[0].corrected or NOTHING) if costs else NOTHING
    return costs, entry.amount + put_right - sum((cost.amount for cost in costs), NOTHING)


def cost_warnings(cost: ActivityCost) -> list[Refused]:
    """What is odd about a cost; it is told and stops nobody, but for what goes beyond its entry in a live area."""
    found = [*_foreign(cost), *_beyond_the_budget(cost)]
    if cost.entry and left_of(cost.entry) < 0:
        found.append(beyond_entry(cost.entry))
    if cost.of.kind == Activity.Kind.OUTING and cost.paid_by in OWN_MONEY:
        found += _beyond_the_dues(cost)
    return found


def beyond_entry(entry: Entry) -> Refused:
    sentence = _("The costs booked on “%(entry)s” are more than its %(amount)s.")
    return Refused(sentence, params={"entry": entry.summary, "amount": yuan(entry.amount)}, code="beyond_entry")


def _foreign(cost: ActivityCost) -> list[Refused]:
    """The union's money on what is not the union's own."""
    if cost.paid_by not in OWN_MONEY:
        return []
    activity = cost.of
    params = {"activity": activity.title, "host": activity.organiser or activity.get_role_display()}
    if is_of_party(activity):
        sentence = _("“%(activity)s” is an activity of the Party: it is not paid for with the union's money.")
        return [Refused(sentence, params=params, code="party_activity")]
    if is_joined_only(activity):
        sentence = _("The union only joins “%(activity)s” (%(host)s): look whether its money may pay for it.")
        return [Refused(sentence, params=params, code="joined_only")]
    return []


def _beyond_the_budget(cost: ActivityCost) -> list[Refused]:
    budget = cost.of.budget
    spent = cost_sums(cost.branch, [cost.of_id]).get(cost.of_id, NOTHING) if budget is not None else NOTHING
    if budget is None or spent <= budget:
        return []
    params = {"activity": cost.of.title, "spent": yuan(spent), "budget": yuan(budget)}
    sentence = _("“%(activity)s” cost %(spent)s so far, more than its budget of %(budget)s.")
    return [Refused(sentence, params=params, code="beyond_budget")]


def _beyond_the_dues(cost: ActivityCost) -> list[Refused]:
    """Outings are paid out of the dues, with so many times the year's dues of other union money at most."""
    held = cost.of.held
    found = rule(OUTING_DUES_TIMES, on=held.first_day, branch=cost.branch) if held else None
    if found is None:
        return []
    dues, spent = outing_money(cost.branch, held.first_day.year)
    if not dues or spent <= dues * (1 + int(found.value)):
        return []
    params = {"spent": yuan(spent), "dues": yuan(dues), "times": found.value}
    sentence = _(
        "The outings of the year cost %(spent)s: more than the year's dues of %(dues)s and %(times)s times as much."
    )
    return [Refused(sentence, params=params, source=found.source, code="beyond_dues")]


def outing_money(branch: Branch, year: int) -> tuple[Decimal, Decimal]:
    """What came in as dues in a calendar year, and what its outings cost of the union's money; two queries."""
    first, last = date(year, 1, 1), date(year, 12, 31)
    dues = Entry.objects.in_branches([branch]).standing().filter(on__gte=first, on__lte=last)
    dues = dues.filter(account__direction="income", account__name__contains="会费")
    spent = standing_costs(branch).filter(
        of__kind=Activity.Kind.OUTING, of__held_from__gte=first, of__held_to__lte=last, paid_by__in=OWN_MONEY
    )
    sums = (rows.order_by().aggregate(sum=Sum("amount"))["sum"] or NOTHING for rows in (dues, spent))
    return tuple(sums)
