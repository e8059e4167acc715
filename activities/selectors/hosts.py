"""Whose activity it is: the union's own, somebody else's that it joins, or the Party's."""

import re

from activities.models import Activity

PARTY = re.compile(
    r"党支部|党总支|党委|党组|党工委|党小组|主题党日|党员活动日|党日活动|组织生活会|民主生活会|党课|党的组织|^党(?:组织|建)"
)
JOINED = (Activity.Role.SUPPORTED, Activity.Role.TOOK_PART)


def is_of_party(activity: Activity) -> bool:
    """Whether the words say that it is the Party's: who organised it, what gave rise to it, what it is called.

    What the union itself organised is its own, whatever gave rise to it.
    """
    if PARTY.search(activity.organiser):
        return True
    return activity.role in JOINED and bool(PARTY.search(activity.occasion) or PARTY.search(activity.title))


def is_joined_only(activity: Activity) -> bool:
    """Whether the union only supports it or takes part."""
    return activity.role in JOINED
