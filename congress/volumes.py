"""Where meetings, elections and motions are filed."""

from congress.models import Election, Meeting
from core.numerals import ordinal
from core.volumes import Filed, filed

K = Meeting.Kind
# Sessions of a congress stand in the volume of democratic management.
SESSIONS = (K.STAFF_CONGRESS, K.MEMBERS_CONGRESS, K.STAFF_ASSEMBLY, K.MEMBERS_ASSEMBLY)
B = Election.Body
ELECTED = {
    B.COMMITTEE: "工会委员会委员",
    B.AUDIT: "经费审查委员会委员",
    B.WOMEN: "女职工委员会委员",
    B.SUB_UNION: "分工会委员会委员",
    B.GROUP: "工会小组长",
    B.DELEGATES: "代表大会代表",
}
MEETING = ("title", "kind", "held", "place", "minutes_number")


def sessions(rows):
    return rows.filter(kind__in=SESSIONS)


def other_meetings(rows):
    return rows.exclude(kind__in=SESSIONS)


def told(meeting: Meeting) -> str:
    """What the chronicle tells; meetings of groups are too many for it."""
    return "" if meeting.kind == K.GROUP else f"召开{meeting.title}"


def elected(election: Election) -> str:
    """Who was elected to what: 选举产生第三届工会委员会委员5名."""
    term = f"{ordinal(election.term)}届" if election.term else ""
    number = f"{election.elected}名" if election.elected else ""
    return f"选举产生{term}{ELECTED[election.body]}{number}"


filed(
    Filed(
        "meetings",
        "minutes",
        MEETING,
        day="held",
        number="minutes_number",
        papers=("minutes",),
        only=other_meetings,
        line=lambda meeting: told(meeting) if meeting.kind not in SESSIONS else "",
    )
)
filed(
    Filed(
        "meetings",
        "congress",
        MEETING,
        day="held",
        number="minutes_number",
        papers=("minutes",),
        only=sessions,
        line=lambda meeting: told(meeting) if meeting.kind in SESSIONS else "",
    )
)
filed(
    Filed(
        "elections",
        "congress",
        ("body", "term", "held", "manner", "elected", "approval_number"),
        day="held",
        number="approval_number",
        author="approved_by",
        line=elected,
    )
)
filed(
    Filed(
        "motions",
        "congress",
        ("number", "subject", "mover", "lead_unit", "filed_on", "replied_on"),
        day="collected_on",
        number="number",
        author="mover",
        papers=("motion-sheet",),
    )
)
filed(
    Filed(
        "resolutions",
        "congress",
        ("title", "adopted_on", "document_number", "due_on", "done_on"),
        day="adopted_on",
        number="document_number",
    )
)
filed(Filed("appraisals", "congress", ("title", "kind", "held", "appraised", "returned", "good"), day="held"))
