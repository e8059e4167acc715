"""The forms at the door and of one's own account."""

from crispy_forms.helper import FormHelper
from django import forms
from django.contrib.auth.forms import AuthenticationForm
from django.contrib.auth.password_validation import get_default_password_validators
from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from accounts.purposes import offered_purposes
from accounts.services import set_login, use_code
from core.errors import Refused

OWN = "accounts.validators"
NEW = {"autocomplete": "new-password"}
# What a telephone's keyboard and the browser's keeper of passwords need to know.
ONE_TIME = {"autocomplete": "one-time-code", "autocapitalize": "characters", "spellcheck": "false"}


def policy_text() -> str:
    """What a password must be, sentence by sentence, as settings.PASSWORD_POLICY says."""
    own = [check.get_help_text() for check in get_default_password_validators() if type(check).__module__ == OWN]
    return " ".join(filter(None, [gettext("At least ten characters; several words are better than signs."), *own]))


class LoginForm(AuthenticationForm):
    """Name and password; a wrong pair is told in one sentence that does not say which of the two it was."""

    error_messages = {
        **AuthenticationForm.error_messages,
        "invalid_login": _(
            "The user name or the password is not right. Try again, or ask your branch's chair for a new password."
        ),
    }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["username"].label = _("User name")
        self.fields["password"].label = _("Password")
        self.helper = FormHelper()
        self.helper.form_tag = False


class NewLoginForm(forms.Form):
    """A user name and a new password, typed twice."""

    username = forms.CharField(
        label=_("User name"), max_length=60, widget=forms.TextInput(attrs={"autocomplete": "username"})
    )
    password = forms.CharField(label=_("New password"), widget=forms.PasswordInput(attrs=NEW))
    again = forms.CharField(label=_("Password once more"), widget=forms.PasswordInput(attrs=NEW))

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["password"].help_text = policy_text()
        self.helper = FormHelper()
        self.helper.form_tag = False

    def clean(self):
        data = super().clean()
        if data.get("password") and data.get("again") and data["password"] != data["again"]:
            self.add_error("again", _("The two passwords differ."))
        return data

    def tell(self, fault: Refused | ValidationError) -> None:
        """Show at its field why the service did not take what was typed."""
        if isinstance(fault, Refused):
            self.add_error("username" if fault.code == "taken" else None, str(fault))
        elif hasattr(fault, "error_dict"):
            for name, texts in fault.message_dict.items():
                self.add_error("username" if name == "username" else "password", texts)
        else:
            self.add_error("password", fault.messages)


class AccountForm(NewLoginForm):
    """One's own name and password; whoever has a password shows it first."""

    current = forms.CharField(
        label=_("Present password"), widget=forms.PasswordInput(attrs={"autocomplete": "current-password"})
    )
    field_order = ["username", "current", "password", "again"]

    def __init__(self, *args, user, is_tired: bool, **kwargs):
        super().__init__(*args, initial={"username": user.username}, **kwargs)
        self.user, self.is_tired, self.was_wrong = user, is_tired, False
        if not user.has_usable_password():
            del self.fields["current"]

    def clean_current(self):
        if self.is_tired:
            raise ValidationError(_("Too many wrong tries. Wait half an hour."))
        self.was_wrong = not self.user.check_password(self.cleaned_data["current"])
        if self.was_wrong:
            raise ValidationError(_("This is not your present password."))
        return self.cleaned_data["current"]

    def save(self) -> bool:
        """Whether the account has its name and password now; if not, the form says why."""
        try:
            set_login(user=self.user, username=self.cleaned_data["username"], password=self.cleaned_data["password"])
        except (Refused, ValidationError) as fault:
            self.tell(fault)
        return not self.errors


class CodeForm(forms.Form):
    """The code of a printed slip."""

    code = forms.CharField(
        label=_("Code on the slip"),
        max_length=40,
        widget=forms.TextInput(attrs=ONE_TIME),
        help_text=_("Ten letters and digits; hyphen and capitals do not matter."),
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper = FormHelper()
        self.helper.form_tag = False


class ActivationForm(NewLoginForm):
    """What the holder of a good code chooses; a reset code leaves the user name as it is."""

    code = forms.CharField(max_length=40, widget=forms.HiddenInput)

    def __init__(self, *args, found, **kwargs):
        super().__init__(*args, **kwargs)
        if found.is_reset:
            self.fields["username"].disabled = True
            self.fields["username"].initial = found.user.username

    def save(self) -> bool:
        """Whether the account is there now; if not, the form says why."""
        said = self.cleaned_data
        try:
            use_code(typed=said["code"], username=said["username"], password=said["password"])
        except (Refused, ValidationError) as fault:
            self.tell(fault)
        return not self.errors


class FactorForm(forms.Form):
    """Six digits of a telephone, or a backup code."""

    digits = forms.CharField(
        label=_("Six digits"), max_length=20, widget=forms.TextInput(attrs={**ONE_TIME, "inputmode": "numeric"})
    )

    def __init__(self, *args, with_backup: bool = False, **kwargs):
        super().__init__(*args, **kwargs)
        if with_backup:
            self.fields["digits"].label = _("Six digits, or a backup code")
            del self.fields["digits"].widget.attrs["inputmode"]
        self.helper = FormHelper()
        self.helper.form_tag = False


class IssueLinksForm(forms.Form):
    """What the links are to open."""

    purpose = forms.ChoiceField(label=_("What the link opens"))

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["purpose"].choices = [(purpose.key, purpose.title) for purpose in offered_purposes()]
        self.fields["purpose"].widget.attrs["class"] = "form-select"


class EndTermsForm(forms.Form):
    """On which day the terms of the people who were ticked end; asked twice, as it takes their rights away."""

    day = forms.DateField(
        label=_("Last day of their posts"),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        help_text=_("Their rights end when this day is over."),
        error_messages={"invalid": _("Write the day as 2024-06-30.")},
    )
    is_sure = forms.BooleanField(
        label=_("I have checked the names: their posts, personal links and open sessions end."),
        error_messages={"required": _("Tick that you have checked the names.")},
    )
