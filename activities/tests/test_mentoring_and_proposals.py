"""Mentoring with its records, proposals with their answers, articles that were sent: rows, moves, deadlines, papers, own page."""

from datetime import date
from itertools import product

import pytest

from activities.models import Mentoring, MentoringRecord, Proposal, Publicity
from activities.own.recognition import honours, mentoring, proposals
from activities.papers.campaigns import agreement, record_sheet
from activities.services import move_proposal
from activities.states import PROPOSAL_MOVES, ProposalState
from activities.tests.factories import (
    make_campaign,
    make_campaign_step,
    make_criterion,
    make_facility,
    make_facility_addition,
    make_honour,
    make_mentoring,
    make_mentoring_record,
    make_proposal,
    make_publicity,
)
from activities.tests.test_sheets import faults, take
from core.dates import PreciseDay
from core.deadlines import due_in
from core.errors import Refused
from core.figures import Scope, evaluate
from core.models import LiveArea
from core.periods import Period
from core.services import void_record
from core.tests.factories import make_branch, make_superuser
from members.tests.factories import make_person
from members.tests.people import make_officer

pytestmark = pytest.mark.django_db
TODAY, HALF = date(2024, 7, 10), Period.half(2024, 1)


@pytest.fixture
def branch():
    return make_branch(slug="ours", name="示例工会")


def on(month: int, day: int) -> PreciseDay:
    return PreciseDay.on(date(2024, month, day))


def value(branch, key: str):
    return evaluate([f"activities.{key}"], Scope.of(branch, HALF))[f"activities.{key}"].value


@pytest.mark.parametrize(("state", "action"), list(product(ProposalState.values, PROPOSAL_MOVES)))
def test_every_move_of_a_proposal_at_every_state(branch, state, action):
    days = {"adopted": {"adopted_on": TODAY}, "declined": {"declined_on": TODAY}}
    proposal = make_proposal(
        branch, state=state, **days.get(state, {"carried_out_on": TODAY} if state != "open" else {})
    )
    how = {"action": action, "by": make_superuser(), "on": TODAY, "note": "条件不具备"}

    if state in PROPOSAL_MOVES[action].sources:
        assert move_proposal(proposal=proposal, **how).state == PROPOSAL_MOVES[action].target
        return
    with pytest.raises(Refused) as refusal:
        move_proposal(proposal=proposal, **how)
    assert refusal.value.code == "wrong_state"


def test_why_it_is_not_taken_up_is_the_reply_where_there_is_none(branch):
    how = {"action": "decline", "by": make_superuser(), "on": TODAY, "note": "场地不够"}

    assert move_proposal(proposal=make_proposal(branch), **how).reply == "场地不够"
    assert move_proposal(proposal=make_proposal(branch, reply="已当面答复"), **how).reply == "已当面答复"


@pytest.mark.parametrize(
    ("row", "state"),
    [
        ({}, "open"),
        ({"采纳日期": "2024-05-01"}, "adopted"),
        # On paper nobody may have noted when it was taken up.
        ({"实施日期": "2024-06-01"}, "carried_out"),
        ({"不采纳日期": "2024-05-01"}, "declined"),
    ],
    ids=str,
)
def test_on_paper_the_days_tell_what_became_of_a_proposal(branch, row, state):
    taken = take(branch, "proposals", {"建议": "增设雨棚", "提出日期": "2024-04-10", **row})

    assert (faults(taken), Proposal.objects.get().state) == ([], state)


def test_live_a_row_lands_with_those_to_be_answered(branch):
    LiveArea.objects.create(branch=branch, area="activities", live_from=date(2024, 1, 1))

    take(branch, "proposals", {"建议": "增设雨棚", "提出日期": "2024-04-10", "采纳日期": "2024-05-01"})

    assert (Proposal.objects.get().state, Proposal.objects.get().adopted_on) == ("open", None)


def test_open_proposals_are_counted_as_of_the_day(branch):
    make_proposal(branch)
    make_proposal(branch, handed_in_on=date(2023, 12, 1))
    make_proposal(branch, adopted_on=date(2024, 5, 1))
    make_proposal(branch, declined_on=date(2024, 7, 2))
    make_proposal(branch, declined_on=date(2024, 6, 2))
    make_proposal(branch, handed_in_on=date(2024, 7, 1))

    assert (value(branch, "proposals_open"), value(branch, "proposals_declined")) == (3, 1)


def test_list_shows_open_proposals_alone(client, branch):
    client.force_login(make_officer(branch))
    make_proposal(branch, title="等着的")
    make_proposal(branch, title="采纳了的", adopted_on=date(2024, 5, 1))

    listed = client.get("/desk/ours/records/proposals/?state=open").content.decode()

    assert ("等着的" in listed, "采纳了的" in listed) == (True, False)
    assert "/records/proposals/?state=open" in client.get("/desk/ours/records/proposals/").content.decode()


