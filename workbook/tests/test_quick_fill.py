import re

import pytest

from congress.models import Meeting
from core.errors import Refused
from core.figures import Scope, evaluate
from core.models import ImportBatch
from core.periods import Period
from core.records import Origin
from core.rules import load_rules
from core.sheets import sheet_named
from core.tests.factories import make_branch
from finance.tests.factories import make_money_setting
from members.tests.factories import make_person
from members.tests.people import make_officer
from workbook.quick_fill.months import months_told
from workbook.quick_fill.questions import QUESTIONS

pytestmark = pytest.mark.django_db
PAGE = "/desk/ours/quick-fill/?period=2024H1&as_of=2024-06-30"
KEY = "congress.committee"
HALF = Period.parse("2024H1")


@pytest.fixture
def branch():
    load_rules()
    return make_branch(slug="ours")


@pytest.fixture
def officer(client, branch):
    user = make_officer(branch)
    client.force_login(user)
    return user


def question(key):
    return next(item for item in QUESTIONS if item.key == key)


def answers(client, key, **typed):
    """What the browser would send for one question, with the number that the page gave its first row."""
    page = client.get(PAGE).content.decode()
    number = re.search(rf'name="{key}-0-number" value="([^"]+)"', page)[1]
    return {f"{key}-0-number": number, **{f"{key}-0-{name}": text for name, text in typed.items()}}


@pytest.mark.parametrize("text", ["1、3、5月", "1月，3月和5月", "1,3,5", "一、三、五月", "5、1、3、3月"])
def test_months_are_read_as_people_write_them(text):
    assert months_told(text, HALF) == [1, 3, 5]


@pytest.mark.parametrize(
    ("text", "months"), [("1—3月", [1, 2, 3]), ("2月至4月", [2, 3, 4]), ("每月", [1, 2, 3, 4, 5, 6])]
)
def test_runs_of_months_are_read(text, months):
    assert months_told(text, HALF) == months


@pytest.mark.parametrize("text", ["7月", "春天", "0月", "13", "", "5—3月"])
def test_what_names_no_month_of_the_period_is_refused(text):
    with pytest.raises(Refused):
        months_told(text, HALF)


@pytest.mark.once
def test_every_question_stores_the_answer_that_it_shows_as_an_example(client, branch, officer):
    make_person(branch, name="姓名")
    make_money_setting(branch, chart="2010")
    chosen = {"meetings": "职工大会", "activities": "体育比赛"}
    for item in QUESTIONS:
        sheet = sheet_named(item.sheet)
        typed = {attr: str(text) for attr, text in item.hints.items() if attr in item.asks}
        form = client.get(PAGE).context["page"]
        asked = next(a for a in form.asked if a.question.key == item.key)
        for attr in item.asks:
            offered = [value for value, label in getattr(asked.rows[0].fields[attr], "choices", []) if value]
            if attr not in typed and offered:
                typed[attr] = chosen.get(item.sheet) if chosen.get(item.sheet) in offered else offered[0]
        if item.key == "joined":
            typed["name"] = "新来的"
        if item.spread:
            typed["months"] = "1、3月"
        before = sheet.model.objects.in_branches([branch]).count()

        response = client.post(PAGE, answers(client, item.key, **typed))

        problems = [row.errors for a in response.context["page"].asked for row in a.rows if row.is_bound and row.errors]
        assert (response.status_code, problems) == (200, []), item.key
        made = sheet.model.objects.in_branches([branch]).count() - before
        assert made == (2 if item.spread else 1), item.key


def test_meetings_told_by_their_months_are_real_records_behind_the_figure(client, branch, officer):
    client.post(PAGE, answers(client, "committee", months="1—3月、5月", topics="春节慰问"))

    meetings = Meeting.objects.in_branches([branch]).order_by("held_from")
    assert [m.title for m in meetings] == [f"{n}月工会委员会会议" for n in (1, 2, 3, 5)]
    assert {m.origin for m in meetings} == {Origin.QUICK_FILL}
    assert evaluate([KEY], Scope.of(branch, HALF, HALF.last_day))[KEY].value == 4


def test_what_is_sent_twice_is_stored_once(client, branch, officer):
    sent = answers(client, "committee", months="1、2月", topics="")

    client.post(PAGE, sent)
    client.post(PAGE, sent)

    assert Meeting.objects.in_branches([branch]).count() == 2


def test_a_doubtful_line_waits_with_what_was_typed_and_keeps_nothing_else_out(client, branch, officer):
    sent = answers(client, "committee", months="7月", topics="年中安排") | answers(
        client, "study", title="学习《工会法》", held="3月", attendance="40人次"
    )

    response = client.post(PAGE, sent)

    page = response.content.decode()
    assert response.status_code == 422
    assert "年中安排" in page
    assert "学习《工会法》" not in re.sub(r'placeholder="[^"]*"', "", page)
    assert Meeting.objects.in_branches([branch]).count() == 0
    assert sheet_named("activities").model.objects.in_branches([branch]).count() == 1


def test_another_row_is_offered_without_losing_what_was_typed(client, branch, officer):
    sent = answers(client, "study", title="学习", held="", attendance="")

    response = client.post(PAGE, sent | {"more": "study", "count-study": "1"})

    page = response.content.decode()
    assert 'name="study-1-title"' in page
    assert 'value="学习"' in page
    assert sheet_named("activities").model.objects.in_branches([branch]).count() == 0


def test_each_question_tells_what_the_period_has_already(client, branch, officer):
    client.post(PAGE, answers(client, "committee", months="1、2月", topics=""))

    def recorded(period):
        page = client.get(PAGE.replace("2024H1", period).replace("2024-06-30", "")).context["page"]
        return next(a.recorded for a in page.asked if a.question.key == "committee")

    assert (recorded("2024H1"), recorded("2023H2")) == (2, 0)


def test_nothing_filled_in_stores_nothing_and_says_so(client, branch, officer):
    response = client.post(PAGE, {})

    assert response.status_code == 200
    assert ImportBatch.objects.count() == 0
    assert "note-info" in response.content.decode()


def test_what_stands_in_a_line_from_the_start_is_no_answer(client, branch, officer):
    row = next(a for a in client.get(PAGE).context["page"].asked if a.question.key == "honours").rows[0]

    response = client.post(PAGE, answers(client, "honours", holder=row["holder"].value()))

    assert row["holder"].value() == "本工会"
    assert response.context["page"].waiting == 0
    assert sheet_named("honours").model.objects.count() == 0


def test_question_counts_nothing_that_another_question_asks_for(client, branch, officer):
    client.post(PAGE, answers(client, "committee", months="1、2月", topics=""))
    client.post(PAGE, answers(client, "assembly", kind="职工大会", title="职工大会", held="2月"))

    counted = {a.question.key: a.recorded for a in client.get(PAGE).context["page"].asked}

    assert (counted["committee"], counted["assembly"]) == (2, 1)


def test_page_opens_with_the_half_year_of_the_records_and_offers_others(client, branch, officer):
    client.post(PAGE, answers(client, "assembly", kind="职工大会", title="职工大会", held="6月"))

    page = client.get(PAGE.partition("?")[0])

    assert page.context["scope"].period == HALF
    assert len(page.context["period_form"].fields["period"].choices) == 6
