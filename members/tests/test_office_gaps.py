"""What speaks against how a union is organised is found, and what is in order raises no alarm."""

from datetime import date

import pytest

from core.figures import Scope
from core.gaps import all_gaps, gaps_of
from core.models import RuleSet
from core.periods import Period
from core.rules import load_rules, rule, rules
from core.tests.factories import make_branch
from members.models import Body, Person, Post
from members.tests.factories import (
    make_body,
    make_certificate,
    make_member,
    make_person,
    make_post,
    make_profile,
    make_term,
)

pytestmark = pytest.mark.django_db
P = Post.Position
PREFIX = "members.office."
LONG_AGO = date(2022, 1, 1)


@pytest.fixture
def branch():
    load_rules()
    return make_branch()


@pytest.fixture
def committee(branch):
    """A committee in order: its term runs, it has seats in the band, and somebody audits."""
    body = make_body(branch, seats=3)
    make_term(body, 1, first_day=date(2022, 1, 1), last_day=date(2026, 12, 31), approval_number="1号")
    make_body(branch, kind=Body.Kind.AUDIT)
    return body


def found(branch, period=None):
    scope = Scope.of(branch, period or Period.half(2024, 1))
    return [each.gap.key.removeprefix(PREFIX) for each in gaps_of(scope, prefix=PREFIX)]


def in_office(branch, *positions, **over):
    person = make_person(branch, **over)
    return [make_post(person, position, first_day=LONG_AGO, approval_number="1号") for position in positions]


def test_empty_branch_and_committee_in_order_raise_no_alarm(branch, committee):
    in_office(branch, P.CHAIR)

    assert found(branch) == []
    assert found(make_branch()) == []


def test_prefix_leaves_other_gaps_out(branch):
    scope = Scope.of(branch, Period.half(2024, 1))

    assert {each.gap.key for each in gaps_of(scope, prefix="members.no_")} == {
        "members.no_profile",
        "members.no_roster",
        "members.no_upper_union",
    }


def test_term_that_has_run_out_is_told_until_the_next_is_entered(branch):
    body = make_body(branch, kind=Body.Kind.WOMEN)
    make_term(body, 1, first_day=date(2019, 1, 1), last_day=date(2023, 12, 31))
    assert found(branch) == ["term_over"]
    assert found(branch, Period.half(2023, 2)) == []

    make_term(body, 2, first_day=date(2024, 1, 1), last_day=date(2028, 12, 31))

    assert found(branch) == []


def test_term_of_four_years_is_told(branch):
    make_term(make_body(branch, kind=Body.Kind.WOMEN), 1, first_day=date(2022, 1, 1), last_day=date(2025, 12, 31))

    assert found(branch) == ["term_length"]


def test_committee_without_a_term_or_auditors_is_told(branch):
    make_body(branch)

    assert found(branch) == ["no_auditors", "no_term"]


def test_one_auditor_of_a_small_union_is_enough(branch, committee):
    Body.objects.filter(kind=Body.Kind.AUDIT).update(ended_on=date(2023, 1, 1))
    assert found(branch) == ["no_auditors"]

    in_office(branch, P.AUDITOR)

    assert found(branch) == []


@pytest.mark.parametrize(
    ("positions", "told"),
    [
        ((P.CHAIR, P.AUDITOR), ["audits_self"]),
        ((P.TREASURER, P.AUDIT_CHAIR), ["audits_self"]),
        ((P.ACCOUNTANT, P.CASHIER), ["cash_and_books"]),
        ((P.OFFICER, P.CASHIER), []),
    ],
)
def test_posts_that_do_not_go_together_are_told(branch, positions, told):
    in_office(branch, *positions)

    assert found(branch) == told


def test_posts_of_two_people_go_together(branch):
    in_office(branch, P.ACCOUNTANT)
    in_office(branch, P.CASHIER)

    assert found(branch) == []


def test_two_seats_in_one_body_are_told_once(branch, committee):
    one, two = in_office(branch, P.OFFICER, P.PUBLICITY)
    Post.objects.filter(pk__in=[one.pk, two.pk]).update(body=committee)
    scope = Scope.of(branch, Period.half(2024, 1))

    (told,) = gaps_of(scope, prefix=PREFIX)

    assert (told.gap.key, told.count, told.record) == ("members.office.two_seats", 1, two)


