"""In which order a report says what: sections with their paragraphs, each a row of statements."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class Section:
    """A heading and its paragraphs; a paragraph is the statements that stand together.

    `tables` are statements that are a table each, behind the paragraphs and before the `notes` under them. `parts` are
    sections of the next level below it. Without any words a section is left out. What is `on_demand` is left out until
    somebody asks for it.
    """

    heading: str
    paragraphs: tuple[tuple[str, ...], ...] = ()
    parts: tuple["Section", ...] = ()
    tables: tuple[str, ...] = ()
    notes: tuple[tuple[str, ...], ...] = ()
    on_demand: bool = False

    def statements(self) -> list[str]:
        """Every statement of the section and its parts, in order."""
        told = [key for paragraph in (*self.paragraphs, *self.notes) for key in paragraph]
        own = [*told, *self.tables]
        return own + [key for part in self.parts for key in part.statements()]


@dataclass(frozen=True)
class Outline:
    """One order in which a summary tells a branch's work: its sections, and the heading of the plan that may follow."""

    key: str
    sections: tuple[Section, ...]
    lead: tuple[str, ...] = ("lead",)
    plan: str = "{next_period}工作打算"

    def statements(self) -> list[str]:
        return [*self.lead, *(key for section in self.sections for key in section.statements())]


@dataclass(frozen=True)
class Kind:
    """A kind of report: its name on pages, its title, what the title says of a plan that follows, and whether it is a
    plan itself. With an outline of its own it is told in that order in every branch, and no plan follows.
    """

    key: str
    name: Any
    title: str
    plan_title: str = ""
    is_plan: bool = False
    outline: Outline | None = None

    @property
    def has_order(self) -> bool:
        """Whether the branch chooses in which order it is told."""
        return not self.is_plan and self.outline is None


PEOPLE = ("membership", "people_apart")
BODIES = ("organisation_changes", "groups", "sub_unions", "bodies")
DOCUMENTS = ("documents",)
VOICES = ("symposia", "ways_to_be_heard", "suggestions")
RIGHTS = ("collective_contracts", "mediations", "supervision_letters")
MONEY = (
    "money_in_order",
    "budget",
    "income_and_expenditure",
    "balance",
    "activity_costs",
    "audit_reviews",
    "money_publications",
)
GIFTS = ("festival_gifts", "childrens_day", "gifts_in_order")
VISITS = ("retiree_gifts", "retiree_visits", "hospital_visits", "bereavements")
AID = ("hardship", "mutual_aid", "places", "donations")
SAFETY = ("protection", "safety_activities")
WORK = ("labour_contests", "proposals", "mentoring")
LEISURE = ("sports", "own_contests", "contest_entries", "visits_of_study", "health_and_outings", "other_activities")
PLACES = ("facilities_in_force", "facilities")
WOMEN = ("womens_symposia", "womens_activities")
OUTCOME = ("plan_outcome", "plan_targets", "unplanned_activities", "still_to_come")

# The order of the half-year texts that institutions hand in.
INSTITUTION = Outline(
    key="institution",
    sections=(
        Section(
            "加强工会组织建设",
            (PEOPLE, BODIES, ("elections",), ("publicity", "briefs", "training"), DOCUMENTS),
        ),
        Section("推进工会创建", (("campaign_steps", "honours"), ("campaigns",))),
        Section(
            "参与民主管理",
            (
                ("by_laws", "openness_basis", "open_affairs", "unit_affairs"),
                ("meetings", "motions", "motions_from_before", "appraisals"),
                ("oversight", *VOICES),
                RIGHTS,
                MONEY,
            ),
        ),
        Section("关心职工生活", (GIFTS, SAFETY, VISITS, AID)),
        Section(
            "开展文体活动",
            (
                (*PLACES, "contest_entries"),
                ("sports", "own_contests"),
                ("visits_of_study", "health_and_outings"),
                WOMEN,
                WORK,
                ("other_activities",),
            ),
        ),
        Section("计划完成情况", (OUTCOME,)),
    ),
)

