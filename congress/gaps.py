"""What may be missing in the records of meetings and motions."""

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from congress.models import Meeting, Motion
from core.figures import Scope
from core.gaps import Gap, gap

ASSEMBLIES = {
    Meeting.Kind.STAFF_ASSEMBLY,
    Meeting.Kind.STAFF_CONGRESS,
    Meeting.Kind.MEMBERS_ASSEMBLY,
    Meeting.Kind.MEMBERS_CONGRESS,
}


def _without_committee(scope: Scope) -> bool:
    held = Meeting.objects.counted_for(scope).within("held", scope)
    return not held.filter(kind=Meeting.Kind.COMMITTEE).exists()


def _without_count(scope: Scope):
    held = Meeting.objects.counted_for(scope).within("held", scope)
    return held.filter(Q(entitled=None) | Q(present=None), kind__in=sorted(ASSEMBLIES))


def _straddling(scope: Scope):
    """Meetings whose date is not known, or known so roughly that they count in no period."""
    rows = Meeting.objects.counted_for(scope)
    first, last = scope.first_day, scope.last_day
    across = Q(held_from__lte=last, held_to__gte=first) & ~Q(held_from__gte=first, held_to__lte=last)
    return rows.filter(across | Q(held_from=None))


def _closed_without_reply(scope: Scope):
    return Motion.objects.counted_for(scope).filed(scope).filter(closed_on__lte=scope.last_day, reply_kind="")


gap(
    Gap(
        "congress.no_committee_meeting",
        rank=20,
        sheet="meetings",
        sentence=_("No meeting of the union committee is entered for the period."),
        holds=_without_committee,
    )
)
gap(
    Gap(
        "congress.no_count",
        rank=40,
        sheet="meetings",
        sentence=_("“%(name)s” does not say how many should have come and how many came."),
        sentences=_("%(count)d assemblies do not say how many should have come and how many came, “%(name)s” first."),
        rows=_without_count,
    )
)
gap(
    Gap(
        "congress.straddling",
        rank=30,
        sheet="meetings",
        sentence=_("“%(name)s” counts in no period: its date is not known well enough."),
        sentences=_("%(count)d meetings count in no period, their dates are not known well enough; “%(name)s” first."),
        rows=_straddling,
    )
)
gap(
    Gap(
        "congress.no_reply_kind",
        rank=35,
        sheet="motions",
        sentence=_("Motion “%(name)s” is closed and does not say with what answer."),
        sentences=_("%(count)d motions are closed and do not say with what answer, “%(name)s” first."),
        rows=_closed_without_reply,
    )
)
