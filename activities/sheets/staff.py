"""Mentoring, proposals and places of the staff."""

from django.utils.translation import gettext_lazy as _

from activities.models import Facility, Mentoring, MentoringRecord
from activities.services import move_proposal, take_proposal_row
from activities.sheets.columns import DATE, LEVEL_IF_KNOWN
from activities.states import AREA, PROPOSAL_MOVES
from activities.states import ProposalState as P
from core.sheets import Amount, Choice, Column, Day, Held, Reference, Sheet, Text, sheet
from core.states import Flow

F, O, R = Facility.Kind, Mentoring.Outcome, MentoringRecord.Kind  # noqa: E741

sheet(
    Sheet(
        slug="mentoring",
        title="师徒结对",
        model_label="activities.Mentoring",
        order=56,
        key=("title", "held", "mentors", "apprentices"),
        purpose=_("Pairs of mentor and apprentice. One row for each scheme or for each pair."),
        titles=("结对帮带", "师带徒", "青蓝工程", "一帮一"),
        columns=(
            Column("名称", "title", Text(max_length=100), required=True, synonyms=("项目", "结对名称", "活动名称")),
            Column("开始时间", "held", Held(), synonyms=("结对时间", "起始时间", "时间", "日期")),
            Column(
                "对数",
                "pairs",
                Amount(unit="对"),
                synonyms=("结对数", "结对对数"),
                help=_("Empty where nobody knows how many."),
            ),
            Column(
                "师傅",
                "mentors",
                Text(max_length=200),
                synonyms=("导师", "指导教师", "指导老师"),
                help=_("Such as 老教师."),
            ),
            Column(
                "徒弟",
                "apprentices",
                Text(max_length=200),
                synonyms=("青年教师", "帮扶对象", "学员"),
                help=_("Such as 青年教师."),
            ),
            Column("帮带内容", "subject", Text(max_length=100), synonyms=("内容", "学科", "岗位")),
            Column("帮带目标", "goals", Text(max_length=300), synonyms=("目标", "培养目标", "预期目标")),
            Column("协议日期", "agreement_on", Day(), synonyms=("签订日期", "协议签订日期")),
            Column("结束日期", "last_day", Day(), synonyms=("期满日期", "截止日期")),
            Column(
                "结果",
                "outcome",
                Choice(
                    choices=O,
                    default="",
                    synonyms={
                        "出师": O.COMPLETED,
                        "期满": O.COMPLETED,
                        "合格": O.COMPLETED,
                        "已出师": O.COMPLETED,
                        "延长": O.EXTENDED,
                        "延期": O.EXTENDED,
                        "终止": O.ENDED,
                        "解除": O.ENDED,
                        "中止": O.ENDED,
                    },
                ),
                synonyms=("考核结果", "结对结果"),
                help=_("Completed, extended or broken off; empty while it goes on."),
            ),
            Column(
                "结果日期", "outcome_on", Day(), synonyms=("考核日期", "出师日期"), help=_("When that was decided.")
            ),
        ),
    )
)

sheet(
    Sheet(
        slug="mentoring-records",
        title="师徒活动记录",
        model_label="activities.MentoringRecord",
        order=57,
        key=("mentoring", "held", "kind", "content"),
        purpose=_(
            "What mentor and apprentice did together: lessons heard and talked over, work at the place. One row each."
        ),
        titles=("师徒帮带记录", "结对活动记录", "帮带记录"),
        preload=("mentoring",),
        columns=(
            Column(
                "师徒结对",
                "mentoring",
                Reference(model_label="activities.Mentoring", attr="title", full="reference"),
                required=True,
                synonyms=("结对", "结对名称"),
                help=_("The mentoring as recorded, pairs of one name with their people: 青蓝工程（赵示甲—钱示乙）."),
            ),
            Column("时间", "held", Held(), required=True, synonyms=DATE),
            Column(
                "方式",
                "kind",
                Choice(
                    choices=R,
                    synonyms={
                        "听课": R.LESSON,
                        "评课": R.REVIEW,
                        "示范课": R.DEMONSTRATION,
                        "示范": R.DEMONSTRATION,
                        "实操": R.PRACTICE,
                        "跟岗": R.PRACTICE,
                        "现场操作": R.PRACTICE,
                        "谈心": R.TALK,
                        "交流": R.TALK,
                        "其他": R.OTHER,
                        "其它": R.OTHER,
                    },
                ),
                required=True,
                synonyms=("形式", "帮带方式"),
            ),
            Column("内容", "content", Text(max_length=200), synonyms=("帮带内容", "课题")),
            Column("效果", "note", Text(max_length=300), synonyms=("收获", "改进意见", "体会")),
        ),
    )
)

