"""Whose names a post must not say: those of whom the branch has a file of hardship, a visit to the sick, or a claim."""

from datetime import date

import pytest

from core.errors import Refused
from core.privacy import private_names_of
from core.tests.factories import make_branch
from disclosure.services import move_post
from disclosure.tests.factories import make_board_post
from members.tests.factories import make_person
from members.tests.people import make_officer
from welfare.tests.factories import (
    make_claim,
    make_cover,
    make_disbursement,
    make_gift_line,
    make_hardship_case,
    make_mutual_aid,
    make_visit,
)

pytestmark = pytest.mark.django_db
TODAY = date(2024, 6, 30)


@pytest.fixture
def branch():
    return make_branch(slug="ours", name="示例工会")


def test_names_are_of_those_who_got_help_by_themselves(branch):
    make_hardship_case(branch, person=make_person(branch, name="赵示甲"), person_name="")
    make_hardship_case(branch, person_name="钱示乙")
    make_visit(branch, kind="hospital", person_name="孙示丙")
    make_visit(branch, kind="retiree", person_name="李示丁")
    scheme = make_mutual_aid(branch)
    make_claim(scheme, cover=make_cover(scheme, person_name="周示戊"))
    make_gift_line(make_disbursement(branch), person_name="吴示己")
    make_hardship_case(make_branch(), person_name="郑示庚")

    assert private_names_of(branch) == {"赵示甲", "钱示乙", "孙示丙", "周示戊"}


@pytest.mark.parametrize(
    ("text", "kind", "stopped"),
    [
        ("春节慰问困难职工：钱示乙、王示辛。", "notice", True),
        ("春节慰问困难职工：钱*乙、王*辛。", "notice", False),
        ("会议由钱示乙主持。", "notice", False),
        ("拟帮扶困难职工：钱示乙。", "objections", False),
    ],
)
def test_name_of_who_got_help_stops_an_announcement_of_help(branch, text, kind, stopped):
    make_hardship_case(branch, person_name="钱示乙")
    post = make_board_post(branch, text=text, kind=kind, last_day=TODAY, objections_to="工会办公室")

    if not stopped:
        assert move_post(post, action="review", by=make_officer(branch), on=TODAY).state == "reviewed"
        return
    with pytest.raises(Refused, match="钱") as refusal:
        move_post(post, action="review", by=make_officer(branch), on=TODAY)
    assert "钱示乙" not in str(refusal.value)
