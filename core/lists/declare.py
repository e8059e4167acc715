"""What a list is made of."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, ClassVar

from django import forms
from django.db.models import Choices, QuerySet
from django.utils.functional import Promise

Text = str | Promise


@dataclass(frozen=True)
class Column:
    """One column: a dotted attribute path or a function of the row gives its value, `show` its text.

    A value that follows a relation needs the matching `with_*` word in the list's queryset, or every row costs a query.
    """

    name: str
    label: Text
    value: str | Callable[[Any], Any]
    # Formatting of a value for people (money, days, quantities); empty values never reach it.
    show: Callable[[Any], Text] = str
    is_number: bool = False
    # A name or a day: never broken over two lines.
    is_short: bool = False
    # The unit stands once, in the heading.
    unit: Text = ""
    # Heads the card on phones and carries the row's link.
    is_title: bool = False
    # "ok", "warn", "info" or "hot": shown as a label with that colour.
    tone: Callable[[Any], str] | None = None
    # What goes into a workbook instead of the value.
    export: Callable[[Any], Any] | None = None

    def value_of(self, row: Any) -> Any:
        """The value of this column in one row; a path that meets None gives None."""
        if callable(self.value):
            return self.value(row)
        for part in self.value.split("."):
            row = getattr(row, part) if row is not None else None
        return row() if callable(row) else row

    def text_of(self, row: Any) -> str:
        """The value as people read it; empty for None."""
        value = self.value_of(row)
        return "" if value is None or value == "" else str(self.show(value))

    def exported(self, row: Any) -> Any:
        """The value as it goes into a workbook."""
        return self.value_of(row) if self.export is None else self.export(row)


def label_of(name: str, choices: type[Choices]) -> Callable[[Any], Text]:
    """The value of a column that shows a choice in words: `get_…_display` goes through all choices for every cell."""
    labels = dict(choices.choices)
    return lambda row: labels.get(getattr(row, name), getattr(row, name))


@dataclass(frozen=True)
class Sort:
    """An order that an index serves. `fields` as in order_by(); the primary key is appended as the last word.

    Empty values stand last, whichever the direction and the engine.
    """

    name: str
    label: Text
    fields: tuple[str, ...]


class FilterForm(forms.Form):
    """Filters of a list. `words` names the queryset word for each field; an empty field says nothing.

    A checked box calls its word without an argument; anything else hands over its value.
    """

    words: ClassVar[Mapping[str, str]] = {}

    def apply(self, queryset: QuerySet) -> QuerySet:
        """The rows that pass every filled field; a field that is not valid shows its error and filters nothing."""
        self.is_valid()
        for name, word in self.words.items():
            value = self.cleaned_data.get(name)
            if value is True:
                queryset = getattr(queryset, word)()
            elif value not in forms.Field.empty_values and value is not False:
                queryset = getattr(queryset, word)(value)
        return queryset

    @property
    def is_filled(self) -> bool:
        """Whether anything is filtered at all."""
        return any(value not in forms.Field.empty_values and value is not False for value in self.cleaned_data.values())


@dataclass(frozen=True)
class ListPage:
    """One list of the house. The first sort is the usual one."""

    name: str
    title: Text
    columns: tuple[Column, ...]
    sorts: tuple[Sort, ...]
    filter_form: type[FilterForm] = FilterForm
    row_url: Callable[[Any], str] | None = None
    # Called with the rows of a page before they are written, for what all of them need at once.
    meet: Callable[[Sequence[Any]], None] | None = None
    page_size: int = 50
    # With a number, columns that no row of a page fills give their place to the next ones, up to so many.
    fitting: int = 0
    # Shown when there is nothing at all; a template of the owner's may say more (see components/list.html).
    empty_text: Text = ""
    _by_name: dict[str, Column] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_by_name", {column.name: column for column in self.columns})
        if not self.sorts or len(self._by_name) != len(self.columns):
            raise ValueError(f"{self.name}: a list needs a sort, and columns with names of their own")

    def sort_named(self, name: str) -> Sort:
        """The sort of that name, else the usual one."""
        return next((sort for sort in self.sorts if sort.name == name), self.sorts[0])

    def chosen(self, names: Sequence[str] | None) -> tuple[Column, ...]:
        """The columns of those names in their order, unknown ones left out; all when nothing is chosen."""
        return tuple(self._by_name[name] for name in names or () if name in self._by_name) or self.columns


_lists: dict[str, ListPage] = {}


def declare(page: ListPage) -> ListPage:
    """Make a list known to the house under its name ("members.persons")."""
    if _lists.setdefault(page.name, page) is not page:
        raise ValueError(f"Two lists are called {page.name!r}.")
    return page


def list_named(name: str) -> ListPage:
    """The declared list of that name. Raises LookupError."""
    if name not in _lists:
        raise LookupError(f"No list is called {name!r}.")
    return _lists[name]
