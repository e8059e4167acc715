"""Files of hardship and the aid given, as worksheets that only those with the right to the files see."""

from django.utils.translation import gettext_lazy as _

from core.sheets import Choice, Column, Day, Held, Money, Sheet, Text, sheet
from members.cells import Somebody
from welfare.models import HardshipAid, HardshipCase
from welfare.permissions import READ_HARDSHIP
from welfare.selectors import benefit_warnings
from welfare.services import AREA, take_benefit_row
from welfare.sheets.cells import APPROVED, EXCEPTION, PAID_BY, TIME, CaseOf, visible_to

L, C, K = HardshipCase.Level, HardshipCase.Cause, HardshipAid.Kind

sheet(
    Sheet(
        slug="hardship-cases",
        kept="welfare.hardship_kept",
        title="困难职工",
        model_label="welfare.HardshipCase",
        order=65,
        key=("subject", "applied_on"),
        purpose=_(
            "Files of hardship from the application to the lifting. One row for each person. A file counts once the "
            "day of its approval is filled in. Only the chair and vice-chairs may see them, and of them those who are named "
            "as readers or entered the file."
        ),
        titles=("困难职工档案", "困难职工名册", "困难职工台账", "困难职工花名册"),
        reads=READ_HARDSHIP,
        visible=visible_to,
        preload=("person",),
        columns=(
            Column("姓名", "subject", Somebody(), required=True, synonyms=("困难职工", "职工姓名")),
            Column(
                "困难类别",
                "level",
                Choice(
                    choices=L,
                    default="",
                    synonyms={
                        "深度": L.DEEP,
                        "深困": L.DEEP,
                        "深度困难职工": L.DEEP,
                        "相对": L.RELATIVE,
                        "相困": L.RELATIVE,
                        "相对困难职工": L.RELATIVE,
                        "意外": L.ACCIDENTAL,
                        "意外致困职工": L.ACCIDENTAL,
                        "意外困难": L.ACCIDENTAL,
                    },
                ),
                synonyms=("困难等级", "困难程度", "类别", "档案类别"),
                help=_("As the upper union approved it; empty until then."),
            ),
            Column(
                "致困原因",
                "cause",
                Choice(
                    choices=C,
                    default="",
                    synonyms={
                        "疾病": C.ILLNESS,
                        "大病": C.ILLNESS,
                        "重病": C.ILLNESS,
                        "本人大病": C.ILLNESS,
                        "家属大病": C.ILLNESS,
                        "因病": C.ILLNESS,
                        "因病致困": C.ILLNESS,
                        "残疾": C.DISABILITY,
                        "因残致困": C.DISABILITY,
                        "子女上学": C.STUDY,
                        "子女就学": C.STUDY,
                        "上学": C.STUDY,
                        "就学": C.STUDY,
                        "因学致困": C.STUDY,
                        "意外": C.ACCIDENT,
                        "灾害": C.ACCIDENT,
                        "意外灾害": C.ACCIDENT,
                        "因灾致困": C.ACCIDENT,
                        "收入低": C.LOW_INCOME,
                        "低收入": C.LOW_INCOME,
                        "下岗失业": C.LOW_INCOME,
                        "其它": C.OTHER,
                    },
                ),
                synonyms=("困难原因", "原因", "致困类型"),
            ),
            Column("申请日期", "applied_on", Day(), synonyms=("申请时间",)),
            Column("入户日期", "surveyed_on", Day(), synonyms=("入户调查日期", "核查日期", "调查日期")),
            Column("公示日期", "publicised_on", Day(), synonyms=("公示时间",)),
            Column("上报日期", "reported_on", Day(), synonyms=("上报时间",)),
            Column(
                "批复日期", "approved_on", Day(), synonyms=("批准日期", "建档日期", "建档时间", "认定日期", "批复时间")
            ),
            Column("脱困日期", "lifted_on", Day(), synonyms=("解困日期", "解困脱困日期", "注销日期", "退档日期")),
            Column("批复文号", "approval_number", Text(max_length=60), synonyms=("文件批复", "文号", "档案号")),
        ),
    )
)

sheet(
    Sheet(
        slug="hardship-aids",
        kept="welfare.hardship_kept",
        title="帮扶救助",
        model_label="welfare.HardshipAid",
        order=66,
        key=("case", "held", "kind"),
        purpose=_(
            "Aid to those with a file of hardship. One row each. Only the chair and vice-chairs who are named as readers "
            "of the file may see it."
        ),
        titles=("困难帮扶", "帮扶记录", "困难救助", "帮扶救助登记"),
        reads=READ_HARDSHIP,
        visible=visible_to,
        preload=("case__person",),
        area=AREA,
        write=take_benefit_row(HardshipAid),
        warn=benefit_warnings,
        columns=(
            Column("困难职工", "case", CaseOf(), required=True, synonyms=("姓名", "帮扶对象", "受助人", "职工姓名")),
            Column("帮扶时间", "held", Held(), required=True, synonyms=(*TIME, "救助时间", "发放时间", "帮扶日期")),
            Column(
                "帮扶类别",
                "kind",
                Choice(
                    choices=K,
                    default=K.LIVING,
                    synonyms={
                        "生活": K.LIVING,
                        "生活帮扶": K.LIVING,
                        "生活补助": K.LIVING,
                        "送温暖": K.LIVING,
                        "医疗": K.MEDICAL,
                        "医疗帮扶": K.MEDICAL,
                        "大病": K.MEDICAL,
                        "大病救助": K.MEDICAL,
                        "助学": K.STUDY,
                        "金秋助学": K.STUDY,
                        "子女助学": K.STUDY,
                        "就业": K.JOB,
                        "就业帮扶": K.JOB,
                        "技能培训": K.JOB,
                        "法律": K.LEGAL,
                        "其他": K.OTHER,
                        "其它": K.OTHER,
                    },
                ),
                synonyms=("类别", "帮扶项目", "救助类别", "帮扶方式"),
                help=_("Empty means aid to live."),
            ),
            Column("帮扶金额", "amount", Money(), synonyms=("金额", "救助金", "帮扶资金", "慰问金")),
            Column("慰问品", "goods", Text(max_length=200), synonyms=("物品", "帮扶物资")),
            PAID_BY,
            *APPROVED,
            EXCEPTION,
        ),
    )
)
