"""Elections and appraisals as worksheets."""

from django.utils.translation import gettext_lazy as _

from congress.models import Appraisal, Candidate, Election
from congress.selectors.decisions import candidate_faults
from congress.selectors.warnings import election_warnings
from congress.services import take_candidate_row
from congress.sheets.columns import MEETING, WHEN
from core.sheets import Choice, Column, Day, Reference, Sheet, Text, Whole, YesNo, sheet
from members.cells import Somebody

B, M = Election.Body, Election.Manner
BODY_WORDS = {
    **dict.fromkeys(("工会", "工会委员", "工会委员会委员", "委员会"), B.COMMITTEE),
    **dict.fromkeys(("经审会", "经审委员会", "经审委员"), B.AUDIT),
    **dict.fromkeys(("女工委", "女工委员会", "女工委员"), B.WOMEN),
    **dict.fromkeys(("分工会", "分会", "分会委员会", "分工会委员"), B.SUB_UNION),
    **dict.fromkeys(("工会小组", "小组长", "小组"), B.GROUP),
    **dict.fromkeys(("代表", "职工代表", "教代会代表", "职代会代表", "会员代表", "教职工代表"), B.DELEGATES),
}
MANNER_WORDS = {
    **dict.fromkeys(("选举", "改选", "换届选举", "首届", "新建"), M.RE_ELECTION),
    "补选委员": M.BY_ELECTION,
    **dict.fromkeys(("增选", "增补委员"), M.CO_OPTION),
}
A = Appraisal.Kind
APPRAISAL_WORDS = {
    **dict.fromkeys(("领导", "领导干部", "领导班子", "校级领导", "民主评议领导干部"), A.LEADERS),
    **dict.fromkeys(("工会", "评家", "职工之家", "会员评议", "会员评议职工之家"), A.UNION),
    **dict.fromkeys(("干部", "中层", "中层干部"), A.CADRES),
}

sheet(
    Sheet(
        slug="elections",
        title="换届选举",
        model_label="congress.Election",
        order=34,
        key=("body", "sub_union", "held"),
        purpose=_(
            "Re-elections, by-elections and co-options of the committee, the audit committee, sub-unions, delegates "
            "and others. One row each."
        ),
        titles=("换届", "选举", "选举情况"),
        preload=("sub_union", "meeting"),
        warn=election_warnings,
        columns=(
            Column(
                "选举机构",
                "body",
                Choice(choices=B, synonyms=BODY_WORDS),
                required=True,
                synonyms=("机构", "换届机构", "选举内容"),
            ),
            Column(
                "分工会",
                "sub_union",
                Reference(model_label="members.SubUnion"),
                synonyms=("分工会名称",),
                help=_("For the election of a sub-union's committee."),
            ),
            Column("会议", "meeting", MEETING, synonyms=("所属会议",)),
            Column("届", "term", Whole(), synonyms=("届次",)),
            WHEN,
            Column(
                "方式",
                "manner",
                Choice(choices=M, default=M.RE_ELECTION, synonyms=MANNER_WORDS),
                synonyms=("选举方式",),
                help=_("Re-election, by-election or co-option; empty means re-election."),
            ),
            Column("应选人数", "seats", Whole(), synonyms=("应选名额", "名额")),
            Column("候选人数", "candidates", Whole(), synonyms=("候选人",)),
            Column("应到", "entitled", Whole(), synonyms=("应到人数",)),
            Column("实到", "present", Whole(), synonyms=("实到人数",)),
            Column("发出票数", "issued", Whole(), synonyms=("发出", "发出选票")),
            Column("收回票数", "returned", Whole(), synonyms=("收回", "收回选票")),
            Column("废票", "void", Whole(), synonyms=("无效票",)),
            Column("当选人数", "elected", Whole(), synonyms=("当选",)),
            Column("批复日期", "approved_on", Day(), synonyms=("批复时间",)),
            Column("批复文号", "approval_number", Text(max_length=60)),
            Column("批复单位", "approved_by", Text(max_length=100), synonyms=("批复机关",)),
        ),
    )
)

R = Candidate.Result
sheet(
    Sheet(
        slug="candidates",
        title="候选人得票",
        model_label="congress.Candidate",
        order=35,
        key=("election", "round", "subject"),
        purpose=_("Who stood in an election, with the votes of each ballot. One row for each person and ballot."),
        titles=("候选人名单", "候选人", "得票情况", "选举得票"),
        preload=("person", "election__sub_union"),
        write=take_candidate_row,
        warn=candidate_faults,
        columns=(
            Column(
                "选举",
                "election",
                Reference(model_label="congress.Election", attr="reference", full="reference"),
                required=True,
                synonyms=("所属选举",),
            ),
            Column("轮次", "round", Whole(default=1), synonyms=("投票轮次",)),
            Column("候选人", "subject", Somebody(), required=True, synonyms=("姓名", "候选人姓名")),
            Column("另选他人", "is_written_in", YesNo(default=False)),
            Column("赞成", "yes", Whole(), synonyms=("得票", "得票数", "赞成票")),
            Column("反对", "no", Whole(), synonyms=("反对票",)),
            Column("弃权", "abstain", Whole(), synonyms=("弃权票",)),
            Column(
                "选举结果",
                "result",
                Choice(
                    choices=R, default="", synonyms={"未当选": R.NOT_ELECTED, "落选": R.NOT_ELECTED, "是": R.ELECTED}
                ),
                synonyms=("结果", "是否当选"),
            ),
        ),
    )
)

sheet(
    Sheet(
        slug="appraisals",
        title="民主评议",
        model_label="congress.Appraisal",
        order=35,
        key=("kind", "title", "held"),
        purpose=_(
            "Appraisals of leading officials, of the union by its members and others, in totals only. Three grades go "
            "under satisfied, basically satisfied and not satisfied."
        ),
        titles=("会员评家", "民主测评", "满意度测评"),
        preload=("meeting",),
        columns=(
            Column("评议名称", "title", Text(max_length=120), required=True, synonyms=("名称", "测评名称")),
            Column(
                "评议类别",
                "kind",
                Choice(choices=A, synonyms=APPRAISAL_WORDS),
                required=True,
                synonyms=("类别", "测评类别"),
            ),
            WHEN,
            Column("会议", "meeting", MEETING, synonyms=("所属会议",)),
            Column("评议对象", "appraised", Text(max_length=200), synonyms=("被评议对象", "测评对象")),
            Column("发出票数", "issued", Whole(), synonyms=("发出", "发放票数", "发出测评票")),
            Column("收回票数", "returned", Whole(), synonyms=("收回", "回收票数", "收回测评票")),
            Column("优秀", "best", Whole(), synonyms=("很满意", "非常满意", "好")),
            Column("称职", "good", Whole(), synonyms=("满意", "较好", "合格")),
            Column("基本称职", "fair", Whole(), synonyms=("基本满意", "一般", "基本合格")),
            Column("不称职", "poor", Whole(), synonyms=("不满意", "差", "不合格")),
        ),
    )
)
