"""Constraints of lines, donations, files of hardship and mutual aid."""

from datetime import date
from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction

from core.quantities import Quantity
from core.tests.factories import make_branch
from members.tests.factories import make_person
from welfare.tests.factories import (
    make_claim,
    make_disbursement,
    make_donation,
    make_gift_line,
    make_hardship_aid,
    make_hardship_case,
    make_mutual_aid,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def branch():
    return make_branch()


def is_refused(make, *args, **over) -> bool:
    """Whether the database refuses the row."""
    try:
        with transaction.atomic():
            make(*args, **over)
    except IntegrityError:
        return True
    return False


def test_what_has_a_day_of_signing_is_signed_for(branch):
    gift = make_disbursement(branch)

    make_gift_line(gift, signed=True, signed_on=date(2024, 6, 8), amount="0")

    assert is_refused(make_gift_line, gift, signed_on=date(2024, 6, 8))
    assert is_refused(make_gift_line, gift, amount=Decimal("-0.01"))


def test_donors_and_insured_are_counted_in_persons(branch):
    assert is_refused(make_donation, branch, donors=Quantity(3, "人次"))
    assert is_refused(make_mutual_aid, branch, insured=Quantity(3, "份"))
    assert is_refused(make_donation, branch, amount="0")


def test_a_file_is_not_lifted_before_it_was_approved(branch):
    make_hardship_case(branch, lifted_on=date(2024, 2, 1))
    make_hardship_case(branch, approved_on=None, lifted_on=date(2020, 1, 1))

    assert is_refused(make_hardship_case, branch, lifted_on=date(2024, 1, 31))


def test_a_file_and_its_aid_are_called_without_a_name(branch):
    case = make_hardship_case(branch, person=make_person(branch, name="赵示甲"))

    told = f"{case} {make_hardship_aid(case)}"

    assert "赵示甲" not in told
    assert "困难职工档案" in told


def test_mutual_aid_ends_after_it_begins_and_costs_nothing_below_nothing(branch):
    make_mutual_aid(branch, last_day=None, own_share="0")

    assert is_refused(make_mutual_aid, branch, last_day=date(2023, 12, 31))
    for share in ("own_share", "union_share", "upper_share"):
        assert is_refused(make_mutual_aid, branch, **{share: "-1"})


def test_a_claim_is_not_paid_before_it_was_made(branch):
    scheme = make_mutual_aid(branch)
    make_claim(scheme, claimed_on=date(2024, 4, 1))

    assert is_refused(make_claim, scheme, claimed_on=date(2024, 4, 2))
    assert is_refused(make_claim, scheme, amount="0")
    assert scheme.reference == "住院医疗互助保障（2024年）"
