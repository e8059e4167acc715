"""What every registered sheet must hold to, whatever its area."""

from datetime import date
from decimal import Decimal

import pytest
from django.db import transaction

from core.sheets import (
    Amount,
    Choice,
    Day,
    Held,
    Intake,
    Money,
    SourceRow,
    Table,
    Text,
    Whole,
    YesNo,
    all_sheets,
    folded,
)
from core.sheets.intake import take_in
from core.tests.factories import make_batch, make_branch
from workbook.headers import folded_header

SHEETS = all_sheets()
pytestmark = pytest.mark.django_db


def each(test):
    return pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.slug)(test)


def choice_columns():
    return [
        pytest.param(column, id=f"{sheet.slug}-{column.attr}")
        for sheet in SHEETS
        for column in sheet.columns
        if isinstance(column.cell, Choice)
    ]


def test_every_area_brings_sheets():
    assert {sheet.model_label.split(".")[0] for sheet in SHEETS} >= {"members", "congress", "activities"}


def test_no_two_sheets_answer_to_one_name():
    names = [name for sheet in SHEETS for name in (sheet.title, *sheet.titles)]

    assert sorted({name for name in names if names.count(name) > 1}) == []


@each
def test_no_two_columns_answer_to_one_header(sheet):
    headers = [folded_header(header) for column in sheet.columns for header in column.headers()]

    assert sorted({header for header in headers if headers.count(header) > 1}) == []


@each
def test_every_column_fills_and_reads_something(sheet):
    obj = sheet.model(branch=make_branch())
    own = sheet.values(obj) if sheet.values and not sheet.write else {}

    missing = [c.attr for c in sheet.columns if c.attr not in own and not hasattr(type(obj), c.attr)]

    assert sheet.write is not None or missing == []


@pytest.mark.parametrize("column", choice_columns())
def test_labels_of_a_choice_are_told_apart_and_synonyms_contradict_none(column):
    cell = column.cell
    labels = {folded(label): value for label, value in cell.labels().items()}
    synonyms = {folded(word): str(value) for word, value in cell.synonyms.items()}

    assert len(labels) == len(cell.choices) - len(cell.without)
    assert {word for word, value in synonyms.items() if labels.get(word, value) != value} == set()
    assert set(synonyms.values()) <= set(cell.choices.values)


@pytest.mark.parametrize("column", choice_columns())
def test_every_label_is_read_back_as_its_member(column):
    intake = Intake(branch=None)
    offered = [value for value in column.cell.choices.values if value not in column.cell.without]

    assert [column.cell.read(column.cell.write(value), intake) for value in offered] == offered


def sample(column):
    """Something that the column reads; None for a cell that speaks of other records."""
    cell = column.cell
    if isinstance(cell, Choice):
        return cell.options()[0]
    kinds = {
        Day: date(2024, 3, 1),
        Held: "2024年3月",
        Money: Decimal("1600.00"),
        Whole: 3,
        Amount: f"40{getattr(cell, 'unit', '')}",
        YesNo: "是",
        Text: f"名{column.header[:1]}",
    }
    return next((value for kind, value in kinds.items() if isinstance(cell, kind)), None)


# What an area asks for beyond its required cells.
ALSO = {"disbursements": {"title": "端午节慰问", "form": "实物"}, "visits": {"visited": "2024年3月"}}


def stands_alone(sheet):
    """Whether a row can be taken in without records of other sheets."""
    return all(sample(column) is not None for column in sheet.columns if column.required)


def table_of(sheet, cells):
    return Table(sheet, sheet.title, {c.attr: c.header for c in sheet.columns}, [SourceRow(2, cells)])


@pytest.mark.parametrize("sheet", [s for s in SHEETS if stands_alone(s)], ids=lambda sheet: sheet.slug)
def test_row_with_its_required_cells_alone_is_taken_and_known_again(sheet):
    branch = make_branch()
    cells = {c.attr: sample(c) if c.required else "" for c in sheet.columns} | ALSO.get(sheet.slug, {})

    def take():
        intake = Intake(branch=branch, batch=make_batch(branch), year=2024)
        with transaction.atomic():
            return take_in(table_of(sheet, dict(cells)), intake)

    first, second = take(), take()

    assert [str(fault) for fault in first.faults] == []
    assert len(first.created) == 1
    assert (second.created, second.changed, second.unchanged, second.faults) == ([], [], 1, [])


@each
def test_every_sheet_ends_with_a_column_for_remarks(sheet):
    assert (sheet.columns[-1].header, sheet.columns[-1].attr) == ("备注", "remark")


@pytest.mark.parametrize("sheet", [s for s in SHEETS if stands_alone(s)], ids=lambda sheet: sheet.slug)
def test_remark_of_a_row_is_kept(sheet):
    branch = make_branch()
    cells = {c.attr: sample(c) if c.required else "" for c in sheet.columns} | ALSO.get(sheet.slug, {})

    with transaction.atomic():
        taken = take_in(
            table_of(sheet, {**cells, "remark": "补登"}),
            Intake(branch=branch, batch=make_batch(branch), year=2024),
        )

    assert [obj.remark for _row, obj in taken.noted] == ["补登"]
