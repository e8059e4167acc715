"""Boring publications, boards, ways to be heard and suggestions."""

from datetime import date

from core.dates import PreciseDay, Precision
from core.models import Branch
from core.periods import Period
from disclosure.models import (
    Affairs,
    BoardPost,
    BoxLetter,
    Channel,
    Contact,
    Place,
    Publication,
    Suggestion,
    SuggestionBox,
    Topic,
)
from disclosure.receipts import code_digest
from disclosure.suggestion_states import DATES, state_told_by


def make_publication(branch: Branch, **over) -> Publication:
    values = {
        "matter": Publication.Matter.UNION_MONEY,
        "title": "经费收支情况",
        "contents": "收入、支出、经费使用计划",
        "published": PreciseDay.on(date(2024, 2, 5)),
        "place": "单位公示栏",
        **over,
    }
    return Publication.objects.create(branch=branch, **values)


def make_month_published(branch: Branch, month: int, **over) -> Publication:
    """The union money of one month of 2024, made public on the fifth of the month after unless told otherwise."""
    covers = PreciseDay.in_period(Period.month(2024, month), Precision.MONTH)
    return make_publication(branch, **{"covers": covers, "published": PreciseDay.on(date(2024, month + 1, 5)), **over})


def make_place(branch: Branch, **over) -> Place:
    """A board of the school on a wall, that stood before the records began."""
    return Place.objects.create(branch=branch, **{"name": "校务公开栏", "affairs": Affairs.SCHOOL, **over})


def make_topic(branch: Branch, name: str = "财务", **over) -> Topic:
    return Topic.objects.create(branch=branch, name=name, **{"affairs": Affairs.SCHOOL, **over})


def make_channel(branch: Branch, name: str = "校长信箱", **over) -> Channel:
    return Channel.objects.create(branch=branch, name=name, **{"kind": Channel.Kind.MAILBOX, **over})


def make_contact(branch: Branch, **over) -> Contact:
    return Contact.objects.create(branch=branch, **{"whose": "学校领导", **over})


def make_suggestion(branch: Branch, **over) -> Suggestion:
    """A suggestion kept on paper, as far as its days say unless told otherwise."""
    told = state_told_by({name: over.get(name) for name in DATES})
    values = {"received_on": date(2024, 3, 1), "content": "食堂增设窗口", "state": told, **over}
    return Suggestion.objects.create(branch=branch, **values)


def make_box(branch: Branch, **over) -> SuggestionBox:
    """An open box with its way to be heard."""
    values = {"is_open": True, **over}
    values.setdefault("channel", make_channel(branch, name="网上意见箱", kind=Channel.Kind.ONLINE))
    return SuggestionBox.objects.create(branch=branch, **values)


def make_box_letter(branch: Branch, code: str = "7KQM-2XWA-9DHT", *, signature: str = "", **over) -> BoxLetter:
    """A suggestion that came through the box, with the receipt `code`."""
    suggestion = make_suggestion(branch, **{"is_anonymous": not signature, **over})
    return BoxLetter.objects.create(
        branch=branch, suggestion=suggestion, receipt_digest=code_digest(branch.pk, code), signature=signature
    )


def make_board_post(branch: Branch, **over) -> BoardPost:
    """A draft of an announcement."""
    return BoardPost.objects.create(
        **{"branch": branch, "title": "工会经费公开", "text": "第一季度经费收支情况公布如下。", **over}
    )


def make_published(branch: Branch, on: date = date(2024, 3, 4), **over) -> BoardPost:
    return make_board_post(branch, **{"state": "published", "published_on": on, **over})
