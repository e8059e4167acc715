from datetime import date
from decimal import Decimal

import pytest
from django.utils import timezone

from core.dates import PreciseDay
from core.figures import all_declared, declared, evaluate, evidence, facts
from core.quantities import Quantity
from core.tests.factories import half_year, make_branch, values_by
from members.tests.factories import make_person
from welfare.tests.factories import (
    make_disbursement,
    make_draft,
    make_gift_line,
    make_goods_item,
    make_visit,
)

pytestmark = pytest.mark.django_db
LATER = PreciseDay.on(date(2024, 7, 1))
VOIDED = {"voided_at": timezone.now(), "void_reason": "重复"}


def value(key, scope):
    return evaluate([f"welfare.{key}"], scope)[f"welfare.{key}"].value


def test_only_gifts_handed_out_in_the_period_count():
    branch = make_branch()
    make_disbursement(branch)
    make_disbursement(branch, title="春节慰问", festival="spring_festival", issued=PreciseDay.parse("2024年2月"))
    make_draft(branch)
    make_disbursement(branch, **VOIDED)
    make_disbursement(branch, issued=LATER)
    make_disbursement(branch, issued=PreciseDay.parse("2024年"))
    make_disbursement(make_branch())
    make_disbursement(branch, state="cancelled", issued=PreciseDay.on(date(2024, 5, 1)), cancelled_on=date(2024, 5, 2))

    scope = half_year(branch)

    assert [row["title"] for row in facts("welfare.festival_gifts", scope)] == ["春节慰问", "端午节慰问"]
    assert (value("festival_gifts", scope), value("festival_people", scope)) == (2, 240)
    assert value("festival_amount", scope) == Decimal("48000.00")


def test_a_later_cancellation_leaves_an_earlier_scope_unchanged():
    branch = make_branch()
    day = PreciseDay.on(date(2024, 5, 1))
    make_disbursement(branch, state="cancelled", issued=day, cancelled_on=date(2024, 6, 2))

    assert value("festival_gifts", half_year(branch, as_of=date(2024, 6, 1))) == 1
    assert value("festival_gifts", half_year(branch)) == 0


def test_money_things_and_the_money_of_others_are_told_apart():
    branch = make_branch()
    make_disbursement(branch)
    make_disbursement(branch, form="cash", amount="100")
    make_disbursement(branch, payer="upper", amount="50", people=Quantity(30, "人", approximate=True))

    by = values_by("welfare.festival_amount", half_year(branch), "form", "payer")
    people = evaluate(["welfare.festival_people"], half_year(branch))["welfare.festival_people"]

    assert by == {
        ("cash", "own"): Decimal("100.00"),
        ("goods", "own"): Decimal("24000.00"),
        ("goods", "upper"): Decimal("50.00"),
    }
    assert (people.value, people.unit, people.approximate) == (270, "人次", True)


def test_childrens_day_is_no_festival_whichever_way_it_was_entered():
    branch = make_branch()
    make_disbursement(branch, kind="childrens_day", festival="", people=Quantity(20, "人"), amount="2000")
    make_disbursement(branch, kind="festival", festival="childrens_day", people=Quantity(5, "人"), amount="500")
    make_disbursement(branch, kind="birthday", festival="")

    scope = half_year(branch)
    keys = ("childrens_day", "childrens_people", "childrens_amount", "festival_gifts", "festival_amount", "other_gifts")

    assert [value(key, scope) for key in keys] == [2, 25, Decimal("2500.00"), 0, None, 1]
    assert values_by("welfare.other_gifts", scope, "kind") == {("birthday",): 1}


def test_goods_are_counted_by_their_kinds():
    branch = make_branch()
    make_goods_item(branch)
    make_goods_item(branch, recipients="一段")
    make_goods_item(branch, item="蛇药")
    make_goods_item(branch, item="绿豆", kind="heat")
    make_goods_item(branch, item="雨衣", issued=LATER)
    make_goods_item(branch, item="雨靴", **VOIDED)
    make_goods_item(make_branch(), item="手套")

    assert (value("protection_items", half_year(branch)), value("heat_items", half_year(branch))) == (2, 1)
    assert facts("welfare.protection_items", half_year(branch))[0]["season"] == "汛期前"


def test_visits_to_the_sick_count_visits_people_and_money():
    branch = make_branch()
    person = make_person(branch)
    make_visit(branch, person=person, amount="500")
    make_visit(branch, person=person, amount="300.50")
    make_visit(branch, person_name="李四")
    make_visit(branch, person_name="李四", kind="bereavement", amount="200")
    make_visit(branch, kind="marriage")
    make_visit(branch, visited=None, happened=PreciseDay.parse("2024年6月"))
    make_visit(branch, visited=LATER)
    make_visit(branch, **VOIDED)
    make_visit(make_branch())

    scope = half_year(branch)
    keys = ("hospital_visits", "hospital_people", "hospital_amount", "bereavements", "other_visits")

    assert [value(key, scope) for key in keys] == [3, 2, Decimal("800.50"), 1, 1]


