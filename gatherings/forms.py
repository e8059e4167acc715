"""What officers and members type about gatherings."""

import re

from django import forms
from django.db import models
from django.utils.translation import gettext_lazy as _

from core.errors import Refused
from core.models import Branch
from core.sheets import Intake
from gatherings.models import Attendance, Brief, Notice, Photo, SignUp
from members.cells import PERSON, Somebody
from members.models import Department, Group, Person

DATE = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
LINES, MOST_LINKS = 8, 300


class SomebodyField(forms.CharField):
    """A person of the roster by name or 姓名（工号）, or a name outside it; needs `intake` before it is cleaned."""

    intake: Intake | None = None

    def clean(self, value) -> Person | str:
        text = super().clean(value)
        if not text:
            return text
        try:
            return Somebody().read(text, self.intake)
        except Refused as refusal:
            raise forms.ValidationError(str(refusal), code=refusal.code) from refusal


def form_of(model: type[models.Model], names: tuple[str, ...], **widgets: forms.Widget) -> type[forms.ModelForm]:
    """A form for some fields of one area's table."""
    return forms.modelform_factory(model, fields=names, widgets=widgets)


NOTICE_FACTS = ("begins", "audience", "bring", "reply", "contact", "places", "closes_on")
BRIEF_FIELDS = ("title", "text", "author", "sent_to", "sent_on", "taken_by", "taken_on")


def notice_form(model: type[Notice]) -> type[forms.ModelForm]:
    made = form_of(model, NOTICE_FACTS, closes_on=DATE)
    made.said = property(lambda form: {name: form.cleaned_data[name] for name in NOTICE_FACTS})
    return made


class NoticeWordsForm(forms.Form):
    """The officer's own words; those that are still the drafted ones are not kept, so that they follow the facts."""

    words = forms.CharField(
        label=_("Text of the notice"),
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs={"rows": LINES * 2, "id": "words", "class": "form-control"}),
    )

    def __init__(self, *args, draft: str, **kwargs):
        super().__init__(*args, **kwargs)
        self.draft = draft

    @property
    def said(self) -> dict[str, str]:
        words = "\n".join(self.cleaned_data["words"].splitlines()).strip()
        return {"text": "" if words == self.draft.strip() else words}


def brief_form(model: type[Brief]) -> type[forms.ModelForm]:
    return form_of(model, BRIEF_FIELDS, sent_on=DATE, taken_on=DATE, text=forms.Textarea(attrs={"rows": LINES}))


def photo_form(model: type[Photo]) -> type[forms.ModelForm]:
    return form_of(model, ("caption", "photographer", "is_signed_sheet", "is_released"))


class AddPhotoForm(forms.Form):
    file = forms.FileField(
        label=_("Picture"), widget=forms.ClearableFileInput(attrs={"accept": "image/*"}), allow_empty_file=True
    )
    caption = forms.CharField(
        label=_("Caption"),
        max_length=200,
        required=False,
        help_text=_("When, where, what, and who from left to right."),
    )
    photographer = forms.CharField(label=_("Photographer"), max_length=30, required=False)
    is_signed_sheet = forms.BooleanField(label=_("It is the signed sheet"), required=False)


class SignUpForm(forms.Form):
    """One person put on the list by an officer."""

    subject = SomebodyField(label=_("Name"), max_length=60, help_text=_("One of the roster, or somebody else by name."))
    people = forms.IntegerField(
        label=_("People"), min_value=1, max_value=SignUp.MOST, initial=1, help_text=_("With those who come along.")
    )

    def __init__(self, *args, branch: Branch, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["subject"].intake = Intake(branch)


class PersonalLinksForm(forms.Form):
    """Who gets a link of their own: a group, a department, or people of the roster by name; `people` has them."""

    names = forms.CharField(
        label=_("Names"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Of the roster, one a line or parted by a comma."),
    )
    group = forms.ModelChoiceField(Group.objects.none(), label=_("All of a group"), required=False)
    department = forms.ModelChoiceField(Department.objects.none(), label=_("All of a department"), required=False)

    def __init__(self, *args, branch: Branch, **kwargs):
        super().__init__(*args, **kwargs)
        self.branch = branch
        for name, model in (("group", Group), ("department", Department)):
            self.fields[name].queryset = model.objects.in_branches([branch]).standing().order_by("name")

    def clean_names(self) -> list[Person]:
        intake, found, faults = Intake(self.branch), [], []
        for name in filter(None, re.split(r"[、，,;；\n\r]+", self.cleaned_data["names"])):
            try:
                found.append(PERSON.read(name.strip(), intake))
            except Refused as refusal:
                faults.append(str(refusal))
        if faults:
            raise forms.ValidationError(faults)
        return found

    def clean(self) -> dict:
        said = super().clean()
        people = list(said.get("names") or [])
        roster = Person.objects.in_branches([self.branch]).standing().order_by("sound", "pk")
        for name in ("group", "department"):
            if said.get(name):
                people += roster.filter(**{name: said[name]})
        people = list(dict.fromkeys(people))
        if not people and not self.errors:
            raise forms.ValidationError(_("Choose at least one person."))
        if len(people) > MOST_LINKS:
            raise forms.ValidationError(_("No more than %(most)d links at once.") % {"most": MOST_LINKS})
        return {**said, "people": people}


class PasteForm(forms.Form):
    text = forms.CharField(
        label=_("The list as it stands in the group"),
        max_length=20_000,
        widget=forms.Textarea(attrs={"rows": LINES * 2}),
    )


class PhoneForm(forms.Form):
    """Who somebody is, on their own phone: the name, and a number that others do not know by heart."""

    name = forms.CharField(label=_("Your name"), max_length=60, widget=forms.TextInput(attrs={"autocomplete": "name"}))
    number = forms.CharField(
        label=_("Staff number, or the last four digits of your phone"),
        max_length=20,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )


class PhoneSignUpForm(PhoneForm):
    people = forms.IntegerField(
        label=_("People"), min_value=1, max_value=SignUp.MOST, initial=1, help_text=_("With those who come along.")
    )


class MarkForm(forms.Form):
    """One line of the sign-in sheet: whoever is meant by what was typed, or the guest whose key was chosen."""

    typed = forms.CharField(max_length=80, required=False)
    key = forms.CharField(max_length=80, required=False)
    presence = forms.ChoiceField(choices=Attendance.Presence, required=False)
