from collections.abc import Iterable

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Div, Layout
from django import forms
from django.utils.translation import gettext_lazy as _

from core.errors import Refused
from core.figures import Figure, Rate, all_declared
from core.periods import Period
from core.scopes import period_name
from reports.annexes import ANNEXES
from reports.outlines import KINDS
from reports.roll_up_files.format import LARGEST

DAY = {
    "widget": forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    "required": False,
    "error_messages": {"invalid": _("Write the day as 2024-06-30.")},
}


class DaysForm(forms.Form):
    """For which period a text is written: one of those offered, or days of one's own. `chosen` is it once it is valid."""

    period = forms.ChoiceField(label=_("Period"), required=False)
    first_day = forms.DateField(label=_("Or from"), **DAY)
    last_day = forms.DateField(label=_("to (included)"), **DAY)

    def __init__(self, *args, periods: Iterable[Period], at_hand: Period | None = None, **kwargs):
        super().__init__(*args, **kwargs)
        named = [(period.slug, period_name(period)) for period in periods]
        self.fields["period"].choices = [("", _("days of your own")), *named]
        if at_hand and at_hand.slug in dict(named):
            self.initial = {"period": at_hand.slug}
        elif at_hand:
            self.initial = {"first_day": at_hand.first_day, "last_day": at_hand.last_day}
        self.helper = FormHelper()
        self.helper.form_tag = False
        self.helper.layout = Layout("period", Div("first_day", "last_day", css_class="pair"))
        self.chosen: Period | None = None

    def clean(self):
        data = super().clean()
        if not self.errors:
            try:
                self.chosen = self._period(data)
            except Refused as refusal:
                self.add_error("first_day", str(refusal))
        return data

    def _period(self, data) -> Period | None:
        """The days that were typed, else the period that was chosen."""
        first, last = data.get("first_day"), data.get("last_day")
        if first and last:
            return Period(first, last)
        if first or last:
            self.add_error("last_day" if first else "first_day", _("Give both days, or choose a period."))
        elif data.get("period"):
            return Period.parse(data["period"])
        else:
            self.add_error("period", _("Choose a period, or give both days."))
        return None


class WriteForm(DaysForm):
    """What to write, for which period, and as known on which day."""

    kind = forms.ChoiceField(label=_("Kind of text"))
    as_of = forms.DateField(
        label=_("As of"), help_text=_("Leave it empty for the end of the period, or today while it runs."), **DAY
    )

    def __init__(self, *args, offers, **kwargs):
        periods = sorted({period for offer in offers for period in offer.periods}, reverse=True)
        super().__init__(*args, periods=periods, at_hand=offers[0].periods[0], **kwargs)
        self.fields["kind"].choices = [(kind.key, kind.name) for kind in KINDS.values()]
        self.helper.layout = Layout("kind", *self.helper.layout.fields, "as_of")

    def clean(self):
        data = super().clean()
        if self.chosen and data.get("as_of"):
            try:
                self.chosen.cut(data["as_of"])
            except Refused as refusal:
                self.add_error("as_of", str(refusal))
        return data


class HeadForm(forms.Form):
    """What stands above and below a text, and what is bound behind it."""

    title = forms.CharField(
        label=_("Title"), required=False, max_length=120, help_text=_("Leave it empty for the usual title.")
    )
    as_of = forms.DateField(label=_("As of"), **DAY | {"required": True})
    day = forms.DateField(
        label=_("Date under the signature"),
        help_text=_("Leave it empty for the last day that the text speaks of."),
        **DAY,
    )
    annexes = forms.MultipleChoiceField(
        label=_("Tables behind the text"), required=False, widget=forms.CheckboxSelectMultiple
    )
    red_head = forms.CharField(
        label=_("Red head"),
        required=False,
        max_length=60,
        help_text=_("For a text that is sent out: the name in red above it. Leave it empty for a text without one."),
    )
    number = forms.CharField(label=_("Number of the document"), required=False, max_length=40)
    signer = forms.CharField(
        label=_("Signed by"), required=False, max_length=30, help_text=_("Named in texts to an upper body only.")
    )
    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args, report, **kwargs):
        names = [name for name in self.base_fields if name != "version"]
        initial = {name: getattr(report, name) for name in [*names, "version"]}
        super().__init__(*args, initial=initial, **kwargs)
        self.report = report
        self.fields["annexes"].choices = [(key, title) for key, (title, _build) in ANNEXES.items()]
        self.helper = FormHelper()
        self.helper.form_tag = False

    def clean_as_of(self):
        day = self.cleaned_data["as_of"]
        try:
            self.report.period.cut(day)
        except Refused as refusal:
            raise forms.ValidationError(str(refusal)) from refusal
        return day

    def changes(self) -> dict:
        """The fields as they are to be stored."""
        return {name: value for name, value in self.cleaned_data.items() if name != "version"}


