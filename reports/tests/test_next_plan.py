"""The page that proposes the next plan: what is ticked is planned once, and nothing that was typed is lost."""

import html
import json
import re
from datetime import date

import pytest
import time_machine
from django.http import QueryDict
from django.urls import reverse

from activities.models import PlanItem
from activities.tests.factories import make_activity, make_campaign, make_plan_item
from core.dates import PreciseDay
from core.models import AuditEntry
from core.money import parse_money
from core.periods import Period
from core.quantities import Quantity
from core.services import change_record
from core.tests.factories import make_branch, make_user
from members.tests.factories import make_person
from members.tests.people import make_officer
from reports.compose import compose
from reports.document import plain_text
from reports.next_plan import outcome_parts
from reports.services.drafts import start_report

pytestmark = pytest.mark.django_db
ADDRESS = "/desk/ours/reports/next-plan/"
PLAN = f"{ADDRESS}?period=2024H2"
# Session, user, branch, posts; the plan and what is carried over; eleven for what falls due; honours, last year's
# activities and plan, whether it is a school; the last record and the guiding thoughts, for the periods offered; two for
# how the plan before ended; the branches and unread reminders of the person.
QUERIES = 44


@pytest.fixture
def branch():
    return make_branch(slug="ours", name="示例工会")


@pytest.fixture
def officer(branch, client):
    user = make_officer(branch)
    client.force_login(user)
    return user


def moved(branch, **over):
    told = {"title": "趣味运动会", "outcome": "moved", "outcome_on": date(2024, 6, 20), "reason": "场地维修"}
    return make_plan_item(branch, kind="activity", **told, **over)


def lines_of(client, address: str = PLAN) -> dict[str, str]:
    """What the page would send as it stands."""
    sent = {}
    for line in client.get(address).context["page"].lines:
        for field in line.form:
            value = field.value()
            if field.name != "take":
                sent[field.html_name] = str(value)
            elif value:
                sent[field.html_name] = "on"
    return sent


def prefix_of(sent: dict[str, str], title: str) -> str:
    return next(name for name, text in sent.items() if text == title).removesuffix("-title")


def planned(branch) -> list[tuple[str, str]]:
    rows = PlanItem.objects.filter(branch=branch, first_day__gte=date(2024, 7, 1))
    return sorted((row.title, str(row.days)) for row in rows)


def test_what_is_ticked_is_in_the_plan_with_all_that_it_brings_along(branch, officer, client):
    goes_on = {"target": Quantity(1, "次"), "budget": parse_money("3000"), "owner": "文体委员", "theme": "culture"}
    item = moved(branch, text="分组进行", **goes_on)
    campaign = make_campaign(branch, title="区文明单位")

    answer = client.post(PLAN, lines_of(client))

    assert answer.status_code == 302
    assert answer.url == reverse("reports:detail", args=["ours", "work_plan", "2024H2"])
    assert planned(branch) == [("争创区文明单位", "2024年下半年"), ("趣味运动会", "2024年下半年")]
    goal, carried = PlanItem.objects.filter(first_day__gte=date(2024, 7, 1)).order_by("-kind")
    assert (goal.kind, goal.campaign, carried.kind, carried.continues) == ("goal", campaign, "activity", item)
    assert {name: getattr(carried, name) for name in ("text", *goes_on)} == {"text": "分组进行", **goes_on}


def test_what_is_chosen_speaks_in_the_plan(branch, officer, client):
    make_activity(branch, title="健步走", held=PreciseDay.on(date(2023, 10, 9)))
    sent = lines_of(client)
    prefix = prefix_of(sent, "健步走")

    client.post(PLAN, {**sent, f"{prefix}-take": "on", f"{prefix}-title": "秋季健步走", f"{prefix}-days": "11月"})

    plan = "\n".join(plain_text(compose("work_plan", branch=branch, period=Period.half(2024, 2))))
    assert planned(branch) == [("秋季健步走", "2024年11月")]
    assert "2024年11月\n1.秋季健步走。" in plan


def test_every_item_is_told_in_the_operation_record(branch, officer, client):
    moved(branch)
    make_campaign(branch, title="区文明单位")

    client.post(PLAN, lines_of(client))

    told = AuditEntry.objects.filter(verb="activities.planitem.create")
    assert {json.loads(entry.detail.text)["title"] for entry in told} == {"趣味运动会", "争创区文明单位"}


