"""Reads for suggestions: the open box, the letter of a receipt, what waits, and what the senders say of the answers."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from statistics import median

from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from core.models import Branch, RuleSet
from core.periods import Period
from core.privacy import Finding, findings, private_names_of
from disclosure.models import BoxLetter, Suggestion, SuggestionBox, SuggestionMessage
from disclosure.receipts import code_digest
from disclosure.suggestion_states import ENDED, WAITING
from disclosure.terms import KEY, Term, read_term, term_of

# The usual ones, in the words of the officers; a branch has its own.
USUAL_CATEGORIES = ("工作条件与安全", "福利待遇", "食堂与后勤", "管理与制度", "工会工作", "其他")
# What fewer people say tells what each of them said.
FEWEST_RATINGS = 5
MOST_ALIKE, MOST_LISTED = 5, 200


def box_of(branch: Branch) -> SuggestionBox | None:
    """The box of a branch, open or not; one query."""
    return SuggestionBox.objects.filter(branch=branch).select_related("branch", "channel").first()


def open_box_of(branch: Branch) -> SuggestionBox | None:
    """The box of a branch while it is open; one query."""
    rows = SuggestionBox.objects.filter(branch=branch, is_open=True, channel__voided_at=None)
    return rows.select_related("branch", "channel").first()


def categories_of(box: SuggestionBox | None) -> list[str]:
    return (box.categories.splitlines() if box else []) or list(USUAL_CATEGORIES)


@dataclass(frozen=True)
class BoxNotice:
    """What whoever passes by is told of an open box: what one may write about, and in how many days it is answered."""

    categories: list[str]
    term: Term


def box_notice_of(branch: Branch, today: date) -> BoxNotice | None:
    """The notice of a branch's box; None while it is not open."""
    box = open_box_of(branch)
    return BoxNotice(categories_of(box), term_of(branch, today)) if box else None


def letter_of(branch: Branch, code: str) -> BoxLetter | None:
    """The letter whose receipt this is; None for any other code. Who signed it is not read."""
    kept = code_digest(branch.pk, code)
    rows = BoxLetter.objects.filter(branch=branch, receipt_digest=kept).defer("signature") if kept else ()
    return rows.select_related("suggestion__branch", "suggestion__merged_into").first() if kept else None


def may_be_written_to(suggestion: Suggestion) -> bool:
    """Whether the talk about a letter goes on."""
    return not suggestion.is_voided and suggestion.state not in ENDED


def may_be_rated(suggestion: Suggestion) -> bool:
    return not suggestion.is_voided and suggestion.replied_on is not None


def talk_of(suggestion: Suggestion) -> list[SuggestionMessage]:
    """What both sides said after the letter itself, the first first; never a note of the desk."""
    return list(suggestion.messages.exclude(side=SuggestionMessage.Side.NOTE))


def said_of(suggestion: Suggestion) -> list[SuggestionMessage]:
    """What both sides said, and the notes of the desk; one query."""
    return list(suggestion.messages.select_related("by"))


def signature_of(suggestion: Suggestion) -> str:
    """Who signed the letter, for those who answer it."""
    letter = BoxLetter.objects.filter(suggestion=suggestion).first()
    return letter.signature if letter else ""


def waiting_suggestions(branches: Iterable) -> QuerySet[Suggestion]:
    """What waits for an answer, the first due first: new ones, and those whose senders asked again.

    `waits_until` is the day on which the answer is due. What was answered on paper waits for nothing.
    """
    rows = Suggestion.objects.in_branches(branches).standing().filter(state__in=WAITING)
    rows = rows.filter(Q(replied_on=None) | Q(letter__again_due_on__isnull=False))
    through_box = Exists(BoxLetter.objects.filter(suggestion=OuterRef("pk")))
    rows = rows.annotate(waits_until=Coalesce("letter__again_due_on", "due_on"), through_box=through_box)
    return rows.order_by(F("waits_until").asc(nulls_last=True), "received_on", "pk")


def mergeable_into(suggestion: Suggestion) -> QuerySet[Suggestion]:
    """Suggestions into which this one can be merged, the latest first."""
    others = Suggestion.objects.in_branches([suggestion.branch_id]).standing().exclude(pk=suggestion.pk)
    return others.filter(merged_on=None).exclude(state__in=ENDED).order_by("-received_on", "-pk")


def earlier_like(suggestion: Suggestion) -> list[Suggestion]:
    """Earlier answers in the same category, the latest first: what was said then may be said again."""
    if not suggestion.category:
        return []
    others = Suggestion.objects.in_branches([suggestion.branch_id]).standing().exclude(pk=suggestion.pk)
    answered = others.filter(category=suggestion.category).exclude(reply="")
    return list(answered.order_by("-replied_on", "-pk")[:MOST_ALIKE])


def private_in_answer(branch: Branch, question: str, answer: str) -> list[Finding]:
    """What a public answer says that strangers must not read."""
    parts = [(_("what was asked"), question), (_("what was answered"), answer)]
    return findings(parts, names=private_names_of(branch))


@dataclass(frozen=True)
class BoxNumbers:
    """What a year's suggestions say: how many, in how many days they were answered, how content the senders are.

    The medians are None where fewer than five stand behind them.
    """

    received: int
    answered: int
    days: float | None
    ratings: int
    rating: float | None


def numbers_of(branch: Branch, year: Period) -> BoxNumbers:
    """One query; everything received in the year, through whichever way."""
    rows = Suggestion.objects.in_branches([branch]).standing()
    rows = rows.filter(received_on__range=(year.first_day, year.last_day))
    told = list(rows.values_list("received_on", "replied_on", "letter__rating"))
    days = [(replied - received).days for received, replied, _rating in told if replied]
    ratings = [rating for _received, _replied, rating in told if rating]
    return BoxNumbers(len(told), len(days), _median(days), len(ratings), _median(ratings))


def _median(values: list[int]) -> float | None:
    return median(values) if len(values) >= FEWEST_RATINGS else None


@dataclass(frozen=True)
class WaitingLine:
    """One suggestion that waits, as the desk's list shows it."""

    suggestion: Suggestion
    due_on: date | None
    days_left: int | None

    @property
    def is_late(self) -> bool:
        return self.days_left is not None and self.days_left < 0

    @property
    def days_late(self) -> int:
        return -self.days_left if self.is_late else 0


def waiting_lines(branch: Branch, today: date) -> list[WaitingLine]:
    """What waits, the first due first; one query."""
    rows = waiting_suggestions([branch])[:MOST_LISTED]
    return [
        WaitingLine(row, row.waits_until, (row.waits_until - today).days if row.waits_until else None) for row in rows
    ]


@dataclass(frozen=True)
class KnownTerm:
    """What usage or the law of a province says about the days for an answer."""

    place: str
    term: Term
    source: str


def known_terms() -> list[KnownTerm]:
    """For whoever sets the days of a branch; law is named only where its text was read. One query."""
    rules = RuleSet.objects.filter(key=KEY, branch=None).order_by("jurisdiction")
    told = [(rule, read_term(rule.value)) for rule in rules]
    return [
        KnownTerm(rule.jurisdiction, term, rule.source if rule.mark == RuleSet.Mark.READ else "")
        for rule, term in told
        if term
    ]
