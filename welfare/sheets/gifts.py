"""Gifts and protective goods as worksheets."""

from django.utils.translation import gettext_lazy as _

from core.sheets import Amount, Choice, Cited, Column, Day, Held, Money, Sheet, Text, Whole, sheet
from core.states import Flow
from finance.cells import AccountName
from welfare.models import Disbursement, GoodsItem
from welfare.selectors import gift_warnings
from welfare.services import AREA, move_disbursement, take_disbursement_row
from welfare.sheets.cells import EXCEPTION, FORM, PAID_BY, TIME, WITH_UNIT, FestivalName, Headcount
from welfare.states import MOVES

K, E = Disbursement.Kind, Disbursement.Evidence

sheet(
    Sheet(
        slug="disbursements",
        kept="finance.vouchers_kept",
        warn=gift_warnings,
        title="慰问事项",
        model_label="welfare.Disbursement",
        order=60,
        key=("title", "issued"),
        area=AREA,
        purpose=_(
            "Gifts at festivals and on other occasions. One row each; totals alone will do. They count as handed out "
            "once the time is filled in."
        ),
        titles=("节日慰问", "慰问", "慰问发放"),
        write=take_disbursement_row,
        flow=Flow(MOVES, lambda gift, **how: move_disbursement(disbursement=gift, **how)),
        known_by=lambda gift: {"issued": gift.issued or gift.planned},
        columns=(
            Column(
                "名称",
                "title",
                Text(max_length=120),
                required=True,
                synonyms=("慰问事项", "事项", "慰问名称", "项目"),
                help=_("Such as 端午节慰问."),
            ),
            Column(
                "类别",
                "kind",
                Choice(
                    choices=K,
                    default="",
                    synonyms={
                        "节日": K.FESTIVAL,
                        "节日慰问": K.FESTIVAL,
                        "逢年过节": K.FESTIVAL,
                        "六一": K.CHILDRENS_DAY,
                        "六一慰问": K.CHILDRENS_DAY,
                        "生日": K.BIRTHDAY,
                        "生日慰问": K.BIRTHDAY,
                        "清凉": K.HEAT,
                        "送清凉": K.HEAT,
                        "防暑降温": K.HEAT,
                        "三八": K.WOMENS_DAY,
                        "三八节": K.WOMENS_DAY,
                        "妇女节": K.WOMENS_DAY,
                        "一线": K.FRONT_LINE,
                        "一线慰问": K.FRONT_LINE,
                        "慰问一线": K.FRONT_LINE,
                        "离退休": K.RETIREE,
                        "离退休慰问": K.RETIREE,
                        "退休慰问": K.RETIREE,
                        "困难": K.HARDSHIP,
                        "困难帮扶": K.HARDSHIP,
                        "困难慰问": K.HARDSHIP,
                        "困难补助": K.HARDSHIP,
                        "其他": K.OTHER,
                        "其他慰问": K.OTHER,
                        "其它": K.OTHER,
                    },
                ),
                synonyms=("慰问类别",),
                help=_("When empty it follows from the title and the festival."),
                derived=True,
            ),
            Column(
                "节日",
                "festival",
                FestivalName(),
                help=_("When empty it follows from the title and the time of handing out."),
                derived=True,
            ),
            Column(
                "形式",
                "form",
                FORM,
                synonyms=("发放形式", "慰问形式", "发放方式"),
                help=_("Gifts in kind, gifts of money or vouchers."),
                derived=True,
            ),
            Column("慰问品", "goods", Text(max_length=200), synonyms=("物品", "品名", "慰问内容")),
            Column(
                "慰问对象",
                "beneficiaries",
                Text(max_length=100),
                synonyms=("对象", "发放对象"),
                help=_("Those to whom it is given, such as 在册会员 or 有儿童的职工."),
            ),
            Column("人数", "people", Headcount(unit="人"), synonyms=("发放人数", "慰问人数")),
            Column("金额", "amount", Money(), synonyms=("总金额", "合计金额", "发放金额")),
            PAID_BY,
            WITH_UNIT,
            Column(
                "计划时间",
                "planned",
                Held(),
                synonyms=("计划日期", "拟发放时间"),
                help=_("For gifts not handed out yet: when they are meant to be."),
            ),
            Column("提交日期", "submitted_on", Day(), synonyms=("报批日期", "送审日期")),
            Column("发放时间", "issued", Held(), synonyms=(*TIME, "发放日期", "慰问时间")),
            Column("批准日期", "approved_on", Day(), synonyms=("审批日期",)),
            Column("批准人", "approved_by_name", Text(max_length=60), synonyms=("审批人",)),
            Column("经办人", "handler", Text(max_length=60)),
            Column(
                "会议纪要编号",
                "minutes_number",
                Cited(max_length=40, kind="minutes"),
                synonyms=("纪要编号", "会议纪要"),
                help=_("The numbers of minutes recorded here are offered; any other may be typed."),
            ),
            EXCEPTION,
            Column("列支科目", "account", AccountName(), synonyms=("支出科目", "会计科目")),
            Column("凭证号", "voucher_number", Text(max_length=40), synonyms=("凭证编号", "记账凭证号")),
            Column(
                "领取凭据",
                "evidence",
                Choice(
                    choices=E,
                    default="",
                    synonyms={
                        "签收表": E.SIGNATURE,
                        "签收": E.SIGNATURE,
                        "签名": E.SIGNATURE,
                        "签字": E.SIGNATURE,
                        "银行回单": E.BANK_SLIP,
                        "转账凭证": E.BANK_SLIP,
                        "凭证记录": E.VOUCHER,
                        "领券记录": E.VOUCHER,
                    },
                ),
                synonyms=("签收方式", "领取方式"),
            ),
            Column("已签收人数", "signed_count", Whole(), synonyms=("签收人数",)),
            Column("归档日期", "archived_on", Day()),
            Column("未批准日期", "rejected_on", Day(), synonyms=("退回日期",)),
            Column("取消日期", "cancelled_on", Day()),
        ),
    )
)

