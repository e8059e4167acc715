"""What the page of a post says beside its own facts."""

from django.urls import reverse
from django.utils.translation import gettext as _

from core.panels import Act, Line, Panel, list_acts, panels, record_url
from disclosure.models import BoardPost, Suggestion
from disclosure.selectors import private_in
from disclosure.selectors.suggestions import said_of
from disclosure.suggestion_states import ANSWER, PUBLISH


@panels("board-posts")
def of_post(post: BoardPost, slug: str) -> list[Panel]:
    """What strangers must not read of it, and which post takes the place of which."""
    if post.is_voided:
        return []
    lines = tuple(Line("", str(found)) for found in private_in(post))
    checked = Panel(_("Privacy check"), lines, empty=_("Nothing was found that strangers must not read."))
    others = [("", post.corrects, _("takes its place"))] if post.corrects else []
    others += [("", each, _("takes the place of this one")) for each in post.corrected_by.filter(voided_at=None)]
    places = tuple(
        Line(when, other.title, said, record_url(slug, "board-posts", other)) for when, other, said in others
    )
    return [checked, *([Panel(_("Corrections"), places)] if places else [])]


@panels("suggestions")
def of_suggestion(suggestion: Suggestion, slug: str) -> list[Panel]:
    """What was said on both sides and noted, what was merged into it, and what of it strangers read."""
    if suggestion.is_voided:
        return []
    merged = tuple(_suggestion_line(one, slug) for one in suggestion.merged.filter(voided_at=None))
    into = (_suggestion_line(suggestion.merged_into, slug),) if suggestion.merged_into_id else ()
    said = tuple(Line(each.on.isoformat(), each.text, str(each.get_side_display())) for each in said_of(suggestion))
    note = Act(_("Add a note"), _act_url(suggestion, slug, "note"), ANSWER)
    return [
        Panel(_("What was said"), said, (note,), empty=_("Nothing was said since. Notes are read by the desk alone.")),
        Panel(_("Suggestions merged into this one"), merged),
        Panel(_("Merged into"), into),
        _shown(suggestion, slug),
    ]


def _shown(suggestion: Suggestion, slug: str) -> Panel:
    """The public answer; the words that stood there are offered again after it was taken down."""
    lines, acts = (), ()
    if suggestion.shown_on:
        day = suggestion.shown_on.isoformat()
        lines = (Line(day, suggestion.public_question), Line("", suggestion.public_answer))
        acts = (
            Act(_("Change what is shown"), _act_url(suggestion, slug, "show"), PUBLISH),
            Act(_("Take it down"), _act_url(suggestion, slug, "hide"), PUBLISH, is_post=True),
        )
    elif suggestion.replied_on:
        acts = (Act(_("Show the answer publicly"), _act_url(suggestion, slug, "show"), PUBLISH),)
    empty = _("Nothing of it is shown on the public page.") if suggestion.replied_on else ""
    return Panel(_("On the public page"), lines, acts, empty=empty)


def _act_url(suggestion: Suggestion, slug: str, action: str) -> str:
    return reverse("disclosure:suggestion_act", args=[slug, suggestion.public_id, action])


def _suggestion_line(suggestion: Suggestion, slug: str) -> Line:
    day = suggestion.received_on.isoformat()
    url = record_url(slug, "suggestions", suggestion)
    return Line(day, str(suggestion), str(suggestion.get_state_display()), url)


@list_acts("suggestions")
def of_suggestions(slug: str) -> list[Act]:
    return [Act(_("What waits, and the box"), reverse("disclosure:box_desk", args=[slug]), "desk.view")]
