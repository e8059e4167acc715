"""Price inquiries, the quotes in them and the acceptance of what was delivered, as worksheets."""

from django.utils.translation import gettext_lazy as _

from core.services import void_unused
from core.sheets import Column, Day, Money, Reference, Sheet, Text, YesNo, sheet

ENTRY = Column(
    "凭证号",
    "entry",
    Reference(model_label="finance.Entry", attr="voucher_number"),
    synonyms=("付款凭证号",),
    help=_("The voucher number of the entry that it was paid by."),
)

sheet(
    Sheet(
        slug="price-inquiries",
        title="询价记录",
        model_label="finance.PriceInquiry",
        order=45,
        kept="finance.vouchers_kept",
        key=("title", "asked_on"),
        purpose=_(
            "What was asked of several suppliers before something was bought, and why one was chosen. One row each."
        ),
        titles=("询价", "比价记录", "询价比价"),
        preload=("entry",),
        void=void_unused,
        columns=(
            Column("采购内容", "title", Text(max_length=120), required=True, synonyms=("询价内容", "询价事项")),
            Column("询价日期", "asked_on", Day(), required=True, synonyms=("询价时间", "比价日期")),
            Column("询价人", "asked_by", Text(max_length=100), synonyms=("询价人员",)),
            Column("选定理由", "reason", Text(max_length=300), synonyms=("选择理由", "确定理由")),
            ENTRY,
        ),
    )
)

sheet(
    Sheet(
        slug="quotes",
        title="供应商报价",
        model_label="finance.Quote",
        order=46,
        key=("inquiry", "supplier"),
        purpose=_("What each supplier asks in a price inquiry. One row each; the one that was chosen is marked."),
        titles=("报价", "报价表", "报价明细"),
        preload=("inquiry",),
        columns=(
            Column(
                "询价内容",
                "inquiry",
                Reference(model_label="finance.PriceInquiry", attr="title"),
                required=True,
                synonyms=("采购内容", "询价记录"),
            ),
            Column("供应商", "supplier", Text(max_length=100), required=True, synonyms=("报价单位", "商家")),
            Column("报价", "amount", Money(), required=True, synonyms=("报价金额", "总报价")),
            Column("是否选定", "is_chosen", YesNo(), synonyms=("选定", "是否中选", "中选")),
            Column("报价说明", "note", Text(max_length=200)),
        ),
    )
)

sheet(
    Sheet(
        slug="acceptances",
        title="验收记录",
        model_label="finance.Acceptance",
        order=47,
        kept="finance.vouchers_kept",
        key=("title", "accepted_on"),
        purpose=_("Who looked over what was delivered, when, and what was short. One row each."),
        titles=("验收单", "验收", "物品验收"),
        preload=("entry",),
        columns=(
            Column("验收内容", "title", Text(max_length=120), required=True, synonyms=("验收物品", "验收事项")),
            Column("验收日期", "accepted_on", Day(), required=True, synonyms=("验收时间",)),
            Column("验收人", "accepted_by", Text(max_length=100), synonyms=("验收人员",)),
            Column("数量质量相符", "is_complete", YesNo(default=True), synonyms=("是否相符", "验收合格")),
            Column("短缺情况", "shortfall", Text(max_length=200), synonyms=("短缺", "差异说明")),
            ENTRY,
        ),
    )
)
