"""Meetings, their sign-in sheets and what they dealt with as worksheets."""

from django.utils.translation import gettext_lazy as _

from congress.models import AgendaItem, Congress, Meeting
from congress.selectors.decisions import number_faults
from congress.selectors.warnings import item_warnings
from congress.services import take_agenda_row, take_meeting_row
from congress.sheets.columns import CONGRESS_WORDS, MEETING
from core.sheets import Amount, Choice, Column, Coming, Held, Numbering, Sheet, Text, Whole, YesNo, sheet
from gatherings.columns import PRESENCE, SIGNED_IN, THEME
from gatherings.titles import gathering_of_list, meeting_told

OUT = AgendaItem.Outcome
OUTCOME_WORDS = {
    **dict.fromkeys(("通过", "审议通过", "表决通过", "一致通过", "全票通过"), OUT.ADOPTED),
    **dict.fromkeys(("讨论", "讨论过", "审议", "已审议", "征求意见"), OUT.DISCUSSED),
    **dict.fromkeys(("不通过", "否决", "未获通过"), OUT.REJECTED),
    **dict.fromkeys(("待通过", "未表决", "暂缓", "缓议", "暂缓表决", "提交大会表决", "尚未通过"), OUT.DEFERRED),
}
BALLOT_WORDS = {
    **dict.fromkeys(("无记名", "无记名投票", "投票", "票决", "无记名投票表决"), AgendaItem.Ballot.SECRET),
    **dict.fromkeys(("举手", "举手表决", "鼓掌通过", "口头表决"), AgendaItem.Ballot.HANDS),
}
K = AgendaItem.Kind
KIND_WORDS = {
    **dict.fromkeys(("审议", "听取", "听取审议", "建议"), K.ADVISE),
    **dict.fromkeys(("通过", "表决", "讨论通过"), K.ADOPT),
    **dict.fromkeys(("审查", "监督"), K.SUPERVISE),
    "选举": K.ELECT,
    "评议": K.APPRAISE,
    **dict.fromkeys(("研究", "商议", "其他"), K.DISCUSS),
}

sheet(
    Sheet(
        slug="meetings",
        kept="congress.files_kept",
        title="会议",
        model_label="congress.Meeting",
        order=30,
        key=("kind", "title", "held"),
        purpose=_("Staff assemblies, congresses, committee meetings and others. The month alone will do."),
        titles=("会议记录", "会议登记"),
        write=take_meeting_row,
        warn=number_faults,
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
                        "教职工代表大会": Meeting.Kind.STAFF_CONGRESS,
                        "教职工大会": Meeting.Kind.STAFF_ASSEMBLY,
                        "工代会": Meeting.Kind.MEMBERS_CONGRESS,
                        "教代会预备会": Meeting.Kind.PREPARATORY,
                        "职代会预备会": Meeting.Kind.PREPARATORY,
                        "预备会议": Meeting.Kind.PREPARATORY,
                        "经审会": Meeting.Kind.AUDIT,
                        "经审会会议": Meeting.Kind.AUDIT,
                        "女工委会议": Meeting.Kind.WOMEN,
                        "小组会": Meeting.Kind.GROUP,
                        "联席会": Meeting.Kind.JOINT,
                        "座谈": Meeting.Kind.SYMPOSIUM,
                    },
                ),
                required=True,
                synonyms=("类别",),
            ),
            Column("会议名称", "title", Text(max_length=120), required=True, synonyms=("名称",)),
            Column("时间", "held", Held(), required=True, synonyms=("日期", "会议时间", "召开时间")),
            Column("届", "term", Whole()),
            Column("次", "session", Whole()),
            Column(
                "另一届",
                "other_term",
                Whole(),
                synonyms=("另一代表大会届",),
                help=_("Of a double meeting: the term of the other congress."),
            ),
            Column("另一次", "other_session", Whole(), synonyms=("另一代表大会次",)),
            Column("临时会议", "is_extra", YesNo(default=False), synonyms=("是否临时会议",)),
            Column("地点", "place", Text(max_length=100)),
            Column("应到", "entitled", Whole(), synonyms=("应到人数",)),
            Column("实到", "present", Whole(), synonyms=("实到人数",)),
            Column("列席或参加人数", "attendance", Amount(unit="人"), synonyms=("参加人数",)),
            Column("纪要编号", "minutes_number", Numbering(max_length=40, kind="minutes")),
            Column("主持人", "chaired_by", Text(max_length=60), synonyms=("主持",)),
            Column("记录人", "recorded_by", Text(max_length=60), synonyms=("记录",)),
            Column("监票计票人", "scrutineers", Text(max_length=200), synonyms=("监票人", "计票人")),
            THEME,
            Column("议题", "topics", Text(max_length=300), synonyms=("主要议题", "会议内容")),
        ),
    )
)

