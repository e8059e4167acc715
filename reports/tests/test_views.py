import re
from datetime import date
from html import unescape

import pytest
import time_machine

from activities.tests.factories import make_guiding_thought
from congress.tests.factories import make_meeting, make_motion
from core.models import AccessLog
from core.tests.factories import make_branch
from members.models import ByLaw
from members.tests.factories import make_by_law, make_member
from members.tests.people import make_officer
from reports.desk_page import evidence_links
from reports.document import FigureRun

from .reading_word import docx_words

pytestmark = pytest.mark.django_db
BODY = re.compile("<body>.*</body>", re.DOTALL)
REPORT = "/desk/ours/reports/half_year/2024H1/"


@pytest.fixture(autouse=True)
def later():
    with time_machine.travel("2024-11-24"):
        yield


@pytest.fixture
def branch(later):
    return make_branch(slug="ours", name="示例工会")


@pytest.fixture
def chair(client, branch):
    user = make_officer(branch)
    client.force_login(user)
    return user


def test_report_links_every_figure_to_the_rows_that_give_it(client, branch, chair):
    make_member(branch)
    for _ in range(2):
        make_meeting(branch)
    make_motion(branch, "filed")
    make_by_law(branch)

    page = client.get(REPORT).text
    links = re.findall(r'<a class="num" href="([^"]+)">([^<]+)</a>', page)

    assert len(links) > 3
    for address, text in links:
        evidence = client.get(unescape(address)).context["behind"]
        digits = re.sub(r"\D", "", text)
        assert digits == "" or evidence.fact.text.replace(",", "").replace(".00", "") == digits, (address, text)


def test_contents_lead_to_the_headings(client, branch, chair):
    make_meeting(branch)
    make_member(branch)

    page = client.get(REPORT).text

    anchors = re.findall(r'<a href="#(part-\d+)">', page)
    assert anchors != []
    assert [f'<h2 id="{anchor}">' in page for anchor in anchors] == [True] * len(anchors)


def test_part_of_a_figure_keeps_the_quoting_of_its_values(client, branch, chair):
    make_by_law(branch, area=ByLaw.Area.WELFARE)
    scope = client.get(REPORT).context["scope"]

    address = evidence_links(branch, scope)(
        FigureRun("members.by_laws", "1项", 1, scope="by=area,area&is=welfare,a%2Cb")
    )

    assert address == (
        "/desk/ours/figures/members.by_laws/?period=2024H1&as_of=2024-06-30"
        "&by=area%2Carea&is=welfare%2Ca%252Cb"
    )  # fmt: skip


def test_rows_behind_a_figure_lead_back_to_the_text(client, branch, chair):
    make_meeting(branch)
    there = f"{REPORT}?as_of=2024-06-15"
    link = re.search(r'<a class="num" href="([^"]+)"', client.get(there).text)[1]

    rows = client.get(unescape(link))

    assert rows.status_code == 200
    assert f'<a href="{there}">返回文稿</a>' in rows.text
    assert "back=" not in rows.context["query"]
    elsewhere = client.get(f"{unescape(link).partition('&back=')[0]}&back=//evil.example/")
    assert (elsewhere.status_code, elsewhere.context["back"]) == (200, "")


def test_report_as_of_a_day_leaves_out_what_happened_later(client, branch, chair):
    make_motion(branch, "filed")

    assert "congress.motions_filed" in client.get(REPORT).text
    assert "congress.motions_filed" not in client.get(f"{REPORT}?as_of=2024-01-31").text


def test_running_half_year_is_read_as_of_today(client, branch, chair):
    with time_machine.travel("2024-04-05"):
        assert client.get(REPORT).context["scope"].as_of.isoformat() == "2024-04-05"


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/desk/ours/reports/half_year/2024H7/", 400),
        ("/desk/ours/reports/poem/2024H1/", 404),
        (f"{REPORT}?as_of=2023-01-01", 400),
    ],
)
def test_report_that_cannot_be_asked_for_is_told(client, chair, address, status):
    assert client.get(address).status_code == status


def test_pdf_word_and_html_are_files_with_the_same_words_and_noted(client, branch, chair):
    make_meeting(branch)

    pdf, word, html = (client.post(f"{REPORT}{form}/") for form in ("pdf", "docx", "html"))

    assert (pdf.content[:5], pdf["Content-Type"]) == (b"%PDF-", "application/pdf")
    assert "2024%E5%B9%B4" in pdf["Content-Disposition"]
    assert 'class="num" href' not in html.text
    assert "工会委员会会议" in html.text
    assert "".join(docx_words(word.content)) == "".join(unescape(re.sub(r"<[^>]*>|\s", "", BODY.search(html.text)[0])))
    assert word["Content-Disposition"].endswith(".docx")
    targets = AccessLog.objects.filter(event="export").values_list("target", flat=True)
    assert sorted(targets) == [f"report half_year 2024H1 {form}" for form in ("docx", "html", "pdf")]


def test_missing_glyph_brings_back_to_the_page_with_a_sentence(client, branch, chair):
    make_meeting(branch, title="\u0378会", kind="staff_assembly")
    branch.name = "\u0378工会"
    branch.save()

    response = client.post(f"{REPORT}pdf/", follow=True)

    assert response.redirect_chain == [(REPORT, 302)]
    assert "U+0378" in response.text


def test_index_offers_periods_and_leads_to_the_report_asked_for(client, branch, chair):
    make_meeting(branch)

    assert REPORT in client.get("/desk/ours/reports/").text
    response = client.get("/desk/ours/reports/?kind=half_year&period=2024H1&as_of=2024-06-15")
    assert response.url == f"{REPORT}?as_of=2024-06-15"


def test_days_of_ones_own_lead_to_a_report_of_these_days(client, branch, chair):
    query = "kind=annual&period=&first_day=2024-02-01&last_day=2024-08-31&as_of="

    assert client.get(f"/desk/ours/reports/?{query}").url == "/desk/ours/reports/annual/2024-02_2024-08/"


def test_a_plan_is_offered_for_the_days_of_the_branchs_guiding_thought(client, branch, chair):
    make_guiding_thought(branch, first_day=date(2024, 9, 1), last_day=date(2024, 12, 31))

    page = client.get("/desk/ours/reports/").text

    assert "/desk/ours/reports/work_plan/2024-09_2024-12/" in page
    assert "/desk/ours/reports/annual/2024/" in page


@pytest.mark.parametrize(
    "query",
    [
        "period=2024H1&as_of=2023-01-01",
        "period=2024H1&as_of=soon",
        "period=1066H1",
        "period=",
        "first_day=2024-02-01",
        "first_day=2024-02-01&last_day=2024-01-01",
    ],
)
def test_index_tells_what_is_wrong_at_the_field(client, branch, chair, query):
    make_meeting(branch)

    response = client.get(f"/desk/ours/reports/?kind=half_year&{query}")

    assert response.status_code == 422
    assert len(response.context["form"].errors) == 1
