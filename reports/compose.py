"""Records into a document: evaluate what an outline needs, let its statements speak, keep what they say."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from core.figures import Scope
from core.models import Branch
from core.periods import Period
from reports.annexes import annexes_for
from reports.document import Block, Chart, Document, FigureRun, Heading, MonthPlan, NumberedList, Paragraph, Runs, Table
from reports.outlines import KINDS, ORDERS, USUAL_ORDER, Kind, Outline, Section
from reports.statements import Facts, statement_named
from reports.statements.members import label_of, outline_of
from reports.statements.plan import plan_months, plan_points
from reports.tokens import Values, runs, spoken

PROFILE = ("lead",)
PLAN = ("plan_lead", "planned_activities")


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
    asked = KINDS[kind]
    if asked.is_plan:
        return _work_plan(asked, branch, period, day or period.first_day)
    scope = Scope.of(branch, period, as_of)
    facts = _facts(scope, PROFILE)
    outline = _order_of(facts)
    facts.values.fetch(_figures(outline.statements()))
    blocks = _paragraphs((outline.lead,), facts)
    for section in outline.sections:
        blocks += _section(section, facts, level=1)
    coming = _plan_half(outline, scope)
    title = asked.title + (asked.plan_title if coming else "")
    document = _document(title, [*blocks, *coming], facts, branch, day or scope.last_day)
    return replace(document, annexes=annexes_for(annexes, scope))


def figures_of(document: Document) -> list[FigureRun]:
    """Every figure run of a document, in reading order."""
    return [run for block in document.every_block for run in _runs_of(block) if isinstance(run, FigureRun)]


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


def _facts(scope: Scope, statements) -> Facts:
    values = Values(scope)
    values.fetch(_figures(statements))
    return Facts(scope, values)


def _figures(statements) -> list[str]:
    return list(dict.fromkeys(figure for key in statements for figure in statement_named(key).figures))


def _order_of(facts: Facts) -> Outline:
    """The order that the branch tells its work in."""
    return ORDERS.get(outline_of(facts), USUAL_ORDER)


def _document(title: str, blocks: list[Block], facts: Facts, branch: Branch, day: date) -> Document:
    profile = facts.rows("members.profile")
    registered = spoken(profile[0]["registered_name"]) if profile else branch.name
    short = (spoken(profile[0]["short_name"]) if profile else "") or registered
    words = {"name": short, "period": label_of(facts.period, facts), "next_period": _next_label(facts)}
    return Document(title=title.format(**words), blocks=tuple(blocks), signature=registered, day=day)


def _section(section: Section, facts: Facts, *, level: int) -> list[Block]:
    blocks = _paragraphs(section.paragraphs, facts)
    for part in section.parts:
        blocks += _section(part, facts, level=level + 1)
    return [Heading(level, section.heading), *blocks] if blocks else []


def _paragraphs(paragraphs, facts: Facts) -> list[Block]:
    said = ["".join(statement_named(key).words(facts) for key in keys) for keys in paragraphs]
    lines = [line for text in said for line in text.split("\n")]
    return [Paragraph(runs(line, facts.values)) for line in lines if line.strip()]


def _plan_half(outline: Outline, scope: Scope) -> list[Block]:
    """What comes after the summary's period, in short."""
    coming = scope.period.following
    facts = _facts(Scope(scope.branches, coming, coming.last_day), (*PROFILE, *PLAN))
    points: list[Runs] = [runs(text, facts.values) for text in plan_points(facts)]
    blocks = _paragraphs((("plan_lead",),), facts)
    blocks += [NumberedList(tuple(points))] if points else []
    blocks += _paragraphs((("planned_activities",),), facts)
    heading = outline.plan.format(next_period=label_of(coming, facts).removeprefix(f"{scope.first_day.year}年"))
    return [Heading(1, heading), *blocks] if blocks else []


def _work_plan(kind: Kind, branch: Branch, period: Period, day: date) -> Document:
    """A plan of its own: what guides it, its main work, and month by month what is to be done."""
    facts = _facts(Scope.of(branch, period), (*PROFILE, *PLAN, "guiding_thought"))
    thought = _paragraphs((("guiding_thought",),), facts)
    points = [runs(text, facts.values) for text in plan_points(facts)]
    lead = _paragraphs((("plan_lead",),), facts)
    months = [
        MonthPlan(label, tuple(runs(text, facts.values) for text in texts)) for label, texts in plan_months(facts)
    ]
    work = [*lead, *([NumberedList(tuple(points))] if points else [])]
    parts = (("指导思想", thought), ("主要工作", work), ("主要活动安排", months))
    blocks = [block for heading, said in parts if said for block in (Heading(1, heading), *said)]
    return _document(kind.title, blocks, facts, branch, day)


def _next_label(facts: Facts) -> str:
    """下半年 after 2024年上半年; the year is told when it is another one."""
    return label_of(facts.period.following, facts).removeprefix(f"{facts.year}年")
