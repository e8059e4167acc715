"""Words for what was made public."""

from datetime import date
from typing import Self

from django.db.models import Q

from core.audiences import Audience
from core.figures.scope import Scope
from core.querysets import BranchRecordQuerySet


class PublicationQuerySet(BranchRecordQuerySet):
    def standing_publicly(self, scope: Scope) -> Self:
        """Published and not taken back, as known on the scope's day."""
        kept = Q(withdrawn_on=None) | Q(withdrawn_on__gt=scope.last_day)
        return self.filter(kept, published_to__lte=scope.last_day)

    def readable_on(self, day: date) -> Self:
        """Published by a day and not taken back by then, of whichever year it tells."""
        return self.filter(Q(withdrawn_on=None) | Q(withdrawn_on__gt=day), published_to__lte=day)


class BoardPostQuerySet(BranchRecordQuerySet):
    def up_on(self, day: date) -> Self:
        """Posts that hang on a day: published by then, within their days, and not taken down."""
        begun = Q(first_day=None) | Q(first_day__lte=day)
        not_over = Q(last_day=None) | Q(last_day__gte=day)
        taken_down = Q(withdrawn_on__lte=day) | Q(archived_on__lte=day)
        return self.filter(begun & not_over, published_on__lte=day).exclude(taken_down)

    def readable_on(self, day: date) -> Self:
        """Announcements from their first day on until they are withdrawn; what is put up for objections while it hangs."""
        begun = Q(first_day=None) | Q(first_day__lte=day)
        kept = Q(withdrawn_on=None) | Q(withdrawn_on__gt=day)
        hanging = Q(kind="notice") | Q(pk__in=self.model.objects.up_on(day).values("pk"))
        return self.filter(begun & kept & hanging, published_on__lte=day)

    def for_reader(self, reader: str) -> Self:
        """What is meant for such a reader: those of the unit read what names people in full, strangers never do."""
        if reader == Audience.EVERYBODY:
            return self.filter(audience=Audience.EVERYBODY).exclude(kind="objections")
        return self.exclude(audience=Audience.CLOSED)

    def published_within(self, scope: Scope) -> Self:
        """Posts that were published within the period and not withdrawn by its last day."""
        kept = Q(withdrawn_on=None) | Q(withdrawn_on__gt=scope.last_day)
        return self.on_days("published_on", scope).filter(kept)
