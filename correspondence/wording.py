"""A letter as it is printed: what stands in its head, its title, its paragraphs, and who signs it."""

from core.models import Branch
from core.papers import Letterhead, PaperText
from correspondence.drafts.declare import UPWARD
from correspondence.models import Letter
from members.selectors import profile_of


def letter_words(branch: Branch, letter: Letter) -> PaperText:
    """The words of a letter. On plain paper its number stands above the text."""
    paragraphs = tuple(line for line in letter.text.splitlines() if line.strip())
    signer = letter.signer if letter.kind in UPWARD else ""
    head = Letterhead(letter.red_head, letter.number, signer) if letter.red_head else None
    number = (letter.number,) if letter.number and head is None else ()
    return PaperText(
        title=letter.title,
        addressee=letter.addressee,
        parts=(*number, *paragraphs),
        signature=profile_of(branch).registered_name,
        day=letter.issued_on,
        head=head,
    )
