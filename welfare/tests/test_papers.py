"""The list that is signed by whoever got something."""

from decimal import Decimal

import pytest

from core.errors import Refused
from core.tests.factories import make_branch
from members.tests.factories import make_department, make_person, make_profile
from welfare.papers import receipt_roster
from welfare.tests.factories import make_disbursement, make_gift_line

pytestmark = pytest.mark.django_db


@pytest.fixture
def branch():
    branch = make_branch()
    make_profile(branch, registered_name="某县某某中学工会委员会")
    return branch


def grid_of(branch, record):
    return receipt_roster(branch, record, False).parts[1]


def test_everybody_on_the_list_has_a_row_to_sign_and_the_sum_stands_in_words(branch):
    gift = make_disbursement(branch, title="端午节慰问", goods="粽子")
    person = make_person(branch, name="赵示甲", department=make_department(branch, name="语文组"))
    make_gift_line(gift, person=person, person_name="", amount=Decimal("120.50"), item="")
    make_gift_line(gift, person=None, person_name="钱示乙", amount=Decimal("80"), item="茶叶", proxy_name="孙示丙")

    paper = receipt_roster(branch, gift, False)

    rows = [row[:6] + row[7:] for row in paper.parts[1].rows]
    assert rows[0][:4] == ("1", "赵示甲", "语文组", "粽子")
    assert (rows[1][1], rows[1][3], rows[1][-1]) == ("钱示乙", "茶叶", "孙示丙代领")
    assert rows[2][1] == "合计"
    assert rows[2][5] == "200.50"
    assert "贰佰元伍角" in paper.parts[2]
    assert paper.title == "端午节慰问签收表"


def test_voided_lines_are_not_on_the_list(branch):
    gift = make_disbursement(branch)
    make_gift_line(gift, person=None, person_name="赵示甲")
    make_gift_line(gift, person=None, person_name="钱示乙", voided_at="2024-06-10T00:00Z", void_reason="重复录入")

    assert [row[1] for row in grid_of(branch, gift).rows][:1] == ["赵示甲"]
    assert "钱示乙" not in str(grid_of(branch, gift).rows)


def test_gift_without_a_list_has_empty_rows_for_its_people(branch):
    gift = make_disbursement(branch)

    assert len(grid_of(branch, gift).rows) == gift.people.number
    assert len(grid_of(branch, None).rows) == 20


def test_what_went_to_bank_cards_is_signed_by_nobody(branch):
    with pytest.raises(Refused) as refusal:
        receipt_roster(branch, make_disbursement(branch, evidence="bank_slip"), False)

    assert refusal.value.code == "not_signed_for"
