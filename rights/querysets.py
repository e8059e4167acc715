"""Words for querysets of rights: what waits for a step."""

from datetime import date
from typing import Self

from django.db.models import Exists, OuterRef, Q

from core.querysets import BranchRecordQuerySet


class ConsultationQuerySet(BranchRecordQuerySet):
    def waiting_for_answer(self) -> Self:
        """What was offered and neither answered nor signed."""
        return self.exclude(offered_on=None).filter(answered_on=None, signed_on=None)

    def waiting_to_be_filed(self) -> Self:
        return self.exclude(signed_on=None).filter(filed_on=None, ended_on=None)

    def running_out(self) -> Self:
        """Contracts with a last day that no later one of their kind follows, and that have not ended before it."""
        later = self.model.objects.standing().filter(
            Q(last_day=None) | Q(last_day__gt=OuterRef("last_day")), branch=OuterRef("branch"), kind=OuterRef("kind")
        )
        followed = later.exclude(signed_on=None).exclude(pk=OuterRef("pk"))
        return self.filter(ended_on=None).exclude(last_day=None).exclude(Exists(followed))


class MediationQuerySet(BranchRecordQuerySet):
    def open(self) -> Self:
        return self.filter(closed_on=None)


class LetterQuerySet(BranchRecordQuerySet):
    def waiting_for_reply(self) -> Self:
        return self.filter(replied_on=None)

    def overdue_on(self, day: date) -> Self:
        """Letters whose term for an answer had passed by then without one."""
        return self.filter(reply_due_on__lt=day).filter(Q(replied_on=None) | Q(replied_on__gt=day))
