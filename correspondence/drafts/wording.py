"""Turns that several letters share: terms, days and names as official texts write them."""

from datetime import date

from core.numerals import ordinal
from correspondence.selectors import Known
from members.models import BranchProfile


def day_words(day: date | None) -> str:
    return f"{day.year}年{day.month}月{day.day}日" if day else ""


def term_words(number: str) -> str:
    """第四 for 4; what is no number stays as it was typed."""
    text = str(number).strip()
    return ordinal(int(text)) if text.isdecimal() and 0 < int(text) < 100 else text


def next_term(known: Known) -> str:
    return term_words(str(known.term.number + 1)) if known.term else ""


def this_term(known: Known) -> str:
    return term_words(str(known.term.number)) if known.term else ""


def elected(known: Known) -> str:
    return day_words((known.term.elected_on or known.term.first_day) if known.term else None)


def expires(known: Known) -> str:
    return day_words(known.term.last_day if known.term else None)


def staff_word(known: Known) -> str:
    """What the staff of this unit are called: 教职工 in education."""
    profile = known.profile
    is_school = profile.industry == BranchProfile.Industry.EDUCATION or profile.outline == BranchProfile.Outline.SCHOOL
    return "教职工" if is_school else "职工"


def numbered_lines(text: str) -> str:
    """Things typed one a line, or parted by 、, as one clause: （一）…；（二）….."""
    parts = [part.strip("；;。 　") for part in text.replace("\r", "").split("\n") if part.strip()]
    return "；".join(parts)
