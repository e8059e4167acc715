"""The national real-name register: its sheet of twenty columns, and what of it is still open.

《工会会员基本信息采集表》 as the importers of provincial systems read it: heads in the fourth row, people from the fifth
on, days as 20240501, the register's own words for every list.
"""

from collections.abc import Callable, Iterator
from datetime import date
from typing import BinaryIO

import xlsxwriter
from django.db.models import Count, Q, QuerySet
from django.utils.translation import override

from core.models import Branch
from members.codes import ChangeCause, IdType
from members.models import MembershipEvent, MembershipSpan, Person
from members.querysets import REAL_NAME_FIELDS, UNKNOWN_IS_NULL
from members.selectors import profile_of
from members.states import EventKind, Standing

TITLE = "工会会员基本信息采集表"
FIRST_ROW = 4
NOTE = "填写说明：日期按年月日八位数字填写；一人一行；不得合并单元格。"
CHANGES = {
    EventKind.JOIN: "入会",
    EventKind.OPENING: "入会",
    EventKind.RESUME: "入会",
    EventKind.TRANSFER_IN: "转入",
    EventKind.RETAIN: "保留",
    EventKind.TRANSFER_OUT: "转出",
    EventKind.EXPEL: "除名",
    EventKind.RESIGN: "退会",
    EventKind.AUTO_RESIGN: "退会",
}
EMPLOYED = {Standing.STAFF: "在岗", Standing.RETIRED: "退休"}
Told = Callable[[Person, MembershipEvent | None], str]


def compact(day: date | None) -> str:
    """20240501, or nothing."""
    return f"{day:%Y%m%d}" if day else ""


def _yes_no(value: bool | None) -> str:
    return "" if value is None else "是" if value else "否"


def columns(branch: Branch, *, clear: bool) -> tuple[tuple[str, Told], ...]:
    """The heads of the sheet with what stands beneath them; `clear` gives numbers in full, else their masks.

    籍贯 stays open: nothing here asks for it.
    """
    unit = profile_of(branch).unit_name
    return (
        ("姓名", lambda person, last: person.name),
        ("性别", lambda person, last: person.get_sex_display()),
        ("出生日期", lambda person, last: compact(person.birth_on)),
        ("民族", lambda person, last: person.get_ethnic_group_display()),
        ("就业状况", lambda person, last: person.get_employment_display() or EMPLOYED.get(person.standing, "")),
        (
            "有效证件类别",
            lambda person, last: person.get_id_type_display() or (IdType.RESIDENT.label if person.id_mask else ""),
        ),
        ("证件号码", lambda person, last: person.id_number if clear else person.id_mask),
        ("学历", lambda person, last: person.get_education_display()),
        ("技能等级", lambda person, last: person.get_skill_level_display()),
        ("移动电话", lambda person, last: person.phone if clear else person.phone_mask),
        ("户籍类型", lambda person, last: person.get_household_display()),
        ("户籍所在地", lambda person, last: person.household_place),
        ("会籍变化类型", lambda person, last: CHANGES.get(last.kind, "") if last else ""),
        ("会籍变化日期", lambda person, last: compact(last.on) if last else ""),
        (
            "会籍变化原因",
            lambda person, last: last.get_cause_display() if last and last.cause in NATIONAL_CAUSES else "",
        ),
        ("政治面貌", lambda person, last: person.get_political_status_display()),
        ("工作单位", lambda person, last: unit or (person.department.name if person.department else "")),
        ("籍贯", lambda person, last: ""),
        ("是否农民工", lambda person, last: _yes_no(person.is_rural_migrant)),
    )


NATIONAL_CAUSES = {cause.value for cause in ChangeCause if cause.value.isdigit()}


def people_of(branch: Branch, day: date) -> QuerySet[Person]:
    """Members and retained members of a day, in the order of the roster, with their events."""
    rows = Person.objects.in_branches([branch]).standing().with_membership(MembershipSpan.objects.all(), day)
    rows = rows.exclude(membership=None).select_related("department").prefetch_related("events")
    return rows.order_by("sound", "pk")


def register_rows(branch: Branch, day: date, *, clear: bool) -> Iterator[list[str]]:
    """The cells of each member, with the serial number first."""
    told = columns(branch, clear=clear)
    for number, person in enumerate(people_of(branch, day).iterator(chunk_size=1000), start=1):
        events = [event for event in person.events.all() if not event.is_voided and event.kind in CHANGES]
        last = events[-1] if events else None
        yield [str(number), *(str(value(person, last)) for _head, value in told)]


def write_register(branch: Branch, day: date, target: BinaryIO, *, clear: bool) -> int:
    """Write the sheet as a workbook and return the number of people; every cell is a text."""
    with override("zh-hans"):
        book = xlsxwriter.Workbook(target, {"constant_memory": True, "strings_to_formulas": False})
        page = book.add_worksheet(TITLE)
        bold, text = book.add_format({"bold": True}), book.add_format({"num_format": "@"})
        page.set_column(0, len(columns(branch, clear=clear)), 14, text)
        page.write_string(0, 0, TITLE, bold)
        page.write_string(1, 0, f"填报单位：{profile_of(branch).registered_name}")
        page.write_string(2, 0, f"截止日期：{day:%Y-%m-%d}")
        for place, head in enumerate(("序号", *(head for head, _value in columns(branch, clear=clear)))):
            page.write_string(FIRST_ROW - 1, place, head, bold)
        people = 0
        for people, cells in enumerate(register_rows(branch, day, clear=clear), start=1):
            for place, cell in enumerate(cells):
                page.write_string(FIRST_ROW + people - 1, place, cell, text)
        page.write_string(FIRST_ROW + people, 0, NOTE)
        book.close()
    return people


def still_open(branch: Branch, day: date) -> dict[str, int]:
    """Of how many full members each thing is open that the register asks for; one query."""
    spans = MembershipSpan.objects.in_branches([branch]).held_on(day).active().filter(person__voided_at=None)
    counts = {
        name: Count(
            "pk", filter=Q(**{f"person__{name}__isnull": True} if name in UNKNOWN_IS_NULL else {f"person__{name}": ""})
        )
        for name in REAL_NAME_FIELDS
    }
    return {name: number for name, number in spans.aggregate(**counts).items() if number}
