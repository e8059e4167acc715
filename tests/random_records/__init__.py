"""Random records of every area, for tests that hold for any data: seeded, so that each run sees the same.

A model that figures count needs a builder in the file of its area; `@builder(Model)` registers one. It gives the values
that the common part cannot guess; rows that break a constraint are thrown away, so builders may be bold.
"""

from django.db import IntegrityError, models, transaction
from django.utils import timezone

from core.models import Branch
from core.services.records import BOOKKEEPING
from tests.random_records.chance import BUILDERS, FIRST, LAST, MORE, Chance, builder

# From the bottom upwards: models are filled in the order of registration, and rows refer to rows of areas below.
# isort: off
from tests.random_records import members, finance, disclosure, correspondence, congress, activities, welfare, rights  # noqa: F401
# isort: on

__all__ = ["BUILDERS", "FIRST", "LAST", "MORE", "Chance", "builder", "complete", "fill"]


def fill(branch: Branch, seed: int) -> dict[type[models.Model], int]:
    """Fill a branch with random rows of every model that has a builder; gives how many there are of each.

    Each model has a chance of its own, so that one more model changes nothing of the others.
    """
    made = {}
    for model, build in BUILDERS.items():
        chance = Chance(f"{seed} {model._meta.label_lower}")
        made[model] = sum(_store(model, build(chance, branch), chance, branch) for _ in range(MORE[model]))
    return made


def _store(model: type[models.Model], values: dict, chance: Chance, branch: Branch) -> bool:
    complete(model, values, chance)
    try:
        with transaction.atomic():
            model.objects.create(branch=branch, **values)
    except IntegrityError:
        return False
    return True


def complete(model: type[models.Model], values: dict, chance: Chance) -> None:
    """Fill what the builder did not speak of; now and then the row is a voided one."""
    told = set(values) | {f"{name}_{part}" for name in values for part in _PARTS}
    for field in model._meta.concrete_fields:
        known = field.name in told or field.name in BOOKKEEPING or field.generated or not field.editable
        if not known and not field.is_relation and not field.name.endswith(_PARTS):
            values[field.name] = chance.plain(field)
    if chance.random() < 0.15:
        values |= {"voided_at": timezone.now(), "void_reason": "重复录入"}


_PARTS = ("_from", "_to", "_precision", "_festival", "_number", "_unit", "_approximate", "_words")
