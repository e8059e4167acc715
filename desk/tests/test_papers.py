"""Papers of membership, as PDF: filled from records, or empty to be filled in by hand."""

import io
from datetime import date

import pytest
from pypdf import PdfReader

from activities.tests.factories import make_mentoring
from core.models import ExportLog
from core.panels import panels_of
from core.papers import all_papers
from core.tests.factories import make_branch
from members.models import Application, Post
from members.states import EventKind
from members.tests.factories import make_event, make_member, make_profile
from members.tests.people import make_officer

pytestmark = pytest.mark.django_db
ID, PHONE = "11010519491231002X", "19000000001"


@pytest.fixture
def branch(client):
    branch = make_branch(slug="ours")
    make_profile(branch, registered_name="某县某某中学工会委员会")
    client.force_login(make_officer(branch))
    return branch


def words(response):
    assert response["Content-Type"] == "application/pdf"
    text = "".join(page.extract_text() for page in PdfReader(io.BytesIO(response.content)).pages)
    return "".join(text.split())


def test_registration_form_tells_the_person_and_the_past(client, branch):
    person = make_member(branch, kind=EventKind.JOIN, on=date(2019, 9, 1), name="赵示甲", id_number=ID, phone=PHONE)
    make_event(person, EventKind.TRANSFER_OUT, date(2024, 3, 1), other_union="某市某某小学工会")

    told = words(client.post(f"/desk/ours/papers/registration/{person.public_id}/"))

    for text in ("工会会员登记表", "赵示甲", ID, PHONE, "2019年9月1日", "某市某某小学工会", "某县某某中学工会委员会"):
        assert text in told


def test_numbers_are_masked_for_those_who_may_not_see_them(client, branch):
    person = make_member(branch, id_number=ID, phone=PHONE)
    client.force_login(make_officer(branch, Post.Position.TREASURER))

    told = words(client.post(f"/desk/ours/papers/registration/{person.public_id}/"))

    assert ID not in told
    assert PHONE not in told
    assert "110105********002X" in told


def test_letter_of_transfer_names_both_unions_and_the_day(client, branch):
    person = make_member(branch, name="钱示乙")
    event = make_event(
        person, EventKind.TRANSFER_OUT, date(2024, 3, 1), other_union="某市某某小学工会", document="转字3号"
    )

    told = words(client.post(f"/desk/ours/papers/transfer/{event.public_id}/"))

    for text in ("某市某某小学工会：", "钱示乙同志", "自2024年3月1日起", "转字3号", "此致"):
        assert text in told
    assert told.index("敬礼") < told.index("2024年3月1日", told.index("敬礼")) < told.index("回执", told.index("敬礼"))


def test_only_a_membership_that_moved_away_has_a_letter(client, branch):
    event = make_member(branch).events.get()

    page = client.post(f"/desk/ours/papers/transfer/{event.public_id}/", follow=True)

    assert "只有转出的会籍才有介绍信" in page.text
    panels = panels_of("membership-events", event, "ours", lambda permission: True)
    assert [panel.acts for panel in panels] == [()]


def test_application_form_holds_what_was_said(client, branch):
    person = make_member(branch, name="孙示丙")
    made = Application.objects.create(
        branch=branch, person=person, state="submitted", submitted_on=date(2024, 5, 6), group_opinion="同意吸收"
    )

    told = words(client.post(f"/desk/ours/papers/application/{made.public_id}/"))

    for text in ("入会申请书", "孙示丙", "2024年5月6日", "同意吸收"):
        assert text in told


@pytest.mark.parametrize("slug", [paper.slug for paper in all_papers() if paper.may_be_blank])
def test_empty_paper_is_printed_and_noted(client, branch, slug):
    told = words(client.post(f"/desk/ours/papers/{slug}/"))

    # Whoever fills it in begins with a name: their own, that of the mover or the mentor, of a thing in stock, of who
    # disputes or leads, of who sent a document or asks for the seal.
    names = ("姓名", "提案人", "品名", "师傅", "当事人", "首席代表", "函告", "来文单位", "申请人")
    assert any(word in told for word in names)
    assert ExportLog.objects.filter(kind="paper", subject=f"{slug} blank").count() == 1


@pytest.mark.parametrize("path", ["papers/unknown/", "papers/transfer/"])
def test_paper_that_there_is_not_is_not_found(client, branch, path):
    assert client.post(f"/desk/ours/{path}").status_code == 404


def test_paper_of_another_branch_is_not_found(client, branch):
    theirs = make_member(make_branch(slug="theirs"))

    assert client.post(f"/desk/ours/papers/registration/{theirs.public_id}/").status_code == 404


def test_agreement_of_mentoring_is_signed_on_the_page_that_it_stands_on(client, branch):
    pair = make_mentoring(branch, mentors="赵示甲", apprentices="钱示乙", subject="堤防巡查", goals="能独立巡查" * 6)

    answer = client.post(f"/desk/ours/papers/mentoring-agreement/{pair.public_id}/")

    (page,) = PdfReader(io.BytesIO(answer.content)).pages
    assert "徒弟（签名）" in page.extract_text()
