"""Places of the staff with what was added to them, which names its place as the paper does."""

from activities.models import Facility, FacilityAddition

SHOWN = 50


def additions_of(facility: Facility) -> list[FacilityAddition]:
    """What was added to a place, the latest first."""
    rows = FacilityAddition.objects.in_branches([facility.branch_id]).standing().filter(facility=facility.name)
    return list(rows.order_by("-held_from", "-pk")[:SHOWN])
