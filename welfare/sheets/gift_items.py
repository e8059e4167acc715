"""The things of a gift to many, as a worksheet."""

from django.utils.translation import gettext_lazy as _

from core.sheets import Amount, Column, Money, Reference, Sheet, Text, YesNo, sheet

sheet(
    Sheet(
        slug="gift-items",
        title="慰问品明细",
        model_label="welfare.GiftItem",
        order=62,
        key=("disbursement", "item", "specification"),
        purpose=_("The things of a gift: how many each person gets, and what one costs. One row for each thing."),
        titles=("慰问品清单", "物品清单", "采购清单"),
        preload=("disbursement",),
        columns=(
            Column(
                "慰问事项",
                "disbursement",
                Reference(model_label="welfare.Disbursement", attr="title"),
                required=True,
                synonyms=("慰问名称", "发放事项", "事项"),
                help=_("The name of a recorded disbursement."),
            ),
            Column("品名", "item", Text(max_length=60), required=True, synonyms=("物品", "慰问品", "物品名称")),
            Column("规格", "specification", Text(max_length=60), synonyms=("品牌规格", "规格型号")),
            Column("每人数量", "each", Amount(unit="份"), required=True, synonyms=("每份数量", "人均数量")),
            Column("单价", "unit_price", Money(), required=True),
            Column("消费帮扶", "is_consumption_aid", YesNo(), synonyms=("是否消费帮扶", "帮扶产品", "是否帮扶产品")),
            Column(
                "购入数量",
                "bought",
                Amount(unit="份"),
                synonyms=("采购数量", "总数量"),
                help=_("Where it is not just what everybody gets; what is left over may go into the stock."),
            ),
        ),
    )
)
