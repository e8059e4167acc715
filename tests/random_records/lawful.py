"""Random records that the program itself would let in, with memberships that follow from their events."""

from collections import Counter
from collections.abc import Container

from django.core.exceptions import ValidationError
from django.db import IntegrityError, models, transaction

from core.models import Branch
from finance.models import Account, BudgetLine, WageBase
from finance.selectors.dues import expected_of
from finance.services.budget import belong
from members.models import Body, Group, MembershipEvent, MembershipSpan, Person, SubUnion, Term
from members.services import add_event, void_event
from members.states import AFTER, EventKind, MemberStatus
from tests.random_records import BUILDERS, MORE, Chance, complete
from welfare.models import StockMovement
from welfare.services import completed, tell_all_totals

MEMBERSHIP = {MembershipEvent, MembershipSpan}
# Not voided while others refer to them; of a voided person a file keeps only the name.
KEPT = frozenset({Account, Body, Group, Person, SubUnion, Term})


def expect(base: WageBase) -> None:
    for name, amount in expected_of(base).items():
        setattr(base, name, amount)


# What the doors of the program tell of a row from its other fields or from other records.
FOLLOWS = {BudgetLine: belong, StockMovement: completed, WageBase: expect}


def fill_lawfully(branch: Branch, seed: int, only: Container[type] = BUILDERS) -> Counter[type[models.Model]]:
    """Fill a branch as `fill` does, with what passes the checks of its own model; how many rows of each there are.

    Of these kinds alone where `only` names some; what they would refer to is then left empty.
    """
    made: Counter = Counter()
    for model, build in BUILDERS.items():
        if model not in only:
            continue
        chance = Chance(f"{seed} {model._meta.label_lower}")
        chance.kept = KEPT
        if model is MembershipEvent:
            made[model] = sum(_membership(person, chance) for person in Person.objects.filter(branch=branch))
        elif model not in MEMBERSHIP:
            made[model] = sum(_store(model, build(chance, branch), chance, branch) for _ in range(MORE[model]))
    tell_all_totals(branch)
    return made


def _store(model: type[models.Model], values: dict, chance: Chance, branch: Branch) -> bool:
    complete(model, values, chance)
    row = model(branch=branch, **values)
    FOLLOWS.get(model, lambda row: None)(row)
    try:
        row.clean_fields()
        row.clean()
        with transaction.atomic():
            row.save(force_insert=True)
    except (ValidationError, IntegrityError):
        return False
    return True


def _membership(person: Person, chance: Chance) -> int:
    """A past of up to four events, each possible after the one before; now and then the last was a mistake."""
    if person.is_voided or chance.random() < 0.2:
        return 0
    status, days = MemberStatus.NONE, sorted(chance.day() for _ in range(4))
    events = []
    for day in days[: chance.randint(1, 4)]:
        kinds = sorted(kind for before, kind in AFTER if before == status)
        if not kinds:
            break
        kind = chance.choice(kinds)
        on = chance.maybe(day) if kind == EventKind.OPENING and not events else day
        events.append(add_event(person=person, kind=kind, on=on, by=None))
        status = AFTER[status, kind]
    if events and chance.random() < 0.1:
        with transaction.atomic():
            void_event(events[-1], by=None, reason="重复录入")
    return len(events)
