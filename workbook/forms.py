from crispy_forms.helper import FormHelper
from django import forms
from django.utils.translation import gettext_lazy as _

from workbook.reader import MOST_BYTES

EARLIEST_YEAR, LATEST_YEAR = 1990, 2100


class UploadForm(forms.Form):
    """A workbook, and the year of dates that name none."""

    file = forms.FileField(
        label=_("Excel file"),
        help_text=_("Your own sheets as they are, or the template: .xlsx or .xls, up to 20 MB."),
        error_messages={
            "required": _("Choose a file first."),
            "empty": _("The file is empty."),
            "missing": _("Choose a file first."),
        },
        widget=forms.FileInput(attrs={"accept": ".xlsx,.xls,.xlsm,.xlsb,.ods"}),
    )
    year = forms.IntegerField(
        label=_("Year of dates without a year"),
        required=False,
        min_value=EARLIEST_YEAR,
        max_value=LATEST_YEAR,
        help_text=_("For cells such as 5月1日. Leave it empty when all dates name their year."),
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
