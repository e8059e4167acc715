"""A roster as an officer hands it in."""

import io

import xlsxwriter

from benchmarks.branches import people

TITLE = "花名册"
HEADERS = (
    "姓名",
    "工号",
    "性别",
    "部门",
    "工会小组",
    "人员类别",
    "到岗日期",
    "出生日期",
    "证件号码",
    "手机",
    "入会方式",
    "入会日期",
)


def roster_workbook(size: int) -> bytes:
    """A workbook with one sheet of so many people."""
    target = io.BytesIO()
    book = xlsxwriter.Workbook(target, {"default_date_format": "yyyy-mm-dd"})
    page = book.add_worksheet(TITLE)
    page.write_row(0, 0, HEADERS)
    for at, made in enumerate(people(size, "imported"), start=1):
        page.write_row(at, 0, (made.name, f"N{made.number:06d}", "男" if made.sex == "1" else "女"))
        page.write_row(at, 3, (f"科室{made.place}", f"小组{made.place}", "在职"))
        page.write_datetime(at, 6, made.staff_from)
        page.write_datetime(at, 7, made.birth_on)
        page.write_row(at, 8, (made.id_number, made.phone, "入会"))
        page.write_datetime(at, 11, made.joined_on)
    book.close()
    return target.getvalue()
