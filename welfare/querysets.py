"""Words for gifts and aid."""

from typing import Self

from django.db.models import Q

from core.figures.scope import Scope
from core.querysets import BranchRecordQuerySet


class DisbursementQuerySet(BranchRecordQuerySet):
    def handed_out(self, scope: Scope) -> Self:
        """Handed out within the period and not cancelled by the scope's day."""
        kept = Q(cancelled_on=None) | Q(cancelled_on__gt=scope.last_day)
        return self.within("issued", scope).filter(kept)
