"""Gifts that the roster and the calendar speak for, before anybody thinks of them; what was given is not proposed again."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import Q

from core.dates import PreciseDay, Precision
from core.festivals import Festival
from core.models import Branch
from core.periods import Period, shift_month
from members.models import Person
from members.states import Standing
from welfare.models import Disbursement, GiftLine
from welfare.selectors.receivers import CHOSEN, receivers_of
from welfare.states import Kind

# A festival is proposed so long before it, and who retired so long afterwards.
AHEAD, BACK = timedelta(days=60), timedelta(days=60)
RETIREMENT = "退休"


@dataclass(frozen=True)
class Proposal:
    """A gift as it would be drawn up: its key in addresses, what it is, for whom, and why nobody is on its list yet.

    `already` is the gift that was drawn up for the same occasion: then nothing is proposed but shown.
    """

    key: str
    gift: Disbursement
    people: tuple[Person, ...]
    hint: Any = ""
    already: Disbursement | None = None


def gift_proposals(branch: Branch, *, today: date) -> list[Proposal]:
    """What may be drawn up now: birthdays of the coming month, Women's and Children's Day near at hand, who retired.

    Retirements come from the roster alone, from those who are told as retired with their last day on the staff: no age
    is reckoned. Without anybody there is no proposal, but for Children's Day, whose receivers no roster knows.
    """
    found = [_birthdays(branch, today), *_festivals(branch, today), _retired(branch, today)]
    return [proposal for proposal in found if proposal.people or proposal.hint or proposal.already]


def _birthdays(branch: Branch, today: date) -> Proposal:
    month = Period.month(*shift_month(today.year, today.month, 1))
    title = f"{month.first_day.year}年{month.first_day.month}月生日慰问"
    gift = _draft(branch, title, Kind.BIRTHDAY, PreciseDay.in_period(month, Precision.MONTH))
    return _of_roster(f"birthday-{month.slug}", gift, month)


def _festivals(branch: Branch, today: date) -> list[Proposal]:
    found = []
    days = (
        (Festival.WOMENS_DAY, Kind.WOMENS_DAY, "三八妇女节慰问"),
        (Festival.CHILDRENS_DAY, Kind.CHILDRENS_DAY, "六一儿童节慰问"),
    )
    for festival, kind, title in days:
        for year in (today.year, today.year + 1):
            day = PreciseDay.at_festival(festival, year)
            if today <= day.first_day <= today + AHEAD:
                gift = _draft(branch, f"{year}年{title}", kind, PreciseDay.on(day.first_day), festival)
                found.append(_of_roster(f"{festival}-{year}", gift, Period.year_of(year)))
    return found


def _of_roster(key: str, gift: Disbursement, days: Period) -> Proposal:
    already = _drawn_up(gift, days)
    hint = CHOSEN.get(Kind(gift.kind), "")
    people = () if hint or already else tuple(receivers_of(gift).people)
    return Proposal(key, gift, people, hint, already)


def _retired(branch: Branch, today: date) -> Proposal:
    """Who retired lately and stands on no list of a retirement since."""
    rows = Person.objects.in_branches([branch]).standing().filter(erased_on=None, standing=Standing.RETIRED)
    lately = rows.filter(staff_to__gt=today - BACK, staff_to__lte=today).order_by("staff_to", "sound", "pk")
    lines = GiftLine.objects.in_branches([branch]).whole().filter(disbursement__title__contains=RETIREMENT)
    given = set(lines.filter(disbursement__cancelled_on=None, person__in=lately).values_list("person", flat=True))
    people = tuple(person for person in lately if person.pk not in given)
    gift = _draft(branch, f"{today.year}年{today.month}月{RETIREMENT}慰问", Kind.OTHER, PreciseDay.on(today))
    return Proposal(f"retired-{today:%Y-%m}", gift, people)


def _draft(branch: Branch, title: str, kind: Kind, planned: PreciseDay, festival: str = "") -> Disbursement:
    form = Disbursement.Form.GOODS
    return Disbursement(branch=branch, title=title, kind=kind, festival=festival, form=form, planned=planned)


def _drawn_up(gift: Disbursement, days: Period) -> Disbursement | None:
    """A standing gift of the same kind that was handed out or is planned in these days; one that was called off is none."""
    inside = {"from__gte": days.first_day, "to__lte": days.last_day}
    issued = Q(**{f"issued_{name}": day for name, day in inside.items()})
    planned = Q(**{f"planned_{name}": day for name, day in inside.items()})
    rows = Disbursement.objects.in_branches([gift.branch]).standing().filter(issued | planned, kind=gift.kind)
    return rows.filter(cancelled_on=None, rejected_on=None).order_by("pk").first()
