"""What is asked for when a list is made or signed."""

import uuid
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.models import Branch
from members.models import ByLaw, Person
from welfare.examples import Example
from welfare.models import GiftLine, MutualAidCover
from welfare.selectors import SHARES, LeftOver, departments_of
from welfare.services import Mark, Shares


def day_input() -> forms.DateInput:
    return forms.DateInput(format="%Y-%m-%d", attrs={"type": "date", "class": "form-control"})


class ListForm(forms.Form):
    """Who is ticked, and what each gets where no things are entered for the gift."""

    amount = forms.DecimalField(
        label=_("sum for each person (yuan)"), max_digits=9, decimal_places=2, min_value=0, required=False
    )
    people = forms.MultipleChoiceField(required=False)

    def __init__(self, *args, people: list[Person], has_items: bool, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.known = {str(person.public_id): person for person in people}
        self.fields["people"].choices = [(number, number) for number in self.known]
        if has_items:
            del self.fields["amount"]

    def chosen(self) -> list[Person]:
        """Those who were ticked, in the order of the page."""
        ticked = set(self.cleaned_data["people"])
        return [person for number, person in self.known.items() if number in ticked]


class DepartmentForm(forms.Form):
    """Of which department the list is made; empty for the whole branch."""

    department = forms.ChoiceField(label=_("department"), required=False)

    def __init__(self, *args, branch: Branch, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        known = [(str(each.public_id), each.name) for each in departments_of(branch)]
        self.fields["department"].choices = [("", _("the whole branch")), *known]
        self.fields["department"].widget.attrs["class"] = "form-select"

    def chosen(self) -> str:
        """The record number of the department; empty where none was chosen."""
        return self.cleaned_data["department"] if self.is_valid() else ""


class InsureForm(ListForm):
    """Who is put into a scheme of mutual aid, and what is paid for each by whom, in yuan."""

    def __init__(self, *args, people: list[Person], **kwargs) -> None:
        super().__init__(*args, people=people, has_items=True, **kwargs)
        for name in SHARES:
            label = MutualAidCover._meta.get_field(name).verbose_name
            widget = forms.NumberInput(attrs={"class": "form-control", "step": "0.01", "min": "0"})
            self.fields[name] = forms.DecimalField(
                label=label, max_digits=9, decimal_places=2, min_value=0, required=False, widget=widget
            )

    @property
    def shares(self) -> list[forms.BoundField]:
        """The fields of money."""
        return [self[name] for name in SHARES]

    def told(self) -> Shares:
        """What is paid for each."""
        return Shares(**{name: self.cleaned_data[name] for name in SHARES})


class TermForm(forms.Form):
    """The days of the next term of a scheme, and how long new people wait."""

    first_day = forms.DateField(label=_("first day"), widget=day_input())
    last_day = forms.DateField(label=_("last day"), widget=day_input())
    waiting_days = forms.IntegerField(
        label=_("waiting days"),
        min_value=0,
        max_value=3650,
        required=False,
        widget=forms.NumberInput(attrs={"class": "form-control"}),
    )

    def clean(self) -> dict:
        said = super().clean()
        first, last = said.get("first_day"), said.get("last_day")
        if first and last and last < first:
            self.add_error("last_day", _("The last day is not before the first."))
        return said


class DayForm(forms.Form):
    """The day on which those signed who are marked now."""

    on = forms.DateField(label=_("signed for on"), widget=day_input())

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields["on"].initial = timezone.localdate()

    def clean_on(self) -> date:
        if self.cleaned_data["on"] > timezone.localdate():
            raise forms.ValidationError(_("Nobody has signed on a day that is still to come."))
        return self.cleaned_data["on"]


class MarkForm(forms.Form):
    """One line of a signed list."""

    signed = forms.BooleanField(label=_("signed for"), required=False)
    proxy_name = forms.CharField(label=_("fetched by"), max_length=60, required=False)
    proxy_relation = forms.CharField(label=_("relation of who fetched it"), max_length=40, required=False)
    is_returned = forms.BooleanField(label=_("given back"), required=False)

    def __init__(self, data, line: GiftLine, *, all_signed: bool = False) -> None:
        said = {name: getattr(line, name) for name in self.base_fields}
        super().__init__(data, initial=said, prefix=line.public_id.hex)
        self.line, self.all_signed = line, all_signed
        for field in self.fields.values():
            label = f"{line.subject} · {field.label}"
            style = {} if isinstance(field, forms.BooleanField) else {"class": "form-control"}
            field.widget.attrs |= {"aria-label": label, **style}

    @property
    def mark(self) -> tuple[uuid.UUID, Mark]:
        """The line's record number and what the list says of it."""
        said = self.cleaned_data
        signed = said["signed"] or (self.all_signed and not said["is_returned"])
        return self.line.public_id, Mark(signed, said["proxy_name"], said["proxy_relation"], said["is_returned"])


class LeftOverForm(forms.Form):
    """How many of each thing of a gift go into the stock, and on which day."""

    on = forms.DateField(label=_("put into the stock on"), widget=day_input())

    def __init__(self, *args, left: list[LeftOver], **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields["on"].initial = timezone.localdate()
        self.left = {each.item.public_id.hex: each for each in left if each.left}
        for name, each in self.left.items():
            self.fields[name] = forms.IntegerField(
                label=f"{each.item}（{each.item.each.unit}）",
                initial=each.left,
                min_value=0,
                max_value=each.left,
                required=False,
                widget=forms.NumberInput(attrs={"class": "form-control"}),
            )

    @property
    def rows(self) -> list[tuple[LeftOver, forms.BoundField]]:
        """What is left over, each with its field."""
        return [(each, self[name]) for name, each in self.left.items()]

    def numbers(self) -> dict[uuid.UUID, int]:
        """How many go into the stock, by the record numbers of the things."""
        return {each.item.public_id: self.cleaned_data[name] or 0 for name, each in self.left.items()}


@dataclass(frozen=True)
class ShownLine:
    """One line of an example as the form shows it."""

    benefit: str
    basis: str
    words: str
    tick: forms.BoundField
    cap: forms.BoundField


class ExampleForm(forms.Form):
    """The figures of an example as a draft for a by-law: each may be changed or left out."""

    by_law = forms.ModelChoiceField(ByLaw.objects.none(), label=_("by-law"))

    def __init__(self, *args, branch: Branch, example: Example, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.example = example
        laws = ByLaw.objects.in_branches([branch]).standing().filter(ended_on=None)
        self.fields["by_law"].queryset = laws
        self.fields["by_law"].widget.attrs["class"] = "form-select"
        self.has_laws = laws.exists()
        for place, line in enumerate(example.lines):
            self.fields[f"tick-{place}"] = forms.BooleanField(required=False, initial=line.cap is not None)
            self.fields[f"cap-{place}"] = forms.DecimalField(
                required=False, initial=line.cap, max_digits=9, decimal_places=2, min_value=Decimal("0.01")
            )
            self.fields[f"cap-{place}"].widget.attrs["class"] = "form-control"

    @property
    def lines(self) -> list[ShownLine]:
        return [
            ShownLine(line.benefit.label, line.basis_label, line.words, self[f"tick-{place}"], self[f"cap-{place}"])
            for place, line in enumerate(self.example.lines)
        ]

    def clean(self):
        data = super().clean()
        ticked = [place for place in range(len(self.example.lines)) if data.get(f"tick-{place}")]
        if not ticked:
            self.add_error(None, _("Tick at least one line."))
        for place in ticked:
            if data.get(f"cap-{place}") is None and f"cap-{place}" not in self.errors:
                self.add_error(f"cap-{place}", _("Give the amount, or untick the line."))
        return data

    def chosen(self) -> list[tuple]:
        """For what, how counted, how much: the lines that were left standing."""
        data = self.cleaned_data
        return [
            (line.benefit, line.basis, data[f"cap-{place}"])
            for place, line in enumerate(self.example.lines)
            if data[f"tick-{place}"]
        ]
