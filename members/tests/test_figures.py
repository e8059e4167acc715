"""What is counted of members and organisation, and what is not."""

from datetime import date
from decimal import Decimal

import pytest

from core.dates import PreciseDay, Precision
from core.figures import evaluate, facts
from core.periods import Period
from core.services import void_record
from core.tests.factories import half_year, make_branch
from members.models import Body, ByLaw
from members.states import EventKind, Standing
from members.tests.factories import (
    make_body,
    make_by_law,
    make_event,
    make_group,
    make_member,
    make_organisation_change,
    make_person,
    make_profile,
    make_sub_union,
    make_upper_union,
)

pytestmark = pytest.mark.django_db
K = EventKind


@pytest.fixture
def branch():
    return make_branch()


def value(branch, key, **scope):
    return evaluate([f"members.{key}"], half_year(branch, **scope))[f"members.{key}"].value


@pytest.mark.parametrize(
    ("over", "counts"),
    [
        ({}, True),
        ({"staff_from": date(2024, 6, 30)}, True),
        ({"staff_from": date(2024, 7, 1)}, False),
        ({"staff_to": date(2024, 6, 30)}, True),
        ({"staff_to": date(2024, 6, 29)}, False),
        ({"standing": Standing.OTHER}, False),
        ({"standing": Standing.RETIRED}, False),
        ({"standing": Standing.DEPENDANT}, False),
        ({"standing": Standing.RETIRED, "staff_to": date(2024, 6, 30)}, True),
        ({"standing": Standing.RETIRED, "staff_to": date(2024, 6, 29)}, False),
    ],
)
def test_staff_are_those_who_work_here_on_the_last_day(branch, over, counts):
    make_person(branch, **over)

    assert value(branch, "staff") == int(counts)


def test_full_members_are_counted_on_the_last_day(branch):
    make_member(branch)
    make_event(make_member(branch), K.RETAIN, date(2024, 6, 30))
    make_event(make_member(branch), K.RESIGN, date(2024, 7, 1))
    make_member(branch, kind=K.JOIN, on=date(2024, 7, 1))
    make_member(make_branch())
    void_record(make_member(branch), by=None, reason="重复")

    assert (value(branch, "members"), value(branch, "members", number=2)) == (2, 2)
    assert value(branch, "members", as_of=date(2024, 6, 29)) == 3


@pytest.mark.parametrize(
    ("kind", "key"), [(K.JOIN, "joined"), (K.TRANSFER_IN, "transferred_in"), (K.RETAIN, "retained"), (K.OPENING, None)]
)
def test_events_of_the_period_are_counted_by_what_they_were(branch, kind, key):
    make_member(branch, kind=kind, on=date(2024, 6, 30))
    make_member(branch, kind=kind, on=date(2023, 12, 31))
    make_member(branch, kind=kind, on=date(2024, 7, 1))
    void_record(make_member(branch, kind=kind, on=date(2024, 3, 1)), by=None, reason="重复")

    counted = {name: value(branch, name) for name in ("joined", "transferred_in", "retained")}
    assert counted == {name: int(name == key) for name in counted}


def test_new_staff_and_those_of_them_who_are_members(branch):
    make_person(branch, staff_from=date(2024, 2, 1))
    make_member(branch, staff_from=date(2024, 2, 1))
    make_member(branch, staff_from=date(2024, 2, 1), kind=K.JOIN, on=date(2024, 7, 1))
    make_member(branch, staff_from=date(2023, 2, 1))
    make_member(branch, staff_from=date(2024, 2, 1), standing=Standing.OTHER)

    assert (value(branch, "new_staff"), value(branch, "new_staff_joined")) == (3, 1)


def test_rates_of_nobody_say_nothing(branch):
    assert (value(branch, "membership_rate"), value(branch, "coverage_rate")) == (None, None)


def test_retained_members_and_outsiders_are_below_the_line(branch):
    make_member(branch)
    make_event(make_member(branch), K.RETAIN, date(2024, 3, 1))
    make_person(branch)
    make_member(branch, standing=Standing.RETIRED)

    assert value(branch, "membership_rate") == Decimal("33.3")


def test_coverage_is_by_groups_that_exist_on_the_day(branch):
    formed = make_group(branch, formed=PreciseDay.on(date(2024, 5, 1)))
    gone = make_group(branch, dissolved_on=date(2024, 6, 29))
    voided = make_group(branch)
    void_record(voided, by=None, reason="重复")
    for group in (formed, gone, voided, None):
        make_person(branch, group=group)

    assert value(branch, "coverage_rate") == Decimal("25.0")
    assert value(branch, "coverage_rate", as_of=date(2024, 4, 30)) == Decimal("25.0")
    assert value(branch, "coverage_rate", as_of=date(2024, 5, 1)) == Decimal("50.0")


def kept(branch, **scope):
    return value(branch, "rates_kept", **scope)


def test_rates_were_kept_only_when_each_month_end_proves_it(branch):
    group = make_group(branch)
    make_member(branch, group=group)
    assert kept(branch) == "一直保持在"

    late = make_person(branch, group=group, staff_from=date(2024, 3, 20))
    assert kept(branch) == ""

    make_event(late, K.JOIN, date(2024, 3, 31))
    assert kept(branch) == "一直保持在"


