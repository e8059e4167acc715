from datetime import date
from io import BytesIO

import pytest
import time_machine
from django.template.loader import render_to_string
from django.test import override_settings
from django.urls import reverse
from openpyxl import load_workbook

from congress.tests.factories import make_meeting, make_motion
from core.audit import record
from core.dates import PreciseDay
from core.figures import all_declared
from core.models import AccessLog
from core.tests.factories import make_branch, make_user
from desk.selectors import STRIP
from members.models import ByLaw
from members.tests.factories import make_by_law, make_member, make_person, make_profile
from members.tests.people import make_officer

pytestmark = pytest.mark.django_db
H1 = "?period=2024H1"


@pytest.fixture
def branch():
    return make_branch(slug="ours", name="示例工会")


@pytest.fixture
def chair(client, branch):
    user = make_officer(branch, first_name="周示戊")
    client.force_login(user)
    return user


def figure_url(key, query=H1):
    return reverse("desk:figure", args=["ours", key]) + query


def test_login_leads_to_the_branch(client, branch):
    make_officer(branch, username="chair", password="correct horse")

    response = client.post("/login/", {"username": "chair", "password": "correct horse"}, follow=True)

    assert response.redirect_chain == [("/", 302), ("/desk/ours/", 302)]
    assert AccessLog.objects.filter(event="login", succeeded=True).count() == 1


def test_wrong_password_is_one_sentence_and_noted_without_the_name(client, branch):
    make_officer(branch, username="chair", password="correct horse")

    response = client.post("/login/", {"username": "chair", "password": "wrong"}, headers={"accept-language": "en"})

    assert response.status_code == 422
    assert "The user name or the password is not right." in response.text
    line = AccessLog.objects.get(event="login")
    assert (line.succeeded, line.user, line.target) == (False, None, "")


def test_accounts_of_the_demo_are_named_only_in_demo_mode(client):
    assert "demo-accounts.txt" not in client.get("/login/").text
    with override_settings(DEMO=True):
        assert "demo-accounts.txt" in client.get("/login/").text


def test_logging_out_takes_a_post(client, chair):
    assert client.get("/logout/").status_code == 405
    assert client.post("/logout/").url == "/login/"
    assert client.get("/desk/ours/").status_code == 302


def test_language_is_changed_and_kept(client, chair):
    assert '<html lang="zh-hans">' in client.get("/desk/ours/").text

    client.post("/language/", {"language": "en", "next": "/desk/ours/"})

    page = client.get("/desk/ours/").text
    assert '<html lang="en">' in page
    assert "Summaries and plans" in page


@time_machine.travel("2024-06-24 01:30Z")
def test_home_greets_by_the_hour_and_opens_with_the_half_year_of_the_records(client, branch, chair):
    make_meeting(branch, held=PreciseDay.on(date(2024, 3, 5)))

    page = client.get("/desk/ours/").text

    assert "上午好，周示戊" in page
    assert "2024年6月24日 星期一" in page
    assert '<option value="2024H1" selected>' in page
    assert f'{figure_url("congress.committee", "")}?period=2024H1&amp;as_of=2024-06-24">1</a>' in page


@time_machine.travel("2026-11-24")
@pytest.mark.parametrize(("last_day", "opened"), [("2024-07-09", "2024H1"), ("2024-08-20", "2024H2")])
def test_first_weeks_of_a_half_year_still_sum_up_the_one_before(client, branch, chair, last_day, opened):
    make_meeting(branch, held=PreciseDay.on(date.fromisoformat(last_day)))

    assert f'<option value="{opened}" selected>' in client.get("/desk/ours/").text


@time_machine.travel("2024-06-24")
def test_empty_branch_is_led_to_the_first_draft_step_by_step(client, chair):
    page = client.get("/desk/ours/").text

    for name in ("workbook:index", "workbook:quick_fill", "workbook:last_summary"):
        assert f'href="{reverse(name, args=["ours"])}' in page
    assert reverse("reports:detail", args=["ours", "half_year", "2024H1"]) in page


def test_who_may_not_record_is_told_that_nothing_is_recorded(client, branch):
    client.force_login(make_officer(branch, "auditor"))

    page = client.get("/desk/ours/").text

    assert "还没有任何记录" in page
    assert reverse("workbook:quick_fill", args=["ours"]) not in page


