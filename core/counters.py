"""Numbers that are given out one after another: none twice, none left out by an act that failed."""

from django.db import transaction

from core.models import Branch, Counter


@transaction.atomic
def next_number(branch: Branch, series: str, *, above: int = 0) -> int:
    """The next number of a series of the branch, from 1 on, and above `above`: the highest that paper has given already.

    Whoever asks at the same time waits until the other's transaction ends; one that is rolled back gives its number back.
    """
    Counter.objects.get_or_create(branch=branch, series=series)
    counter = Counter.objects.select_for_update().get(branch=branch, series=series)
    counter.last = max(counter.last, above) + 1
    counter.save(update_fields=["last"])
    return counter.last
