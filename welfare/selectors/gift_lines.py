"""What the line of a signed list says beside its own columns."""

from typing import Any

from welfare.models import GiftLine

# Where the roster does not know the person, the department of a list is kept in the remark.
DEPARTMENT, PARTED = "部门：", "；"


def gift_line_values(line: GiftLine) -> dict[str, Any]:
    """What the list says of a stored line beyond its own fields."""
    department, remark = remark_parts(line.remark)
    of_roster = line.person.department.name if line.person and line.person.department else ""
    return {"department": of_roster or department, "remark": remark}


def remark_parts(remark: str) -> tuple[str, str]:
    """The department that a stored remark begins with, and the rest; each may be empty."""
    if not remark.startswith(DEPARTMENT):
        return "", remark
    department, _mark, rest = remark.removeprefix(DEPARTMENT).partition(PARTED)
    return department, rest


def remark_of(department: str, remark: str) -> str:
    """The remark as it is stored, with the department before it where there is one."""
    return PARTED.join(part for part in (f"{DEPARTMENT}{department}" if department else "", remark) if part)
