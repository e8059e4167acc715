"""Donations as a worksheet."""

from django.utils.translation import gettext_lazy as _

from core.sheets import Column, Day, Held, Money, Sheet, Text, sheet
from welfare.sheets.cells import TIME, Headcount

sheet(
    Sheet(
        slug="donations",
        title="献爱心",
        model_label="welfare.Donation",
        order=64,
        key=("title", "organiser", "held"),
        purpose=_(
            "Gifts of money and things for others. One row each, in totals, without persons. Donations pass through: "
            "they are neither income nor expenditure of the union."
        ),
        titles=("捐款", "捐赠", "爱心捐款", "募捐", "捐款捐物", "慈善捐款"),
        columns=(
            Column(
                "活动名称",
                "title",
                Text(max_length=120),
                required=True,
                synonyms=("捐款名称", "捐赠项目", "名称", "事项", "项目"),
                help=_("Such as 献爱心活动."),
            ),
            Column(
                "组织单位",
                "organiser",
                Text(max_length=100),
                synonyms=("主办单位", "发起单位", "组织者"),
                help=_("Empty where the union itself organised it."),
            ),
            Column("捐款时间", "held", Held(), required=True, synonyms=(*TIME, "捐赠时间", "活动时间", "捐款日期")),
            Column("捐款人数", "donors", Headcount(unit="人"), synonyms=("人数", "参加人数", "捐赠人数")),
            Column("捐款金额", "amount", Money(), synonyms=("金额", "总金额", "合计金额", "捐款总额")),
            Column("捐赠物品", "goods", Text(max_length=200), synonyms=("物品", "捐物"), help=_("Such as 衣物50件.")),
            Column(
                "受助对象", "beneficiary", Text(max_length=100), synonyms=("受捐对象", "捐赠对象", "受益人", "捐给")
            ),
            Column("交付日期", "handed_over_on", Day(), synonyms=("转交日期", "移交日期", "上交日期")),
            Column("收据号", "receipt_number", Text(max_length=40), synonyms=("收据编号", "票据号", "捐赠票据号")),
        ),
    )
)
