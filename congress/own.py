"""What somebody put forward, and the seats they hold in a congress, for their own page."""

from django.utils.translation import gettext_lazy as _

from congress.models import Delegate
from congress.selectors import motions_naming
from core.columns import column_text
from core.own import OwnLine, own_part
from members.models import Person
from members.selectors import is_only_one_called


@own_part("motions", _("My motions"), empty=_("No motion names you as its mover or seconder."))
def motions(person: Person) -> list[OwnLine]:
    """Motions that name the person as mover or seconder; none where another of the branch has the same name."""
    if not is_only_one_called(person):
        return []
    found = motions_naming(person)
    return [OwnLine(column_text(m, "collected_on"), m.subject, str(m.get_state_display())) for m in found]


@own_part("seats", _("My seats in the congress"), empty=_("You have no seat in a congress here."))
def seats(person: Person) -> list[OwnLine]:
    """The seats that somebody holds or held, the latest term first."""
    found = Delegate.objects.in_branches([person.branch]).standing().filter(person=person).order_by("-term", "pk")
    return [OwnLine(_term(each), str(each.get_congress_display()), str(each.get_kind_display())) for each in found]


def _term(delegate: Delegate) -> str:
    return column_text(delegate, "term") if delegate.term else ""
