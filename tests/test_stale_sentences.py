"""Whatever is recorded after a report is settled, exactly the sentences that rest on it are told as stale."""

import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from functools import cache
from urllib.parse import parse_qsl, unquote
from uuid import uuid4

import pytest
from django.apps import apps
from django.core.exceptions import FieldDoesNotExist, ValidationError
from django.db import transaction

from activities.models import Activity
from core.dates import PreciseDay
from core.errors import Refused
from core.figures import Phrase, Rate, Scope, all_declared, declared, evidence
from core.models import Branch
from core.periods import Period, one_year_earlier
from core.quantities import Quantity
from core.records import BranchRecord
from core.services.records import change_record, create_record, void_record
from members.models import Person
from reports.compose import lines_of, speaking
from reports.document import FigureRun
from reports.drafts import Draft
from reports.models import Report
from reports.services.approval import move_report
from reports.services.drafts import Typed, add_part, save_words, start_report
from reports.slots import Shape
from reports.staleness import Change, Comparison, entries_of, stale_sentences
from reports.tests.saying import HALF
from tests.lasting import lasting
from tests.rich_branch import make_rich_branch
from tests.seeds import seeds
from welfare.models import Disbursement

pytestmark = pytest.mark.django_db
# Words of an officer's own, with figures of every make: a share of a day, the lowest of the month ends, a word that the
# records must prove, a part of a split, a comparison, and a figure that counts since the year began.
OWN_WORDS = (
    "会员[[members.members]]人，入会率[[members.membership_rate]]，各月不低于[[members.membership_rate_by_month]]。"
    "本会入会率[[members.rates_kept]]高位。开展体育活动[[activities.sports]]项，[[activities.sports|fmt=change]]。"
    "全年支出[[finance.expenditure|scope=year|fmt=yuan]]。职工精神饱满。"
)
FigureId = tuple[str, str, str]
Rests = frozenset[tuple[str, int, tuple[str, ...]]]


@dataclass(frozen=True)
class Sentence:
    """A sentence of a text: where it stands, and the figures in it."""

    place: str
    text: str
    figures: frozenset[FigureId]


def said(report: Report) -> list[Sentence]:
    """The sentences of a report, composed anew from the records of today."""
    draft, found = Draft(report), []
    for one in speaking(draft.said):
        if one.shape != Shape.HEADING:
            for line in lines_of(one, draft.telling.facts_of(is_ahead=one.is_ahead).values):
                found += [Sentence(one.key, *parts) for parts in cut(line)]
    return found


def cut(line) -> Iterator[tuple[str, frozenset[FigureId]]]:
    """The sentences of a line with their figures; a full stop inside a figure ends nothing."""
    words, figures = "", set()
    for run in line:
        if isinstance(run, FigureRun):
            words += run.text
            figures |= set() if run.typed_by_hand else {(run.key, run.scope, run.fmt)}
            continue
        for letter in run.text:
            words += letter
            if letter == "。":
                yield words, frozenset(figures)
                words, figures = "", set()
    if words:
        yield words, frozenset(figures)


def rests_on(figure: FigureId, branch: Branch) -> Rests:
    """The records behind a figure today, each with what the columns say that the figure declares."""
    key, address, fmt = figure
    asked = dict(parse_qsl(address, keep_blank_values=True))
    named = dict(part.split("=", 1) for part in address.split("&"))
    values = [unquote(value) for value in named["is"].split(",")] if "is" in named else []
    group = dict(zip(asked["by"].split(","), values, strict=True)) if values else {}
    scope = Scope.of(branch, Period.parse(asked["period"]), date.fromisoformat(asked["as_of"]))
    scopes = [scope, a_year_before(scope)] if fmt == "change" else [scope]
    return frozenset(
        (listed.model._meta.label, row.record.pk, tuple(row.texts()))
        for one in scopes
        for source in sources(key)
        for day in days_read(source, one)
        for listed in [evidence(source, one.on(day), group)]
        for row in listed
    )


