"""What somebody took part in, for their own page."""

from django.utils.translation import gettext_lazy as _

from activities.models import ActivityAttendance
from core.day_names import day_name
from core.own import OwnLine, own_part
from members.models import Person

SHOWN = 50


@own_part("activities", _("What I took part in"), empty=_("No sign-in sheet names you yet."))
def activities(person: Person) -> list[OwnLine]:
    """Activities on whose sign-in sheets the person stands."""
    came = ActivityAttendance.objects.whole().filter(person=person, presence=ActivityAttendance.Presence.PRESENT)
    rows = came.select_related("of").order_by("-of__held_from", "-pk")
    return [OwnLine(day_name(row.of.held) if row.of.held else "", row.of.title) for row in rows[:SHOWN]]
