"""What comes in and goes out as Excel: one declaration per sheet for template, recognition, import and export."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from django.apps import apps
from django.core.exceptions import ImproperlyConfigured
from django.db import models

from core.errors import Refused
from core.rough_days import read_rough
from core.sheets.cells import Cell, Day, Text
from core.sheets.many import Many
from core.states import Flow

REMARK = "备注"
STARS = "****"
# Few enough for SQLite, which refuses to look for more by name.
ROWS_AT_ONCE = 500


@dataclass(frozen=True)
class Column:
    """One column: its Chinese header (literal, whatever the language), the attribute it fills, how it is read.

    `synonyms` are headers that officers use for the same thing; `help` stands in the template's help row and beneath
    the fields of forms, and is translated. What is `derived` follows from the rest of the row when its cell is empty,
    so an empty cell changes nothing that is stored. What is `protected` (resident IDs, phones, account numbers) leaves
    only with those who may see it; everybody else sees what stands in the attribute `mask`. `label` is the translated name for pages, where the attribute is no field that has
    one.
    """

    header: str
    attr: str
    cell: Cell
    required: bool = False
    synonyms: tuple[str, ...] = ()
    help: Any = ""
    label: Any = ""
    derived: bool = False
    protected: bool = False
    mask: str = ""

    def headers(self) -> tuple[str, ...]:
        return (self.header, *self.synonyms)


@dataclass(frozen=True)
class Sheet:
    """One kind of record as a worksheet.

    `key` are the attributes by which a row without a 编号 is recognised as one that was stored before; equal rows are
    told apart by their order. `order` puts what others refer to first. `write` is the area's own service for rows
    that carry a rule (`write(values, existing=…, intake=…)`); without it rows are plain records. `values` gives the
    attributes of a stored object that are not its own fields; `known_by` what of its key a row without a 编号 says
    otherwise than the object. `land` puts a new object of a live area into the flow's first state. `reads` is the
    right, beyond that to see the desk, without which nobody sees the sheet's rows; `visible(rows, user)` leaves of them
    those that this reader may see (`for_reader`). `choose` narrows the records of the model to those that the sheet is
    about. `warn` says what a regulation or a neighbouring record has against a stored record: it is told and stops
    nobody. `void` is the area's own way of taking a record out where others follow from it (`void(obj, by=…,
    reason=…)`). `fixed` records are voided and entered anew, never changed. `flow` is the way of the records where they
    have one; `label` their name on pages in other languages where the model's own will not do. `kept` is the rule that
    says how many years such records are kept. `purpose`, translated, says on pages and in the template what the sheet
    is for.

    For officers' own sheets, which are laid out otherwise: `also_read` are columns that are understood and never
    written; `reshape` makes of the raw cells of a row, by attribute, those of one or several records (收入 and 支出 as
    two columns), or none where it is of a kind that the sheet does not keep; `from_title` reads cells that every row lacks out of the words above the table; `prepare(table,
    intake)` runs before the rows, for a record that all of them belong to, and may return sentences for the officer;
    `computed` are headers whose cells follow from the others (余额) and are not stored; `asks(table, intake)` gives the
    attributes of readable columns that the officer is asked to fill for all rows, as the file cannot be read without.

    `many(intake)` gives what makes the same records as `write`, for files of thousands of rows (`core.sheets.many`).
    """

    slug: str
    title: str
    model_label: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    order: int
    purpose: Any
    titles: tuple[str, ...] = ()
    area: str = ""
    single: bool = False
    write: Callable[..., tuple[models.Model, dict]] | None = None
    values: Callable[[models.Model], dict[str, Any]] | None = None
    known_by: Callable[[models.Model], dict[str, Any]] | None = None
    land: Callable[[models.Model], None] | None = None
    preload: tuple[str, ...] = field(default=())
    reads: str = ""
    label: Any = ""
    choose: Callable[[models.QuerySet], models.QuerySet] | None = None
    visible: Callable[[models.QuerySet, Any], models.QuerySet] | None = None
    warn: Callable[[models.Model], list[Refused]] | None = None
    void: Callable[..., models.Model] | None = None
    fixed: bool = False
    flow: Flow | None = None
    kept: str = ""
    also_read: tuple[Column, ...] = ()
    reshape: Callable[[dict[str, Any]], list[dict[str, Any]]] | None = None
    from_title: Callable[[str], dict[str, Any]] | None = None
    prepare: Callable[..., Iterable | None] | None = None
    computed: tuple[str, ...] = ()
    asks: Callable[..., tuple[str, ...]] | None = None
    many: Callable[..., Many] | None = None

    @property
    def model(self) -> type[models.Model]:
        return apps.get_model(self.model_label)

    @property
    def readable(self) -> tuple[Column, ...]:
        """Every column that is understood in a file."""
        return (*self.columns, *self.also_read)

    @cached_property
    def _by_attr(self) -> dict[str, Column]:
        return {column.attr: column for column in reversed(self.readable)}

    def column(self, attr: str) -> Column:
        return self._by_attr[attr]

    @cached_property
    def days(self) -> dict[str, Day]:
        """The cells that hold one day, of which a row may know only the month or the year."""
        return {attr: column.cell for attr, column in self._by_attr.items() if isinstance(column.cell, Day)}

    def for_reader(self, user) -> "Sheet":
        """The sheet with those rows alone that this user may see; without a user (a command's own act) with all."""
        if self.visible is None or user is None:
            return self
        return replace(self, choose=lambda rows: self.visible(self.narrowed(rows), user))

    def narrowed(self, rows: models.QuerySet) -> models.QuerySet:
        """Of some rows of the model those that the sheet is about, and that its reader may see."""
        return self.choose(rows) if self.choose else rows

    def open_to_all(self) -> "Sheet":
        """The sheet without its protected columns; taken in again it leaves them as they are stored."""
        return replace(self, columns=tuple(column for column in self.columns if not column.protected))

    @cached_property
    def protected(self) -> tuple[Column, ...]:
        """The columns that leave only with those who may see them."""
        return tuple(column for column in self.columns if column.protected)

    def mask_of(self, obj: models.Model, column: Column) -> str:
        """What a protected column shows to everybody: the stored mask; stars where something is stored without one."""
        if column.mask:
            return getattr(obj, column.mask)
        return STARS if self.stored_values(obj)[column.attr] else ""

    def stored_values(self, obj: models.Model) -> dict[str, Any]:
        """What the sheet says of a stored record, by attribute."""
        own = self.values(obj) if self.values else {}
        said = {
            column.attr: own[column.attr] if column.attr in own else getattr(obj, column.attr)
            for column in self.columns
        } | {column.attr: own[column.attr] for column in self.also_read if column.attr in own}
        rough = {attr: obj.day_known(attr) for attr in read_rough(obj.rough_days) if said.get(attr) is not None}
        return {**said, **{attr: day for attr, day in rough.items() if attr in said}}

    def recognised_by(self, obj: models.Model) -> dict[str, Any]:
        """What a row without a 编号 would say of a stored record."""
        return self.stored_values(obj) | (self.known_by(obj) if self.known_by else {})

    def standing_rows(self, branch) -> models.QuerySet:
        """The branch's records of this kind, oldest first, with what the columns need."""
        return self.with_related(self._chosen(branch)).order_by("created_at", "pk")

    def walked(self, branch) -> Iterator[models.Model]:
        """The same without parts of voided records, so many at a time: for who writes them out and keeps none.

        What many of them point to is read once for each lot.
        """
        rows = self._chosen(branch).whole().prefetch_related(*self._relations)
        return rows.order_by("created_at", "pk").iterator(chunk_size=ROWS_AT_ONCE)

    def count(self, branch, most: int | None = None) -> int:
        """How many records the branch has of this kind; counted no further than `most`."""
        return self._chosen(branch).order_by()[:most].count()

    def _chosen(self, branch) -> models.QuerySet:
        return self.narrowed(self.model.objects.in_branches([branch]).standing())

    def with_related(self, rows: models.QuerySet) -> models.QuerySet:
        """The rows with what the columns need of other records.

        What a row points to is joined: fetching it apart asks for every one by name, which SQLite refuses for many.
        """
        joined = [path for path in self._relations if _points_to_one(self.model, path)]
        return rows.select_related(*joined).prefetch_related(*(p for p in self._relations if p not in joined))

    @property
    def _relations(self) -> list[str]:
        own = {field.name for field in self.model._meta.concrete_fields if field.is_relation}
        named = {column.attr for column in self.columns} & own
        return sorted({*self.preload, *named})


def _points_to_one(model: type[models.Model], path: str) -> bool:
    """Whether every step of a path of relations leads to one record."""
    for name in path.split("__"):
        step = model._meta.get_field(name)
        if not (step.concrete and (step.many_to_one or step.one_to_one)):
            return False
        model = step.related_model
    return True


_registry: dict[str, Sheet] = {}


def sheet(declared: Sheet) -> Sheet:
    """Register a sheet; its key must be among its columns and its name must be free.

    Every sheet ends with a column for remarks.
    """
    remark = Column(REMARK, "remark", Text(max_length=300))
    declared = replace(declared, columns=(*declared.columns, remark))
    if declared.slug in _registry or any(declared.title == other.title for other in _registry.values()):
        raise ImproperlyConfigured(f"Two sheets are called {declared.slug} or {declared.title}.")
    unknown = set(declared.key) - {column.attr for column in declared.columns}
    if unknown:
        raise ImproperlyConfigured(f"{declared.slug}: the key names {unknown}, which no column fills.")
    _registry[declared.slug] = declared
    return declared


def all_sheets() -> list[Sheet]:
    """Every sheet in the order in which a workbook holds and fills them."""
    return sorted(_registry.values(), key=lambda item: (item.order, item.slug))


def sheet_named(slug: str) -> Sheet:
    return _registry[slug]
