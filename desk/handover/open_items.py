"""What is not finished yet, as a document for those who take over."""

from collections.abc import Iterator
from datetime import date, timedelta

from django.db.models import Model

from core.deadlines import due_for, due_in
from core.figures import Scope, declared
from core.gaps import FoundGap, gaps_of
from core.models import Branch
from core.periods import Period
from core.sheets import all_sheets, sheet_named
from desk.records.kinds import hidden_of, may_read
from finance.selectors.books import unsigned_statements
from reports.document import Block, Document, Heading, Paragraph, Table, Text

# Whatever was begun in these years and is not done is told; what is older would be no handover.
YEARS_BACK = 5
# A deadline further off is for the calendar.
DAYS_AHEAD = 366
# One section of the document each: its heading, and the figures whose rows are not finished.
UNFINISHED = (
    ("未办结提案", ("congress.motions_pending", "congress.motions_open")),
    ("逾期未落实决议", ("congress.resolutions_overdue",)),
    ("未完成计划事项", ("activities.plan_under_way", "activities.plan_not_known", "activities.plan_still_ahead")),
    ("待答复合理化建议", ("activities.proposals_open",)),
    ("未签收慰问明细", ("welfare.gift_lines_unsigned",)),
)
HEAD, ALIGN = ("事项", "情况"), ("left", "left")
Rows = Iterator[tuple[str, str]]


def open_items(branch: Branch, user, *, today: date) -> Document:
    """The document, with what this user may see (None: a command, which sees all); Chinese, as all papers are (the caller sets the language)."""
    intro = f"以下为截至{today.year}年{today.month}月{today.day}日尚未完成的事项，供新一届工会委员会接续办理。"
    blocks: list[Block] = [Paragraph((Text(intro),))]
    for title, rows in sections(branch, user, today=today):
        blocks.append(Heading(1, title))
        blocks.append(Table("", HEAD, tuple(rows), align=ALIGN) if rows else Paragraph((Text("无。"),)))
    return Document(f"{branch.name}换届移交未完成事项清单", tuple(blocks), signature=branch.name, day=today)


def sections(branch: Branch, user, *, today: date) -> list[tuple[str, list[tuple[str, str]]]]:
    """The headings of the document with their rows: what, and how it stands."""
    scope = Scope.of(branch, Period(date(today.year - YEARS_BACK, 1, 1), today), today)
    found = [(title, [row for key in keys for row in _rows_of(key, scope, branch, user)]) for title, keys in UNFINISHED]
    return [
        *found,
        ("未审签月报", list(_unsigned(branch))),
        ("到期事项", list(_due(branch, user, today))),
        ("待补材料", list(_missing(branch, user, today))),
    ]


def _rows_of(key: str, scope: Scope, branch: Branch, user) -> Rows:
    figure = declared(key)
    found = figure.rows(scope)
    for row in seen_by(user, branch, found.model, list(found)):
        told = getattr(row, "get_state_display", None)
        yield str(row), str(told() if told else figure.name)


def seen_by(user, branch: Branch, model: type[Model], rows: list) -> list:
    """Of some records of one model those that the user may see by the sheets that speak of it."""
    if user is None:
        return rows
    sheets = [sheet for sheet in all_sheets() if sheet.model is model]
    if sheets and not any(may_read(user, branch, sheet) for sheet in sheets):
        return []
    hidden = {number for sheet in sheets for number in hidden_of(sheet, [row.public_id for row in rows], user)}
    return [row for row in rows if str(row.public_id) not in hidden]


def _unsigned(branch: Branch) -> Rows:
    return ((str(row), str(row.get_state_display())) for row in unsigned_statements(branch))


def _due(branch: Branch, user, today: date) -> Rows:
    for due in due_for(user, branch, today) if user else due_in([branch.pk], today):
        if due.day <= today + timedelta(days=DAYS_AHEAD) and not due.is_stale:
            yield due.text, f"{due.day.isoformat()}{'（已逾期）' if due.is_over else ''}"


def _missing(branch: Branch, user, today: date) -> Rows:
    for found in gaps_of(Scope.of(branch, Period.year_of(today.year), today)):
        if _may_be_told(found, branch, user):
            yield found.text, str(found.gap.advice) or "待补"


def _may_be_told(found: FoundGap, branch: Branch, user) -> bool:
    """Whether the user may read the kind of record where it is mended, and the record that it names."""
    if user is None:
        return True
    sheet = sheet_named(found.gap.sheet)
    named = [found.record.public_id] if found.record is not None and isinstance(found.record, sheet.model) else []
    return may_read(user, branch, sheet) and not hidden_of(sheet, named, user)
