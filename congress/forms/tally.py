"""The grid in which the candidates of an election and their votes are entered."""

import uuid

from django import forms
from django.utils.translation import gettext_lazy as _

from congress.models import Candidate, Election
from core.models import Branch
from core.sheets import sheet_named
from core.sheets.entry import TypedRow, enter_rows

EMPTY_ROWS = 6
MOST_ROWS = 100
VOTES = ("yes", "no", "abstain")


class TallyRow(forms.Form):
    """One candidate; the number of a new one comes with the page, so that sending it twice stores it once."""

    public_id = forms.UUIDField(widget=forms.HiddenInput)
    version = forms.IntegerField(required=False, widget=forms.HiddenInput)
    subject = forms.CharField(label=_("candidate"), max_length=80, required=False)
    yes = forms.CharField(label=_("votes in favour"), max_length=9, required=False)
    no = forms.CharField(label=_("votes against"), max_length=9, required=False)
    abstain = forms.CharField(label=_("abstentions"), max_length=9, required=False)
    is_written_in = forms.BooleanField(label=_("written in by voters"), required=False)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name in ("subject", *VOTES):
            self.fields[name].widget.attrs |= {"class": "form-control", "aria-label": self.fields[name].label}
        for name in VOTES:
            self.fields[name].widget.attrs |= {"inputmode": "numeric"}
        self.fields["is_written_in"].widget.attrs |= {"aria-label": self.fields["is_written_in"].label}


class TallyRows(forms.BaseFormSet):
    """The rows of one ballot: those stored, and empty ones; an empty row says nothing."""

    def typed(self, election: Election, number: int) -> list[tuple[forms.Form, TypedRow]]:
        """The filled rows as rows of the worksheet of candidates."""
        sheet, found = sheet_named("candidates"), []
        for form in self.forms:
            said = form.cleaned_data
            if not said.get("subject"):
                continue
            cells = {name: said[name] for name in ("subject", *VOTES)} | {
                "election": sheet.column("election").cell.write(election),
                "round": str(number),
                "is_written_in": sheet.column("is_written_in").cell.write(said["is_written_in"]),
            }
            found.append((form, TypedRow(cells, said["public_id"], said["version"])))
        return found


TallyFormSet = forms.formset_factory(TallyRow, TallyRows, extra=0, max_num=MOST_ROWS, absolute_max=MOST_ROWS)


def stored_rows(candidates: list[Candidate]) -> list[dict]:
    """What the grid begins with: the candidates of the ballot, then empty rows with numbers of their own."""
    cell = sheet_named("candidates").column("subject").cell
    known = [
        {
            "public_id": each.public_id,
            "version": each.version,
            "subject": cell.write(each.subject),
            "is_written_in": each.is_written_in,
            **{name: getattr(each, name) for name in VOTES},
        }
        for each in candidates
    ]
    return known + [{"public_id": uuid.uuid4()} for _row in range(EMPTY_ROWS)]


def store_rows(grid: TallyRows, *, election: Election, number: int, branch: Branch, by) -> bool:
    """Store the rows, or say at each what is wrong; a form that was not filled as it should be stores nothing."""
    if not grid.is_valid():
        return False
    rows = grid.typed(election, number)
    if not rows:
        return True
    taken = enter_rows(sheet_named("candidates"), [row for _form, row in rows], branch=branch, by=by)
    for fault in taken.faults:
        form = rows[fault.row.number - 1][0]
        form.add_error(None, str(fault))
    return not taken.faults
