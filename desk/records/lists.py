"""The list of one kind of record, made from its sheet: what it shows, how it is searched, filtered and sorted."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any
from uuid import UUID

from django import forms
from django.db import models
from django.db.models import Q, QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from core.crypto import EncryptedField
from core.kept import version_of
from core.lists import Column as ListColumn
from core.lists import FilterForm, KindList, ListPage, Page, Sort, kind_filter, kind_list_of, page_of
from core.models import Branch
from core.search import searched_words
from core.sheets import Choice, Column, Day, Money, Sheet, Whole, all_sheets
from core.sheets.when import day_column
from core.sheets.words import kind_plural, name_of, text_of
from desk.records.kinds import may_read

SHOWN, FILTERS = 7, 3
NO_RECORD = UUID(int=0)
LONG_TEXT = 150
# What a record is best known by, the first that its sheet has.
TITLES = ("title", "name", "registered_name", "subject", "person", "summary", "project", "content", "items", "text")


def rows_of(sheet: Sheet, branch: Branch, *, in_clear: bool = False) -> QuerySet:
    """The branch's standing records of a kind with what the columns of its list need, oldest first.

    Nothing protected is decrypted but for a list `in_clear`, which reads all that the sheet says.
    """
    own = kind_list_of(sheet.slug)
    rows = own.rows(branch) if own else sheet.standing_rows(branch).select_related("branch")
    if in_clear:
        return sheet.with_related(rows)
    if own and own.reads:
        return rows.only(*own.reads)
    return without_protected(sheet, rows)


def without_protected(sheet: Sheet, rows: QuerySet) -> QuerySet:
    """The rows without those of their fields that only some may see: nothing of them is decrypted."""
    told = {column.attr for column in sheet.open_to_all().columns}
    fields = sheet.model._meta.concrete_fields
    closed = [field.name for field in fields if isinstance(field, EncryptedField) and field.name not in told]
    return rows.defer(*closed)


def page_for(sheet: Sheet, branch: Branch, data: Mapping[str, Any]) -> Page:
    """The page of the list of a kind of record that `data` (request.GET) asks for."""
    # What each reader sees other rows of is kept for nobody.
    version = "" if sheet.visible else version_of([branch.pk])
    return page_of(list_of(sheet, branch), rows_of(sheet, branch), data, version=version)


def list_of(sheet: Sheet, branch: Branch, *, in_clear: bool = False) -> ListPage:
    """The list of a kind of record of one branch, as its area declares it or as its sheet says.

    Protected columns show their masks, or with `in_clear` all.
    """
    stored = _Stored(sheet if in_clear else sheet.open_to_all())
    protected = [_protected(sheet, column, stored if in_clear else None) for column in sheet.protected]
    own = kind_list_of(sheet.slug)
    if own:
        return _declared(own, sheet, branch, protected)
    shown = shown_columns(sheet)
    title, *others = (_column(sheet, column, stored, is_first=place == 0) for place, column in enumerate(shown))
    return ListPage(
        name=f"records.{sheet.slug}",
        title=kind_plural(sheet),
        columns=(title, *([_state(sheet)] if sheet.flow else []), *others, *protected),
        fitting=SHOWN,
        sorts=_sorts(sheet),
        filter_form=filter_form(sheet),
        row_url=row_url(sheet, branch),
        empty_text=_("Nothing has been entered here yet."),
    )


def _declared(own: KindList, sheet: Sheet, branch: Branch, protected: Sequence[ListColumn]) -> ListPage:
    return ListPage(
        name=f"records.{sheet.slug}",
        title=kind_plural(sheet),
        columns=(*own.columns, *protected),
        fitting=SHOWN,
        sorts=own.sorts,
        filter_form=kind_filter(own, branch),
        row_url=row_url(sheet, branch),
        empty_text=_("Nothing has been entered here yet."),
    )


def shown_columns(sheet: Sheet) -> list[Column]:
    """What identifies a record first, then the rest in the sheet's order; what is protected stays out.

    A long text may identify a record, and has no place beside it.
    """
    open_columns = [column for column in sheet.columns if not column.protected and column.attr != "remark"]
    by_attr = {column.attr: column for column in open_columns}
    title = next((by_attr[attr] for attr in TITLES if attr in by_attr), open_columns[0])
    others = [column for column in open_columns if column is not title and not _is_long(column)]
    needed = [column for column in others if column.required or column.attr in sheet.key]
    rest = [column for column in others if column not in needed]
    return [title, *needed, *rest]


def _is_long(column: Column) -> bool:
    return getattr(column.cell, "max_length", 0) >= LONG_TEXT


class _Stored:
    """What the sheet says of a row; remembered for the row at hand, whose columns are asked for one after another."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.row: models.Model | None = None
        self.values: dict[str, Any] = {}

    def __call__(self, row: models.Model, column: Column) -> Any:
        if row is not self.row:
            self.row, self.values = row, self.sheet.stored_values(row)
        return self.values[column.attr]


def _column(sheet: Sheet, column: Column, stored: _Stored, *, is_first: bool) -> ListColumn:
    return ListColumn(
        name=column.attr,
        label=name_of(sheet, column),
        value=lambda row: text_of(column, stored(row, column)) or (str(row) if is_first else ""),
        is_number=isinstance(column.cell, Money | Whole),
        is_short=isinstance(column.cell, Day),
        is_title=is_first,
        export=lambda row: column.cell.write(stored(row, column)),
    )


def _protected(sheet: Sheet, column: Column, stored: _Stored | None) -> ListColumn:
    def value(row: models.Model) -> str:
        return text_of(column, stored(row, column)) if stored else sheet.mask_of(row, column)

    return ListColumn(name=column.attr, label=name_of(sheet, column), value=value)


