"""The pages of campaigns and honours: what they show and what their buttons do."""

from datetime import date
from decimal import Decimal

import pytest

from activities.models import Campaign, Criterion, Level
from activities.tests.factories import (
    make_activity,
    make_campaign,
    make_campaign_step,
    make_criterion,
    make_honour,
)
from core.services import void_record
from core.tests.factories import make_branch, make_user
from members.models import Post
from members.tests.factories import make_person, make_post
from members.tests.people import make_officer

pytestmark = pytest.mark.django_db
BASE = "/desk/ours/activities/campaigns"


@pytest.fixture
def branch(client):
    branch = make_branch(slug="ours", name="示例工会")
    client.force_login(make_officer(branch))
    return branch


@pytest.fixture
def reader(branch):
    """Somebody who reads everything and changes nothing."""
    user = make_user()
    make_post(make_person(branch, user=user), Post.Position.AUDITOR)
    return user


def page_of(client, campaign: Campaign) -> str:
    return client.get(f"{BASE}/{campaign.public_id}/").content.decode()


def test_page_shows_the_way_the_numbers_the_gaps_and_what_comes_next(client, branch):
    campaign = make_campaign(branch, begun_on=date(2024, 1, 5))
    make_criterion(campaign, item="组织健全", points=Decimal(10), own_score=Decimal("8.5"), kept_at="第4盒")
    make_criterion(campaign, item="没有佐证的", points=Decimal(5))
    make_campaign_step(campaign, kind="inspection", by_whom="市总工会", findings="台账不全")

    page = page_of(client, campaign)

    for word in ("8.5 <small>/ 15</small>", "纸质材料：第4盒", "缺佐证", "市总工会", "台账不全", "待整改", "完成自评"):
        assert word in page, word
    assert "登记检查反馈意见的整改情况：台账不全" in page


def test_buttons_lead_back_to_the_page(client, branch):
    campaign = make_campaign(branch, begun_on=date(2024, 1, 5))
    here = f"{BASE}/{campaign.public_id}/"

    response = client.post(f"/desk/ours/records/campaigns/{campaign.public_id}/move/apply/?back={here}")

    assert (response.url, Campaign.objects.get().state) == (here, "applied")


def test_buttons_lead_nowhere_else(client, branch):
    campaign = make_campaign(branch, begun_on=date(2024, 1, 5))

    response = client.post(f"/desk/ours/records/campaigns/{campaign.public_id}/move/apply/?back=https://example.org/")

    assert response.url == f"/desk/ours/records/campaigns/{campaign.public_id}/"


def test_whoever_only_reads_is_offered_nothing(client, branch, reader):
    campaign = make_campaign(branch, begun_on=date(2024, 1, 5))
    make_criterion(campaign)
    client.force_login(reader)

    page = page_of(client, campaign)

    for word in ("去补", "登记检查指导", "填写自评得分", "完成自评", "导入表格", "去办理"):
        assert word not in page, word
    assert "缺佐证" in page


def test_voided_campaign_has_no_page(client, branch):
    campaign = make_campaign(branch)
    void_record(campaign, by=None, reason="重复")

    assert client.get(f"{BASE}/{campaign.public_id}/").status_code == 404


def test_campaign_of_another_branch_has_no_page_here(client, branch):
    campaign = make_campaign(make_branch())

    assert client.get(f"{BASE}/{campaign.public_id}/").status_code == 404
    assert (
        client.post(f"{BASE}/{make_campaign(branch).public_id}/checklist/", {"source": campaign.public_id}).status_code
        == 404
    )


@pytest.mark.parametrize("number", ["x", "00000000-0000-4000-8000-00000000000f"])
def test_checklist_of_no_campaign_is_not_found(client, branch, number):
    address = f"{BASE}/{make_campaign(branch).public_id}/checklist/"

    assert client.post(address, {"source": number}).status_code == 404


