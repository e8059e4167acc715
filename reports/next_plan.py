"""The page that proposes the next plan: its proposals as lines to be ticked and changed, by where they come from."""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django import forms
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from activities.selectors import (
    MONTHS_AT_MOST,
    OUTCOMES,
    PlanKind,
    ProposedItem,
    Source,
    ended_before,
    items_known,
    items_to_propose,
)
from core.back import with_back
from core.dates import PreciseDay
from core.errors import Refused
from core.figures import Scope, declared, evaluate
from core.models import Branch
from core.periods import Period
from core.scopes import period_name, scope_query
from reports.outlines import Kind

# More lines than anybody plans; what is sent beyond them is not read.
MOST_LINES = 300
# Columns of the plan's sheet at which a line of the page can be mended.
SHOWN = ("title", "days")


class LineForm(forms.Form):
    """One proposal. Its number comes with the page, so that sending it twice plans it once."""

    key = forms.CharField(widget=forms.HiddenInput, max_length=200)
    number = forms.UUIDField(widget=forms.HiddenInput)
    take = forms.BooleanField(required=False)
    title = forms.CharField(label=_("Item"), required=False, max_length=100)
    days = forms.CharField(label=_("When"), required=False, max_length=40)

    def __init__(self, *args, period: Period, item: ProposedItem | None, **kwargs):
        super().__init__(*args, **kwargs)
        self.period, self.item = period, item

    @property
    def is_taken(self) -> bool:
        return bool(self.cleaned_data.get("take"))

    def clean(self):
        """Of a line that is not ticked nothing is asked."""
        said = super().clean()
        if not said.get("take"):
            for name in SHOWN:
                self.errors.pop(name, None)
            return said
        if "title" in said and not said["title"]:
            self.add_error("title", _("Say what is planned."))
        if "days" in said:
            self._check_days(said["days"])
        return said

    def _check_days(self, text: str) -> None:
        try:
            days = PreciseDay.parse(text, self.period.first_day.year)
        except Refused as refusal:
            self.add_error("days", str(refusal))
            return
        if not self.period.contains(days.first_day, days.last_day):
            told = {"days": text, "period": period_name(self.period)}
            self.add_error(
                "days",
                _("“%(days)s” is not within %(period)s: the plan would not tell it. Write another month.") % told,
            )


@dataclass(eq=False)
class Line:
    """A line of the page: its form, and the address of the record that it comes from."""

    form: LineForm
    url: str = ""

    @property
    def item(self) -> ProposedItem | None:
        return self.form.item

    @property
    def kind(self) -> str:
        """What kind of item it is, where it is no activity as most are."""
        is_usual = self.item is None or self.item.kind == PlanKind.ACTIVITY
        return "" if is_usual else str(PlanKind(self.item.kind).label)

    @property
    def faults(self) -> list[str]:
        """What is wrong with it, in one place, whichever field is to blame."""
        return [fault for faults in self.form.errors.values() for fault in faults] if self.form.is_bound else []


@dataclass(frozen=True)
class Part:
    """One number of how the plan before ended, with the address of the items behind it."""

    name: str
    value: int
    url: str


@dataclass
class NextPlanPage:
    """What the page of one branch and period shows: its lines, and how many of those sent had been stored before."""

    branch: Branch
    period: Period
    items: list[ProposedItem]
    lines: list[Line] = field(default_factory=list)
    stored_before: int = 0

    @property
    def groups(self) -> list[tuple[str, list[Line]]]:
        """The lines by where they come from; what is proposed no more stands last."""
        found = [(source.label, [ln for ln in self.lines if ln.item and ln.item.source == source]) for source in Source]
        gone = [line for line in self.lines if line.item is None]
        return [(label, lines) for label, lines in (*found, (_("No longer proposed"), gone)) if lines]

    @property
    def taken(self) -> list[Line]:
        return [line for line in self.lines if line.form.is_bound and line.form.is_valid() and line.form.is_taken]

    @property
    def has_faults(self) -> bool:
        return any(line.form.is_bound and line.form.errors for line in self.lines)


def next_plan_page(
    branch: Branch, period: Period, *, user, today: date, data: Mapping[str, Any] | None = None
) -> NextPlanPage:
    """The page, with the proposals of today or with the lines that were sent."""
    page = NextPlanPage(branch, period, items_to_propose(branch, period, user=user, today=today))
    if data is None:
        page.lines = [_fresh(page, item, place) for place, item in enumerate(page.items)]
        return page
    by_key = {item.key: item for item in page.items}
    for prefix in (f"item-{place}" for place in range(MOST_LINES)):
        if f"{prefix}-key" not in data:
            break
        item = by_key.get(data[f"{prefix}-key"])
        page.lines.append(_line(page, item, LineForm(data, prefix=prefix, period=period, item=item)))
    _forget_stored(page)
    return page


def _fresh(page: NextPlanPage, item: ProposedItem, place: int) -> Line:
    initial = {
        "key": item.key,
        "number": uuid.uuid4(),
        "take": item.is_ticked,
        "title": item.title,
        "days": item.days.chinese(with_year=True),
    }
    return _line(page, item, LineForm(prefix=f"item-{place}", initial=initial, period=page.period, item=item))


def _line(page: NextPlanPage, item: ProposedItem | None, form: LineForm) -> Line:
    form.fields["title"].widget.attrs["aria-label"] = form.fields["title"].label
    form.fields["days"].widget.attrs["aria-label"] = form.fields["days"].label
    if item is None or item.record is None:
        return Line(form)
    return Line(form, reverse("desk:record_detail", args=[page.branch.slug, item.sheet, item.record.public_id]))


def _forget_stored(page: NextPlanPage) -> None:
    """Leave out the lines that were stored when the page was sent before; tell of those that nothing proposes now."""
    numbers = {line: line.form.cleaned_data.get("number") for line in page.lines if line.form.is_valid()}
    stored = items_known(page.branch, [number for number in numbers.values() if number])
    page.stored_before = len(stored)
    page.lines = [line for line in page.lines if numbers.get(line) not in stored]
    for line in page.taken:
        if line.item is None:
            line.form.add_error(
                None, _("This is in the plan by now, or its reason is gone. If it is still wanted, add it by hand.")
            )


def outcome_parts(branch: Branch, period: Period, *, today: date) -> list[Part]:
    """What became of the plan before the period: each of its items in one number, and first how many there are.

    Nothing where there was no plan, or where its period has not begun. Two queries.
    """
    ended = ended_before(period)
    if today < ended.first_day:
        return []
    scope = Scope.of(branch, ended, today)
    keys = [f"activities.{key}" for key in ("plan_items", *OUTCOMES)]
    values = evaluate(keys, scope)
    parts = [
        Part(
            str(declared(key).name),
            values[key].value or 0,
            f"{reverse('desk:figure', args=[branch.slug, key])}?{scope_query(scope)}",
        )
        for key in keys
    ]
    return parts if parts[0].value else []


def way_to_proposals(request: HttpRequest, branch: Branch, kind: Kind, period: Period) -> str:
    """The address of the proposals for the plan that a text is or ends with, for whoever may plan; leads back here."""
    coming = period if kind.is_plan else period.following
    if coming.months_touched > MONTHS_AT_MOST or not request.user.has_perm("desk.record", branch):
        return ""
    address = reverse("reports:next_plan", args=[branch.slug])
    return with_back(f"{address}?{urlencode({'period': coming.slug})}", request)
