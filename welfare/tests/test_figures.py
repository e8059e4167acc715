from datetime import date
from decimal import Decimal

import pytest
from django.utils import timezone

from core.dates import PreciseDay
from core.figures import all_declared, declared, evaluate, evidence, facts
from core.quantities import Quantity
from core.tests.factories import half_year, make_branch, values_by
from members.tests.factories import make_person
from welfare.tests.factories import make_disbursement, make_draft, make_goods_item, make_visit

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
    make_visit(branch, kind="retiree")
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
