"""Words that every business table understands."""

from collections.abc import Iterable
from typing import Self

from django.db import models
from django.db.models import Q

from core.figures.scope import Scope


class BranchRecordQuerySet(models.QuerySet):
    """Rows of one or more branches; a read that counts begins with `counted_for(scope)`."""

    # The branches that the rows were narrowed to, for words that look into other tables.
    of_branches: tuple[int, ...] | None = None

    def _clone(self) -> Self:
        clone = super()._clone()
        clone.of_branches = self.of_branches
        return clone

    def in_branches(self, branches: Iterable) -> Self:
        """Rows of these branches, given as objects or as ids."""
        asked = tuple(getattr(branch, "pk", branch) for branch in branches)
        rows = self.filter(branch__in=asked)
        rows.of_branches = asked
        return rows

    def beside(self, key: str, found: Q) -> Q:
        """The rows whose `key` leads to one of those that are found, looked for in the same branches alone.

        They are found apart, as they are far fewer than the rows.
        """
        others = self.model._meta.get_field(key).related_model.objects.order_by().filter(found)
        if self.of_branches is not None:
            others = others.filter(branch__in=self.of_branches)
        return Q(**{f"{key}__in": others.values("pk")})

    def standing(self) -> Self:
        """Rows that were not voided: a voided row was a mistake and counts nowhere."""
        return self.filter(voided_at=None)

    def whole(self) -> Self:
        """Standing rows that are not part of a voided one: a sign-in at a meeting that was voided counts nowhere."""
        keys = (field for field in self.model._meta.concrete_fields if field.is_relation and not field.null)
        of_records = (key.name for key in keys if hasattr(key.related_model, "voided_at"))
        return self.standing().filter(**{f"{name}__voided_at": None for name in of_records})

    def counted_for(self, scope: Scope) -> Self:
        """Standing rows of the scope's branches."""
        return self.filter(voided_at=None, branch__in=scope.branches)

    def on_days(self, field: str, scope: Scope) -> Self:
        """Rows whose exact date `field` lies in the period and is known by the scope's day."""
        return self.filter(**{f"{field}__gte": scope.first_day, f"{field}__lte": scope.last_day})

    def within(self, field: str, scope: Scope) -> Self:
        """Rows whose precise date `field` lies wholly in the scope's days.

        A date that straddles the edge, or is unknown, counts in no period: it is a gap for the officer to mend.
        """
        return self.filter(**{f"{field}_from__gte": scope.first_day, f"{field}_to__lte": scope.last_day})

    def in_force(self, scope: Scope, first: str, last: str) -> Self:
        """Rows that hold on the scope's day: begun, and not ended before it."""
        day = scope.last_day
        begun = Q(**{f"{first}__lte": day}) | Q(**{f"{first}__isnull": True})
        lasting = Q(**{f"{last}__gte": day}) | Q(**{f"{last}__isnull": True})
        return self.filter(begun & lasting)


class NoticeQuerySet(models.QuerySet):
    """Reminders; each belongs to one user."""

    def of(self, user, branch) -> Self:
        """What this user was reminded of in a branch."""
        return self.filter(user=user, branch=branch)

    def numbered(self, public_id) -> Self:
        return self.filter(public_id=public_id)

    def unread(self) -> Self:
        return self.filter(read_at=None)

    def unmailed(self) -> Self:
        return self.filter(mailed_at=None)
