"""Tables that are kept as CSV files beside the code that reads them."""

import csv
from pathlib import Path


def rows_of(file: Path) -> list[dict[str, str]]:
    """The rows of such a file, by the names in its first line."""
    with file.open(encoding="utf-8", newline="") as opened:
        return list(csv.DictReader(opened))
