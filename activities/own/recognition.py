"""What somebody was honoured with, learnt or taught, and proposed, for their own page."""

from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from activities.models import Honour, Mentoring, Proposal
from activities.selectors.people import mentoring_naming, proposals_naming
from core.columns import column_text
from core.day_names import day_name
from core.own import OwnLine, own_part
from members.models import Person
from members.selectors import is_only_one_called

SHOWN = 50


@own_part("honours", _("My honours"), empty=_("No honour is recorded under your name."))
def honours(person: Person) -> list[OwnLine]:
    """Honours that the person holds, the latest first; one that was revoked or has run out says so."""
    rows = Honour.objects.in_branches([person.branch]).standing().filter(person=person)
    return [_honour(row) for row in rows.order_by("-granted_from", "-pk")[:SHOWN]]


def _honour(honour: Honour) -> OwnLine:
    more = [str(honour.get_level_display()), honour.granted_by]
    if honour.valid_until:
        more.append(gettext("valid until %(day)s") % {"day": column_text(honour, "valid_until")})
    if honour.revoked_on:
        more.append(gettext("revoked on %(day)s") % {"day": column_text(honour, "revoked_on")})
    return OwnLine(day_name(honour.granted) if honour.granted else "", honour.title, " · ".join(filter(None, more)))


@own_part("mentoring", _("My mentoring"), empty=_("No agreement of mentoring names you."))
def mentoring(person: Person) -> list[OwnLine]:
    """Mentoring that names the person as mentor or apprentice, with its outcome or its last day.

    By name, and therefore only where nobody else of the branch has the same name.
    """
    rows = mentoring_naming(person) if is_only_one_called(person) else []
    return [_pair(row) for row in rows[:SHOWN]]


def _pair(row: Mentoring) -> OwnLine:
    said = str(row.get_outcome_display())
    if row.last_day and not said:
        said = gettext("until %(day)s") % {"day": column_text(row, "last_day")}
    counted = len(row.records.all())
    times = ngettext("%d record of work together", "%d records of work together", counted) % counted if counted else ""
    return OwnLine(day_name(row.held) if row.held else "", row.reference, " · ".join(filter(None, (said, times))))


@own_part("proposals", _("My proposals"), empty=_("No proposal names you."))
def proposals(person: Person) -> list[OwnLine]:
    """Proposals of the person with the reply and what became of them; by name, where nobody else has it."""
    rows = proposals_naming(person) if is_only_one_called(person) else []
    return [_proposal(row) for row in rows[:SHOWN]]


def _proposal(row: Proposal) -> OwnLine:
    said = [str(row.get_state_display()), row.reply, row.result]
    return OwnLine(column_text(row, "handed_in_on"), row.title, " · ".join(filter(None, said)))
