"""What the pages of schemes of mutual aid and of the insured say beside their own facts."""

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from core.panels import Act, Line, Panel, panels, print_acts, record_url
from welfare.models import MutualAid, MutualAidCover
from welfare.selectors import later_term, scheme_counts

RECORD = "desk.record"


@panels("mutual-aid")
def of_scheme(scheme: MutualAid, slug: str) -> list[Panel]:
    """The roster of a scheme: how it is made and printed, who waits, and the next term."""
    if scheme.is_voided:
        return []
    counts, later = scheme_counts(scheme), later_term(scheme)
    lines = []
    if counts.people:
        listed = f"{reverse('desk:record_list', args=[slug, 'mutual-aid-covers'])}?scheme={scheme.public_id}"
        more = " · ".join(words for words in (_new_people(scheme, counts.new), _ended(counts.ended)) if words)
        people = ngettext("%d person stands on the roster.", "%d people stand on the roster.", counts.people)
        lines.append(Line("", people % counts.people, more, listed))
    if later:
        lines.append(Line("", _("Next term: %(term)s") % {"term": later}, url=record_url(slug, "mutual-aid", later)))
    make = reverse("welfare:scheme_insure", args=[slug, scheme.public_id])
    acts = [Act(_("Make the roster"), make, RECORD)]
    if counts.people:
        acts += print_acts(slug, scheme, (gettext_lazy("Print the roster"), "mutual-aid-roster"), for_word=True)
        if not later:
            acts.append(Act(_("Renew"), reverse("welfare:scheme_renew", args=[slug, scheme.public_id]), RECORD))
    empty = _("Nobody is recorded by name: the totals are those that were typed.")
    return [Panel(_("Roster of the insured"), tuple(lines), tuple(acts), empty=empty)]


def _new_people(scheme: MutualAid, new: int) -> str:
    if not new or not scheme.waiting_days:
        return ""
    words = ngettext("%(count)d is new and waits %(days)d days", "%(count)d are new and wait %(days)d days", new)
    return words % {"count": new, "days": scheme.waiting_days}


def _ended(ended: int) -> str:
    return ngettext("%d ended early", "%d ended early", ended) % ended if ended else ""


@panels("mutual-aid-covers")
def of_cover(cover: MutualAidCover, slug: str) -> list[Panel]:
    """From when somebody is covered, and the scheme."""
    if cover.is_voided:
        return []
    scheme = cover.mutual_aid
    return [Panel(_("Cover"), (cover_line(cover, record_url(slug, "mutual-aid", scheme)),))]


def cover_line(cover: MutualAidCover, url: str) -> Line:
    days = [day.isoformat() for day in (cover.begins_on, cover.covered_to) if day]
    waits = _("illness is covered from %(day)s") % {"day": cover.covered_from.isoformat()}
    return Line(" – ".join(days), cover.mutual_aid.name, waits, url)