@pytest.mark.parametrize(
    ("visited", "as_of", "word"),
    [
        (("2024年5月3日", "2024年5月20日"), None, "均"),
        (("2024年5月3日", None), None, ""),
        (("2024年5月3日", "2024年7月1日"), None, ""),
        (("2024年5月3日", "2024年6月20日"), date(2024, 6, 15), ""),
        ((), None, ""),
    ],
)
def test_all_were_visited_is_said_only_when_the_records_prove_it(visited, as_of, word):
    branch = make_branch()
    for day in visited:
        make_visit(branch, happened=PreciseDay.parse("2024年5月1日"), visited=day and PreciseDay.parse(day))
    make_visit(branch, kind="hardship", happened=PreciseDay.parse("2024年5月1日"), visited=None)

    assert value("every_case_visited", half_year(branch, as_of=as_of)) == word
    assert value("hospital_cases", half_year(branch, as_of=as_of)) == len(visited)


def test_every_figure_shows_its_rows():
    branch = make_branch()
    make_disbursement(branch)
    make_visit(branch, happened=PreciseDay.parse("2024年5月"))
    make_goods_item(branch)
    keys = [item.key for item in all_declared() if item.key.startswith("welfare.") and hasattr(item, "columns")]

    for key in keys:
        rows = evidence(key, half_year(branch))
        assert len(rows.heads) == len(declared(key).columns)
        assert all(len(row.texts()) == len(rows.columns) for row in rows)
        assert evaluate([key], half_year(branch))[key].value == declared(key).measure.of_rows(rows.rows)


def test_figures_of_gifts_cost_one_query(django_assert_num_queries):
    scope = half_year(make_branch())

    with django_assert_num_queries(1):
        evaluate(["welfare.festival_gifts", "welfare.festival_amount", "welfare.childrens_people"], scope)


def test_gifts_to_the_retired_are_counted_apart():
    branch = make_branch()
    make_disbursement(branch, kind="retiree", festival="", people=Quantity(30, "人"), amount="6000", with_unit=True)
    make_disbursement(branch, kind="retiree", festival="", people=None, amount=None, payer="upper")
    make_disbursement(branch, kind="retiree", festival="", issued=LATER)
    make_disbursement(branch)
    scope = half_year(branch)

    keys = ("retiree_gifts", "retiree_people", "retiree_amount", "other_gifts", "festival_gifts")

    assert [value(key, scope) for key in keys] == [2, 30, Decimal("6000.00"), 0, 1]
    assert values_by("welfare.retiree_amount", scope, "payer", "with_unit") == {
        ("own", True): Decimal("6000.00"),
    }


def test_visits_to_the_retired_count_people_only_where_they_are_named():
    branch = make_branch()
    person = make_person(branch)
    make_visit(branch, kind="retiree", person=person)
    make_visit(branch, kind="retiree", person=person)
    make_visit(branch, kind="retiree", person_name="离退休教师", with_unit=True)
    make_visit(branch, kind="retiree", visited=LATER)
    scope = half_year(branch)

    assert [value(key, scope) for key in ("retiree_visits", "retired_visited", "other_visits")] == [3, 1, 0]


def test_money_of_others_given_to_the_sick_is_told_apart():
    branch = make_branch()
    make_visit(branch, amount="500")
    make_visit(branch, amount="300", payer="upper")
    make_visit(branch, person_name="李四", amount="200", payer="upper")
    make_visit(branch, person_name="王五")
    scope = half_year(branch)

    assert values_by("welfare.hospital_amount", scope, "payer") == {
        ("own",): 500,
        ("upper",): 500,
    }
    assert values_by("welfare.hospital_given", scope, "payer") == {("own",): 1, ("upper",): 2}
    assert value("hospital_given", scope) == 2


def test_bereaved_people_are_counted_once():
    branch = make_branch()
    for name in ("张三", "张三", "李四"):
        make_visit(branch, kind="bereavement", person_name=name)

    assert (value("bereavements", half_year(branch)), value("bereaved_people", half_year(branch))) == (3, 2)


def test_signatures_are_those_of_gifts_handed_out_and_known_by_the_day():
    branch = make_branch()
    gift = make_disbursement(branch)
    make_gift_line(gift, signed=True)
    make_gift_line(gift, item="咸蛋", signed=True)
    make_gift_line(gift, person=make_person(branch), signed=True, signed_on=date(2024, 6, 20))
    make_gift_line(gift, person_name="李四")
    make_gift_line(gift, person_name="王五", is_returned=True)
    make_gift_line(gift, person_name="赵六", **VOIDED)
    make_gift_line(make_draft(branch), signed=True)
    make_gift_line(make_disbursement(branch, issued=LATER), signed=True)
    make_gift_line(make_disbursement(branch, **VOIDED), signed=True)
    keys = ("gift_people_signed", "gift_lines_unsigned")

    assert [value(key, half_year(branch)) for key in keys] == [2, 1]
    assert [value(key, half_year(branch, as_of=date(2024, 6, 19))) for key in keys] == [1, 2]
    assert values_by("welfare.gift_people_signed", half_year(branch), "disbursement__public_id") == {
        (gift.public_id,): 2
    }


def test_lines_of_a_cancelled_gift_count_until_it_is_cancelled():
    branch = make_branch()
    issued = PreciseDay.on(date(2024, 5, 1))
    gift = make_disbursement(branch, state="cancelled", issued=issued, cancelled_on=date(2024, 6, 2))
    make_gift_line(gift, signed=True)

    assert value("gift_people_signed", half_year(branch, as_of=date(2024, 6, 1))) == 1
    assert value("gift_people_signed", half_year(branch)) == 0
