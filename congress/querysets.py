"""Words for meetings, what they dealt with, and motions."""

from typing import Self

from django.db.models import Q

from core.figures.scope import Scope
from core.querysets import BranchRecordQuerySet


class AgendaItemQuerySet(BranchRecordQuerySet):
    def in_branches(self, branches) -> Self:
        """With the meetings: an item is named by its own."""
        return super().in_branches(branches).select_related("meeting")

    def of_meetings(self, scope: Scope) -> Self:
        """Items of standing meetings held within the period."""
        return self.filter(meeting__voided_at=None).within("meeting__held", scope)


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
