from crispy_forms.helper import FormHelper
from django import forms
from django.utils.translation import gettext_lazy as _

from core.errors import Refused
from core.periods import Period
from core.scopes import period_name


class WriteForm(forms.Form):
    """For which period to write, and as known on which day."""

    period = forms.ChoiceField(label=_("Period"))
    as_of = forms.DateField(
        label=_("As of"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        help_text=_("Leave it empty for the end of the period, or today while it runs."),
        error_messages={"invalid": _("Write the day as 2024-06-30.")},
    )

    def __init__(self, *args, periods: list[Period], **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["period"].choices = [(period.slug, period_name(period)) for period in periods]
        self.helper = FormHelper()
        self.helper.form_tag = False

    def clean(self):
        data = super().clean()
        if data.get("period") and data.get("as_of"):
            try:
                Period.parse(data["period"]).cut(data["as_of"])
            except Refused as refusal:
                self.add_error("as_of", str(refusal))
        return data
