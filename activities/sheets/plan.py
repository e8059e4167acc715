"""Plans with what became of them, and the guiding thought."""

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
        purpose="工作计划开头的指导思想，原文照录，不作删改。请对照上级最新文件逐字核对。",
        warn=_thought_warnings,
        columns=(
            Column("指导思想", "text", Text(max_length=2000), required=True, synonyms=("内容", "正文")),
            Column("开始日期", "first_day", Day(), synonyms=("启用日期",), help="从哪天起的计划用这一段"),
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
        purpose="各时期的目标、主要工作和活动安排，以及后来的完成情况。",
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
                help="目标、主要工作、活动安排；空着是活动安排",
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
                help="如：2024年9月、9—10月、2024年下半年",
            ),
            THEME,
            Column(
                "责任人", "owner", Text(max_length=60), synonyms=("负责人", "责任部门", "责任单位", "负责部门", "承办")
            ),
            Column(
                "计划数", "target", Amount(unit="次"), synonyms=("计划数量", "指标", "目标数"), help="如：4次、100人"
            ),
            Column("预算", "budget", Money(), synonyms=("经费预算", "预算金额")),
            Column(
                "争创目标",
                "campaign",
                Reference(model_label="activities.Campaign", attr="title"),
                help="本项争创什么荣誉",
            ),
            Column(
                "接续事项",
                "continues",
                Coming(model_label="activities.PlanItem", attr="title", full="reference"),
                synonyms=("接续", "原计划事项"),
                help="从以前的计划移来的，写原来那一项，如：趣味运动会（2024年上半年）",
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
                help="完成、推进中、移后、取消；还没有情况的空着",
            ),
            Column(
                "情况日期",
                "outcome_on",
                Day(),
                synonyms=("完成日期", "完成时间"),
                help="空着时，已到期的按结束日期，未到期的按填报当天",
                derived=True,
            ),
            Column("实际数", "actual", Amount(unit="次"), synonyms=("完成数", "完成数量", "实际完成")),
            Column(
                "原因",
                "reason",
                Text(max_length=100),
                synonyms=("未完成原因", "移后或取消原因"),
                help="移后、取消的必填",
            ),
            Column("移至", "moved_to", Held(), synonyms=("移后时间", "改期时间"), help="如：2024年下半年、2024年9月"),
        ),
    )
)
