"""Who won what in the branch's own contests, and what activities cost."""

from functools import partial

from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from activities.figures.held import activities, not_cancelled
from activities.models import OWN_MONEY, ActivityCost, ActivityResult
from activities.results import AWARDS
from core.figures import Scope, Total, figure, plain_figure

RESULT = ("of__title", "event", "subject", "result", "standing", "rank", "is_tied", "people", "prize", "worth")
COST = ("of__title", "of__held", "what", "amount", "paid_by", "entry")


def _of_the_period(model, scope: Scope):
    rows = model.objects.counted_for(scope).within("of__held", scope)
    return rows.filter(not_cancelled(scope, "of__"), of__voided_at=None)


def results(scope: Scope):
    """Results of the contests of the period."""
    return _of_the_period(ActivityResult, scope)


def costs(scope: Scope):
    """Costs of the activities of the period; of one whose entry was voided a gap tells."""
    return _of_the_period(ActivityCost, scope)


result = partial(plain_figure, base=results, columns=RESULT)
result(
    "activities.won",
    name=_("won in our own contests"),
    unit="",
    definition=_("Prizes, places and awards in contests of the period that the branch held itself."),
    where=Q(standing__in=AWARDS),
    groups=("of__public_id", "standing", "rank"),
)
result(
    "activities.winners",
    name=_("people who won something"),
    unit="人",
    definition=_("Those who won a prize, a place or an award in contests of the period that the branch held itself."),
    where=Q(standing__in=AWARDS),
    measure=Total("people"),
)
result(
    "activities.prize_money",
    name=_("worth of prizes and souvenirs"),
    unit="元",
    definition=_(
        "The sum of what prizes and souvenirs of the period's activities are worth, as far as it is recorded."
    ),
    where=Q(worth__isnull=False),
    measure=Total("worth"),
)
cost = partial(plain_figure, base=costs, columns=COST, measure=Total("amount"))
cost(
    "activities.costs",
    name=_("costs of activities"),
    unit="元",
    definition=_("The union's own money spent on activities of the period, as far as it is booked on them."),
    where=Q(paid_by__in=OWN_MONEY),
    groups=("of__public_id",),
)
cost(
    "activities.costs_of_others",
    name=_("costs of activities borne by others"),
    unit="元",
    definition=_("What an upper union, the unit or those who took part bore for activities of the period."),
    where=~Q(paid_by__in=OWN_MONEY),
    groups=("paid_by",),
)


@figure(
    "activities.with_costs",
    name=_("activities with costs"),
    unit="项",
    definition=_("Activities of the period on which money of the union is booked."),
    base=activities,
    columns=("title", "held", "budget", "attendance"),
)
def with_costs(scope: Scope) -> Q:
    paid = ActivityCost.objects.standing().filter(of=OuterRef("pk"), paid_by__in=OWN_MONEY)
    return Q(Exists(paid))
