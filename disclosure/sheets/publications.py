"""What was made public, as a worksheet."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from core.dates import PreciseDay, Precision
from core.periods import Period
from core.sheets import Choice, Column, Day, Held, Intake, Reference, Sheet, Text, sheet
from disclosure.models import Publication

M = Publication.Matter
# Other words for the matters, in an officer's own register.
MATTERS = {
    "工会经费": M.UNION_MONEY,
    "经费": M.UNION_MONEY,
    "经费收支": M.UNION_MONEY,
    "财务": M.UNION_MONEY,
    "财务公开": M.UNION_MONEY,
    "单位事务": M.UNIT_AFFAIRS,
    "政务": M.UNIT_AFFAIRS,
    "政务公开": M.UNIT_AFFAIRS,
    "校务": M.UNIT_AFFAIRS,
    "校务公开": M.UNIT_AFFAIRS,
    "厂务公开": M.UNIT_AFFAIRS,
    "慰问帮扶": M.WELFARE,
    "慰问": M.WELFARE,
    "帮扶": M.WELFARE,
    "计划总结": M.PLAN,
    "计划": M.PLAN,
    "总结": M.PLAN,
    "民主管理": M.CONGRESS,
    "教代会": M.CONGRESS,
    "职代会": M.CONGRESS,
    "其他": M.OTHER,
    "其它": M.OTHER,
}


@dataclass(frozen=True)
class Covered(Held):
    """The days a publication speaks of; a spreadsheet keeps “2024年1月” as the date of its first day."""

    def read(self, raw: Any, intake: Intake) -> PreciseDay:
        day = super().read(raw, intake)
        if isinstance(raw, date) and day.first_day.day == 1:
            return PreciseDay.in_period(Period.month(day.first_day.year, day.first_day.month), Precision.MONTH)
        return day


sheet(
    Sheet(
        slug="publications",
        title="公开",
        model_label="disclosure.Publication",
        order=45,
        key=("matter", "title", "published", "place"),
        purpose=_(
            "What was made public, when and where. Money that is published month by month has a row for each month; "
            "name the month."
        ),
        titles=("信息公开", "公示", "公开登记", "会务公开"),
        preload=("topic",),
        columns=(
            Column(
                "事项类别",
                "matter",
                Choice(
                    choices=M,
                    synonyms=MATTERS,
                ),
                required=True,
                synonyms=("类别", "事项"),
            ),
            Column(
                "公开标题",
                "title",
                Text(max_length=120),
                required=True,
                synonyms=("公开内容标题", "公开内容", "标题", "名称"),
            ),
            Column(
                "具体内容",
                "contents",
                Text(max_length=200),
                synonyms=("内容",),
                help=_("Such as 收入, 支出 or 经费使用计划 where money is told."),
            ),
            Column("所属月份", "covers", Covered(), synonyms=("月份", "所属时期"), help=_("Such as 2024年1月.")),
            Column(
                "公开类别",
                "topic",
                Reference(model_label="disclosure.Topic"),
                synonyms=("所属类别", "公开栏目"),
                help=_("The name of a recorded topic; may stay empty."),
            ),
            Column("公开时间", "published", Held(), required=True, synonyms=("时间", "日期", "公开日期", "公示时间")),
            Column(
                "公开地点", "place", Text(max_length=100), synonyms=("地点", "公开栏"), help=_("Such as 单位公示栏.")
            ),
            Column(
                "撤下日期",
                "withdrawn_on",
                Day(),
                synonyms=("撤回日期",),
                help=_("Only where it was taken back as wrong, not where its time was over."),
            ),
        ),
    )
)
