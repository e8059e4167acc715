"""Out as a workbook and into an empty installation: whatever a branch holds, it says the same afterwards."""

from dataclasses import dataclass

import pytest
from django.db import transaction

from core.figures import Scope, all_declared, evaluate
from core.models import Branch
from core.periods import Period
from core.sheets import all_sheets, sheet_named
from core.tests.factories import make_branch
from reports.compose import compose
from reports.document import Document
from reports.html import render_page
from reports.pdf import render_pdf
from tests.demo import begin_anew
from tests.random_records.lawful import fill_lawfully
from tests.seeds import seeds
from tests.test_figures_are_their_rows import SPANS
from workbook.export import export_workbook
from workbook.reader import read_workbook
from workbook.services import Result, import_workbook

pytestmark = pytest.mark.django_db
SEEDS = seeds(1, 2, 3)
KEYS = [item.key for item in all_declared()]
REPORTS = {"half_year": Period.half(2024, 1), "annual": Period.year_of(2024), "work_plan": Period.half(2024, 2)}


def documents(branch: Branch) -> dict[str, Document]:
    return {kind: compose(kind, branch=branch, period=period) for kind, period in REPORTS.items()}


def cells(content: bytes) -> dict[str, list[list]]:
    return {grid.title: grid.rows for grid in read_workbook(content)}


@dataclass
class Said:
    """What a branch says: every figure in every scope, its reports as bytes, and its workbook cell by cell."""

    figures: dict
    pages: dict[str, bytes]
    plan: bytes
    cells: dict[str, list[list]]

    @classmethod
    def by(cls, branch: Branch, content: bytes) -> "Said":
        figures = {
            (period.slug, as_of, key): value
            for period, as_of in SPANS
            for key, value in evaluate(KEYS, Scope.of(branch, period, as_of)).items()
        }
        found = documents(branch)
        pages = {kind: render_page(document).encode() for kind, document in found.items()}
        return cls(figures, pages, render_pdf(found["work_plan"]), cells(content))


def where_they_part(one: bytes, other: bytes) -> tuple[bytes, bytes] | None:
    """What stands where two files begin to differ; a failure that compared them whole would take minutes to tell."""
    if one == other:
        return None
    same = next(
        (at for at, (this, that) in enumerate(zip(one, other, strict=False)) if this != that), min(len(one), len(other))
    )
    near = slice(max(same - 40, 0), same + 40)
    return one[near], other[near]


def rows_that_differ(one: dict[str, list[list]], other: dict[str, list[list]]) -> dict[str, tuple[list, list]]:
    """By sheet the first rows that only the one and only the other has; both empty where only the order differs."""
    return {
        title: (
            [row for row in one.get(title, []) if row not in other.get(title, [])][:3],
            [row for row in other.get(title, []) if row not in one.get(title, [])][:3],
        )
        for title in one.keys() | other.keys()
        if one.get(title) != other.get(title)
    }


@dataclass
class Trip:
    """A branch that went out and came in again."""

    rows: dict[str, int]
    before: Said
    result: Result
    after: Said


@pytest.fixture(scope="module", params=SEEDS)
def trip(request, django_db_setup, django_db_blocker):
    """Made once for all tests of a seed and rolled back after them."""
    with django_db_blocker.unblock(), transaction.atomic():
        branch = make_branch(slug="ours")
        fill_lawfully(branch, request.param)
        rows = {sheet.title: sheet.standing_rows(branch).count() for sheet in all_sheets()}
        content = export_workbook(branch)
        before = Said.by(branch, content)
        begin_anew()
        result = import_workbook(content=content, file_name="a.xlsx", slug="ours", by=None)
        after = Said.by(result.branch, export_workbook(result.branch))
        yield Trip(rows, before, result, after)
        transaction.set_rollback(True)


def test_no_sheet_of_the_branch_is_empty(trip):
    assert {title for title, count in trip.rows.items() if not count} == set()


def test_workbook_is_taken_in_whole(trip):
    assert ([str(fault) for fault in trip.result.faults], trip.result.not_recognised) == ([], [])


def test_every_figure_has_the_same_value(trip):
    changed = {key for key, value in trip.before.figures.items() if trip.after.figures[key] != value}

    assert changed == set()
    assert sum(bool(value) for value in trip.before.figures.values()) > len(trip.before.figures) / 2


@pytest.mark.parametrize("kind", REPORTS)
def test_reports_of_every_kind_are_the_same_to_the_byte(trip, kind):
    assert where_they_part(trip.before.pages[kind], trip.after.pages[kind]) is None


def test_pdf_is_the_same_to_the_byte(trip):
    assert where_they_part(trip.before.plan, trip.after.plan) is None


def test_second_workbook_is_the_first_cell_by_cell(trip):
    assert rows_that_differ(trip.before.cells, trip.after.cells) == {}


def test_one_changed_record_changes_what_is_said():
    branch = make_branch()
    fill_lawfully(branch, SEEDS[0])
    before = Said.by(branch, export_workbook(branch))
    in_force = sheet_named("branch").standing_rows(branch)

    in_force.update(short_name="别名工会")

    after = Said.by(branch, export_workbook(branch))
    assert {kind for kind in REPORTS if after.pages[kind] == before.pages[kind]} == set()
    assert after.plan != before.plan
    assert rows_that_differ(before.cells, after.cells).keys() == {"单位情况"}
