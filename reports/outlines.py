"""In which order a report says what: sections with their paragraphs, each a row of statements."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Section:
    """A heading and its paragraphs; a paragraph is the statements that stand together. Without words it is left out."""

    heading: str
    paragraphs: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Outline:
    """A kind of report: how it is titled, how it opens, and its sections; `plan` is the heading of the plan half."""

    key: str
    title: str
    lead: tuple[str, ...]
    sections: tuple[Section, ...]
    plan: str = ""


# T1: the half-year text of an institution, as officers hand it in: organisation, campaigns, participation, care,
# culture and sports, and what comes next.
HALF_YEAR = Outline(
    key="half_year",
    title="{name}{period}工作总结及{next_period}工作计划",
    lead=("lead",),
    sections=(
        Section(
            "加强工会组织建设",
            (("membership",), ("organisation_changes", "groups", "bodies"), ("publicity", "training")),
        ),
        Section("推进工会创建", (("campaign_steps", "honours"), ("campaigns",))),
        Section(
            "参与民主管理",
            (
                ("by_laws", "unit_affairs"),
                ("meetings", "motions"),
                ("money_in_order", "income_and_expenditure", "money_publications"),
            ),
        ),
        Section(
            "关心职工生活",
            (
                ("festival_gifts", "childrens_day", "gifts_in_order"),
                ("protection",),
                ("hospital_visits", "bereavements"),
            ),
        ),
        Section("开展文体活动", (("facilities", "contest_entries"), ("sports",), ("visits_of_study",))),
    ),
    plan="{next_period}工作打算",
)

OUTLINES = {outline.key: outline for outline in (HALF_YEAR,)}
