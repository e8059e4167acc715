"""Words for meetings, what they dealt with, and motions."""

from datetime import date
from typing import Self

from django.db.models import Q

from core.figures.scope import Scope
from core.querysets import BranchRecordQuerySet


class MeetingQuerySet(BranchRecordQuerySet):
    def numbered_but(self, pk: int | None) -> Self:
        """Standing meetings that bear the number of a session, but for one."""
        numbered = Q(term__isnull=False, session__isnull=False)
        other = Q(other_term__isnull=False, other_session__isnull=False)
        return self.standing().filter(numbered | other).exclude(pk=pk)


class AgendaItemQuerySet(BranchRecordQuerySet):
    def in_branches(self, branches) -> Self:
        """With the meetings: an item is named by its own."""
        return super().in_branches(branches).select_related("meeting")

    def of_meetings(self, scope: Scope) -> Self:
        """Items of standing meetings held within the period."""
        return self.filter(meeting__voided_at=None).within("meeting__held", scope)


class DelegateQuerySet(BranchRecordQuerySet):
    def in_office(self, on: date) -> Self:
        """Standing seats that are held on a day, of every congress, term and kind."""
        begun = Q(first_day=None) | Q(first_day__lte=on)
        lasting = Q(last_day=None) | Q(last_day__gte=on)
        return self.standing().filter(begun, lasting)

    def seated(self, congress: str, term: int | None, on: date) -> Self:
        """Standing seats of one congress and term that are held on a day, of every kind."""
        return self.in_office(on).filter(congress=congress, term=term)

    def with_vote(self) -> Self:
        """Formal delegates: who sits in or is invited is never counted for a quorum or a vote (教育部令第32号, 19)."""
        return self.filter(kind="formal")


class MotionPartQuerySet(BranchRecordQuerySet):
    """Seconds and departments, which are named by their motion."""

    def in_branches(self, branches) -> Self:
        """With the motions: what belongs to one is told with it."""
        return super().in_branches(branches).select_related("motion")

    def waiting(self) -> Self:
        """Co-units that have not put their names to the reply."""
        return self.filter(role="co", cosigned_on=None)


class MotionQuerySet(BranchRecordQuerySet):
    def handed_in(self, scope: Scope) -> Self:
        """Handed in within the period, whatever became of them since; drafts have not been handed in."""
        return self.on_days("collected_on", scope)

    def collected(self, scope: Scope) -> Self:
        """Handed in within the period and not withdrawn by the scope's day; drafts have not been handed in."""
        return self.on_days("collected_on", scope).not_withdrawn(scope)

    def filed(self, scope: Scope) -> Self:
        """立案 within the period, after merging, not withdrawn by the scope's day."""
        merged = Q(merged_on__lte=scope.last_day)
        return self.on_days("filed_on", scope).not_withdrawn(scope).exclude(merged)

    def mergeable(self) -> Self:
        """Standing motions that were filed and stand for themselves: into these others may go."""
        return self.standing().filter(filed_on__isnull=False, merged_on=None, withdrawn_on=None)

    def to_be_rated(self) -> Self:
        """Replied to, on the full way, and waiting for what their movers say of it."""
        return self.filter(state__in=["again", "replied"], branch__motion_setting__is_full=True)

    def numbers_of(self, public_ids) -> Self:
        """The numbers of these motions by the numbers of their records."""
        return self.filter(public_id__in=public_ids).values_list("public_id", "number")

    def of_mover(self, person) -> Self:
        """Motions that somebody wrote by a link of their own, with the suggestions some became, the latest first."""
        return self.standing().filter(mover_person=person).select_related("suggestion").order_by("-pk")

    def not_withdrawn(self, scope: Scope) -> Self:
        return self.filter(Q(withdrawn_on=None) | Q(withdrawn_on__gt=scope.last_day))