sheet(
    Sheet(
        slug="proposals",
        title="合理化建议",
        model_label="activities.Proposal",
        order=56,
        key=("title", "handed_in_on"),
        purpose=_("Rationalisation proposals of the staff. One row each. Motions and suggestions do not belong here."),
        titles=("合理化建议登记", "金点子", "合理化建议登记表"),
        area=AREA,
        write=take_proposal_row,
        flow=Flow(
            PROPOSAL_MOVES,
            lambda proposal, **how: move_proposal(proposal=proposal, **how),
            ends=frozenset({P.ADOPTED, P.CARRIED_OUT}),
        ),
        columns=(
            Column(
                "建议", "title", Text(max_length=120), required=True, synonyms=("建议名称", "建议内容", "合理化建议")
            ),
            Column("建议人", "proposer", Text(max_length=60), synonyms=("提出人", "提建议人", "姓名")),
            Column("提出日期", "handed_in_on", Day(), required=True, synonyms=("提交日期", "收到日期", "日期", "时间")),
            Column("答复部门", "owner", Text(max_length=60), synonyms=("承办部门", "责任部门")),
            Column("答复期限", "reply_due_on", Day(), synonyms=("答复时限",)),
            Column("采纳日期", "adopted_on", Day(), synonyms=("采纳时间",), help=_("Empty where it was not taken up.")),
            Column("实施日期", "carried_out_on", Day(), synonyms=("落实日期", "实施时间")),
            Column("不采纳日期", "declined_on", Day(), synonyms=("未采纳日期",)),
            Column("答复", "reply", Text(max_length=300), synonyms=("答复意见", "处理意见", "答复情况")),
            Column("成效", "result", Text(max_length=300), synonyms=("实施效果", "取得成效")),
        ),
    )
)

sheet(
    Sheet(
        slug="facilities",
        title="阵地",
        model_label="activities.Facility",
        order=57,
        key=("name", "place"),
        purpose=_("Reading rooms, gyms, nursing rooms and other places of the staff. One row each."),
        titles=("职工阵地", "活动阵地", "阵地建设"),
        columns=(
            Column("阵地名称", "name", Text(max_length=60), required=True, synonyms=("名称", "阵地")),
            Column(
                "阵地类别",
                "kind",
                Choice(
                    choices=F,
                    default="",
                    synonyms={
                        "职工书屋": F.READING,
                        "书屋": F.READING,
                        "阅览室": F.READING,
                        "图书室": F.READING,
                        "健身房": F.GYM,
                        "健身室": F.GYM,
                        "活动室": F.ACTIVITY,
                        "职工活动室": F.ACTIVITY,
                        "文体活动室": F.ACTIVITY,
                        "妈咪小屋": F.NURSING,
                        "爱心妈咪小屋": F.NURSING,
                        "母婴室": F.NURSING,
                        "心理驿站": F.COUNSELLING,
                        "心理咨询室": F.COUNSELLING,
                        "减压室": F.COUNSELLING,
                        "创新工作室": F.STUDIO,
                        "劳模创新工作室": F.STUDIO,
                        "职工之家": F.HOME,
                        "教工之家": F.HOME,
                        "其他": F.OTHER,
                        "其它": F.OTHER,
                    },
                ),
                synonyms=("类别", "类型"),
                help=_("When empty it follows from the name."),
                derived=True,
            ),
            Column("地点", "place", Text(max_length=100), synonyms=("位置", "地址")),
            Column("挂牌级别", "level", LEVEL_IF_KNOWN, synonyms=("级别", "等级")),
            Column("挂牌单位", "granted_by", Text(max_length=100), synonyms=("授牌单位", "命名单位")),
            Column("启用时间", "since", Held(), synonyms=("建成时间", "设立时间", "时间", "日期")),
            Column("停用日期", "closed_on", Day(), synonyms=("关闭日期",)),
        ),
    )
)

sheet(
    Sheet(
        slug="facility-additions",
        title="阵地添置",
        model_label="activities.FacilityAddition",
        order=57,
        key=("facility", "items", "held"),
        purpose=_("What was added to the reading room, the activity room and other places."),
        titles=("职工书屋",),
        columns=(
            Column("阵地", "facility", Text(max_length=60), required=True, help=_("Such as 职工书屋.")),
            Column(
                "添置内容", "items", Text(max_length=200), required=True, help=_("Several things are parted by 、.")
            ),
            Column("时间", "held", Held(), required=True, synonyms=DATE),
        ),
    )
)
