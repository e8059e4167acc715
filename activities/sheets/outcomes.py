"""Who won what in the branch's own contests, and what activities cost."""

from django.utils.translation import gettext_lazy as _

from activities.models import ActivityCost
from activities.selectors import cost_warnings, result_row_warnings
from activities.services import take_cost_row, take_result_row
from activities.sheets.columns import KIND_OF_RESULT
from core.sheets import Choice, Column, Money, Reference, Sheet, Text, Whole, YesNo, sheet
from members.cells import Somebody

P = ActivityCost.Payer
OF = Column(
    "活动",
    "of",
    Reference(model_label="activities.Activity", attr="title", full="reference"),
    required=True,
    synonyms=("活动名称", "所属活动", "比赛名称"),
)

sheet(
    Sheet(
        slug="activity-results",
        title="活动获奖",
        model_label="activities.ActivityResult",
        order=53,
        key=("of", "event", "subject"),
        purpose=_(
            "Who won what in contests that the union held itself, and the prizes and souvenirs given. One row for each "
            "person or team."
        ),
        titles=("获奖名单", "领奖签收表", "奖品发放表", "比赛成绩"),
        preload=("of", "person"),
        warn=result_row_warnings,
        write=take_result_row,
        columns=(
            OF,
            Column("比赛项目", "event", Text(max_length=40), synonyms=("项目", "组别"), help=_("Such as 男子单打.")),
            Column(
                "姓名或队名",
                "subject",
                Somebody(),
                required=True,
                synonyms=("姓名", "获奖人", "获奖者", "队名", "获奖单位", "参赛队"),
            ),
            Column(
                "结果",
                "result",
                Text(max_length=60),
                synonyms=("名次", "奖项", "获奖等级", "获奖情况", "成绩"),
                help=_("In words: a prize, a place or a tie, such as 一等奖 or 并列第三名."),
            ),
            *KIND_OF_RESULT,
            Column(
                "人数",
                "people",
                Whole(default=1),
                synonyms=("队员人数",),
                help=_("How many are in the team; empty means one."),
            ),
            Column("奖品", "prize", Text(max_length=60), synonyms=("奖品名称", "纪念品")),
            Column("奖品金额", "worth", Money(), synonyms=("金额", "价值"), help=_("Of the whole team together.")),
            Column("已签领", "is_received", YesNo(), synonyms=("签收", "签领", "是否签收")),
        ),
    )
)

sheet(
    Sheet(
        slug="activity-costs",
        title="活动支出",
        model_label="activities.ActivityCost",
        order=53,
        key=("of", "what", "amount", "entry"),
        purpose=_(
            "What activities cost. One row for each sum; the voucher number says which entry of the register paid it."
        ),
        titles=("活动费用", "活动经费支出"),
        preload=("of", "entry"),
        warn=cost_warnings,
        write=take_cost_row,
        columns=(
            OF,
            Column(
                "用途", "what", Text(max_length=60), synonyms=("费用项目", "支出内容"), help=_("Such as 奖品 or 租车.")
            ),
            Column(
                "金额",
                "amount",
                Money(),
                synonyms=("支出金额", "费用"),
                help=_("When empty: what is left of the entry."),
                derived=True,
            ),
            Column(
                "经费来源",
                "paid_by",
                Choice(
                    choices=P,
                    default=P.UNION,
                    synonyms={
                        "工会": P.UNION,
                        "工会经费": P.UNION,
                        "本级工会": P.UNION,
                        "会费": P.DUES,
                        "上级工会": P.UPPER,
                        "上级补助": P.UPPER,
                        "行政": P.UNIT,
                        "单位行政": P.UNIT,
                        "行政经费": P.UNIT,
                        "党费": P.UNIT,
                        "自费": P.SELF,
                        "个人": P.SELF,
                    },
                ),
                synonyms=("资金来源", "承担方"),
                help=_("Who bore it; empty means the union's funds."),
            ),
            Column(
                "凭证号",
                "entry",
                Reference(model_label="finance.Entry", attr="voucher_number"),
                synonyms=("凭证编号", "收支登记"),
                help=_("The voucher number of the entry in the register that paid it."),
            ),
        ),
    )
)
