"""Honours and the campaigns for them."""

from django.utils.translation import gettext_lazy as _

from activities.cells import FigureName, KindName, Points
from activities.checklists import campaign_of_table, checklist_told
from activities.models import CampaignStep, Criterion, Honour
from activities.selectors.ladders import campaign_warnings, honour_warnings
from activities.services import CAMPAIGN_FLOW, take_campaign_row
from activities.sheets.columns import DATE, LEVEL
from activities.states import AREA
from core.sheets import Choice, Column, Day, Held, Reference, Sheet, Text, sheet

H, S, P = Honour.Holder, CampaignStep.Kind, Criterion.Progress
CAMPAIGN = Reference(model_label="activities.Campaign", attr="title")

sheet(
    Sheet(
        slug="honours",
        title="荣誉",
        model_label="activities.Honour",
        order=58,
        key=("title", "granted", "holder"),
        purpose=_("Honours that were granted. Where one rose from a lower grade, name the earlier grade."),
        titles=("获奖情况", "荣誉登记"),
        preload=("person",),
        warn=honour_warnings,
        columns=(
            Column("荣誉名称", "title", Text(max_length=100), required=True, synonyms=("称号", "奖项")),
            Column("级别", "level", LEVEL, required=True, synonyms=("等级",)),
            Column("授予单位", "granted_by", Text(max_length=100), synonyms=("颁发单位", "表彰单位")),
            Column("授予时间", "granted", Held(), required=True, synonyms=("获奖时间", "时间", "日期")),
            Column(
                "获得者",
                "holder",
                Choice(
                    choices=H,
                    synonyms={
                        "工会": H.BRANCH,
                        "单位工会": H.BRANCH,
                        "行政": H.UNIT,
                        "单位": H.UNIT,
                        "学校": H.UNIT,
                        "班组": H.GROUP,
                        "部门": H.GROUP,
                        "团队": H.GROUP,
                        "职工": H.PERSON,
                        "个人荣誉": H.PERSON,
                        "集体荣誉": H.GROUP,
                    },
                ),
                required=True,
                synonyms=("对象",),
            ),
            Column("获奖人", "person", Reference(model_label="members.Person", full="reference"), synonyms=("姓名",)),
            Column("职务或集体", "holder_title", Text(max_length=60), help=_("Such as 工会主席.")),
            Column("原等级", "earlier_grade", Text(max_length=100)),
            Column("文号", "document_number", Text(max_length=60)),
            Column(
                "有效期至",
                "valid_until",
                Day(),
                synonyms=("到期日期",),
                help=_("Empty where it has no end."),
            ),
            Column(
                "复查到期",
                "recheck_due_on",
                Day(),
                synonyms=("复查日期", "复核日期", "复验日期"),
                help=_("By when the upper union looks again; somebody is reminded before it."),
            ),
            Column("对应争创", "campaign", CAMPAIGN, synonyms=("争创目标",), help=_("The campaign that won it.")),
            Column("撤销日期", "revoked_on", Day(), synonyms=("摘牌日期",)),
        ),
    )
)

sheet(
    Sheet(
        slug="campaigns",
        title="争创",
        model_label="activities.Campaign",
        order=50,
        key=("title",),
        area=AREA,
        purpose=_("Honours that the union is working for."),
        titles=("创建",),
        write=take_campaign_row,
        flow=CAMPAIGN_FLOW,
        warn=campaign_warnings,
        columns=(
            Column("争创目标", "title", Text(max_length=100), required=True, synonyms=("创建目标", "目标")),
            Column("级别", "level", LEVEL, required=True),
            Column("启动日期", "begun_on", Day()),
            Column(
                "考核起始日期",
                "assessed_from",
                Day(begins=True),
                synonyms=("考核期起",),
                help=_("The first day that the inspectors look at; evidence is drawn from it on."),
            ),
            Column("考核截止日期", "assessed_to", Day(), synonyms=("考核期止",)),
            Column("申报截止日期", "apply_by", Day(), synonyms=("申报期限",)),
            Column("自评日期", "self_assessed_on", Day()),
            Column("申报日期", "applied_on", Day(), synonyms=("申报时间",)),
            Column("考评日期", "inspected_on", Day(), synonyms=("验收日期",)),
            Column("公示日期", "publicised_on", Day()),
            Column("授予日期", "granted_on", Day()),
            Column("未获评日期", "failed_on", Day()),
            Column("停止日期", "given_up_on", Day()),
            Column("复查启动日期", "rechecked_on", Day()),
            Column("复查通过日期", "renewed_on", Day()),
            Column("失效日期", "lapsed_on", Day()),
            Column("撤销日期", "revoked_on", Day(), synonyms=("摘牌日期",)),
        ),
    )
)

