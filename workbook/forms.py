from crispy_forms.helper import FormHelper
from django import forms
from django.utils.translation import gettext_lazy as _

from core.periods import Period
from core.scopes import half_of, period_name
from core.sheets import all_sheets
from workbook.placing import LEAVE, TO_REMARK
from workbook.reader import MOST_BYTES, MOST_ROWS
from workbook.recognise import Wishes

EARLIEST_YEAR, LATEST_YEAR = 1990, 2100
LONGEST_CELL = 1000


class UploadForm(forms.Form):
    """A file, and the year of dates that name none."""

    file = forms.FileField(
        label=_("Excel file"),
        help_text=_("Your own sheets as they are, or the template: .xlsx, .xls, .et or .csv, up to 20 MB."),
        error_messages={
            "required": _("Choose a file first."),
            "empty": _("The file is empty."),
            "missing": _("Choose a file first."),
        },
        widget=forms.FileInput(attrs={"accept": ".xlsx,.xls,.et,.xlsm,.xlsb,.ods,.csv,.txt"}),
    )
    year = forms.IntegerField(
        label=_("Year of dates without a year"),
        required=False,
        min_value=EARLIEST_YEAR,
        max_value=LATEST_YEAR,
        help_text=_("For cells such as 5月1日. Leave it empty when the dates or the titles name their year."),
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper = FormHelper()
        self.helper.form_tag = False

    def clean_file(self):
        file = self.cleaned_data["file"]
        if file.size > MOST_BYTES:
            most = MOST_BYTES // 2**20
            raise forms.ValidationError(
                _("The file is larger than %(most)d MB. Remove pictures, or split it."), params={"most": most}
            )
        return file


class StoreForm(forms.Form):
    """What to do with the rows that were looked at."""

    mode = forms.ChoiceField(choices=[("all", _("take everything in")), ("good", _("take the good rows in"))])


class WishesForm(forms.Form):
    """What an officer decides about one table: what it is, what its columns fill, which rows and cells.

    The names of the inputs follow from the file: `was` (what the page took it for), `to.<header>`, `fix.<attribute>`, `take` and `shown` (rows), and
    `cell.<row>.<part>.<attribute>`.
    """

    kind = forms.CharField(required=False, max_length=60)
    header = forms.IntegerField(required=False, min_value=1, max_value=MOST_ROWS)

    def clean_kind(self) -> str:
        kind = self.cleaned_data["kind"]
        if kind and kind != LEAVE and kind not in {sheet.slug for sheet in all_sheets()}:
            raise forms.ValidationError(_("No kind of record is called “%(kind)s”."), params={"kind": kind})
        return kind

    def wishes(self, known: Wishes) -> Wishes:
        """The decisions with those of before that the form did not ask about."""
        kind = self.cleaned_data["kind"] if "kind" in self.data else known.slug
        # What the page took the table for by its own guess was decided by nobody, and is kept all the same.
        is_other = "kind" in self.data and kind != self.data.get("was", known.slug)
        return Wishes(
            slug=kind,
            header=self.cleaned_data["header"] if "header" in self.data else known.header,
            targets={} if is_other else {**known.targets, **self._targets(kind)},
            fixed={} if is_other else {**known.fixed, **self._named("fix.")},
            left_out=self._left_out(known),
            cells={} if is_other else {**known.cells, **self._named("cell.")},
        )

    def _named(self, prefix: str) -> dict[str, str]:
        found = {name.removeprefix(prefix): text for name, text in self.data.items() if name.startswith(prefix)}
        return {name: text.replace("\0", "")[:LONGEST_CELL] for name, text in found.items()}

    def _targets(self, kind: str) -> dict[str, str]:
        known = {TO_REMARK, LEAVE} | {c.attr for s in all_sheets() if s.slug == kind for c in s.readable}
        return {header: target for header, target in self._named("to.").items() if target in known}

    def _left_out(self, known: Wishes) -> tuple[str, ...]:
        """Of the rows that were shown those not ticked; of the others what was decided before."""
        shown, taken = self.data.getlist("shown"), set(self.data.getlist("take"))
        return tuple(sorted({*known.left_out} - {*shown} | {name for name in shown if name not in taken}))


class LastSummaryForm(forms.Form):
    """A text to be split, and the period for which its plan lines are kept."""

    text = forms.CharField(
        label=_("Last time's text"),
        widget=forms.Textarea(attrs={"rows": 12}),
        max_length=60_000,
        help_text=_("Paste it whole. It is split by 一、二、三、; only what you tick is kept."),
    )
    period = forms.ChoiceField(label=_("Its plan is for"))

    def __init__(self, *args, today, **kwargs):
        super().__init__(*args, **kwargs)
        coming = [half_of(today), half_of(today).following, Period.year_of(today.year), Period.year_of(today.year + 1)]
        asked = (self.initial or {}).get("period", "")
        offered = dict.fromkeys([*([Period.parse(asked)] if asked else []), *coming])
        self.fields["period"].choices = [(period.slug, period_name(period)) for period in offered]
        self.helper = FormHelper()
        self.helper.form_tag = False


class PlanLinesForm(forms.Form):
    """The guiding thought and the lines of a plan that were found in a text; all are ticked at first."""

    keep_thought = forms.BooleanField(label=_("Keep the guiding thought"), required=False, initial=True)
    keep_lines = forms.MultipleChoiceField(label=_("Plan lines"), required=False, widget=forms.CheckboxSelectMultiple)

    def __init__(self, *args, parts, **kwargs):
        super().__init__(*args, **kwargs)
        self.parts = parts
        self.fields["keep_lines"].choices = [(str(place), line.title) for place, line in enumerate(parts.plan)]
        self.fields["keep_lines"].initial = [str(place) for place in range(len(parts.plan))]

    @property
    def thought(self) -> str:
        return self.parts.thought if self.cleaned_data["keep_thought"] else ""

    @property
    def chosen(self) -> list:
        return [self.parts.plan[int(place)] for place in self.cleaned_data["keep_lines"]]
