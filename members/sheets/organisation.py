"""The organisation as worksheets: the branch itself, its certificate, its parts and by-laws."""

from django.utils.translation import gettext_lazy as _

from core.services import void_unused
from core.sheets import CREDIT_CODE, Choice, Column, Day, Held, Name, Sheet, Text, YesNo, sheet
from members.cells import PlaceName
from members.models import BranchProfile, ByLaw, OrganisationChange, SubUnion, UpperUnion
from members.services import take_group_row
from members.services.places import group_values

IN, U = BranchProfile.Industry, BranchProfile.UnitClass
INDUSTRY_WORDS = {
    **dict.fromkeys(("教育业", "教育行业", "学校"), IN.EDUCATION),
    **dict.fromkeys(("水利", "水务", "水利、环境和公共设施管理业"), IN.WATER),
    **dict.fromkeys(("卫生", "医疗", "医院", "卫生行业"), IN.HEALTH),
    **dict.fromkeys(("机关", "公共管理"), IN.PUBLIC),
    **{str(int(code)): code for code in IN.values},
    **{code: code for code in IN.values},
}
UNIT_WORDS = {
    **dict.fromkeys(("事业", "学校", "公立学校"), U.INSTITUTION),
    **dict.fromkeys(("党政机关", "行政机关"), U.GOVERNMENT),
    **dict.fromkeys(("国企", "国有"), U.STATE),
    **dict.fromkeys(("民营企业", "民企", "私企"), U.PRIVATE),
    **dict.fromkeys(("有限公司", "公司"), U.LIMITED),
    **{code: code for code in U.values},
}
A = ByLaw.Area
BY_LAW_WORDS = {
    **dict.fromkeys(("教代会", "职代会", "民主监督", "民主"), A.CONGRESS),
    **dict.fromkeys(("集体协商", "协商"), A.CONSULTATION),
    **dict.fromkeys(("调解", "争议调解"), A.MEDIATION),
    **dict.fromkeys(("财务", "经费", "工会财务"), A.FINANCE),
    **dict.fromkeys(("校务公开", "厂务公开", "政务公开", "会务公开"), A.DISCLOSURE),
    **dict.fromkeys(("慰问", "帮扶", "福利慰问"), A.WELFARE),
}

sheet(
    Sheet(
        slug="branch",
        title="单位情况",
        model_label="members.BranchProfile",
        order=10,
        single=True,
        key=("registered_name",),
        purpose=_(
            "The full and short name of the union and what it calls itself, for titles, signatures and first "
            "sentences. One row only."
        ),
        titles=("基本情况", "工会情况"),
        columns=(
            Column(
                "工会全称",
                "registered_name",
                Text(max_length=100),
                required=True,
                synonyms=("单位工会全称", "法人登记名称"),
                help=_("As on the seal and the certificate."),
            ),
            Column("简称", "short_name", Text(max_length=60), help=_("For the title of summaries.")),
            Column(
                "自称",
                "self_name",
                Text(default="工会", max_length=30),
                help=_("As in its own texts, such as 我处工会 or 我校工会."),
            ),
            Column("所在单位", "unit_name", Text(max_length=100), synonyms=("单位名称",)),
            Column("党组织", "party_body", Text(max_length=100), synonyms=("所属党组织",), help=_("Such as 处党支部.")),
            Column("中心工作", "central_task", Text(max_length=100), help=_("Such as 防汛保安全.")),
            Column(
                "统一社会信用代码",
                "credit_code",
                CREDIT_CODE,
                synonyms=("信用代码",),
                help=_(
                    "Eighteen characters with a check character; invoices to the union carry it beside the full name."
                ),
            ),
            Column("地址", "address", Text(max_length=120), synonyms=("单位地址", "住所")),
            Column("所属行业", "industry", Choice(choices=BranchProfile.Industry, default="", synonyms=INDUSTRY_WORDS)),
            Column(
                "单位性质",
                "unit_class",
                Choice(choices=BranchProfile.UnitClass, default="", synonyms=UNIT_WORDS),
                synonyms=("单位类别", "单位类型"),
            ),
            Column(
                "提案称谓",
                "motion_noun",
                Choice(choices=BranchProfile.MotionNoun, default="提案"),
                help=_("Whether summaries say 提案 or 议案."),
            ),
            Column(
                "总结结构",
                "outline",
                Choice(
                    choices=BranchProfile.Outline,
                    default=BranchProfile.Outline.CURRENT,
                    synonyms={
                        "通用": BranchProfile.Outline.CURRENT,
                        "现行": BranchProfile.Outline.CURRENT,
                        "机关": BranchProfile.Outline.CURRENT,
                        "企业": BranchProfile.Outline.CURRENT,
                        "机关事业单位": BranchProfile.Outline.INSTITUTION,
                        "事业": BranchProfile.Outline.INSTITUTION,
                        "院校": BranchProfile.Outline.SCHOOL,
                        "教育": BranchProfile.Outline.SCHOOL,
                    },
                ),
                synonyms=("总结类型", "文稿结构"),
                help=_("In which order summaries are written: today's order, that of institutions or that of schools."),
            ),
        ),
    )
)

