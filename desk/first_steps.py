"""The first half hour: what comes next on the way to a first draft, until the records carry it by themselves."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from core.back import with_back
from core.figures import Scope
from core.kept import kept, version_of
from core.models import Branch
from core.scopes import period_in_path, scope_query
from core.sheets import sheet_named
from core.sheets.when import in_period
from desk.selectors import kind_for

ENOUGH = 5
TOLD = ("meetings", "activities", "disbursements", "motions", "visits", "publications")


@dataclass(frozen=True)
class Step:
    """One step: its name, what it is for, where it is done, and whether it is done."""

    name: Any
    text: Any
    url: str
    is_done: bool = False


def first_steps(request: HttpRequest, branch: Branch, scope: Scope) -> list[Step]:
    """The steps to a first draft; none once there is a roster and enough of the period is recorded."""
    has_roster, is_enough = kept(version_of(scope.branches), lambda: _reached(scope), "first steps", scope)
    if has_roster and is_enough:
        return []
    query = scope_query(scope)
    draft = reverse("reports:detail", args=[branch.slug, kind_for(scope.period), period_in_path(scope.period)])
    return [
        Step(
            _("Bring in the roster as it is"),
            _("Excel, WPS or csv: the program finds the headers, and says what it passed over."),
            reverse("workbook:index", args=[branch.slug]),
            has_roster,
        ),
        Step(
            _("Quick fill"),
            _("One page of questions; the month is enough, and what you leave open can wait."),
            f"{reverse('workbook:quick_fill', args=[branch.slug])}?{query}",
            is_enough,
        ),
        Step(
            _("Paste last time's text"),
            _("Its guiding thought is kept, of its plan you tick what still holds. Can be skipped."),
            with_back(
                f"{reverse('workbook:last_summary', args=[branch.slug])}?period={scope.period.following.slug}", request
            ),
        ),
        Step(_("Draft it now"), _("With what there is; what is missing is named beside it."), f"{draft}?{query}"),
    ]


def _reached(scope: Scope) -> tuple[bool, bool]:
    """Whether there is a roster, and enough of the kinds of records that a first text lives on; two queries."""
    # The first officer of a new branch stands in the roster, too.
    has_roster = sheet_named("roster").model.objects.counted_for(scope).order_by()[:2].count() > 1
    rows = [in_period(kind, kind.model.objects.counted_for(scope), scope) for kind in map(sheet_named, TOLD)]
    numbers = [found.order_by().values_list("pk", flat=True) for found in rows]
    return has_roster, numbers[0].union(*numbers[1:], all=True).count() >= ENOUGH
