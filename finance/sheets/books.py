"""Accounts, entries and statements as worksheets."""

from django.utils.translation import gettext_lazy as _

from core.services import void_unused
from core.sheets import Choice, Cited, Column, Day, Held, Money, Reference, Sheet, Text, YesNo, sheet
from core.states import Flow
from finance.cells import AccountName, LongNumber, Month
from finance.chart import CHART, CHART_COLUMN, begin_chart, chart_asked
from finance.models import Account
from finance.selectors.books import statement_warnings
from finance.services import (
    AREA,
    move_statement,
    spending_warnings,
    take_entry_row,
    take_statement_row,
    void_entry,
)
from finance.sheets.own_lists import OWN_COLUMNS, direction_told, entries_of
from finance.states import MOVES

sheet(
    Sheet(
        slug="accounts",
        title="会计科目",
        model_label="finance.Account",
        order=40,
        key=("chart", "code"),
        purpose=_(
            "The ledger accounts of the branch. Codes mean one thing in the chart of 2010 and another in that of 2021, "
            "so say which chart it is."
        ),
        titles=("科目", "科目表"),
        void=void_unused,
        columns=(
            Column(
                "科目表",
                "chart",
                CHART,
                required=True,
                synonyms=("科目体系", "会计制度"),
            ),
            Column(
                "科目编码",
                "code",
                Text(max_length=20),
                required=True,
                synonyms=("编码", "科目代码"),
                help=_(
                    "3 digits for the first level, 5 for the second, 7 for the third, such as 501, 50101 and 5010101."
                ),
            ),
            Column("科目名称", "name", Text(max_length=60), required=True, synonyms=("科目", "名称")),
            Column(
                "收支方向",
                "direction",
                Choice(
                    choices=Account.Direction,
                    synonyms={"收入": Account.Direction.INCOME, "支出": Account.Direction.EXPENDITURE},
                ),
                required=True,
                synonyms=("方向", "类别"),
                help=_("Income or expenditure."),
            ),
        ),
    )
)

sheet(
    Sheet(
        slug="bank-accounts",
        title="银行账户",
        model_label="finance.BankAccount",
        order=41,
        key=("name", "bank"),
        purpose=_("The bank accounts of the union."),
        titles=("银行帐户", "开户情况", "账户"),
        columns=(
            Column("户名", "name", Text(max_length=100), required=True, synonyms=("账户名称", "帐户名称")),
            Column("开户行", "bank", Text(max_length=100), synonyms=("开户银行", "银行")),
            Column(
                "账号",
                "full_number",
                LongNumber(),
                synonyms=("帐号", "银行账号"),
                label=_("account number"),
                help=_("In a spreadsheet, format the cell as text."),
                protected=True,
                mask="number_mask",
            ),
            Column("单独开户", "is_separate", YesNo(), synonyms=("是否单独开户", "独立账户")),
            Column("开户时间", "opened", Held(), synonyms=("开户日期",)),
            Column("销户日期", "closed_on", Day()),
        ),
    )
)

sheet(
    Sheet(
        slug="entries",
        kept="finance.vouchers_kept",
        warn=spending_warnings,
        title="收支登记",
        model_label="finance.Entry",
        order=42,
        key=("on", "account", "amount", "summary", "voucher_number"),
        purpose=_(
            "Income and expenditure. One row each. An entry that is wrong stays: a row of its own corrects it, names "
            "its voucher number and may have an amount below zero."
        ),
        titles=("收支明细", "收支流水", "经费收支", "收支明细账", "银行流水", "交易明细", "账户明细", "对账单"),
        write=take_entry_row,
        void=void_entry,
        preload=("account", "corrects", "group", "sub_union"),
        prepare=begin_chart,
        asks=chart_asked,
        also_read=(*OWN_COLUMNS, CHART_COLUMN),
        reshape=entries_of,
        from_title=direction_told,
        computed=("账户余额", "余额", "结余", "累计结余", "结存", "累计余额"),
        columns=(
            Column(
                "日期",
                "on",
                Day(),
                required=True,
                synonyms=("时间", "收支日期", "记账日期", "交易日期", "交易时间", "入账日期"),
            ),
            Column(
                "科目",
                "account",
                AccountName(),
                required=True,
                synonyms=("会计科目", "收支科目", "科目名称"),
                help=_("Such as 501 职工活动支出; the code or the name alone will do."),
            ),
            Column("金额", "amount", Money(), required=True, synonyms=("收支金额",)),
            Column(
                "摘要",
                "summary",
                Text(max_length=200),
                required=True,
                synonyms=(
                    "事由",
                    "用途",
                    "内容",
                    "项目",
                    "收支项目",
                    "收支内容",
                    "用途说明",
                    "附言",
                    "交易摘要",
                    "交易附言",
                ),
            ),
            Column("经办人", "handler", Text(max_length=60)),
            Column("证明人", "witness", Text(max_length=60), synonyms=("验收人",)),
            Column("审批人", "approver", Text(max_length=60), synonyms=("批准人",)),
            Column("凭证号", "voucher_number", Text(max_length=40), synonyms=("凭证编号", "凭证字号")),
            Column(
                "会议纪要编号",
                "minutes_number",
                Cited(max_length=40, kind="minutes"),
                synonyms=("纪要编号",),
                help=_("The numbers of minutes recorded here are offered; any other may be typed."),
            ),
            Column(
                "附件",
                "pack",
                Text(max_length=200),
                synonyms=("附件清单", "佐证材料", "单据"),
                help=_("The papers behind it, parted by 、, such as 发票、签收表."),
            ),
            Column(
                "工会小组",
                "group",
                Reference(model_label="members.Group"),
                synonyms=("经费所属小组",),
                help=_("Whose allotment it is spent from, if any."),
            ),
            Column(
                "分工会",
                "sub_union",
                Reference(model_label="members.SubUnion"),
                synonyms=("经费所属分工会",),
                help=_("Instead of a group: the sub-union whose allotment it is spent from."),
            ),
            Column(
                "更正凭证号",
                "corrects",
                Reference(model_label="finance.Entry", attr="voucher_number"),
                help=_("The voucher number of the earlier entry that it corrects."),
            ),
        ),
    )
)

sheet(
    Sheet(
        slug="month-statements",
        kept="finance.statements_kept",
        warn=statement_warnings,
        title="月度报表",
        model_label="finance.MonthStatement",
        order=43,
        key=("month",),
        area=AREA,
        purpose=_(
            "The opening, income, expenditure and closing of each month. Closing is opening and income less "
            "expenditure."
        ),
        titles=("月报", "经费月报", "收支月报"),
        write=take_statement_row,
        flow=Flow(MOVES, lambda statement, **how: move_statement(statement=statement, **how)),
        columns=(
            Column("月份", "month", Month(), required=True, synonyms=("所属月份",), help=_("Such as 2024年1月.")),
            Column("期初结余", "opening", Money(), required=True, synonyms=("上月结余", "期初余额")),
            Column("本月收入", "income", Money(), required=True, synonyms=("收入", "收入合计")),
            Column("本月支出", "expenditure", Money(), required=True, synonyms=("支出", "支出合计")),
            Column("期末结余", "closing", Money(), required=True, synonyms=("本月结余", "期末余额", "结余")),
            Column("制表人", "made_by", Text(max_length=60), synonyms=("制表",)),
            Column("审签人", "signed_by", Text(max_length=60), synonyms=("审签", "主席签字")),
            Column("审签日期", "signed_on", Day()),
        ),
    )
)