@pytest.mark.parametrize(("women", "told"), [(9, []), (10, ["no_womens_committee"])])
def test_womens_committee_is_missed_from_the_number_that_the_rule_names(branch, women, told):
    for _ in range(women):
        make_member(branch, sex=Person.Sex.FEMALE)
    make_member(branch, sex=Person.Sex.MALE)

    assert found(branch) == told


def test_own_rule_of_the_branch_goes_first(branch):
    RuleSet.objects.create(
        key="members.women_committee_from", branch=branch, value="25", source="《本省条例》", mark="read"
    )
    for _ in range(10):
        make_member(branch, sex=Person.Sex.FEMALE)

    assert found(branch) == []


def test_post_without_approval_is_told_after_thirty_days(branch):
    make_post(make_person(branch), P.CHAIR, first_day=date(2024, 5, 31))
    assert found(branch) == ["no_approval"]

    Post.objects.update(first_day=date(2024, 6, 1))

    assert found(branch) == []


def test_approval_of_the_term_is_that_of_its_posts(branch, committee):
    make_post(make_person(branch), P.CHAIR, first_day=LONG_AGO, body=committee, term=committee.terms.get())
    make_post(make_person(branch), P.GROUP_LEADER, first_day=LONG_AGO)

    assert found(branch) == []


def test_certificate_expired_or_of_another_chair_or_name_is_told(branch):
    make_profile(branch, registered_name="新名称工会委员会")
    make_certificate(
        branch,
        issued_on=date(2019, 1, 1),
        valid_until=date(2023, 12, 31),
        legal_representative="旧主席",
        name="旧名称工会委员会",
    )
    in_office(branch, P.CHAIR, name="新主席")
    assert found(branch) == ["certificate_over", "other_chair", "other_name"]

    make_certificate(
        branch,
        issued_on=date(2024, 1, 10),
        valid_until=date(2028, 12, 31),
        legal_representative="新主席",
        name="新名称工会委员会",
    )

    assert found(branch) == []


@pytest.mark.parametrize(("seats", "told"), [(3, []), (7, []), (4, ["even_seats"]), (9, ["seats"]), (1, ["seats"])])
def test_number_of_seats_is_held_against_members_and_custom(branch, committee, seats, told):
    for _ in range(25):
        make_member(branch)
    Body.objects.filter(pk=committee.pk).update(seats=seats)

    assert found(branch) == told


def test_every_rule_of_a_gap_is_there_with_its_source(branch):
    keys = {each.rule for each in all_gaps() if each.rule}

    known = rules(keys, on=date(2024, 6, 1), branch=branch)

    assert len(keys) >= 8
    assert {key: found.source for key, found in known.items()} == {
        key: rule(key, on=date(2024, 6, 1), branch=branch).source for key in keys
    }


def test_every_gap_of_the_office_says_what_to_do():
    assert [each.key for each in all_gaps() if each.key.startswith(PREFIX) and not each.advice] == []


def test_several_rules_are_read_by_one_query_and_by_the_same_ranks(branch, django_assert_num_queries):
    values = {"value": "1", "source": "《甲》", "mark": "read"}
    RuleSet.objects.create(key="members.x", jurisdiction="CN", **values)
    RuleSet.objects.create(key="members.x", jurisdiction="CN", **values | {"value": "2"}, first_day=date(2024, 1, 1))
    RuleSet.objects.create(key="members.x", jurisdiction="CN", **values | {"value": "3"}, first_day=date(2025, 1, 1))
    RuleSet.objects.create(key="members.y", branch=branch, **values | {"value": "own"})
    RuleSet.objects.create(key="members.y", jurisdiction="CN", **values)

    with django_assert_num_queries(1):
        known = rules(["members.x", "members.y", "members.z"], on=date(2024, 6, 1), branch=branch)

    assert {key: found.value for key, found in known.items()} == {"members.x": "2", "members.y": "own"}
    assert {key: rule(key, on=date(2024, 6, 1), branch=branch).value for key in known} == {
        key: found.value for key, found in known.items()
    }
