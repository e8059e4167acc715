"""The rows of a signed list: what each person got, and who signed."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction

from core.services import change_record, create_record
from core.services.records import as_changed, field_values, says_otherwise
from core.sheets import Intake, new_record, store_record
from welfare.models import GiftLine
from welfare.selectors import remark_of, remark_parts
from welfare.services.lists import COVERED, check_open


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
    department, remark = remark_parts(line.remark)
    department, remark = values.get("department", department), values.get("remark", remark)
    for attr, value in values.items():
        if attr not in {"department", "remark"}:
            setattr(line, attr, value)
    if existing is None or says_otherwise(line, before, COVERED):
        check_open(line.disbursement)
    line.signed = bool(line.signed or line.signed_on or line.proxy_name)
    line.remark = remark_of("" if line.person_id else department, remark)
    store_record(line, existing=existing, before=before)
    return line
