"""What the pages of documents, letters and seals say beside their own facts, and what begins beside their lists."""

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.panels import Act, Line, Panel, list_acts, new_record_url, panels, print_acts, record_url
from correspondence.models import Incoming, Letter, SealUse
from correspondence.selectors import replies_to
from correspondence.states import RECORD, LetterState


@panels("incoming")
def of_incoming(incoming: Incoming, slug: str) -> list[Panel]:
    """The form that goes round with it, and the request that it answers."""
    if incoming.is_voided:
        return []
    form = Panel(
        _("Paper that goes round"),
        acts=print_acts(slug, incoming, (gettext_lazy("Handling form"), "handling-form"), for_word=True),
    )
    if incoming.request is None:
        return [form]
    asked = incoming.request
    day = asked.issued_on.isoformat() if asked.issued_on else ""
    line = Line(day, asked.title, asked.number, record_url(slug, "letters", asked))
    return [Panel(_("Answers the request"), (line,)), form]


@panels("letters")
def of_letter(letter: Letter, slug: str) -> list[Panel]:
    """The letter to be read, written and taken; of a request, what came back."""
    if letter.is_voided:
        return []
    acts = print_acts(slug, letter, (gettext_lazy("The letter"), "letter"), for_word=True)
    page = reverse("correspondence:letter_text", args=[slug, letter.public_id])
    is_draft = letter.state == LetterState.DRAFT
    read = Act(_("Read and change the text") if is_draft else _("Read the text"), page, RECORD)
    seal = new_record_url(slug, "seal-uses", document=letter.title, letter=letter.reference)
    found = [Panel(_("The letter"), (), (read, *acts, Act(_("Ask for the seal"), seal, RECORD)))]
    return found + _replies(letter, slug)


def _replies(letter: Letter, slug: str) -> list[Panel]:
    rows = list(replies_to(letter))
    lines = tuple(
        Line(row.received_on.isoformat(), row.title, row.number, record_url(slug, "incoming", row)) for row in rows
    )
    if not lines and letter.kind != Letter.Kind.REQUEST:
        return []
    new = new_record_url(slug, "incoming", request=letter.reference, sender=letter.addressee)
    acts = () if lines or letter.issued_on is None else (Act(_("Enter the reply"), new, RECORD),)
    return [Panel(_("Reply"), lines, acts, empty=_("No reply has come back yet."))]


@panels("seal-uses")
def of_seal(use: SealUse, slug: str) -> list[Panel]:
    if use.is_voided:
        return []
    acts = print_acts(slug, use, (gettext_lazy("Form for the use of a seal"), "seal-form"), for_word=True)
    return [Panel(_("Form to be signed"), acts=acts)]


@list_acts("letters")
def beside_letters(slug: str) -> list[Act]:
    page = reverse("correspondence:letter_kinds", args=[slug])
    open_page = reverse("desk:figure", args=[slug, "correspondence.unanswered"])
    return [Act(_("Write from a template"), page, RECORD), Act(_("Requests without a reply"), open_page, "desk.view")]
