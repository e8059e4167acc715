"""Gifts that the roster and the calendar propose: each once, as a draft with its list."""

from datetime import date

import pytest
import time_machine

from core.dates import PreciseDay
from core.errors import Refused
from core.tests.factories import make_branch, make_user
from members.models import Person, Post
from members.states import Standing
from members.tests.factories import make_member, make_person
from members.tests.people import make_officer
from welfare.models import Disbursement, GiftLine
from welfare.selectors.proposals import gift_proposals
from welfare.services.proposals import draw_up
from welfare.tests.factories import make_disbursement

pytestmark = pytest.mark.django_db
TODAY = date(2024, 2, 20)


@pytest.fixture
def branch():
    return make_branch(slug="ours")


@pytest.fixture
def by():
    return make_user()


def titles(branch, today=TODAY) -> list[str]:
    return [one.gift.title for one in gift_proposals(branch, today=today) if not one.already]


def named(branch, key: str, today=TODAY) -> list[str]:
    return [p.name for one in gift_proposals(branch, today=today) if one.key == key for p in one.people]


def test_nobody_and_no_day_near_is_no_proposal(branch):
    assert titles(branch, date(2024, 8, 1)) == []


def test_birthdays_are_those_of_members_in_the_coming_month(branch):
    make_member(branch, name="三月生", birth_on=date(1980, 3, 31))
    make_member(branch, name="二月生", birth_on=date(1980, 2, 21))
    make_person(branch, name="非会员", birth_on=date(1980, 3, 2))

    assert named(branch, "birthday-2024-03") == ["三月生"]


def test_birthdays_of_january_are_proposed_in_december(branch):
    make_member(branch, name="一月生", birth_on=date(1980, 1, 9))

    assert titles(branch, date(2024, 12, 3)) == ["2025年1月生日慰问"]


def test_womens_day_is_proposed_for_women_when_it_is_near(branch):
    make_member(branch, name="女会员", sex=Person.Sex.FEMALE)
    make_member(branch, name="男会员", sex=Person.Sex.MALE)

    assert named(branch, "womens_day-2024") == ["女会员"]
    assert titles(branch, date(2024, 3, 9)) == []
    assert titles(branch, date(2023, 12, 1)) == []


def test_childrens_day_leaves_the_choice_to_the_officer(branch, by):
    make_member(branch)
    (found,) = [one for one in gift_proposals(branch, today=date(2024, 5, 2)) if one.key == "childrens_day-2024"]
    assert (found.people, bool(found.hint)) == ((), True)

    gift = draw_up(branch, found.key, by=by, today=date(2024, 5, 2))

    assert (gift.festival, gift.state, GiftLine.objects.count()) == ("childrens_day", "draft", 0)


def test_retired_are_those_whose_last_day_is_recorded_and_no_age_is_reckoned(branch, by):
    make_person(branch, name="刚退休", standing=Standing.RETIRED, staff_to=date(2024, 2, 1))
    make_person(branch, name="早已退休", standing=Standing.RETIRED, staff_to=date(2020, 2, 1))
    make_person(branch, name="无日期", standing=Standing.RETIRED)
    make_member(branch, name="年高在职", birth_on=date(1950, 8, 1))

    assert named(branch, "retired-2024-02") == ["刚退休"]
    draw_up(branch, "retired-2024-02", by=by, today=TODAY)
    assert titles(branch) == []


def test_click_draws_up_a_draft_with_its_list_and_a_second_one_nothing(branch, by):
    make_member(branch, name="三月生", birth_on=date(1980, 3, 31))

    gift = draw_up(branch, "birthday-2024-03", by=by, today=TODAY)

    assert (gift.title, gift.kind, gift.state, gift.created_by) == ("2024年3月生日慰问", "birthday", "draft", by)
    gift.refresh_from_db()
    assert str(gift.planned.chinese(with_year=True)) == "2024年3月"
    assert [line.person.name for line in gift.lines.all()] == ["三月生"]
    with pytest.raises(Refused) as refused:
        draw_up(branch, "birthday-2024-03", by=by, today=TODAY)
    assert refused.value.code == "already"
    assert Disbursement.objects.count() == 1


def test_gift_of_the_same_occasion_by_another_name_is_the_same_gift(branch):
    make_member(branch, sex=Person.Sex.FEMALE)
    day = PreciseDay.on(date(2024, 3, 7))
    given = make_disbursement(branch, title="女职工关爱", kind="womens_day", festival="womens_day", issued=day)

    assert "2024年三八妇女节慰问" not in titles(branch)

    Disbursement.objects.filter(pk=given.pk).update(issued_from=date(2023, 3, 7), issued_to=date(2023, 3, 7))
    assert "2024年三八妇女节慰问" in titles(branch)


def test_other_branches_people_are_not_proposed(branch):
    make_member(make_branch(), name="外单位", birth_on=date(1980, 3, 31))

    assert titles(branch) == []


def test_page_offers_and_draws_up(client, branch):
    make_member(branch, name="三月生", birth_on=date(1980, 3, 31))
    client.force_login(make_officer(branch, Post.Position.OFFICER))
    with time_machine.travel(TODAY):
        page = client.get("/desk/ours/welfare/gifts/proposed/")
        sent = client.post("/desk/ours/welfare/gifts/proposed/", {"key": "birthday-2024-03"})
        again = client.post("/desk/ours/welfare/gifts/proposed/", {"key": "birthday-2024-03"})

    assert "三月生" in page.text
    gift = Disbursement.objects.get()
    assert (sent.status_code, again.status_code) == (302, 422)
    assert str(gift.public_id) in sent.url
    assert gift.title in again.text


def test_page_is_closed_to_who_records_nothing(client, branch):
    client.force_login(make_officer(branch, Post.Position.AUDITOR))

    assert client.get("/desk/ours/welfare/gifts/proposed/").status_code == 403
