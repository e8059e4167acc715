"""Words for money."""

from typing import Self

from django.db.models import Q

from core.querysets import BranchRecordQuerySet


class EntryQuerySet(BranchRecordQuerySet):
    def search(self, word: str) -> Self:
        """Entries whose words, or the name or code of whose account, hold the word."""
        named = self.beside("account", Q(name__contains=word) | Q(code__contains=word))
        return self.filter(Q(words__contains=word) | named)
