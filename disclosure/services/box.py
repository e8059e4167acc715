"""The box on the public page: opened and closed, written to by anybody, read and rated by whoever holds a receipt.

Whatever a sender does is stored and recorded without a name and with its day alone.
"""

import uuid
from dataclasses import dataclass
from datetime import date

from django.core.files.base import File
from django.db import IntegrityError, transaction
from django.utils.translation import gettext_lazy as _

from core.attachments import store
from core.audit import record, target_of
from core.columns import written
from core.dates import PreciseDay
from core.errors import Refused
from core.models import Branch, RuleSet
from core.models.append_only import day_begins
from core.services import change_record, create_record, save_setting
from core.states import make_move
from disclosure.models import BoxLetter, Channel, Suggestion, SuggestionBox, SuggestionMessage
from disclosure.receipts import code_digest, code_of
from disclosure.selectors.suggestions import may_be_rated, may_be_written_to
from disclosure.suggestion_states import PUBLISH, SENDER_MOVES, SuggestionState
from disclosure.terms import KEY, Term, term_of

NAME = "网上意见箱"
# So many messages in a row wait for one answer.
MOST_UNANSWERED = 5
FILE_NAME = "附件"


@dataclass(frozen=True)
class Sent:
    """What a visitor sends: the number of the form, and what was written into it."""

    form: uuid.UUID
    text: str
    category: str = ""
    signature: str = ""
    file: File | None = None


def send_to_box(box: SuggestionBox, sent: Sent, *, on: date) -> str:
    """Store what was sent and give its receipt; the same form sent twice, even at once, is stored once and has one receipt."""
    code = code_of(sent.form)
    kept = code_digest(box.branch_id, code)
    letters = BoxLetter.objects.filter(receipt_digest=kept)
    if not letters.exists():
        try:
            _store_letter(box, sent, kept, on)
        except IntegrityError:
            if not letters.exists():
                raise
    return code


@transaction.atomic
def _store_letter(box: SuggestionBox, sent: Sent, kept: str, on: date) -> None:
    suggestion = Suggestion(
        branch=box.branch,
        channel=box.channel,
        received_on=on,
        category=sent.category,
        content=sent.text,
        is_anonymous=not sent.signature,
        due_on=term_of(box.branch, on).ends(on),
    )
    suggestion.full_clean()
    suggestion.save(force_insert=True)
    Suggestion.objects.filter(pk=suggestion.pk).update(created_at=day_begins(on))
    BoxLetter.objects.create(branch=box.branch, suggestion=suggestion, receipt_digest=kept, signature=sent.signature)
    if sent.file is not None:
        store(sent.file, branch=box.branch, by=None, target=suggestion, on=on)
    _record_unnamed("disclosure.suggestion.receive", suggestion, on)


@transaction.atomic
def write_again(letter: BoxLetter, *, text: str, number: uuid.UUID, on: date) -> None:
    """Go on with the talk. Refused once it has ended, and while several messages wait for one answer.

    After an answer it waits for the next one, which is due as the first was.
    """
    suggestion = Suggestion.objects.select_for_update().get(pk=letter.suggestion_id)
    if not may_be_written_to(suggestion):
        raise Refused(_("This talk has ended. Send a new message through the box."), code="ended")
    if SuggestionMessage.objects.filter(number=number).exists():
        return
    waiting = 0
    for side in suggestion.messages.exclude(side=SuggestionMessage.Side.NOTE).values_list("side", flat=True):
        waiting = waiting + 1 if side == SuggestionMessage.Side.SENDER else 0
    if waiting >= MOST_UNANSWERED:
        raise Refused(
            _("%(count)d of your messages wait for an answer. Write on when there is one."),
            params={"count": waiting},
            code="too_many",
        )
    message = SuggestionMessage(
        branch=suggestion.branch,
        suggestion=suggestion,
        number=number,
        side=SuggestionMessage.Side.SENDER,
        text=text,
        on=on,
    )
    message.full_clean()
    message.save(force_insert=True)
    if suggestion.state != SuggestionState.REPLIED:
        _record_unnamed("disclosure.suggestion.message", suggestion, on)
        return
    make_move(suggestion, moves=SENDER_MOVES, action="ask_again", by=None, on=on, at=day_begins(on))
    BoxLetter.objects.filter(pk=letter.pk).update(again_due_on=term_of(suggestion.branch, on).ends(on))


@transaction.atomic
def rate_answer(letter: BoxLetter, *, rating: int, on: date) -> None:
    """Keep how content the sender is; a second rating takes the place of the first. Refused before there is an answer."""
    suggestion = Suggestion.objects.select_for_update().get(pk=letter.suggestion_id)
    if not may_be_rated(suggestion):
        raise Refused(_("There is no answer yet to be rated."), code="unanswered")
    if rating not in BoxLetter.Rating.values:
        raise Refused(_("Choose how satisfied you are."), code="no_rating")
    BoxLetter.objects.filter(pk=letter.pk).update(rating=rating)
    _record_unnamed("disclosure.suggestion.rate", suggestion, on)


def _record_unnamed(verb: str, suggestion: Suggestion, on: date) -> None:
    record(verb, by=None, branch=suggestion.branch, target=target_of(suggestion), at=day_begins(on))


@transaction.atomic
def set_box(*, branch: Branch, is_open: bool, categories: str, term: Term, by, today: date) -> SuggestionBox:
    """Open the box of a branch or close it, with its categories and the days for an answer.

    An open box is a way to be heard of its own, which ends when it is closed. Refused without the right to publish.
    """
    if by is not None and not by.has_perm(PUBLISH, branch):
        raise Refused(_("You have no right to publish for this branch."), code="no_right")
    SuggestionBox.objects.get_or_create(branch=branch)
    box = SuggestionBox.objects.select_for_update().select_related("branch").get(branch=branch)
    before = {name: written(getattr(box, name)) for name in ("is_open", "categories")}
    if is_open:
        box.channel = _opened_channel(box, by=by, today=today)
    elif box.is_open and box.channel is not None:
        change_record(box.channel, {"ended_on": today}, by=by)
    box.is_open, box.categories = is_open, "\n".join(filter(None, map(str.strip, categories.splitlines())))
    box.full_clean()
    box.save()
    after = {name: written(getattr(box, name)) for name in before}
    changed = {name: [before[name], after[name]] for name in before if before[name] != after[name]}
    if changed:
        record("disclosure.suggestionbox.change", by=by, branch=branch, target=target_of(box), detail=changed)
    _set_term(branch, term, by=by, today=today)
    return box


def _opened_channel(box: SuggestionBox, *, by, today: date) -> Channel:
    """The way to be heard that the box is: the one it was before, opened again, or a new one."""
    channel = box.channel
    if channel is None or channel.is_voided:
        own = Channel(branch=box.branch, name=NAME, kind=Channel.Kind.ONLINE, since=PreciseDay.on(today))
        return create_record(own, by=by)
    return change_record(channel, {"ended_on": None}, by=by) if channel.ended_on else channel


def _set_term(branch: Branch, term: Term, *, by, today: date) -> None:
    """The branch's own rule, where it differs from the one that holds already; it holds from today."""
    held = term_of(branch, today)
    if (held.days, held.is_working) == (term.days, term.is_working):
        return
    own = RuleSet.objects.filter(branch=branch, key=KEY, first_day=today).first()
    own = own or RuleSet(branch=branch, key=KEY, first_day=today, mark=RuleSet.Mark.CUSTOM)
    own.value, own.source = term.value, "本单位意见箱办法"
    save_setting(own, by=by, branch=branch)
