"""Donations, files of hardship, aid and mutual aid as figures."""

from datetime import date
from decimal import Decimal

import pytest
from django.utils import timezone

from core.dates import PreciseDay
from core.figures import declared, evaluate, facts
from core.quantities import Quantity
from core.tests.factories import half_year, make_branch, values_by
from members.tests.factories import make_person
from welfare.tests.factories import (
    make_claim,
    make_donation,
    make_hardship_aid,
    make_hardship_case,
    make_mutual_aid,
)

pytestmark = pytest.mark.django_db
LATER = PreciseDay.on(date(2024, 7, 1))
VOIDED = {"voided_at": timezone.now(), "void_reason": "重复"}


def value(key, scope):
    return evaluate([f"welfare.{key}"], scope)[f"welfare.{key}"].value


def test_donations_are_the_totals_of_the_period():
    branch = make_branch()
    make_donation(branch, donors=Quantity(120, "人"), amount="2880")
    make_donation(branch, donors=Quantity(30, "人", approximate=True), organiser="县总工会")
    make_donation(branch, held=LATER, amount="5")
    make_donation(branch, held=PreciseDay.parse("2024年"), amount="5")
    make_donation(branch, amount="5", **VOIDED)
    make_donation(make_branch(), amount="5")
    donors = evaluate(["welfare.donors"], half_year(branch))["welfare.donors"]

    assert (value("donations", half_year(branch)), value("donation_amount", half_year(branch))) == (2, Decimal(2880))
    assert (donors.value, donors.unit, donors.approximate) == (150, "人次", True)


def test_money_donated_is_neither_income_nor_expenditure():
    branch = make_branch()
    make_donation(branch, amount="2880")

    found = evaluate(["finance.income", "finance.expenditure", "finance.balance"], half_year(branch))

    assert [item.value for item in found.values()] == [None, None, None]


def test_a_file_counts_from_its_approval_until_it_is_lifted():
    branch = make_branch()
    make_hardship_case(branch, level="deep", approved_on=date(2024, 6, 30))
    make_hardship_case(branch, approved_on=date(2023, 5, 1))
    make_hardship_case(branch, approved_on=date(2023, 5, 1), lifted_on=date(2024, 6, 30))
    make_hardship_case(branch, approved_on=date(2023, 5, 1), lifted_on=date(2024, 7, 1))
    make_hardship_case(branch, approved_on=date(2024, 7, 1))
    make_hardship_case(branch, approved_on=None, applied_on=date(2024, 1, 5))
    make_hardship_case(branch, **VOIDED)
    make_hardship_case(make_branch())
    keys = ("hardship_cases", "hardship_filed", "hardship_lifted")

    assert [value(key, half_year(branch)) for key in keys] == [3, 1, 1]
    assert [value(key, half_year(branch, as_of=date(2024, 6, 29))) for key in keys] == [3, 0, 0]
    assert values_by("welfare.hardship_cases", half_year(branch), "level") == {("deep",): 1, ("relative",): 2}


def test_a_request_that_was_never_approved_is_not_lifted():
    branch = make_branch()
    make_hardship_case(branch, approved_on=None, lifted_on=date(2024, 5, 1))

    assert value("hardship_lifted", half_year(branch)) == 0


def test_aid_counts_times_people_and_money_by_payer():
    branch = make_branch()
    one, two = make_hardship_case(branch), make_hardship_case(branch, person=make_person(branch))
    make_hardship_aid(one, amount="1000")
    make_hardship_aid(one, amount="500", payer="upper", kind="medical")
    make_hardship_aid(two, goods="米、油")
    make_hardship_aid(two, held=LATER, amount="9")
    make_hardship_aid(two, amount="9", **VOIDED)
    make_hardship_aid(make_hardship_case(branch, **VOIDED), amount="9")
    make_hardship_aid(make_hardship_case(make_branch()), amount="9")
    scope = half_year(branch)
    keys = ("hardship_aids", "hardship_people", "hardship_given", "hardship_amount")

    assert [value(key, scope) for key in keys] == [3, 2, 1, Decimal("1500.00")]
    assert values_by("welfare.hardship_amount", scope, "payer") == {("own",): 1000, ("upper",): 500}
    assert values_by("welfare.hardship_people", scope, "kind") == {("living",): 2, ("medical",): 1}


@pytest.mark.parametrize(
    "key",
    [
        "hardship_cases", "hardship_filed", "hardship_aids", "hardship_people", "hardship_given", "hardship_amount",
        "mutual_aid_claims", "mutual_aid_paid",
    ],
)  # fmt: skip
def test_rows_behind_a_confidential_figure_name_nobody(key):
    branch = make_branch()
    case = make_hardship_case(branch, person_name="赵示甲", cause="illness")
    make_hardship_aid(case, amount="500", goods="送赵示甲药品")
    make_claim(make_mutual_aid(branch), amount="500")

    (row,) = facts(f"welfare.{key}", half_year(branch))

    assert "赵示甲" not in "".join(row.texts())
    assert {"person", "person_name", "case", "cause", "goods", "remark"} & set(
        declared(f"welfare.{key}").columns
    ) == set()


def test_mutual_aid_is_that_which_runs_on_the_day():
    branch = make_branch()
    make_mutual_aid(branch, own_share="4675", union_share="4675")
    make_mutual_aid(branch, name="意外互助", insured=Quantity(40, "人"), upper_share="100", last_day=date(2024, 6, 30))
    make_mutual_aid(branch, last_day=date(2024, 6, 29))
    make_mutual_aid(branch, first_day=date(2024, 7, 1))
    make_mutual_aid(branch, **VOIDED)
    make_mutual_aid(make_branch())
    keys = ("schemes", "insured", "own_share", "union_share", "upper_share")

    assert [value(f"mutual_aid_{key}", half_year(branch)) for key in keys] == [2, 125, 4675, 4675, 100]


def test_claims_count_on_the_day_they_are_paid():
    branch = make_branch()
    scheme = make_mutual_aid(branch)
    make_claim(scheme, amount="1500", claimed_on=date(2023, 12, 1), paid_on=date(2024, 1, 1))
    make_claim(scheme)
    make_claim(scheme, amount="9", paid_on=None, claimed_on=date(2024, 3, 1))
    make_claim(scheme, amount="9", paid_on=date(2024, 7, 1))
    make_claim(scheme, amount="9", **VOIDED)
    make_claim(make_mutual_aid(branch, **VOIDED), amount="9")

    assert (value("mutual_aid_claims", half_year(branch)), value("mutual_aid_paid", half_year(branch))) == (2, 1500)
