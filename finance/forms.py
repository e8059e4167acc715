"""What is asked for when a month is closed or an entry corrected."""

import uuid
from collections import Counter
from datetime import date

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.errors import Refused
from core.models import Branch
from core.sheets import sheet_named
from core.sheets.entry import TypedRow, enter_rows
from finance.chart import codes_taken, names_left
from finance.models import Account, Entry
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


class CodeForm(forms.Form):
    """The code that the branch's own chart of 2021 gives to one name; empty leaves the name out."""

    code = forms.RegexField(
        r"^\d{3,20}$",
        required=False,
        error_messages={"invalid": _("A code is written in digits, such as 501 or 50101.")},
    )
    # The page gives each new account its number, so that what is sent twice is stored once.
    number = forms.UUIDField(required=False, widget=forms.HiddenInput)

    def __init__(self, data, row: dict[str, str], *, place: int, **kwargs) -> None:
        super().__init__(data, prefix=f"line{place}", initial={"number": uuid.uuid4()}, **kwargs)
        self.name, self.direction = row["name"], Account.Direction(row["direction"])
        self.fields["code"].widget.attrs = {"class": "form-control", "inputmode": "numeric", "autocomplete": "off"}

    @property
    def typed(self) -> TypedRow:
        """The row of the sheet of accounts."""
        sheet, said = sheet_named("accounts"), self.cleaned_data
        stored = {"chart": Account.Chart.OF_2021, "code": said["code"], "name": self.name, "direction": self.direction}
        cells = {attr: sheet.column(attr).cell.write(value) for attr, value in stored.items()}
        return TypedRow(cells, said["number"] or uuid.uuid4())


def code_forms(data, branch: Branch) -> list[CodeForm]:
    """A line for each name of the chart of 2021 that the branch has no account of yet."""
    return [CodeForm(data, row, place=place) for place, row in enumerate(names_left(branch))]


def take_codes(lines: list[CodeForm], *, branch: Branch, by) -> int | None:
    """Store an account for each name with a code; all of them, or None with the faults told at their lines.

    Refused when no code is written at all.
    """
    if not all(line.is_valid() for line in lines):
        return None
    filled = [line for line in lines if line.cleaned_data["code"]]
    if not filled:
        raise Refused(_("No code is written yet: nothing was stored."), code="no_codes")
    times, taken = Counter(line.cleaned_data["code"] for line in filled), codes_taken(branch)
    for line in filled:
        code = line.cleaned_data["code"]
        if code in taken:
            said = _("The code %(code)s is that of %(name)s already.") % {"code": code, "name": taken[code]}
            line.add_error("code", said)
        elif times[code] > 1:
            line.add_error("code", _("Two accounts have this code: each needs its own."))
    if any(line.errors for line in filled):
        return None
    told = enter_rows(sheet_named("accounts"), [line.typed for line in filled], branch=branch, by=by)
    for fault in told.faults:
        filled[fault.row.number - 1].add_error("code", str(fault))
    return None if told.faults else len(filled)
