"""The calendar on paper for the notice board: a month as weeks, a half-year or year as months with their days."""

from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from pathlib import Path

from django.contrib.staticfiles import finders
from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe

from core.models import Branch
from core.periods import Period
from desk.calendar.entries import items_for, shared
from desk.calendar.page import DAYS_OFF, SHORT_WEEKDAYS, Day, Month, Shown, arranged
from desk.calendar.question import Question
from reports.pdf import page_to_pdf

STYLES = "css/calendar_print.css"


@dataclass(frozen=True)
class PaperMonth:
    """One month on paper: its name, a small calendar, and its days with what stands on them."""

    month: Month
    days: list[Day]

    @property
    def name(self) -> str:
        return self.month.name


def period_of(question: Question, span: str) -> Period:
    """What is printed: the month, the half-year or the year in which the question lies."""
    if span == "year":
        return Period.year_of(question.year)
    if span == "half":
        return Period.half(question.year, 1 if question.month <= 6 else 2)
    return Period.month(question.year, question.month)


def calendar_pdf(user, branch: Branch, question: Question, *, span: str, size: str, today: date) -> tuple[str, bytes]:
    """The name and the bytes of the paper, in landscape; `size` is A4 or A3.

    What names somebody is left out, as it is not for a notice board. Refused where no PDF can be made.
    """
    page, name = calendar_page(user, branch, question, span=span, size=size, today=today)
    return name, page_to_pdf(page)


def calendar_page(user, branch: Branch, question: Question, *, span: str, size: str, today: date) -> tuple[str, str]:
    """The paper as one self-contained page, and its name."""
    period = period_of(question, span)
    items = shared(items_for(user, branch, period, {*question.sources, DAYS_OFF}, today=today))
    found = arranged(user, branch, replace(question, view=span), items, period, today=today)
    name = f"{branch.name}{period.label}工作日历"
    context = {
        "name": name,
        "branch": branch,
        "period": period.label,
        "css": _style(),
        "size": size,
        "span": span,
        "weekdays": SHORT_WEEKDAYS,
        "months": [PaperMonth(month, month.days) for month in found.months],
        "today": today,
        "is_empty": _is_empty(found),
    }
    return render_to_string(f"reports/print/calendar_{'month' if span == 'month' else 'months'}.html", context), name


def _is_empty(found: Shown) -> bool:
    return all(month.is_empty for month in found.months)


@cache
def _style() -> SafeString:
    # Our own file, printed as it is: escaping would break its selectors.
    return mark_safe(Path(finders.find(STYLES)).read_text())