sheet(
    Sheet(
        slug="criteria",
        title="创建指标",
        model_label="activities.Criterion",
        order=58,
        key=("campaign", "number", "item"),
        purpose=_("The checklist of a campaign: what the scheme asks for, its points, and what shows that it is met."),
        titles=("创建标准", "测评细则", "考核细则", "评分标准", "自评表", "自查自评表", "考评细则", "指标自评表"),
        preload=("campaign",),
        from_title=checklist_told,
        prepare=campaign_of_table,
        columns=(
            Column(
                "指标",
                "item",
                Text(max_length=140),
                required=True,
                synonyms=("二级指标", "考核内容", "指标名称", "评分项目", "考核指标", "测评指标", "创建内容"),
            ),
            Column(
                "争创目标",
                "campaign",
                CAMPAIGN,
                required=True,
                synonyms=("创建目标",),
                help=_("The campaign as recorded, such as 模范职工之家."),
            ),
            Column("指标编号", "number", Text(max_length=20), synonyms=("序号", "编码", "项号")),
            Column("分值", "points", Points(), synonyms=("标准分", "满分", "分数", "标准分值")),
            Column(
                "佐证数字",
                "figure",
                FigureName(),
                help=_("A figure of the reports, such as 入会率: its value is read from the records."),
            ),
            Column("不低于", "at_least", Points(), synonyms=("目标值",), help=_("What the figure must come to.")),
            Column(
                "佐证记录",
                "kind",
                KindName(),
                help=_("A kind of record, such as 活动 or 会议: those of the days assessed are listed."),
            ),
            Column(
                "材料存放处",
                "kept_at",
                Text(max_length=200),
                synonyms=("佐证材料", "佐证材料位置", "台账位置"),
                help=_("Where paper shows it: the box and the place in it."),
            ),
            Column("指标类别", "section", Text(max_length=100), synonyms=("一级指标", "考核项目", "类别", "项目")),
            Column(
                "具体要求",
                "asks",
                Text(max_length=500),
                synonyms=("要求", "考核标准", "评分标准", "考核要求", "标准", "评分细则"),
            ),
            Column("自评得分", "own_score", Points(), synonyms=("自评分", "自评", "得分")),
            Column(
                "进展",
                "progress",
                Choice(
                    choices=P,
                    default=P.OPEN,
                    synonyms={
                        "未落实": P.OPEN,
                        "未开展": P.OPEN,
                        "正在推进": P.IN_HAND,
                        "已完成": P.MET,
                        "已落实": P.MET,
                    },
                ),
                synonyms=("完成情况", "落实情况"),
            ),
            Column("责任人", "owner", Text(max_length=60), synonyms=("责任部门", "负责人")),
            Column("完成期限", "due_on", Day(), synonyms=("完成时限",)),
            Column("佐证起始日期", "evidence_from", Day(begins=True), help=_("Where not the days of the campaign.")),
            Column("佐证截止日期", "evidence_to", Day()),
            Column("依据", "source", Text(max_length=200), synonyms=("文件依据",)),
        ),
    )
)

sheet(
    Sheet(
        slug="campaign-steps",
        title="争创过程",
        model_label="activities.CampaignStep",
        order=59,
        key=("campaign", "kind", "held"),
        purpose=_(
            "Guidance by experts, inspections, completing the papers, self-assessment and application. One row each."
        ),
        titles=("创建过程",),
        preload=("campaign",),
        columns=(
            Column("争创目标", "campaign", CAMPAIGN, required=True),
            Column(
                "事项",
                "kind",
                Choice(
                    choices=S,
                    synonyms={
                        "检查": S.INSPECTION,
                        "考评": S.INSPECTION,
                        "验收": S.INSPECTION,
                        "现场检查": S.INSPECTION,
                        "检查验收": S.INSPECTION,
                        "专家指导": S.GUIDANCE,
                        "指导": S.GUIDANCE,
                        "资料整理": S.MATERIALS,
                        "资料": S.MATERIALS,
                        "自查": S.SELF_CHECK,
                        "自评自查": S.SELF_CHECK,
                        "申请": S.APPLICATION,
                        "申报材料": S.APPLICATION,
                    },
                ),
                required=True,
            ),
            Column("时间", "held", Held(), required=True, synonyms=DATE),
            Column("何人", "by_whom", Text(max_length=100), synonyms=("指导单位",)),
            Column("内容", "content", Text(max_length=200)),
            Column(
                "意见",
                "findings",
                Text(max_length=500),
                synonyms=("检查意见", "反馈意见", "存在问题", "整改要求"),
                help=_("What whoever came said is to be mended."),
            ),
            Column("整改期限", "mend_by", Day(), synonyms=("整改时限",)),
            Column("整改情况", "mended", Text(max_length=500), synonyms=("整改结果",)),
            Column("整改日期", "mended_on", Day(), synonyms=("整改完成日期",)),
        ),
    )
)
