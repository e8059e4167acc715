"""The stock of goods as worksheets: what is kept, and what came and went."""

from django.utils.translation import gettext_lazy as _

from core.services import void_unused
from core.sheets import Amount, Choice, Column, Day, Money, Reference, Sheet, Text, sheet
from welfare.models import StockMovement
from welfare.services import movement_values, take_movement_row, void_movement
from welfare.sheets.cells import Unit

K = StockMovement.Kind

sheet(
    Sheet(
        slug="stock-items",
        title="库存物品",
        model_label="welfare.StockItem",
        order=69,
        key=("name", "specification"),
        purpose=_(
            "What the union keeps in stock, by make and size. How many are there follows from what came and went."
        ),
        titles=("库存台账", "物品目录", "库存物品目录"),
        void=void_unused,
        columns=(
            Column("品名", "name", Text(max_length=60), required=True, synonyms=("物品名称", "物品")),
            Column("规格", "specification", Text(max_length=60), synonyms=("规格型号", "品牌规格")),
            Column("计量单位", "unit", Unit(default="份"), synonyms=("单位",)),
            Column("保管人", "keeper", Text(max_length=60)),
            Column("存放地点", "place", Text(max_length=60), synonyms=("存放处", "地点")),
        ),
    )
)

sheet(
    Sheet(
        slug="stock-movements",
        title="实物收发",
        model_label="welfare.StockMovement",
        order=70,
        key=("name", "specification", "kind", "on", "quantity", "who"),
        purpose=_("Things that came into the stock or went out of it, one row each time."),
        titles=("实物台账", "物品收发台账", "物品出入库登记", "出入库台账", "物品领用登记"),
        preload=("item", "disbursement", "goods_item"),
        write=take_movement_row,
        values=movement_values,
        void=void_movement,
        computed=("结存", "结存数量", "结存金额", "余额"),
        columns=(
            Column("品名", "name", Text(max_length=60), required=True, synonyms=("物品名称", "物品"), label=_("item")),
            Column(
                "规格",
                "specification",
                Text(max_length=60),
                synonyms=("规格型号", "品牌规格"),
                label=_("make and size"),
            ),
            Column(
                "收发类别",
                "kind",
                Choice(
                    choices=K,
                    synonyms={
                        **dict.fromkeys(("采购", "采购入库", "购买", "入库"), K.BOUGHT),
                        **dict.fromkeys(("接收", "上级配发", "捐赠"), K.RECEIVED),
                        **dict.fromkeys(("结余", "剩余入库"), K.LEFT_OVER),
                        **dict.fromkeys(("归还", "退库"), K.RETURNED),
                        **dict.fromkeys(("发放", "出库", "领出"), K.ISSUED),
                        **dict.fromkeys(("报损", "报废", "损耗"), K.WRITTEN_OFF),
                    },
                ),
                required=True,
                synonyms=("类别", "收发", "事由"),
            ),
            Column("日期", "on", Day(), required=True, synonyms=("收发日期", "出入库日期", "时间")),
            Column("数量", "quantity", Amount(unit="份"), required=True),
            Column(
                "单价", "unit_price", Money(), help=_("For what comes in; what goes out is valued by what is there.")
            ),
            Column("金额", "amount", Money(), derived=True),
            Column(
                "慰问事项",
                "disbursement",
                Reference(model_label="welfare.Disbursement", attr="title"),
                help=_("The name of a recorded disbursement."),
            ),
            Column(
                "劳动保护用品",
                "goods_item",
                Reference(model_label="welfare.GoodsItem", attr="item"),
                help=_("Recorded protective goods that these are."),
            ),
            Column("经手对象", "who", Text(max_length=60), synonyms=("领用人", "领取人", "供应商", "来源", "去向")),
        ),
    )
)
