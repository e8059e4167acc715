"""What is said of campaigns, mentors and apprentices at work, and articles that were sent: whole sentences."""

from datetime import date

import pytest

from activities.tests.factories import (
    make_campaign,
    make_campaign_step,
    make_mentoring,
    make_mentoring_record,
    make_publicity,
)
from core.dates import PreciseDay
from core.quantities import Quantity
from core.tests.factories import make_branch
from reports.tests.test_statements_activities import say

pytestmark = pytest.mark.django_db


@pytest.fixture
def branch():
    return make_branch()


def on(month: int, day: int) -> PreciseDay:
    return PreciseDay.on(date(2024, month, day))


def inspection(campaign, month: int, **over):
    return make_campaign_step(campaign, kind="inspection", by_whom="市总工会", held=on(month, 12), **over)


def test_inspection_is_told_and_that_all_was_mended_only_where_it_was(branch):
    campaign = make_campaign(branch)
    inspection(campaign, 4, findings="台账不全", mended="已补齐", mended_on=date(2024, 5, 2))
    assert say(branch, "campaign_steps") == "接受市总工会检查考评1次，所提意见已整改。"

    later = inspection(campaign, 5, findings="书屋没有登记", mended="已登记", mended_on=date(2024, 7, 2))
    assert say(branch, "campaign_steps") == "接受市总工会检查考评2次。"

    later.delete()
    inspection(campaign, 6)
    assert say(branch, "campaign_steps") == "接受市总工会检查考评2次，所提意见已整改。"


@pytest.mark.parametrize("key", ["campaign_steps", "campaigns", "mentoring", "publicity"])
def test_without_records_nothing_is_said(branch, key):
    assert say(branch, key) == ""


def test_what_was_applied_for_is_told_with_what_is_under_way(branch):
    make_campaign(branch, title="区文明单位")
    make_campaign(branch, title="市工人先锋号", applied_on=date(2024, 5, 8))
    assert say(branch, "campaigns") == "正在争创区文明单位、市工人先锋号，其中已申报市工人先锋号。"

    make_campaign(branch, title="五星级基层工会", applied_on=date(2024, 2, 8), granted_on=date(2024, 4, 26))
    make_campaign(branch, title="模范职工小家", failed_on=date(2024, 4, 26))
    assert say(branch, "campaigns") == (
        "正在争创区文明单位、市工人先锋号，其中已申报市工人先锋号。申报五星级基层工会。"
    )


def test_work_together_is_told_by_what_it_was(branch):
    pair = make_mentoring(branch)
    make_mentoring_record(pair)
    assert say(branch, "mentoring") == "开展“青蓝工程”师徒结对活动。师徒开展帮带活动1次。"

    make_mentoring_record(pair, held=on(5, 8))
    make_mentoring_record(pair, held=on(5, 9), kind="review")
    make_mentoring_record(pair, held=on(8, 9), kind="talk")
    assert say(branch, "mentoring") == ("开展“青蓝工程”师徒结对活动。师徒开展帮带活动3次，其中听课2次、评课1次。")


def test_an_article_is_sent_and_taken_and_never_given_out(branch):
    make_publicity(branch, copies=Quantity(60, "册"), form="小册子")
    make_publicity(branch, title="春游简讯", author="赵示甲", sent_to="区总工会", sent_on=date(2024, 5, 2))
    make_publicity(
        branch,
        title="汛前演练",
        sent_to="区总工会",
        sent_on=date(2024, 6, 2),
        taken_by="区网站",
        taken_on=date(2024, 6, 9),
    )

    assert say(branch, "publicity") == "印发《工会法》等小册子，共60册。报送宣传稿件2篇，被采用1篇。"
