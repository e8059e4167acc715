"""How official Chinese papers of a congress name it, its sessions and its numbers."""

from datetime import date

from congress.models import Congress, Meeting
from congress.selectors.standing import Standing, numbers_of, standings_of
from core.numerals import ordinal
from members.selectors import is_of_education, profile_of, upper_unions_of

ALL_HERE = {Meeting.Kind.STAFF_ASSEMBLY, Meeting.Kind.MEMBERS_ASSEMBLY}
BLANK_DAY = "　　　　年　　月　　日"


def day_text(day: date | None) -> str:
    return f"{day.year}年{day.month}月{day.day}日" if day else ""


def held_text(meeting: Meeting) -> str:
    """The day of a meeting as exactly as it is known."""
    return meeting.held.chinese(with_year=True) if meeting.held else BLANK_DAY


def congress_noun(meeting: Meeting, congress: str) -> str:
    """教职工代表大会, 工会会员大会: what a congress is called in this unit."""
    staff = "教职工" if is_of_education(meeting.branch) else "职工"
    who = staff if congress == Congress.STAFF else "工会会员"
    return f"{who}大会" if meeting.kind in ALL_HERE else f"{who}代表大会"


def session_title(meeting: Meeting) -> str:
    """第三届教职工代表大会第二次会议, of a double meeting both; the meeting's own title where it has no number."""
    told = [
        f"{ordinal(term)}届{congress_noun(meeting, congress)}"
        + (f"{ordinal(session)}次会议" if session else "临时会议")
        for congress, term, session in numbers_of(meeting)
        if term and (session or meeting.is_extra)
    ]
    return "、".join(told) or meeting.title


def attendance_text(standing: Standing, noun: str = "") -> str:
    """应到31人，实到25人，请假3人，缺席3人; what is not known is not said."""
    told = [("应到", standing.entitled), ("实到", standing.present)]
    told += [("请假", standing.on_leave or None), ("缺席", standing.absent or None)] if standing.is_counted else []
    told += [("列席、特邀", standing.without_vote or None)]
    words = "，".join(f"{label}{number}人" for label, number in told if number is not None)
    return f"{noun}{words}" if words else ""


def attendance_of(meeting: Meeting) -> list[str]:
    """The same for each congress that meets, with its name where there are two."""
    found = standings_of(meeting)
    return [
        text
        for each in found
        if (text := attendance_text(each, congress_noun(meeting, each.congress) if len(found) > 1 else ""))
    ]


def union_name(meeting_or_record) -> str:
    return profile_of(meeting_or_record.branch).registered_name


def upper_union(record) -> str:
    """The union to which letters go; a line to be filled in where none is entered."""
    found = upper_unions_of(record.branch)
    return found[0] if found else "　　　　　　　　工会"
