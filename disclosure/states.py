"""The way of a post: written, looked at by somebody else, hung up, and taken down."""

from collections.abc import Mapping
from datetime import date

from django.db import models
from django.utils.translation import gettext_lazy as _

from core.states import Move, latest_state

AREA = "disclosure"
RECORD, PUBLISH = "desk.record", "disclosure.publish"


class PostState(models.TextChoices):
    DRAFT = "draft", _("draft")
    REVIEWED = "reviewed", _("reviewed")
    PUBLISHED = "published", _("on the board")
    WITHDRAWN = "withdrawn", _("taken down")
    ARCHIVED = "archived", _("archived")


S = PostState
# What was published is not taken back into a draft: it is withdrawn, or a corrected post takes its place.
MOVES = {
    "review": Move(_("review"), frozenset({S.DRAFT}), S.REVIEWED, PUBLISH, stamps="reviewed_on"),
    "publish": Move(_("publish"), frozenset({S.REVIEWED}), S.PUBLISHED, PUBLISH, stamps="published_on"),
    "archive": Move(_("archive"), frozenset({S.PUBLISHED}), S.ARCHIVED, PUBLISH, stamps="archived_on"),
    "return": Move(_("return to its writer"), frozenset({S.REVIEWED}), S.DRAFT, PUBLISH, needs_note=True),
    "withdraw": Move(
        _("withdraw"), frozenset({S.PUBLISHED}), S.WITHDRAWN, PUBLISH, stamps="withdrawn_on", needs_note=True
    ),
}
_UP = frozenset({S.PUBLISHED, S.WITHDRAWN, S.ARCHIVED})
DATES = {
    "reviewed_on": (frozenset({S.REVIEWED}), _UP),
    "published_on": (_UP, frozenset()),
    "withdrawn_on": (frozenset({S.WITHDRAWN}), frozenset()),
    "archived_on": (frozenset({S.ARCHIVED}), frozenset()),
}


# The last thing that happened first.
LATEST = {
    "archived_on": S.ARCHIVED,
    "withdrawn_on": S.WITHDRAWN,
    "published_on": S.PUBLISHED,
    "reviewed_on": S.REVIEWED,
}


def state_told_by(dates: Mapping[str, date | None]) -> str:
    """The state that a post kept on paper has come to, by the days that are told of it."""
    return latest_state(LATEST, dates, S.DRAFT)