@time_machine.travel("2024-06-24")
def test_steps_go_once_the_records_carry_the_text(client, branch, chair):
    for _ in range(2):
        make_member(branch)
    for _ in range(5):
        make_meeting(branch)

    assert client.get("/desk/ours/").context["steps"] == []


def test_period_that_is_none_is_told_in_a_sentence(client, chair):
    response = client.get("/desk/ours/?period=sometime", headers={"accept-language": "en"})

    assert response.status_code == 400
    assert "“sometime” is not a period." in response.text


def test_only_people_with_several_branches_get_a_switcher(client, branch, chair):
    other = make_branch(name="别的工会")
    assert "别的工会" not in client.get("/desk/ours/").text

    make_person(other)
    make_officer(other)
    chair.is_superuser = True
    chair.save()

    assert "别的工会" in client.get("/desk/ours/").text


def test_somebody_without_a_post_is_told_what_to_do(client, branch):
    client.force_login(make_user())

    assert "您目前没有任职的工会" in client.get("/").text


def test_every_figure_of_the_strip_is_declared():
    assert {key for _label, keys, _quiet in STRIP for key in keys} - {item.key for item in all_declared()} == set()


def test_evidence_shows_the_number_its_definition_and_its_rows(client, branch, chair):
    inside = make_motion(branch, "filed", subject="增设饮水点")
    outside = make_motion(branch, "filed", subject="明年的事", collected_on=date(2025, 1, 1), filed_on=date(2025, 1, 2))

    page = client.get(figure_url("congress.motions_filed")).text

    assert "<strong>1</strong><small>件</small>" in page
    assert inside.subject in page
    assert outside.subject not in page


def test_evidence_of_a_rate_says_of_how_many(client, branch, chair):
    make_member(branch)
    make_person(branch)

    page = client.get(figure_url("members.membership_rate"), headers={"accept-language": "en"}).text

    # Two persons without membership: the one above and the chair.
    assert "1 of 3" in page


def test_evidence_of_a_phrase_lists_its_sources_with_their_numbers(client, branch, chair):
    page = client.get(figure_url("members.rates_kept")).text

    assert figure_url("members.coverage_rate_by_month", "") in page
    assert figure_url("members.membership_rate_by_month", "") in page


def test_evidence_of_one_part_shows_the_rows_of_that_part(client, branch, chair):
    make_by_law(branch, title="慰问办法")
    make_by_law(branch, title="公开办法", area=ByLaw.Area.DISCLOSURE)

    page = client.get(figure_url("members.by_laws", f"{H1}&by=area&is=disclosure")).text

    assert "<strong>1</strong>" in page
    assert ("公开办法" in page, "慰问办法" in page) == (True, False)


@pytest.mark.parametrize(
    "query",
    [
        "?period=2024H9",
        "?period=2024H1&as_of=30.6.",
        f"{H1}&by=branch&is=1",
        f"{H1}&by=area&is=a,b",
        f"{H1}&by=area",
        f"{H1}&by=area&is=%00",
    ],
)
def test_evidence_that_cannot_be_asked_for_is_told_in_a_sentence(client, chair, query):
    response = client.get(figure_url("members.members", query))

    assert response.status_code == 400
    assert "这样办不了" in response.text


@pytest.mark.parametrize("key", ["members.by_laws", "members.membership_rate", "members.rates_kept"])
@pytest.mark.parametrize("part", ["by=area&is=a,b", "by=area&is=%00", "by=form&is=x", "by=area,&is=a,"])
def test_part_that_a_figure_has_not_is_told_in_a_sentence(client, chair, key, part):
    response = client.get(figure_url(key, f"{H1}&{part}"))

    assert response.status_code == 400
    assert "这样办不了" in response.text


def test_unknown_figure_is_not_found(client, chair):
    assert client.get(figure_url("members.nothing")).status_code == 404


def test_evidence_is_exported_and_the_export_noted(client, branch, chair):
    make_meeting(branch)

    response = client.post(reverse("desk:figure_export", args=["ours", "congress.committee"]) + H1)

    assert response["Content-Disposition"] == 'attachment; filename="ours-congress.committee-2024H1.xlsx"'
    rows, about = load_workbook(BytesIO(response.content))
    assert rows.max_row == 2
    assert [[cell.value for cell in line] for line in about][1:4] == [
        ["数值", "1次"],
        ["时段", "2024年上半年"],
        ["截至", "2024-06-30"],
    ]
    line = AccessLog.objects.get(event="export")
    assert (line.user, line.branch, line.target) == (chair, branch, "figure congress.committee xlsx")


