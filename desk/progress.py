"""How far the work of a period has come: the plan, the months of the money, the summary."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from core.figures import Scope, evaluate
from core.kept import kept, version_of
from core.models import Branch
from core.periods import month_end, shift_month
from core.scopes import period_in_path
from desk.selectors import kind_for
from reports.selectors import draft_of

PLANNED, DONE, SIGNED = "activities.plan_items", "activities.plan_done", "finance.statements_signed"


@dataclass(frozen=True)
class Step:
    """One part of the work: how much of how much is done, or in words how it stands, and where it is gone on with.

    `who` is a right beyond that to see the desk.
    """

    name: str
    url: str
    done: int = 0
    total: int = 0
    state: str = ""
    who: str = ""


def progress_of(user, branch: Branch, scope: Scope) -> list[Step]:
    """What the period asks for and how far it is; a part that the period does not have is left out.

    Found out once for all who work in the branch, until something is done there.
    """
    found = kept(version_of([branch.pk]), lambda: _steps(branch, scope), "progress", branch.slug, scope, get_language())
    return [step for step in found if not step.who or user.has_perm(step.who, branch)]


def _steps(branch: Branch, scope: Scope) -> list[Step]:
    values = evaluate([PLANNED, DONE, SIGNED], scope)
    planned, done, signed = (int(values[key].value or 0) for key in (PLANNED, DONE, SIGNED))
    slug, months = branch.slug, months_over(scope)
    plan = f"{reverse('activities:plan', args=[slug])}?period={scope.period.slug}"
    statements = reverse("desk:record_list", args=[slug, "month-statements"])
    counted = [
        Step(_("Items of the plan done"), plan, done, planned),
        Step(_("Months signed, of those that are over"), statements, min(signed, months), months),
    ]
    return [step for step in counted if step.total] + [_summary(branch, scope)]


def months_over(scope: Scope) -> int:
    """How many months lie wholly in the period and were over on the scope's day."""
    at, count = scope.period.first_day, 0
    year, month = (at.year, at.month) if at.day == 1 else shift_month(at.year, at.month, 1)
    last = min(scope.period.last_day, scope.as_of)
    while month_end(year, month) <= last:
        year, month = shift_month(year, month, 1)
        count += 1
    return count


def _summary(branch: Branch, scope: Scope) -> Step:
    kind = kind_for(scope.period)
    found = draft_of(branch, kind, scope.period)
    url = (
        reverse("reports:report", args=[branch.slug, found.public_id])
        if found
        else reverse("reports:detail", args=[branch.slug, kind, period_in_path(scope.period)])
    )
    state = str(found.get_state_display()) if found else _("not begun")
    return Step(_("The summary"), url, state=state, who="reports.view")
