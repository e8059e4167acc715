"""The form of one kind of record, made from its sheet: what is typed goes the way of a row of a file."""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from crispy_forms.helper import FormHelper
from django import forms
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.models import Branch
from core.records import Origin
from core.sheets import Column, Sheet, YesNo
from core.sheets.entry import TypedRow, asked_columns, enter_rows
from core.sheets.form_fields import field_of
from core.sheets.reading import Taken

# A form of more fields than this shows the first of them.
FOLDED_FROM, MAIN = 10, 8
CLEARED = {"-", "－", "—", "–"}


class RecordForm(forms.Form):
    """One field a column. The number of a new record comes with the form, so that sending it twice stores it once."""

    sheet: Sheet
    # Fields of which the page does not say what is stored.
    hidden_values: frozenset[str] = frozenset()
    public_id = forms.UUIDField(widget=forms.HiddenInput)
    version = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper = FormHelper()
        self.helper.form_tag = False

    @property
    def main(self) -> list:
        """The fields that are usually filled; the rest is folded away until one of them is filled or at fault."""
        shown = list(self.visible_fields())
        return shown if len(shown) <= FOLDED_FROM else [f for f in shown if f.field.required or shown.index(f) < MAIN]

    @property
    def rest(self) -> list:
        main = self.main
        return [field for field in self.visible_fields() if field not in main]

    @property
    def is_rest_open(self) -> bool:
        return any(field.errors or field.value() not in (None, "") for field in self.rest)

    def typed(self) -> TypedRow:
        """What was typed as a row of the sheet; an empty field whose value the page did not show says nothing."""
        said = self.cleaned_data
        attrs = [column.attr for column in self.sheet.readable if column.attr in self.fields]
        cells = {attr: said[attr] for attr in attrs if said[attr] or attr not in self.hidden_values}
        cells |= {attr: "" for attr in self.hidden_values if said[attr].strip() in CLEARED}
        return TypedRow(cells, self.cleaned_data["public_id"], self.cleaned_data["version"])

    def blame(self, taken: Taken) -> None:
        """Put what could not be taken at the fields that are to blame."""
        attrs = {header: attr for attr, header in taken.table.headers.items()}
        for fault in taken.faults:
            attr = attrs.get(fault.header)
            self.add_error(attr if attr in self.fields else None, str(fault))


@dataclass
class Stored:
    """What came of a form that was sent: the record, or the form with its errors."""

    form: RecordForm
    record: models.Model | None = None
    warnings: list[str] = field(default_factory=list)


def form_class(
    sheet: Sheet, branch: Branch, *, protected: bool, record: models.Model | None = None
) -> type[RecordForm]:
    """The form of a kind of record; protected columns only for those who may see them.

    What a protected column of a stored record says is not on the page: its mask stands in the empty field.
    """
    columns = sheet.columns if protected else sheet.open_to_all().columns
    columns = columns if record else (*asked_columns(sheet, branch), *columns)
    fields = {column.attr: field_of(sheet, column, branch) for column in columns}
    hidden = {column.attr: sheet.mask_of(record, column) for column in columns if record and column.protected}
    for attr, mask in hidden.items():
        if mask:
            fields[attr].required = False
            fields[attr].widget.attrs |= {"placeholder": mask, "autocomplete": "off"}
            fields[attr].help_text = _("Leave it empty to keep what is stored; a dash (-) clears it.")
    kept = frozenset(attr for attr, mask in hidden.items() if mask)
    return type("KindForm", (RecordForm,), {"sheet": sheet, "hidden_values": kept, **fields})


def blank(sheet: Sheet, said: Mapping[str, str]) -> dict[str, Any]:
    """What a new form begins with: what the page before said of its columns."""
    known = {column.attr for column in sheet.columns if not column.protected}
    return {**{attr: text for attr, text in said.items() if attr in known}, "public_id": uuid.uuid4()}


def filled(sheet: Sheet, record: models.Model) -> dict[str, Any]:
    """What the form of a stored record begins with, as a sheet writes it; nothing that is protected."""
    shown = sheet.open_to_all()
    stored = shown.stored_values(record)
    cells = {column.attr: _written(column, stored[column.attr]) for column in shown.columns}
    return {**cells, "public_id": record.public_id, "version": record.version}


def store(form: RecordForm, *, branch: Branch, by) -> Stored:
    """Store what was typed, or say at the fields why not. Raises Refused when somebody changed the record meanwhile."""
    if not form.is_valid():
        return Stored(form)
    row = form.typed()
    year = timezone.localdate().year
    taken = enter_rows(form.sheet, [row], branch=branch, by=by, origin=Origin.FORM, year=year)
    if taken.faults:
        form.blame(taken)
        return Stored(form)
    stored = form.sheet.model.objects.get(public_id=row.public_id)
    return Stored(form, stored, [str(warning) for warning in taken.warnings])


def _written(column: Column, value: Any) -> Any:
    if isinstance(column.cell, YesNo):
        return column.cell.write(value)
    written = column.cell.write(value)
    return written.isoformat() if hasattr(written, "isoformat") else written
