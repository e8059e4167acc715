"""Pages: a step of each register, a letter from a template, its words, and the papers that are taken."""

import io
from datetime import date

import pytest
from docx import Document as open_word
from pypdf import PdfReader

from core.tests.factories import make_branch
from correspondence.models import Incoming, Letter, SealUse
from correspondence.tests.factories import make_incoming, make_issued, make_letter, make_seal_use
from members.models import Post
from members.tests.factories import make_profile, make_upper_union
from members.tests.people import make_officer

pytestmark = pytest.mark.django_db
NEW, TEXT = "/desk/ours/correspondence/letters/new/", "/desk/ours/correspondence/letters/{}/text/"


@pytest.fixture
def branch(client):
    branch = make_branch(slug="ours", name="示例工会")
    make_profile(branch, registered_name="示例市第一小学工会委员会")
    make_upper_union(branch, name="示例市教育工会", is_primary=True)
    client.force_login(make_officer(branch, Post.Position.OFFICER, first_name="孙示丙"))
    return branch


def step(client, kind, record, action, **said):
    return client.post(f"/desk/ours/correspondence/{kind}/{record.public_id}/{action}/", {"on": "2024-03-20", **said})


def test_document_is_assigned_handled_and_reported_back(client, branch):
    incoming = make_incoming(branch)

    assigned = step(client, "incoming", incoming, "assign", handler="赵示甲", due_on="2024-03-31")
    reported = step(client, "incoming", incoming, "report", report="报送材料1份")

    incoming.refresh_from_db()
    assert [answer.url for answer in (assigned, reported)] == [f"/desk/ours/records/incoming/{incoming.public_id}/"] * 2
    assert (incoming.state, incoming.handler, incoming.due_on, incoming.report) == (
        "reported",
        "赵示甲",
        date(2024, 3, 31),
        "报送材料1份",
    )


def test_step_before_the_document_came_is_refused_in_words_and_nothing_typed_is_lost(client, branch):
    incoming = make_incoming(branch)

    answer = client.post(
        f"/desk/ours/correspondence/incoming/{incoming.public_id}/assign/", {"on": "2024-03-01", "handler": "赵示甲"}
    )

    assert answer.status_code == 422
    assert "办理日期不能早于收文日期。" in answer.text
    assert 'value="赵示甲"' in answer.text
    assert Incoming.objects.get().state == "received"


def test_page_of_a_step_offers_who_is_in_office(client, branch):
    make_officer(branch, username="other", first_name="周示戊")
    incoming = make_incoming(branch)

    page = client.get(f"/desk/ours/correspondence/incoming/{incoming.public_id}/assign/")

    assert "<datalist" in page.text
    assert client.get(f"/desk/ours/correspondence/incoming/{incoming.public_id}/nonsense/").status_code == 404


def test_letter_is_drawn_from_a_template_signed_and_taken_as_word_and_pdf(client, branch):
    begun = client.get(f"{NEW}congress/")
    assert "示例市第一小学工会委员会文件" in begun.text
    said = {
        "session": "第三届教职工代表大会第二次会议",
        "when": "2024年4月",
        "delegates": "48",
        "agenda": "审议工作报告",
    }
    said |= {"addressee": "示例市教育工会", "red_head": "示例市第一小学工会委员会文件", "drafted_by": "孙示丙"}
    looked = client.post(f"{NEW}congress/", said)
    assert (looked.status_code, Letter.objects.count()) == (200, 0)
    assert "会议正式代表48名" in looked.text

    client.post(f"{NEW}congress/", said | {"keep": "1"})
    letter = Letter.objects.get()
    step(client, "letters", letter, "issue", word="示一小工", signer="周示戊")
    letter.refresh_from_db()

    assert (letter.state, letter.number, letter.drafted_by) == ("issued", "示一小工〔2024〕1号", "孙示丙")
    paper = f"/desk/ours/papers/letter/{letter.public_id}/"
    word = open_word(io.BytesIO(client.post(f"{paper}?form=docx").content))
    told = [paragraph.text for paragraph in word.paragraphs]
    pdf = "".join(page.extract_text() for page in PdfReader(io.BytesIO(client.post(paper).content)).pages)
    assert told[0] == "示例市第一小学工会委员会文件"
    assert told[1] == "示一小工〔2024〕1号\t签发人：周示戊"
    # Real styles, to be edited in Word: none of them is the plain one.
    assert "Normal" not in {line.style.name for line in word.paragraphs if line.text}
    for text in ("关于召开第三届教职工代表大会第二次会议的请示", "示例市教育工会：", "妥否，请批示。", "2024年3月20日"):
        assert any(text in line.replace("\n", "") for line in told), text
        assert text in "".join(pdf.split())