def a_year_before(scope: Scope) -> Scope:
    before = scope.period.year_before
    return Scope(scope.branches, before, min(one_year_earlier(scope.as_of), before.last_day))


def sources(key: str) -> tuple[str, ...]:
    item = declared(key)
    return item.sources if isinstance(item, Phrase) else (key,)


def days_read(key: str, scope: Scope) -> tuple[date, ...]:
    item = declared(key)
    at_ends = isinstance(item, Rate) and item.at == "month_ends"
    return scope.period.month_ends(scope.as_of) if at_ends else (scope.as_of,)


@dataclass(frozen=True)
class Settled:
    """A settled report with what it said, and on what, on the day when it was settled."""

    pk: int
    sentences: list[Sentence]
    rests: dict[FigureId, Rests]

    @property
    def report(self) -> Report:
        return Report.objects.select_related("branch").get(pk=self.pk)


@pytest.fixture(scope="module")
def settled(django_db_setup, django_db_blocker):
    """Settled once for all tests here; what each of them records is undone by its own transaction."""
    with lasting(django_db_blocker):
        branch = make_rich_branch()
        report = start_report("half_year", branch=branch, period=HALF, as_of=HALF.last_day, by=None)
        write(report, "elections", OWN_WORDS)
        lead = report.parts.get(key="lead")
        add_part(report, after=lead, shape=Shape.PARAGRAPH, text="会员[[members.members]]人同心。", by=None)
        before = said(report)
        final = move_report(report, action="finalise", by=None, on=date(2024, 7, 1))
        figures = {figure for sentence in before for figure in sentence.figures}
        yield Settled(final.pk, before, {figure: rests_on(figure, branch) for figure in figures})


def write(report: Report, key: str, text: str) -> None:
    place = next(place for place in Draft(report).places if place.part.key == key)
    typed = Typed(place.part.pk, place.part.version, text, place.told)
    assert save_words(report, [typed], told={place.part.pk: place.told}, by=None).faults == {}


def expected(settled: Settled) -> tuple[Counter, Counter]:
    """The sentences that must be told as stale, and those that the records say today instead or beside, by place."""
    report = settled.report
    now = said(report)
    left = Counter((one.place, one.text) for one in now)
    stale, touched = (
        Counter(),
        {figure for figure, old in settled.rests.items() if rests_on(figure, report.branch) != old},
    )
    for one in settled.sentences:
        is_said = left[one.place, one.text] > 0
        left[one.place, one.text] -= is_said
        stale[one.place, one.text] += not is_said or bool(one.figures & touched)
    own = {part.key for part in report.parts.exclude(text="")}
    return +stale, Counter({said: times for said, times in (+left).items() if said[0] not in own})


def told(settled: Settled) -> tuple[Counter, Counter]:
    """The same as the program tells it."""
    found = stale_sentences(settled.report)
    now = Counter((one.part, text) for one in found for text in one.now.splitlines())
    return Counter((one.part, one.text) for one in found if one.text), now


@cache
def columns_of(model: type[BranchRecord]) -> list[str]:
    """The columns of their own that figures declare of a model."""
    found: dict[str, None] = {}
    for item in all_declared():
        if not isinstance(item, Phrase) and item.base(Scope((0,), HALF, HALF.last_day)).model is model:
            found |= dict.fromkeys(column for column in item.columns if "__" not in column)
    return list(found)


def other(model: type[BranchRecord], column: str, value):
    """Another value than that of a column; None where there is none to be thought of."""
    match value:
        case bool() | None | "":
            return None
        case PreciseDay():
            return PreciseDay.on(value.first_day + timedelta(days=1))
        case Quantity():
            return replace(value, number=value.number + 1)
        case date():
            return value + timedelta(days=1)
        case Decimal() | int():
            return value + 1
        case str():
            return another_choice(model, column, value) or f"{value}改"
    return None


def another_choice(model: type[BranchRecord], column: str, value: str) -> str:
    try:
        choices = [key for key, _label in model._meta.get_field(column).flatchoices]
    except FieldDoesNotExist:
        choices = []
    return next((key for key in choices if key and key != value), "")


