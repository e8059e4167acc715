"""Reads for the allotments of groups and sub-unions: what each may spend in a year, what it spent, what is left."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from django.db.models import Sum
from django.utils.translation import gettext_lazy as _

from core.errors import Refused
from core.figures import per_cent
from core.models import Branch
from core.money import yuan
from finance.models import Account, Allotment, Entry
from members.models import MembershipSpan

NOTHING = Decimal("0.00")


@dataclass(frozen=True)
class SpentBy:
    """What one group, or the sub-union itself, spent of an allotment: by which field its entries are told."""

    name: str
    by: str
    number: str
    amount: Decimal


@dataclass
class AllotmentLine:
    """One allotment with what was spent of it."""

    allotment: Allotment
    parts: list[SpentBy] = field(default_factory=list)

    @property
    def name(self) -> str:
        return str(self.allotment.group or self.allotment.sub_union)

    @property
    def spent(self) -> Decimal:
        return sum((part.amount for part in self.parts), NOTHING)

    @property
    def rest(self) -> Decimal:
        return self.allotment.amount - self.spent

    @property
    def share(self) -> Decimal | None:
        spent, amount = int(self.spent.scaleb(2)), int(self.allotment.amount.scaleb(2))
        return per_cent(spent, amount) if amount > 0 and spent >= 0 else None

    @property
    def is_over(self) -> bool:
        return self.rest < 0


def heads_of(allotment: Allotment, on: date) -> int:
    """How many full members the group, or all groups of the sub-union, had on a day, as the register says. One query."""
    spans = MembershipSpan.objects.in_branches([allotment.branch]).held_on(on).active().filter(person__voided_at=None)
    if allotment.group_id:
        spans = spans.filter(person__group=allotment.group_id)
    else:
        spans = spans.filter(person__group__sub_union=allotment.sub_union_id)
    return spans.order_by().values("person").distinct().count()


def allotments_of(branch: Branch, year: int, on: date) -> list[AllotmentLine]:
    """The allotments of a year with what was spent of each by the day given, to the fen. Two queries.

    A group's spending goes against its own allotment; where it has none, against that of its sub-union.
    """
    rows = Allotment.objects.in_branches([branch]).standing().filter(year=year).select_related("group", "sub_union")
    lines = [AllotmentLine(row) for row in rows]
    of_group = {line.allotment.group_id: line for line in lines if line.allotment.group_id}
    of_sub_union = {line.allotment.sub_union_id: line for line in lines if line.allotment.sub_union_id}
    for group, above, sub_union, part in _spent(branch, year, on):
        line = of_group.get(group) if group else None
        line = line or of_sub_union.get(above if group else sub_union)
        if line:
            line.parts.append(part)
    return lines


def _spent(branch: Branch, year: int, on: date) -> Iterable[tuple[int | None, int | None, int | None, SpentBy]]:
    entries = Entry.objects.in_branches([branch]).standing().exclude(group=None, sub_union=None)
    entries = entries.filter(
        account__direction=Account.Direction.EXPENDITURE,
        on__gte=date(year, 1, 1),
        on__lte=min(on, date(year, 12, 31)),
    )
    told = ("group", "group__sub_union", "sub_union", "group__name", "group__public_id")
    names = ("sub_union__name", "sub_union__public_id")
    for group, above, sub_union, name, number, own, own_number, amount in (
        entries.order_by("group__name").values_list(*told, *names).annotate(total=Sum("amount"))
    ):
        if group:
            yield group, above, None, SpentBy(name, "group__public_id", str(number), amount)
        else:
            yield None, None, sub_union, SpentBy(own, "sub_union__public_id", str(own_number), amount)


def allotment_warnings(entry: Entry) -> list[Refused]:
    """That a group spends more than it was allotted; it stops nobody. No query where the entry is of no group, else two."""
    if entry.account.direction != Account.Direction.EXPENDITURE or not (entry.group_id or entry.sub_union_id):
        return []
    above = entry.group.sub_union_id if entry.group_id else entry.sub_union_id
    lines = allotments_of(entry.branch, entry.on.year, date(entry.on.year, 12, 31))
    own = [line for line in lines if entry.group_id and line.allotment.group_id == entry.group_id]
    of_it = own or [line for line in lines if above and line.allotment.sub_union_id == above]
    sentence = _(
        "%(name)s spends %(over)s more than the %(amount)s it was allotted: allot more, or pay it from another account."
    )
    return [
        Refused(
            sentence,
            params={"name": line.name, "over": yuan(-line.rest), "amount": yuan(line.allotment.amount)},
            code="beyond_allotment",
        )
        for line in of_it
        if line.is_over
    ]
