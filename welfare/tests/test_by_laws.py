"""What the branch's own by-law allows: told on paper, refused where gifts run live, unless minutes allow more."""

from datetime import date
from decimal import Decimal
from uuid import uuid4

import pytest

from core.dates import PreciseDay
from core.errors import Refused
from core.models import AuditEntry, LiveArea
from core.quantities import Quantity
from core.sheets import sheet_named
from core.sheets.entry import TypedRow, enter_rows
from core.tests.factories import make_branch, make_superuser
from members.tests.factories import make_by_law, make_person
from welfare.models import Visit
from welfare.selectors import benefit_warnings, breaches, gift_warnings
from welfare.services import move_disbursement
from welfare.tests.factories import (
    make_by_law_rule,
    make_disbursement,
    make_draft,
    make_gift_line,
    make_hardship_aid,
    make_hardship_case,
    make_visit,
)

pytestmark = pytest.mark.django_db
DAY = PreciseDay.on(date(2024, 6, 8))


@pytest.fixture
def branch():
    return make_branch()


@pytest.fixture
def live(branch):
    LiveArea.objects.create(branch=branch, area="welfare", live_from=date(2024, 1, 1))
    return branch


def codes(record) -> list[str]:
    return [breach.refusal.code for breach in breaches(record)]


def test_without_a_by_law_nothing_is_held_against_anything(branch):
    assert breaches(make_visit(branch, amount="999999.00")) == []
    assert breaches(make_disbursement(branch, amount="999999.00", people=Quantity(1, "人"))) == []


@pytest.mark.parametrize(("amount", "expected"), [("1000.00", []), ("1000.01", ["by_law_cap"])])
def test_visit_is_held_against_the_sum_for_one_time(branch, amount, expected):
    make_by_law_rule(branch, "hospital", cap="1000.00")

    assert codes(make_visit(branch, amount=amount)) == expected
    assert codes(make_visit(branch, kind="marriage", amount=amount)) == []
    assert codes(make_visit(branch, amount=amount, payer="unit")) == []


def test_the_sentence_says_how_much_and_by_which_by_law(branch):
    make_by_law_rule(branch, "hospital", cap="1000.00")

    (refusal,) = benefit_warnings(make_visit(branch, amount="1500.00"))

    assert str(refusal) == "生病住院：每人1,500元，超过办法规定的1,000元。"
    assert refusal.source == "《慰问办法》（示例工〔2024〕1号）"


def test_the_sums_and_the_times_of_a_year_are_of_one_person_and_one_year(branch):
    person = make_person(branch)
    make_by_law_rule(branch, "hospital", basis="year", cap="1500.00", times=2)
    make_visit(branch, person=person, amount="1000.00")
    make_visit(branch, person_name="别人", amount="1000.00")
    make_visit(branch, person=person, amount="1000.00", visited=PreciseDay.on(date(2023, 6, 8)))

    assert codes(make_visit(branch, person=person, amount="500.00")) == []
    assert codes(make_visit(branch, person=person, amount="0.01")) == ["by_law_cap", "by_law_times"]


@pytest.mark.parametrize(("relation", "amount", "expected"), [
    ("本人", "2000.00", []), ("本人", "2000.01", ["by_law_cap"]),
    ("母亲", "1000.00", []), ("母亲", "1000.01", ["by_law_cap"]), ("", "1000.01", ["by_law_cap"]),
])  # fmt: skip
def test_a_members_own_death_has_a_line_of_its_own(branch, relation, amount, expected):
    law = make_by_law(branch)
    make_by_law_rule(branch, "death_member", cap="2000.00", by_law=law)
    make_by_law_rule(branch, "death_relative", cap="1000.00", by_law=law)

    assert codes(make_visit(branch, kind="bereavement", relation=relation, amount=amount)) == expected


@pytest.mark.parametrize(("since", "ended", "expected"), [
    (date(2024, 6, 8), None, 1), (date(2024, 6, 9), None, 0),
    (None, date(2024, 6, 9), 1), (None, date(2024, 6, 8), 0), (None, None, 1),
])  # fmt: skip
def test_a_by_law_holds_from_its_first_day_until_it_is_ended(branch, since, ended, expected):
    law = make_by_law(branch, in_force=since and PreciseDay.on(since), ended_on=ended)
    make_by_law_rule(branch, "hospital", cap="1.00", by_law=law)

    assert len(breaches(make_visit(branch, amount="2.00", visited=DAY))) == expected


def test_of_two_by_laws_in_force_the_later_one_counts(branch):
    old = make_by_law(branch, in_force=PreciseDay.on(date(2020, 1, 1)))
    new = make_by_law(branch, in_force=PreciseDay.on(date(2024, 1, 1)))
    make_by_law_rule(branch, "hospital", cap="2000.00", by_law=new)
    make_by_law_rule(branch, "hospital", cap="500.00", by_law=old)

    assert codes(make_visit(branch, amount="1000.00")) == []


def test_gift_without_lines_is_held_against_the_average(branch):
    make_by_law_rule(branch, "festival", cap="200.00")

    assert codes(make_disbursement(branch, people=Quantity(120, "人"), amount="24000.00")) == []
    assert codes(make_disbursement(branch, people=Quantity(120, "人"), amount="24000.01")) == ["by_law_cap"]


