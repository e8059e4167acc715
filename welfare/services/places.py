"""Places of which there are few: given from the queue or told by hand, up to the quota."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.audit import record, target_of
from core.errors import Refused
from core.models import LiveArea
from core.services import change_record, create_record
from core.services.records import field_values
from core.sheets import Intake, new_record, store_record
from welfare.models import PlacesApplication, PlacesOffer
from welfare.selectors import queue_of
from welfare.states import AREA


@transaction.atomic
def give_places(offer: PlacesOffer, *, on: date, by) -> int:
    """Give what places are free to those who are next in the queues, and return how many got one.

    Refused when no place is free or nobody waits. Two who press the button at once give each place once.
    """
    locked = PlacesOffer.objects.select_for_update().get(pk=offer.pk)
    chosen = queue_of(locked).next
    if not chosen:
        raise Refused(_("No place is free, or nobody waits for one."), code="no_place")
    for waiting in chosen:
        change_record(waiting.application, {"placed_on": on}, by=by)
    detail = {"given": len(chosen)}
    record("welfare.placesoffer.give", by=by, branch=locked.branch, target=target_of(locked), detail=detail)
    return len(chosen)


@transaction.atomic
def record_application(application: PlacesApplication, *, by) -> PlacesApplication:
    """Enter an application. Live, refused with a place where none is free."""
    offer = _locked(application)
    create_record(application, by=by)
    _check(application, offer)
    return application


@transaction.atomic
def change_application(application: PlacesApplication, changes: Mapping[str, Any], *, by) -> PlacesApplication:
    """Change an application; refused as a new one would be. Raises what `change_record` raises."""
    offer = _locked(application)
    changed = change_record(application, changes, by=by)
    _check(changed, offer if changed.offer_id == offer.pk else _locked(changed))
    return changed


def take_application_row(
    values: dict[str, Any], *, existing: PlacesApplication | None, public_id: str, intake: Intake
) -> PlacesApplication:
    """Store one application. On paper more people may have a place than there were: that is kept and told as a gap."""
    application = existing or new_record(PlacesApplication, intake, public_id)
    before = field_values(application) if existing else {}
    for attr, value in values.items():
        setattr(application, attr, value)
    offer = _locked(application)
    if store_record(application, existing=existing, before=before):
        _check(application, offer)
    return application


def _locked(application: PlacesApplication) -> PlacesOffer:
    return PlacesOffer.objects.select_for_update().get(pk=application.offer_id)


def _check(application: PlacesApplication, offer: PlacesOffer) -> None:
    """Raises Refused live when more people of one group have a place than it has places."""
    if not application.has_place or not LiveArea.is_live(offer.branch, AREA, on=timezone.localdate()):
        return
    for pool in queue_of(offer).pools:
        if len(pool.placed) > pool.quota.places and application.pk in {each.application.pk for each in pool.placed}:
            raise Refused(
                _("Of “%(offer)s” all %(places)d places for %(whom)s are given. Somebody has to give one up first."),
                params={"offer": str(offer), "places": pool.quota.places, "whom": str(pool.quota)},
                code="no_place",
            )
