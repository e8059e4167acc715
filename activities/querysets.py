"""Words for what hangs on activities."""

from datetime import date
from typing import Self

from django.db.models import Case, F, Q, When
from django.utils import timezone

from activities.results import AWARDS
from core.querysets import BranchRecordQuerySet


class ActivityQuerySet(BranchRecordQuerySet):
    def search(self, word: str) -> Self:
        """Activities whose title, place, occasion, or whoever held it or took part, hold the word."""
        texts = ("title", "place", "organiser", "partner", "occasion", "participants", "remark")
        found = Q()
        for name in texts:
            found |= Q(**{f"{name}__icontains": word})
        return self.filter(found)

    def of_kind(self, kind: str) -> Self:
        return self.filter(kind=kind)

    def in_role(self, role: str) -> Self:
        return self.filter(role=role)

    def of_level(self, level: str) -> Self:
        return self.filter(level=level)

    def standing_as(self, stand: str) -> Self:
        """Cancelled, put off, or still ahead today, as the record itself says it (`Activity.stands_on`)."""
        today = timezone.localdate()
        is_cancelled = Q(cancelled_on__lte=today)
        if stand == "cancelled":
            return self.filter(is_cancelled)
        was_put_off = Q(postponed_from_from__isnull=False)
        kept = self.exclude(is_cancelled)
        if stand == "postponed":
            return kept.filter(was_put_off)
        return kept.exclude(was_put_off).filter(Q(held_to=None) | Q(held_to__gte=today))

    def held_since(self, day: date) -> Self:
        return self.filter(held_from__gte=day)

    def held_until(self, day: date) -> Self:
        return self.filter(held_from__lte=day)


class SignUpQuerySet(BranchRecordQuerySet):
    def search(self, word: str) -> Self:
        """Sign-ups whose name or remark, whose person (by name, its sounds or staff number) or whose activity holds the word."""
        of_person = self.beside("person", Q(search__contains=word))
        of_activity = self.beside("of", Q(title__icontains=word))
        return self.filter(Q(words__contains=word) | of_person | of_activity)


class ResultQuerySet(BranchRecordQuerySet):
    def ranked(self) -> Self:
        """Event by event, prizes before places and the rest, the best first."""
        order = Case(
            *(When(standing=standing, then=place) for place, standing in enumerate(AWARDS)), default=len(AWARDS)
        )
        return self.order_by("event", order, F("rank").asc(nulls_last=True), "pk")

    def won(self) -> Self:
        """What was won; having taken part is nothing won."""
        return self.filter(standing__in=AWARDS)
