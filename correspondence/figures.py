"""What may be said of documents that came in, of letters that went out, and of seals."""

from functools import partial

from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from core.figures import Scope, figure, plain_figure
from correspondence.models import Incoming, Letter, SealUse
from correspondence.querysets import handled_by

INCOMING = ("title", "number", "sender", "received_on", "due_on", "handled_on", "reported_on", "filed_on")
LETTER = ("kind", "title", "number", "addressee", "issued_on", "withdrawn_on")
SEAL = ("document", "seal", "copies", "used_on")


def received(scope: Scope):
    return Incoming.objects.counted_for(scope).on_days("received_on", scope)


def reported(scope: Scope):
    return Incoming.objects.counted_for(scope).on_days("reported_on", scope)


def issued(scope: Scope):
    """Letters issued within the period that had not been withdrawn by its last day."""
    return Letter.objects.counted_for(scope).on_days("issued_on", scope).out_on(scope.last_day)


def unanswered(scope: Scope):
    return Letter.objects.counted_for(scope).unanswered_on(scope.last_day)


def used(scope: Scope):
    return SealUse.objects.counted_for(scope).on_days("used_on", scope)


incoming = partial(figure, unit="件", base=received, columns=INCOMING)
plain_figure(
    "correspondence.incoming",
    name=_("documents received"),
    unit="件",
    definition=_("Documents that came in within the period."),
    base=received,
    columns=INCOMING,
)


@incoming(
    "correspondence.handled",
    name=_("documents handled"),
    definition=_(
        "Of the documents that came in within the period, those handled, reported back or filed away by its last day."
    ),
)
def handled(scope: Scope) -> Q:
    return handled_by(scope.last_day)


@incoming(
    "correspondence.with_term",
    name=_("documents with a term that has passed"),
    definition=_("Of the documents that came in within the period, those with a term that had passed by its last day."),
)
def with_term(scope: Scope) -> Q:
    return Q(due_on__lte=scope.last_day)


@incoming(
    "correspondence.in_time",
    name=_("documents handled in time"),
    definition=_(
        "Of the documents that came in within the period, those handled, reported back or filed away within their term."
    ),
)
def in_time(scope: Scope) -> Q:
    steps = ("handled_on", "reported_on", "filed_on")
    found = Q(pk__in=[])
    for step in steps:
        found |= Q(**{f"{step}__lte": F("due_on")}) & Q(**{f"{step}__lte": scope.last_day})
    return found


plain_figure(
    "correspondence.reported",
    name=_("reports handed in"),
    unit="件",
    definition=_("Documents on which the branch reported back within the period, whenever they came in."),
    base=reported,
    columns=INCOMING,
)
plain_figure(
    "correspondence.letters",
    name=_("letters issued"),
    unit="件",
    definition=_("Letters signed within the period and not withdrawn by its last day."),
    base=issued,
    columns=LETTER,
    groups=("kind",),
)
plain_figure(
    "correspondence.unanswered",
    name=_("requests without a reply"),
    unit="件",
    definition=_("Requests that were out on the last day of the period and to which no document had come back."),
    base=unanswered,
    columns=LETTER,
)
plain_figure(
    "correspondence.seal_uses",
    name=_("uses of seals"),
    unit="次",
    definition=_("How often a seal was used within the period."),
    base=used,
    columns=SEAL,
    groups=("seal",),
)
