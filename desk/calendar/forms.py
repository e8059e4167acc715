"""What is asked for when something is moved, and when a calendar is printed."""

from django import forms
from django.utils.translation import gettext_lazy as _

from core.forms import PreciseDayFormField

SPANS = {"month": _("this month"), "half": _("the half-year"), "year": _("the whole year")}
SIZES = ("A4", "A3")


class MoveForm(forms.Form):
    """Other days for something planned: a day, or the words by which the days were known before."""

    days = PreciseDayFormField(
        label=_("new day"), widget=forms.DateInput(attrs={"type": "date", "class": "form-control short"})
    )


class PrintForm(forms.Form):
    """How much of the calendar is printed, and on which paper; a month on A4 where nothing is said."""

    span = forms.ChoiceField(choices=list(SPANS.items()), required=False)
    size = forms.ChoiceField(choices=[(size, size) for size in SIZES], required=False)

    def chosen(self) -> tuple[str, str]:
        """The span and the size; the usual ones for what is none."""
        said = self.cleaned_data if self.is_valid() else {}
        return said.get("span") or "month", said.get("size") or "A4"
