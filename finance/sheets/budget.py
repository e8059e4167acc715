"""The budget and the audit committee's reviews as worksheets."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from core.sheets import Choice, Cited, Column, Day, Intake, Money, Reference, Sheet, Text, Whole, YesNo, folded, sheet
from core.states import Flow
from finance.cells import AccountName, SpanOfDays, Year
from finance.chart import CHART_COLUMN, as_they_are, begin_chart, chart_asked
from finance.models import AuditReview, Budget
from finance.services import (
    AREA,
    move_budget,
    take_allotment_row,
    take_budget_row,
    take_line_row,
    void_budget,
    void_line,
)
from finance.states import BUDGET_MOVES, moves_of

K = AuditReview.Kind


@dataclass(frozen=True)
class Adjusts(YesNo):
    """Whether a line changes the budget; officers also write how."""

    def read(self, raw: Any, intake: Intake) -> bool:
        text = folded(raw)
        if text in {"追加", "追减", "调整", "调增", "调减", "调剂"}:
            return True
        return False if text in {"年初", "年初预算", "预算"} else super().read(raw, intake)


sheet(
    Sheet(
        slug="budgets",
        title="预算审批",
        model_label="finance.Budget",
        order=48,
        area=AREA,
        key=("year", "kind", "title"),
        purpose=_(
            "The budget of each year and its changes, from the draft to the final accounts that are made public. One row "
            "each; what comes in and goes out stands in the lines of the budget."
        ),
        titles=("预算编制审批", "预算决算审批", "预决算情况"),
        write=take_budget_row,
        void=void_budget,
        flow=Flow(BUDGET_MOVES, lambda budget, **how: move_budget(budget=budget, **how), own=moves_of),
        columns=(
            Column(
                "预算名称",
                "title",
                Text(max_length=60),
                required=True,
                synonyms=("名称",),
                help=_("Such as 2024年度预算; a change of it has a name of its own."),
            ),
            Column("年度", "year", Year(), required=True, synonyms=("预算年度", "年份"), help=_("Such as 2024.")),
            Column(
                "预算类别",
                "kind",
                Choice(
                    choices=Budget.Kind,
                    default=Budget.Kind.YEAR,
                    synonyms={
                        "年初": Budget.Kind.YEAR,
                        "年度预算": Budget.Kind.YEAR,
                        "调整": Budget.Kind.ADJUSTMENT,
                        "预算调整": Budget.Kind.ADJUSTMENT,
                        "追加": Budget.Kind.ADJUSTMENT,
                    },
                ),
                synonyms=("类别",),
            ),
            Column(
                "会议纪要编号",
                "minutes_number",
                Cited(max_length=40, kind="minutes"),
                synonyms=("纪要编号",),
                help=_("The minutes in which the committee passed it."),
            ),
            Column("委员会通过日期", "passed_on", Day(), synonyms=("委员会审议日期", "工会委员会通过日期")),
            Column("经审审查日期", "reviewed_on", Day(), synonyms=("经审会审查日期",)),
            Column("审查人", "reviewers", Text(max_length=100), synonyms=("审查人员", "经审委员")),
            Column("审查意见", "opinion", Text(max_length=300), synonyms=("经审意见",)),
            Column("报告日期", "adopted_on", Day(), synonyms=("会员大会报告日期", "职代会报告日期", "审议通过日期")),
            Column(
                "报告会议",
                "adopted_by",
                Text(max_length=100),
                synonyms=("审议会议",),
                help=_("The congress or meeting that it was reported to."),
            ),
            Column("报上级日期", "filed_on", Day(), synonyms=("报送日期", "备案日期", "上报日期")),
            Column("执行日期", "begun_on", Day(), synonyms=("开始执行日期",)),
            Column("调整日期", "adjusted_on", Day(), synonyms=("最近调整日期",)),
            Column("调整原因", "reason", Text(max_length=300), synonyms=("调整事由",)),
            Column("决算日期", "closed_on", Day(), synonyms=("决算编制日期",)),
            Column("决算审查日期", "audited_on", Day(), synonyms=("决算审计日期",)),
            Column("公布日期", "published_on", Day(), synonyms=("公开日期",)),
        ),
    )
)

sheet(
    Sheet(
        slug="budget-lines",
        title="预算",
        model_label="finance.BudgetLine",
        order=49,
        key=("year", "account", "is_adjustment", "note"),
        purpose=_(
            "The budget of income and expenditure of a year, a row for each account. An adjustment has a row of its "
            "own and is marked as one; what is cut has an amount below zero."
        ),
        titles=("经费预算", "收支预算", "年度预算", "预算表"),
        preload=("account", "budget"),
        prepare=begin_chart,
        asks=chart_asked,
        also_read=(CHART_COLUMN,),
        reshape=as_they_are,
        write=take_line_row,
        void=void_line,
        columns=(
            Column("年度", "year", Year(), required=True, synonyms=("预算年度", "年份"), help=_("Such as 2024.")),
            Column(
                "科目",
                "account",
                AccountName(),
                required=True,
                synonyms=("会计科目", "预算科目", "收支科目", "项目"),
                help=_("Such as 501 职工活动支出; the code or the name alone will do."),
            ),
            Column(
                "所属预算",
                "budget",
                Reference(model_label="finance.Budget", attr="title"),
                help=_("Empty: the budget of the year, where it is entered. A change of it is named."),
                derived=True,
            ),
            Column("预算金额", "amount", Money(), required=True, synonyms=("金额", "预算数", "预算")),
            Column("通过日期", "adopted_on", Day(), synonyms=("批准日期", "审议日期", "预算日期", "调整日期")),
            Column(
                "是否调整",
                "is_adjustment",
                Adjusts(),
                synonyms=("调整", "追加调整"),
                help=_("Yes for additions and adjustments."),
            ),
            Column("说明", "note", Text(max_length=200), synonyms=("用途", "编制说明")),
        ),
    )
)

sheet(
    Sheet(
        slug="audit-reviews",
        title="经审审查",
        model_label="finance.AuditReview",
        order=49,
        key=("covers", "kind"),
        purpose=_("The audit committee's reviews of income and expenditure. One row each."),
        titles=("经审", "经费审查", "经审意见", "经费审查情况"),
        columns=(
            Column(
                "审查期间",
                "covers",
                SpanOfDays(),
                required=True,
                synonyms=("审查范围", "所属期间", "审查时段"),
                help=_("Such as 2024年上半年."),
            ),
            Column("审查日期", "reviewed_on", Day(), required=True, synonyms=("日期", "审查时间")),
            Column(
                "审查类别",
                "kind",
                Choice(
                    choices=K,
                    default="",
                    synonyms={
                        "半年": K.HALF_YEAR,
                        "半年度审查": K.HALF_YEAR,
                        "上半年审查": K.HALF_YEAR,
                        "下半年审查": K.HALF_YEAR,
                        "年度": K.ANNUAL,
                        "全年": K.ANNUAL,
                        "年审": K.ANNUAL,
                        "决算审查": K.ANNUAL,
                        "离任": K.LEAVING,
                        "离任审计": K.LEAVING,
                        "经济责任审计": K.LEAVING,
                        "专项": K.SPECIAL,
                    },
                ),
                synonyms=("类别", "类型"),
                help=_("Review of half a year, of a year, on leaving office or special review."),
            ),
            Column("审查意见", "opinion", Text(max_length=500), synonyms=("意见", "审查结论", "结论")),
            Column("审查人", "reviewers", Text(max_length=100), synonyms=("审查人员", "经审委员")),
        ),
    )
)

sheet(
    Sheet(
        slug="allotments",
        title="小组活动经费",
        model_label="finance.Allotment",
        order=49,
        key=("year", "sub_union", "group"),
        purpose=_(
            "What each group or sub-union may spend in a year: so much for each head, or one fixed amount. Entries that name "
            "the group are held against it."
        ),
        titles=("分工会经费", "活动经费分配", "小组经费", "经费下拨"),
        preload=("sub_union", "group"),
        write=take_allotment_row,
        columns=(
            Column("年度", "year", Year(), required=True, synonyms=("预算年度", "年份"), help=_("Such as 2024.")),
            Column("分工会", "sub_union", Reference(model_label="members.SubUnion"), synonyms=("分工会名称",)),
            Column("工会小组", "group", Reference(model_label="members.Group"), synonyms=("小组", "小组名称")),
            Column("人均标准", "per_head", Money(), synonyms=("每人标准", "人均金额", "人均")),
            Column(
                "计算人数",
                "heads",
                Whole(),
                synonyms=("人数", "会员人数"),
                help=_("Empty: the members of the day named, as the register says."),
                derived=True,
            ),
            Column("人数截至", "heads_on", Day(), synonyms=("人数日期", "统计日期"), derived=True),
            Column(
                "定额", "fixed", Money(), synonyms=("固定金额", "定额经费"), help=_("Instead of so much for each head.")
            ),
            Column("说明", "note", Text(max_length=200), synonyms=("分配说明",)),
        ),
    )
)
