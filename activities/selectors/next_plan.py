"""What the next plan might hold, from what is recorded: nothing is planned before an officer chooses it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from activities.models import Activity, Campaign, PlanItem
from activities.selectors.campaigns import campaigns_under_way
from activities.selectors.titles import are_alike, of_next_year
from activities.states import UNDER_WAY
from core.dates import PreciseDay, Precision
from core.day_names import day_name
from core.deadlines import due_for
from core.errors import Refused
from core.festivals import Festival, festivals_spoken_of, festivals_within
from core.models import Branch
from core.periods import Period, one_year_later
from core.rules import rules
from core.unit_names import listed
from gatherings.themes import Theme
from members.selectors import is_of_education

LONGEST = 100
MONTHS_AT_MOST = 12
# Of what was held in more months than these, the first and the last are named.
MONTHS_NAMED = 3
K, O = PlanItem.Kind, PlanItem.Outcome  # noqa: E741
# The figures that tell every item of a plan once.
OUTCOMES = ("plan_done", "plan_under_way", "plan_moved", "plan_dropped", "plan_not_known")
# What unions usually do at a festival. 逢年过节 members are given something on the legal holidays only
# (《基层工会经费收支管理办法》 总工办发〔2017〕32号); of the others those are named that have an activity of their own.
AT_FESTIVALS = {
    Festival.NEW_YEAR: ("迎新年职工活动", Theme.CULTURE),
    Festival.SPRING_FESTIVAL: ("春节走访慰问", Theme.SERVICE),
    Festival.LANTERN: ("元宵节职工活动", Theme.CULTURE),
    Festival.WOMENS_DAY: ("三八妇女节女职工活动", Theme.WOMEN),
    Festival.LABOUR_DAY: ("庆祝五一劳动节职工活动", Theme.CULTURE),
    Festival.YOUTH_DAY: ("五四青年节青年职工活动", Theme.CULTURE),
    Festival.CHILDRENS_DAY: ("六一儿童节慰问", Theme.SERVICE),
    Festival.DRAGON_BOAT: ("端午节慰问", Theme.SERVICE),
    Festival.TEACHERS_DAY: ("庆祝教师节活动", Theme.CULTURE),
    Festival.MID_AUTUMN: ("中秋节慰问", Theme.SERVICE),
    Festival.NATIONAL_DAY: ("国庆节慰问", Theme.SERVICE),
    Festival.DOUBLE_NINTH: ("重阳节看望退休职工", Theme.SERVICE),
}
OF_SCHOOLS = {Festival.TEACHERS_DAY}
DUE = gettext_lazy("Due on %(day)s.")
BY_LAW = gettext_lazy("Due by law on %(day)s (%(rule)s).")
LATE = gettext_lazy("Was due on %(day)s and is late.")


class Source(models.TextChoices):
    """Where a proposal comes from, in the order in which an officer should look at them."""

    CARRIED = "carried", gettext_lazy("Carried over from the plan before")
    DEADLINE = "deadline", gettext_lazy("Falls due")
    CAMPAIGN = "campaign", gettext_lazy("Honours worked for")
    LAST_YEAR = "last_year", gettext_lazy("The same months of last year")
    FESTIVAL = "festival", gettext_lazy("Festivals")


@dataclass(frozen=True)
class ProposedItem:
    """One item that the plan might hold: its words, its days, and in `origin` why it is proposed.

    `key` stays the same as long as its reason does. `record` with the kind of its `sheet` is what it comes from.
    `cells` are further columns of the plan's sheet, as values of the item.
    """

    key: str
    source: Source
    title: str
    days: PreciseDay
    origin: str
    kind: str = K.ACTIVITY
    is_ticked: bool = False
    record: models.Model | None = None
    sheet: str = ""
    cells: dict[str, Any] = field(default_factory=dict)


def ended_before(period: Period) -> Period:
    """The period whose plan ends before this one: what is left of it is carried over."""
    return period.preceding


def items_known(branch: Branch, numbers: Iterable) -> set:
    """Of these numbers those of items that the branch has or had."""
    return set(PlanItem.objects.in_branches([branch]).filter(public_id__in=numbers).values_list("public_id", flat=True))


def items_to_propose(branch: Branch, period: Period, *, user, today: date) -> list[ProposedItem]:
    """What the plan of a period might hold beyond what it holds, in the order of `Source`, of the days and of the kinds.

    What falls due is told as far as the user may see it. Refused for more than a year, of which nobody plans the
    months. A fixed number of queries.
    """
    if period.months_touched > MONTHS_AT_MOST:
        raise Refused(_("A plan is proposed for a year at most."), code="period_too_long")
    within = {"first_day__gte": period.first_day, "last_day__lte": period.last_day}
    rows = PlanItem.objects.in_branches([branch]).standing()
    held = list(rows.filter(**within))
    carried = list(_carried(rows, period))
    found = [
        *carried,
        *_due(branch, period, user, today),
        *_campaigns(branch, period, [*held, *(item.record for item in carried)]),
        *_last_year(branch, period, {item.record.pk for item in carried}),
    ]
    found = _new([item.title for item in held], found)
    spoken_of = {festival for title in _titles(held, found) for festival in festivals_spoken_of(title)}
    found += _festivals(branch, period, spoken_of)
    sources, kinds = list(Source), list(K)
    return sorted(found, key=lambda item: (sources.index(item.source), item.days, kinds.index(item.kind)))


def _titles(held: list[PlanItem], found: list[ProposedItem]) -> list[str]:
    return [item.title for item in (*held, *found)]


def _new(known: list[str], found: Iterable[ProposedItem]) -> list[ProposedItem]:
    """What neither the plan holds nor an earlier proposal says."""
    titles, kept = list(known), []
    for item in found:
        if not any(are_alike(item.title, title) for title in titles):
            titles.append(item.title)
            kept.append(item)
    return kept


def _as_planned(first: date, last: date) -> PreciseDay:
    """The days called as plans call them: 2024年9月, 2024年下半年."""
    return PlanItem(first_day=first, last_day=last).days


def _in_month(day: date, period: Period) -> PreciseDay:
    """The month of a day, as far as it lies in the period."""
    month = Period.month(day.year, day.month)
    return _as_planned(max(month.first_day, period.first_day), min(month.last_day, period.last_day))


def _carried(rows: models.QuerySet, period: Period) -> Iterator[ProposedItem]:
    """What was moved into the period, or was of the plan before it and is not done.

    Not what an item goes on from already, nor what worked for an honour that was granted or given up.
    """
    ended = ended_before(period)
    of_ended = Q(last_day__gte=ended.first_day)
    into = Q(moved_to_from__lte=period.last_day, moved_to_to__gte=period.first_day)
    moved = Q(outcome=O.MOVED) & (into | Q(moved_to_from=None) & of_ended)
    left = Q(outcome__in=["", O.UNDER_WAY]) & of_ended
    taken_up = PlanItem.objects.standing().filter(continues=OuterRef("pk"))
    found = rows.filter(moved | left, ~Exists(taken_up), last_day__lt=period.first_day).select_related("campaign")
    for item in found:
        if item.campaign is None or _is_open(item.campaign):
            yield _carried_item(item, period)


def _is_open(campaign: Campaign) -> bool:
    """Whether an honour is still worked for."""
    return campaign.state in UNDER_WAY


def _carried_item(item: PlanItem, period: Period) -> ProposedItem:
    to = item.moved_to if item.outcome == O.MOVED else None
    fits = to is not None and period.contains(to.first_day, to.last_day)
    cells = {name: getattr(item, name) for name in ("text", "theme", "owner", "target", "budget", "campaign")}
    return ProposedItem(
        key=f"carried-{item.public_id}",
        source=Source.CARRIED,
        title=item.title,
        days=to if fits else _as_planned(period.first_day, period.last_day),
        origin=_why_carried(item),
        kind=item.kind,
        is_ticked=item.outcome != "" or item.campaign is not None,
        record=item,
        sheet="plan",
        cells=cells | {"continues": item},
    )


def _why_carried(item: PlanItem) -> str:
    said = {"days": day_name(item.days), "reason": item.reason.removeprefix("因").rstrip("。")}
    if item.outcome == O.MOVED:
        return _("Moved here from %(days)s: %(reason)s.") % said
    if item.outcome == O.UNDER_WAY:
        return _("Planned for %(days)s, still under way.") % said
    return _("Planned for %(days)s; nothing is recorded of what became of it.") % said


def _due(branch: Branch, period: Period, user, today: date) -> Iterator[ProposedItem]:
    """What falls due in the period; what is late already goes into its first month."""
    found = [due for due in due_for(user, branch, today) if due.task and not due.is_stale]
    found = [due for due in found if period.last_day >= today and (due.is_over or period.contains(due.day))]
    known = rules({due.deadline.rule for due in found}, on=today, branch=branch) if found else {}
    for due in found:
        day = max(today, period.first_day) if due.is_over else due.day
        rule = known.get(due.deadline.rule)
        said = {"day": day_name(due.day), "rule": rule.source if rule else ""}
        words = LATE if due.is_over else BY_LAW if rule else DUE
        yield ProposedItem(
            key=f"deadline-{due.deadline.key}-{due.record.public_id}",
            source=Source.DEADLINE,
            title=due.task[:LONGEST],
            days=_in_month(day, period),
            origin=str(words) % said,
            is_ticked=True,
            record=due.record,
            sheet=due.deadline.sheet,
        )


def _campaigns(branch: Branch, period: Period, planned: list[PlanItem]) -> Iterator[ProposedItem]:
    """Honours that are still worked for. Nobody records by when one is to be reached, so every open one is told."""
    rows = campaigns_under_way([branch])
    begun = Q(begun_on=None) | Q(begun_on__lte=period.last_day)
    for campaign in rows.filter(begun).exclude(pk__in=[item.campaign_id for item in planned if item.campaign_id]):
        day = campaign.day_known("begun_on")
        yield ProposedItem(
            key=f"campaign-{campaign.public_id}",
            source=Source.CAMPAIGN,
            title=campaign.title if campaign.title.startswith(("争创", "创建")) else f"争创{campaign.title}"[:LONGEST],
            days=_as_planned(period.first_day, period.last_day),
            origin=_("Worked for since %(day)s.") % {"day": day_name(day)} if day else _("Still worked for."),
            kind=K.GOAL,
            is_ticked=True,
            record=campaign,
            sheet="campaigns",
            cells={"campaign": campaign},
        )


def _last_year(branch: Branch, period: Period, carried: set[int]) -> Iterator[ProposedItem]:
    """Activities of the same months of last year, and what was planned then beside them."""
    then = period.year_before
    rows = Activity.objects.in_branches([branch]).standing().filter(cancelled_on=None)
    held = list(rows.filter(held_from__gte=then.first_day, held_to__lte=then.last_day).order_by("held_from", "pk"))
    by_title: dict[str, list[Activity]] = {}
    for activity in held:
        by_title.setdefault(_title_of(activity), []).append(activity)
    for title, same in by_title.items():
        yield _held_item(title, same, period)
    items = PlanItem.objects.in_branches([branch]).standing().exclude(outcome=O.MOVED)
    items = items.filter(campaign=None, first_day__gte=then.first_day, last_day__lte=then.last_day)
    carried_out = {activity.plan_item_id for activity in held}
    for item in items:
        if item.pk not in carried and item.pk not in carried_out:
            yield _planned_item(item, period)


def _title_of(activity: Activity) -> str:
    """How a plan names an activity; what somebody else holds is taken part in."""
    is_guest = activity.role == Activity.Role.TOOK_PART and not activity.title.startswith("参加")
    title = of_next_year(activity.title, activity.held_from.year)
    return (f"参加{title}" if is_guest else title)[:LONGEST]


def _held_item(title: str, same: list[Activity], period: Period) -> ProposedItem:
    first, last = min(one.held_from for one in same), max(one.held_to for one in same)
    when = _months_named([(one.held_from, one.held_to) for one in same], period)
    return ProposedItem(
        key=f"held-{same[0].public_id}",
        source=Source.LAST_YEAR,
        title=title,
        days=_a_year_later(first, last, period),
        origin=_("Held in %(when)s.") % {"when": when},
        record=same[0],
        sheet="activities",
        cells={"theme": same[0].theme},
    )


def _planned_item(item: PlanItem, period: Period) -> ProposedItem:
    when = _months_named([(item.first_day, item.last_day)], period)
    words = _("Planned for %(when)s, then dropped.") if item.outcome == O.DROPPED else _("Planned for %(when)s.")
    return ProposedItem(
        key=f"planned-{item.public_id}",
        source=Source.LAST_YEAR,
        title=of_next_year(item.title, item.first_day.year),
        days=_a_year_later(item.first_day, item.last_day, period),
        origin=words % {"when": when},
        kind=item.kind,
        record=item,
        sheet="plan",
        cells={"text": item.text, "theme": item.theme, "owner": item.owner},
    )


def _months_named(spans: list[tuple[date, date]], period: Period) -> str:
    """去年9月, 去年7月、9月; of many the first and the last, 去年7月至12月. Another year than the last is named."""
    months = sorted({(month.first_day.year, month.first_day.month) for span in spans for month in Period(*span).months})
    if len(months) > MONTHS_NAMED:
        run = Period(Period.month(*months[0]).first_day, Period.month(*months[-1]).last_day)
        months_told = [_as_planned(run.first_day, run.last_day)]
    else:
        months_told = [PreciseDay.in_period(Period.month(*month), Precision.MONTH) for month in months]
    last_year = period.first_day.year - 1
    if {year for year, _month in months} != {last_year}:
        return listed(day_name(day) for day in months_told)
    return _("%(months)s of last year") % {"months": listed(day_name(day, last_year) for day in months_told)}


def _a_year_later(first: date, last: date, period: Period) -> PreciseDay:
    """The same months a year later, as far as they lie in the period."""
    begin, end = one_year_later(first), one_year_later(last)
    months = Period.months_from(begin.year, begin.month, Period(begin, end).months_touched)
    return _as_planned(max(months.first_day, period.first_day), min(months.last_day, period.last_day))


def _festivals(branch: Branch, period: Period, spoken_of: set[Festival]) -> list[ProposedItem]:
    """Festivals of the period that nothing speaks of yet."""
    wanted = [(one, day) for one, day in festivals_within(period.first_day, period.last_day) if one in AT_FESTIVALS]
    wanted = [(one, day) for one, day in wanted if one not in spoken_of]
    if any(one in OF_SCHOOLS for one, _day in wanted) and not is_of_education(branch):
        wanted = [(one, day) for one, day in wanted if one not in OF_SCHOOLS]
    return [_festival_item(one, day, period) for one, day in wanted]


def _festival_item(festival: Festival, day: date, period: Period) -> ProposedItem:
    title, theme = AT_FESTIVALS[festival]
    return ProposedItem(
        key=f"festival-{festival.value}-{day.year}",
        source=Source.FESTIVAL,
        title=title,
        days=_in_month(day, period),
        origin=_("%(festival)s is on %(day)s.") % {"festival": festival.label, "day": day_name(day)},
        cells={"theme": theme.value},
    )
