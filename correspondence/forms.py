"""What is asked for when a document, a letter or a seal moves on, and when a letter is written."""

from crispy_forms.helper import FormHelper
from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.records import BranchRecord
from core.sheets.form_fields import Suggesting
from correspondence.drafts import Asked, Draft
from correspondence.models import Letter
from correspondence.moving import Way
from correspondence.selectors import Known, names_in_office, usual_word
from correspondence.services import USUAL_WORD

LONGEST = 2000


class DayInput(forms.DateInput):
    input_type = "date"

    def __init__(self):
        super().__init__(format="%Y-%m-%d")


class PlainForm(forms.Form):
    """A form whose buttons stand in the page."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper = FormHelper()
        self.helper.form_tag = False


class ActForm(PlainForm):
    """One move: its day, and what this move fills. What it does not ask for is left out."""

    on = forms.DateField(label=_("Day"), widget=DayInput())
    handler = forms.CharField(label=_("Handler"), max_length=60, required=False)
    due_on = forms.DateField(label=_("Report due on"), widget=DayInput(), required=False)
    report = forms.CharField(
        label=_("What was done or reported back"),
        max_length=300,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    word = forms.CharField(
        label=_("Word of the organ"),
        max_length=20,
        help_text=_("What stands before the year: 示工 in 示工〔2024〕3号. The running number is drawn."),
    )
    signer = forms.CharField(label=_("Signed by"), max_length=60, required=False)
    approver = forms.CharField(label=_("Approved by"), max_length=60, required=False)
    copies = forms.IntegerField(label=_("Copies"), min_value=1, max_value=10_000)
    note = forms.CharField(label=_("Reason"), max_length=200)

    def __init__(self, *args, way: Way, action: str, record: BranchRecord, **kwargs):
        super().__init__(*args, **kwargs)
        names = way.names(action)
        for name in set(self.fields) - set(names):
            del self.fields[name]
        if getattr(record, "number", "") and "word" in self.fields:
            del self.fields["word"]
        known = names_in_office(record.branch, timezone.localdate())
        for name in {"handler", "signer", "approver"} & set(self.fields):
            self.fields[name].widget = Suggesting(known)
        self.initial |= {name: getattr(record, name) for name in self.fields if hasattr(record, name)}
        self.initial["on"] = timezone.localdate()
        if "word" in self.fields:
            self.initial["word"] = usual_word(record.branch) or USUAL_WORD


class LetterForm(PlainForm):
    """What a template asks for, and what every letter has; it begins with what is known of the branch."""

    def __init__(self, *args, draft: Draft, known: Known, author: str, **kwargs):
        super().__init__(*args, **kwargs)
        self.draft = draft
        for asked in draft.asked:
            self.fields[asked.name] = _field(asked)
            self.initial[asked.name] = asked.begin(known) or ""
        self.fields["addressee"] = forms.CharField(label=_("Addressee"), max_length=100, required=False)
        self.fields["red_head"] = forms.CharField(
            label=_("Red head"),
            max_length=60,
            required=False,
            help_text=_("The issuer in red above the letter; empty for plain paper."),
        )
        self.fields["drafted_by"] = forms.CharField(label=_("Drafted by"), max_length=60, required=False)
        self.initial |= {
            "addressee": draft.addressee(known),
            "red_head": draft.red_head(known)[:60],
            "drafted_by": author,
        }

    @property
    def said(self) -> dict[str, str]:
        """What the form says now: what was typed, or what it begins with."""
        return {name: self[name].value() or "" for name in self.fields}

    def letter(self, known: Known) -> Letter:
        """The letter that these words make; nothing is stored."""
        said = self.said
        title, text = self.draft.words(said)
        about = {name: said[name] for name in ("addressee", "red_head", "drafted_by")}
        kinds = {"kind": self.draft.kind, "matter": self.draft.matter}
        return Letter(branch=known.branch, title=title[:120], text=text, **kinds, **about)


def _field(asked: Asked) -> forms.CharField:
    more = {"widget": forms.Textarea(attrs={"rows": 4})} if asked.is_long else {}
    most = LONGEST if asked.is_long else 100
    options = {"label": asked.label, "help_text": asked.help, "required": asked.required}
    return forms.CharField(max_length=most, **options, **more)


class TextForm(forms.ModelForm):
    """The words of a draft."""

    version = forms.IntegerField(widget=forms.HiddenInput)

    class Meta:
        model = Letter
        fields = ("title", "addressee", "text", "red_head", "drafted_by", "signer")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper = FormHelper()
        self.helper.form_tag = False
        self.fields["text"].widget.attrs["rows"] = 16
        self.fields["text"].help_text = _("A line for each paragraph.")
        self.initial["version"] = self.instance.version
