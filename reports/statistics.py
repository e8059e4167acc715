"""The figures that upper unions ask for once a year, over the union statistics year or days of one's own.

No national form is copied: every number is a figure of the house, and what has no figure is said on the page.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any, BinaryIO
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override
from xlsxwriter import Workbook

from core.back import BACK
from core.facts import Fact, fact_of
from core.figures import FigureValue, Scope, all_declared, declared
from core.models import Branch
from core.periods import Period
from core.scopes import scope_of, scope_query
from core.selectors import last_recorded_day
from reports.document import Block, Document, Heading, Paragraph, Table, Text
from reports.tokens import LAST_YEAR, Values

YEARS_OFFERED = 4
# In this month the next statistics year begins.
FIRST_MONTH = 10
# So long after its end a year is still the one that is asked for.
HANDED_IN_FOR = timedelta(days=180)
# Sums of aid that would be one person's are left out: the table goes to the union above.
GROUPS: tuple[tuple[Any, tuple[str, ...]], ...] = (
    (
        _("Organisation"),
        (
            *("members.bodies", "members.bodies_set_up", "members.sub_unions", "members.sub_unions_formed"),
            *("members.groups", "members.groups_formed", "members.organisation_changes", "members.by_laws"),
            *("congress.elections", "congress.elections_approved", "congress.sub_unions_re_elected"),
        ),
    ),
    (
        _("Members"),
        (
            *("members.staff", "members.members", "members.women_members", "members.membership_rate"),
            *("members.coverage_rate", "members.real_name_rate", "members.joined", "members.transferred_in"),
            *("members.new_staff", "members.new_staff_joined", "members.retained_members", "members.retired"),
        ),
    ),
    (
        _("Democratic management"),
        (
            *("congress.staff_congress", "congress.staff_assembly", "congress.staff_delegates"),
            *("congress.members_congress", "congress.members_assembly", "congress.committee", "congress.audit"),
            *("congress.resolutions", "congress.resolutions_done", "congress.appraisals"),
            *("congress.motions_submitted", "congress.motions_filed", "congress.motions_replied"),
            *("congress.motions_resolved", "congress.motions_reply_rate", "congress.motions_carrying_out_rate"),
            "congress.motions_content_rate",
        ),
    ),
    (
        _("Openness"),
        (
            *("disclosure.places", "disclosure.unit_affairs", "disclosure.money_publications"),
            *("disclosure.money_months", "disclosure.money_months_due", "disclosure.board_posts"),
            *("disclosure.suggestions", "disclosure.suggestions_replied", "disclosure.suggestions_in_time"),
        ),
    ),
    (
        _("Welfare"),
        (
            *("welfare.festival_gifts", "welfare.festival_people", "welfare.festival_amount"),
            *("welfare.hospital_visits", "welfare.bereavements", "welfare.retiree_visits", "welfare.childrens_people"),
            *("welfare.hardship_cases", "welfare.hardship_aids", "welfare.hardship_lifted"),
            *("welfare.mutual_aid_schemes", "welfare.mutual_aid_insured", "welfare.mutual_aid_claims"),
            *("welfare.donations", "welfare.donors", "welfare.donation_amount", "welfare.consumption_aid_cost"),
            "welfare.places_went",
        ),
    ),
    (
        _("Activities"),
        (
            *("activities.training", "activities.training_attendance", "activities.culture", "activities.sports"),
            *("activities.merit", "activities.safety", "activities.womens", "activities.women"),
            *("activities.proposals", "activities.proposals_adopted", "activities.proposals_carried_out"),
            *("activities.mentoring", "activities.facilities", "activities.honours", "activities.publicity_taken"),
        ),
    ),
    (
        _("Rights work"),
        (
            *("rights.contracts_in_force", "rights.contracts_signed", "rights.contracts_filed"),
            *("rights.consultations_offered", "rights.rules_made", "rights.oversight", "rights.letters"),
            *("rights.letters_mended", "rights.mediations_accepted", "rights.mediations_closed"),
            "rights.mediations_agreed",
        ),
    ),
    (
        _("Money"),
        (
            *("finance.income", "finance.expenditure", "finance.closing_balance"),
            *("finance.contribution_expected", "finance.contribution_received"),
            *("finance.dues_expected", "finance.dues_received", "finance.audit_reviews", "finance.statements_signed"),
        ),
    ),
    (
        _("Documents and letters"),
        ("correspondence.incoming", "correspondence.reported", "correspondence.letters"),
    ),
)
# What unions above ask for beside these, and of which nothing is counted here.
WITHOUT_SOURCE = (
    _("rural migrant workers among the members"),
    _("dispatched workers among the members"),
    _("model workers"),
    _("full-time union staff"),
    _("members with a disability"),
)


@dataclass(frozen=True)
class Line:
    """One item: its value, that of the year before, how it is counted, and where its rows are."""

    now: Fact
    before: Fact
    unit: str
    definition: str
    url: str
    before_url: str
    value: FigureValue
    earlier: FigureValue
    is_written_down: bool = False


@dataclass(frozen=True)
class Group:
    """The items of one part of the work."""

    name: Any
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Statistics:
    """The whole table, for its days and those a year before."""

    branch: Branch
    scope: Scope
    before: Scope
    groups: tuple[Group, ...]

    @property
    def lines(self) -> Iterator[Line]:
        return (line for group in self.groups for line in group.lines)

    @property
    def is_empty(self) -> bool:
        """Whether nothing at all is recorded of these days."""
        return not any(line.value for line in self.lines)


def year_at_hand(branch: Branch, *, today: date) -> int:
    """The statistics year of the last record; one that has just begun gives way to that which is being handed in."""
    last = last_recorded_day(branch, today=today) or today
    return min(_year_of(last), _year_of(today - HANDED_IN_FOR))


def years_offered(branch: Branch, *, today: date) -> list[int]:
    """The last statistics years, the latest first."""
    latest = {_year_of(today), year_at_hand(branch, today=today)}
    return sorted({year - back for year in latest for back in range(YEARS_OFFERED)}, reverse=True)


def statistics(branch: Branch, period: Period, *, today: date, back: str = "") -> Statistics:
    """The table of a branch; one query for each base, for both years."""
    known = {item.key for item in all_declared()}
    # An area that is not installed says nothing.
    groups = [(name, [key for key in keys if key in known]) for name, keys in GROUPS]
    values = Values(scope_of(branch, period, today=today))
    before = values.of_scope(LAST_YEAR)
    keys = [key for _name, found in groups for key in found]
    values.fetch(keys)
    before.fetch(keys)
    told = tuple(Group(name, tuple(_line(branch, key, values, before, back) for key in keys)) for name, keys in groups)
    return Statistics(branch, values.scope, before.scope, tuple(group for group in told if group.lines))


def _year_of(day: date) -> int:
    return day.year + (day.month >= FIRST_MONTH)


def _line(branch: Branch, key: str, values: Values, before: Values, back: str) -> Line:
    now, (earlier, historic) = values.of(key), before.recorded(key)
    item, rows = declared(key), reverse("desk:figure", args=[branch.slug, key])
    way_back = {BACK: back} if back else {}
    written = f"{reverse('reports:earlier', args=[branch.slug])}#earlier-{historic.public_id}" if historic else ""
    return Line(
        now=fact_of(now),
        before=fact_of(earlier),
        unit=item.unit,
        definition=str(item.definition),
        url=f"{rows}?{scope_query(values.scope, **way_back)}",
        before_url=written or f"{rows}?{scope_query(before.scope, **way_back)}",
        value=now,
        earlier=earlier,
        is_written_down=bool(historic),
    )


def file_query(period: Period) -> str:
    """The parameters from which the form of the page reads the same days."""
    return urlencode({"first_day": period.first_day.isoformat(), "last_day": period.last_day.isoformat()})


def statistics_document(found: Statistics) -> Document:
    """The table as an official document, to be printed."""
    with override("zh-hans"):
        days = f"统计期间：{_days(found.scope)}。上年为{_days(found.before)}。"
        blocks: list[Block] = [Paragraph((Text(days),))]
        for group in found.groups:
            rows = tuple(_printed(line) for line in group.lines)
            blocks.append(Heading(1, str(group.name)))
            blocks.append(Table("", ("项目", "本年", "上年", "单位"), rows, align=("left", "right", "right", "left")))
        missing = "、".join(map(str, WITHOUT_SOURCE))
        blocks.append(Paragraph((Text(f"以下项目没有现成指标，需另行统计填报：{missing}。"),)))
    title = f"{found.branch.name}工会统计年度数据"
    return Document(title, tuple(blocks), signature=found.branch.name, day=found.scope.last_day)


def _printed(line: Line) -> tuple[str, ...]:
    return str(declared(line.value.key).name), line.now.text, line.before.text, line.unit


def write_statistics(found: Statistics, target: BinaryIO) -> None:
    """The table as a workbook, with how each number is counted; Chinese as all that goes to the union above."""
    with override("zh-hans"):
        book = Workbook(target, {"in_memory": True})
        # The same figures are the same bytes, whenever the file is made.
        book.set_properties({"created": datetime.combine(found.scope.as_of, time())})
        page, bold = book.add_worksheet("统计年度数据"), book.add_format({"bold": True})
        wrapped = book.add_format({"text_wrap": True, "valign": "top"})
        page.set_column(0, 0, 16)
        page.set_column(1, 1, 30)
        page.set_column(2, 4, 14)
        page.set_column(5, 5, 70, wrapped)
        page.write_string(0, 0, f"{found.branch.name}　{_days(found.scope)}", bold)
        for place, head in enumerate(("类别", "项目", "本年", "上年", "单位", "统计口径")):
            page.write_string(1, place, head, bold)
        page.freeze_panes(2, 2)
        rows = [(group.name, line) for group in found.groups for line in group.lines]
        for number, (name, line) in enumerate(rows, start=2):
            page.write_string(number, 0, str(name))
            page.write_string(number, 1, str(declared(line.value.key).name))
            for place, value in ((2, line.value), (3, line.earlier)):
                if value.value is not None:
                    page.write_number(number, place, value.value)
            page.write_string(number, 4, line.unit)
            page.write_string(number, 5, str(declared(line.value.key).definition))
        for number, item in enumerate(WITHOUT_SOURCE, start=len(rows) + 3):
            page.write_string(number, 0, "没有现成指标")
            page.write_string(number, 1, str(item))
        book.close()


def _days(scope: Scope) -> str:
    first, last = scope.first_day, scope.last_day
    return f"{first.year}年{first.month}月{first.day}日至{last.year}年{last.month}月{last.day}日"
