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
    assert trip.after.pages[kind] == trip.before.pages[kind]


def test_pdf_is_the_same_to_the_byte(trip):
    assert trip.after.plan == trip.before.plan


def test_second_workbook_is_the_first_cell_by_cell(trip):
    assert trip.after.cells == trip.before.cells


def test_one_changed_record_changes_what_is_said():
    branch = make_branch()
    fill_lawfully(branch, SEEDS[0])
    before = Said.by(branch, export_workbook(branch))
    in_force = sheet_named("branch").standing_rows(branch)

    in_force.update(short_name="别名工会")

    after = Said.by(branch, export_workbook(branch))
    assert {kind for kind in REPORTS if after.pages[kind] == before.pages[kind]} == set()
    assert after.plan != before.plan
    assert {title for title in before.cells if after.cells[title] != before.cells[title]} == {"单位情况"}
