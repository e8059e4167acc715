"""Words for money."""

from datetime import date
from typing import Self

from django.db.models import Q

from core.querysets import BranchRecordQuerySet


class EntryQuerySet(BranchRecordQuerySet):
    def search(self, word: str) -> Self:
        """Entries whose words, or the name or code of whose account, hold the word."""
        named = self.beside("account", Q(name__contains=word) | Q(code__contains=word))
        return self.filter(Q(words__contains=word) | named)

    def in_direction(self, direction: str) -> Self:
        """Income, or expenditure."""
        return self.filter(account__direction=direction)

    def since(self, day: date) -> Self:
        return self.filter(on__gte=day)

    def until(self, day: date) -> Self:
        return self.filter(on__lte=day)
