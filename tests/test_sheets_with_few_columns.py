"""A sheet needs no more columns than those that must be filled in."""

import pytest

from core.identity import credit_code_check
from core.sheets import Code, Column, Reference, Sheet, all_sheets
from core.sheets.cells import Amount, Choice, Day, Held, Money, Name, Text, Whole, YesNo
from finance.cells import AccountName, Month, Percent
from members.body_cells import BodyName, TermNumber
from members.cells import Somebody
from workbook.services import import_workbook
from workbook.tests.books import xlsx

pytestmark = pytest.mark.django_db

BEFORE = {
    "单位情况": [["工会全称"], ["示例工会委员会"]],
    "花名册": [["姓名"], ["赵示甲"]],
    "制度": [["制度名称", "类别"], ["慰问办法", "慰问帮扶"]],
    "会计科目": [["科目表", "科目编码", "科目名称", "收支方向"], ["2021", "501", "职工活动支出", "支出"]],
    "询价记录": [["采购内容", "询价日期"], ["购置跳绳", "2024-03-01"]],
    "工会小组": [["名称"], ["第一小组"]],
    "争创": [["争创目标", "级别"], ["区文明单位", "区"]],
    "师徒结对": [["名称"], ["青蓝工程"]],
    "会议": [["会议类别", "会议名称", "时间"], ["教代会", "教代会", "2024-03-01"]],
    "换届选举": [["机构", "时间"], ["工会委员会", "2024-04-12"]],
    "活动": [["活动名称", "活动类别", "时间"], ["健步走", "体育", "2024-04-10"]],
    "提案": [["案由"], ["改进早餐供应"]],
    "慰问事项": [["名称"], ["端午节慰问品"]],
    "困难职工": [["姓名"], ["赵示甲"]],
    "疗休养和票券": [["项目类别", "名称"], ["疗休养", "年度疗休养"]],
    "互助保障": [["保障项目", "起始日期"], ["住院医疗互助保障", "2024-01-01"]],
}
# A cost says how much or which entry paid it. A visit says when it was paid or when its cause came; a gift says by its name what it is and what for.
ALSO = {
    "visits": {"visited"},
    "activity-costs": {"amount"},
    "money-settings": {"share_kept"},
    "allotments": {"group", "fixed"},
}
SAID = {
    ("membership-events", "kind"): "转出",
    ("disbursements", "title"): "端午节慰问品",
    ("entries", "amount"): "60",
    ("gift-items", "unit_price"): "60",
    ("quotes", "amount"): "60",
    ("activity-costs", "amount"): "60",
    ("wage-bases", "covers"): "2024年3月",
    ("hardship-readers", "reader"): "赵示甲",
    ("hardship-sums", "line"): "700",
    **{(f"activity-{part}", "of"): "健步走" for part in ("attendances", "briefs", "costs", "results", "sign-ups")},
}
NAMED = {
    "person": "赵示甲",
    "inquiry": "购置跳绳",
    "group": "第一小组",
    "by_law": "慰问办法",
    "account": "501",
    "year": "2024",
    "covers": "上半年",
    "campaign": "区文明单位",
    "month": "2024年1月",
    "closing": "0",
    "disbursement": "端午节慰问品",
    "election": "工会委员会换届（2024年4月12日）",
    "case": "赵示甲",
    "meeting": "教代会",
    "motion": "改进早餐供应",
    "of": "教代会",
    "offer": "年度疗休养",
    "mutual_aid": "住院医疗互助保障",
    "mentoring": "青蓝工程",
}
CODE17 = "81990000MJ0000001"
TYPED = {
    BodyName: "工会委员会",
    Code: f"{CODE17}{credit_code_check(CODE17)}",
    Amount: "3",
    Day: "2024-05-01",
    Held: "2024-05-01",
    Money: "0",
    Name: "钱示乙",
    Text: "某事",
    Percent: "60%",
    Whole: "1",
    YesNo: "是",
    Somebody: "钱示乙",
    TermNumber: "3",
}


def typed(sheet: Sheet, column: Column) -> str:
    if (sheet.slug, column.attr) in SAID:
        return SAID[sheet.slug, column.attr]
    if column.attr in NAMED:
        return NAMED[column.attr]
    if isinstance(column.cell, Choice):
        return column.cell.options()[0]
    assert not isinstance(column.cell, Reference | AccountName | Month), (sheet.slug, column.attr)
    return TYPED[type(column.cell)]


@pytest.mark.parametrize("sheet", all_sheets(), ids=lambda sheet: sheet.slug)
def test_row_of_the_required_columns_alone_is_taken(sheet):
    columns = [column for column in sheet.columns if column.required or column.attr in ALSO.get(sheet.slug, ())]
    rows = [[column.header for column in columns], [typed(sheet, column) for column in columns]]

    result = import_workbook(
        content=xlsx({**BEFORE, sheet.title: rows}), file_name="a.xlsx", slug="demo", by=None, year=2024
    )

    assert [f"{fault.header}: {fault}" for fault in result.faults] == []
    (taken,) = (taken for taken in result.sheets if taken.title == sheet.title)
    assert len(taken.created) == 1
