"""The rows of a signed list: what each person got, and who signed."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction

from core.services import change_record, create_record
from core.services.records import as_changed, field_values, says_otherwise
from core.sheets import Intake, new_record, store_record
from welfare.models import GiftLine
from welfare.services.lists import COVERED, check_open

# Where the roster does not know the person, the department of a list is kept in the remark.
DEPARTMENT, PARTED = "部门：", "；"


@transaction.atomic
def record_gift_line(line: GiftLine, *, by) -> GiftLine:
    """Put somebody on the list of a gift; refused once it is approved where gifts run live."""
    check_open(line.disbursement)
    return create_record(line, by=by)


@transaction.atomic
def change_gift_line(line: GiftLine, changes: Mapping[str, Any], *, by) -> GiftLine:
    """Change a line. Live, who gets what stands once the gift is approved; raises what `change_record` raises."""
    now, before = as_changed(line, changes)
    if says_otherwise(now, before, COVERED):
        check_open(now.disbursement)
    return change_record(line, changes, by=by)


def take_gift_line_row(
    values: dict[str, Any], *, existing: GiftLine | None, public_id: str, intake: Intake
) -> GiftLine:
    """Store one line of a signed list; a day of fetching or somebody who fetched it says that it was signed for.

    The department of somebody outside the roster is kept with the remark; of somebody on it the roster knows better.
    """
    line = existing or new_record(GiftLine, intake, public_id)
    before = field_values(line) if existing else {}
    department, remark = _parted(line.remark)
    department, remark = values.get("department", department), values.get("remark", remark)
    for attr, value in values.items():
        if attr not in {"department", "remark"}:
            setattr(line, attr, value)
    if existing is None or says_otherwise(line, before, COVERED):
        check_open(line.disbursement)
    line.signed = bool(line.signed or line.signed_on or line.proxy_name)
    line.remark = _joined("" if line.person_id else department, remark)
    store_record(line, existing=existing, before=before)
    return line


def gift_line_values(line: GiftLine) -> dict[str, Any]:
    """What the list says of a stored line beyond its own fields."""
    department, remark = _parted(line.remark)
    of_roster = line.person.department.name if line.person and line.person.department else ""
    return {"department": of_roster or department, "remark": remark}


def _parted(remark: str) -> tuple[str, str]:
    """The department that a remark begins with, and the rest."""
    if not remark.startswith(DEPARTMENT):
        return "", remark
    department, _mark, rest = remark.removeprefix(DEPARTMENT).partition(PARTED)
    return department, rest


def _joined(department: str, remark: str) -> str:
    return PARTED.join(part for part in (f"{DEPARTMENT}{department}" if department else "", remark) if part)
