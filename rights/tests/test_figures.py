"""What is counted of taking part, contracts, disputes and letters, and what is not."""

from datetime import date

import pytest

from core.dates import PreciseDay, Precision
from core.figures import evaluate, evidence
from core.periods import Period
from core.services import void_record
from core.tests.factories import half_year, make_branch, values_by
from rights.models import Mediation, Participation
from rights.tests.factories import make_consultation, make_letter, make_mediation, make_participation

pytestmark = pytest.mark.django_db
M, OUT = Participation.Matter, Mediation.Outcome
BEFORE, FIRST, INSIDE, LAST, AFTER = (
    date(2023, 12, 31), date(2024, 1, 1), date(2024, 3, 20), date(2024, 6, 30), date(2024, 7, 1)
)  # fmt: skip


@pytest.fixture
def branch():
    return make_branch()


def value(branch, key, **scope):
    return evaluate([f"rights.{key}"], half_year(branch, **scope))[f"rights.{key}"].value


def test_taking_part_is_parted_into_oversight_and_the_making_of_rules(branch):
    for matter in M.values:
        make_participation(branch, matter=matter, opinion="建议公开询价" if matter == M.TENDER else "")
    make_participation(branch, matter=M.POLICY, opinion="建议修改第三条")
    make_participation(make_branch())
    void_record(make_participation(branch), by=None, reason="重复")

    keys = ("participations", "oversight", "rules_made", "oversight_opinions")
    assert [value(branch, key) for key in keys] == [11, 8, 3, 1]
    assert values_by("rights.rules_made", half_year(branch), "matter") == {("distribution",): 1, ("policy",): 2}


@pytest.mark.parametrize(
    ("held", "counts"),
    [
        (PreciseDay.on(FIRST), True),
        (PreciseDay.in_period(Period.month(2024, 6), Precision.MONTH), True),
        (PreciseDay.in_period(Period.year_of(2024), Precision.YEAR), False),
        (PreciseDay.on(AFTER), False),
        (None, False),
    ],
)
def test_taking_part_counts_when_it_lies_wholly_within_the_period(branch, held, counts):
    make_participation(branch, held=held)

    assert value(branch, "participations") == int(counts)


STEPS = {
    "offered_on": "consultations_offered",
    "signed_on": "contracts_signed",
    "passed_on": "contracts_passed",
    "filed_on": "contracts_filed",
}


@pytest.mark.parametrize(("day", "counts"), [(BEFORE, 0), (FIRST, 1), (LAST, 1), (AFTER, 0), (None, 0)])
@pytest.mark.parametrize("step", STEPS)
def test_each_step_of_a_contract_counts_in_its_period_and_alone(branch, step, day, counts):
    make_consultation(branch, **{step: day})

    assert {key: value(branch, key) for key in STEPS.values()} == dict.fromkeys(STEPS.values(), 0) | {
        STEPS[step]: counts
    }


@pytest.mark.parametrize(
    ("first", "last", "counts"),
    [
        (BEFORE, LAST, 1),
        (BEFORE, date(2024, 6, 29), 0),
        (LAST, None, 1),
        (AFTER, None, 0),
        (None, AFTER, 0),
        (None, None, 0),
    ],
)
def test_contract_is_in_force_on_its_days_and_never_without_a_first_one(branch, first, last, counts):
    make_consultation(branch, first_day=first, last_day=last, signed_on=BEFORE)

    assert value(branch, "contracts_in_force") == counts


@pytest.mark.parametrize(
    ("over", "expected"),
    [
        ({}, (1, 0, 0)),
        ({"accepted_on": None, "applied_on": INSIDE}, (0, 0, 0)),
        ({"closed_on": INSIDE, "outcome": OUT.AGREED}, (1, 1, 1)),
        ({"closed_on": INSIDE, "outcome": OUT.FAILED}, (1, 1, 0)),
        ({"closed_on": INSIDE, "outcome": OUT.WITHDRAWN}, (1, 1, 0)),
        ({"closed_on": AFTER, "outcome": OUT.AGREED}, (1, 0, 0)),
        ({"outcome": OUT.AGREED}, (1, 0, 0)),
        ({"accepted_on": BEFORE, "closed_on": INSIDE, "outcome": OUT.AGREED}, (0, 1, 1)),
    ],
)
def test_disputes_count_by_the_day_of_each_step(branch, over, expected):
    make_mediation(branch, **over)

    assert tuple(value(branch, f"mediations_{key}") for key in ("accepted", "closed", "agreed")) == expected


def test_rows_behind_the_number_of_disputes_tell_neither_who_nor_what_about(branch):
    make_mediation(branch, parties="赵示甲与某公司", remark="赵示甲来访")

    listed = evidence("rights.mediations_accepted", half_year(branch))

    assert listed.columns == ("accepted_on", "closed_on", "outcome")
    assert [row.texts() for row in listed] == [["2024-03-15", "", ""]]
    assert "赵示甲" not in str(Mediation.objects.get())


def test_letters_are_counted_by_kind_and_answers_from_their_day(branch):
    make_letter(branch, replied_on=date(2024, 5, 6))
    make_letter(branch, kind="opinion")
    make_letter(branch, issued_on=AFTER)
    make_letter(branch, issued_on=BEFORE, replied_on=INSIDE)

    assert values_by("rights.letters", half_year(branch), "kind") == {("opinion",): 1, ("reminder",): 1}
    days = (date(2024, 5, 5), date(2024, 5, 6))
    assert [value(branch, "letters_replied", as_of=day) for day in days] == [0, 1]
