"""Telling those who moved or seconded a motion how it fares, where they have an account."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from congress.models import Motion
from congress.states.motions import MOVES, MotionState
from core.deadlines import untranslated
from core.news import News, news, tell

STEP = _("Motion “%(subject)s”, which you moved or seconded: %(state)s.")
REPLY = _("Motion “%(subject)s”, which you moved or seconded, has a reply.")
# What happens inside a department is no news until its reply is sent.
TOLD = frozenset(MOVES) - {"accept", "archive", "cosign", "draft", "send_back", "sign_off", "submit"}

for action in sorted(TOLD):
    news(News(f"congress.motion.{action}", REPLY if action in {"reply", "reply_again"} else STEP, "motions"))


def tell_of_move(motion: Motion, action: str, *, by, on: date) -> None:
    """Tell the mover and the seconders of a move; whoever made it knows already. One query, two where somebody is told.

    Whoever has no account reads it on the page of their own link.
    """
    if action not in TOLD:
        return
    seconds = motion.seconds.standing().filter(person__user__isnull=False)
    users = set(seconds.values_list("person__user", flat=True))
    if motion.mover_person_id and motion.mover_person.user_id:
        users.add(motion.mover_person.user_id)
    users.discard(by and by.pk)
    params = {"subject": motion.subject, "state": untranslated(MotionState(motion.state).label)}
    tell(f"congress.motion.{action}", motion, users=users, on=on, params=params)
