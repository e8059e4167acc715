"""The benchmarks measure what they say: pages that open, imports that store, branches that hold together."""

import json

import pytest
from django.test import override_settings

from activities.models import ActivitySignUp
from benchmarks import activities as of_activities
from benchmarks.batches import batches
from benchmarks.branches import make_branch, people
from benchmarks.measure import Act, Found, Sample, measure, times
from benchmarks.pages import HALF, baselines, browser, getting, pages
from benchmarks.record import verification
from benchmarks.results import keep, missed, table
from benchmarks.texts import texts
from core.figures import Scope, evaluate
from core.identity import parse_resident_id
from core.models import Branch
from core.tests.factories import make_branch as make_empty_branch
from finance.models import Entry
from members.models import Person
from members.services import check_spans

pytestmark = pytest.mark.django_db
MEMBERS = 60


@pytest.fixture
def branch_and_chair():
    with override_settings(ROOT_URLCONF="benchmarks.urls", ALLOWED_HOSTS=["localhost"]):
        yield make_branch("large", members=MEMBERS, entries=40)


def test_made_up_branch_is_one_that_the_house_could_have_made(branch_and_chair):
    branch, _chair = branch_and_chair

    keys = ["members.members", "congress.motions_filed", "finance.expenditure", "welfare.festival_people"]
    values = evaluate(keys, Scope.of(branch, HALF))
    assert check_spans(branch) == []
    assert values["members.members"].value == MEMBERS
    assert None not in [values[key].value for key in keys[1:3]]
    assert Entry.objects.filter(branch=branch).count() == 40


def test_made_up_people_have_ids_of_their_own_that_pass_every_check():
    made = list(people(3000, "x"))

    assert len({one.id_number for one in made}) == 3000
    assert [parse_resident_id(one.id_number).birth_date for one in made] == [one.birth_on for one in made]
    assert list(people(5, "x")) == made[:5]


def test_everything_that_is_measured_can_be_done(branch_and_chair):
    branch, chair = branch_and_chair
    acts = [*baselines(branch, chair), *pages(branch, chair), *batches(branch, make_empty_branch(), chair, 30)]
    acts += texts(branch, chair)
    acts.append(verification(make_empty_branch(), 200))

    for act in acts:
        act.do()

    assert len(acts) >= 15
    assert Person.objects.count() == MEMBERS
    assert Branch.objects.count() == 3


def test_refusal_is_not_measured_as_a_quick_page(branch_and_chair):
    branch, _chair = branch_and_chair

    with pytest.raises(RuntimeError, match="answers 302"):
        getting(browser(), f"/desk/{branch.slug}/")()


@pytest.mark.once
def test_rounds_take_turns_and_the_median_decides():
    done = []
    acts = [Act("a", lambda: done.append("a")), Act("b", lambda: done.append("b"), "a", times(2, "a"))]

    found = measure(acts, rounds=3, warm_ups=0)

    assert done == ["a", "b"] * 3
    assert [(sample.name, sample.round) for sample in found.samples] == [
        ("a", 1),
        ("b", 1),
        ("a", 2),
        ("b", 2),
        ("a", 3),
        ("b", 3),
    ]
    assert Found([Sample("a", n, ms, 1) for n, ms in enumerate((5.0, 1.0, 2.0))]).medians() == {"a": 2.0}


@pytest.mark.once
def test_what_fails_is_told_and_hides_no_other_figure(tmp_path):
    acts = [Act("a", lambda: 1 / 0), Act("b", int, "a", times(2, "a")), Act("c", int, "b", times(1e9, "b"))]

    found = measure(acts, rounds=2)

    assert found.failures == {"a": "ZeroDivisionError: division by zero"}
    assert list(found.medians()) == ["b", "c"]
    assert "FAILED  ZeroDivisionError" in table(acts, found)
    lines = [json.loads(line) for line in keep(tmp_path, acts, found).read_text(encoding="utf-8").splitlines()]
    assert lines[-3] == {"median": "a", "failed": "ZeroDivisionError: division by zero"}
    assert [line["verdict"] for line in lines[-2:]] == ["", "met"]


@pytest.mark.parametrize(("spent", "told"), [(4.0, "met"), (4.1, "MISSED")])
def test_budget_is_a_multiple_of_its_baseline_and_the_verdict_is_kept(tmp_path, spent, told):
    acts = [Act("a", int), Act("b", int, "a", times(2, "a"))]
    found = Found([Sample("a", 1, 2.0, 7), Sample("b", 1, spent, 1)])

    path = keep(tmp_path, acts, found)
    keep(tmp_path, acts, found)

    lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    assert [act.name for act in missed(acts, found.medians())] == (["b"] if told == "MISSED" else [])
    assert told in table(acts, found)
    assert lines[1] == {"what": "a", "round": 1, "ms": 2.0, "times": 7}
    assert lines[4] == {"median": "b", "ms": spent, "budget": 4.0, "verdict": told}
    assert [number for number, line in enumerate(lines) if "run" in line] == [0, 5]


def test_every_page_of_activities_opens(branch_and_chair, monkeypatch):
    for name, value in (("PEOPLE", 60), ("SMALL", 3), ("ITEMS", 4)):
        monkeypatch.setattr(of_activities, name, value)

    acts = of_activities.activities(5 * of_activities.EACH)

    assert len({act.name for act in acts}) == len(acts) == 12
    for act in acts:
        act.do()
    assert ActivitySignUp.objects.count() == (3 + 5) * of_activities.EACH
