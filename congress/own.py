"""What somebody put forward, and the seats they hold in a congress, for their own page."""

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from congress.models import Delegate, Motion
from congress.selectors.motions import motions_linked_to, motions_naming
from congress.states.motions import BY_DEPARTMENT
from core.columns import column_text
from core.own import OwnLine, own_part
from members.models import Person
from members.selectors import is_only_one_called


@own_part("motions", _("My motions"), empty=_("No motion names you as its mover or seconder."))
def motions(person: Person) -> list[OwnLine]:
    """Motions that the person moved or seconded, each with how far it came.

    By name alone only where nobody else of the branch has the same name.
    """
    named = motions_naming(person) if is_only_one_called(person) else []
    found = {motion.pk: motion for motion in (*motions_linked_to(person), *named)}
    return [OwnLine(column_text(motion, "collected_on"), motion.subject, _way(motion)) for motion in found.values()]


def _way(motion: Motion) -> str:
    """How far a motion came, with the day on which its reply is due or was given."""
    state = str(motion.get_state_display())
    if motion.replied_on:
        return f"{state} · {column_text(motion, 'replied_on')}"
    if motion.state in BY_DEPARTMENT and motion.reply_due_on:
        return f"{state} · {gettext('The reply is due on %(day)s.') % {'day': motion.reply_due_on.isoformat()}}"
    return state


@own_part("seats", _("My seats in the congress"), empty=_("You have no seat in a congress here."))
def seats(person: Person) -> list[OwnLine]:
    """The seats that somebody holds or held, the latest term first."""
    found = Delegate.objects.in_branches([person.branch]).standing().filter(person=person).order_by("-term", "pk")
    return [OwnLine(_term(each), str(each.get_congress_display()), str(each.get_kind_display())) for each in found]


def _term(delegate: Delegate) -> str:
    return column_text(delegate, "term") if delegate.term else ""
