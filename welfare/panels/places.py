"""What the pages of offers say beside their own facts, and what somebody's page says of places and mutual aid."""

from django.urls import reverse
from django.utils.translation import gettext as _

from core.day_names import day_name
from core.panels import Act, Line, Panel, new_record_url, panels, record_url
from members.models import Person
from welfare.models import PlacesApplication, PlacesOffer
from welfare.panels.mutual_aid import cover_line
from welfare.selectors import own_covers, own_places, places_told

RECORD = "desk.record"


@panels("roster")
def of_person(person: Person, slug: str) -> list[Panel]:
    """In which schemes of mutual aid somebody is or was; not what they claimed."""
    lines = tuple(cover_line(cover, record_url(slug, "mutual-aid-covers", cover)) for cover in own_covers(person))
    went = tuple(
        Line(
            day_name(each.offer.held) if each.offer.held else "",
            each.offer.title,
            place_words(each),
            record_url(slug, "places-applications", each),
        )
        for each in own_places(person)
    )
    return [Panel(_("Mutual aid"), lines), Panel(_("Convalescence, check-ups and tickets"), went)]


def place_words(application: PlacesApplication) -> str:
    """How far an application came."""
    if application.withdrawn_on:
        return _("withdrawn")
    if application.went is not None:
        return _("went") if application.went else _("did not go")
    return _("has a place") if application.placed_on else _("waits for a place")


@panels("places-offers")
def of_offer(offer: PlacesOffer, slug: str) -> list[Panel]:
    """How many places there are and who has them, and the way to the queue."""
    if offer.is_voided:
        return []
    told = places_told(offer)
    words = _("%(places)d places, %(applied)d applied, %(placed)d have a place, %(went)d went") % told
    acts = (
        Act(_("Queue for places"), reverse("welfare:places_queue", args=[slug, offer.public_id]), "desk.view"),
        Act(_("Enter places"), new_record_url(slug, "places-quotas", offer=offer.title), RECORD),
        Act(
            _("Enter an application for a place"),
            new_record_url(slug, "places-applications", offer=offer.title),
            RECORD,
        ),
    )
    return [Panel(_("Places"), (Line("", words),), acts)]
