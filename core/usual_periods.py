"""Which period a page of a branch opens with, and which others it offers."""

from dataclasses import dataclass
from datetime import date, timedelta

from django import forms
from django.utils.translation import gettext_lazy as _

from core.models import Branch
from core.periods import EARLIEST_YEAR, Period
from core.scopes import half_of, halves_until, period_name
from core.selectors import last_recorded_day

PERIODS_OFFERED = 6
WEEKS_OF_SUMMING_UP = timedelta(weeks=6)


class PeriodForm(forms.Form):
    """The period chooser of a page; a period that came by another way is offered beside the usual ones."""

    period = forms.ChoiceField(label=_("Period"))

    def __init__(self, *args, periods: list[Period], **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["period"].choices = [(period.slug, period_name(period)) for period in periods]
        self.fields["period"].widget.attrs["class"] = "form-select"


@dataclass(frozen=True)
class Periods:
    """Which period a branch's home opens with, which others it offers, and whether anything is recorded at all."""

    usual: Period
    offered: list[Period]
    has_records: bool

    def offered_with(self, period: Period) -> list[Period]:
        """The periods offered, led by the one that a page is about where it is another."""
        return self.offered if period in self.offered else [period, *self.offered]

    def form(self, period: Period) -> PeriodForm:
        """The chooser of a page about `period`."""
        return PeriodForm({"period": period.slug}, periods=self.offered_with(period), auto_id="id_%s")


def periods_for(branch: Branch, *, today: date) -> Periods:
    """The half-year of the latest record, else that of today; offered are the halves up to today.

    In its first weeks a half-year is not the usual one yet: the summary of the one before is still being written.
    """
    last = last_recorded_day(branch, today=today)
    usual = half_of((last or today) - WEEKS_OF_SUMMING_UP)
    offered = halves_until(today, PERIODS_OFFERED)
    if usual not in offered:
        offered += halves_until(usual.last_day, PERIODS_OFFERED)
    return Periods(usual, offered, last is not None)


def year_of_page(branch: Branch, asked: str, *, today: date, latest: int) -> int:
    """The year that a page is about: the one asked for, up to `latest`, else that of the latest record, else today's."""
    if asked.isdecimal() and EARLIEST_YEAR <= int(asked) <= latest:
        return int(asked)
    return (last_recorded_day(branch, today=today) or today).year
