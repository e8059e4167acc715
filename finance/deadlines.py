"""When the employer's contribution of a month is due, where a rule of the branch's own place says so."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from django.utils.translation import gettext_lazy as _

from core.deadlines import Deadline, DueItem, deadline
from core.rules import rule_in_branches
from finance.selectors.dues import late_contributions
from finance.states import KEEP

DAY = "finance.contribution_day"
# Of older months the gaps tell; a deadline of the year before last is no news.
RECENT = timedelta(days=366)


def _contributions(branches: Sequence[int], today: date) -> Iterator[DueItem]:
    days = rule_in_branches(DAY, branches, on=today)
    if not days:
        return
    for base in late_contributions(days, today, timedelta(0)):
        if base.is_of_month and base.last_day + RECENT > today:
            following = base.last_day + timedelta(days=1)
            day = following.replace(day=min(int(days[base.branch_id].value), 28))
            yield DueItem(base, day, {"month": str(base)})


deadline(
    Deadline(
        "finance.contribution",
        sentence=_("The contribution of %(month)s is due and not in the register."),
        sheet="wage-bases",
        who=KEEP,
        remind_days=(3, 0),
        items=_contributions,
        rule=DAY,
    )
)
