"""What is asked for when a list is made or signed."""

import uuid
from datetime import date

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from members.models import Person
from welfare.models import Disbursement, GiftLine
from welfare.selectors import departments_of
from welfare.services import Mark


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

    def __init__(self, *args, gift: Disbursement, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        known = [(str(each.public_id), each.name) for each in departments_of(gift)]
        self.fields["department"].choices = [("", _("the whole branch")), *known]
        self.fields["department"].widget.attrs["class"] = "form-select"

    def chosen(self) -> str:
        """The record number of the department; empty where none was chosen."""
        return self.cleaned_data["department"] if self.is_valid() else ""


class DayForm(forms.Form):
    """The day on which those signed who are marked now."""

    on = forms.DateField(
        label=_("signed for on"),
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date", "class": "form-control"}),
    )

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
