"""Evaluating figures, tried with figures of the tests' own over real records."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import partial

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.db.models import Count, Exists, OuterRef, Q

from activities.models import Activity, ContestEntry
from activities.tests.factories import make_activity, make_contest_entry, make_honour
from congress.services import move_motion
from congress.tests.factories import make_motion
from core.dates import PreciseDay, Precision
from core.figures import (
    Distinct,
    QuantityTotal,
    Rows,
    Total,
    declared,
    evaluate,
    evidence,
    evidence_for,
    facts,
    plain_figure,
    standing,
    within,
)
from core.figures import declare as declarations
from core.figures.declare import Figure, Phrase, Rate
from core.periods import Period
from core.quantities import Quantity
from core.services import void_record
from core.tests.factories import half_year, make_branch, make_superuser, values_by
from members.models import MembershipEvent, Person
from members.tests.factories import make_event, make_group, make_member, make_person

pytestmark = pytest.mark.django_db


@pytest.fixture
def branch():
    return make_branch()


@pytest.fixture
def declare(monkeypatch):
    """Declares a figure, rate or phrase for one test only."""
    monkeypatch.setattr(declarations, "_registry", dict(declarations._registry))

    def declare_now(item):
        declarations.register(item)
        return item.key

    return declare_now


def people(scope):
    return Person.objects.counted_for(scope)


def entries(scope):
    return ContestEntry.objects.counted_for(scope).within("held", scope)


def make_figure(key="test.people", **over):
    return Figure(
        **{
            "key": key,
            "name": "N",
            "unit": "人",
            "definition": "D",
            "base": people,
            "where": lambda scope: Q(),
            "measure": Rows(),
            "columns": ("name",),
            **over,
        }
    )


def value_of(key, scope):
    return evaluate([key], scope)[key].value


def test_figures_of_one_base_take_one_query(branch, declare, django_assert_num_queries):
    make_person(branch, sex="1")
    keys = [
        declare(make_figure("test.all")),
        declare(make_figure("test.men", where=lambda scope: Q(sex="1"))),
        declare(make_figure("test.names", measure=Distinct("name"))),
    ]

    with django_assert_num_queries(1):
        values = evaluate(keys, half_year(branch))

    assert {key: found.value for key, found in values.items()} == {"test.all": 1, "test.men": 1, "test.names": 1}


def test_equal_partials_are_one_base_and_others_are_not(branch, declare, django_assert_num_queries):
    def rows(model, scope):
        return model.objects.counted_for(scope)

    keys = [declare(make_figure(f"test.p{number}", base=partial(rows, Person))) for number in range(3)]
    with django_assert_num_queries(1):
        evaluate(keys, half_year(branch))

    other = declare(make_figure("test.other", base=partial(rows, MembershipEvent)))
    with django_assert_num_queries(2):
        evaluate([*keys, other], half_year(branch))


def test_plain_figures_of_equal_bases_take_one_query_and_each_has_its_own_condition(
    branch, declare, django_assert_num_queries
):
    make_contest_entry(branch, title="甲", valid=3)
    make_contest_entry(branch, title="乙", valid=4)
    told = {"name": "N", "unit": "项", "definition": "D", "columns": ("title",)}
    plain_figure("test.all", base=within(ContestEntry, "held"), **told)
    plain_figure("test.one", base=within(ContestEntry, "held"), where=Q(title="甲"), **told)
    plain_figure("test.sum", base=within(ContestEntry, "held"), where=Q(title="乙"), measure=Total("valid"), **told)
    plain_figure("test.standing", base=standing(ContestEntry), groups=("title",), **told)
    scope = half_year(branch, number=2)

    with django_assert_num_queries(1):
        inside = evaluate(["test.all", "test.one", "test.sum"], half_year(branch))
    with django_assert_num_queries(2):
        outside = evaluate(["test.all", "test.standing"], scope)

    assert [found.value for found in inside.values()] == [2, 1, 4]
    assert [found.value for found in outside.values()] == [0, 2]
    assert values_by("test.standing", scope, "title") == {("甲",): 1, ("乙",): 1}


def test_all_congress_and_activity_figures_take_a_query_for_each_base(branch, django_assert_num_queries):
    keys = ["congress.motions_filed", "congress.motions_resolved", "congress.motions_open", "congress.committee"]

    with django_assert_num_queries(2):
        evaluate(keys, half_year(branch))


def test_condition_on_many_rows_is_refused_as_a_join_and_counts_right_as_exists(branch, declare):
    person = make_member(branch)
    make_event(person, "retain", date(2024, 2, 1))
    make_event(person, "resume", date(2024, 3, 1))
    joined = declare(make_figure("test.joined", where=lambda scope: Q(events__voided_at=None)))
    exists = declare(
        make_figure("test.exists", where=lambda scope: Q(Exists(MembershipEvent.objects.filter(person=OuterRef("pk")))))
    )

    with pytest.raises(ImproperlyConfigured, match="Exists"):
        evaluate([joined], half_year(branch))

    # Negative control: the join would have counted one person three times.
    assert people(half_year(branch)).filter(events__voided_at=None).aggregate(n=Count("pk"))["n"] == 3
    assert value_of(exists, half_year(branch)) == 1


@pytest.mark.parametrize(
    "item",
    [
        make_figure("test.base", base=lambda scope: people(scope).filter(events__kind="join")),
        make_figure("test.sum", measure=Total("honours__pk")),
        make_figure("test.many", base=lambda scope: people(scope).annotate(n=Count("events"))),
    ],
    ids=lambda item: item.key,
)
def test_other_ways_to_many_rows_are_refused(branch, declare, item):
    with pytest.raises(ImproperlyConfigured):
        evaluate([declare(item)], half_year(branch))


def test_join_to_one_row_is_allowed(branch, declare):
    make_person(branch, group=make_group(branch, name="甲"))
    key = declare(make_figure(where=lambda scope: Q(group__name="甲")))

    assert value_of(key, half_year(branch)) == 1


def test_rate_over_many_rows_is_refused(branch, declare):
    rate = Rate("test.rate", "N", "%", "D", people, lambda scope: Q(events__voided_at=None), ("name",))

    with pytest.raises(ImproperlyConfigured):
        evaluate([declare(rate)], half_year(branch))


def test_split_by_many_rows_is_refused(branch, declare):
    key = declare(make_figure(groups=("events__kind",)))

    with pytest.raises(ImproperlyConfigured):
        values_by(key, half_year(branch), "events__kind")


def test_nothing_recorded_is_no_rows_and_no_sum(branch, declare):
    rows = declare(make_figure("test.rows", base=entries, columns=("title",)))
    total = declare(make_figure("test.total", base=entries, measure=Total("valid"), columns=("title",)))

    values = evaluate([rows, total], half_year(branch))

    assert (values[rows].value, values[total].value) == (0, None)


def test_sum_is_over_what_is_recorded_and_so_is_its_evidence(branch, declare):
    make_contest_entry(branch, valid=3, submitted=5)
    make_contest_entry(branch, valid=4, submitted=4)
    make_contest_entry(branch)
    key = declare(make_figure(base=entries, measure=Total("valid"), columns=("title", "valid")))

    assert value_of(key, half_year(branch)) == 7
    assert [row["valid"] for row in facts(key, half_year(branch))] == [3, 4]


def test_distinct_counts_each_value_once_and_nothing_never(branch, declare):
    group = make_group(branch)
    for _ in range(2):
        make_person(branch, group=group)
    make_person(branch)
    key = declare(make_figure(measure=Distinct("group")))

    scope = half_year(branch)
    assert value_of(key, scope) == 1
    assert Distinct("group").of_rows(declared(key).rows(scope)) == 1


def test_quantities_of_another_unit_are_not_added_and_one_unsure_part_makes_the_sum_unsure(branch):
    key, scope = "activities.attendance_people", half_year(branch)
    make_activity(branch, attendance=Quantity(40, "人"))
    make_activity(branch, attendance=Quantity(300, "人次", True))
    make_activity(branch)

    sure = evaluate([key, "activities.attendance_times"], scope)
    assert (sure[key].value, sure[key].approximate) == (40, False)
    assert (sure["activities.attendance_times"].value, sure["activities.attendance_times"].approximate) == (300, True)

    make_activity(branch, attendance=Quantity(100, "人", True, "近百人"))
    unsure = evaluate([key], scope)[key]
    assert (unsure.value, unsure.approximate) == (140, True)
    assert QuantityTotal("attendance", "人").of_rows(declared(key).rows(scope)) == 140


def test_figure_is_split_by_its_declared_groups_only(branch):
    for level, holder in [("county", "branch"), ("county", "person"), ("national", "person")]:
        make_honour(branch, level=level, holder=holder)
    scope = half_year(branch)

    assert values_by("activities.honours", scope, "level") == {("county",): 2, ("national",): 1}
    assert values_by("activities.honours", scope, "level", "holder") == {
        ("county", "branch"): 1,
        ("county", "person"): 1,
        ("national", "person"): 1,
    }
    for wrong in ((), ("title",), ("level", "title")):
        with pytest.raises(ImproperlyConfigured):
            values_by("activities.honours", scope, *wrong)
    with pytest.raises(ImproperlyConfigured):
        values_by("members.membership_rate", scope, "sex")


def test_split_takes_one_query(branch, django_assert_num_queries):
    with django_assert_num_queries(1):
        values_by("activities.honours", half_year(branch), "level")


def test_evidence_of_one_group_lists_its_rows(branch):
    make_honour(branch, level="county")
    one = make_honour(branch, level="national")
    scope = half_year(branch)

    assert [row.record for row in evidence("activities.honours", scope, {"level": "national"})] == [one]
    with pytest.raises(LookupError):
        evidence("activities.honours", scope, {"title": "x"})


def test_evidence_shows_its_columns_and_no_others(branch):
    make_person(branch, name="张三", phone="13812345678")
    row = facts("members.staff", half_year(branch))[0]

    assert (row["name"], row.public_id) == ("张三", row.record.public_id)
    with pytest.raises(KeyError):
        row["phone"]


def test_evidence_with_relations_takes_one_query(branch, django_assert_num_queries):
    for _ in range(3):
        make_person(branch, group=make_group(branch))
    listed = evidence("members.staff", half_year(branch))

    with django_assert_num_queries(1):
        assert len([row.texts() for row in listed]) == 3


def test_rate_at_month_ends_is_its_lowest(branch):
    make_member(branch, staff_from=date(2020, 1, 1))
    make_member(branch, kind="join", on=date(2024, 3, 10), staff_from=date(2024, 2, 1))

    found = evaluate(["members.membership_rate_by_month"], half_year(branch, as_of=date(2024, 4, 29)))
    value = found["members.membership_rate_by_month"]

    assert value.series == (
        (date(2024, 1, 31), 1, 1),
        (date(2024, 2, 29), 1, 2),
        (date(2024, 3, 31), 2, 2),
    )
    assert value.value == Decimal("50.0")


def test_rates_of_one_base_take_one_query_for_each_day(branch, django_assert_num_queries):
    make_member(branch)
    keys = [f"members.{name}_rate{at}" for name in ("membership", "coverage") for at in ("", "_by_month")]

    with django_assert_num_queries(6):
        # The last month of the half-year ends on the day of the other two.
        evaluate(keys, half_year(branch))
    with django_assert_num_queries(3):
        evaluate(keys, half_year(branch, as_of=date(2024, 3, 15)))


def test_rate_with_a_month_of_nobody_says_nothing(branch):
    make_member(branch, staff_from=date(2024, 3, 1))

    found = evaluate(["members.membership_rate_by_month", "members.membership_rate"], half_year(branch))

    assert found["members.membership_rate_by_month"].value is None
    assert (found["members.membership_rate"].value, found["members.membership_rate"].denominator) == (100, 1)


def test_phrase_brings_its_sources_and_shows_their_rows(branch, declare):
    make_person(branch)
    key = declare(
        Phrase("test.phrase", "N", "D", ("members.staff",), lambda values, scope: "有" * values["members.staff"].value)
    )
    scope = half_year(branch)

    found = evaluate([key], scope)

    assert {name: value.value for name, value in found.items()} == {"members.staff": 1, key: "有"}
    assert [one.key for one in evidence_for(key, scope)] == ["members.staff"]
    with pytest.raises(LookupError):
        evidence(key, scope)


def test_unknown_key_is_named():
    with pytest.raises(KeyError, match=r"no\.such"):
        evaluate(["no.such"], None)


def motion_values(scope):
    keys = ["collected", "filed", "resolved", "answered_otherwise", "open"]
    found = evaluate([f"congress.motions_{key}" for key in keys], scope)
    return [found[f"congress.motions_{key}"].value for key in keys]


def test_later_moves_leave_an_earlier_scope_unchanged(branch):
    chair, scope = make_superuser(), half_year(branch)
    motion = make_motion(branch, "collected")
    gone = make_motion(branch, "collected")
    merged = make_motion(branch, "filed")
    before = motion_values(scope)

    later = date(2024, 7, 1)
    for action, changes in (("file", {}), ("reply", {"reply_kind": "A"}), ("close", {})):
        move_motion(motion=motion, action=action, by=chair, on=later, changes=changes)
    move_motion(motion=gone, action="withdraw", by=chair, on=later, note="提案人撤回")
    move_motion(motion=merged, action="merge", by=chair, on=later, note="并案")

    assert motion_values(scope) == before == [3, 1, 0, 0, 1]
    assert motion_values(half_year(branch, number=2)) == [0, 1, 1, 0, 0]


def test_voided_rows_and_rows_of_other_branches_are_out(branch):
    make_activity(make_branch())
    void_record(make_activity(branch), by=None, reason="重复")
    make_activity(branch)

    assert value_of("activities.sports", half_year(branch)) == 1


def test_scope_of_several_branches_counts_them_together(branch):
    other = make_branch()
    make_activity(branch)
    make_activity(other)

    assert value_of("activities.sports", replace(half_year(branch), branches=(branch.pk, other.pk))) == 2


@pytest.mark.parametrize(
    ("held", "counts"),
    [
        (PreciseDay.on(date(2024, 1, 1)), True),
        (PreciseDay.on(date(2024, 6, 30)), True),
        (PreciseDay.on(date(2023, 12, 31)), False),
        (PreciseDay.on(date(2024, 7, 1)), False),
        (PreciseDay.span(date(2024, 6, 29), date(2024, 7, 2)), False),
        (PreciseDay.in_period(Period.half(2024, 1), Precision.HALF), True),
        (PreciseDay.in_period(Period.year_of(2024), Precision.YEAR), False),
        (None, False),
    ],
)
def test_row_counts_when_it_lies_wholly_inside(branch, held, counts):
    make_activity(branch, held=held)

    assert value_of("activities.sports", half_year(branch)) == int(counts)
    assert Activity.objects.count() == 1


def test_row_that_was_not_over_on_the_day_of_reading_does_not_count(branch):
    make_activity(branch, held=PreciseDay.span(date(2024, 4, 10), date(2024, 4, 12)))

    days = [date(2024, 4, 11), date(2024, 4, 12)]
    assert [value_of("activities.sports", half_year(branch, as_of=day)) for day in days] == [0, 1]


def test_rows_behind_a_rate_say_who_counts(branch):
    make_member(branch, name="赵示甲")
    make_person(branch, name="钱示乙")

    told = {row["name"]: row["is_counted"] for row in evidence("members.membership_rate", half_year(branch))}

    assert told == {"赵示甲": True, "钱示乙": False}
