"""What may be missing in the registers: reports that are overdue, documents nobody saw to, requests without a reply."""

from django.utils.translation import gettext_lazy as _

from core.figures import Scope
from core.gaps import Gap, gap
from correspondence.models import Incoming, Letter


def _overdue(scope: Scope):
    rows = Incoming.objects.counted_for(scope).on_days("received_on", scope)
    return rows.open_on(scope.last_day).filter(due_on__lt=scope.last_day)


def _untouched(scope: Scope):
    rows = Incoming.objects.counted_for(scope).on_days("received_on", scope).untouched_on(scope.last_day)
    return rows.exclude(demand="").filter(due_on=None)


def _unanswered(scope: Scope):
    return Letter.objects.counted_for(scope).on_days("issued_on", scope).unanswered_on(scope.last_day)


gap(
    Gap(
        "correspondence.overdue",
        rank=31,
        sheet="incoming",
        sentence=_("The term of “%(name)s” has passed; no report back is recorded."),
        sentences=_("Of %(count)d documents the term has passed without a report back, “%(name)s” first."),
        rows=_overdue,
        advice=_("Enter what was reported back and when, or file the document away."),
    )
)
gap(
    Gap(
        "correspondence.untouched",
        rank=68,
        sheet="incoming",
        sentence=_("“%(name)s” asks for something; nobody was asked to see to it."),
        sentences=_("%(count)d documents ask for something and nobody was asked to see to them, “%(name)s” first."),
        rows=_untouched,
        advice=_("Assign the document, or file it away."),
    )
)
gap(
    Gap(
        "correspondence.unanswered",
        rank=69,
        sheet="letters",
        sentence=_("No reply to the request “%(name)s” is recorded."),
        sentences=_("To %(count)d requests no reply is recorded, “%(name)s” first."),
        rows=_unanswered,
        advice=_("Enter the reply as a document that came in and say there which request it answers."),
    )
)