sheet(
    Sheet(
        slug="protective-goods",
        title="劳保物品",
        model_label="welfare.GoodsItem",
        order=61,
        key=("title", "item", "recipients", "issued"),
        purpose=_(
            "Things bought and handed out for labour protection and against heat. One row for each kind of thing."
        ),
        titles=("劳动保护用品", "劳保用品", "送清凉", "防暑降温用品"),
        columns=(
            Column("名称", "title", Text(max_length=120), required=True, synonyms=("事项", "项目")),
            Column(
                "类别",
                "kind",
                Choice(
                    choices=GoodsItem.Kind,
                    default=GoodsItem.Kind.LABOUR_PROTECTION,
                    synonyms={
                        "劳动保护": GoodsItem.Kind.LABOUR_PROTECTION,
                        "劳保": GoodsItem.Kind.LABOUR_PROTECTION,
                        "防暑降温": GoodsItem.Kind.HEAT,
                        "防暑": GoodsItem.Kind.HEAT,
                        "清凉": GoodsItem.Kind.HEAT,
                        "送清凉": GoodsItem.Kind.HEAT,
                    },
                ),
                help=_("Empty means labour protection."),
            ),
            Column("品名", "item", Text(max_length=100), required=True, synonyms=("物品", "物品名称")),
            Column("数量", "quantity", Amount(unit="份")),
            Column("金额", "amount", Money()),
            Column(
                "用途",
                "reason",
                Text(max_length=100),
                synonyms=("风险", "用途或风险"),
                help=_("Such as 防高温 or 防蛇咬."),
            ),
            Column("时节", "season", Text(max_length=40), synonyms=("季节",), help=_("Such as 汛期前.")),
            Column(
                "送达", "recipients", Text(max_length=100), synonyms=("发放对象", "发往"), help=_("Such as 各巡查段.")
            ),
            Column("发放时间", "issued", Held(), required=True, synonyms=(*TIME, "发放日期", "购置时间")),
            PAID_BY,
        ),
    )
)