def test_scores_are_typed_in_one_table(client, branch):
    campaign = make_campaign(branch)
    one, two = make_criterion(campaign), make_criterion(campaign, own_score=Decimal(10))
    address = f"{BASE}/{campaign.public_id}/scores/"
    assert 'value="10"' in client.get(address).content.decode()
    typed = {
        f"{one.public_id.hex}-own_score": "4.5",
        f"{one.public_id.hex}-progress": "met",
        f"{one.public_id.hex}-version": "1",
        f"{two.public_id.hex}-own_score": "",
        f"{two.public_id.hex}-progress": "in_hand",
        f"{two.public_id.hex}-version": "1",
    }

    response = client.post(address, typed)

    assert response.url == f"{BASE}/{campaign.public_id}/"
    assert [(line.own_score, line.progress) for line in Criterion.objects.order_by("pk")] == [
        (Decimal("4.5"), "met"),
        (None, "in_hand"),
    ]


def test_wrong_score_keeps_what_was_typed_and_changes_nothing(client, branch):
    campaign = make_campaign(branch)
    line = make_criterion(campaign)
    name = line.public_id.hex

    response = client.post(
        f"{BASE}/{campaign.public_id}/scores/",
        {f"{name}-own_score": "-3", f"{name}-progress": "met", f"{name}-version": "1"},
    )

    assert (response.status_code, Criterion.objects.get().progress) == (422, "open")
    assert 'value="-3"' in response.content.decode()


def test_somebody_faster_is_told_and_nothing_is_overwritten(client, branch):
    campaign = make_campaign(branch)
    line = make_criterion(campaign, version=2, own_score=Decimal(5))
    name = line.public_id.hex

    response = client.post(
        f"{BASE}/{campaign.public_id}/scores/",
        {f"{name}-own_score": "3", f"{name}-progress": "met", f"{name}-version": "1"},
    )

    assert (response.status_code, Criterion.objects.get().own_score) == (422, Decimal(5))


def test_checklist_is_begun_with_the_example_or_an_earlier_one(client, branch):
    earlier = make_campaign(branch, title="先进职工之家")
    make_criterion(earlier, item="组织健全")
    campaign = make_campaign(branch, title="模范职工之家", level=Level.NATIONAL)
    page = page_of(client, campaign)
    assert "沿用“先进职工之家”的指标" in page
    assert "示例不是文件规定：报道所见" in page

    client.post(f"{BASE}/{campaign.public_id}/checklist/")
    assert campaign.criteria.count() == 3
    refused = client.post(f"{BASE}/{campaign.public_id}/checklist/", {"source": earlier.public_id}, follow=True)
    assert "已有创建指标" in refused.content.decode()

    other = make_campaign(branch, title="模范职工小家")
    client.post(f"{BASE}/{other.public_id}/checklist/", {"source": earlier.public_id})
    assert [line.item for line in other.criteria.all()] == ["组织健全"]


def test_page_of_a_criterion_shows_what_the_records_say(client, branch):
    campaign = make_campaign(branch, assessed_from=date(2024, 1, 1), assessed_to=date(2024, 12, 31))
    make_activity(branch, title="健步走")
    line = make_criterion(campaign, figure="activities.sports", at_least=Decimal(2), kind="activities")
    bare = make_criterion(campaign)

    shown = client.get(f"/desk/ours/records/criteria/{line.public_id}/").content.decode()
    empty = client.get(f"/desk/ours/records/criteria/{bare.public_id}/").content.decode()

    assert all(word in shown for word in ("1项", "低于要求", "1条记录", "健步走"))
    assert "还没有佐证：可以指定统计数字" in empty


def test_ladders_page_says_until_when_an_honour_holds(client, branch):
    make_honour(branch, title="五星级基层工会", earlier_grade="区三星级基层工会", valid_until=date(2099, 1, 1))
    make_honour(branch, title="文明单位", revoked_on=date(2024, 5, 1))
    make_honour(branch, title="工人先锋号", valid_until=date(2020, 1, 1))

    page = client.get("/desk/ours/activities/honours/").content.decode()

    assert all(word in page for word in ("区三星级基层工会", "至2099-01-01", "已撤销", "2020-01-01到期"))


def test_empty_ladders_offer_the_first_step(client, branch):
    page = client.get("/desk/ours/activities/honours/").content.decode()

    assert "这里列出工会、集体和个人的荣誉" in page
