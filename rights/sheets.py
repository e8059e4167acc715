"""Taking part, consultation, disputes and letters of supervision as worksheets."""

from django.utils.translation import gettext_lazy as _

from core.sheets import Choice, Column, Day, Held, Money, Sheet, Text, Whole, sheet
from rights.models import Consultation, Mediation, Participation, SupervisionLetter
from rights.permissions import READ_CASES
from rights.selectors import consultation_warnings, mediation_warnings, order_warnings

M = Participation.Matter
MATTER_WORDS = {
    **dict.fromkeys(("物资采购", "政府采购", "大宗采购", "较大采购", "询价"), M.PURCHASE),
    **dict.fromkeys(("招投标", "招标投标", "基建招标", "工程招标", "开标", "评标"), M.TENDER),
    **dict.fromkeys(("验收", "工程验收", "基建"), M.CONSTRUCTION),
    **dict.fromkeys(("职称", "职评", "岗位聘用", "职称评聘"), M.TITLE_REVIEW),
    **dict.fromkeys(("绩效考核", "年度考核", "评先", "评优"), M.APPRAISAL),
    **dict.fromkeys(("食堂管理", "伙食", "膳食"), M.CANTEEN),
    **dict.fromkeys(("分配", "绩效分配", "绩效工资", "福利分配"), M.DISTRIBUTION),
    **dict.fromkeys(("事故", "工伤调查", "安全事故"), M.ACCIDENT),
    **dict.fromkeys(("制度", "政策", "政策制定", "规章制度"), M.POLICY),
}
C = Consultation.Kind
CONTRACT_WORDS = {
    **dict.fromkeys(("综合", "综合合同", "集体协商", "平等协商"), C.COLLECTIVE),
    **dict.fromkeys(("工资", "工资协商", "工资集体协商", "工资专项", "工资集体合同"), C.WAGE),
    **dict.fromkeys(("女职工", "女职工专项", "女职工权益保护", "女工"), C.WOMEN),
    **dict.fromkeys(("安全", "劳动安全", "劳动保护", "劳动安全卫生", "安全专项"), C.SAFETY),
}
D = Mediation.Matter
DISPUTE_WORDS = {
    **dict.fromkeys(("劳动关系", "确认关系"), D.RELATION),
    **dict.fromkeys(("劳动合同", "合同", "解除合同", "终止合同"), D.CONTRACT),
    **dict.fromkeys(("除名", "辞退", "辞职", "离职"), D.DISMISSAL),
    **dict.fromkeys(("工时", "休假", "工作时间", "休息休假", "加班"), D.HOURS),
    **dict.fromkeys(("社保", "社会保险", "福利", "培训", "劳动保护"), D.INSURANCE),
    **dict.fromkeys(("报酬", "劳动报酬", "工资", "欠薪", "工伤", "补偿", "赔偿"), D.PAY),
}
OUT = Mediation.Outcome
OUTCOME_WORDS = {
    **dict.fromkeys(("调解成功", "成功", "和解", "达成", "达成调解协议"), OUT.AGREED),
    **dict.fromkeys(("调解不成", "不成功", "失败", "未成功", "未达成"), OUT.FAILED),
    **dict.fromkeys(("撤回", "撤销", "撤诉"), OUT.WITHDRAWN),
}
L = SupervisionLetter.Kind
LETTER_WORDS = {
    **dict.fromkeys(("工会劳动法律监督提示函", "劳动法律监督提示函", "提醒函"), L.REMINDER),
    **dict.fromkeys(("工会劳动法律监督意见书", "劳动法律监督意见书", "监督意见书"), L.OPINION),
    **dict.fromkeys(("工会劳动法律监督建议书", "劳动法律监督建议书", "监督建议书"), L.PROPOSAL),
}

sheet(
    Sheet(
        slug="participations",
        title="参与监督",
        model_label="rights.Participation",
        order=70,
        key=("project", "held"),
        purpose=_(
            "Purchases, tenders, reviews, assessments and the making of rules in which representatives of the union "
            "took part. One row each."
        ),
        titles=("民主监督", "参与监督记录"),
        columns=(
            Column(
                "事项类别",
                "matter",
                Choice(choices=M, default=M.OTHER, synonyms=MATTER_WORDS),
                synonyms=("类别", "监督类别"),
                help=_(
                    "Purchase, tender, acceptance of building works, review of professional titles, assessment of "
                    "staff, canteen, scheme of distribution, inquiry into an accident or making of rules."
                ),
            ),
            Column(
                "项目",
                "project",
                Text(max_length=120),
                required=True,
                synonyms=("项目名称", "事项", "事项名称", "监督项目"),
                help=_("What was overseen, such as 教学设备采购 or 食堂改造招标."),
            ),
            Column("时间", "held", Held(), required=True, synonyms=("日期", "参加时间")),
            Column("金额", "amount", Money(), synonyms=("项目金额", "中标金额")),
            Column("工会代表", "representatives", Text(max_length=100), synonyms=("参加人员", "职工代表", "代表")),
            Column("意见", "opinion", Text(max_length=300), synonyms=("提出意见", "意见建议")),
            Column("结果", "result", Text(max_length=200), synonyms=("采纳情况", "处理结果")),
        ),
    )
)

