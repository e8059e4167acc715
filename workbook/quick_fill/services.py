"""Answers into records: each line by itself, so that one doubtful line keeps nothing else out."""

import uuid
from collections.abc import Iterator

from django.db.models import QuerySet

from core.errors import Refused
from core.figures import Scope
from core.models import Branch
from core.records import Origin
from core.sheets import Choice, Intake
from core.sheets.entry import TypedRow, enter_rows
from core.sheets.when import in_period
from workbook.quick_fill.form import SPREAD, AnswerForm, Asked, Page, fresh
from workbook.quick_fill.questions import Question


def store_answers(page: Page, *, branch: Branch, scope: Scope, by) -> None:
    """Store every line that can be stored and empty it; the others keep what was typed and say what is wrong."""
    for asked in page.asked:
        for place, row in enumerate(asked.rows):
            if row.is_bound and not row.is_empty and _store(asked, row, branch, scope, by):
                asked.saved += 1
                asked.rows[place] = fresh(type(row), row.prefix)


def count_recorded(page: Page, scope: Scope) -> None:
    """Tell each question how many records of the period answer it already; one query a question."""
    for asked in page.asked:
        rows = asked.sheet.model.objects.counted_for(scope)
        rows = asked.sheet.choose(rows) if asked.sheet.choose else rows
        asked.recorded = in_period(asked.sheet, _answering(asked, rows, page), scope).count()


def _answering(asked: Asked, rows: QuerySet, page: Page) -> QuerySet:
    """The rows that say what the question itself says, and not what another question of the same kind of record says."""
    chosen = _chosen(asked)
    others = [_chosen(other) for other in page.asked if other.sheet is asked.sheet and other is not asked]
    for other in others:
        if other and other.keys().isdisjoint(chosen):
            rows = rows.exclude(**other)
    return rows.filter(**chosen)


def _chosen(asked: Asked) -> dict[str, str]:
    """The choices that the question itself makes, as they are stored."""
    own = {field.name for field in asked.sheet.model._meta.concrete_fields}
    chosen = {}
    for attr, text in asked.question.fixed.items():
        cell = asked.sheet.column(attr).cell
        if isinstance(cell, Choice) and attr in own:
            chosen[attr] = cell.read(text, Intake(branch=None))
    return chosen


def _store(asked: Asked, row: AnswerForm, branch: Branch, scope: Scope, by) -> bool:
    """Whether the line was stored; if not, its form says why."""
    if not row.is_valid():
        return False
    try:
        typed = list(_typed(asked.question, row, scope))
        taken = enter_rows(
            asked.sheet,
            typed,
            branch=branch,
            by=by,
            origin=Origin.QUICK_FILL,
            year=scope.period.first_day.year,
        )
    except Refused as refusal:
        row.add_error(SPREAD if refusal.code == "months" else None, str(refusal))
        return False
    attrs = {header: attr for attr, header in taken.table.headers.items()}
    for fault in taken.faults:
        attr = attrs.get(fault.header)
        row.add_error(attr if attr in row.fields else None, str(fault))
    return not taken.faults


def _typed(question: Question, row: AnswerForm, scope: Scope) -> Iterator[TypedRow]:
    """The record or, of several months, the records that a line means."""
    number = row.cleaned_data["number"] or uuid.uuid4()
    said = {name: text for name, text in row.cleaned_data.items() if name not in {"number", SPREAD}}
    cells = {**question.fixed, **{attr: text for attr, text in said.items() if text or attr not in question.fixed}}
    if not question.spread:
        yield TypedRow(cells, number)
        return
    for month in question.months(row.cleaned_data.get(SPREAD, ""), scope.period):
        spread = dict.fromkeys(question.spread, f"{month}月")
        titled = {attr: text.format(month=month) for attr, text in question.titled.items()}
        yield TypedRow({**cells, **spread, **titled}, uuid.uuid5(number, str(month)))
