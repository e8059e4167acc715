"""The page of a plan: its lines by month, ready to be shown and marked."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from urllib.parse import urlencode

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from activities.forms import MarkForm
from activities.models import Activity, PlanItem
from activities.new_activity import new_activity_url
from activities.selectors import (
    OUTCOMES,
    LineState,
    PlanLine,
    last_planned_day,
    months_of,
    plan_lines,
    planned_periods,
)
from core.back import with_back
from core.day_names import day_name
from core.figures import Scope, declared, evaluate
from core.models import Branch
from core.money import yuan
from core.periods import Period
from core.scopes import half_of, period_in_path, period_name, scope_of, scope_query
from core.usual_periods import PeriodForm

K = PlanItem.Kind
TONES = {
    LineState.DONE: "ok",
    LineState.UNDER_WAY: "info",
    LineState.ON: "info",
    LineState.NOT_KNOWN: "warn",
}


@dataclass(frozen=True)
class Part:
    """One number of how the plan stands, with the address of the items behind it."""

    name: str
    value: int
    url: str


@dataclass(frozen=True)
class Shown:
    """One activity as a line shows it: its title, when it was, a word where it was not simply held, and its address."""

    title: str
    when: str
    word: str
    url: str


@dataclass(frozen=True)
class Row:
    """One item as the page shows it; texts are empty where there is nothing to say."""

    item: PlanItem
    url: str
    kind: str
    when: str
    state: str
    tone: str
    target: str
    budget: str
    notes: list[str]
    faults: list[str]
    activities: list[Shown]
    make_url: str
    typed: Mapping[str, str]
    refused: list[str]

    @property
    def is_open(self) -> bool:
        """Whether the form was sent and could not be taken."""
        return bool(self.refused)


@dataclass(frozen=True)
class Asked:
    """Who asks for the page, of which branch, on which day, and with which form that could not be taken."""

    request: HttpRequest
    branch: Branch
    today: date
    sent: MarkForm | None = None


@dataclass(frozen=True)
class Group:
    """The rows of one month, or of a run of months, or the goals and the main work."""

    label: str
    rows: list[Row]


@dataclass(frozen=True)
class PlanPage:
    """What the page of one branch and period shows."""

    branch: Branch
    period: Period
    groups: list[Group]
    parts: list[Part]
    unplanned: list[Shown] = field(default_factory=list)

    @property
    def query(self) -> str:
        """The period in an address."""
        return urlencode({"period": self.period.slug})

    @property
    def period_in_path(self) -> str:
        return period_in_path(self.period)


def plan_periods(branch: Branch, period: Period | None, *, today: date) -> tuple[Period, list[Period]]:
    """The period that the page opens with and those that it offers, the latest first.

    A period that the branch has a guiding thought for goes before the calendar's own; where nothing is planned for today,
    the page opens with the last half-year of which something is. Two queries.
    """
    own, last = planned_periods(branch), last_planned_day(branch)
    half, year = half_of(today), Period.year_of(today.year)
    known = half if last is None or last >= half.first_day else half_of(last)
    usual = period or next((one for one in own if one.contains(today)), known)
    offered = {usual, known, *own, half.following, half, half.preceding, year, year.following}
    return usual, sorted(offered, key=lambda one: (one.first_day, one.last_day), reverse=True)


def period_form(period: Period, offered: list[Period]) -> PeriodForm:
    return PeriodForm({"period": period.slug}, periods=offered, auto_id="id_%s")


def plan_page(asked: Asked, period: Period) -> PlanPage:
    """The plan of a period as it stands today."""
    branch = asked.branch
    scope = _scope(branch, period, asked.today)
    found = plan_lines(branch, period, day=scope.as_of)
    groups: dict[str, list[Row]] = {}
    for line in (*_in_order(found.lines), *found.longer):
        label = _("Plans that run longer") if line in found.longer else _label(line.item)
        groups.setdefault(label, []).append(_row(asked, line, (label, period_name(period))))
    return PlanPage(
        branch,
        period,
        [Group(label, rows) for label, rows in groups.items()],
        _parts(branch, scope),
        [_shown(asked, one) for one in found.unplanned],
    )


def _scope(branch: Branch, period: Period, today: date) -> Scope:
    """Read as of today; of a plan still to come, as at its end."""
    if today >= period.last_day:
        return Scope.of(branch, period, today)
    return scope_of(branch, period, today=today)


def _in_order(lines: list[PlanLine]) -> list[PlanLine]:
    """Goals, then the main work, then the months in their order: what begins and ends earlier stands first."""
    kinds = [K.GOAL, K.MAIN_WORK, K.ACTIVITY]

    def place(line: PlanLine) -> tuple:
        item = line.item
        months = (item.first_day.year, item.first_day.month, item.last_day.year, item.last_day.month)
        return (kinds.index(K(item.kind)), months if item.kind == K.ACTIVITY else (), item.position, item.pk)

    return sorted(lines, key=place)


def _label(item: PlanItem) -> str:
    if item.kind == K.GOAL:
        return _("Goals")
    return _("Main work") if item.kind == K.MAIN_WORK else day_name(months_of(item))


def _parts(branch: Branch, scope: Scope) -> list[Part]:
    """Each item of the period in one number, first how many there are; two queries."""
    keys = [f"activities.{key}" for key in ("plan_items", *OUTCOMES)]
    values, query = evaluate(keys, scope), scope_query(scope)
    return [
        Part(
            str(declared(key).name),
            values[key].value or 0,
            f"{reverse('desk:figure', args=[branch.slug, key])}?{query}",
        )
        for key in keys
    ]


def _row(asked: Asked, line: PlanLine, said: tuple[str, ...]) -> Row:
    """One line; its days are left out where they are among what the page has said already."""
    item, when, sent = line.item, day_name(line.item.days), asked.sent
    is_sent = sent is not None and sent.item.pk == item.pk
    return Row(
        item=item,
        url=reverse("desk:record_detail", args=[asked.branch.slug, "plan", item.public_id]),
        kind="" if item.kind == K.ACTIVITY else str(K(item.kind).label),
        when="" if when in said else when,
        state=str(line.state.label),
        tone=TONES.get(line.state, ""),
        target=_target(line),
        budget=_budget(line),
        notes=_notes(item, line.state),
        faults=_faults(line),
        activities=[_shown(asked, one) for one in line.activities],
        make_url=make_url(asked, item) if item.kind != K.GOAL else "",
        typed=sent.data if is_sent else {},
        refused=sent.faults if is_sent else [],
    )


def _target(line: PlanLine) -> str:
    """计划4次，实际3次."""
    target, actual = line.item.target, line.actual
    if target is None:
        return _("actual: %(actual)s") % {"actual": actual} if actual else ""
    if actual is None:
        return _("planned: %(target)s") % {"target": target}
    return _("planned: %(target)s, actual: %(actual)s") % {"target": target, "actual": actual}


def _budget(line: PlanLine) -> str:
    budget, spent = line.item.budget, line.spent
    if budget is None:
        return _("cost so far: %(spent)s") % {"spent": yuan(spent)} if spent is not None else ""
    if spent is None:
        return _("budget: %(budget)s") % {"budget": yuan(budget)}
    return _("budget: %(budget)s, cost so far: %(spent)s") % {"budget": yuan(budget), "spent": yuan(spent)}


def _notes(item: PlanItem, state: LineState) -> list[str]:
    """What was said of it: how far it has come, why and when to it was moved."""
    moved = _("to %(when)s") % {"when": day_name(item.moved_to)} if item.moved_to else ""
    said = [item.reason, moved] if state in {LineState.MOVED, LineState.DROPPED} else [item.progress]
    return [words for words in said if words]


def _faults(line: PlanLine) -> list[str]:
    found = []
    if line.is_unlike:
        words = _("the records of its activities say %(said)s, and %(actual)s is entered")
        found.append(words % {"said": line.said, "actual": line.item.actual})
    if line.is_over_budget:
        found.append(_("more than its budget"))
    return found


def _shown(asked: Asked, activity: Activity) -> Shown:
    words = {"cancelled": _("cancelled"), "postponed": _("put off"), "ahead": _("still ahead")}
    return Shown(
        title=activity.title,
        when=day_name(activity.held) if activity.held else "",
        word=words.get(activity.stands_on(asked.today), ""),
        url=with_back(
            reverse("desk:record_detail", args=[asked.branch.slug, "activities", activity.public_id]), asked.request
        ),
    )


def make_url(asked: Asked, item: PlanItem) -> str:
    """The form of a new activity with what the item knows, which leads back to the plan."""
    return with_back(new_activity_url(asked.branch.slug, item), asked.request)
