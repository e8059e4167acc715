"""Whatever the records are, each printed figure is what its rows give, and stands at the same place in all three forms."""

import re
from dataclasses import replace
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from html import unescape
from io import BytesIO

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from activities.tests.factories import make_activity
from congress.tests.factories import make_appraisal, make_meeting, make_motion
from core.dates import PreciseDay
from core.figures import Figure, Rate, declared, evidence_for
from core.figures.measures import Distinct, QuantityTotal, Total
from core.models import Branch
from core.quantities import Quantity
from core.services import void_record
from core.tests.factories import make_branch
from finance.models import Entry
from finance.tests.factories import make_account, make_budget_line, make_entry, make_income_account
from members.tests.factories import make_group, make_member, make_person
from reports.behind import read_as
from reports.compose import compose, figures_of
from reports.document import Document, FigureRun, Heading, NumberedList, Paragraph, plain_text
from reports.html import render_html
from reports.pdf import render_pdf
from reports.tests.reading_word import docx_words
from reports.tests.saying import HALF
from reports.word import render_docx
from tests.rich_branch import make_rich_branch
from welfare.tests.factories import make_disbursement, make_visit

pytestmark = pytest.mark.django_db

days = st.dates(date(2024, 1, 1), date(2024, 7, 31))
fen = st.integers(1, 9_999_999).map(lambda number: Decimal(number).scaleb(-2))
people = st.builds(Quantity, st.integers(1, 300), st.just("人"), st.booleans())
RECORDS = st.fixed_dictionaries(
    {
        "joined": st.lists(days, max_size=3),
        "unorganised": st.integers(0, 2),
        "activities": st.lists(st.tuples(st.sampled_from(["sports", "training", "women"]), days, people), max_size=5),
        "entries": st.lists(st.tuples(st.integers(0, 2), days, fen), max_size=6),
        "gifts": st.lists(st.tuples(st.sampled_from(["goods", "cash"]), days, people, fen), max_size=4),
        "visits": st.lists(st.tuples(st.integers(0, 2), days, fen), max_size=4),
        "motions": st.lists(st.sampled_from(["collected", "filed", "closed", "rejected"]), max_size=5),
        "meetings": st.lists(days, max_size=4),
        "grades": st.tuples(*[st.integers(0, 30)] * 4),
    }
)  # fmt: skip


def branch_of(records: dict) -> Branch:
    """A small branch with these records."""
    branch = make_branch()
    group = make_group(branch)
    staff = [make_member(branch, group=group, sex="2") for _number in range(3)]
    for day in records["joined"]:
        make_member(branch, kind="join", on=day, group=group, staff_from=day)
    for _number in range(records["unorganised"]):
        make_person(branch)
    for number, (kind, day, came) in enumerate(records["activities"]):
        make_activity(branch, title=f"活动{number}", kind=kind, held=PreciseDay.on(day), attendance=came)
    accounts = [make_income_account(branch), make_account(branch, name="甲支出"), make_account(branch, name="乙支出")]
    make_budget_line(accounts[1], "50000.00")
    for account, day, amount in records["entries"]:
        make_entry(accounts[account], str(amount), day)
    for form, day, to, amount in records["gifts"]:
        make_disbursement(branch, form=form, issued=PreciseDay.on(day), people=to, amount=amount)
    for place, day, amount in records["visits"]:
        make_visit(branch, person=staff[place], happened=PreciseDay.on(day), visited=PreciseDay.on(day), amount=amount)
    for state in records["motions"]:
        make_motion(branch, state, **({"reply_kind": "A"} if state == "closed" else {}))
    for day in records["meetings"]:
        make_meeting(branch, held=PreciseDay.on(day))
    best, good, fair, poor = records["grades"]
    make_appraisal(branch, returned=sum(records["grades"]), best=best, good=good, fair=fair, poor=poor)
    return branch


def by_hand(run: FigureRun, branch: Branch) -> Decimal | int | None:
    """The number that the rows behind a printed figure give, counted here and asked of no query of the figures.

    None for a word, which has no number.
    """
    scope, group = read_as(run, branch)
    lists = [[row.record for row in listed] for listed in evidence_for(run.key, scope, group)]
    item = declared(run.key)
    if isinstance(item, Rate):
        ends = scope.period.month_ends(scope.as_of) if item.at == "month_ends" else [scope.as_of]
        return min(share_of(evidence_for(run.key, scope.on(day))[0]) for day in ends)
    if isinstance(item, Figure):
        return measured(item, lists[0])
    if run.key == "finance.budget_rate":
        return per_cent(*(sum(row.amount for row in rows) for rows in lists))
    if run.key == "congress.appraisal_satisfaction":
        papers = [row for rows in lists[:1] for row in rows]
        return per_cent(*(sum(getattr(row, name) or 0 for row in papers for name in names) for names in GRADES))
    assert all(lists), f"Nothing proves the word {run.text}."
    return None


GRADES = ("best", "good"), ("best", "good", "fair", "poor")


