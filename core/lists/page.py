"""One page of a list, ready to be shown: the template asks no questions and makes no queries."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, NamedTuple

from django.db.models import QuerySet
from django.http import QueryDict
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from core.kept import kept
from core.lists.cells import rows_html
from core.lists.declare import Column, FilterForm, ListPage, Sort, Text
from core.lists.keyset import Cursor, Keyset, opened, sealed

COUNTED_TO = 1000
FITTING_COLUMNS = 8
CURSOR, SORT = "at", "sort"


class Cell(NamedTuple):
    """The text of one column in one row."""

    column: Column
    text: str
    tone: str


class Row(NamedTuple):
    """One row; `source` is the object itself."""

    source: Any
    cells: tuple[Cell, ...]
    url: str


@dataclass(frozen=True)
class Choice:
    """A sort that may be chosen."""

    label: Text
    url: str
    is_current: bool


@dataclass(frozen=True)
class Page:
    """What components/list.html shows. `count` is a text: it is capped, counting a large table costs too much.

    `version` and `about` say until when its filters and its count are kept (`core.kept`).
    """

    list: ListPage
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    form: FilterForm
    sorts: tuple[Choice, ...]
    count: str
    next_url: str
    previous_url: str
    version: str = ""
    about: tuple = ()

    @property
    def filters(self) -> SafeString:
        """The search and the filters; their choices are rows of the branch, too."""

        def make() -> SafeString:
            return render_to_string("components/filters.html", {"page": self})

        return kept(self.version, make, "filters", get_language(), *self.about)

    @property
    def body(self) -> SafeString:
        """The rows, ready to stand in a table."""
        return rows_html(self.columns, self.rows)

    @property
    def sort_names(self) -> list[tuple[str, Text, bool]]:
        """The sorts as choices of a form: name, label, whether it is the present one."""
        return [
            (sort.name, sort.label, choice.is_current) for sort, choice in zip(self.list.sorts, self.sorts, strict=True)
        ]

    @property
    def is_filtered(self) -> bool:
        return self.form.is_filled

    @property
    def has_filters(self) -> bool:
        """Whether more is asked for than a search."""
        said = {name: value for name, value in self.form.cleaned_data.items() if name != "q"}
        return any(value not in ("", None, False) for value in said.values())

    @property
    def is_wide(self) -> bool:
        """Whether the columns ask for more room than a page has beside the navigation."""
        return len(self.columns) > FITTING_COLUMNS


def counted(queryset: QuerySet) -> str:
    """The number of rows, or "1000+": at most a thousand and one rows are looked at."""
    found = queryset.order_by().values("pk")[: COUNTED_TO + 1].count()
    return f"{COUNTED_TO}+" if found > COUNTED_TO else str(found)


def _address(data: Mapping[str, Any], **changes: str) -> str:
    """The query string of the present page with these parameters changed; an empty one is taken out."""
    query = QueryDict(mutable=True)
    query.update(data) if isinstance(data, QueryDict) else query.update(dict(data))
    for name, value in changes.items():
        query.pop(name, None)
        if value:
            query[name] = value
    return f"?{query.urlencode()}"


def page_of(
    declared: ListPage,
    queryset: QuerySet,
    data: Mapping[str, Any],
    *,
    columns: Sequence[str] | None = None,
    version: str = "",
) -> Page:
    """The page that `data` (request.GET) asks for, from the rows that the caller may see.

    Two queries: the rows and, where they do not fit on one page, their capped number; a third when going back meets the
    start of the list. A cursor that is old, foreign or tampered with shows the first page. `version` is that of the branch whose rows they are.
    """
    form = declared.filter_form(data)
    whole, queryset = queryset, form.apply(queryset)
    sort = declared.sort_named(data.get(SORT, ""))
    scope = f"{declared.name}:{','.join(sort.fields)}"
    keyset = Keyset(queryset, sort.fields, whole if form.is_filled else None)
    found, before, after = _travel(keyset, declared.page_size, opened(data.get(CURSOR, ""), scope))
    about = (declared.name, _address(data, **{CURSOR: ""}), timezone.localdate())
    chosen = declared.chosen(columns)
    if declared.meet:
        declared.meet(found)
    rows = tuple(_row(declared, chosen, row) for row in found)
    if declared.fitting and not columns:
        chosen, rows = _filled(declared, chosen, rows)
    return Page(
        list=declared,
        columns=chosen,
        rows=rows,
        form=form,
        sorts=_sorts(declared, sort, data),
        count=kept(version, partial(counted, queryset), "count", *about) if before or after else str(len(found)),
        previous_url=_address(data, **{CURSOR: sealed(before, scope)}) if before else "",
        next_url=_address(data, **{CURSOR: sealed(after, scope)}) if after else "",
        version=version,
        about=about,
    )


def _filled(
    declared: ListPage, columns: tuple[Column, ...], rows: tuple[Row, ...]
) -> tuple[tuple[Column, ...], tuple[Row, ...]]:
    """The first columns that say anything on this page, as many as fit, and the rows with these alone."""
    told = [place for place in range(len(columns)) if not rows or any(row.cells[place].text for row in rows)]
    kept = told[: declared.fitting]
    return tuple(columns[place] for place in kept), tuple(
        row._replace(cells=tuple(row.cells[place] for place in kept)) for row in rows
    )


def _travel(keyset: Keyset, size: int, cursor: Cursor | None) -> tuple[list[Any], Cursor | None, Cursor | None]:
    """The rows, and the cursors to the pages before and after them where there are such pages."""
    if cursor is not None and not keyset.fits(cursor):
        cursor = None
    rows, has_more = keyset.page(size, cursor)
    if cursor is not None and (not rows or (not cursor.is_forward and not has_more)):
        # The start is reached: show a whole first page instead of the rest of one.
        cursor = None
        rows, has_more = keyset.page(size)
    has_before = cursor is not None and (cursor.is_forward or has_more)
    has_after = has_more if cursor is None or cursor.is_forward else True
    before = keyset.place_of(rows[0], is_forward=False) if rows and has_before else None
    after = keyset.place_of(rows[-1], is_forward=True) if rows and has_after else None
    return rows, before, after


def _row(declared: ListPage, columns: tuple[Column, ...], row: Any) -> Row:
    cells = tuple(
        Cell(column=column, text=column.text_of(row), tone=column.tone(row) if column.tone else "")
        for column in columns
    )
    return Row(source=row, cells=cells, url=declared.row_url(row) if declared.row_url else "")


def _sorts(declared: ListPage, current: Sort, data: Mapping[str, Any]) -> tuple[Choice, ...]:
    return tuple(
        Choice(label=sort.label, url=_address(data, **{SORT: sort.name, CURSOR: ""}), is_current=sort is current)
        for sort in declared.sorts
    )
