"""The lines of signed lists as a worksheet."""

from django.utils.translation import gettext_lazy as _

from core.sheets import Amount, Column, Day, Money, Reference, Sheet, Text, YesNo, sheet
from members.cells import Somebody
from welfare.selectors import gift_line_values, line_warnings
from welfare.services import occasion_of_list, take_gift_line_row
from welfare.sheets.cells import Ink
from welfare.sheets.titles import occasion_told, signature_told

sheet(
    Sheet(
        slug="gift-lines",
        title="发放明细",
        model_label="welfare.GiftLine",
        order=63,
        key=("disbursement", "subject", "item"),
        purpose=_(
            "Who was given something and who signed for it. One row for each person and thing. What is paid into "
            "accounts needs no signature."
        ),
        titles=("签收表", "发放签收表", "领取签收表", "慰问品签收表", "发放名单", "领取名单"),
        write=take_gift_line_row,
        values=gift_line_values,
        warn=line_warnings,
        preload=("disbursement", "person__department"),
        from_title=occasion_told,
        prepare=occasion_of_list,
        reshape=signature_told,
        columns=(
            Column(
                "慰问事项",
                "disbursement",
                Reference(model_label="welfare.Disbursement", attr="title"),
                required=True,
                synonyms=("慰问名称", "发放事项", "事项", "慰问事由"),
                help=_("The name of a recorded disbursement."),
            ),
            Column("姓名", "subject", Somebody(), required=True, synonyms=("领取人", "职工姓名", "会员姓名")),
            Column(
                "部门",
                "department",
                Text(max_length=60),
                synonyms=("科室", "所在部门", "单位部门", "工会小组", "小组"),
                label=_("department"),
            ),
            Column(
                "品名", "item", Text(max_length=100), synonyms=("物品", "慰问品", "品名规格", "物品名称", "发放内容")
            ),
            Column("数量", "quantity", Amount(unit="份"), synonyms=("份数",)),
            Column("单价", "unit_price", Money()),
            Column("金额", "amount", Money(), synonyms=("发放金额", "合计金额", "慰问金")),
            Column(
                "签收",
                "signed",
                Ink(),
                synonyms=(
                    "签名",
                    "签字",
                    "本人签名",
                    "本人签字",
                    "领取人签名",
                    "领取人签字",
                    "签收人",
                    "领取签字",
                    "领取情况",
                ),
                help=_("√ or a name where there is a signature; else empty."),
            ),
            Column("领取日期", "signed_on", Day(), synonyms=("签收日期", "领取时间", "签收时间", "日期")),
            Column(
                "代领人",
                "proxy_name",
                Text(max_length=60),
                synonyms=("代领人签名", "代领人签名及关系", "代签人", "代领"),
            ),
            Column("关系", "proxy_relation", Text(max_length=40), synonyms=("代领人关系", "与本人关系", "代领关系")),
            Column("退回", "is_returned", YesNo(), synonyms=("是否退回", "未领退回")),
        ),
    )
)