sheet(
    Sheet(
        slug="agenda-items",
        title="议题",
        model_label="congress.AgendaItem",
        order=32,
        key=("meeting", "title"),
        purpose=_(
            "What meetings dealt with and what came of it. One row each. What was discussed first and voted on later "
            "has a row for each meeting: discussed is not adopted."
        ),
        titles=("会议议题", "议题表决"),
        write=take_agenda_row,
        preload=("meeting", "continues__meeting"),
        warn=item_warnings,
        columns=(
            Column("会议", "meeting", MEETING, required=True, synonyms=("会议名称", "所属会议")),
            Column("议题", "title", Text(max_length=120), required=True, synonyms=("议题名称", "议题内容", "议案")),
            Column(
                "议题类别",
                "kind",
                Choice(choices=K, default=K.DISCUSS, synonyms=KIND_WORDS),
                synonyms=("类别", "职权"),
                help=_(
                    "Deliberate and advise, deliberate and adopt, review and supervise, elect, appraise or discuss; "
                    "empty means discuss."
                ),
            ),
            Column(
                "结果",
                "outcome",
                Choice(choices=OUT, default="", synonyms=OUTCOME_WORDS),
                synonyms=("议题结果", "表决结果", "审议结果"),
                help=_("What came of it at this meeting: discussed, adopted, not adopted or to be voted on."),
            ),
            Column("赞成", "yes", Whole(), synonyms=("赞成票", "同意", "同意票")),
            Column("反对", "no", Whole(), synonyms=("反对票", "不同意")),
            Column("弃权", "abstain", Whole(), synonyms=("弃权票",)),
            Column("废票", "void", Whole(), synonyms=("无效票",)),
            Column("发出票数", "issued", Whole(), synonyms=("发出", "发票数", "发出表决票")),
            Column("收回票数", "returned", Whole(), synonyms=("收回", "收回表决票")),
            Column(
                "表决方式",
                "ballot",
                Choice(choices=AgendaItem.Ballot, default="", synonyms=BALLOT_WORDS),
                synonyms=("投票方式",),
                help=_("What the congress adopts or elects is voted on in secret; all else may be by a show of hands."),
            ),
            Column(
                "提交大会",
                "of_congress",
                Choice(choices=Congress, default="", synonyms=CONGRESS_WORDS),
                help=_("At a double meeting: the congress that it was put to, unless it is the first."),
            ),
            Column("发言要点", "points", Text(max_length=2000), synonyms=("讨论要点", "讨论情况")),
            Column("决定", "decision", Text(max_length=1000), synonyms=("会议决定", "决定事项")),
            Column(
                "接续议题",
                "continues",
                Coming(model_label="congress.AgendaItem", attr="title", full="reference"),
                synonyms=("前次议题",),
                help=_(
                    "The same matter at an earlier meeting. Those of one name are told apart by the meeting: "
                    "会议名称（时间）：议题."
                ),
            ),
        ),
    )
)

sheet(
    Sheet(
        slug="meeting-attendance",
        title="会议签到",
        model_label="congress.MeetingAttendance",
        order=33,
        key=("of", "subject"),
        purpose=_("The sign-in lists of meetings. One row for each person."),
        titles=("会议签到表", "会议签到册"),
        preload=("of", "person"),
        from_title=meeting_told,
        prepare=gathering_of_list(Meeting),
        columns=(
            Column("会议", "of", MEETING, required=True, synonyms=("会议名称",)),
            SIGNED_IN,
            PRESENCE,
        ),
    )
)
