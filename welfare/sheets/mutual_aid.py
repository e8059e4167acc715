"""Schemes of mutual aid and their claims as worksheets."""

from django.utils.translation import gettext_lazy as _

from core.sheets import Column, Day, Money, Reference, Sheet, Text, Whole, YesNo, sheet
from members.cells import Somebody
from welfare.selectors import claim_warnings
from welfare.services import (
    claim_values,
    scheme_of_list,
    take_claim_row,
    take_cover_row,
    take_scheme_row,
    void_cover,
)
from welfare.sheets.cells import Headcount
from welfare.sheets.titles import scheme_told

# Who was ill, and when, is for those who may read the files of hardship.
READ = "welfare.read_hardship"
SCHEME = Column(
    "保障项目",
    "mutual_aid",
    Reference(model_label="welfare.MutualAid", full="reference"),
    required=True,
    synonyms=("项目名称", "险种", "项目", "互助保障"),
    help=_("A recorded mutual aid scheme; those of one name are told apart by the year: 项目（2024年）."),
)

sheet(
    Sheet(
        slug="mutual-aid",
        title="互助保障",
        model_label="welfare.MutualAid",
        order=67,
        key=("name", "first_day"),
        purpose=_(
            "Mutual aid schemes that the staff have joined. One row for each scheme and term. Number of people and "
            "shares are totals; where the scheme has a roster they follow from it."
        ),
        write=take_scheme_row,
        titles=("职工互助保障", "医疗互助", "互助保险", "互助互济"),
        columns=(
            Column(
                "保障项目",
                "name",
                Text(max_length=100),
                required=True,
                synonyms=("项目名称", "险种", "保障计划", "项目", "名称"),
                help=_("The name of the scheme, such as 住院医疗互助保障."),
            ),
            Column("承办单位", "provider", Text(max_length=100), synonyms=("承办机构", "保障机构")),
            Column(
                "起始日期",
                "first_day",
                Day(begins=True),
                required=True,
                synonyms=("保障起始日期", "开始日期", "生效日期", "保障开始", "参保日期"),
            ),
            Column(
                "终止日期", "last_day", Day(), synonyms=("保障终止日期", "结束日期", "到期日期", "保障结束", "到期日")
            ),
            Column("参保人数", "insured", Headcount(unit="人"), synonyms=("人数", "参加人数")),
            Column("个人缴费", "own_share", Money(), synonyms=("个人缴费合计", "个人承担", "职工缴费", "个人部分")),
            Column("工会补助", "union_share", Money(), synonyms=("工会缴费", "工会承担", "工会补贴", "工会部分")),
            Column("上级补助", "upper_share", Money(), synonyms=("上级工会补助", "上级补贴", "上级承担")),
            Column(
                "等待期",
                "waiting_days",
                Whole(),
                synonyms=("等待期天数", "观察期", "免责期"),
                help=_("A number of days, such as 30."),
            ),
        ),
    )
)

sheet(
    Sheet(
        slug="mutual-aid-covers",
        title="互助参保名册",
        model_label="welfare.MutualAidCover",
        order=67,
        key=("mutual_aid", "subject"),
        purpose=_("Who is insured in a mutual aid scheme, and what each and the union paid. One row for each person."),
        titles=("参保名册", "参保人员名单", "互助保障名册", "互助保障参保名单", "参保名单"),
        preload=("mutual_aid", "person"),
        from_title=scheme_told,
        prepare=scheme_of_list,
        write=take_cover_row,
        void=void_cover,
        columns=(
            SCHEME,
            Column("姓名", "subject", Somebody(), required=True, synonyms=("参保人", "职工姓名", "被保障人")),
            Column("个人缴费", "own_share", Money(), synonyms=("个人承担", "职工缴费", "个人部分")),
            Column("工会补助", "union_share", Money(), synonyms=("工会缴费", "工会承担", "工会补贴", "工会部分")),
            Column("上级补助", "upper_share", Money(), synonyms=("上级工会补助", "上级补贴", "上级承担")),
            Column(
                "起保日期",
                "first_day",
                Day(begins=True),
                synonyms=("参保日期", "加入日期"),
                help=_("Only where it is later than the scheme's first day."),
            ),
            Column("提前终止日期", "ended_on", Day(), synonyms=("退保日期", "终止日期")),
            Column(
                "续保",
                "continues",
                YesNo(),
                synonyms=("是否续保",),
                help=_("Yes for whoever was insured in the term before and need not wait again."),
            ),
        ),
    )
)

sheet(
    Sheet(
        slug="mutual-aid-claims",
        kept="welfare.hardship_kept",
        title="互助理赔",
        model_label="welfare.MutualAidClaim",
        order=68,
        key=("mutual_aid", "claimed_on", "paid_on", "amount"),
        purpose=_(
            "Claims on mutual aid schemes. One row each, never with illnesses. Only the chair and vice-chairs may see them."
        ),
        reads=READ,
        write=take_claim_row,
        values=claim_values,
        warn=claim_warnings,
        titles=("理赔", "互助保障理赔", "保障理赔", "理赔登记"),
        preload=("mutual_aid", "cover__person", "cover__mutual_aid"),
        columns=(
            SCHEME,
            Column(
                "参保人",
                "insured",
                Somebody(default=""),
                synonyms=("姓名", "职工姓名", "申请人", "被保障人"),
                label=_("insured person"),
                help=_("Somebody of the scheme's roster; may stay empty."),
            ),
            Column("出险日期", "happened_on", Day(), synonyms=("住院日期", "入院日期", "出险时间", "发生日期")),
            Column("申请日期", "claimed_on", Day(), synonyms=("申报日期", "报案日期", "申请时间")),
            Column("理赔日期", "paid_on", Day(), synonyms=("赔付日期", "到账日期", "给付日期", "理赔时间")),
            Column("理赔金额", "amount", Money(), synonyms=("金额", "赔付金额", "给付金额")),
        ),
    )
)
