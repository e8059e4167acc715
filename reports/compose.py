"""Words into a document: places that say nothing fall away, and headings with nothing under them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from core.figures import Scope
from core.models import Branch
from core.periods import Period
from reports.annexes import annexes_for
from reports.document import (
    Block,
    Cell,
    Chart,
    Document,
    FigureRun,
    Heading,
    MonthPlan,
    NumberedList,
    Paragraph,
    Run,
    Runs,
    Table,
    Text,
    cell_runs,
    text_of,
)
from reports.outlines import KINDS
from reports.slots import CELL, COMING, INDENT, Shape
from reports.telling import Telling
from reports.tokens import Values, runs

MONTH = re.compile(r"【(?P<label>[^【】]+)】")


@dataclass(frozen=True)
class Said:
    """What stands in one place of a report: lines of text with live figures.

    Of somebody's own words `known` is what the records said there when they were written.
    """

    key: str
    shape: Shape
    text: str
    level: int = 0
    is_ahead: bool = False
    known: str | None = None

    @property
    def lines(self) -> list[str]:
        return [line for line in self.text.split("\n") if line.strip()]


def compose(
    kind: str,
    *,
    branch: Branch,
    period: Period,
    as_of: date | None = None,
    day: date | None = None,
    annexes: Iterable[str] = (),
) -> Document:
    """The report of a kind for one branch and period, as its records stand on `as_of` (the period's end without one).

    `day` is the date under the signature: without one the last day read, or the first day of a plan. A section without
    a fact is left out; nothing is said that no record says. `annexes` names tables to be bound behind a summary.
    """
    telling = Telling(KINDS[kind], branch, Scope.of(branch, period, as_of))
    document = document_of(told(telling), telling, day=day)
    return document if telling.kind.is_plan else replace(document, annexes=annexes_for(annexes, telling.scope))


def told(telling: Telling) -> list[Said]:
    """What the records say, place by place, but for what nobody asked for."""
    return [
        Said(slot.key, slot.shape, telling.words(slot), slot.level, slot.is_ahead)
        for slot in telling.slots
        if not slot.on_demand
    ]  # fmt: skip


def document_of(said: Iterable[Said], telling: Telling, *, title: str = "", day: date | None = None) -> Document:
    """The places as one document, with the title and the signature that the records give."""
    kept = speaking(said)
    blocks: list[Block] = []
    for one in kept:
        blocks += blocks_of(one.shape, one.level, lines_of(one, telling.facts_of(is_ahead=one.is_ahead).values))
    with_plan = any(one.key == COMING for one in kept)
    return Document(
        title=title or telling.title(with_plan=with_plan),
        blocks=tuple(blocks),
        signature=telling.issuer,
        day=telling.day(day),
    )


def speaking(said: Iterable[Said]) -> list[Said]:
    """The places that say something; a heading does when anything follows before the next of its rank."""
    kept: list[Said] = []
    # The highest rank of heading below which something was said, read from the end.
    is_needed = False
    ranks: list[int] = []
    for one in reversed(list(said)):
        if one.shape != Shape.HEADING:
            if one.lines:
                kept.append(one)
                is_needed = True
            continue
        if one.lines and (is_needed or any(rank > one.level for rank in ranks)):
            kept.append(one)
            ranks = [rank for rank in ranks if rank <= one.level] + [one.level]
        else:
            ranks = [rank for rank in ranks if rank <= one.level]
        is_needed = False
    return kept[::-1]


def lines_of(said: Said, values: Values) -> list[Runs]:
    """The lines of a place with their figures read."""
    return [runs(line, values, known=said.known) for line in said.lines]


def blocks_of(shape: str, level: int, lines: list[Runs]) -> list[Block]:
    """The blocks of a document that the lines of one place make."""
    match shape:
        case Shape.HEADING:
            return [Heading(level, "".join(map(text_of, lines)))]
        case Shape.POINTS:
            return [NumberedList(tuple(lines))]
        case Shape.MONTHS:
            return month_blocks(lines)
        case Shape.TABLE:
            return [table_of(lines)] if len(lines) > 1 else []
    return [Paragraph(line) for line in lines]


def table_of(lines: list[Runs]) -> Table:
    """The table that lines of cells make: the heads first, numbers at the right, sums where a row is not indented."""
    head, *rows = [cells_of(line) for line in lines]
    names = tuple(text_of(cell_runs(cell)) for cell in head)
    totals = [place for place, row in enumerate(rows) if not text_of(cell_runs(row[0])).startswith(INDENT)]
    align = ("left", *["right"] * (len(names) - 1))
    # Somebody's own row may be shorter or longer than the heads.
    told = tuple((*row, *[""] * len(names))[: len(names)] for row in rows)
    return Table("", names, told, align, totals=tuple(totals))


def cells_of(line: Runs) -> tuple[Cell, ...]:
    """The cells of a line: each is words, or one figure."""
    cells: list[list[Run]] = [[]]
    for run in line:
        first, *others = run.text.split(CELL) if isinstance(run, Text) else [run]
        cells[-1].append(Text(first) if isinstance(first, str) else first)
        cells += [[Text(words)] for words in others]
    filled = [[run for run in cell if run.text or isinstance(run, FigureRun)] for cell in cells]
    return tuple(cell[0] if len(cell) == 1 else text_of(cell) for cell in filled)


def month_blocks(lines: Iterable[Runs]) -> list[Block]:
    """Points under the months named above them; points before the first month are a list by themselves."""
    plans: list[tuple[str, list[Runs]]] = []
    for line in lines:
        named = MONTH.fullmatch(text_of(line).strip())
        if named:
            plans.append((named["label"], []))
            continue
        if not plans:
            plans.append(("", []))
        plans[-1][1].append(line)
    return [MonthPlan(label, tuple(items)) if label else NumberedList(tuple(items)) for label, items in plans]


def figures_of(document: Document) -> list[FigureRun]:
    """Every figure that a document prints, in reading order; numbers typed by hand are none."""
    runs = (run for block in document.every_block for run in _runs_of(block))
    return [run for run in runs if isinstance(run, FigureRun) and run.text and not run.typed_by_hand]


def _runs_of(block: Block) -> list:
    match block:
        case Paragraph(runs=words):
            return list(words)
        case NumberedList(items=items) | MonthPlan(items=items):
            return [run for words in items for run in words]
        case Table(rows=rows):
            return [cell for row in rows for cell in row]
        case Chart():
            return _runs_of(block.table)
    return []
