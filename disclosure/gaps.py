"""What may be missing in what was made public."""

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from core.figures import Scope, evaluate
from core.gaps import Gap, gap
from disclosure.models import Suggestion, Topic
from disclosure.selectors import DutyStanding, regular_duties


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


def _overdue(scope: Scope) -> QuerySet[Suggestion]:
    """Received within the period, due by its last day, and not answered by then."""
    rows = Suggestion.objects.counted_for(scope).on_days("received_on", scope).filter(due_on__lt=scope.last_day)
    late = Q(replied_on=None) | Q(replied_on__gt=scope.last_day)
    # A paper record that was closed without a word of its answer is closed all the same.
    return rows.filter(late).exclude(closed_on__lte=scope.last_day).order_by("due_on", "pk")


gap(
    Gap(
        "disclosure.suggestion_overdue",
        rank=33,
        sheet="suggestions",
        sentence=_("The suggestion “%(name)s” was to be answered and was not."),
        sentences=_("%(count)d suggestions were to be answered and were not; the first: “%(name)s”."),
        rows=_overdue,
    )
)


def _late_topics(scope: Scope) -> QuerySet[Topic]:
    """Topics that were overdue on the scope's day."""
    late = (duty for duty in regular_duties(scope.branches, today=scope.last_day) if duty.standing == DutyStanding.LATE)
    return Topic.objects.counted_for(scope).filter(pk__in=[duty.topic.pk for duty in late])


gap(
    Gap(
        "disclosure.topic_late",
        rank=33,
        sheet="topics",
        sentence=_("“%(name)s” is published regularly, and was not made public in its time."),
        sentences=_("%(count)d topics are published regularly, and were not made public in their time."),
        rows=_late_topics,
    )
)
