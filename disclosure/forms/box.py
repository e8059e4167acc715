"""What a visitor writes: into the box, about an answer, and the code of their receipt."""

import re
import uuid

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.utils.translation import gettext_lazy as _

from core import filetypes
from core.attachments import shown_name
from core.errors import Refused
from disclosure.flood import check_written_by_somebody, new_proof, read_proof
from disclosure.models import BoxLetter, SuggestionBox
from disclosure.models.box import LONGEST
from disclosure.selectors.suggestions import categories_of
from disclosure.services.box import FILE_NAME, Sent

MOST_BYTES = 10 * 1024 * 1024
# Control characters, and the marks that let a text be read backwards.
UNSHOWN = re.compile(
    "[\x01-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ud800-\udfff]"
)


def shown_text(text: str) -> str:
    """What was written without what cannot be seen, lines parted as everywhere."""
    return UNSHOWN.sub("", text.replace("\r\n", "\n").replace("\r", "\n")).strip()


class WrittenText(forms.CharField):
    """Some lines of writing, empty only where nothing is asked for."""

    def __init__(self, *, rows: int, **more):
        super().__init__(max_length=LONGEST, widget=forms.Textarea(attrs={"rows": rows}), **more)

    def to_python(self, value):
        return shown_text(super().to_python(value))


class OfPeople(forms.Form):
    """A form that machines are kept from; `status` is that of the page which shows it again."""

    # Whoever sees the page does not see this field.
    website = forms.CharField(required=False, max_length=200)
    proof = forms.CharField(required=False, max_length=300, widget=forms.HiddenInput)
    status = 422

    def clean(self):
        said = super().clean()
        self.told_proof = read_proof(said.get("proof", ""))
        if not self.errors:
            try:
                check_written_by_somebody(self.told_proof, said.get("website", ""))
            except Refused as refusal:
                raise ValidationError(str(refusal), code=refusal.code) from refusal
        return said

    def refuse(self, refusal: Refused) -> None:
        """Show the form again with what is against it, everything typed kept."""
        self.add_error(None, str(refusal))
        self.status = refusal.status if refusal.status == 429 else 422

    @property
    def next_proof(self) -> str:
        """The proof for the page that shows the form: the one that came, where it holds, or a new one."""
        held = getattr(self, "told_proof", None)
        return (held or new_proof()).text


class BoxForm(OfPeople):
    """A suggestion: of which kind, in which words, with one picture or PDF; signed only by those who want to."""

    category = forms.ChoiceField(label=_("What it is about"))
    text = WrittenText(label=_("What you want to say"), rows=8)
    file = forms.FileField(
        label=_("A picture or a PDF"),
        required=False,
        help_text=_(
            "One file of at most 10 MB. Its name, and what cameras and programs write into it, are thrown away."
        ),
        widget=forms.FileInput(attrs={"accept": "image/*,.pdf"}),
    )
    signature = forms.CharField(
        label=_("Name and how to reach you"),
        required=False,
        max_length=100,
        help_text=_("Leave it empty and nobody knows who you are. Only those who answer read it."),
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )

    field_order = ("category", "text", "file", "signature")

    def __init__(self, *args, box: SuggestionBox, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["category"].choices = [(name, name) for name in categories_of(box)]

    def clean_signature(self) -> str:
        return shown_text(self.cleaned_data["signature"])

    def clean_file(self) -> ContentFile | None:
        """The file by its content, without its name and without what is written about it."""
        file = self.cleaned_data["file"]
        if not file:
            return None
        name, content = shown_name(file.name), file.read(MOST_BYTES + 1)
        if len(content) > MOST_BYTES:
            raise ValidationError(_("“%(name)s” is larger than 10 MB."), params={"name": name}, code="file_too_large")
        try:
            return ContentFile(_bare(content, name), name=FILE_NAME)
        except Refused as refusal:
            raise ValidationError(str(refusal), code=refusal.code) from refusal

    def sent(self) -> Sent:
        said = self.cleaned_data
        return Sent(self.told_proof.form, said["text"], said["category"], said["signature"], said["file"])


def _bare(content: bytes, name: str) -> bytes:
    if filetypes.is_picture(content):
        return filetypes.redraw(content, name).content
    if not content.startswith(b"%PDF-"):
        raise Refused(
            _("“%(name)s” is neither a picture nor a PDF (its content decides, not its name)."),
            params={"name": name},
            code="file_type",
        )
    filetypes.document_kind(content, name)
    return filetypes.bare_pdf(content, name)


class CodeForm(forms.Form):
    """The code of a receipt, which is sent and never stands in an address."""

    code = forms.CharField(
        label=_("Receipt"),
        max_length=40,
        widget=forms.TextInput(
            attrs={
                "autocomplete": "off",
                "autocapitalize": "characters",
                "spellcheck": "false",
                "placeholder": "XXXX-XXXX-XXXX",
            }
        ),
    )


class MessageForm(OfPeople):
    """One more message to the union."""

    text = WrittenText(label=_("Add to your letter"), rows=4)

    @property
    def number(self) -> uuid.UUID:
        return self.told_proof.form


class RatingForm(forms.Form):
    """How content the sender is with the answer."""

    rating = forms.TypedChoiceField(
        label=_("How satisfied are you with the answer"),
        choices=BoxLetter.Rating,
        coerce=int,
        widget=forms.RadioSelect,
        error_messages={
            "required": _("Choose how satisfied you are."),
            "invalid_choice": _("Choose how satisfied you are."),
        },
    )
