"""Agenda items, elections and candidates: how a vote is to be held, how it stands, what may be printed."""

from django.urls import reverse
from django.utils.translation import gettext as _

from congress.law import ranks
from congress.models import AgendaItem, Candidate, Election
from congress.selectors.decisions import election_faults, election_rules, item_faults, seats_needed
from congress.selectors.standing import congress_of, standing_for
from congress.states.sessions import RUN
from core.panels import Act, Line, Panel, panels, print_acts, record_url

OUT = AgendaItem.Outcome


@panels("agenda-items")
def of_item(item: AgendaItem, slug: str) -> list[Panel]:
    """How it is voted on and how many votes decide, what does not add up, and the papers of the vote."""
    if item.is_voided:
        return []
    meeting = item.meeting
    meeting.branch = item.branch
    standing = standing_for(meeting, item.of_congress)
    lines = [Line(_("Ballot"), AgendaItem.Ballot(item.ballot_needed).label)]
    if congress_of(meeting) and standing.to_adopt:
        told = _("%(needed)d of %(entitled)d must say yes") % {
            "needed": standing.to_adopt,
            "entitled": standing.entitled,
        }
        lines.append(Line(_("Majority"), told))
    lines += [Line("", str(fault)) for fault in item_faults(item, standing)]
    resolutions = list(item.resolutions.filter(voided_at=None))
    lines += [Line(_("Resolution"), each.title, url=record_url(slug, "resolutions", each)) for each in resolutions]
    acts = (
        *print_acts(slug, item, (_("Voting papers"), "ballot")),
        *print_acts(slug, item, (_("Counting sheet"), "counting")),
        *print_acts(slug, item, (_("Report of the vote"), "vote-result")),
    )
    if item.outcome == OUT.ADOPTED and not resolutions:
        url = reverse("congress:item_resolve", args=[slug, item.public_id])
        acts = (Act(_("Make a resolution of it"), url, RUN, is_post=True), *acts)
    whose = Panel(_("Meeting"), (Line("", meeting.title, url=record_url(slug, "meetings", meeting)),))
    return [whose, Panel(_("The vote"), tuple(lines), acts)]


@panels("elections")
def of_election(election: Election, slug: str) -> list[Panel]:
    """The candidates by their votes, what does not add up, and the papers of the election."""
    if election.is_voided:
        return []
    found = list(election.candidacies.filter(voided_at=None).select_related("person"))
    places = {
        number: ranks({each.pk: each.yes or 0 for each in found if each.round == number})
        for number in {each.round for each in found}
    }
    ordered = sorted(found, key=lambda each: (each.round, places[each.round][each.pk], each.pk))
    lines = [_candidate_line(each, places[each.round][each.pk], slug) for each in ordered]
    rules = election_rules(election)
    lines += [Line("", str(fault)) for fault in election_faults(election, rules)]
    needed = seats_needed(election, rules)
    if needed and election.candidates is None:
        lines.append(Line("", _("%(needed)d candidates at least for a choice") % {"needed": needed}))
    tally = Act(
        _("Enter candidates and votes"), reverse("congress:tally", args=[slug, election.public_id]), "desk.record"
    )
    acts = (
        *print_acts(slug, election, (_("Ballot papers"), "election-ballot")),
        *print_acts(slug, election, (_("Counting sheet of the election"), "election-counting")),
        *print_acts(slug, election, (_("Report of the election's result"), "election-result")),
        *print_acts(slug, election, (_("Report to the upper union"), "election-report"), for_word=True),
    )
    return [
        Panel(_("Candidates"), tuple(lines), (tally,), empty=_("Nobody stands yet.")),
        Panel(_("On paper"), (), acts),
    ]


def _candidate_line(candidate: Candidate, place: int, slug: str) -> Line:
    votes = "" if candidate.yes is None else _("%(votes)d votes") % {"votes": candidate.yes}
    more = " · ".join(filter(None, (votes, candidate.get_result_display())))
    name = str(candidate.subject)
    told = (
        name if candidate.round == 1 else _("%(name)s (ballot %(number)d)") % {"name": name, "number": candidate.round}
    )
    return Line(str(place) if votes else "", told, more, record_url(slug, "candidates", candidate))


@panels("candidates")
def of_candidate(candidate: Candidate, slug: str) -> list[Panel]:
    """The election that somebody stands in."""
    election = candidate.election
    return [Panel(_("Election"), (Line("", election.reference, url=record_url(slug, "elections", election)),))]
