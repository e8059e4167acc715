"""What falls due in care: schemes of mutual aid that end, places to be given."""

from collections.abc import Iterator, Sequence
from datetime import date

from django.db.models import Exists, OuterRef
from django.utils.translation import gettext_lazy as _

from core.deadlines import Deadline, DueItem, deadline
from welfare.models import PlacesApplication, PlacesOffer
from welfare.selectors import ending_schemes

RECORD = "desk.record"


def _endings(branches: Sequence[int], today: date) -> Iterator[DueItem]:
    for scheme in ending_schemes(branches):
        yield DueItem(scheme, scheme.last_day, {"name": scheme.name, "day": scheme.last_day.isoformat()})


def _places(branches: Sequence[int], today: date) -> Iterator[DueItem]:
    """Offers to which somebody applied and nobody has a place yet."""
    applied = PlacesApplication.objects.standing().filter(offer=OuterRef("pk"), withdrawn_on=None)
    offers = PlacesOffer.objects.in_branches(branches).standing().exclude(apply_until=None)
    placed = applied.exclude(placed_on=None, went=None)
    for offer in offers.filter(Exists(applied), ~Exists(placed)):
        yield DueItem(offer, offer.apply_until, {"name": offer.title, "day": offer.apply_until.isoformat()})


deadline(
    Deadline(
        "welfare.mutual_aid_renewal",
        sentence=_("“%(name)s” ends on %(day)s: renew it for those who stay."),
        sheet="mutual-aid",
        who=RECORD,
        remind_days=(60, 30, 7),
        items=_endings,
        task=_("Renewal of mutual aid (%(name)s)"),
        stale_days=90,
    )
)
deadline(
    Deadline(
        "welfare.places",
        sentence=_("Applications for “%(name)s” end on %(day)s: give the places."),
        sheet="places-offers",
        who=RECORD,
        remind_days=(3,),
        items=_places,
        stale_days=60,
    )
)
