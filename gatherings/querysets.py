"""Words for what hangs on gatherings."""

from typing import Self

from core.querysets import BranchRecordQuerySet


class PhotoQuerySet(BranchRecordQuerySet):
    def shown(self) -> Self:
        """Pictures of what happened: not those of the signed sheet."""
        return self.filter(is_signed_sheet=False)

    def released(self) -> Self:
        """What may be shown in public."""
        return self.standing().shown().filter(is_released=True)