# The order of the texts of schools: the staff first, then openness and democracy, then care and life together.
SCHOOL = Outline(
    key="school",
    sections=(
        Section(
            "加强教职工队伍建设",
            (
                PEOPLE,
                (*BODIES, "elections"),
                ("publicity", "briefs", "training"),
                WORK,
                ("campaign_steps", "honours", "campaigns"),
                DOCUMENTS,
            ),
        ),
        Section(
            "校务公开与民主管理",
            parts=(
                Section(
                    "实施民主管理",
                    (
                        ("by_laws", "meetings", "motions", "motions_from_before", "appraisals"),
                        ("oversight",),
                        VOICES,
                        RIGHTS,
                    ),
                ),
                Section("坚持校务公开", (("openness_basis", "open_affairs", "unit_affairs"), MONEY)),
            ),
        ),
        Section(
            "关心教职工生活，开展文体活动",
            parts=(
                Section("关心教职工，奉献爱心", (GIFTS, VISITS, AID, SAFETY)),
                Section("开展文体活动", (PLACES, LEISURE)),
                Section("女教职工工作", (WOMEN,)),
            ),
        ),
        Section("计划完成情况", (OUTCOME,)),
    ),
    plan="今后打算",
)

# The order in which texts are sent upward today.
CURRENT = Outline(
    key="current",
    sections=(
        Section("加强思想政治引领", (("publicity", "briefs", "training"),)),
        Section(
            "夯实组织建设",
            (PEOPLE, BODIES, ("elections",), ("campaign_steps", "honours", "campaigns"), DOCUMENTS),
        ),
        Section(
            "推进民主管理，维护职工权益",
            (
                ("by_laws", "meetings", "motions", "motions_from_before", "appraisals"),
                ("openness_basis", "open_affairs", "unit_affairs"),
                ("oversight", *VOICES),
                RIGHTS,
            ),
        ),
        Section("做实服务保障", (GIFTS, VISITS, AID, SAFETY)),
        Section("服务中心工作，丰富文体生活", (WORK, PLACES, LEISURE)),
        Section("做好女职工工作", (WOMEN,)),
        Section("规范经费管理和审查", (MONEY,)),
        Section("计划完成情况", (OUTCOME,)),
    ),
    plan="下步工作打算",
)

USUAL_ORDER = CURRENT
ORDERS = {outline.key: outline for outline in (CURRENT, INSTITUTION, SCHOOL)}

# What the committee for motions tells the next session.
MOTION_REPORT = Outline(
    key="motion_report",
    lead=("motion_report_lead",),
    sections=(
        Section("征集和审查情况", (("motions_decided",), ("motion_categories",))),
        Section(
            "办理和答复情况", (("motions_handled", "motions_from_before"), ("motion_shares",), ("motion_departments",))
        ),
        Section("评价情况", (("motion_ratings",),)),
        Section("优秀提案", (("excellent_motions",),)),
        Section("仍需督办的事项", (("overdue_motions",),)),
    ),
)

# What came in and went out: the account itself, then what it is held against, then who answers for it.
FINANCE_STATEMENT = Outline(
    key="finance_statement",
    lead=("statement_lead",),
    sections=(
        Section("收支情况", tables=("statement_account",), notes=(("statement_rounding",),)),
        Section("与上年比较", tables=("statement_last_year",), on_demand=True),
        Section("预算执行情况", tables=("statement_budget",)),
        Section("审查和审签", (("statement_review",), ("statement_signers",))),
    ),
)

SUMMARY, PLAN_TITLE = "{name}{period}工作总结", "及{next_period}工作计划"
KINDS = {
    kind.key: kind
    for kind in (
        Kind("half_year", _("Half-year summary"), SUMMARY, PLAN_TITLE),
        Kind("annual", _("Yearly summary"), SUMMARY, PLAN_TITLE),
        Kind("work_plan", _("Work plan"), "{name}{period}工作计划", is_plan=True),
        Kind("motion_report", _("Report on motions"), "{name}{period}{noun}工作报告", outline=MOTION_REPORT),
        Kind(
            "finance_statement",
            _("Statement of income and expenditure"),
            "{name}{period}经费收支情况",
            outline=FINANCE_STATEMENT,
        ),
    )
}