def test_rows_behind_a_figure_lead_to_their_records(client, branch, chair):
    meeting = make_meeting(branch)

    page = client.get(figure_url("congress.committee", H1)).text

    assert f"/{meeting.public_id}/" in page


def test_part_of_a_split_figure_is_named_with_its_rows(client, branch, chair):
    make_by_law(branch, area=ByLaw.Area.WELFARE)

    page = client.get(figure_url("members.by_laws", f"{H1}&by=area&is=welfare")).text

    assert f"：{ByLaw.Area.WELFARE.label}</p>" in page


def test_words_are_not_exported_but_their_sources(client, chair):
    assert client.post(reverse("desk:figure_export", args=["ours", "members.rates_kept"]) + H1).status_code == 400


def test_refusals_are_noted(client, branch):
    outsider = make_officer(make_branch())
    client.force_login(outsider)

    assert client.get("/desk/ours/").status_code == 404
    line = AccessLog.objects.get(event="refused")
    assert (line.user, line.target, line.succeeded) == (outsider, "/desk/ours/", False)


@time_machine.travel("2024-06-24")
@pytest.mark.parametrize("rows", [1, 3])
def test_home_takes_the_same_queries_however_much_there_is(client, branch, chair, rows, django_assert_num_queries):
    for _ in range(rows):
        make_member(branch)
        make_meeting(branch)
        make_motion(branch, "filed")

    # Seven of them for the month at hand (activities, meetings, birthdays) and for how far the period has come.
    with django_assert_num_queries(55):
        client.get("/desk/ours/")


@pytest.mark.django_db(transaction=True)
def test_home_opened_again_asks_for_its_reader_and_whether_anything_was_done(client, django_assert_num_queries):
    branch = make_branch(slug="ours")
    client.force_login(make_officer(branch))
    make_meeting(branch, held=PreciseDay.on(date(2024, 4, 1)))
    record("congress.meeting.create", by=None, branch=branch)
    address = "/desk/ours/?period=2024H1"
    first = client.get(address)

    # The session, the user and the posts; eight times the end of the operation record; the reminders.
    with django_assert_num_queries(12):
        again = client.get(address)

    assert first.context["gaps"] == again.context["gaps"] != []
    make_profile(branch)
    record("members.branchprofile.create", by=None, branch=branch)
    assert client.get(address).context["gaps"] != first.context["gaps"]


@pytest.mark.django_db(transaction=True)
def test_gaps_that_are_kept_speak_the_language_of_the_reader_and_lead_back_to_the_page_at_hand(client):
    branch = make_branch(slug="ours")
    client.force_login(make_officer(branch))
    record("congress.meeting.create", by=None, branch=branch)
    here, there = (
        client.get(f"/desk/ours/?period=2024H1{more}", headers={"accept-language": language}).context["gaps"]
        for more, language in (("", "zh-hans"), ("&x=1", "en"))
    )

    assert len(here) == len(there)
    assert {gap.text for gap in here}.isdisjoint(gap.text for gap in there)
    assert {gap.url for gap in here}.isdisjoint(gap.url for gap in there)
    assert [gap.url.partition("?")[0] for gap in here] == [gap.url.partition("?")[0] for gap in there]


@pytest.mark.parametrize("rows", [1, 3])
def test_evidence_takes_the_same_queries_however_many_rows(client, branch, chair, rows, django_assert_num_queries):
    for _ in range(rows):
        make_member(branch)

    with django_assert_num_queries(6):
        client.get(figure_url("members.members"))


@pytest.mark.parametrize("template", ["400", "403", "403_csrf", "404", "500", "503"])
def test_error_pages_stand_without_a_request(template):
    assert "返回首页" in render_to_string(f"{template}.html")


@pytest.mark.parametrize("page", ["congress/motions/grid/", "gatherings/meetings/{meeting}/notice/"])
def test_menu_shows_the_area_of_pages_that_are_no_records(client, page):
    branch = make_branch(slug="ours")
    client.force_login(make_officer(branch))
    meeting = make_meeting(branch)

    content = client.get(f"/desk/ours/{page.format(meeting=meeting.public_id)}").content.decode()

    assert '<a href="/desk/ours/areas/congress/" aria-current="page">' in content
