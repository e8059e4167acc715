"""Meetings and motions as worksheets."""

from congress.models import Meeting
from congress.services import AREA, move_motion, take_motion_row
from congress.states import MOVES, ReplyKind
from core.sheets import Amount, Choice, Column, Day, Held, Reference, Sheet, Text, Whole, sheet
from core.states import Flow
from gatherings.columns import THEME

sheet(
    Sheet(
        slug="meetings",
        title="会议",
        model_label="congress.Meeting",
        order=30,
        key=("kind", "title", "held"),
        purpose="职工大会、教代会、工会委员会会议等。只知道月份也可以。",
        titles=("会议记录", "会议登记"),
        columns=(
            Column(
                "会议类别",
                "kind",
                Choice(
                    choices=Meeting.Kind,
                    synonyms={
                        "工会委员会议": Meeting.Kind.COMMITTEE,
                        "委员会会议": Meeting.Kind.COMMITTEE,
                        "教代会": Meeting.Kind.STAFF_CONGRESS,
                        "职代会": Meeting.Kind.STAFF_CONGRESS,
                    },
                ),
                required=True,
                synonyms=("类别",),
            ),
            Column("会议名称", "title", Text(max_length=120), required=True, synonyms=("名称",)),
            Column("时间", "held", Held(), required=True, synonyms=("日期", "会议时间", "召开时间")),
            Column("届", "term", Whole()),
            Column("次", "session", Whole()),
            Column("地点", "place", Text(max_length=100)),
            Column("应到", "entitled", Whole(), synonyms=("应到人数",)),
            Column("实到", "present", Whole(), synonyms=("实到人数",)),
            Column("列席或参加人数", "attendance", Amount(unit="人"), synonyms=("参加人数",)),
            Column("纪要编号", "minutes_number", Text(max_length=40)),
            THEME,
            Column("议题", "topics", Text(max_length=300), synonyms=("主要议题", "会议内容")),
        ),
    )
)

sheet(
    Sheet(
        slug="motions",
        title="提案",
        model_label="congress.Motion",
        order=31,
        key=("number", "subject"),
        area=AREA,
        purpose="提案（议案）及办理经过。填到哪一步的日期，就办到哪一步；收到日期空着是草稿，不计数。",
        titles=("议案", "提案登记", "议案登记"),
        write=take_motion_row,
        flow=Flow(MOVES, lambda motion, **how: move_motion(motion=motion, **how)),
        preload=("meeting",),
        columns=(
            Column("提案编号", "number", Text(max_length=20), synonyms=("议案编号", "编码")),
            Column("案由", "subject", Text(max_length=100), required=True, synonyms=("提案名称", "议案名称", "标题")),
            Column("分类", "category", Text(max_length=40), synonyms=("提案类别",)),
            Column("提案人", "mover", Text(max_length=60), synonyms=("议案人", "提出人")),
            Column("附议人", "seconders", Text(max_length=200)),
            Column(
                "所属会议",
                "meeting",
                Reference(model_label="congress.Meeting", attr="title"),
                help="会议表中的会议名称",
            ),
            Column("收到日期", "collected_on", Day(), synonyms=("提出日期", "征集日期")),
            Column("立案日期", "filed_on", Day()),
            Column("承办部门", "lead_unit", Text(max_length=60), synonyms=("主办部门",)),
            Column("交办日期", "assigned_on", Day()),
            Column("答复日期", "replied_on", Day()),
            Column(
                "答复类型",
                "reply_kind",
                Choice(
                    choices=ReplyKind,
                    default="",
                    synonyms={"A": "A", "B": "B", "C": "C", "D": "D", "已落实": "A", "已解决": "A", "采纳并落实": "A"},
                ),
            ),
            Column("答复内容", "reply", Text(max_length=1000)),
            Column("办结日期", "closed_on", Day(), synonyms=("解决日期",)),
            Column("并案日期", "merged_on", Day()),
            Column("转意见日期", "converted_on", Day(), synonyms=("转建议日期",)),
            Column("不立案日期", "rejected_on", Day()),
            Column("撤案日期", "withdrawn_on", Day()),
        ),
    )
)
