"""What may be missing in the records of meetings and motions."""

from django.db.models import F, Q
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from congress.models import AgendaItem, Meeting, Motion, Resolution
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


def _votes_unlike_papers(scope: Scope):
    """Items whose votes and papers are recorded and do not make the same number."""
    votes = sum((Coalesce(F(part), 0) for part in ("no", "abstain", "void")), F("yes"))
    rows = AgendaItem.objects.counted_for(scope).of_meetings(scope).exclude(yes=None).exclude(returned=None)
    return rows.annotate(marked=votes).exclude(marked=F("returned"))


def _without_owner(scope: Scope):
    rows = Resolution.objects.counted_for(scope).filter(meeting__voided_at=None, done_on=None)
    return rows.filter(Q(owner="") | Q(due_on=None), adopted_on__lte=scope.last_day)


def _without_motion_report(scope: Scope):
    """Sessions after the first of the staff congress that did not hear what became of the motions before."""
    held = Meeting.objects.counted_for(scope).within("held", scope)
    told = AgendaItem.objects.counted_for(scope).filter(Q(title__contains="提案") | Q(title__contains="议案"))
    later = held.filter(kind=Meeting.Kind.STAFF_CONGRESS, session__gt=1)
    with_items = AgendaItem.objects.counted_for(scope).values("meeting")
    return later.filter(pk__in=with_items).exclude(pk__in=told.values("meeting"))


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
gap(
    Gap(
        "congress.votes_unlike_papers",
        rank=36,
        sheet="agenda-items",
        sentence=_("The votes on “%(name)s” do not make the number of papers returned."),
        sentences=_("Of %(count)d topics the votes do not make the number of papers returned, “%(name)s” first."),
        rows=_votes_unlike_papers,
    )
)
gap(
    Gap(
        "congress.resolution_without_owner",
        rank=50,
        sheet="resolutions",
        sentence=_("Resolution “%(name)s” does not say who carries it out and by when."),
        sentences=_("%(count)d resolutions do not say who carries them out and by when, “%(name)s” first."),
        rows=_without_owner,
    )
)
gap(
    Gap(
        "congress.no_motion_report",
        rank=56,
        sheet="meetings",
        sentence=_("“%(name)s” has no topic on what became of the motions before."),
        sentences=_("%(count)d sessions have no topic on what became of the motions before, “%(name)s” first."),
        rows=_without_motion_report,
    )
)
