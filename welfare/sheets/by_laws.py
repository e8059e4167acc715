"""The lines of the branch's own by-law on gifts and visits, as a worksheet."""

from django.utils.translation import gettext_lazy as _

from core.sheets import Choice, Column, Money, Reference, Sheet, Text, Whole, sheet
from finance.cells import Percent
from welfare.models import ByLawRule
from welfare.sheets.cells import FORM
from welfare.states import Benefit

B, BASIS = Benefit, ByLawRule.Basis

sheet(
    Sheet(
        slug="by-law-rules",
        title="慰问标准",
        model_label="welfare.ByLawRule",
        order=59,
        key=("by_law", "benefit", "basis"),
        purpose=_(
            "The lines of the branch's own by-law: for what, how much at most for one person, how often, in which form. "
            "One row each; an empty cell sets no limit. Only what stands here is held against a gift: what a province "
            "allows is for reading."
        ),
        titles=("慰问标准表", "发放标准", "慰问金标准"),
        preload=("by_law",),
        columns=(
            Column(
                "制度名称",
                "by_law",
                Reference(model_label="members.ByLaw", attr="title"),
                required=True,
                synonyms=("慰问办法", "办法", "依据"),
                help=_("The name of a by-law that is entered."),
            ),
            Column(
                "慰问事由",
                "benefit",
                Choice(
                    choices=B,
                    synonyms={
                        "节日": B.FESTIVAL,
                        "逢年过节": B.FESTIVAL,
                        "节日慰问": B.FESTIVAL,
                        "生日": B.BIRTHDAY,
                        "生日慰问": B.BIRTHDAY,
                        "三八": B.WOMENS_DAY,
                        "妇女节": B.WOMENS_DAY,
                        "三八妇女节": B.WOMENS_DAY,
                        "六一": B.CHILDRENS_DAY,
                        "儿童节": B.CHILDRENS_DAY,
                        "防暑降温": B.HEAT,
                        "送清凉": B.HEAT,
                        "高温慰问": B.HEAT,
                        "一线慰问": B.FRONT_LINE,
                        "离退休": B.RETIREE,
                        "住院": B.HOSPITAL,
                        "生病住院": B.HOSPITAL,
                        "会员去世": B.DEATH_MEMBER,
                        "本人去世": B.DEATH_MEMBER,
                        "直系亲属去世": B.DEATH_RELATIVE,
                        "亲属去世": B.DEATH_RELATIVE,
                        "结婚": B.MARRIAGE,
                        "生育": B.CHILDBIRTH,
                        "退休": B.RETIREMENT,
                        "退休离岗": B.RETIREMENT,
                        "困难": B.HARDSHIP,
                        "困难帮扶": B.HARDSHIP,
                        "困难补助": B.HARDSHIP,
                        "其他": B.OTHER,
                        "其它": B.OTHER,
                    },
                ),
                required=True,
                synonyms=("事由", "类别", "慰问类别", "项目"),
            ),
            Column(
                "计算方式",
                "basis",
                Choice(
                    choices=BASIS,
                    default=BASIS.TIME,
                    synonyms={
                        "每次": BASIS.TIME,
                        "每人次": BASIS.TIME,
                        "每节": BASIS.TIME,
                        "每年": BASIS.YEAR,
                        "每人年": BASIS.YEAR,
                        "全年": BASIS.YEAR,
                        "占留成经费": BASIS.FUND,
                        "占全年留成经费": BASIS.FUND,
                    },
                ),
                synonyms=("口径", "标准口径"),
                help=_("Each time, when empty. A gift may have a line of its own for the year."),
            ),
            Column("标准上限", "cap", Money(), synonyms=("标准", "上限", "金额", "最高标准")),
            Column(
                "占留成经费比例",
                "percent",
                Percent(),
                synonyms=("留成经费占比",),
                help=_(
                    "Only for a line about the year's retained funds: what all gifts for this may cost, such as 50%."
                ),
            ),
            Column("每年次数", "times", Whole(), synonyms=("次数", "年度次数")),
            Column(
                "形式",
                "form",
                FORM,
                synonyms=("发放形式",),
            ),
            Column("慰问对象", "beneficiaries", Text(max_length=100), synonyms=("对象", "适用对象")),
            Column(
                "所需凭据",
                "evidence",
                Text(max_length=200),
                synonyms=("凭据", "证明材料", "佐证材料"),
                help=_("A copy of the discharge paper, for example."),
            ),
        ),
    )
)