def test_mentoring_records_name_their_pair(branch):
    pair = make_mentoring(branch, mentors="赵示甲", apprentices="钱示乙")
    make_mentoring(branch, mentors="孙示丙", apprentices="李示丁")
    row = {"师徒结对": "青蓝工程(赵示甲—钱示乙)", "时间": "2024-05-08", "方式": "听课", "内容": "分数的意义"}

    taken = take(branch, "mentoring-records", row, row | {"方式": "评课", "效果": "节奏更稳"})

    assert (faults(taken), [each.mentoring for each in MentoringRecord.objects.all()]) == ([], [pair, pair])
    assert value(branch, "mentoring_records") == 2
    assert faults(take(branch, "mentoring-records", row | {"师徒结对": "青蓝工程"})) == [("师徒结对", "ambiguous")]


def test_records_of_a_pair_that_was_voided_count_nowhere(branch):
    pair = make_mentoring(branch)
    make_mentoring_record(pair)
    assert value(branch, "mentoring_records") == 1

    void_record(pair, by=None, reason="重复")

    assert value(branch, "mentoring_records") == 0


def test_articles_count_on_the_day_they_were_sent_and_taken(branch):
    row = {"宣传内容": "春游简讯", "形式": "信息稿", "时间": "2024-06-20", "作者": "赵示甲"}

    taken = take(
        branch,
        "publicity",
        row | {"报送单位": "区总工会", "报送日期": "2024-06-21", "采用单位": "区工会网站", "采用日期": "2024-07-01"},
    )

    assert (faults(taken), Publicity.objects.get().taken_by) == ([], "区工会网站")
    assert (value(branch, "publicity_sent"), value(branch, "publicity_taken")) == (1, 0)


def due(branch) -> set[tuple[str, str]]:
    found = due_in([branch.pk], TODAY)
    return {(each.deadline.key.removeprefix("activities."), each.text) for each in found}


def test_what_falls_due_is_told_and_what_is_done_is_not(branch):
    day = date(2024, 8, 1)
    make_honour(branch, title="三星级基层工会", valid_until=day, recheck_due_on=day)
    campaign = make_campaign(branch, apply_by=day)
    make_criterion(campaign, number="1", item="组织健全", owner="赵示甲", due_on=day)
    make_criterion(campaign, progress="met", due_on=day)
    make_campaign_step(campaign, findings="台账不全", mend_by=day)
    make_campaign_step(campaign, findings="台账不全", mend_by=day, mended="已补")
    make_mentoring(branch, last_day=day)
    make_mentoring(branch, last_day=day, outcome="completed")
    make_proposal(branch, reply_due_on=day, owner="后勤科")
    make_proposal(branch, reply_due_on=day, reply="已答复")

    assert due(branch) == {
        ("honour_runs_out", "“三星级基层工会”有效期到此为止，请及时重新申报。"),
        ("honour_recheck", "“三星级基层工会”将由上级工会复查。"),
        ("campaign_apply", "申报“模范职工之家”。"),
        ("criterion", "指标“1 组织健全”应达标，责任人：赵示甲。"),
        ("mend", "“模范职工之家”检查反馈的意见应整改到位。"),
        ("mentoring_ends", "“青蓝工程”师徒结对期满，请登记结果。"),
        ("proposal_reply", "答复合理化建议“增设雨棚”，答复部门：后勤科。"),
    }


def test_honour_that_was_followed_by_a_higher_one_runs_out_in_silence(branch):
    make_honour(branch, title="三星级基层工会", valid_until=date(2024, 8, 1), granted=on(1, 5))
    assert {key for key, _text in due(branch)} == {"honour_runs_out"}

    make_honour(branch, title="五星级基层工会", granted=on(6, 5))

    assert due(branch) == set()


def test_deadlines_take_as_many_queries_for_many_records_as_for_one(branch, django_assert_num_queries):
    from activities.deadlines import campaigns as deadlines

    kinds = (deadlines._running_out, deadlines._criteria, deadlines._findings, deadlines._mentoring, deadlines._replies)
    for _number in range(5):
        campaign = make_campaign(branch)
        make_honour(branch, valid_until=TODAY)
        make_criterion(campaign, due_on=TODAY)
        make_campaign_step(campaign, findings="甲", mend_by=TODAY)
        make_mentoring(branch, last_day=TODAY)
        make_proposal(branch, reply_due_on=TODAY)

    with django_assert_num_queries(5):
        found = [list(items([branch.pk], TODAY)) for items in kinds]

    assert [len(items) for items in found] == [5, 5, 5, 5, 5]


def test_agreement_says_who_teaches_whom_what_until_when(branch):
    pair = make_mentoring(
        branch,
        mentors="赵示甲",
        apprentices="钱示乙",
        subject="小学数学",
        goals="一年内独立上公开课",
        held=on(3, 11),
        last_day=date(2025, 3, 10),
        agreement_on=date(2024, 3, 11),
    )

    text = agreement(branch, pair, False)

    assert text.title == "师徒结对协议书"
    assert text.parts[:5] == (
        "师傅：赵示甲",
        "徒弟：钱示乙",
        "帮带内容：小学数学",
        "帮带目标：一年内独立上公开课",
        "帮带期限：自2024年3月11日至2025年3月10日",
    )
    assert text.day == date(2024, 3, 11)
    assert agreement(branch, None, False).parts[0].removeprefix("师傅：").strip("　") == ""


