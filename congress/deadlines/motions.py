"""Replies to motions that are due."""

from collections.abc import Iterator, Sequence
from datetime import date

from django.utils.translation import gettext_lazy as _

from congress.models import Motion
from congress.states.motions import BY_DEPARTMENT, HANDLE
from core.deadlines import Deadline, DueItem, deadline


def _replies(branches: Sequence[int], today: date) -> Iterator[DueItem]:
    waiting = Motion.objects.in_branches(branches).standing().filter(state__in=sorted(BY_DEPARTMENT))
    for motion in waiting.exclude(reply_due_on=None):
        yield DueItem(motion, motion.reply_due_on, {"subject": motion.subject, "unit": motion.lead_unit or "—"})


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
