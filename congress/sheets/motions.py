"""Motions as a worksheet."""

from django.utils.translation import gettext_lazy as _

from congress.selectors.motions import moves_of
from congress.services import AREA, move_motion, take_motion_row
from congress.sheets.columns import MEETING
from congress.states.motions import MOVES, MotionState, Rating, ReplyKind
from core.sheets import Choice, Column, Coming, Day, Reference, Sheet, Text, YesNo, named_in_vain, sheet
from core.states import Flow
from members.cells import PERSON

sheet(
    Sheet(
        slug="motions",
        kept="congress.files_kept",
        title="提案",
        model_label="congress.Motion",
        # Behind the suggestions, into which some motions were turned.
        order=50,
        key=("number", "subject"),
        area=AREA,
        purpose=_(
            "Motions and how they were dealt with. A motion has come as far as the last step that has a day; without "
            "the day it was received it is a draft and counts nowhere."
        ),
        titles=("议案", "提案登记", "议案登记"),
        write=take_motion_row,
        flow=Flow(
            MOVES,
            lambda motion, **how: move_motion(motion=motion, **how),
            own=moves_of,
            page="congress:motion_act",
            ends=frozenset({MotionState.CLOSED, MotionState.ARCHIVED}),
        ),
        preload=("meeting", "merged_into", "mover_person", "suggestion"),
        warn=named_in_vain,
        columns=(
            Column("提案编号", "number", Text(max_length=20), synonyms=("议案编号", "编码")),
            Column("案由", "subject", Text(max_length=100), required=True, synonyms=("提案名称", "议案名称", "标题")),
            Column("分类", "category", Text(max_length=40), synonyms=("提案类别",)),
            Column("提案人", "mover", Text(max_length=60), synonyms=("议案人", "提出人")),
            Column(
                "名册提案人",
                "mover_person",
                PERSON,
                help=_("The mover as somebody of the roster, whose own link then shows the motion."),
            ),
            Column("附议人", "seconders", Text(max_length=200)),
            Column("理由", "grounds", Text(max_length=2000), synonyms=("提案理由", "议案理由", "情况说明")),
            Column(
                "具体建议", "proposal", Text(max_length=2000), synonyms=("提案建议", "建议措施", "提案内容", "议案内容")
            ),
            Column("所属会议", "meeting", MEETING, help=_("The name of the meeting as recorded.")),
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
            Column(
                "并入提案",
                "merged_into",
                Coming(model_label="congress.Motion", attr="subject", full="reference"),
                synonyms=("并入", "并入议案", "主提案"),
                help=_("The number or subject of the motion it was merged into; fill in the day as well."),
            ),
            Column("转意见日期", "converted_on", Day(), synonyms=("转建议日期",)),
            Column(
                "转为的意见",
                "suggestion",
                Reference(model_label="disclosure.Suggestion", attr="content"),
                help=_("The suggestion it was turned into, by its words; fill in the day as well."),
            ),
            Column("不立案日期", "rejected_on", Day()),
            Column("撤案日期", "withdrawn_on", Day()),
            Column(
                "集体提案", "is_collective", YesNo(), help=_("Moved by a delegation together; it needs no seconders.")
            ),
            Column("退回日期", "returned_on", Day()),
            Column("审查日期", "review_on", Day()),
            Column("受理日期", "accepted_on", Day()),
            Column("答复期限", "reply_due_on", Day(), synonyms=("要求答复日期",)),
            Column("延期日期", "extended_on", Day(), help=_("When more time was given for the reply.")),
            Column("延期理由", "extension_reason", Text(max_length=200), synonyms=("延期原因",)),
            Column("部门退回日期", "sent_back_on", Day(), synonyms=("退回改派日期",)),
            Column("拟复日期", "drafted_on", Day()),
            Column("会签日期", "cosigned_on", Day()),
            Column("审签日期", "signed_on", Day()),
            Column("落实期限", "completion_on", Day(), synonyms=("完成期限",)),
            Column("计划落实日期", "plan_on", Day()),
            Column("再次办理日期", "rework_on", Day()),
            Column("再次答复日期", "again_on", Day()),
            Column(
                "评价",
                "rating",
                Choice(
                    choices=Rating,
                    default="",
                    synonyms={
                        "满意": Rating.SATISFIED,
                        "基本满意": Rating.BASICALLY,
                        "不满意": Rating.DISSATISFIED,
                        "未评价": Rating.NONE,
                    },
                ),
                synonyms=("满意度", "提案人评价"),
            ),
            Column("评价意见", "rating_note", Text(max_length=300)),
            Column("评价日期", "rated_on", Day()),
            Column("协调日期", "coordinated_on", Day()),
            Column("归档日期", "archived_on", Day()),
            Column("优秀提案", "is_excellent", YesNo()),
        ),
    )
)
