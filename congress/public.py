"""What strangers may read of democratic management: which assemblies were held, and how motions fare.

Who moved, seconded or answered a motion, and in what words, is for the branch alone.
"""

from django.db.models import F, Q, QuerySet
from django.utils.translation import gettext_lazy as _

from congress.models import Meeting, Motion, Resolution
from core.figures import Scope
from core.public import Layout, PublicSection, Step, public

K = Meeting.Kind
ASSEMBLIES = (K.STAFF_ASSEMBLY, K.STAFF_CONGRESS, K.MEMBERS_ASSEMBLY, K.MEMBERS_CONGRESS)


def assemblies(scope: Scope) -> QuerySet[Meeting]:
    held = Meeting.objects.counted_for(scope).within("held", scope)
    return held.filter(kind__in=ASSEMBLIES).order_by("-held_from", "-held_to", "-pk")


def motions(scope: Scope) -> QuerySet[Motion]:
    """Filed in the period, and those filed before it that were not closed when it began: their way goes on."""
    merged = Q(merged_on__lte=scope.last_day)
    going_on = Q(closed_on=None) | Q(closed_on__gte=scope.first_day)
    known = Motion.objects.counted_for(scope).not_withdrawn(scope).filter(going_on, filed_on__lte=scope.last_day)
    return known.exclude(merged).order_by(F("closed_on").asc(nulls_first=True), "-filed_on", "number", "pk")


def resolutions(scope: Scope) -> QuerySet[Resolution]:
    """Adopted in the period, and those adopted before it that were not carried out when it began."""
    rows = Resolution.objects.counted_for(scope).filter(meeting__voided_at=None)
    going_on = Q(done_on=None) | Q(done_on__gte=scope.first_day)
    return rows.filter(going_on, adopted_on__lte=scope.last_day).order_by("-adopted_on", "-pk")


public(
    PublicSection(
        "congress.motions",
        _("How motions fare"),
        rank=30,
        layout=Layout.STEPS,
        rows=motions,
        columns=("subject", "number", "lead_unit", "filed_on", "assigned_on", "replied_on", "closed_on"),
        day="filed_on",
        steps=(
            Step("filed_on", _("Filed")),
            Step("assigned_on", _("Assigned")),
            Step("replied_on", _("Replied to")),
            Step("closed_on", _("Closed")),
        ),
        figures=("congress.motions_filed", "congress.motions_resolved", "congress.motions_open"),
        is_headline=True,
    )
)
public(
    PublicSection(
        "congress.assemblies",
        _("Assemblies and congresses"),
        rank=40,
        layout=Layout.ENTRIES,
        rows=assemblies,
        columns=("title", "held"),
        day="held",
        is_half=True,
    )
)
public(
    PublicSection(
        "congress.resolutions",
        _("Resolutions and what became of them"),
        rank=35,
        layout=Layout.STEPS,
        rows=resolutions,
        columns=("title", "document_number", "adopted_on", "begun_on", "done_on"),
        day="adopted_on",
        steps=(
            Step("adopted_on", _("Adopted")),
            Step("begun_on", _("Begun")),
            Step("done_on", _("Carried out")),
        ),
        figures=("congress.resolutions", "congress.resolutions_done"),
        is_searched=True,
    )
)
