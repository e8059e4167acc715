"""Boring publications, boards, ways to be heard and suggestions."""

from datetime import date

from core.dates import PreciseDay, Precision
from core.models import Branch
from core.periods import Period
from disclosure.models import Affairs, Channel, Contact, Place, Publication, Suggestion, Topic


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
    values = {"received_on": date(2024, 3, 1), "content": "食堂增设窗口", **over}
    return Suggestion.objects.create(branch=branch, **values)