def test_gift_with_lines_is_held_against_what_each_gets(branch):
    make_by_law_rule(branch, "festival", cap="200.00")
    gift = make_disbursement(branch, people=Quantity(2, "人"), amount="300.00")
    make_gift_line(gift, person_name="甲", amount="50.00")
    make_gift_line(gift, person_name="乙", amount="150.00")

    assert codes(gift) == []

    make_gift_line(gift, person_name="乙", item="油", amount="100.00")
    (refusal,) = breaches(gift)
    assert str(refusal.refusal) == "逢年过节：1人超过办法规定的200元，如乙250元。"


def test_a_year_of_gifts_counts_every_occasion_of_the_kind(branch):
    make_by_law_rule(branch, "festival", basis="year", cap="300.00", times=2)
    for month, state in ((2, "issued"), (3, "cancelled")):
        day = PreciseDay.on(date(2024, month, 1))
        dates = {"cancelled_on": date(2024, 4, 1)} if state == "cancelled" else {}
        earlier = make_disbursement(branch, issued=day, state=state, **dates)
        make_gift_line(earlier, person_name="甲", amount="200.00")
    gift = make_disbursement(branch)
    make_gift_line(gift, person_name="甲", amount="100.00")

    assert codes(gift) == []

    make_gift_line(gift, person_name="甲", item="油", amount="0.01")
    assert codes(gift) == ["by_law_cap"]
    third = make_disbursement(branch, issued=PreciseDay.on(date(2024, 9, 17)))
    make_gift_line(third, person_name="甲", amount="0.01")
    assert codes(third) == ["by_law_cap", "by_law_times"]


def test_the_form_of_a_gift_is_held_against_the_by_law(branch):
    make_by_law_rule(branch, "festival", form="goods")

    assert codes(make_disbursement(branch)) == []
    assert codes(make_disbursement(branch, form="cash")) == ["by_law_form"]


def test_on_paper_a_breach_is_told_and_stored(branch):
    make_by_law_rule(branch, "hospital", cap="1000.00")

    taken = enter(branch, amount="1500")

    assert taken.faults == []
    assert [str(warning) for warning in taken.warnings] == ["生病住院：每人1,500元，超过办法规定的1,000元。"]


def enter(branch, **cells):
    said = {"kind": "住院", "subject": "甲", "visited": "2024-06-08", **cells}
    return enter_rows(sheet_named("visits"), [TypedRow(said, uuid4())], branch=branch, by=None)


def test_live_a_breach_is_refused_and_nothing_is_stored(live):
    make_by_law_rule(live, "hospital", cap="1000.00")

    assert [fault.refusal.code for fault in enter(live, amount="1500").faults] == ["by_law_cap"]
    assert not Visit.objects.exists()


def test_live_a_breach_is_taken_with_the_minutes_that_allow_it_and_noted(live):
    make_by_law_rule(live, "hospital", cap="1000.00")

    assert enter(live, amount="1500", exception_number="工委〔2024〕9号").faults == []

    noted = AuditEntry.objects.get(verb="welfare.exception")
    assert "工委〔2024〕9号" in noted.detail.text
    assert benefit_warnings(Visit.objects.get()) == []


def test_live_a_gift_beyond_the_by_law_is_not_approved_without_such_minutes(live):
    make_by_law_rule(live, "festival", cap="100.00")
    gift = make_draft(live, state="submitted", submitted_on=date(2024, 6, 1), planned=DAY)

    with pytest.raises(Refused) as refusal:
        move_disbursement(disbursement=gift, action="approve", by=make_superuser(), on=date(2024, 6, 2))
    assert refusal.value.code == "by_law_cap"

    gift.exception_number = "工委〔2024〕9号"
    gift.save()
    assert move_disbursement(disbursement=gift, action="approve", by=make_superuser(), on=date(2024, 6, 2)).approved_on
    assert AuditEntry.objects.filter(verb="welfare.exception").count() == 1


def test_aid_in_hardship_counts_for_its_file(branch):
    make_by_law_rule(branch, "hardship", basis="year", cap="3000.00")
    case, other = make_hardship_case(branch), make_hardship_case(branch, person_name="李四")
    make_hardship_aid(case, amount="2000.00")
    make_hardship_aid(other, amount="2000.00")

    assert codes(make_hardship_aid(case, amount="1000.00")) == []
    assert codes(make_hardship_aid(case, amount="0.01")) == ["by_law_cap"]


def test_the_page_of_a_gift_tells_of_its_by_law_what_it_does_not_keep(branch):
    make_by_law_rule(branch, "festival", cap=Decimal("100.00"))

    assert [warning.code for warning in gift_warnings(make_disbursement(branch))] == ["by_law_cap"]
    assert gift_warnings(make_disbursement(branch, exception_number="9号")) == []


@pytest.mark.parametrize("people", [1, 40])
def test_a_gift_asks_the_same_queries_of_its_by_law_however_long_its_list(branch, people, django_assert_num_queries):
    law = make_by_law(branch)
    make_by_law_rule(branch, "festival", cap="200.00", form="goods", by_law=law)
    make_by_law_rule(branch, "festival", basis="year", cap="1000.00", times=3, by_law=law)
    gift = make_disbursement(branch)
    for number in range(people):
        make_gift_line(gift, person_name=f"示{number}", amount="100.00")

    with django_assert_num_queries(6):
        assert breaches(gift) == []
