"""Words for meetings and motions."""

from typing import Self

from django.db.models import Q

from core.figures.scope import Scope
from core.querysets import BranchRecordQuerySet


class MotionQuerySet(BranchRecordQuerySet):
    def collected(self, scope: Scope) -> Self:
        """Handed in within the period and not withdrawn by the scope's day; drafts have not been handed in."""
        return self.on_days("collected_on", scope).not_withdrawn(scope)

    def filed(self, scope: Scope) -> Self:
        """立案 within the period, after merging, not withdrawn by the scope's day."""
        merged = Q(merged_on__lte=scope.last_day)
        return self.on_days("filed_on", scope).not_withdrawn(scope).exclude(merged)

    def not_withdrawn(self, scope: Scope) -> Self:
        return self.filter(Q(withdrawn_on=None) | Q(withdrawn_on__gt=scope.last_day))
