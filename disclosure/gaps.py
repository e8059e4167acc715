"""What may be missing in what was made public."""

from django.utils.translation import gettext_lazy as _

from core.figures import Scope, evaluate
from core.gaps import Gap, gap


def _month_missing(scope: Scope) -> bool:
    """Some months were published and others, long over, were not."""
    keys = ("disclosure.money_months", "disclosure.money_months_due")
    values = evaluate(keys, scope)
    ended = len(scope.period.month_ends(scope.as_of))
    return bool(values[keys[0]].value) and values[keys[1]].value < ended - 1


gap(
    Gap(
        "disclosure.month_missing",
        rank=32,
        sheet="publications",
        sentence=_("Union money was not made public for every month: “month by month” is not written."),
        holds=_month_missing,
    )
)
