"""What is asked for when a month is closed or an entry corrected."""

from datetime import date

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.models import Branch
from core.sheets import sheet_named
from core.sheets.entry import TypedRow, enter_rows
from finance.models import Entry
from finance.selectors.books import month_to_close, statement_beside
from finance.selectors.sorting import Unsorted

DIGITS = {"max_digits": 13, "decimal_places": 2}


class CloseForm(forms.Form):
    """The month whose statement is made; what it begins with is asked for only where no statement says so."""

    month = forms.RegexField(
        r"^20\d\d-(0[1-9]|1[0-2])$",
        label=_("month"),
        widget=forms.TextInput(attrs={"type": "month"}),
        error_messages={"invalid": _("Write the month as 2024-01.")},
    )
    opening = forms.DecimalField(label=_("opening balance (yuan)"), required=False, **DIGITS)

    def __init__(self, *args, branch: Branch, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        month = month_to_close(branch)
        self.fields["month"].initial = f"{month:%Y-%m}"
        if statement_beside(branch, month, -1) is not None:
            del self.fields["opening"]

    def clean_month(self) -> date:
        year, month = map(int, self.cleaned_data["month"].split("-"))
        first = date(year, month, 1)
        if first > timezone.localdate():
            raise forms.ValidationError(_("This month has not begun yet."))
        return first


class CorrectionForm(forms.Form):
    """By how much an entry is corrected: less than nothing takes back."""

    on = forms.DateField(label=_("date"), widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}))
    amount = forms.DecimalField(
        label=_("correction (yuan)"), help_text=_("Such as -60 to take 60 yuan back, 60 to add them."), **DIGITS
    )
    summary = forms.CharField(label=_("reason"), max_length=200)

    def __init__(self, *args, entry: Entry, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields["on"].initial = timezone.localdate()
        self.fields["summary"].initial = f"更正：{entry.summary}"[:200]


class SortForm(forms.Form):
    """Under which account an entry goes; empty leaves it where it is."""

    account = forms.CharField(max_length=100, required=False)
    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, data, row: Unsorted, **kwargs) -> None:
        cell = sheet_named("entries").column("account").cell
        begins = {"account": cell.write(row.proposed), "version": row.entry.version}
        super().__init__(data, initial=begins, prefix=row.entry.public_id.hex, **kwargs)
        self.row = row
        label = _("account of %(what)s") % {"what": row.entry.summary}
        self.fields["account"].widget.attrs = {"class": "form-control", "list": "accounts", "aria-label": label}

    @property
    def typed(self) -> TypedRow:
        """The row of the sheet that puts the entry under the account; a row says what a sheet asks for, too."""
        sheet, entry, said = sheet_named("entries"), self.row.entry, self.cleaned_data
        stored = sheet.stored_values(entry)
        needed = {column.attr: column.cell.write(stored[column.attr]) for column in sheet.columns if column.required}
        return TypedRow({**needed, "account": said["account"]}, entry.public_id, said["version"])


def sort_entries(forms_of_rows: list[SortForm], *, branch: Branch, by) -> int | None:
    """Put the entries under the accounts that were typed; all of them, or None with the faults told at their rows.

    Refused when somebody changed one of them meanwhile.
    """
    if not all(form.is_valid() for form in forms_of_rows):
        return None
    filled = [form for form in forms_of_rows if form.cleaned_data["account"]]
    if not filled:
        return 0
    taken = enter_rows(sheet_named("entries"), [form.typed for form in filled], branch=branch, by=by)
    for fault in taken.faults:
        filled[fault.row.number - 1].add_error("account", str(fault))
    return None if taken.faults else len(filled)
