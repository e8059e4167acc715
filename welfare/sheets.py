"""Gifts, protective goods and visits as worksheets."""

from dataclasses import dataclass, replace
from typing import Any

from django.utils.translation import gettext_lazy as _

from core.errors import Refused
from core.festivals import CHINESE_NAMES, Festival, festival_named
from core.quantities import Quantity
from core.sheets import (
    Amount,
    Cell,
    Choice,
    Column,
    Day,
    Held,
    Intake,
    Money,
    Sheet,
    Text,
    Whole,
    YesNo,
    plain,
    sheet,
)
from core.states import Flow
from members.cells import Somebody
from welfare.models import Disbursement, GoodsItem, Payer, Visit
from welfare.selectors import form_warnings
from welfare.services import AREA, move_disbursement, take_disbursement_row
from welfare.states import MOVES

K, F, E, V = Disbursement.Kind, Disbursement.Form, Disbursement.Evidence, Visit.Kind
TIME = ("时间", "日期")
PAYER = Choice(
    choices=Payer,
    default=Payer.OWN,
    synonyms={
        "工会经费": Payer.OWN,
        "工会": Payer.OWN,
        "本级工会": Payer.OWN,
        "本工会": Payer.OWN,
        "上级工会": Payer.UPPER,
        "上级": Payer.UPPER,
        "上级补助": Payer.UPPER,
        "单位行政": Payer.UNIT,
        "行政": Payer.UNIT,
        "单位": Payer.UNIT,
    },
)


@dataclass(frozen=True)
class FestivalName(Cell):
    """A festival by any of its names."""

    default: Any = ""

    def read(self, raw: Any, intake: Intake) -> str:
        found = festival_named(plain(raw))
        if found is None:
            raise Refused(
                _("“%(text)s” is not in the list: %(options)s."),
                params={"text": plain(raw), "options": "、".join(self.options())},
                code="not_in_list",
            )
        return found.value

    def write(self, value: str) -> str:
        return CHINESE_NAMES[Festival(value)] if value else ""

    def options(self) -> list[str]:
        return list(CHINESE_NAMES.values())


@dataclass(frozen=True)
class Headcount(Amount):
    """How many were given something: of one occasion 120人次 are 120 people."""

    def read(self, raw: Any, intake: Intake) -> Quantity:
        read = super().read(raw, intake)
        return replace(read, unit="人", words=read.words.replace("人次", "人")) if read.unit == "人次" else read