def change(row: BranchRecord, chance: random.Random) -> str:
    """A declared column changed through the door that the desk uses; which one, or nothing where none may change."""
    columns = columns_of(type(row))
    for column in chance.sample(columns, len(columns)):
        value = other(type(row), column, getattr(row, column))
        if value is not None and done(lambda column=column, value=value: change_record(row, {column: value}, by=None)):
            return column
    return ""


def void(row: BranchRecord, chance: random.Random) -> str:
    return "void" if done(lambda: void_record(row, by=None, reason="重复录入")) else ""


def add(row: BranchRecord, chance: random.Random) -> str:
    """Another record like this one."""
    row.pk, row.public_id, row._state.adding = None, uuid4(), True
    return "add" if done(lambda: create_record(row, by=None)) else ""


def done(act) -> bool:
    try:
        with transaction.atomic():
            act()
    except (Refused, ValidationError, ValueError):
        return False
    return True


def records(branch: Branch) -> list[list[BranchRecord]]:
    """The records of a branch, model by model."""
    models = [model for model in apps.get_models() if issubclass(model, BranchRecord) and model is not Report]
    rows = [list(model.objects.filter(branch=branch).order_by("pk")) for model in models]
    return [of_one for of_one in rows if of_one]


def acted(branch: Branch, seed: int) -> tuple[BranchRecord, str]:
    """One lawful act on one record; seeds that follow each other take models that lie far apart."""
    chance, models = random.Random(seed), records(branch)
    for turn in range(len(models)):
        row = chance.choice(models[(seed * 7 + turn) % len(models)])
        way = (change, void, add)[(seed + turn) % 3]
        if how := way(row, chance):
            return row, how
    raise AssertionError("Nothing can be done with any record.")


# Between them they change, void and add records of many areas; on that of 29 no sentence with a figure rests.
@pytest.mark.parametrize("seed", seeds(2, 7, 16, 18, 21, 25, 27, 29, 33))
def test_exactly_the_sentences_that_rest_on_a_record_are_stale(settled, seed):
    row, how = acted(settled.report.branch, seed)

    assert told(settled) == expected(settled), f"{type(row).__name__} {how}"


def test_check_sees_a_sentence_too_few_and_one_too_many(settled, monkeypatch):
    sports = Activity.objects.get(branch=settled.report.branch, title="拔河比赛")
    change_record(sports, {"attendance": Quantity(21, "人")}, by=None)
    right = expected(settled)
    assert told(settled) == right

    monkeypatch.setattr(Comparison, "_changes_in", lambda self, sentence: iter(()))
    assert told(settled) != right
    monkeypatch.setattr(Comparison, "_changes_in", lambda self, sentence: iter([Change("", "", "", ())]))
    assert told(settled) != right


def test_sentence_that_only_changed_its_turn_is_not_stale(settled):
    gift = Disbursement.objects.get(branch=settled.report.branch, title="端午节慰问")
    change_record(gift, {"issued": PreciseDay.on(date(2024, 3, 1))}, by=None)
    gifts = [one.text[:3] for one in said(settled.report) if one.text.startswith(("三八妇", "端午节"))]

    stale, now = told(settled)

    assert gifts == ["端午节", "三八妇"]
    assert (stale, now) == expected(settled)
    assert [text[:3] for _place, text in stale] == ["端午节"]


def test_remarks_make_nothing_stale(settled):
    report = settled.report
    for rows in records(report.branch):
        change_record(rows[-1], {"remark": "另有说明"}, by=None)

    assert entries_of(report) > report.settled_at + 30
    assert list(Comparison(report).stale()) == []


def test_share_of_a_month_is_held_against_the_people_of_that_month(settled):
    """Who came and went before the last day stands behind no share of that day, but behind that of a month end."""
    spring = {"staff_from": date(2024, 2, 1), "staff_to": date(2024, 3, 15)}
    create_record(Person(branch=settled.report.branch, name="赵示壬", **spring), by=None)

    stale, now = told(settled)

    assert (stale, now) == expected(settled)
    assert any("各月不低于" in text for _place, text in stale)
