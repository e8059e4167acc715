"""Records into a document: evaluate what an outline needs, let its statements speak, keep what they say."""

from datetime import date

from core.figures import Scope
from core.models import Branch
from core.periods import Period
from reports.document import Block, Document, Heading, NumberedList, Paragraph, Runs
from reports.outlines import OUTLINES, Outline, Section
from reports.statements import Facts, statement_named
from reports.statements.plan import plan_points
from reports.tokens import Values, runs, spoken

PLAN = ("plan_lead", "planned_activities")


def compose(
    kind: str, *, branch: Branch, period: Period, as_of: date | None = None, day: date | None = None
) -> Document:
    """The report of a kind for one branch and period, as its records stand on `as_of` (the period's end without one).

    `day` is the date under the signature. A section without a fact is left out; nothing is said that no record says.
    """
    outline = OUTLINES[kind]
    scope = Scope.of(branch, period, as_of)
    facts = _facts(scope, _statements(outline))
    blocks = [*_paragraphs((outline.lead,), facts)]
    for section in outline.sections:
        blocks += _section(section, facts)
    if outline.plan:
        blocks += _plan(outline, scope)
    profile = facts.rows("members.profile")
    registered = spoken(profile[0]["registered_name"]) if profile else branch.name
    short = (spoken(profile[0]["short_name"]) if profile else "") or registered
    title = outline.title.format(name=short, period=period.label, next_period=_next_label(period))
    return Document(title=title, blocks=tuple(blocks), signature=registered, day=day or scope.last_day)


def figures_of(document: Document) -> list:
    """Every figure run of a document, in reading order."""
    found = []
    for block in document.blocks:
        match block:
            case Paragraph(runs=words):
                found += [run for run in words if hasattr(run, "key")]
            case NumberedList(items=items):
                found += [run for words in items for run in words if hasattr(run, "key")]
    return found


def _statements(outline: Outline) -> list[str]:
    paragraphs = [outline.lead, *(words for section in outline.sections for words in section.paragraphs)]
    return [key for words in paragraphs for key in words]


def _facts(scope: Scope, keys) -> Facts:
    values = Values(scope)
    values.fetch(dict.fromkeys(figure for key in keys for figure in statement_named(key).figures))
    return Facts(scope, values)


def _section(section: Section, facts: Facts) -> list[Block]:
    paragraphs = _paragraphs(section.paragraphs, facts)
    return [Heading(1, section.heading), *paragraphs] if paragraphs else []


def _paragraphs(paragraphs, facts: Facts) -> list[Block]:
    said = ["".join(statement_named(key).words(facts) for key in keys) for keys in paragraphs]
    return [Paragraph(runs(text, facts.values)) for text in said if text]


def _plan(outline: Outline, scope: Scope) -> list[Block]:
    coming = scope.period.following
    facts = _facts(Scope(scope.branches, coming, coming.last_day), PLAN)
    points: list[Runs] = [runs(text, facts.values) for text in plan_points(facts)]
    blocks = _paragraphs((PLAN[:1],), facts)
    blocks += [NumberedList(tuple(points))] if points else []
    blocks += _paragraphs((PLAN[1:],), facts)
    heading = outline.plan.format(next_period=_next_label(scope.period))
    return [Heading(1, heading), *blocks] if blocks else []


def _next_label(period: Period) -> str:
    """下半年 after 2024年上半年; the year is told when it is another one."""
    coming = period.following
    same_year = coming.first_day.year == period.first_day.year
    return coming.label.removeprefix(f"{coming.first_day.year}年") if same_year else coming.label
