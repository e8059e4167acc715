"""For any data, every figure is exactly what its evidence lists."""

from collections import Counter
from datetime import date
from functools import cache

import pytest
from django.db import transaction
from django.utils import timezone

from core.figures import Scope, all_declared, evaluate, evidence, per_cent
from core.figures.declare import Figure, Rate
from core.figures.measures import Distinct
from core.periods import Period
from core.tests.factories import make_branch, values_by
from tests.random_records import BUILDERS, fill
from tests.seeds import seeds

pytestmark = pytest.mark.django_db
SEEDS = seeds(1, 2024)
SPANS = [
    (Period.half(2024, 1), date(2024, 6, 30)),
    (Period.half(2024, 1), date(2024, 5, 15)),
    (Period.year_of(2024), date(2025, 1, 20)),
    (Period(date(2024, 2, 10), date(2024, 11, 5)), date(2024, 11, 5)),
    (Period.quarter(2023, 4), date(2023, 12, 31)),
]
FIGURES = [item for item in all_declared() if isinstance(item, Figure)]
RATES = [item for item in all_declared() if isinstance(item, Rate)]
KEYS = [item.key for item in all_declared()]


def scopes(*branches):
    """Each branch alone, and once all together."""
    alone = [Scope((branch.pk,), period, as_of) for branch in branches for period, as_of in SPANS]
    return [*alone, Scope(tuple(branch.pk for branch in branches), *SPANS[0])]


@cache
def model_of(item):
    return item.base(Scope((0,), *SPANS[0])).model


@pytest.fixture(scope="module")
def filled(django_db_setup, django_db_blocker):
    """Two branches for each seed, filled once for all tests here and rolled back after them."""
    with django_db_blocker.unblock(), transaction.atomic():
        found = {seed: (make_branch(), make_branch()) for seed in SEEDS}
        for seed, pair in found.items():
            for number, branch in enumerate(pair):
                fill(branch, seed * 10 + number)
        yield found
        transaction.set_rollback(True)


@pytest.fixture(params=SEEDS)
def branches(request, filled):
    return filled[request.param]


@pytest.mark.parametrize("item", [*FIGURES, *RATES], ids=lambda item: item.key)
def test_model_behind_every_figure_has_a_builder(item):
    assert model_of(item) in BUILDERS


def test_builders_make_rows_of_every_model():
    made = fill(make_branch(), 5)

    assert {model.__name__ for model, count in made.items() if count < 1} == set()
    # Of these a branch has one that stands, or few that differ.
    few = {"BranchProfile", "UpperUnion", "Account", "CongressSession", "MoneySetting"}
    assert {model.__name__ for model, count in made.items() if count < 8} <= few


def test_every_figure_is_what_its_rows_give(branches):
    wrong = []
    for scope in scopes(*branches):
        values = evaluate(KEYS, scope)
        for item in FIGURES:
            rows = [row.record for row in evidence(item.key, scope)]
            if item.measure.of_rows(rows) != values[item.key].value:
                wrong.append((item.key, scope, item.measure.of_rows(rows), values[item.key].value))
            wrong += [(item.key, scope, row.pk) for row in rows if row.voided_at or row.branch_id not in scope.branches]
            wrong += [(item.key, scope, pk) for pk, times in Counter(row.pk for row in rows).items() if times > 1]

    assert wrong == []


def test_every_rate_is_what_its_rows_give(branches):
    wrong = []
    for scope in scopes(*branches):
        values = evaluate([item.key for item in RATES], scope)
        for item in RATES:
            ends = scope.period.month_ends(scope.as_of) if item.at == "month_ends" else [scope.as_of]
            series = []
            for day in ends:
                below = {row.record.pk for row in evidence(item.key, scope.on(day))}
                above = {row.pk for row in item.met(scope.on(day))}
                series.append((day, len(above), len(below)))
                wrong += [(item.key, scope, "not below")] if above - below else []
            shares = [per_cent(above, below) for _day, above, below in series]
            expected = None if not shares or None in shares else min(shares)
            found = values[item.key]
            if found.value != expected or (item.at == "month_ends" and found.series != tuple(series)):
                wrong.append((item.key, scope, expected, found))

    assert wrong == []


def test_every_split_adds_up_to_the_whole(branches):
    wrong = []
    for scope in scopes(*branches):
        values = evaluate([item.key for item in FIGURES], scope)
        for item in FIGURES:
            for group in item.groups:
                parts = values_by(item.key, scope, group)
                known = [part for part in parts.values() if part is not None]
                whole = values[item.key].value or 0
                if not isinstance(item.measure, Distinct) and sum(known) != whole:
                    wrong.append((item.key, group, scope, parts, whole))
                for (value,), part in parts.items():
                    rows = [row.record for row in evidence(item.key, scope, {group: value})]
                    if value is not None and item.measure.of_rows(rows) != part:
                        wrong.append((item.key, group, value, part))

    assert wrong == []


def test_evidence_can_be_read_column_by_column(branches):
    for scope in scopes(*branches)[:3]:
        for item in [*FIGURES, *RATES]:
            listed = evidence(item.key, scope)
            heads = [head["label"] for head in listed.heads]
            texts = [row.texts() for row in listed]
            assert all(heads), item.key
            assert {len(line) for line in texts} <= {len(heads)}, item.key
            assert all(isinstance(text, str) for line in texts for text in line), item.key


def test_figure_says_nothing_once_its_rows_are_voided(branches):
    scope, wrong = scopes(*branches)[-1], []
    for item in FIGURES:
        listed = [row.record.pk for row in evidence(item.key, scope)]
        mark = transaction.savepoint()
        model_of(item).objects.filter(pk__in=listed).update(voided_at=timezone.now(), void_reason="重复录入")
        if evaluate([item.key], scope)[item.key].value:
            wrong.append(item.key)
        transaction.savepoint_rollback(mark)

    assert wrong == []


@pytest.mark.once
def test_random_data_reach_every_figure(filled):
    said = set()
    for pair in filled.values():
        for scope in scopes(*pair):
            said |= {key for key, found in evaluate(KEYS, scope).items() if found.value}

    assert {item.key for item in [*FIGURES, *RATES]} - said == set()