sheet(
    Sheet(
        slug="consultations",
        title="集体协商",
        model_label="rights.Consultation",
        order=71,
        key=("kind", "title"),
        purpose=_(
            "Collective consultations and contracts from the offer to the submission. Fill in the days of the steps "
            "that were taken."
        ),
        titles=("集体合同", "平等协商", "集体协商与集体合同"),
        warn=consultation_warnings,
        columns=(
            Column(
                "合同类别",
                "kind",
                Choice(choices=C, synonyms=CONTRACT_WORDS),
                required=True,
                synonyms=("类别", "协商类别", "种类"),
            ),
            Column("合同名称", "title", Text(max_length=120), required=True, synonyms=("名称", "协商内容", "协商议题")),
            Column("要约日期", "offered_on", Day(), synonyms=("发出要约日期", "要约时间")),
            Column("答复日期", "answered_on", Day(), synonyms=("回应日期",)),
            Column("签订日期", "signed_on", Day(), synonyms=("签字日期", "签订时间")),
            Column("职代会通过日期", "passed_on", Day(), synonyms=("通过日期", "审议通过日期", "教代会通过日期")),
            Column("报送日期", "filed_on", Day(), synonyms=("报送备案日期", "备案日期")),
            Column("起始日期", "first_day", Day(begins=True), synonyms=("生效日期", "有效期起", "开始日期")),
            Column("终止日期", "last_day", Day(), synonyms=("到期日期", "有效期止", "结束日期")),
            Column(
                "提前终止日期",
                "ended_on",
                Day(),
                synonyms=("解除日期",),
                help=_("Only where the contract ended before its last day."),
            ),
            Column("职工方代表人数", "own_side", Whole(), synonyms=("职工方人数", "工会方人数", "职工协商代表人数")),
            Column("职工方女代表人数", "women", Whole(), synonyms=("女代表人数", "女职工代表人数")),
            Column("单位方代表人数", "other_side", Whole(), synonyms=("单位方人数", "企业方人数", "行政方人数")),
            Column("职工方首席代表", "own_chief", Text(max_length=60), synonyms=("工会方首席代表", "职工首席代表")),
            Column("单位方首席代表", "other_chief", Text(max_length=60), synonyms=("企业方首席代表", "行政方首席代表")),
        ),
    )
)

sheet(
    Sheet(
        slug="mediations",
        kept="rights.cases_kept",
        title="劳动争议调解",
        model_label="rights.Mediation",
        order=72,
        key=("matter", "parties", "applied_on"),
        purpose=_(
            "Register of labour disputes mediated. The parties are stored encrypted, and only the chair and "
            "vice-chairs may see them; summaries tell only how many there were."
        ),
        titles=("调解登记", "劳动争议", "争议调解"),
        reads=READ_CASES,
        warn=mediation_warnings,
        columns=(
            Column(
                "争议类别",
                "matter",
                Choice(choices=D, synonyms=DISPUTE_WORDS),
                required=True,
                synonyms=("类别", "争议事项", "案由"),
            ),
            Column(
                "当事人", "parties", Text(max_length=200), synonyms=("双方当事人", "申请人"), help=_("May stay empty.")
            ),
            Column("申请日期", "applied_on", Day(), synonyms=("申请时间",)),
            Column("受理日期", "accepted_on", Day(), synonyms=("受理时间",)),
            Column("结案日期", "closed_on", Day(), synonyms=("办结日期", "调解日期")),
            Column(
                "调解结果",
                "outcome",
                Choice(choices=OUT, default="", synonyms=OUTCOME_WORDS),
                synonyms=("结果",),
                help=_(
                    "Agreement reached, no agreement or application withdrawn; fill in the day it was closed as well."
                ),
            ),
            Column("调解员", "mediators", Text(max_length=100), synonyms=("调解人", "经办人")),
            Column("协议履行日期", "performed_on", Day(), synonyms=("履行日期", "履行时间")),
        ),
    )
)

sheet(
    Sheet(
        slug="supervision-letters",
        title="一函两书",
        model_label="rights.SupervisionLetter",
        order=73,
        key=("kind", "number", "issued_on"),
        purpose=_("Letters of reminder, opinion and proposal on labour law, the answers to them and what was mended."),
        titles=("劳动法律监督", "监督函件"),
        warn=order_warnings,
        columns=(
            Column(
                "文书种类",
                "kind",
                Choice(choices=L, synonyms=LETTER_WORDS),
                required=True,
                synonyms=("种类", "类别", "文书"),
                help=_("Letter of reminder, of opinion or of proposal."),
            ),
            Column("文号", "number", Text(max_length=60), synonyms=("文书编号",)),
            Column("发出日期", "issued_on", Day(), required=True, synonyms=("日期", "发文日期", "发出时间")),
            Column("主送单位", "addressee", Text(max_length=100), synonyms=("收文单位", "发给")),
            Column("事由", "matter", Text(max_length=200), synonyms=("事项", "问题")),
            Column("答复期限", "reply_due_on", Day(), synonyms=("要求答复日期", "回复期限")),
            Column("答复日期", "replied_on", Day(), synonyms=("回复日期",)),
            Column("答复内容", "reply", Text(max_length=300), synonyms=("答复", "回复内容", "复函内容")),
            Column("整改情况", "mended", Text(max_length=300), synonyms=("落实情况",)),
            Column("整改完成日期", "mended_on", Day(), synonyms=("整改日期", "整改时间", "落实日期")),
        ),
    )
)
