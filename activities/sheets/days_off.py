"""The yearly list of days off and make-up days."""

from django.utils.translation import gettext_lazy as _

from activities.models import DayOff
from core.sheets import Choice, Column, Day, Sheet, Text, sheet

K = DayOff.Kind

sheet(
    Sheet(
        slug="days-off",
        title="放假调休",
        model_label="activities.DayOff",
        order=51,
        key=("first_day", "kind", "name"),
        purpose=_(
            "Days off and the days worked instead, as announced for the year. The calendar marks them and tells what "
            "was put on one of them."
        ),
        titles=("放假安排", "节假日安排", "放假和调休", "调休表"),
        columns=(
            Column("名称", "name", Text(max_length=60), required=True, synonyms=("节日", "节假日", "假期", "事由")),
            Column(
                "放假或上班",
                "kind",
                Choice(
                    choices=K,
                    default=K.OFF,
                    synonyms={
                        "放假": K.OFF,
                        "休": K.OFF,
                        "休息": K.OFF,
                        "上班": K.WORK,
                        "班": K.WORK,
                        "调休上班": K.WORK,
                        "补班": K.WORK,
                    },
                ),
                synonyms=("类别", "安排", "放假/上班", "性质"),
                help=_("Off, or at work to make up for it; empty means off."),
            ),
            Column("开始日期", "first_day", Day(begins=True), required=True, synonyms=("日期", "起始日期", "放假日期")),
            Column(
                "结束日期",
                "last_day",
                Day(),
                synonyms=("截止日期", "终止日期"),
                help=_("Empty for a single day."),
                derived=True,
            ),
            Column("依据", "announced_in", Text(max_length=100), synonyms=("文件", "文号", "来源")),
        ),
    )
)
