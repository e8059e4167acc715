"""Replies to motions that are due, and their ratings."""

from collections.abc import Iterator, Sequence
from datetime import date

from django.utils.translation import gettext_lazy as _

from congress.models import Motion
from congress.selectors.motions import rated_until
from congress.states.motions import BY_DEPARTMENT, HANDLE
from core.deadlines import Deadline, DueItem, deadline


def _replies(branches: Sequence[int], today: date) -> Iterator[DueItem]:
    waiting = Motion.objects.in_branches(branches).standing().filter(state__in=sorted(BY_DEPARTMENT))
    for motion in waiting.exclude(reply_due_on=None):
        yield DueItem(motion, motion.reply_due_on, {"subject": motion.subject, "unit": motion.lead_unit or "—"})


def _ratings(branches: Sequence[int], today: date) -> Iterator[DueItem]:
    rows = Motion.objects.in_branches(branches).standing().to_be_rated()
    for motion in rows.select_related("branch__motion_setting", "mover_person"):
        person = motion.mover_person
        users = (person.user_id,) if person and person.user_id else ()
        told = {"subject": motion.subject, "mover": motion.mover or "—"}
        yield DueItem(motion, rated_until(motion, motion.branch.motion_setting), told, users)


deadline(
    Deadline(
        "congress.motion_rating",
        sentence=_("The reply to the motion “%(subject)s” is to be rated by its mover: %(mover)s."),
        sheet="motions",
        who=HANDLE,
        remind_days=(3, 0),
        items=_ratings,
    )
)
deadline(
    Deadline(
        "congress.motion_reply",
        sentence=_("Reply to the motion “%(subject)s”, department: %(unit)s."),
        sheet="motions",
        who=HANDLE,
        remind_days=(10, 0),
        items=_replies,
        task=_("Reply to the motion “%(subject)s”"),
    )
)