sheet(
    Sheet(
        slug="disbursements",
        warn=form_warnings,
        title="慰问事项",
        model_label="welfare.Disbursement",
        order=60,
        key=("title", "issued"),
        area=AREA,
        purpose="逢年过节等发放慰问，一次一行，只有总数也可以。填了发放时间才算已发放。",
        titles=("节日慰问", "慰问", "慰问发放"),
        write=take_disbursement_row,
        flow=Flow(MOVES, lambda gift, **how: move_disbursement(disbursement=gift, **how)),
        values=lambda disbursement: {"issued": disbursement.issued or disbursement.planned},
        columns=(
            Column(
                "名称",
                "title",
                Text(max_length=120),
                required=True,
                synonyms=("慰问事项", "事项", "慰问名称", "项目"),
                help="如：端午节慰问",
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
                help="空着时按名称和节日判断",
                derived=True,
            ),
            Column("节日", "festival", FestivalName(), help="空着时按名称和发放时间判断", derived=True),
            Column(
                "形式",
                "form",
                Choice(
                    choices=F,
                    default="",
                    synonyms={
                        "慰问品": F.GOODS,
                        "实物": F.GOODS,
                        "物品": F.GOODS,
                        "慰问金": F.CASH,
                        "现金": F.CASH,
                        "转账": F.CASH,
                        "慰问券": F.VOUCHER,
                        "提货券": F.VOUCHER,
                        "蛋糕券": F.VOUCHER,
                        "卡券": F.VOUCHER,
                    },
                ),
                synonyms=("发放形式", "慰问形式", "发放方式"),
                help="慰问品、慰问金、慰问券",
                derived=True,
            ),
            Column("慰问品", "goods", Text(max_length=200), synonyms=("物品", "品名", "慰问内容")),
            Column(
                "慰问对象",
                "beneficiaries",
                Text(max_length=100),
                synonyms=("对象", "发放对象"),
                help="如：在册会员、有儿童的职工",
            ),
            Column("人数", "people", Headcount(unit="人"), synonyms=("发放人数", "慰问人数")),
            Column("金额", "amount", Money(), synonyms=("总金额", "合计金额", "发放金额")),
            Column("经费来源", "payer", PAYER, synonyms=("列支渠道", "资金来源"), help="空着是工会经费"),
            Column("发放时间", "issued", Held(), synonyms=(*TIME, "发放日期", "慰问时间")),
            Column("批准日期", "approved_on", Day(), synonyms=("审批日期",)),
            Column("批准人", "approved_by_name", Text(max_length=60), synonyms=("审批人",)),
            Column("经办人", "handler", Text(max_length=60)),
            Column("会议纪要编号", "minutes_number", Text(max_length=40), synonyms=("纪要编号", "会议纪要")),
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
        purpose="购置、发放的劳动保护和防暑降温物品，一种一行。",
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
                help="空着是劳动保护",
            ),
            Column("品名", "item", Text(max_length=100), required=True, synonyms=("物品", "物品名称")),
            Column("数量", "quantity", Amount(unit="份")),
            Column("金额", "amount", Money()),
            Column("用途", "reason", Text(max_length=100), synonyms=("风险", "用途或风险"), help="如：防高温、防蛇咬"),
            Column("时节", "season", Text(max_length=40), synonyms=("季节",), help="如：汛期前"),
            Column("送达", "recipients", Text(max_length=100), synonyms=("发放对象", "发往"), help="如：各巡查段"),
            Column("发放时间", "issued", Held(), required=True, synonyms=(*TIME, "发放日期", "购置时间")),
            Column("经费来源", "payer", PAYER, synonyms=("列支渠道", "资金来源"), help="空着是工会经费"),
        ),
    )
)

sheet(
    Sheet(
        slug="visits",
        title="走访慰问",
        model_label="welfare.Visit",
        order=62,
        key=("kind", "subject", "happened", "visited"),
        purpose="看望生病住院、吊唁、走访困难和离退休等，一次一行。还没有去的，走访时间空着。",
        titles=("看望慰问", "住院慰问", "走访"),
        preload=("person",),
        columns=(
            Column(
                "类别",
                "kind",
                Choice(
                    choices=V,
                    synonyms={
                        "住院": V.HOSPITAL,
                        "生病": V.HOSPITAL,
                        "生病住院": V.HOSPITAL,
                        "住院慰问": V.HOSPITAL,
                        "丧事": V.BEREAVEMENT,
                        "吊唁": V.BEREAVEMENT,
                        "丧事吊唁": V.BEREAVEMENT,
                        "去世": V.BEREAVEMENT,
                        "丧葬": V.BEREAVEMENT,
                        "困难": V.HARDSHIP,
                        "困难走访": V.HARDSHIP,
                        "困难职工": V.HARDSHIP,
                        "离退休": V.RETIREE,
                        "退休人员": V.RETIREE,
                        "结婚": V.MARRIAGE,
                        "生育": V.CHILDBIRTH,
                        "退休离岗": V.RETIREMENT,
                        "退休": V.RETIREMENT,
                    },
                ),
                required=True,
                synonyms=("事由", "慰问类别", "慰问事由"),
            ),
            Column("姓名", "subject", Somebody(), required=True, synonyms=("慰问对象", "职工姓名", "被慰问人")),
            Column("关系", "relation", Text(max_length=60), synonyms=("与职工关系",), help="如：本人、母亲"),
            Column("事发时间", "happened", Held(), synonyms=("住院时间", "入院时间", "去世时间")),
            Column("走访时间", "visited", Held(), synonyms=("慰问时间", "看望时间", *TIME)),
            Column("走访人", "visitors", Text(max_length=100), synonyms=("慰问人", "看望人")),
            Column("慰问金", "amount", Money(), synonyms=("金额",)),
            Column("慰问品", "goods", Text(max_length=200), synonyms=("物品",)),
            Column("会同行政", "with_unit", YesNo(), synonyms=("会同单位",)),
        ),
    )
)
