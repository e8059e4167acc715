"""Words for querysets of correspondence: what waits, and what was answered by a day."""

from datetime import date
from typing import Self

from django.apps import apps
from django.db.models import Exists, OuterRef, Q

from core.querysets import BranchRecordQuerySet


def _not_by(name: str, day: date) -> Q:
    """That a step had not been taken by a day, whatever was done later."""
    return Q(**{name: None}) | Q(**{f"{name}__gt": day})


class IncomingQuerySet(BranchRecordQuerySet):
    def open(self) -> Self:
        """What was neither reported back nor filed away."""
        return self.filter(reported_on=None, filed_on=None)

    def open_on(self, day: date) -> Self:
        """What had been neither reported back nor filed away by then."""
        return self.filter(_not_by("reported_on", day), _not_by("filed_on", day))

    def untouched_on(self, day: date) -> Self:
        """What had been received and no more by then."""
        return self.open_on(day).filter(_not_by("assigned_on", day), _not_by("handled_on", day))

    def handled_by(self, day: date) -> Self:
        """What had been handled, reported back or filed away by then."""
        return self.filter(handled_by(day))


def handled_by(day: date) -> Q:
    """The same as a condition."""
    return Q(handled_on__lte=day) | Q(reported_on__lte=day) | Q(filed_on__lte=day)


class LetterQuerySet(BranchRecordQuerySet):
    def out_on(self, day: date) -> Self:
        """What had been issued by then and not withdrawn."""
        return self.filter(_not_by("withdrawn_on", day), issued_on__lte=day)

    def unanswered_on(self, day: date) -> Self:
        """Requests that were out and to which no document had come back by then."""
        replies = apps.get_model("correspondence.Incoming").objects.standing().filter(received_on__lte=day)
        asked = self.out_on(day).filter(kind="request")
        return asked.exclude(Exists(replies.filter(request=OuterRef("pk"))))

    def numbered_in(self, word: str, year: int) -> Self:
        """Everything that bears a number of this organ and year, withdrawn and voided ones included."""
        return self.filter(number__startswith=f"{word}〔{year}〕")
