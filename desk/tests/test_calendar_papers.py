"""The calendar on paper: every entry can be read, on A4 and A3, for a month, a half-year and a year."""

import io
from datetime import date

import pdfplumber
import pytest
import time_machine
from django.urls import reverse

from activities.tests.factories import make_activity, make_activity_notice, make_day_off, make_plan_item
from congress.tests.factories import make_meeting, make_motion
from core.dates import PreciseDay
from core.models import ExportLog
from core.tests.factories import make_branch
from members.models import Post
from members.tests.factories import make_body, make_term
from members.tests.people import make_officer

pytestmark = pytest.mark.django_db
MM = 72 / 25.4
SIZES = {"A4": (297 * MM, 210 * MM), "A3": (420 * MM, 297 * MM)}
LONG = "组织职工参加省总工会与省工人报社联合举办的“劳动创造幸福、创新成就未来”主题征文投稿和优秀作品展示交流活动"


@pytest.fixture(autouse=True)
def today():
    with time_machine.travel("2024-01-05T09:00:00+08:00"):
        yield


@pytest.fixture
def branch(client):
    branch = make_branch(slug="ours", name="示例水务工程管理处工会委员会")
    client.force_login(make_officer(branch))
    return branch


def printed(client, **said):
    response = client.post(reverse("desk:calendar_print", args=["ours"]), {"on": "2024-05", **said})
    assert response["Content-Type"] == "application/pdf", response.status_code
    return pdfplumber.open(io.BytesIO(response.content))


def words(pdf):
    return "".join("".join(page.extract_text().split()) for page in pdf.pages)


def letters(pdf):
    """Every letter in the order in which it was written, whatever the columns and cells."""
    return "".join(letter["text"] for page in pdf.pages for letter in page.chars if not letter["text"].isspace())


def on(day, month=5):
    return PreciseDay.on(date(2024, month, day))


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("span", ["month", "half", "year"])
def test_page_lies_on_its_side_and_names_the_branch_and_the_period(client, branch, span, size):
    make_activity(branch, title="健步走", held=on(8))

    with printed(client, span=span, size=size) as pdf:
        page = pdf.pages[0]
        assert (float(page.width), float(page.height)) == pytest.approx(SIZES[size], abs=1)
        named = {"month": "2024年5月", "half": "2024年上半年", "year": "2024年"}[span]
        assert f"示例水务工程管理处工会委员会{named}工作日历" in words(pdf)
        assert "健步走" in letters(pdf)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(("span", "count"), [("month", 21), ("half", 36), ("year", 48)])
def test_nothing_is_cut_however_full_and_long_it_is(client, branch, span, size, count):
    months = {"month": [5], "half": range(1, 7), "year": range(1, 13)}[span]
    titles = [f"第{number:03d}项{LONG}" for number in range(count)]
    for number, title in enumerate(titles):
        month = months[number % len(months)]
        make_activity(branch, title=title, held=on(number % 7 + 6, month), place="职工活动中心三楼多功能厅")

    with printed(client, span=span, size=size) as pdf:
        told = letters(pdf)
        assert [title for title in titles if title not in told] == []
        edges = [(page.width, page.height, letter) for page in pdf.pages for letter in page.chars]
        outside = [
            letter["text"]
            for width, height, letter in edges
            if letter["x0"] < 0 or letter["x1"] > width or letter["top"] < 0 or letter["bottom"] > height
        ]
        assert outside == []
        # Every page tells whose it is.
        assert ["示例水务工程管理处工会委员会" in page.extract_text() for page in pdf.pages] == [True] * len(pdf.pages)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("month", ["2024-02", "2024-05", "2024-06", "2024-09"])
def test_usual_month_takes_one_page_however_many_weeks_it_touches(client, branch, month, size):
    first = date.fromisoformat(f"{month}-01")
    for number in range(12):
        make_activity(branch, title=f"第{number}次读书会", held=PreciseDay.on(first.replace(day=number * 2 + 1)))
    make_plan_item(branch, title="读书月", first_day=first, last_day=first.replace(day=28))

    with printed(client, on=month, size=size) as pdf:
        assert len(pdf.pages) == 1


