"""Plans with what became of them, and the guiding thought."""

from django.utils.translation import gettext_lazy as _

from activities.models import GuidingThought, PlanItem
from activities.selectors import guiding_warnings
from activities.services import take_plan_item_row
from core.sheets import (
    Amount,
    Choice,
    Column,
    Coming,
    Day,
    Held,
    Money,
    Reference,
    Sheet,
    Text,
    Whole,
    named_in_vain,
    sheet,
)
from gatherings.columns import THEME

K, O = PlanItem.Kind, PlanItem.Outcome  # noqa: E741


def _thought_warnings(thought: GuidingThought) -> list:
    return guiding_warnings(thought.text)


sheet(
    Sheet(
        slug="guiding-thoughts",
        title="指导思想",
        model_label="activities.GuidingThought",
        order=51,
        key=("first_day", "last_day"),
        purpose=_(
            "The guiding thought at the beginning of work plans, kept word for word. Compare it with the latest "
            "documents of the upper union."
        ),
        warn=_thought_warnings,
        columns=(
            Column("指导思想", "text", Text(max_length=2000), required=True, synonyms=("内容", "正文")),
            Column(
                "开始日期",
                "first_day",
                Day(begins=True),
                synonyms=("启用日期",),
                help=_("Plans from this day on begin with it."),
            ),
            Column("结束日期", "last_day", Day(), synonyms=("停用日期",)),
        ),
    )
)

sheet(
    Sheet(
        slug="plan",
        title="工作计划",
        model_label="activities.PlanItem",
        order=51,
        key=("days", "kind", "title"),
        purpose=_("The goals, main work and planned activities of each period, and what became of them."),
        titles=("计划", "活动计划", "工作计划表", "计划完成情况"),
        preload=("campaign", "continues"),
        warn=named_in_vain,
        write=take_plan_item_row,
        columns=(
            Column(
                "类别",
                "kind",
                Choice(
                    choices=K,
                    default=K.ACTIVITY,
                    synonyms={
                        "工作目标": K.GOAL,
                        "努力方向": K.GOAL,
                        "争创目标": K.GOAL,
                        "重点工作": K.MAIN_WORK,
                        "工作": K.MAIN_WORK,
                        "主要任务": K.MAIN_WORK,
                        "工作任务": K.MAIN_WORK,
                        "活动": K.ACTIVITY,
                        "主要活动": K.ACTIVITY,
                        "计划活动": K.ACTIVITY,
                        "具体安排": K.ACTIVITY,
                    },
                ),
                synonyms=("计划类别",),
                help=_("Goal, main work or planned activity; empty means planned activity."),
            ),
            Column("序号", "position", Whole(default=1)),
            Column(
                "标题",
                "title",
                Text(max_length=100),
                required=True,
                synonyms=("事项", "工作内容", "工作事项", "活动名称"),
            ),
            Column("内容", "text", Text(max_length=1000), synonyms=("具体内容", "措施")),
            Column(
                "时间",
                "days",
                Held(),
                required=True,
                synonyms=("月份", "计划时间", "起止时间", "时间安排", "实施时间", "日期"),
                help=_("When it is to be done, such as 2024年9月, 9—10月 or 2024年下半年."),
            ),
            THEME,
            Column(
                "责任人", "owner", Text(max_length=60), synonyms=("负责人", "责任部门", "责任单位", "负责部门", "承办")
            ),
            Column(
                "计划数",
                "target",
                Amount(unit="次"),
                synonyms=("计划数量", "指标", "目标数"),
                help=_("Such as 4次 or 100人."),
            ),
            Column("预算", "budget", Money(), synonyms=("经费预算", "预算金额")),
            Column(
                "争创目标",
                "campaign",
                Reference(model_label="activities.Campaign", attr="title"),
                help=_("The honour that it works for."),
            ),
            Column(
                "接续事项",
                "continues",
                Coming(model_label="activities.PlanItem", attr="title", full="reference"),
                synonyms=("接续", "原计划事项"),
                help=_(
                    "Where it was moved here from an earlier plan: the item there, such as 趣味运动会（2024年上半年）."
                ),
            ),
            Column(
                "完成情况",
                "outcome",
                Choice(
                    choices=O,
                    default="",
                    synonyms={
                        "已完成": O.DONE,
                        "完成": O.DONE,
                        "全部完成": O.DONE,
                        "办结": O.DONE,
                        "已办结": O.DONE,
                        "进行中": O.UNDER_WAY,
                        "推进中": O.UNDER_WAY,
                        "正在推进": O.UNDER_WAY,
                        "在推进": O.UNDER_WAY,
                        "部分完成": O.UNDER_WAY,
                        "移后": O.MOVED,
                        "推迟": O.MOVED,
                        "延期": O.MOVED,
                        "顺延": O.MOVED,
                        "取消": O.DROPPED,
                        "已取消": O.DROPPED,
                        "不再开展": O.DROPPED,
                    },
                ),
                synonyms=("落实情况", "进展", "结果"),
                help=_("Done, under way, moved to a later time or dropped; empty while nothing is known."),
            ),
            Column(
                "情况日期",
                "outcome_on",
                Day(),
                synonyms=("完成日期", "完成时间"),
                help=_("When empty: the last day of the item, or today where that is still to come."),
                derived=True,
            ),
            Column("实际数", "actual", Amount(unit="次"), synonyms=("完成数", "完成数量", "实际完成")),
            Column("进展说明", "progress", Text(max_length=100), synonyms=("进展情况", "推进情况")),
            Column(
                "原因",
                "reason",
                Text(max_length=100),
                synonyms=("未完成原因", "移后或取消原因"),
                help=_("Required for what was moved or dropped."),
            ),
            Column(
                "移至",
                "moved_to",
                Held(),
                synonyms=("移后时间", "改期时间"),
                help=_("When it is to be done instead, such as 2024年下半年 or 2024年9月."),
            ),
        ),
    )
)