def measured(item: Figure, rows: list) -> Decimal | int:
    if item.key in {"finance.balance", "finance.overspent"}:
        left = sum(row.amount if row.account.direction == "income" else -row.amount for row in rows)
        return abs(left)
    match item.measure:
        case Distinct(field=field):
            return len({getattr(row, row._meta.get_field(field).attname, None) for row in rows} - {None})
        case Total(field=field):
            return sum(getattr(row, field) for row in rows)
        case QuantityTotal(field=field, unit=unit):
            return sum(getattr(row, field).number for row in rows if getattr(row, field).unit == unit)
    return len(rows)


def share_of(listed) -> Decimal:
    rows = [row.record for row in listed]
    return per_cent(sum(bool(row.is_counted) for row in rows), len(rows))


def per_cent(part, whole) -> Decimal:
    share = (Decimal(part) * 100 / Decimal(whole)).quantize(Decimal("0.1"), ROUND_HALF_UP)
    return min(share, Decimal("99.9")) if part < whole else share


def number_in(text: str) -> Decimal:
    """1,234.50元 read as a number; 约 says only how surely it is known."""
    return Decimal(re.sub(r"[^\d.]", "", text))


def wrong_figures(document: Document, branch: Branch) -> list[tuple[str, str]]:
    """The printed figures that are not what their rows give."""
    found = []
    for run in figures_of(document):
        number = by_hand(run, branch)
        is_right = not re.search(r"\d", run.text) if number is None else number_in(run.text) == number
        found += [] if is_right else [(run.key, run.text)]
    return found


def squeezed(text: str) -> str:
    return re.sub(r"\s", "", text)


def forms(document: Document) -> dict[str, str]:
    """The words of a document as each form says them, read back from its bytes."""
    pages = [page.extract_text() for page in PdfReader(BytesIO(render_pdf(document))).pages]
    return {
        "html": squeezed(unescape(re.sub(r"<[^>]*>", "", render_html(document)))),
        "pdf": squeezed("".join(re.sub(r"— ?\d+ ?—", "", page) for page in pages)),
        "docx": squeezed("".join(docx_words(render_docx(document)))),
    }


def places(document: Document) -> list[tuple[int, str]]:
    """How many characters of the whole text, without its spaces, stand before each printed figure, with its text."""
    lines, found, at = iter(plain_text(document)), [], len(squeezed(next(iter(plain_text(document)))))
    next(lines)
    for block in document.blocks:
        if isinstance(block, Heading):
            at += len(squeezed(next(lines)))
            continue
        items = [block.runs] if isinstance(block, Paragraph) else block.items
        assert isinstance(block, Paragraph | NumberedList)
        for runs in items:
            line = squeezed(next(lines))
            inside = len(line) - len(squeezed("".join(run.text for run in runs)))
            for run in runs:
                text = squeezed(run.text)
                found += [(at + inside, text)] if isinstance(run, FigureRun) and text else []
                inside += len(text)
            at += len(line)
    return found


def misplaced(document: Document, said: dict[str, str]) -> list[tuple[str, int, str]]:
    """The figures that a form does not say where they belong."""
    return [
        (form, at, text)
        for form, words in said.items()
        for at, text in places(document)
        if words[at : at + len(text)] != text
    ]  # fmt: skip


@given(records=RECORDS)
@settings(max_examples=5, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
def test_every_printed_figure_is_what_its_rows_give_and_stands_in_all_three_forms(records):
    branch = branch_of(records)
    document = compose("half_year", branch=branch, period=HALF)

    assert wrong_figures(document, branch) == []
    assert misplaced(document, forms(document)) == []


@pytest.fixture
def rich():
    return make_rich_branch()


def test_every_area_prints_figures_that_are_their_rows(rich):
    document = compose("half_year", branch=rich, period=HALF)

    assert wrong_figures(document, rich) == []
    assert misplaced(document, forms(document)) == []
    areas = {run.key.partition(".")[0] for run in figures_of(document)}
    assert areas == {
        "activities",
        "congress",
        "correspondence",
        "disclosure",
        "finance",
        "members",
        "rights",
        "welfare",
    }


def test_check_finds_a_record_that_changed_after_printing(rich):
    document = compose("half_year", branch=rich, period=HALF)
    entry = Entry.objects.filter(branch=rich, account__name="职工活动支出").get()

    void_record(entry, by=None, reason="重复录入")

    assert {key for key, _text in wrong_figures(document, rich)} >= {"finance.expenditure", "finance.balance"}


def test_check_finds_a_figure_that_prints_another_number_or_stands_elsewhere(rich):
    document = compose("half_year", branch=rich, period=HALF)
    said = forms(document)
    other = said | {"pdf": said["pdf"].replace("工会会员8人", "工会会员9人"), "docx": f"一{said['docx']}"}

    assert misplaced(document, said) == []
    assert {form for form, _at, _text in misplaced(document, other)} == {"pdf", "docx"}
    assert [text for form, _at, text in misplaced(document, other) if form == "pdf"] == ["8"]
    assert wrong_figures(misprinted(document), rich) == [("members.members", "9")]


def misprinted(document: Document) -> Document:
    """The same text with one more member than there are."""
    blocks = [
        Paragraph(tuple(replace(run, text="9") if getattr(run, "key", "") == "members.members" else run for run in one.runs))
        if isinstance(one, Paragraph)
        else one
        for one in document.blocks
    ]  # fmt: skip
    return replace(document, blocks=tuple(blocks))