def test_words_of_a_full_month_stay_in_their_cells(client, branch):
    for number in range(30):
        make_activity(branch, title=f"第{number:02d}项{LONG}", held=on(number % 3 + 8))

    with printed(client) as pdf:
        for page in pdf.pages:
            upright = [line for line in page.rects + page.lines if line["height"] > 20 > line["width"]]
            edges, top = {round(line["x0"]) for line in upright}, min(line["top"] for line in upright)
            assert len(edges) >= 8
            for letter in (letter for letter in page.chars if top < letter["top"] < page.height - 14 * MM):
                crossed = [edge for edge in edges if letter["x0"] + 1 < edge < letter["x1"] - 1]
                assert crossed == [], letter["text"]


def test_entry_is_printed_with_hour_place_days_and_how_it_fares(client, branch):
    make_activity_notice(make_activity(branch, title="读书会", held=on(8), place="会议室"), begins="下午2点半")
    make_activity(branch, title="书画展", held=PreciseDay.span(date(2024, 5, 14), date(2024, 5, 16)))
    make_activity(branch, title="健步走", held=on(21), postponed_from=on(20))
    make_activity(branch, title="球赛", held=on(22), cancelled_on=date(2024, 1, 4))
    make_meeting(branch, title="委员会会议", held=on(23))
    make_plan_item(branch, title="读书月", first_day=date(2024, 5, 1), last_day=date(2024, 5, 31))
    make_day_off(branch, name="示例放假", first_day=date(2024, 5, 1))

    with printed(client, span="half") as pdf:
        told = letters(pdf)
    for text in (
        "8日14:30读书会（会议室）",
        "14日书画展5月14日至16日",
        "21日健步走延期",
        "22日球赛已取消",
        "23日委员会会议",
        "本月读书月",
        "1日示例放假五一劳动节",
    ):
        assert text in told
    assert told.count("书画展") == 1


def test_what_names_somebody_is_left_out(client, branch):
    make_motion(branch, "assigned", subject="增设雨棚", reply_due_on=date(2024, 5, 20))
    make_term(make_body(branch), 3, last_day=date(2024, 5, 21))
    assert "增设雨棚" in client.get(reverse("desk:calendar", args=["ours"]) + "?on=2024-05").text

    with printed(client) as pdf:
        told = letters(pdf)

    assert "增设雨棚" not in told
    assert "第3届任期届满" in told


def test_sources_that_are_off_are_not_printed(client, branch):
    make_activity(branch, title="健步走", held=on(8))
    make_meeting(branch, title="委员会会议", held=on(9))

    with printed(client, chosen="1", source=["meetings"]) as pdf:
        told = letters(pdf)

    assert ("健步走" in told, "委员会会议" in told) == (False, True)


def test_empty_period_says_so(client, branch):
    with printed(client, chosen="1") as pdf:
        assert "本期没有登记的安排。" in words(pdf)


def test_paper_is_chinese_in_other_languages_and_noted(client, branch):
    client.cookies["django_language"] = "en"
    make_activity(branch, title="健步走", held=on(8), postponed_from=on(7))

    with printed(client, span="nonsense", size="A0") as pdf:
        assert "延期" in letters(pdf)

    (line,) = ExportLog.objects.filter(subject="calendar month 2024-05")
    assert (line.form, line.purpose) == ("pdf", "示例水务工程管理处工会委员会2024年5月工作日历")


def test_printing_takes_a_post_and_the_right_to_take_files_away(client, branch):
    url = reverse("desk:calendar_print", args=["ours"])

    assert client.get(url).status_code == 405
    client.force_login(make_officer(branch, Post.Position.AUDITOR))
    assert client.post(url, {"on": "2024-05"}).status_code == 200
    client.force_login(make_officer(make_branch()))
    assert client.post(url).status_code == 404
