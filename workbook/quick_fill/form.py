"""The page of questions as forms: rows that come with their numbers, keep what was typed, and say what is wrong."""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django import forms
from django.utils.translation import gettext as _

from core.models import Branch
from core.sheets import Sheet, sheet_named
from core.sheets.entry import asked_columns
from core.sheets.form_fields import field_of
from workbook.quick_fill.questions import QUESTIONS, Question

MOST_ROWS = 40
SPREAD = "months"


class AnswerForm(forms.Form):
    """One line of answers. It is empty when nothing was typed or chosen in it beyond what stood there."""

    number = forms.UUIDField(widget=forms.HiddenInput, required=False)

    @property
    def is_empty(self) -> bool:
        return set(self.changed_data) <= {"number"}


@dataclass
class Asked:
    """One question on the page: its rows, and how much of it is recorded already."""

    question: Question
    sheet: Sheet
    heads: list[str]
    rows: list[AnswerForm]
    recorded: int = 0
    saved: int = 0

    @property
    def has_errors(self) -> bool:
        return any(row.is_bound and row.errors for row in self.rows)


@dataclass
class Page:
    """All questions, by section, in the order of the text."""

    asked: list[Asked] = field(default_factory=list)

    @property
    def sections(self) -> list[tuple[Any, list[Asked]]]:
        found: dict[Any, list[Asked]] = {}
        for item in self.asked:
            found.setdefault(item.question.section, []).append(item)
        return list(found.items())

    @property
    def saved(self) -> int:
        return sum(item.saved for item in self.asked)

    @property
    def waiting(self) -> int:
        """Rows that could not be stored."""
        return sum(bool(row.is_bound and row.errors) for item in self.asked for row in item.rows)


def page_of(branch: Branch, data: Mapping[str, Any] | None = None, *, more: str = "") -> Page:
    """The page, empty or with what was sent; `more` names the question that gets another row."""
    page = Page()
    for question in QUESTIONS:
        sheet = sheet_named(question.sheet)
        made = _form_class(question, sheet, branch)
        count = _count(question, data) + (question.key == more)
        rows = [_row(made, question, number, data) for number in range(min(count, MOST_ROWS))]
        page.asked.append(Asked(question, sheet, [str(f.label) for f in made().visible_fields()], rows))
    return page


def _count(question: Question, data: Mapping[str, Any] | None) -> int:
    told = (data or {}).get(f"count-{question.key}", "")
    return int(told) if told.isdecimal() else question.rows


def _row(made: type[AnswerForm], question: Question, number: int, data: Mapping[str, Any] | None) -> AnswerForm:
    prefix = f"{question.key}-{number}"
    is_sent = data is not None and f"{prefix}-number" in data
    row = made(data, prefix=prefix) if is_sent else fresh(made, prefix)
    return row


def fresh(made: type[AnswerForm], prefix: str) -> AnswerForm:
    """A row with a number of its own, by which what is sent twice is stored once."""
    return made(prefix=prefix, initial={"number": uuid.uuid4()})


def _form_class(question: Question, sheet: Sheet, branch: Branch) -> type[AnswerForm]:
    fields: dict[str, forms.Field] = {}
    if question.spread:
        fields[SPREAD] = forms.CharField(label=_("Which months"), required=False, max_length=60)
        fields[SPREAD].widget.attrs["placeholder"] = "1、3、5月"
    asked = (*asked_columns(sheet, branch), *map(sheet.column, question.asks))
    for column in asked:
        attr = column.attr
        made = field_of(sheet, column, branch)
        made.required, made.help_text = False, ""
        made.initial = question.defaults.get(attr)
        if attr in question.hints:
            made.widget.attrs["placeholder"] = question.hints[attr]
        if isinstance(made.widget, forms.Textarea):
            made.widget = forms.TextInput(attrs=made.widget.attrs)
        fields[attr] = made
    return type("QuestionForm", (AnswerForm,), fields)
