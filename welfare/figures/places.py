"""What may be said of places of which there are few: how many there were, and how many people went."""

from functools import partial

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from core.figures import Distinct, Scope, Total, plain_figure
from welfare.models import PlacesApplication, PlacesQuota

BY_KIND = ("offer__kind",)


def quotas(scope: Scope):
    return PlacesQuota.objects.counted_for(scope).within("offer__held", scope).filter(offer__voided_at=None)


def applications(scope: Scope):
    rows = PlacesApplication.objects.counted_for(scope).within("offer__held", scope)
    return rows.filter(offer__voided_at=None)


plain_figure(
    "welfare.places_offered",
    name=_("places offered"),
    unit="个",
    definition=_("The sum of the places of convalescence, check-ups and tickets held within the period."),
    base=quotas,
    columns=("offer__title", "offer__held", "group", "sub_union", "places"),
    measure=Total("places"),
    groups=BY_KIND,
)
application = partial(
    plain_figure, base=applications, columns=("offer__title", "offer__held", "applied_on", "placed_on"), groups=BY_KIND
)
application(
    "welfare.places_went",
    name=_("people who went"),
    unit="人",
    definition=_("Different people who went to what was offered within the period."),
    where=Q(went=True),
    measure=Distinct("who"),
)
application(
    "welfare.places_applied",
    name=_("applications for places"),
    unit="人次",
    definition=_("Applications for what was offered within the period, those withdrawn included."),
)