def test_rates_are_kept_on_the_last_day_too(branch):
    group = make_group(branch)
    make_member(branch, group=group)
    make_person(branch, group=group, staff_from=date(2024, 5, 10))

    assert kept(branch, as_of=date(2024, 5, 9)) == "一直保持在"
    assert kept(branch, as_of=date(2024, 5, 15)) == ""


def test_one_month_is_not_all_the_time(branch):
    make_member(branch, group=make_group(branch))

    days = [date(2024, 1, 31), date(2024, 2, 28), date(2024, 2, 29)]
    assert [kept(branch, as_of=day) for day in days] == ["", "", "一直保持在"]


def test_groups_bodies_and_by_laws_on_the_day_and_new_ones_of_the_period(branch):
    old, new = PreciseDay.on(date(2019, 5, 1)), PreciseDay.in_period(Period.month(2024, 2), Precision.MONTH)
    for held in (old, new, None):
        make_group(branch, formed=held)
        make_body(branch, set_up=held, kind=Body.Kind.WOMEN)
    make_group(branch, formed=old, dissolved_on=date(2024, 6, 29))
    make_body(branch, set_up=PreciseDay.on(date(2024, 7, 1)))
    make_by_law(branch, area=ByLaw.Area.WELFARE)
    make_by_law(branch, area=ByLaw.Area.FINANCE, ended_on=date(2024, 1, 1))

    keys = ("groups", "groups_formed", "bodies", "bodies_set_up", "by_laws")
    assert [value(branch, key) for key in keys] == [3, 1, 3, 1, 1]


def test_body_whose_founding_straddles_the_day_is_not_there_yet(branch):
    make_body(branch, set_up=PreciseDay.in_period(Period.year_of(2024), Precision.YEAR))

    assert (value(branch, "bodies"), value(branch, "bodies", number=2)) == (0, 1)


def test_names_and_changes_can_be_read(branch):
    make_profile(branch, registered_name="某处工会委员会")
    make_upper_union(branch, name="市总工会")
    make_upper_union(branch, name="省总工会", is_primary=True)
    make_organisation_change(branch, content="增设小组")

    scope = half_year(branch)
    assert [row["registered_name"] for row in facts("members.profile", scope)] == ["某处工会委员会"]
    assert [row["name"] for row in facts("members.upper_unions", scope)] == ["省总工会", "市总工会"]
    assert [row["content"] for row in facts("members.organisation_changes", scope)] == ["增设小组"]


@pytest.mark.parametrize(
    ("over", "counts"),
    [
        ({}, True),
        ({"staff_to": date(2024, 6, 29)}, True),
        ({"staff_to": date(2024, 6, 30)}, False),
        ({"staff_from": date(2024, 7, 1)}, False),
        ({"standing": Standing.STAFF, "staff_to": date(2024, 3, 1)}, False),
        ({"standing": Standing.DEPENDANT}, False),
    ],
)
def test_retired_are_those_who_had_left_the_staff_by_the_last_day(branch, over, counts):
    make_person(branch, **{"standing": Standing.RETIRED, **over})

    assert value(branch, "retired") == int(counts)


def test_somebody_is_staff_or_retired_and_never_both(branch):
    make_person(branch, standing=Standing.RETIRED, staff_to=date(2024, 4, 15))

    days = (date(2024, 4, 15), date(2024, 4, 16))
    assert [(value(branch, "staff", as_of=day), value(branch, "retired", as_of=day)) for day in days] == [
        (1, 0),
        (0, 1),
    ]


def test_those_who_died_are_not_among_the_retired(branch):
    gone = make_member(branch, kind=K.RETAIN, on=date(2019, 5, 1), standing=Standing.RETIRED)
    make_member(branch, kind=K.RETAIN, on=date(2019, 5, 1), standing=Standing.RETIRED)
    make_event(gone, K.DEATH, date(2024, 5, 1))

    assert (value(branch, "retired"), value(branch, "retired", as_of=date(2024, 4, 30))) == (1, 2)


def test_dependants_are_counted_apart(branch):
    make_person(branch, standing=Standing.DEPENDANT)
    make_person(branch, standing=Standing.DEPENDANT, staff_to=date(2024, 6, 29))
    make_person(branch)

    assert [value(branch, key) for key in ("dependants", "staff", "retired")] == [1, 1, 0]


def test_women_members_are_full_members_known_to_be_women(branch):
    for sex in ("2", "2", "1", ""):
        make_member(branch, sex=sex)
    make_event(make_member(branch, sex="2"), K.RETAIN, date(2024, 3, 1))
    make_person(branch, sex="2")

    assert (value(branch, "women_members"), value(branch, "members")) == (2, 4)


def test_sub_unions_on_the_day_and_new_ones_of_the_period(branch):
    for held in (date(2019, 5, 1), date(2024, 2, 1), date(2024, 7, 1)):
        make_sub_union(branch, formed=PreciseDay.on(held))
    make_sub_union(branch, formed=PreciseDay.on(date(2020, 1, 1)), dissolved_on=date(2024, 6, 29))
    make_sub_union(make_branch(), formed=PreciseDay.on(date(2024, 2, 1)))

    assert [value(branch, key) for key in ("sub_unions", "sub_unions_formed")] == [2, 1]