def test_page_sent_twice_plans_once_and_undoes_nothing(branch, officer, client):
    moved(branch)
    sent = lines_of(client)
    client.post(PLAN, sent)
    item = PlanItem.objects.get(first_day=date(2024, 7, 1))
    change_record(item, {"title": "职工运动会"}, by=officer)

    answer = client.post(PLAN, sent, follow=True)

    assert "这些事项已在计划里。" in answer.text
    assert planned(branch) == [("职工运动会", "2024年下半年")]


def test_what_was_put_into_the_plan_is_voided_like_any_record_and_proposed_again(branch, officer, client):
    moved(branch)
    client.post(PLAN, lines_of(client))
    item = PlanItem.objects.get(first_day=date(2024, 7, 1))
    assert "趣味运动会" not in lines_of(client).values()

    client.post(reverse("desk:record_void", args=["ours", "plan", item.public_id]), {"reason": "误选"})

    assert "趣味运动会" in lines_of(client).values()


@pytest.mark.parametrize(
    ("days", "why"),
    [
        ("13月", "没有"),
        ("秋天", "“秋天”不是日期"),
        ("2025年3月", "“2025年3月”不在2024年下半年之内"),
        ("", "不是日期"),
        ("9" * 50, "40"),
    ],
)
def test_month_that_is_none_is_refused_and_all_that_was_typed_is_kept(branch, officer, client, days, why):
    moved(branch)
    make_campaign(branch, title="区文明单位")
    sent = lines_of(client)
    prefix, other = prefix_of(sent, "趣味运动会"), prefix_of(sent, "争创区文明单位")
    typed = {**sent, f"{prefix}-title": "秋季运动会", f"{prefix}-days": days, f"{other}-title": "争创市文明单位"}

    answer = client.post(PLAN, typed)

    forms = {line.form.prefix: line.form for line in answer.context["page"].lines}
    assert answer.status_code == 422
    assert why in "".join(forms[prefix].errors["days"])
    assert [forms[prefix]["title"].value(), forms[prefix]["days"].value()] == ["秋季运动会", days]
    assert forms[other]["title"].value() == "争创市文明单位"
    assert "还没有保存" in answer.text
    assert planned(branch) == []


def test_line_without_words_is_refused_only_where_it_is_ticked(branch, officer, client):
    moved(branch)
    sent = lines_of(client)
    prefix, festival = prefix_of(sent, "趣味运动会"), prefix_of(sent, "中秋节慰问")

    refused = client.post(PLAN, {**sent, f"{prefix}-title": " "})
    stored = client.post(PLAN, {**sent, f"{festival}-title": "", f"{festival}-days": "总有一天"})

    assert (refused.status_code, stored.status_code) == (422, 302)
    assert "请写明计划做什么。" in refused.text
    assert planned(branch) == [("趣味运动会", "2024年下半年")]


def test_nothing_ticked_is_said(branch, officer, client):
    sent = {name: text for name, text in lines_of(client).items() if not name.endswith("-take")}

    answer = client.post(PLAN, sent)

    assert answer.status_code == 422
    assert "请勾选要列入计划的事项。" in answer.text


def test_line_that_nothing_proposes_any_more_is_kept_with_a_word(branch, officer, client):
    moved(branch)
    sent = lines_of(client)
    make_plan_item(branch, title="趣味运动会", first_day=date(2024, 9, 1), last_day=date(2024, 9, 30))

    answer = client.post(PLAN, sent)

    assert answer.status_code == 422
    assert "这一项已列入计划，或建议的理由已不存在。" in answer.text
    assert "趣味运动会" in answer.text


@pytest.mark.parametrize("text", ["=1+1", "x\0y", "长" * 200])
def test_words_that_cannot_be_stored_are_refused_at_their_line(branch, officer, client, text):
    moved(branch)
    sent = lines_of(client)

    answer = client.post(PLAN, {**sent, f"{prefix_of(sent, '趣味运动会')}-title": text})

    assert answer.status_code == 422
    assert [line.faults != [] for line in answer.context["page"].lines if line.item.source == "carried"] == [True]
    assert planned(branch) == []


@pytest.mark.parametrize(
    "words", ["", "item-0-key=x", "item-0-key=x&item-0-take=on&item-0-number=1", "item-0-number=1"]
)
def test_nonsense_is_never_more_than_refused(branch, officer, client, words):
    assert client.post(PLAN, QueryDict(words)).status_code == 422


def test_number_of_another_branchs_item_changes_nothing_there(branch, officer, client):
    theirs = make_plan_item(make_branch(), title="他会工作")
    moved(branch)
    sent = lines_of(client)

    answer = client.post(PLAN, {**sent, f"{prefix_of(sent, '趣味运动会')}-number": str(theirs.public_id)})

    theirs.refresh_from_db()
    assert (answer.status_code, theirs.title, theirs.version) == (422, "他会工作", 1)
    assert planned(branch) == []


