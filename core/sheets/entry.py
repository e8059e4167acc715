"""Rows typed on a page: the same columns, checks and services as rows of a file."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from core.audit import record, target_of
from core.errors import Refused
from core.records import Origin
from core.services.records import field_texts
from core.sheets.cells import Intake
from core.sheets.declare import Column, Sheet
from core.sheets.intake import take_in
from core.sheets.reading import Taken
from core.sheets.table import SourceRow, Table


@dataclass(frozen=True)
class TypedRow:
    """One row as typed: texts by attribute, the number of its record, and the version that the page showed.

    The page that offers a new row gives it its number, so that a row sent twice is stored once.
    """

    cells: dict[str, Any]
    public_id: uuid.UUID
    version: int | None = None


def asked_columns(sheet: Sheet, branch) -> tuple[Column, ...]:
    """The columns that a row of this branch cannot do without though they are none of the record, such as the chart that
    the first entry begins; the officer is asked for them. As many queries as the sheet takes to tell.
    """
    if sheet.asks is None:
        return ()
    table = Table(sheet=sheet, title=sheet.title, headers={}, rows=[SourceRow(1, {})])
    return tuple(replace(sheet.column(attr), required=True) for attr in sheet.asks(table, Intake(branch=branch)))


class _RollBack(Exception):
    pass


def enter_rows(
    sheet: Sheet, rows: Sequence[TypedRow], *, branch, by, origin: str = Origin.FORM, year: int | None = None
) -> Taken:
    """Store rows of one sheet: all of them, or none when one cannot be taken; `faults` of the result say why.

    Every record that was added or changed is told in the operation record. All rows fill the same attributes. Raises
    Refused with the code "version" when somebody changed a record since the page showed it.
    """
    attrs = list(rows[0].cells) if rows else []
    table = Table(
        sheet=sheet,
        title=sheet.title,
        headers={attr: sheet.column(attr).header for attr in attrs},
        rows=[SourceRow(number, row.cells, str(row.public_id)) for number, row in enumerate(rows, start=1)],
    )
    intake = Intake(branch=branch, by=by, year=year, origin=origin, only_numbered=True)
    taken = Taken(table)
    try:
        with transaction.atomic():
            _check_versions(sheet, rows)
            taken = take_in(table, intake)
            if taken.faults:
                raise _RollBack
            _tell(taken, by)
    except _RollBack:
        pass
    return taken


def _check_versions(sheet: Sheet, rows: Sequence[TypedRow]) -> None:
    shown = {row.public_id: row.version for row in rows if row.version is not None}
    stored = sheet.model.objects.select_for_update(of=("self",)).filter(public_id__in=shown)
    if any(version != shown[public_id] for public_id, version in stored.values_list("public_id", "version")):
        raise Refused(
            _("Somebody changed this record while you were writing. Your text is kept: compare and save again."),
            code="version",
        )


def _tell(taken: Taken, by) -> None:
    changed = dict(taken.changed)
    for _row, obj in taken.noted:
        detail = changed.get(str(obj.public_id))
        verb = "create" if detail is None else "change"
        told = field_texts(obj) if detail is None else detail
        record(f"{obj._meta.label_lower}.{verb}", by=by, branch=obj.branch, target=target_of(obj), detail=told)