def test_record_on_paper_has_the_rows_and_room_for_more(branch):
    pair = make_mentoring(branch, outcome="completed", last_day=date(2025, 3, 10), outcome_on=date(2025, 3, 12))
    make_mentoring_record(pair, held=on(5, 8), content="分数的意义", note="节奏更稳")
    make_mentoring_record(pair, held=on(4, 8), kind="review", voided_at="2024-05-01T00:00Z", void_reason="重复")

    text = record_sheet(branch, pair, False)

    rows = text.parts[1].rows
    assert (rows[0], len(rows)) == (("1", "2024年5月8日", "听课", "分数的意义", "节奏更稳", "", ""), 12)
    assert text.parts[2] == "帮带结论：出师　2025年3月12日"
    assert record_sheet(branch, None, False).parts[1].rows[0][1] == ""


@pytest.mark.parametrize("paper", ["mentoring-agreement", "mentoring-records"])
def test_papers_are_taken_as_files(client, branch, paper):
    client.force_login(make_officer(branch))
    pair = make_mentoring(branch)

    for address in (f"{paper}/{pair.public_id}/", f"{paper}/"):
        response = client.post(f"/desk/ours/papers/{address}")
        assert (response.status_code, response.content[:5]) == (200, b"%PDF-")


def test_page_of_a_pair_tells_what_they_did_together(client, branch):
    client.force_login(make_officer(branch))
    pair = make_mentoring(branch, mentors="赵示甲")
    make_mentoring_record(pair, content="分数的意义", note="节奏更稳")

    page = client.get(f"/desk/ours/records/mentoring/{pair.public_id}/").content.decode()

    assert all(word in page for word in ("听课 分数的意义", "节奏更稳", "登记帮带活动", "师徒结对协议书"))


def test_page_of_a_place_tells_what_was_added_to_it(client, branch):
    client.force_login(make_officer(branch))
    place = make_facility(branch)
    make_facility_addition(branch, items="图书柜")
    make_facility_addition(branch, facility="健身房", items="跑步机")

    page = client.get(f"/desk/ours/records/facilities/{place.public_id}/").content.decode()

    assert ("图书柜" in page, "跑步机" in page, "登记添置" in page) == (True, False, True)


def test_page_of_an_honour_shows_the_ladder(client, branch):
    client.force_login(make_officer(branch))
    make_honour(branch, title="区三星级基层工会", granted=PreciseDay.on(date(2021, 4, 1)))
    honour = make_honour(branch, title="五星级基层工会")
    make_honour(branch, title="工人先锋号")

    page = client.get(f"/desk/ours/records/honours/{honour.public_id}/").content.decode()

    assert ("区三星级基层工会" in page, "工人先锋号" in page, "证书" in page) == (True, False, True)


def test_own_page_tells_honours_mentoring_and_proposals_with_their_reply(branch):
    person = make_person(branch, name="赵示甲")
    make_honour(branch, title="优秀工会工作者", holder="person", person=person, revoked_on=date(2024, 6, 1))
    make_honour(branch, title="别人的", holder="person", person=make_person(branch, name="钱示乙"))
    pair = make_mentoring(branch, mentors="赵示甲、孙示丙", apprentices="钱示乙", last_day=date(2025, 3, 10))
    make_mentoring_record(pair)
    make_mentoring(branch, mentors="赵示甲乙")
    make_proposal(branch, proposer="赵示甲", reply="已安排", adopted_on=date(2024, 5, 1))
    make_proposal(branch, proposer="赵示甲乙")

    told = [[(line.what, line.more) for line in part(person)] for part in (honours, mentoring, proposals)]

    assert told == [
        [("优秀工会工作者", "区县级 · 2024-06-01撤销")],
        [("青蓝工程（赵示甲、孙示丙—钱示乙）", "至2025-03-10 · 帮带记录1条")],
        [("增设雨棚", "采纳 · 已安排")],
    ]


def test_of_two_people_of_one_name_neither_is_shown_what_may_be_the_other_s(branch):
    person = make_person(branch, name="赵示甲")
    make_person(branch, name="赵示甲")
    make_mentoring(branch, mentors="赵示甲")
    make_proposal(branch, proposer="赵示甲")

    assert (mentoring(person), proposals(person)) == ([], [])


def test_mentoring_is_known_by_its_people(branch):
    assert make_mentoring(branch, mentors="赵示甲").reference == "青蓝工程（赵示甲）"
    assert Mentoring(title="青蓝工程").reference == "青蓝工程"
    assert make_publicity(branch).taken_on is None
