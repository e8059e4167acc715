"""Delegates, and what congresses resolved."""

from functools import partial

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from congress.models import Delegate, Resolution
from core.figures import Distinct, Scope, figure, plain_figure

DELEGATE = ("subject", "congress", "term", "constituency", "kind", "first_day", "last_day")
RESOLUTION = ("title", "meeting", "adopted_on", "owner", "due_on", "state", "done_on")
C, K = Delegate.Congress, Delegate.Kind


def seats(scope: Scope):
    """Seats held on the day: those of a term that has ended have a last day."""
    return Delegate.objects.counted_for(scope).in_force(scope, "first_day", "last_day").with_vote()


def resolutions(scope: Scope):
    return Resolution.objects.counted_for(scope).filter(meeting__voided_at=None).on_days("adopted_on", scope)


def known(scope: Scope):
    """Resolutions adopted by the scope's day, in its period or before: their execution goes on."""
    rows = Resolution.objects.counted_for(scope).filter(meeting__voided_at=None)
    return rows.filter(adopted_on__lte=scope.last_day)


delegates = partial(plain_figure, base=seats, columns=DELEGATE, unit="人", measure=Distinct("who"))
delegates(
    "congress.staff_delegates",
    name=_("delegates to the staff congress"),
    definition=_("Different formal delegates to the staff congress who hold their seat on the day."),
    where=Q(congress=C.STAFF),
    groups=("term", "constituency"),
)
delegates(
    "congress.members_delegates",
    name=_("delegates to the members' congress"),
    definition=_("Different formal delegates to the members' congress who hold their seat on the day."),
    where=Q(congress=C.MEMBERS),
    groups=("term", "constituency"),
)
plain_figure(
    "congress.resolutions",
    name=_("resolutions"),
    unit="项",
    definition=_("Resolutions adopted in the period."),
    base=resolutions,
    columns=RESOLUTION,
    groups=("meeting__public_id",),
)


@figure(
    "congress.resolutions_done",
    name=_("resolutions carried out"),
    unit="项",
    definition=_("Resolutions of the period that were carried out by its last day."),
    base=resolutions,
    columns=RESOLUTION,
)
def done(scope: Scope) -> Q:
    return Q(done_on__lte=scope.last_day)


@figure(
    "congress.resolutions_overdue",
    name=_("resolutions overdue"),
    unit="项",
    definition=_("Resolutions whose day was over on the last day of the period and that were not carried out by then."),
    base=known,
    columns=RESOLUTION,
)
def overdue(scope: Scope) -> Q:
    return Q(due_on__lt=scope.last_day) & (Q(done_on=None) | Q(done_on__gt=scope.last_day))
