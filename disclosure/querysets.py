"""Words for what was made public."""

from typing import Self

from django.db.models import Q

from core.figures.scope import Scope
from core.querysets import BranchRecordQuerySet


class PublicationQuerySet(BranchRecordQuerySet):
    def standing_publicly(self, scope: Scope) -> Self:
        """Published and not taken back, as known on the scope's day."""
        kept = Q(withdrawn_on=None) | Q(withdrawn_on__gt=scope.last_day)
        return self.filter(kept, published_to__lte=scope.last_day)