class StatisticsForm(forms.Form):
    """Which statistics year, or which days: the yearly notice decides. `chosen` is it once the form is valid."""

    year = forms.IntegerField(
        label=_("Statistics year"),
        required=False,
        min_value=1951,
        max_value=2199,
        error_messages={"invalid": _("Write the year as 2024.")},
    )
    first_day = forms.DateField(label=_("Or from"), **DAY)
    last_day = forms.DateField(label=_("to (included)"), **DAY)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper = FormHelper()
        self.helper.form_tag = False
        self.helper.layout = Layout("year", Div("first_day", "last_day", css_class="pair"))
        self.chosen: Period | None = None

    def clean(self):
        data = super().clean()
        first, last, year = data.get("first_day"), data.get("last_day"), data.get("year")
        if self.errors:
            return data
        if bool(first) != bool(last):
            self.add_error("last_day" if first else "first_day", _("Give both days, or choose a year."))
        elif not first and not year:
            self.add_error("year", _("Choose a year, or give both days."))
        else:
            try:
                self.chosen = Period(first, last) if first else Period.statistics_year(year)
            except Refused as refusal:
                self.add_error("first_day", str(refusal))
        return data


class EarlierForm(forms.Form):
    """A figure of a year before anything was recorded here."""

    key = forms.ChoiceField(label=_("Figure"))
    period = forms.CharField(
        label=_("Period"),
        max_length=30,
        help_text=_("For example 2023H1, 2023年上半年, 2023, 2023-09 or 2023-03-01/2023-05-31."),
    )
    value = forms.DecimalField(label=_("Value"), max_digits=15, decimal_places=2)
    source = forms.CharField(
        label=_("Where it stands"), max_length=200, help_text=_("The old summary, sheet or ledger.")
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        found = [item for item in all_declared() if isinstance(item, Figure | Rate)]
        named = sorted((f"{item.name}（{item.unit}）", item.key) for item in found)
        self.fields["key"].choices = [(key, name) for name, key in named]

    def clean_period(self):
        try:
            return Period.parse(self.cleaned_data["period"].strip())
        except Refused as refusal:
            raise forms.ValidationError(str(refusal)) from refusal

    def told(self) -> dict:
        """What the service is to keep."""
        return dict(self.cleaned_data)


class PresetForm(forms.Form):
    """Under which name a text is kept as a preset, and how much of it."""

    name = forms.CharField(
        label=_("Name of the preset"),
        max_length=40,
        help_text=_("A preset of this name and kind is replaced by this text."),
    )
    with_words = forms.BooleanField(
        label=_("Keep my own words too"),
        required=False,
        help_text=_(
            "Otherwise order, headings, places left out and the head are kept, and the records speak. Days and periods "
            "in words of your own stay as they are: read them through in the next text."
        ),
    )


class FilesInput(forms.FileInput):
    allow_multiple_selected = True


class FilesField(forms.FileField):
    """Several files at once; `clean` gives a list of them."""

    def clean(self, data, initial=None):
        return [super(FilesField, self).clean(one, initial) for one in data or [None]]


class ReceivedForm(forms.Form):
    """Roll-up files of other installations."""

    MOST = 100

    files = FilesField(
        label=_("Roll-up files"),
        widget=FilesInput(attrs={"accept": ".json"}),
        help_text=_("Several at once, of the same period: the .json files that other unions sent."),
        error_messages={"required": _("Choose a file first."), "empty": _("The file is empty.")},
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper = FormHelper()
        self.helper.form_tag = False

    def clean_files(self):
        files = self.cleaned_data["files"]
        if len(files) > self.MOST:
            raise forms.ValidationError(_("At most %(most)s files at once."), params={"most": self.MOST}, code="many")
        return files

    def contents(self) -> list[tuple[str, bytes]]:
        """Name and content of each; of one that is too large only so much that the reader sees it."""
        return [(one.name, one.read(LARGEST + 1)) for one in self.cleaned_data["files"]]
