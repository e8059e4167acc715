"""Words for what lets people in."""

from datetime import datetime
from typing import Self

from django.db.models import QuerySet


class GrantQuerySet(QuerySet):
    """Codes and links: each of a branch, for a time, until it is used or taken back."""

    def in_branch(self, branch) -> Self:
        return self.filter(branch=branch)

    def open_at(self, now: datetime) -> Self:
        """Those that still let somebody in."""
        return self.filter(revoked_at=None, used_at=None, expires_at__gt=now)

    def not_ended(self) -> Self:
        """Neither used nor taken back, whether or not their time is over."""
        return self.filter(revoked_at=None, used_at=None)
