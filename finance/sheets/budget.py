"""The budget and the audit committee's reviews as worksheets."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from core.sheets import Choice, Column, Day, Intake, Money, Sheet, Text, YesNo, folded, sheet
from finance.cells import AccountName, SpanOfDays, Year
from finance.chart import begin_chart
from finance.models import AuditReview

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
        preload=("account",),
        prepare=begin_chart,
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
