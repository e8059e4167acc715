"""What stands behind a figure that a report prints: its records, and a fingerprint of what they said."""

import hashlib
import json
from dataclasses import dataclass
from urllib.parse import unquote

from core.figures import FigureValue, Scope, evaluate, evaluate_by, evidence_for
from core.models import Branch
from core.scopes import read_scope
from reports.document import FigureRun


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
    """The records that a figure counts today."""
    scope, group = read_as(run, branch)
    rows: dict[str, list[int]] = {}
    seal = hashlib.sha256()
    for evidence in evidence_for(run.key, scope, group):
        found = sorted(evidence, key=lambda row: row.record.pk)
        rows.setdefault(evidence.model._meta.label_lower, []).extend(row.record.pk for row in found)
        for row in found:
            seal.update(json.dumps([row.record.pk, *row.texts()], ensure_ascii=False).encode())
        seal.update(b"|")
    return Behind(rows, seal.hexdigest())


def value_of(run: FigureRun, branch: Branch) -> FigureValue:
    """The value that a figure has today for the scope it was read for."""
    scope, group = read_as(run, branch)
    if not group:
        return evaluate([run.key], scope)[run.key]
    split = {tuple(map(str, part)): value for part, value in evaluate_by(run.key, scope, *group).items()}
    return split.get(tuple(group.values()), FigureValue(run.key, None))
