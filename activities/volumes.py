"""Where activities, training, contests, honours and news are filed."""

from functools import partial

from activities.models import Activity
from core.volumes import Filed, filed

K = Activity.Kind
EDUCATION = (K.TRAINING, K.READING, K.MODEL_WORKER)
# Those of the other volumes; what is left is culture and sports.
APART = (*EDUCATION, K.WOMEN, K.SAFETY, K.LABOUR)
ACTIVITY = ("title", "kind", "held", "place", "organiser", "attendance")


def of_kinds(rows, *, kinds):
    return rows.filter(kind__in=kinds, cancelled_on=None)


def culture(rows):
    return rows.exclude(kind__in=APART).filter(cancelled_on=None)


def told(activity: Activity, *, kinds=None) -> str:
    """What the chronicle tells of an activity of these kinds, or of none of those that stand apart."""
    is_here = activity.kind in kinds if kinds else activity.kind not in APART
    if not is_here:
        return ""
    return f"{'参加' if activity.role == Activity.Role.TOOK_PART else '开展'}{activity.title}"


for volume, kinds in (
    ("education", EDUCATION),
    ("women", (K.WOMEN,)),
    ("safety", (K.SAFETY,)),
    ("economy", (K.LABOUR,)),
):
    filed(
        Filed(
            "activities",
            volume,
            ACTIVITY,
            day="held",
            author="organiser",
            only=partial(of_kinds, kinds=kinds),
            line=partial(told, kinds=kinds),
        )
    )
filed(Filed("activities", "culture", ACTIVITY, day="held", author="organiser", only=culture, line=told))
filed(
    Filed(
        "contest-entries",
        "culture",
        ("title", "organiser", "held", "unit", "result"),
        day="held",
        author="organiser",
        line=lambda entry: f"参加{entry.title}" + (f"，获{entry.result}" if entry.result else ""),
    )
)
filed(Filed("facilities", "education", ("name", "kind", "place", "level", "granted_by", "since")))
filed(Filed("facility-additions", "education", ("facility", "items", "held"), day="held"))
filed(Filed("plan", "rules", ("position", "title", "days", "owner", "outcome"), day="first_day"))
filed(Filed("mentoring", "economy", ("title", "held", "mentors", "apprentices", "last_day", "outcome"), day="held"))
filed(
    Filed(
        "proposals",
        "economy",
        ("title", "proposer", "handed_in_on", "adopted_on", "carried_out_on", "result"),
        day="handed_in_on",
        author="proposer",
    )
)
filed(
    Filed(
        "honours",
        "honours",
        ("title", "level", "granted_by", "granted", "holder", "document_number"),
        day="granted",
        number="document_number",
        author="granted_by",
        # Who it was is told by the list of honours.
        line=lambda honour: f"获{honour.granted_by}授予的“{honour.title}”",
    )
)
filed(
    Filed(
        "campaigns",
        "honours",
        ("title", "level", "begun_on", "applied_on", "granted_on"),
        day="begun_on",
    )
)
filed(
    Filed(
        "campaign-steps",
        "honours",
        ("campaign", "kind", "held", "by_whom", "findings", "mended"),
        day="held",
        author="by_whom",
    )
)
filed(
    Filed(
        "publicity",
        "briefs",
        ("title", "form", "held", "author", "sent_to", "taken_by"),
        day="held",
        author="author",
    )
)
filed(
    Filed(
        "activity-briefs",
        "briefs",
        ("title", "of", "author", "sent_to", "sent_on", "taken_by"),
        day="sent_on",
        author="author",
    )
)