def test_one_number_sent_for_two_lines_is_refused(branch, officer, client):
    moved(branch)
    make_campaign(branch, title="区文明单位")
    sent = lines_of(client)
    one, other = (f"{prefix_of(sent, title)}-number" for title in ("趣味运动会", "争创区文明单位"))

    answer = client.post(PLAN, {**sent, one: sent[other]})

    assert answer.status_code == 422
    assert planned(branch) == []


@pytest.mark.parametrize("period", ["下半年", "2024H3", "1900", "2199", "2024-01/2025-06"])
def test_period_that_cannot_be_planned_is_refused_with_a_sentence(branch, officer, client, period):
    answer = client.get(ADDRESS, {"period": period})

    assert answer.status_code == 400


def test_without_a_period_the_plan_is_the_one_after_the_half_year_that_is_summed_up(branch, officer, client):
    with time_machine.travel("2024-07-03"):
        client.force_login(officer)
        assert client.get(ADDRESS).context["page"].period == Period.half(2024, 2)


def test_nothing_to_propose_is_said_with_its_reason(branch, officer, client):
    answer = client.get(ADDRESS, {"period": "2024-08"})

    assert answer.status_code == 200
    assert "没有可建议的事项" in answer.text
    assert "计划里都已经有了" in answer.text


def test_page_leads_back_to_where_it_was_asked_for(branch, officer, client):
    moved(branch)
    text = client.get("/desk/ours/reports/half_year/2024H1/")
    (url,) = re.findall(r'href="([^"]*next-plan[^"]*)"', text.text)

    answer = client.post(html.unescape(url), lines_of(client))

    assert answer.url == "/desk/ours/reports/half_year/2024H1/"
    assert planned(branch) == [("趣味运动会", "2024年下半年")]


def test_list_of_plan_items_and_drafts_lead_to_the_proposals(branch, officer, client):
    half = Period.half(2024, 2)
    draft = start_report("work_plan", branch=branch, period=half, as_of=half.last_day, by=officer)

    assert f'href="{ADDRESS}"' in client.get("/desk/ours/records/plan/").text
    assert f'href="{ADDRESS}"' not in client.get("/desk/ours/records/meetings/").text
    assert f'href="{ADDRESS}"' in client.get("/desk/ours/reports/").text
    assert f"{ADDRESS}?period=2024H2" in client.get(reverse("reports:report", args=["ours", draft.public_id])).text


def test_only_whoever_may_record_plans(branch, client):
    answers = []
    for user in (make_officer(branch), make_officer(branch, "women"), member_of(branch), make_officer(make_branch())):
        client.force_login(user)
        answers.append((client.get(PLAN).status_code, client.post(PLAN).status_code))
    reader = make_officer(branch, "women")
    client.force_login(reader)

    assert answers == [(200, 422), (403, 403), (403, 403), (404, 404)]
    assert "next-plan" not in client.get("/desk/ours/records/plan/").text
    assert "next-plan" not in client.get("/desk/ours/reports/work_plan/2024H2/").text


def member_of(branch):
    user = make_user()
    make_person(branch, user=user)
    return user


@pytest.mark.parametrize("wanted", [1, 3])
def test_page_takes_the_same_queries_whatever_is_proposed(branch, officer, client, wanted, django_assert_num_queries):
    for number in range(wanted):
        moved(branch, text=str(number))
        make_campaign(branch, title=f"第{number}号荣誉")
        make_activity(branch, title=f"第{number}次活动", held=PreciseDay.on(date(2023, 9, 9)))
        make_plan_item(branch, title=f"第{number}项计划", first_day=date(2023, 9, 1), last_day=date(2023, 9, 30))
    client.get(PLAN)

    with django_assert_num_queries(QUERIES):
        client.get(PLAN)


def test_plan_before_is_told_in_numbers_that_add_up(branch):
    moved(branch)
    make_plan_item(branch, title="建家", outcome="done", outcome_on=date(2024, 7, 2))
    make_plan_item(branch, title="春游")

    parts = outcome_parts(branch, Period.half(2024, 2), today=date(2024, 7, 3))

    assert [part.value for part in parts] == [3, 1, 0, 1, 0, 1]
    assert "period=2024H1&as_of=2024-07-03" in parts[1].url
    assert outcome_parts(branch, Period.half(2025, 1), today=date(2024, 6, 3)) == []
    assert outcome_parts(branch, Period.half(2026, 1), today=date(2026, 6, 3)) == []
