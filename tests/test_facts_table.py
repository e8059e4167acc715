"""The table of the facts of three real texts says where each is kept and told: all of it is looked up."""

import re
from collections import Counter
from dataclasses import dataclass, replace

import pytest
from django.apps import apps
from django.db import transaction

from core.models import Branch
from core.sheets import Sheet, all_sheets
from reports.compose import compose
from reports.document import Document, Heading, MonthPlan, NumberedList, Paragraph, text_of
from tests.demo import ROOT, TEXTS, demo_branch

TABLE = ROOT / "docs" / "facts.md"
EXAMPLES = {"一": "town-school", "二": "water-works", "三": "city-school"}
COUNTS = {"一": 30, "二": 48, "三": 27}
HEADS = ("序号", "事实", "模型", "字段", "工作表·列＝值", "文稿标题", "文稿所述", "情况")
LEAD = "导语"
# Columns of the roster that become an event of membership.
OF_EVENTS = {"entry": "kind", "joined_on": "on"}


@dataclass(frozen=True)
class Place:
    """Where a part of a fact is kept: a field of a model, filled by a column of a worksheet with a value."""

    model: str
    field: str
    sheet: str
    column: str
    value: str


@dataclass(frozen=True)
class Fact:
    number: str
    words: str
    places: tuple[Place, ...]
    heading: str
    quote: str
    state: str

    @property
    def text(self) -> str:
        return self.number.partition("·")[0]

    @property
    def label(self) -> str:
        """The number as the name of a test."""
        return f"text-{list(COUNTS).index(self.text) + 1}-fact-{self.number.partition('·')[2]}"


def fact_of(line: str) -> Fact:
    number, words, models, fields, columns, heading, quote, state = (
        cell.strip() for cell in line.strip("|").split("|")
    )
    parts = zip(models.split("；"), fields.split("；"), columns.split("；"), strict=True)
    places = tuple(
        Place(model.strip("`"), field.strip("`"), *re.fullmatch("(.+?)·(.+?)＝(.+)", column).groups())
        for model, field, column in parts
    )
    return Fact(number, words, places, heading, quote, state)


FACTS = [fact_of(line) for line in TABLE.read_text().splitlines() if re.match(r"\| [一二三]·", line)]
SHEETS = {sheet.title: sheet for sheet in all_sheets()}


@pytest.fixture(scope="module")
def examples(django_db_setup, django_db_blocker):
    """The three example branches with their texts, built once for all tests here and rolled back after them."""
    with django_db_blocker.unblock(), transaction.atomic():
        found = {}
        for text, name in EXAMPLES.items():
            branch, (kind, period) = demo_branch(name, name), TEXTS[name]
            found[text] = branch, sections(compose(kind, branch=branch, period=period))
        yield found
        transaction.set_rollback(True)


def sections(document: Document) -> dict[str, str]:
    """The words of a text by the heading under which they stand."""
    here, found = LEAD, {LEAD: ""}
    for block in document.blocks:
        match block:
            case Heading(text=here):
                found[here] = ""
            case MonthPlan(label=label, items=items):
                found[label] = "\n".join(map(text_of, items))
            case NumberedList(items=items):
                found[here] += "\n".join(map(text_of, items))
            case Paragraph(runs=runs):
                found[here] += text_of(runs)
    return found


def column_of(place: Place):
    sheet = SHEETS.get(place.sheet)
    return next((column for column in sheet.columns if column.header == place.column), None) if sheet else None


def not_there(place: Place) -> list[str]:
    """What the place names that does not exist, or does not belong together."""
    try:
        model = apps.get_model(place.model)
    except (LookupError, ValueError):
        return [f"no model {place.model}"]
    column = column_of(place)
    if not hasattr(model, place.field):
        return [f"no field {place.model}.{place.field}"]
    if column is None:
        return [f"no column {place.sheet}·{place.column}"]
    attr = column.attr if SHEETS[place.sheet].model is model else OF_EVENTS.get(column.attr)
    return [] if attr == place.field else [f"{place.sheet}·{place.column} does not fill {place.model}.{place.field}"]


