"""Donations: totals and the handing over. Nobody is named or ranked, and the money is no money of the union."""

from datetime import date
from decimal import Decimal

import pytest

from core.figures import Scope, all_declared, declared, evaluate
from core.gaps import gaps_of
from core.models import Branch
from core.periods import Period
from core.sheets import sheet_named
from core.tests.factories import make_branch
from finance.tests.factories import make_account, make_entry
from welfare.models import Donation
from welfare.tests.factories import make_donation

pytestmark = pytest.mark.django_db
HALF = Period.half(2024, 1)
KEY = "welfare.donation_kept"


@pytest.fixture
def branch() -> Branch:
    return make_branch()


def test_no_column_could_name_or_rank_who_gave():
    relations = {field.name for field in Donation._meta.get_fields() if field.is_relation}
    columns = {column.attr for column in sheet_named("donations").columns}
    told = {
        name for item in all_declared() if item.key.startswith("welfare.don") for name in declared(item.key).columns
    }

    assert relations == {"branch", "created_by", "voided_by", "import_batch"}
    assert columns == {
        *("title", "organiser", "held", "donors", "amount", "goods", "beneficiary"),
        *("handed_over_on", "receipt_number", "remark"),
    }
    assert told <= columns


def test_money_that_passes_through_is_in_no_figure_of_the_unions_money(branch):
    make_entry(make_account(branch), "100.00")
    keys = [item.key for item in all_declared() if item.key.startswith("finance.")]
    scope = Scope.of(branch, HALF)
    before = {key: found.value for key, found in evaluate(keys, scope).items()}

    make_donation(branch, amount=Decimal(98765))

    told = evaluate([*keys, "welfare.donation_amount"], scope)
    assert told["welfare.donation_amount"].value == Decimal(98765)
    assert {key: told[key].value for key in keys} == before
    assert before["finance.expenditure"] == Decimal(100)


@pytest.mark.parametrize(
    ("values", "is_gap"),
    [
        ({"amount": "10"}, True),
        ({"goods": "衣物50件"}, True),
        ({"amount": "10", "handed_over_on": date(2024, 5, 20)}, True),
        ({"amount": "10", "handed_over_on": date(2024, 7, 1), "receipt_number": "1"}, True),
        ({"amount": "10", "handed_over_on": date(2024, 5, 20), "receipt_number": "1"}, False),
        ({}, False),
    ],
)
def test_what_was_not_handed_over_against_a_receipt_is_missing(branch, values, is_gap):
    make_donation(branch, **values)

    assert (KEY in {found.gap.key for found in gaps_of(Scope.of(branch, HALF))}) == is_gap
