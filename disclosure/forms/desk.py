"""What an officer is asked for: by an act with a suggestion, and by the settings of the box."""

from crispy_forms.helper import FormHelper
from django import forms
from django.utils.translation import gettext_lazy as _

from disclosure.models import Suggestion
from disclosure.selectors.suggestions import mergeable_into
from disclosure.terms import LONGEST_DAYS, Term


class DayInput(forms.DateInput):
    input_type = "date"

    def __init__(self):
        super().__init__(format="%Y-%m-%d")


class ActForm(forms.Form):
    """One act with a suggestion; `names` say which of the fields it asks for."""

    handler = forms.CharField(
        label=_("Handled by"), max_length=60, help_text=_("A name, a department or a post; chosen or typed.")
    )
    due_on = forms.DateField(label=_("Answer due on"), required=False, widget=DayInput())
    reply = forms.CharField(label=_("Answer"), max_length=2000, widget=forms.Textarea(attrs={"rows": 8}))
    outcome = forms.ChoiceField(
        label=_("How it was dealt with"), required=False, choices=[("", "—"), *Suggestion.Outcome.choices]
    )
    merged_into = forms.ModelChoiceField(Suggestion.objects.none(), label=_("Into which suggestion"))
    motion_reference = forms.CharField(label=_("Which motion it became"), max_length=60)
    note = forms.CharField(label=_("Reason"), max_length=200, widget=forms.Textarea(attrs={"rows": 3}))
    text = forms.CharField(label=_("Note"), max_length=2000, widget=forms.Textarea(attrs={"rows": 4}))
    public_question = forms.CharField(
        label=_("What was asked, in your own words"), max_length=300, widget=forms.Textarea(attrs={"rows": 3})
    )
    public_answer = forms.CharField(
        label=_("What was answered"), max_length=2000, widget=forms.Textarea(attrs={"rows": 8})
    )

    def __init__(self, *args, names: tuple[str, ...], suggestion: Suggestion, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper = FormHelper()
        self.helper.form_tag = False
        for name in set(self.fields) - set(names):
            del self.fields[name]
        if "merged_into" in self.fields:
            self.fields["merged_into"].queryset = mergeable_into(suggestion)
        for name in ("handler", "due_on", "outcome", "public_question"):
            self.initial.setdefault(name, getattr(suggestion, name))
        self.initial.setdefault("public_answer", suggestion.public_answer or suggestion.reply)


class BoxSettingsForm(forms.Form):
    """Whether the box is open, of which categories, and within how many days it is answered."""

    is_open = forms.BooleanField(label=_("The box is open"), required=False)
    categories = forms.CharField(
        label=_("Categories"),
        required=False,
        max_length=600,
        help_text=_("One a line, at most 40 characters each. Empty: the usual ones."),
        widget=forms.Textarea(attrs={"rows": 6, "lang": "zh-hans"}),
    )
    days = forms.IntegerField(label=_("Days for an answer"), min_value=1, max_value=LONGEST_DAYS)
    is_working = forms.BooleanField(label=_("Only working days count"), required=False)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper = FormHelper()
        self.helper.form_tag = False

    def clean_categories(self) -> str:
        lines = [line.strip() for line in self.cleaned_data["categories"].splitlines() if line.strip()]
        if any(len(line) > 40 for line in lines):
            raise forms.ValidationError(_("A category has at most 40 characters."))
        return "\n".join(dict.fromkeys(lines))

    @property
    def term(self) -> Term:
        return Term(self.cleaned_data["days"], self.cleaned_data["is_working"])
