"""What the branch has chosen for its money, and what dues and contribution are reckoned from, as worksheets."""

from django.utils.translation import gettext_lazy as _

from core.sheets import Column, Money, Sheet, Whole, sheet
from finance.cells import Percent, SpanOfDays
from finance.chart import CHART
from finance.services.dues import take_setting_row, take_wage_row

sheet(
    Sheet(
        slug="money-settings",
        title="经费设置",
        model_label="finance.MoneySetting",
        order=39,
        single=True,
        key=(),
        purpose=_(
            "What the branch has chosen for its money: the chart of its accounts, the share of the contribution it keeps, "
            "and its own target of consumption aid."
        ),
        write=take_setting_row,
        columns=(
            Column(
                "采用科目表",
                "chart",
                CHART,
                synonyms=("采用会计制度",),
                help=_("The accounting system whose codes the branch uses."),
            ),
            Column(
                "经费留成比例",
                "share_kept",
                Percent(),
                synonyms=("留成比例",),
                help=_("Such as 60%. Empty: the share of the rule."),
            ),
            Column(
                "消费帮扶目标",
                "aid_target",
                Percent(),
                synonyms=("消费帮扶比例", "消费帮扶占比目标"),
                help=_(
                    "What share of its festival goods the branch means to buy as consumption aid. Empty: no target."
                ),
            ),
        ),
    )
)

sheet(
    Sheet(
        slug="wage-bases",
        title="工资总额",
        model_label="finance.WageBase",
        order=44,
        key=("covers",),
        purpose=_(
            "The unit's total wages and what members' dues are reckoned from, month by month or for a whole year. What "
            "is expected follows from them and is held against the register."
        ),
        titles=("工资总额表", "拨缴经费计算表", "会费基数", "拨缴经费"),
        write=take_wage_row,
        columns=(
            Column(
                "所属月份",
                "covers",
                SpanOfDays(),
                required=True,
                synonyms=("月份", "所属期间", "所属年月"),
                help=_("Such as 2024年3月, or 2024年 for a whole year."),
            ),
            Column(
                "工资总额",
                "total_wages",
                Money(),
                synonyms=("全部职工工资总额", "应发工资总额", "职工工资总额"),
                help=_("The wages of everybody who works in the unit, before anything is taken off."),
            ),
            Column(
                "留成比例",
                "share_kept",
                Percent(),
                synonyms=("分成比例",),
                help=_("Only where it is another one than usual."),
            ),
            Column(
                "核定拨缴金额",
                "contribution_ruled",
                Money(),
                synonyms=("核定拨缴经费",),
                help=_("Only where the sum that the branch gets is ruled otherwise."),
            ),
            Column("缴费人数", "payers", Whole(), synonyms=("缴纳会费人数", "会费人数")),
            Column(
                "会费基数",
                "dues_base",
                Money(),
                synonyms=("会费工资基数", "会员工资合计"),
                help=_("The sum of the wages that members' dues are reckoned from."),
            ),
            Column(
                "核定会费金额",
                "dues_ruled",
                Money(),
                synonyms=("应收会费", "应缴会费"),
                help=_("Only where the dues are a fixed sum."),
            ),
        ),
    )
)
