"""What stands behind a figure that a report prints: its records, and a fingerprint of what they said."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote, unquote

from core.figures import Evidence, Phrase, Rate, Scope, declared, evidence
from core.models import Branch
from core.scopes import read_scope
from reports.document import FigureRun
from reports.models import HistoricFigure
from reports.tokens import CHANGE, LAST_YEAR, Token, Values, figure_today, shifted
from reports.worked_out import DONE, OF_BOTH_YEARS, PLANNED, SHARE


@dataclass(frozen=True)
class Behind:
    """The records behind a figure by model, and the SHA-256 over the columns that the figure declares of them."""

    rows: dict[str, list[int]]
    fingerprint: str


def read_as(run: FigureRun, branch: Branch) -> tuple[Scope, dict[str, str]]:
    """The scope for which a figure was read, and the part of it that was meant."""
    data = dict(part.split("=", 1) for part in run.scope.split("&") if part)
    scope = read_scope(branch, data, today=None)
    if "by" not in data:
        return scope, {}
    return scope, dict(zip(data["by"].split(","), map(unquote, data["is"].split(",")), strict=True))


def behind(run: FigureRun, branch: Branch) -> Behind:
    """The records that a figure counts today, or that a comparison rests on, of both years.

    A share rests on the whole, too, and what is done of a plan on the plan.
    """
    rows: dict[str, list[int]] = {}
    seal = hashlib.sha256()
    for key, asked, group in _rests_on(run, branch):
        for listed in _lists(key, asked, group):
            found = sorted(listed, key=lambda row: row.record.pk)
            known = rows.setdefault(listed.model._meta.label_lower, [])
            rows[listed.model._meta.label_lower] = list(dict.fromkeys([*known, *(row.record.pk for row in found)]))
            for row in found:
                seal.update(json.dumps([row.record.pk, *row.texts()], ensure_ascii=False).encode())
            seal.update(b"|")
    historic = _historic(run, branch)
    if historic is not None:
        rows.setdefault(historic._meta.label_lower, []).append(historic.pk)
        seal.update(json.dumps([historic.pk, str(historic.value), historic.source], ensure_ascii=False).encode())
    return Behind(rows, seal.hexdigest())


def _rests_on(run: FigureRun, branch: Branch) -> Iterator[tuple[str, Scope, dict[str, str]]]:
    """What is read for a figure as it is written: its key, the days, and the part of it."""
    scope, group = read_as(run, branch)
    yield run.key, scope, group
    if run.fmt == CHANGE or run.fmt in OF_BOTH_YEARS:
        yield run.key, shifted(scope, LAST_YEAR), group
    elif run.fmt == SHARE and group:
        yield run.key, scope, {}
    elif run.fmt == DONE:
        yield PLANNED[run.key], scope, group


def _lists(key: str, scope: Scope, group: dict[str, str]) -> Iterator[Evidence]:
    """All that a figure or a word is read from: of a share at month ends those who were asked about on each of them."""
    item = declared(key)
    if isinstance(item, Phrase):
        for source in item.sources:
            yield from _lists(source, scope, group)
        return
    at_month_ends = isinstance(item, Rate) and item.at == "month_ends"
    for day in scope.period.month_ends(scope.as_of) if at_month_ends else (scope.as_of,):
        yield evidence(key, scope.on(day), group)


def _historic(run: FigureRun, branch: Branch) -> HistoricFigure | None:
    """What was written down of an earlier year, where the figure rests on it today."""
    if run.fmt != CHANGE and not _is_past(run):
        return None
    today = read_again(run, branch)
    return HistoricFigure.objects.filter(public_id=today.historic).first() if today and today.historic else None


def _is_past(run: FigureRun) -> bool:
    return f"scope={LAST_YEAR}" in run.scope.split("&")


def read_again(run: FigureRun, branch: Branch) -> FigureRun | None:
    """The figure as it would be printed today; None where nothing is recorded."""
    scope, group = read_as(run, branch)
    by, value = ",".join(group), ",".join(quote(part, safe="") for part in group.values())
    return figure_today(Token(run.key, run.fmt, by, value), Values(scope, is_past=_is_past(run)))