def test_letter_on_plain_paper_bears_its_number_above_the_text(client, branch):
    letter = make_issued(branch, red_head="", number="示工〔2024〕4号", signer="周示戊")

    pdf = client.post(f"/desk/ours/papers/letter/{letter.public_id}/").content

    told = "".join("".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages).split())
    assert told.index("示工〔2024〕4号") < told.index("现将有关事项请示如下")
    assert "签发人" not in told


def test_letter_without_its_text_is_not_printed(client, branch):
    letter = make_issued(branch, text="")

    answer = client.post(f"/desk/ours/papers/letter/{letter.public_id}/", follow=True)

    assert "没有录入正文" in answer.text


def test_subject_is_asked_for_where_a_letter_has_no_other_title(client, branch):
    answer = client.post(f"{NEW}request/", {"keep": "1", "body": "正文"})

    assert (answer.status_code, Letter.objects.count()) == (422, 0)
    assert "正文" in answer.text
    assert client.get(f"{NEW}nonsense/").status_code == 404


def test_words_of_a_draft_are_changed_and_those_of_a_signed_letter_read(client, branch):
    draft, issued = make_letter(branch), make_issued(branch)
    said = {"title": "关于此事的请示", "text": "第一段。\n妥否，请批示。", "version": draft.version}

    client.post(TEXT.format(draft.public_id), said)
    stale = client.post(TEXT.format(draft.public_id), said | {"text": "后写的"})
    signed = client.post(TEXT.format(issued.public_id), said | {"version": issued.version})

    draft.refresh_from_db()
    assert (draft.title, draft.text) == ("关于此事的请示", "第一段。\n妥否，请批示。")
    assert (stale.status_code, "后写的" in stale.text) == (422, True)
    assert signed.status_code == 422
    assert "<form" not in client.get(TEXT.format(issued.public_id)).text.split("<main")[1].split("</main>")[0]


def test_page_of_a_request_leads_to_the_form_of_its_reply_and_then_to_the_reply(client, branch):
    letter = make_issued(branch, title="请示一", number="示工〔2024〕4号")
    page = f"/desk/ours/records/letters/{letter.public_id}/"

    before = client.get(page).text
    reply = make_incoming(branch, request=letter, title="批复一")
    after = client.get(page).text

    assert "尚未收到批复" in before
    assert "登记批复" in before
    assert f"/records/incoming/{reply.public_id}/" in after
    assert "登记批复" not in after
    assert "请示一" in client.get(f"/desk/ours/records/incoming/{reply.public_id}/").text


def test_form_of_the_reply_is_stored_with_its_request(client, branch):
    letter = make_issued(branch, title="请示一", number="示工〔2024〕4号")
    page = client.get("/desk/ours/records/incoming/new/?request=请示一（示工〔2024〕4号）")
    said = {name: field.value() or "" for name, field in ((f.name, f) for f in page.context["form"])}

    client.post("/desk/ours/records/incoming/new/", said | {"title": "批复一", "received_on": "2024-04-02"})

    assert Incoming.objects.get().request == letter


def test_seal_is_asked_for_from_the_letter_and_approved(client, branch):
    use = make_seal_use(branch)

    step(client, "seals", use, "approve", approver="周示戊")
    step(client, "seals", use, "use", copies="2", handler="吴示己")

    stored = SealUse.objects.get()
    assert (stored.state, stored.approver, stored.copies, stored.handler) == ("used", "周示戊", 2, "吴示己")


@pytest.mark.parametrize(("kind", "make", "paper", "title"), [
    ("incoming", make_incoming, "handling-form", "文件处理单"),
    ("seal-uses", make_seal_use, "seal-form", "用印审批单"),
])  # fmt: skip
def test_forms_are_printed_filled_and_empty(client, branch, kind, make, paper, title):
    record = make(branch)

    filled = client.post(f"/desk/ours/papers/{paper}/{record.public_id}/").content
    empty = client.post(f"/desk/ours/papers/{paper}/").content

    for content in (filled, empty):
        pages = PdfReader(io.BytesIO(content)).pages
        assert len(pages) == 1
        assert title in "".join(pages[0].extract_text().split())


@pytest.mark.parametrize("count", [1, 3])
def test_pages_take_the_same_number_of_queries_however_much_there_is(client, branch, count, django_assert_num_queries):
    for _number in range(count):
        letter = make_issued(branch)
        make_incoming(branch, request=letter)
    client.get(NEW)

    with django_assert_num_queries(QUERIES["kinds"]):
        client.get(NEW)
    with django_assert_num_queries(QUERIES["new"]):
        client.get(f"{NEW}election/")
    with django_assert_num_queries(QUERIES["text"]):
        client.get(TEXT.format(letter.public_id))
    with django_assert_num_queries(QUERIES["letter"]):
        client.get(f"/desk/ours/records/letters/{letter.public_id}/")


QUERIES = {"kinds": 4, "new": 11, "text": 6, "letter": 8}
