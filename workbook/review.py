"""What an import would do, arranged for the page."""

from dataclasses import dataclass

from core.sheets import Fault
from core.sheets.intake import Taken
from workbook.services import Result

FAULTS_SHOWN = 50


@dataclass(frozen=True)
class SheetReview:
    """One worksheet: what would be added and changed, and which rows cannot be taken and why."""

    title: str
    known_as: str
    created: int
    changed: int
    unchanged: int
    refused: int
    faults: list[Fault]
    more_faults: int
    unknown: tuple[str, ...]
    skipped: int
    warnings: list[Fault]


@dataclass(frozen=True)
class Review:
    """The whole file."""

    sheets: list[SheetReview]
    not_recognised: list[str]
    created: int
    changed: int
    unchanged: int
    refused: int

    @property
    def changes_anything(self) -> bool:
        return bool(self.created or self.changed)


def review_of(result: Result) -> Review:
    return Review(
        sheets=[_sheet(taken) for taken in result.sheets],
        not_recognised=result.not_recognised,
        created=result.created,
        changed=result.changed,
        unchanged=result.unchanged,
        refused=result.refused_rows,
    )


def _sheet(taken: Taken) -> SheetReview:
    return SheetReview(
        title=taken.title,
        known_as=taken.table.sheet.title,
        created=len(taken.created),
        changed=len(taken.changed),
        unchanged=taken.unchanged,
        refused=len(taken.refused_rows),
        faults=taken.faults[:FAULTS_SHOWN],
        more_faults=max(0, len(taken.faults) - FAULTS_SHOWN),
        unknown=taken.table.unknown,
        skipped=taken.table.skipped,
        warnings=taken.warnings[:FAULTS_SHOWN],
    )
