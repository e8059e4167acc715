"""What was taken in before."""

from django.db.models import QuerySet

from core.models import Branch, ImportBatch

SHOWN = 10


def recent_imports(branch: Branch) -> QuerySet[ImportBatch]:
    """The last files that changed something, with who brought them."""
    return ImportBatch.objects.filter(branch=branch).select_related("created_by").order_by("-created_at")[:SHOWN]
