"""The page of a union's organisation."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from core.rules import load_rules
from core.tests.factories import make_branch
from desk.organisation import left
from members.models import Body, Person, Post
from members.selectors.organisation import Heads, organisation_of
from members.tests.factories import (
    make_body,
    make_certificate,
    make_department,
    make_group,
    make_member,
    make_person,
    make_post,
    make_profile,
    make_sub_union,
    make_term,
    make_upper_union,
)
from members.tests.people import make_officer

pytestmark = pytest.mark.django_db
TODAY = date(2024, 6, 1)
P = Post.Position
PAGE = "/desk/ours/organisation/"


@pytest.fixture
def branch():
    load_rules()
    return make_branch(slug="ours")


@pytest.fixture
def chair(client, branch):
    user = make_officer(branch, P.CHAIR)
    client.force_login(user)
    return user


def test_members_are_counted_in_their_groups_and_sub_unions(branch):
    sub_union = make_sub_union(branch, name="巡查分工会")
    one, two = make_group(branch, sub_union=sub_union), make_group(branch, sub_union=sub_union)
    alone = make_group(branch)
    make_group(branch, dissolved_on=date(2023, 1, 1))
    for group, women, men in ((one, 2, 1), (two, 0, 2), (alone, 1, 0), (None, 0, 1)):
        for number in range(women + men):
            sex = Person.Sex.FEMALE if number < women else Person.Sex.MALE
            make_member(branch, group=group, sex=sex)
    make_person(branch, group=one)

    found = organisation_of(branch, today=TODAY)

    (shown,) = found.sub_unions
    assert [group.heads for group in shown.groups] == [Heads(3, 2), Heads(2, 0)]
    assert (shown.heads, found.groups[0].heads, found.without_group) == (Heads(5, 2), Heads(1, 1), Heads(1, 0))
    assert (len(found.groups), found.heads) == (1, Heads(7, 3))


def test_leaders_stand_with_the_part_they_belong_to(branch):
    sub_union = make_sub_union(branch)
    group = make_group(branch, sub_union=sub_union)
    make_post(make_person(branch, name="甲", group=group), P.GROUP_LEADER)
    make_post(make_person(branch, name="乙", group=group), P.SUB_UNION_CHAIR)
    make_post(make_person(branch, name="丙", group=group), P.GROUP_LEADER, last_day=date(2024, 5, 31))

    (shown,) = organisation_of(branch, today=TODAY).sub_unions

    assert (shown.leaders, shown.groups[0].leaders) == (("乙",), ("甲",))


def test_body_stands_with_its_latest_term_and_todays_posts_those_who_lead_first(branch):
    body = make_body(branch, kind=Body.Kind.WOMEN, seats=2)
    make_term(body, 1, first_day=date(2017, 1, 1), last_day=date(2021, 12, 31))
    term = make_term(body, 2, first_day=date(2022, 1, 1), last_day=date(2026, 12, 31))
    member = make_post(make_person(branch), P.WOMEN, body=body)
    leader = make_post(make_person(branch), P.WOMEN_CHAIR, body=body)
    make_post(make_person(branch), P.WOMEN, body=body, last_day=date(2024, 5, 31))
    loose = make_post(make_person(branch), P.ACCOUNTANT)
    make_body(branch, ended_on=date(2023, 1, 1))

    found = organisation_of(branch, today=TODAY)

    (shown,) = found.bodies
    assert (shown.term, shown.days_left, shown.posts) == (term, 943, (leader, member))
    assert found.other_posts == (loose,)


def test_page_tells_names_papers_and_what_to_look_at(client, branch, chair):
    make_profile(branch, registered_name="示例工会委员会", credit_code="81000000MC0000001Y", party_body="党支部")
    make_upper_union(branch, name="区总工会", is_primary=True)
    make_certificate(branch, valid_until=timezone.localdate() - timedelta(days=3))
    make_department(branch, name="工程科")

    page = client.get(PAGE)

    for words in ("示例工会委员会", "81000000MC0000001Y", "党支部", "区总工会", "工程科", "已过3天"):
        assert words in page.text
    (warned,) = page.context["warnings"]
    assert "法人资格证书已过有效期" in warned.text
    assert "总工办发〔2020〕20号" in warned.source
    assert client.get(warned.url).status_code == 200


def test_reader_sees_the_page_and_no_way_to_change_it(client, branch):
    client.force_login(make_officer(branch, P.AUDITOR))
    make_certificate(branch, valid_until=date(2020, 1, 1))

    page = client.get(PAGE)

    assert "法人资格证书已过有效期" in page.text
    assert "/edit/" not in page.text
    assert "/new/" not in page.text


def test_empty_branch_is_told_what_belongs_here(client, branch, chair):
    page = client.get(PAGE)

    assert page.status_code == 200
    for words in ("尚未录入工会名称", "已取得法人资格的工会在此录入证书", "请先录入工会委员会", "部门随花名册一起录入"):
        assert words in page.text


@pytest.mark.parametrize(("days", "tone"), [(-1, "hot"), (0, "warn"), (31, "warn"), (32, "ok")])
def test_what_runs_out_has_the_colour_of_its_urgency(days, tone):
    assert left(days).tone == tone
    assert left(None) is None


@pytest.mark.parametrize("rows", [1, 3])
def test_organisation_takes_the_same_queries_however_large_it_is(branch, rows, django_assert_num_queries):
    for _ in range(rows):
        sub_union, department, body = make_sub_union(branch), make_department(branch), make_body(branch)
        person = make_member(branch, group=make_group(branch, sub_union=sub_union), department=department)
        make_post(person, P.OFFICER, body=body, term=make_term(body))
        make_upper_union(branch)
        make_certificate(branch)

    with django_assert_num_queries(11):
        organisation_of(branch, today=TODAY)


def test_groups_and_departments_stand_in_the_order_in_which_they_were_entered(branch):
    for number in "一二三":
        make_group(branch, name=f"{number}组")
        make_department(branch, name=f"第{number}段")

    found = organisation_of(branch, today=TODAY)

    assert [one.group.name for one in found.groups] == ["一组", "二组", "三组"]
    assert [one.department.name for one in found.departments] == ["第一段", "第二段", "第三段"]
