"""What is known for a letter before it is written, what stands open, and what speaks against a stored record."""

import re
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from core.errors import Refused
from core.models import Branch
from correspondence.models import Incoming, Letter, SealUse
from members.models import Body, MembershipSpan, Term
from members.selectors import profile_of, rightful_posts, upper_unions_of
from members.selectors.bodies import members_of_body

# 示工〔2024〕3号: the word of the organ, the year and the running number.
NUMBER = re.compile(r"(?P<word>.*)〔(?P<year>\d{4})〕(?P<serial>\d{1,6})号")


@dataclass(frozen=True)
class Known:
    """What a branch has recorded of itself, as a letter tells it; each is read when it is asked for."""

    branch: Branch
    today: date

    @cached_property
    def profile(self):
        return profile_of(self.branch)

    @cached_property
    def upper(self) -> str:
        """The union that approves elections, or nothing where none is entered."""
        return next(iter(upper_unions_of(self.branch)), "")

    @cached_property
    def terms(self) -> dict[str, Term]:
        """The running term of each body, by the kind of body."""
        rows = Term.objects.in_branches([self.branch]).latest_on(self.today).select_related("body")
        return {term.body.kind: term for term in rows}

    @property
    def term(self) -> Term | None:
        return self.terms.get(Body.Kind.COMMITTEE)

    def seats(self, kind: str) -> int | None:
        """How many seats a body has; where that is not recorded, how many sit there."""
        known = self.terms.get(kind)
        return (known.body.seats if known else None) or len(self.sitting(kind)) or None

    def sitting(self, kind: str) -> list[str]:
        """Who sits in a body today, the leading posts first."""
        return [person.name for person in members_of_body(self.branch, kind, on=self.today)]

    def holding(self, *positions: str) -> list[str]:
        """Who holds one of these posts today."""
        posts = rightful_posts(self.today).filter(branch=self.branch, position__in=positions)
        return list(dict.fromkeys(posts.order_by("pk").values_list("person__name", flat=True)))

    @cached_property
    def member_count(self) -> int:
        return MembershipSpan.objects.in_branches([self.branch]).held_on(self.today).active().count()


def names_in_office(branch: Branch, today: date) -> list[str]:
    """Who may be asked to see to something: the holders of posts, by name. One query."""
    posts = rightful_posts(today).filter(branch=branch).order_by("person__name")
    return list(dict.fromkeys(posts.values_list("person__name", flat=True)))


def usual_word(branch: Branch) -> str:
    """The word of the organ in the number that was given last; empty before there is one. One query."""
    rows = Letter.objects.in_branches([branch]).exclude(number="").order_by("-pk").values_list("number", flat=True)
    found = next((match for match in map(NUMBER.fullmatch, rows[:20]) if match), None)
    return found["word"] if found else ""


def open_requests(branch: Branch, today: date) -> QuerySet[Letter]:
    """Requests that are out and were not answered, the oldest first."""
    return Letter.objects.in_branches([branch]).standing().unanswered_on(today).order_by("issued_on", "pk")


def replies_to(letter: Letter) -> QuerySet[Incoming]:
    """The documents that answered a request, the first one first."""
    return letter.replies.standing().order_by("received_on", "pk")


def letter_warnings(letter: Letter) -> list[Refused]:
    """A letter that went out without a number, or without the name of who signed it."""
    found = []
    if letter.issued_on and not letter.number:
        found.append(Refused(_("The letter was issued without a number."), code="no_number"))
    if letter.issued_on and not letter.signer:
        found.append(Refused(_("Who signed the letter is not recorded."), code="no_signer"))
    return found


def incoming_warnings(incoming: Incoming) -> list[Refused]:
    """A term before the day of receipt, and an answer to what was no request."""
    found = []
    if incoming.due_on and incoming.due_on < incoming.received_on:
        found.append(Refused(_("The report was due before the document came in."), code="due_before"))
    if incoming.request and incoming.request.kind != Letter.Kind.REQUEST:
        text = _("“%(title)s” is no request: a reply answers requests only.")
        found.append(Refused(text, params={"title": incoming.request}, code="no_request"))
    return found


def seal_warnings(use: SealUse) -> list[Refused]:
    """Whoever asks for a seal does not approve its use."""
    if use.applicant and use.applicant == use.approver:
        return [Refused(_("Who asked for the seal has approved its use."), code="own_request")]
    return []