sheet(
    Sheet(
        slug="upper-unions",
        title="上级工会",
        model_label="members.UpperUnion",
        order=11,
        key=("name",),
        purpose=_("The upper unions; there may be more than one."),
        columns=(
            Column("上级工会名称", "name", Text(max_length=100), required=True, synonyms=("名称",)),
            Column(
                "关系",
                "line",
                Choice(choices=UpperUnion.Line),
                required=True,
                help=_("A territorial union or one of an industry or system."),
            ),
            Column(
                "主要上级",
                "is_primary",
                YesNo(),
                help=_("Yes for the one that approves elections and receives the remittance."),
            ),
        ),
    )
)

sheet(
    Sheet(
        slug="certificates",
        title="法人资格证书",
        model_label="members.Certificate",
        order=11,
        key=("code", "issued_on"),
        purpose=_(
            "The certificate of the union as a legal person, and until when it is valid. A renewed certificate is a new row."
        ),
        titles=("工会法人资格证书", "法人证书"),
        columns=(
            Column("证书名称", "name", Text(max_length=100), synonyms=("证书所载名称", "名称")),
            Column("统一社会信用代码", "code", CREDIT_CODE, required=True, synonyms=("信用代码", "证书编号")),
            Column("发证日期", "issued_on", Day(begins=True), synonyms=("颁发日期", "发证时间")),
            Column("有效期至", "valid_until", Day(), synonyms=("有效期止", "到期日期", "有效期截止")),
            Column("法定代表人", "legal_representative", Name(), synonyms=("法人代表",)),
            Column("登记住所", "registered_address", Text(max_length=120), synonyms=("住所", "登记地址")),
            Column("发证机关", "issuing_body", Text(max_length=100), synonyms=("登记机关", "颁发机关")),
        ),
    )
)

sheet(
    Sheet(
        slug="sub-unions",
        title="分工会",
        model_label="members.SubUnion",
        order=12,
        key=("name",),
        purpose=_(
            "Sub-unions of departments or districts and when they were formed. Without sub-unions leave it empty."
        ),
        titles=("分会", "分工会情况"),
        void=void_unused,
        columns=(
            Column("分工会名称", "name", Text(max_length=60), required=True, synonyms=("分工会", "分会名称", "名称")),
            Column("成立时间", "formed", Held(), synonyms=("组建时间",)),
            Column("撤销日期", "dissolved_on", Day()),
        ),
    )
)

sheet(
    Sheet(
        slug="groups",
        title="工会小组",
        model_label="members.Group",
        order=13,
        key=("name",),
        purpose=_("Union groups, the sub-unions they belong to and when they were formed."),
        write=take_group_row,
        values=group_values,
        preload=("sub_union",),
        columns=(
            Column("小组名称", "name", Text(max_length=60), required=True, synonyms=("工会小组", "名称")),
            Column(
                "所属分工会",
                "sub_union",
                PlaceName(model=SubUnion),
                synonyms=("分工会",),
                help=_("Leave it empty without a sub-union."),
            ),
            Column("成立时间", "formed", Held(), synonyms=("组建时间",)),
            Column("撤销日期", "dissolved_on", Day()),
        ),
    )
)

sheet(
    Sheet(
        slug="by-laws",
        title="制度",
        model_label="members.ByLaw",
        order=17,
        key=("title",),
        purpose=_(
            "By-laws in force: on consultation, mediation of labour disputes, oversight by the staff congress, union "
            "money and so on."
        ),
        titles=("规章制度",),
        columns=(
            Column("制度名称", "title", Text(max_length=100), required=True, synonyms=("名称",)),
            Column("类别", "area", Choice(choices=ByLaw.Area, synonyms=BY_LAW_WORDS), required=True),
            Column("文号", "document_number", Text(max_length=60), synonyms=("发文字号",)),
            Column(
                "发文单位",
                "issued_by",
                Text(max_length=200),
                synonyms=("制定单位", "发文机关", "印发单位"),
                help=_("Several issuers are parted by 、."),
            ),
            Column("施行时间", "in_force", Held(), synonyms=("建立时间", "执行时间")),
            Column("废止日期", "ended_on", Day()),
        ),
    )
)

sheet(
    Sheet(
        slug="organisation-changes",
        title="组织调整",
        model_label="members.OrganisationChange",
        order=18,
        key=("aspect", "held", "content"),
        purpose=_("Changes of organisation, of ways of working and of forms of activity."),
        columns=(
            Column("方面", "aspect", Choice(choices=OrganisationChange.Aspect), required=True),
            Column("时间", "held", Held(), required=True, synonyms=("日期",)),
            Column("内容", "content", Text(max_length=300), required=True),
        ),
    )
)
