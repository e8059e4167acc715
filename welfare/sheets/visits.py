"""Visits of care as a worksheet."""

from django.utils.translation import gettext_lazy as _

from core.sheets import Choice, Column, Held, Money, Sheet, Text, sheet
from members.cells import Somebody
from welfare.models import Visit
from welfare.selectors import benefit_warnings
from welfare.services import AREA, take_benefit_row
from welfare.sheets.cells import APPROVED, EXCEPTION, PAID_BY, TIME, WITH_UNIT

V = Visit.Kind

sheet(
    Sheet(
        slug="visits",
        title="走访慰问",
        model_label="welfare.Visit",
        order=62,
        key=("kind", "subject", "happened", "visited"),
        purpose=_(
            "Visits to the sick, the bereaved, the needy and the retired. One row each. Where nobody has gone yet, the "
            "time of the visit stays empty."
        ),
        titles=("看望慰问", "住院慰问", "走访"),
        preload=("person",),
        area=AREA,
        write=take_benefit_row(Visit),
        warn=benefit_warnings,
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
            Column("关系", "relation", Text(max_length=60), synonyms=("与职工关系",), help=_("Such as 本人 or 母亲.")),
            Column("事发时间", "happened", Held(), synonyms=("住院时间", "入院时间", "去世时间")),
            Column("走访时间", "visited", Held(), synonyms=("慰问时间", "看望时间", *TIME)),
            Column("走访人", "visitors", Text(max_length=100), synonyms=("慰问人", "看望人")),
            Column("慰问金", "amount", Money(), synonyms=("金额",)),
            Column("慰问品", "goods", Text(max_length=200), synonyms=("物品",)),
            PAID_BY,
            WITH_UNIT,
            *APPROVED,
            EXCEPTION,
        ),
    )
)
