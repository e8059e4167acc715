"""What the page of a visit says beside its own facts."""

from core.panels import Panel, panels
from welfare.models import Visit
from welfare.panels.approval import approval_of
from welfare.panels.by_laws import by_law_of


@panels("visits")
def of_visit(visit: Visit, slug: str) -> list[Panel]:
    """Who approved what was given, and what the by-law says of it."""
    return [] if visit.is_voided else [*approval_of(visit, "welfare:visit_approve", slug), *by_law_of(visit)]
