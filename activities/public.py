"""What strangers may read of activities, honours, publicity and places of the staff; an honour without who holds it.

Campaigns with their checklists, mentoring, proposals and what was added to places are for the branch alone.
"""

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from activities.models import Activity, Facility, Honour, Publicity
from core.figures import Scope
from core.public import Layout, PublicSection, public


def activities(scope: Scope) -> QuerySet[Activity]:
    kept = Q(cancelled_on=None) | Q(cancelled_on__gt=scope.last_day)
    held = Activity.objects.counted_for(scope).within("held", scope).filter(kept)
    return held.order_by("-held_from", "-held_to", "-pk")


def honours(scope: Scope) -> QuerySet[Honour]:
    kept = Q(revoked_on=None) | Q(revoked_on__gt=scope.last_day)
    granted = Honour.objects.counted_for(scope).within("granted", scope).filter(kept)
    return granted.order_by("-granted_from", "-granted_to", "-pk")


def facilities(scope: Scope) -> QuerySet[Facility]:
    return Facility.objects.counted_for(scope).in_force(scope, "since_to", "closed_on")


def publicity(scope: Scope) -> QuerySet[Publicity]:
    held = Publicity.objects.counted_for(scope).within("held", scope)
    return held.order_by("-held_from", "-held_to", "-pk")


public(
    PublicSection(
        "activities.activities",
        _("Activities"),
        rank=60,
        layout=Layout.ENTRIES,
        rows=activities,
        columns=("title", "place", "held", "level", "role", "attendance"),
        day="held",
    )
)
public(
    PublicSection(
        "activities.honours",
        _("Honours"),
        rank=41,
        layout=Layout.ENTRIES,
        rows=honours,
        columns=("title", "level", "holder", "granted"),
        day="granted",
        is_half=True,
    )
)
public(
    PublicSection(
        "activities.facilities",
        _("Places of the staff"),
        rank=79,
        layout=Layout.ENTRIES,
        rows=facilities,
        columns=("name", "kind", "level", "place"),
        is_half=True,
    )
)
public(
    PublicSection(
        "activities.publicity",
        _("Publicity"),
        rank=81,
        layout=Layout.ENTRIES,
        rows=publicity,
        columns=("title", "form", "held"),
        day="held",
        is_half=True,
    )
)
