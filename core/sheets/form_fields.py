"""Columns of a sheet as fields of a form."""

from typing import Any

from django import forms
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from core.models import Branch
from core.sheets.cells import Amount, Choice, Day, Held, Intake, Money, Text, Whole, YesNo
from core.sheets.citations import Cited
from core.sheets.declare import Column, Sheet
from core.sheets.paragraphs import Paragraphs
from core.sheets.references import Reference
from core.sheets.words import name_of

OFFERED, LONG_TEXT, LONGEST = 200, 150, 2000
SHORT = (Day, Held, Money, Whole, Amount)


def field_of(sheet: Sheet, column: Column, branch: Branch) -> forms.Field:
    """The form field of a column: what is typed is read by the column's own cell when it is stored."""
    options: dict[str, Any] = {
        "label": name_of(sheet, column),
        "required": column.required,
        "help_text": column.help if not isinstance(column.cell, Choice) else "",
    }
    if isinstance(column.cell, Choice):
        labels = column.cell.labels()
        shown = dict(column.cell.choices.choices)
        empty = _empty(column.cell.unsaid or shown.get(column.cell.default, ""))
        return forms.ChoiceField(
            choices=[("", empty), *((word, shown[value]) for word, value in labels.items())], **options
        )
    if isinstance(column.cell, YesNo):
        unknown = [("", "—")] if column.cell.default is None else []
        # Without a word of its own a new form would begin with the first choice, whatever an empty cell means.
        return forms.ChoiceField(
            choices=[*unknown, (column.cell.write(True), _("yes")), (column.cell.write(False), _("no"))],
            initial=column.cell.write(column.cell.default),
            **options | {"required": False},
        )
    if isinstance(column.cell, Text) and column.cell.max_length >= LONG_TEXT:
        rows = 14 if isinstance(column.cell, Paragraphs) else 3
        most = max(LONGEST, column.cell.max_length)
        return forms.CharField(widget=forms.Textarea(attrs={"rows": rows}), max_length=most, **options)
    known = (
        column.cell.known(Intake(branch=branch), OFFERED)
        if isinstance(column.cell, Reference | Cited)
        else column.cell.options()
    )
    widget = Suggesting(known) if known else forms.TextInput()
    if isinstance(column.cell, SHORT):
        widget.attrs["class"] = "short"
    return forms.CharField(
        max_length=LONGEST, widget=widget, **options | {"help_text": column.help or _example(column)}
    )


def _empty(meaning: Any) -> Any:
    """The choice of nothing, with what that means."""
    return format_lazy(_("— ({meaning})"), meaning=meaning) if meaning else "—"


def _example(column: Column) -> Any:
    """How a day may be written, where the column itself has nothing to say."""
    if isinstance(column.cell, Day | Held):
        return _("Such as 2024-05-01; the month alone will do: 2024年5月.")
    return ""


class Suggesting(forms.TextInput):
    """A line of text that offers known words and takes any other."""

    template_name = "components/suggesting.html"

    def __init__(self, known: list[str]) -> None:
        super().__init__()
        self.known = known

    def get_context(self, name: str, value: Any, attrs: dict | None) -> dict:
        context = super().get_context(name, value, attrs)
        list_id = f"known-{name}"
        context["widget"]["attrs"]["list"] = list_id
        return {**context, "list_id": list_id, "known": self.known}
