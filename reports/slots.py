"""The places of a report, in their order: what each is for, and which statements may speak there."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from django.db import models
from django.utils.translation import gettext_lazy as _

from reports.outlines import Kind, Outline, Section

# Keys of places that are no paragraph of statements.
POINTS, MONTHS, COMING = "points", "months", "heading:coming"
# Between the cells of a row of a table, and before the name of one that another sums up.
CELL, INDENT = "\t", "　"


class Shape(models.TextChoices):
    """What stands in a place: a heading, or lines that become paragraphs, points, months with their points, or a table.

    The first line of a table has its heads; cells are parted by tabulators. A row that is not indented sums up others.
    """

    HEADING = "heading", _("heading")
    PARAGRAPH = "paragraph", _("paragraph")
    POINTS = "points", _("numbered points")
    MONTHS = "months", _("points by month")
    TABLE = "table", _("table")


@dataclass(frozen=True)
class Slot:
    """One place: what it is called in every report of its kind, its shape, and who speaks.

    `heading` and `level` (1 to 4) are those of a heading. What is `is_ahead` speaks of the period after the report's.
    What is `on_demand` is left out of a text until somebody asks for it.
    """

    key: str
    shape: Shape
    statements: tuple[str, ...] = ()
    heading: str = ""
    level: int = 0
    is_ahead: bool = False
    on_demand: bool = False


def slots_of(kind: Kind, outline: Outline) -> tuple[Slot, ...]:
    """The places of a report of that kind, told in that order."""
    if kind.is_plan:
        return tuple(_plan_slots())
    told = (
        *_paragraphs((outline.lead,)),
        *(slot for section in outline.sections for slot in _section(section, level=1)),
    )
    if kind.outline is not None:
        return told
    coming = Slot(COMING, Shape.HEADING, heading=outline.plan, level=1, is_ahead=True)
    return (
        *told,
        coming,
        *_coming_work(is_ahead=True),
        *_paragraphs((("planned_activities",),), is_ahead=True),
    )


def statements_of(slots: Iterable[Slot], *, is_ahead: bool = False) -> list[str]:
    """The statements that speak of the report's own period, or of the one after it."""
    return [key for slot in slots if slot.is_ahead == is_ahead for key in slot.statements]


def _section(section: Section, *, level: int) -> list[Slot]:
    heading = Slot(f"heading:{section.heading}", Shape.HEADING, heading=section.heading, level=level)
    parts = [slot for part in section.parts for slot in _section(part, level=level + 1)]
    tables = [Slot(key, Shape.TABLE, (key,)) for key in section.tables]
    own = [*_paragraphs(section.paragraphs), *tables, *_paragraphs(section.notes)]
    # The heading needs no asking for: without a word below it is not printed.
    return [heading, *(replace(slot, on_demand=section.on_demand) for slot in own), *parts]


def _paragraphs(paragraphs: tuple[tuple[str, ...], ...], *, is_ahead: bool = False) -> list[Slot]:
    return [Slot("+".join(keys), Shape.PARAGRAPH, keys, is_ahead=is_ahead) for keys in paragraphs]


def _coming_work(*, is_ahead: bool) -> list[Slot]:
    return [*_paragraphs((("plan_lead",),), is_ahead=is_ahead), Slot(POINTS, Shape.POINTS, is_ahead=is_ahead)]


def _plan_slots() -> list[Slot]:
    """A plan of its own: what guides it, its main work, and month by month what is to be done."""

    def heading(text: str) -> Slot:
        return Slot(f"heading:{text}", Shape.HEADING, heading=text, level=1)

    return [
        heading("指导思想"),
        *_paragraphs((("guiding_thought",),)),
        heading("主要工作"),
        *_coming_work(is_ahead=False),
        heading("主要活动安排"),
        Slot(MONTHS, Shape.MONTHS, ("planned_activities",)),
    ]
