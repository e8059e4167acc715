"""Form fields for values of several columns, and the form that every record is edited with."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from core.composites import CompositeProperty
from core.dates import PreciseDateField, PreciseDay
from core.errors import Refused
from core.quantities import Quantity, QuantityField


class PreciseDayFormField(forms.CharField):
    """A day as exact as it is known, typed as officers say it: 2024-06-20, 2024年5月上旬, 2024年端午节."""

    def prepare_value(self, value: Any) -> Any:
        return value.chinese(with_year=True) if isinstance(value, PreciseDay) else value

    def clean(self, value: Any) -> PreciseDay | None:
        return _read(super().clean(value), PreciseDay.parse)

    def has_changed(self, initial: Any, data: Any) -> bool:
        return super().has_changed(self.prepare_value(initial), data)


class QuantityFormField(forms.CharField):
    """A number of something: 40人, 近百人, 约30人次; a bare number is of `unit`."""

    def __init__(self, *, unit: str, **kwargs: Any) -> None:
        self.unit = unit
        super().__init__(**kwargs)

    def prepare_value(self, value: Any) -> Any:
        return value.chinese() if isinstance(value, Quantity) else value

    def clean(self, value: Any) -> Quantity | None:
        return _read(super().clean(value), lambda text: Quantity.parse(text, self.unit))

    def has_changed(self, initial: Any, data: Any) -> bool:
        return super().has_changed(self.prepare_value(initial), data)


def _read(text: str, parse) -> Any:
    if not text:
        return None
    try:
        return parse(text)
    except Refused as refusal:
        raise ValidationError(str(refusal), code=refusal.code) from refusal


def done_by(form: forms.Form, act: Callable[[], object]) -> bool:
    """Whether what a checked form asks for was done; else the form says why not."""
    try:
        act()
    except Refused as refusal:
        form.add_error(None, str(refusal))
    except ValidationError as fault:
        form.add_error(None, "；".join(fault.messages))
    else:
        return True
    return False


class RecordForm(forms.ModelForm):
    """A model form in which each composite is one field; made for a model by `record_form`."""

    composites: dict[str, CompositeProperty] = {}

    def __init__(self, *args: Any, instance: models.Model | None = None, initial: dict | None = None, **kwargs: Any):
        given = dict(initial or {})
        for name in self.composites:
            if instance is not None:
                given.setdefault(name, getattr(instance, name))
        super().__init__(*args, instance=instance, initial=given, **kwargs)

    def _post_clean(self) -> None:
        for name in self.composites:
            if name in self.cleaned_data:
                setattr(self.instance, name, self.cleaned_data[name])
        super()._post_clean()


def composites_of(model: type[models.Model]) -> dict[str, CompositeProperty]:
    """The composites of a model by attribute, those of its bases included."""
    found = {}
    for base in reversed(model.__mro__):
        found |= {name: item for name, item in vars(base).items() if isinstance(item, CompositeProperty)}
    return found


def record_form(model: type[models.Model]) -> type[RecordForm]:
    """The form class of a model, with one field in place of the columns of each composite."""
    composites = composites_of(model)
    fields = {name: _form_field(item) for name, item in composites.items()}
    return type(f"{model.__name__}Form", (RecordForm,), {"composites": composites, **fields})


def composite_columns(model: type[models.Model]) -> list[str]:
    """The columns that the composites of a model stand for."""
    return [column for item in composites_of(model).values() for column in item.columns]


def _form_field(item: CompositeProperty) -> forms.Field:
    first = item.field.columns[next(iter(item.field.columns))]
    options = {"label": item.verbose_name, "required": not first.blank, "max_length": 60}
    if isinstance(item.field, QuantityField):
        return QuantityFormField(unit=item.field.unit, help_text=_("such as 40人 or 近百人"), **options)
    assert isinstance(item.field, PreciseDateField)
    return PreciseDayFormField(help_text=_("such as 2024-06-20, 2024年5月 or 2024年端午节"), **options)
