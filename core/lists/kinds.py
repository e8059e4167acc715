"""Lists of one kind of record that say more than its sheet: declared in an area's `lists.py`."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from core.lists.declare import Column, FilterForm, Sort, Text
from core.models import Branch
from core.search import searched_words


@dataclass(frozen=True)
class KindList:
    """How the list of a kind of record looks, is searched, filtered and sorted.

    `rows` gives a branch's standing records with what the columns need, `fields` the filters of the branch, `words` the
    queryset word of each filter. `search` is the word that is asked for each word typed into the search. `reads` are the
    fields that the columns and the masks read, where a record has many more.
    """

    sheet: str
    rows: Callable[[Branch], QuerySet]
    columns: tuple[Column, ...]
    sorts: tuple[Sort, ...]
    fields: Callable[[Branch], dict[str, forms.Field]]
    words: Mapping[str, str]
    search: str = "search"
    reads: tuple[str, ...] = ()


class _KindFilter(FilterForm):
    searched_by = "search"

    def apply(self, queryset: QuerySet) -> QuerySet:
        self.is_valid()
        for word in searched_words(self.cleaned_data.get("q", "")):
            queryset = getattr(queryset, self.searched_by)(word)
        return super().apply(queryset)


def choice_filter(label: Text, choices: Iterable[tuple[str, Text]]) -> forms.ChoiceField:
    """A filter by one of these; its label stands where nothing is chosen."""
    return forms.ChoiceField(label=label, required=False, choices=[("", label), *choices])


def span_filters() -> dict[str, forms.DateField]:
    """The filters `since` and `until`, both days included."""

    def day(label: Text) -> forms.DateField:
        return forms.DateField(label=label, required=False, widget=forms.DateInput(attrs={"type": "date"}))

    return {"since": day(_("from")), "until": day(_("to"))}


_lists: dict[str, KindList] = {}


def kind_list(declared: KindList) -> KindList:
    """Make the list of a kind of record known."""
    if _lists.setdefault(declared.sheet, declared) is not declared:
        raise ValueError(f"Two lists are of the kind {declared.sheet!r}.")
    return declared


def kind_list_of(slug: str) -> KindList | None:
    """The list that an area declares for a kind of record; None where its sheet says enough."""
    return _lists.get(slug)


def kind_filter(declared: KindList, branch: Branch) -> type[FilterForm]:
    """The filter form of the list in one branch."""
    fields: dict[str, Any] = {
        "q": forms.CharField(label=_("Search"), required=False, max_length=60),
        **declared.fields(branch),
        "words": declared.words,
        "searched_by": declared.search,
    }
    return type("KindFilter", (_KindFilter,), fields)