def _state(sheet: Sheet) -> ListColumn:
    """How far a record has come, as a label with its colour; one beside the way is told in words alone."""
    line = sheet.flow.line
    ends = sheet.flow.ends or {line[-1]}

    def tone(row: models.Model) -> str:
        return "ok" if row.state in ends else "info" if row.state in line else ""

    return ListColumn(name="state", label=_("State"), value=lambda row: str(row.get_state_display()), tone=tone)


def row_url(sheet: Sheet, branch: Branch) -> Callable[[models.Model], str]:
    """The address of each row; what all of them share is looked up once."""
    before, after = reverse("desk:record_detail", args=[branch.slug, sheet.slug, NO_RECORD]).split(str(NO_RECORD))
    return lambda row: f"{before}{row.public_id}{after}"


def way_to_rows(model: type[models.Model], user, branch: Branch) -> Callable[[models.Model], str] | None:
    """How to come from a row of any list to the page of its record; None where the user may not, or there is none."""
    sheet = next((sheet for sheet in all_sheets() if sheet.model is model), None)
    return row_url(sheet, branch) if sheet and may_read(user, branch, sheet) else None


def _sorts(sheet: Sheet) -> tuple[Sort, ...]:
    day = day_column(sheet)
    by_day = (Sort("newest", _("newest first"), (f"-{day}",)), Sort("oldest", _("oldest first"), (day,))) if day else ()
    name = next((f for f in ("title", "name", "subject") if f in _own_fields(sheet)), "")
    by_name = (Sort("name", _("by name"), (name,)),) if name else ()
    # By their keys: what came from one file was entered at one time, and keys are in every index of the branch.
    entered = (Sort("entered", _("last entered first"), ("-pk",)),)
    if day and hasattr(sheet.model.objects, "search") and sheet.model._meta.get_field(day).null:
        # No index gives a long list in the order of a day that some rows do not have.
        return (*entered, *by_day)
    return (*by_name, *by_day, *entered) if sheet.single or name == "name" else (*by_day, *by_name, *entered)


def _own_fields(sheet: Sheet) -> set[str]:
    return {field.name for field in sheet.model._meta.concrete_fields}


def _searched(sheet: Sheet) -> list[str]:
    """The texts that a search looks into: the record's own, and the names of people and things it points to."""
    found = []
    for field in sheet.model._meta.concrete_fields:
        is_text = isinstance(field, models.CharField | models.TextField) and not field.choices
        is_own = field.name not in {"void_reason", "who"} and not field.name.endswith(("_digest", "_words", "_unit"))
        if is_text and is_own and not isinstance(field, EncryptedField) and not field.generated:
            found.append(field.name)
        elif field.is_relation and field.name in {"person", "campaign", "account", "meeting", "of", "disbursement"}:
            found.append(f"{field.name}__{'name' if field.name in {'person', 'account'} else 'title'}")
    return found


class RecordFilter(FilterForm):
    """Search, how far a record came, the first choices of the sheet, and a span of days."""

    sheet: Sheet
    q = forms.CharField(label=_("Search"), required=False, max_length=60)

    def apply(self, queryset: QuerySet) -> QuerySet:
        self.is_valid()
        said = self.cleaned_data
        queryset = holding(self.sheet, queryset, said.get("q", ""))
        for column in choice_columns(self.sheet):
            if said.get(column.attr):
                queryset = queryset.filter(**{column.attr: said[column.attr]})
        if said.get("state"):
            queryset = queryset.filter(state=said["state"])
        day = day_column(self.sheet)
        if day and said.get("since"):
            queryset = queryset.filter(**{f"{day}__gte": said["since"]})
        if day and said.get("until"):
            queryset = queryset.filter(**{f"{day}__lte": said["until"]})
        return queryset


def holding(sheet: Sheet, rows: QuerySet, typed: str) -> QuerySet:
    """The rows of a kind that hold every word typed; long lists have a column for it and say how they are searched."""
    declared = kind_list_of(sheet.slug)
    name = declared.search if declared else "search"
    for word in searched_words(typed):
        own = getattr(rows, name, None)
        rows = own(word) if own else rows.filter(_any_of(_searched(sheet), word))
    return rows


def _any_of(fields: Sequence[str], word: str) -> Q:
    found = Q(pk__in=[])
    for field in fields:
        found |= Q(**{f"{field}__icontains": word})
    return found


def choice_columns(sheet: Sheet) -> list[Column]:
    own = _own_fields(sheet)
    return [c for c in sheet.columns if isinstance(c.cell, Choice) and c.attr in own][:FILTERS]


def filter_form(sheet: Sheet) -> type[RecordFilter]:
    """The filter form of a kind of record."""
    fields: dict[str, Any] = {"sheet": sheet}
    if sheet.flow:
        states = sheet.model._meta.get_field("state").flatchoices
        fields["state"] = forms.ChoiceField(label=_("State"), required=False, choices=[("", _("State")), *states])
    for column in choice_columns(sheet):
        offered = [(v, label) for v, label in column.cell.choices.choices if v not in column.cell.without]
        fields[column.attr] = forms.ChoiceField(
            label=name_of(sheet, column), required=False, choices=[("", name_of(sheet, column)), *offered]
        )
    if day_column(sheet):
        for name, label in (("since", _("from")), ("until", _("to"))):
            fields[name] = forms.DateField(label=label, required=False, widget=forms.DateInput(attrs={"type": "date"}))
    return type("KindFilter", (RecordFilter,), fields)
