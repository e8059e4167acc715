"""Words for gifts and aid."""

from typing import Self

from django.db.models import Q

from core.figures.scope import Scope
from core.querysets import BranchRecordQuerySet
from welfare.states import Kind


class DisbursementQuerySet(BranchRecordQuerySet):
    def handed_out(self, scope: Scope) -> Self:
        """Handed out within the period and not cancelled by the scope's day."""
        kept = Q(cancelled_on=None) | Q(cancelled_on__gt=scope.last_day)
        return self.within("issued", scope).filter(kept)

    def open_to_all(self, scope: Scope) -> Self:
        """What strangers may hear of: neither money in hand nor aid in hardship, which are told to nobody outside."""
        return self.handed_out(scope).exclude(kind=Kind.HARDSHIP).exclude(form="cash")


class GiftLineQuerySet(BranchRecordQuerySet):
    def of_gifts_handed_out(self, scope: Scope) -> Self:
        """Lines of standing disbursements handed out within the period and not cancelled by the scope's day."""
        kept = Q(disbursement__cancelled_on=None) | Q(disbursement__cancelled_on__gt=scope.last_day)
        return self.within("disbursement__issued", scope).filter(kept, disbursement__voided_at=None)

    def given_to(self, person, *, by_name: bool) -> Self:
        """Lines of what was handed out that name the person, or with `by_name` only the name; the latest first."""
        named = Q(person=person) | (Q(person=None, person_name=person.name) if by_name else Q(pk__in=[]))
        handed_out = self.whole().filter(
            named, disbursement__issued_from__isnull=False, disbursement__cancelled_on=None
        )
        return handed_out.select_related("disbursement").order_by("-disbursement__issued_from", "-pk")


class HardshipCaseQuerySet(BranchRecordQuerySet):
    def on_file(self, scope: Scope) -> Self:
        """Files approved by the scope's day and not lifted by it: an application is no file yet."""
        kept = Q(lifted_on=None) | Q(lifted_on__gt=scope.last_day)
        return self.filter(kept, approved_on__lte=scope.last_day)
