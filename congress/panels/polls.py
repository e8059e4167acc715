"""What the page of a poll says beside its own facts."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from congress.models import Poll
from congress.selectors.polls import result_of
from congress.states.polls import HOLD, PollState
from core.panels import Act, Line, Panel, panels


@panels("polls")
def of_poll(poll: Poll, slug: str) -> list[Panel]:
    """While it is open the links for its voters, after the end the count; nothing is told of either before."""
    read = Act(
        _("Read the poll and what it promises"),
        reverse("congress:poll_detail", args=[slug, poll.public_id]),
        "desk.view",
    )
    if poll.state == PollState.OPEN:
        hand_out = reverse("congress:poll_links", args=[slug, poll.public_id])
        act = Act(_("Hand out links to everybody on the roll"), hand_out, HOLD, is_post=True)
        return [
            Panel(_("Ballots"), acts=(act, read), empty=_("Nobody sees who has voted, or how many, before the end."))
        ]
    lines = tuple(
        Line("", count.question, "、".join(f"{option} {number}" for option, number in count.votes))
        for count in result_of(poll)
    )
    return [Panel(_("Count"), lines, (read,))]
