"""Honours and the campaigns for them."""

from django.utils.translation import gettext_lazy as _

from activities.models import CampaignStep, Honour
from activities.sheets.columns import DATE, LEVEL
from core.sheets import Choice, Column, Day, Held, Reference, Sheet, Text, sheet

H, S = Honour.Holder, CampaignStep.Kind

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
                synonyms=("到期日期", "复查日期"),
                help=_("Empty where it has no end."),
            ),
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
        purpose=_("Honours that the union is working for."),
        titles=("创建",),
        columns=(
            Column("争创目标", "title", Text(max_length=100), required=True, synonyms=("创建目标", "目标")),
            Column("级别", "level", LEVEL, required=True),
            Column("启动日期", "begun_on", Day()),
            Column("授予日期", "granted_on", Day()),
            Column("停止日期", "given_up_on", Day()),
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
        purpose=_("Guidance by experts, completing the papers, self-assessment and application. One row each."),
        titles=("创建过程",),
        preload=("campaign",),
        columns=(
            Column("争创目标", "campaign", Reference(model_label="activities.Campaign", attr="title"), required=True),
            Column(
                "事项",
                "kind",
                Choice(
                    choices=S,
                    synonyms={
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
        ),
    )
)
