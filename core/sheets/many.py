"""Many new records of one kind at once: what a sheet offers for files of thousands of rows."""

import os
from dataclasses import dataclass
from typing import Any, Protocol

from core.models import ImportBatch

# From so many rows on a table is taken in at once rather than row by row.
MANY = 300


@dataclass(slots=True)
class Written:
    """A record that was made ready for writing: its number as text, which is all that is told of it afterwards."""

    public_id: str
    version: int = 1


def new_number() -> str:
    """A number for a new record, drawn by chance as `uuid.uuid4` does and at a third of its price."""
    drawn = os.urandom(16).hex()
    return f"{drawn[:8]}-{drawn[8:12]}-4{drawn[13:16]}-a{drawn[17:20]}-{drawn[20:]}"


class Many(Protocol):
    """Collects new records and writes them in one go; `Sheet.many(intake)` makes one."""

    def add(self, values: dict[str, Any], *, public_id: str, rough_days: str) -> Written:
        """Make one record ready; nothing is written. Raises Refused and ValidationError."""

    def settle(self) -> None:
        """What can be done before the transaction, once the last record was added."""

    def write(self, batch: ImportBatch) -> None:
        """Write what was made ready, inside the transaction of the import."""
