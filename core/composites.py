"""Several columns of a row that are one value in Python."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import Any

from django.db import models
from django.utils.functional import Promise
from django.utils.text import format_lazy


class CompositeField(ABC):
    """Declared on a model like a field, it contributes real columns `<name>_<part>` and one attribute `<name>`.

    The columns are what migrations, constraints, indexes and querysets see; the attribute gives and takes the value
    and is accepted by `Model(...)`, `create()` and `update_or_create()`. Works on abstract models too: children
    inherit the columns as fields and the attribute as Python does.
    """

    value_type: type

    def __init__(self, verbose_name: str | Promise, columns: dict[str, models.Field]) -> None:
        """`columns` maps each part to its field; made here so that they keep the place of the declaration."""
        self.verbose_name = verbose_name
        self.columns = columns

    @abstractmethod
    def compose(self, **parts: Any) -> Any:
        """The value that the columns say, or None."""

    @abstractmethod
    def decompose(self, value: Any) -> dict[str, Any]:
        """What the columns must hold to say `value` (or None)."""

    def contribute_to_class(self, cls: type[models.Model], name: str) -> None:
        for part, column in self.columns.items():
            column.verbose_name = format_lazy("{} – {}", self.verbose_name, column.verbose_name)
            cls.add_to_class(f"{name}_{part}", column)
        setattr(cls, name, CompositeProperty(self, name))


class CompositeProperty(property):
    """The attribute of a composite. A property, because Django takes the names of properties as keyword arguments."""

    def __init__(self, field: CompositeField, name: str) -> None:
        parts = {part: f"{name}_{part}" for part in field.columns}

        def get(row: models.Model) -> Any:
            return field.compose(**{part: getattr(row, column) for part, column in parts.items()})

        def put(row: models.Model, value: Any) -> None:
            for column, part_value in self.as_columns(value).items():
                setattr(row, column, part_value)

        get.short_description = field.verbose_name
        super().__init__(get, put)
        self.field, self.verbose_name, self.columns = field, field.verbose_name, tuple(parts.values())

    def as_columns(self, value: Any) -> dict[str, Any]:
        """The columns that say `value`, by name: for `update()` and `update_fields`."""
        if value is not None and not isinstance(value, self.field.value_type):
            raise TypeError(f"{self.columns[0]} takes a {self.field.value_type.__name__}, not {value!r}")
        return dict(zip(self.columns, self.field.decompose(value).values(), strict=True))
