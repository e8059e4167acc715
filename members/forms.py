from datetime import date

from crispy_forms.helper import FormHelper
from django import forms
from django.utils.translation import gettext_lazy as _

from core.errors import Refused
from core.periods import Period
from core.scopes import half_of, halves_until, period_name
from members.models import CorrectionRequest
from members.services.founding import Founding


class StartForm(forms.Form):
    """The four things that a first text needs; only the name must be given."""

    name = forms.CharField(
        label=_("Full name of the union"), max_length=100, help_text=_("As on its seal: it signs the text.")
    )
    self_name = forms.CharField(
        label=_("How it calls itself"),
        max_length=30,
        required=False,
        help_text=_("As in its own texts: 我校工会, 我处工会."),
    )
    upper_unions = forms.CharField(
        label=_("Upper unions"), max_length=200, required=False, help_text=_("One or several, parted by 、.")
    )
    party_body = forms.CharField(
        label=_("Party organisation"),
        max_length=100,
        required=False,
        help_text=_("The party branch or committee that the union works under."),
    )
    period = forms.ChoiceField(label=_("The text is about"))
    as_of = forms.DateField(
        label=_("As of"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        help_text=_("Leave it empty for the end of the period, or today while it runs."),
    )

    def __init__(self, *args, today: date, **kwargs):
        super().__init__(*args, **kwargs)
        offered = [*halves_until(today, 3), Period.year_of(today.year), Period.year_of(today.year - 1)]
        self.fields["period"].choices = [(period.slug, period_name(period)) for period in offered]
        self.fields["period"].initial = half_of(today).slug
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

    @property
    def founding(self) -> Founding:
        said = self.cleaned_data
        above = [name.strip() for name in said["upper_unions"].replace("，", "、").replace(",", "、").split("、")]
        return Founding(
            said["name"].strip(),
            said["self_name"].strip() or "工会",
            tuple(filter(None, above)),
            said["party_body"].strip(),
        )


class CorrectionForm(forms.Form):
    """What somebody says is wrong with their own data, and what is right."""

    about = forms.ChoiceField(label=_("What is wrong"), choices=CorrectionRequest.About.choices)
    proposed = forms.CharField(label=_("What is right"), max_length=100)
    reason = forms.CharField(label=_("How one can see that"), max_length=200, required=False)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper = FormHelper()
        self.helper.form_tag = False
