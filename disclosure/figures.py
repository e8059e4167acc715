"""What may be said of what was made public."""

from collections.abc import Mapping
from functools import partial

from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from core.dates import Precision
from core.figures import Distinct, FigureValue, Scope, figure, phrase, plain_figure
from disclosure.models import BoardPost, Channel, Contact, Place, Publication, Suggestion, Topic

COLUMNS = ("matter", "title", "contents", "covers", "published", "place")
FEWEST_MONTHS = 3
SUGGESTION = ("received_on", "channel", "category", "content", "is_anonymous", "due_on", "replied_on", "outcome")
MONEY = Q(matter=Publication.Matter.UNION_MONEY)


def publications(scope: Scope):
    """Made public within the period and not taken back by the scope's day."""
    return Publication.objects.counted_for(scope).standing_publicly(scope).within("published", scope)


def months_covered(scope: Scope):
    """Statements of one month each, of a month within the period, made public by the scope's day at any time."""
    standing = Publication.objects.counted_for(scope).standing_publicly(scope)
    return standing.within("covers", scope).filter(covers_precision=Precision.MONTH)


def lasting(model: type, scope: Scope):
    """What stands on the scope's day; one whose beginning nobody remembers stood before."""
    return model.objects.counted_for(scope).in_force(scope, "since_to", "ended_on")


def suggestions(scope: Scope):
    return Suggestion.objects.counted_for(scope).on_days("received_on", scope)


plain_figure(
    "disclosure.money_publications",
    name=_("publications of union money"),
    unit="期",
    definition=_("Publications of union money made within the period and not withdrawn since."),
    base=publications,
    columns=COLUMNS,
    where=MONEY,
)
plain_figure(
    "disclosure.unit_affairs",
    name=_("publications of the employer's affairs"),
    unit="次",
    definition=_("Publications of the employer's affairs made within the period and not withdrawn since."),
    base=publications,
    columns=COLUMNS,
    where=Q(matter=Publication.Matter.UNIT_AFFAIRS),
)
plain_figure(
    "disclosure.money_months",
    name=_("months of which the union money was published"),
    unit="期",
    definition=_(
        "Different months of the period, ended by its last day, of which the union money had been published by then."
    ),
    base=months_covered,
    columns=COLUMNS,
    where=MONEY,
    measure=Distinct("covers_from"),
)


@figure(
    "disclosure.money_months_due",
    name=_("months of which the union money had to be published"),
    unit="期",
    definition=_(
        "The same without the last month that has ended: the statement of a month is made after its end, so this one "
        "may still be on its way."
    ),
    base=months_covered,
    columns=COLUMNS,
    measure=Distinct("covers_from"),
)
def money_months_due(scope: Scope) -> Q:
    *_, last_end = scope.first_day, *scope.period.month_ends(scope.as_of)
    return MONEY & Q(covers_to__lt=last_end)


@phrase(
    "disclosure.money_monthly",
    name=_("union money published month by month"),
    definition=_(
        "“Month by month” when every month of the period that has ended by its last day was published, at most the "
        "last one missing, and at least three were."
    ),
    sources=("disclosure.money_months", "disclosure.money_months_due"),
)
def money_monthly(values: Mapping[str, FigureValue], scope: Scope) -> str:
    """The statement of a month is made after its end, so the last month that has ended may still be missing."""
    ended = len(scope.period.month_ends(scope.as_of))
    covered, due = values["disclosure.money_months"].value, values["disclosure.money_months_due"].value
    return "逐月" if covered >= FEWEST_MONTHS and due == ended - 1 else ""


plain_figure(
    "disclosure.places",
    name=_("boards"),
    unit="处",
    definition=_("Boards on walls and online that stand on the last day of the period."),
    base=partial(lasting, Place),
    columns=("name", "where", "kind", "affairs", "since"),
    groups=("kind", "affairs"),
)
plain_figure(
    "disclosure.topics",
    name=_("topics made public"),
    unit="类",
    definition=_("Kinds of matter that are to be made public on the last day of the period."),
    base=partial(lasting, Topic),
    columns=("name", "affairs", "cadence", "since"),
    groups=("affairs", "cadence"),
)
plain_figure(
    "disclosure.channels",
    name=_("ways to be heard"),
    unit="个",
    definition=_("Mailboxes, boxes, telephones and other ways to be heard that exist on the last day of the period."),
    base=partial(lasting, Channel),
    columns=("name", "kind", "place", "since"),
    groups=("kind",),
)
plain_figure(
    "disclosure.contacts",
    name=_("published contacts"),
    unit="个",
    definition=_("Contacts that are published on the last day of the period; the numbers themselves are not told."),
    base=partial(lasting, Contact),
    columns=("whose", "what", "place", "since"),
)
plain_figure(
    "disclosure.suggestions",
    name=_("suggestions received"),
    unit="条",
    definition=_("Suggestions received within the period."),
    base=suggestions,
    columns=SUGGESTION,
    groups=("category",),
)


@figure(
    "disclosure.suggestions_replied",
    name=_("suggestions answered"),
    unit="条",
    definition=_("Of the suggestions received within the period, those answered by its last day."),
    base=suggestions,
    columns=SUGGESTION,
    groups=("outcome",),
)
def replied(scope: Scope) -> Q:
    return Q(replied_on__lte=scope.last_day)


@figure(
    "disclosure.suggestions_in_time",
    name=_("suggestions answered in time"),
    unit="条",
    definition=_("Of the suggestions answered, those answered on the day they were due or before."),
    base=suggestions,
    columns=SUGGESTION,
)
def replied_in_time(scope: Scope) -> Q:
    return Q(replied_on__lte=scope.last_day) & Q(replied_on__lte=F("due_on"))


def posts(scope: Scope):
    return BoardPost.objects.counted_for(scope).published_within(scope)


post = partial(
    plain_figure,
    unit="条",
    base=posts,
    columns=("kind", "topic__name", "title", "published_on", "first_day", "last_day"),
    groups=("kind",),
)
post(
    "disclosure.board_posts",
    name=_("posts on the public page"),
    definition=_(
        "Announcements and what was put up for objections, published within the period and not withdrawn since."
    ),
)
post(
    "disclosure.board_posts_for_objections",
    name=_("posts put up for objections"),
    definition=_("What was put up for objections within the period and not withdrawn since."),
    where=Q(kind=BoardPost.Kind.OBJECTIONS),
)