def not_kept(place: Place, branch: Branch) -> list[str]:
    """What of the place the branch does not hold: a record with the field, a row with the value."""
    model, sheet, column = apps.get_model(place.model), SHEETS[place.sheet], column_of(place)
    records = model.objects.in_branches([branch]).standing()
    rows = [str(column.cell.write(value)) for value in stored(sheet, column.attr, branch)]
    faults = []
    if all(getattr(record, place.field) in (None, "", False) for record in records):
        faults.append(f"no record with {place.model}.{place.field}")
    if not any(place.value in row for row in rows):
        faults.append(f"no row with {place.sheet}·{place.column}＝{place.value}")
    return faults


def stored(sheet: Sheet, attr: str, branch: Branch) -> list:
    return [sheet.stored_values(obj)[attr] for obj in sheet.standing_rows(branch)]


def not_told(fact: Fact, told: dict[str, str]) -> list[str]:
    if fact.quote in told.get(fact.heading, ""):
        return []
    return [f"{fact.number} is not told under {fact.heading}: {fact.quote}"]


def test_every_fact_of_the_three_texts_has_its_row_in_order():
    numbers = [f"{text}·{number:02d}" for text, count in COUNTS.items() for number in range(1, count + 1)]

    assert [fact.number for fact in FACTS] == numbers
    assert len(numbers) == 105


def test_columns_of_the_table_are_those_that_are_read():
    heads = [line for line in TABLE.read_text().splitlines() if line.startswith("| 序号")]

    assert heads == ["| " + " | ".join(HEADS) + " |"] * len(COUNTS)


@pytest.mark.parametrize("fact", FACTS, ids=lambda fact: fact.label)
def test_model_field_sheet_and_column_exist_and_belong_together(fact):
    assert [fault for place in fact.places for fault in not_there(place)] == []


@pytest.mark.parametrize("fact", FACTS, ids=lambda fact: fact.label)
def test_example_branch_holds_the_fact(fact, examples):
    branch, _told = examples[fact.text]

    assert [fault for place in fact.places for fault in not_kept(place, branch)] == []


@pytest.mark.parametrize("fact", FACTS, ids=lambda fact: fact.label)
def test_text_tells_the_fact_under_its_heading(fact, examples):
    _branch, told = examples[fact.text]

    assert not_told(fact, told) == []


def test_row_says_plainly_whether_all_of_the_fact_is_there():
    states = Counter(fact.state if fact.state == "全" else fact.state.partition("：")[0] for fact in FACTS)

    assert set(states) == {"全", "部分"}
    assert [fact.number for fact in FACTS if fact.state != "全" and not fact.state.partition("：")[2]] == []


@pytest.mark.parametrize(
    ("wrong", "fault"),
    [
        ({"model": "members.Wish"}, "no model members.Wish"),
        ({"field": "colour"}, "no field members.UpperUnion.colour"),
        ({"sheet": "心愿"}, "no column 心愿·上级工会名称"),
        ({"column": "颜色"}, "no column 上级工会·颜色"),
        ({"field": "line"}, "上级工会·上级工会名称 does not fill members.UpperUnion.line"),
    ],
)
def test_made_up_place_is_found(wrong, fault):
    assert not_there(replace(FACTS[0].places[0], **wrong)) == [fault]


def test_fact_that_is_not_kept_or_not_told_is_found(examples):
    branch, told = examples["一"]
    fact = FACTS[0]
    place = fact.places[0]

    assert not_kept(replace(place, value="省教育工会"), branch) == ["no row with 上级工会·上级工会名称＝省教育工会"]
    assert not_kept(replace(place, model="welfare.MutualAid"), branch)[0] == "no record with welfare.MutualAid.name"
    assert not_told(replace(fact, heading="今后打算"), told) != []
    assert not_told(replace(fact, quote="在省教育工会的领导下"), told) != []
