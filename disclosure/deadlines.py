"""What falls due in openness: what was put up for objections and has come down, topics, and suggestions."""

from collections.abc import Iterator, Sequence
from datetime import date

from django.utils.translation import gettext_lazy as _

from core.deadlines import Deadline, DueItem, deadline
from disclosure.selectors import posts_beyond_their_days, regular_duties
from disclosure.selectors.suggestions import waiting_suggestions
from disclosure.suggestion_states import ANSWER
from disclosure.terms import KEY


def _over(branches: Sequence[int], today: date) -> Iterator[DueItem]:
    for post in posts_beyond_their_days(branches, today):
        yield DueItem(post, post.last_day, {"name": post.title, "day": post.last_day.isoformat()})


deadline(
    Deadline(
        "disclosure.objections_over",
        sentence=_("“%(name)s” was up for objections until %(day)s: tell what was objected, and archive it."),
        sheet="board-posts",
        who="desk.record",
        remind_days=(),
        items=_over,
        stale_days=90,
    )
)


def _to_answer(branches: Sequence[int], today: date) -> Iterator[DueItem]:
    """From the day after it came: a reminder made at once would tell the hour in which somebody wrote."""
    for row in waiting_suggestions(branches).filter(received_on__lt=today, waits_until__isnull=False):
        yield DueItem(row, row.waits_until, {"name": str(row), "day": row.waits_until.isoformat()})


deadline(
    Deadline(
        "disclosure.suggestion_reply",
        sentence=_("“%(name)s” is to be answered by %(day)s."),
        sheet="suggestions",
        who=ANSWER,
        remind_days=(30, 3),
        items=_to_answer,
        rule=KEY,
    )
)


def _to_be_made_public(branches: Sequence[int], today: date) -> Iterator[DueItem]:
    for duty in regular_duties(branches, today=today):
        yield DueItem(duty.topic, duty.due, {"name": duty.topic.name, "day": duty.due.isoformat()})


deadline(
    Deadline(
        "disclosure.topic_due",
        sentence=_("“%(name)s” is to be made public by %(day)s."),
        sheet="topics",
        who="desk.record",
        remind_days=(7,),
        items=_to_be_made_public,
        stale_days=90,
        names_nobody=True,
    )
)
