"""Whose names stand for help that they got by themselves: files of hardship, visits to the sick, claims."""

from collections.abc import Iterator

from core.privacy import private_names
from welfare.models import HardshipCase, MutualAidClaim, Visit

# Visits to all who retired, or to a household of which it is nobody's secret, tell nothing of illness or need.
TELLING = (Visit.Kind.HOSPITAL, Visit.Kind.HARDSHIP)


@private_names
def who_got_help(branch) -> Iterator[str]:
    """Names of the roster and of people outside of it. Three queries."""
    visits = Visit.objects.filter(kind__in=TELLING)
    for rows, way in (
        (HardshipCase.objects, ""),
        (visits, ""),
        (MutualAidClaim.objects.exclude(cover=None), "cover__"),
    ):
        standing = rows.in_branches([branch]).standing().order_by()
        for pair in standing.values_list(f"{way}person__name", f"{way}person_name"):
            yield from filter(None, pair)
