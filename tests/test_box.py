"""The box on the public page: written to, read by a receipt, answered; what is refused keeps what was typed."""

import re
import uuid
from datetime import date, timedelta

import pytest
import time_machine
from django.core.cache import cache
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from board.models import BoardSetting
from core.deadlines import due_in
from core.figures import Scope, evaluate
from core.gaps import gaps_of
from core.models import Attachment, AuditEntry
from core.periods import Period
from core.rules import load_rules
from core.tests.factories import make_branch, make_user
from core.tests.test_attachments import picture
from disclosure.flood import Proof
from disclosure.models import BoxLetter, Channel, Suggestion, SuggestionBox, SuggestionMessage
from disclosure.receipts import ALPHABET, code_digest, code_of, plain
from disclosure.selectors.suggestions import numbers_of
from disclosure.services import move_suggestion, set_box
from disclosure.terms import Term, read_term, term_of
from disclosure.tests.factories import make_box, make_box_letter, make_suggestion
from members.tests.people import make_officer

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 30)
NOON = "2026-11-30 12:34:56+08:00"
WORDS = "食堂晚上六点以后没有热菜，能不能留一个窗口到八点？"
CODE = re.compile(r"[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}")
PDF = b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF\n"


@pytest.fixture(autouse=True)
def noon():
    cache.clear()
    with time_machine.travel(NOON, tick=False):
        yield


@pytest.fixture
def branch():
    branch = make_branch(slug="ours", name="示例工会")
    BoardSetting.objects.create(branch=branch, audience=BoardSetting.Audience.EVERYBODY)
    return branch


@pytest.fixture
def box(branch):
    return make_box(branch)


def proof(seconds: int = 60, form: uuid.UUID | None = None) -> str:
    """As a form brings it back that was looked at for so many seconds."""
    with time_machine.travel(NOON, tick=False) as clock:
        clock.shift(timedelta(seconds=-seconds))
        import time

        return Proof(form or uuid.uuid4(), int(time.time())).text


def send(client, **over):
    said = {"category": "食堂与后勤", "text": WORDS, "website": "", "proof": proof(), **over}
    return client.post("/board/ours/box/", said)


def answer(client, code, **more):
    return client.post("/board/ours/box/answer/", {"code": code, **more})


def sent_code(response) -> str:
    return CODE.search(response.text)[0]


def test_visitor_writes_and_gets_a_receipt_that_opens_the_letter(client, box):
    page = client.get("/board/ours/box/")
    assert (page.status_code, page["Cache-Control"].count("no-store"), page.cookies) == (200, 1, {})

    code = sent_code(send(client))

    assert Suggestion.objects.get().content == WORDS
    assert BoxLetter.objects.get().receipt_digest == code_digest(box.branch_id, code)
    read = answer(client, code.lower().replace("-", " "))
    assert (read.status_code, WORDS in read.text, "已收到" in read.text) == (200, True, True)


def test_same_form_sent_twice_is_stored_once_and_has_one_receipt(client, box):
    held = proof()

    codes = {sent_code(send(client, proof=held)) for _time in range(2)}

    assert (len(codes), Suggestion.objects.count()) == (1, 1)


@pytest.mark.parametrize("closed", ["box", "board", "channel voided", "no box"])
def test_box_is_there_only_while_it_and_the_board_are_open(client, branch, closed):
    if closed != "no box":
        box = make_box(branch, is_open=closed != "box")
    if closed == "board":
        BoardSetting.objects.update(audience=BoardSetting.Audience.CLOSED)
    if closed == "channel voided":
        Channel.objects.filter(pk=box.channel_id).update(voided_at=NOON, void_reason="x")

    assert client.get("/board/ours/box/").status_code == 404
    assert send(client).status_code == 404
    assert "/board/ours/box/" not in client.get("/board/ours/").text
    assert Suggestion.objects.count() == 0


def test_closed_board_is_closed_to_officers_too_and_a_closed_box_still_answers(client, branch):
    make_box_letter(branch)
    SuggestionBox.objects.create(branch=branch)
    assert answer(client, "7KQM-2XWA-9DHT").status_code == 200

    BoardSetting.objects.update(audience=BoardSetting.Audience.CLOSED)
    client.force_login(make_officer(branch))

    assert answer(client, "7KQM-2XWA-9DHT").status_code == 404


@pytest.mark.parametrize(
    ("over", "status", "told"),
    [
        ({"text": " \u200b\n"}, 422, "必填"),
        ({"text": "字" * 2001}, 422, "2000"),
        ({"text": "a\x00b"}, 422, "空字符"),
        ({"category": "没有的类别"}, 422, "没有的类别"),
        ({"proof": ""}, 422, "页面打开时间过长"),
        ({"proof": "made-up"}, 422, "页面打开时间过长"),
        ({"proof": lambda: proof(90_000)}, 422, "页面打开时间过长"),
        ({"proof": lambda: proof(1)}, 422, "提交得太快"),
        ({"website": "http://spam.example"}, 422, "看不见的栏目"),
        ({"signature": "名" * 101}, 422, "100"),
        ({"file": lambda: SimpleUploadedFile("a.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>")}, 422, "图片或PDF"),
        ({"file": lambda: SimpleUploadedFile("a.pdf", b"%PDF-1.4 nothing")}, 422, "无法读取"),
        ({"file": lambda: SimpleUploadedFile("a.docx", b"PK\x03\x04" + b"0" * 100)}, 422, "图片或PDF"),
        ({"file": lambda: SimpleUploadedFile("a.png", b"\x89PNG\r\n\x1a\nbroken")}, 422, "a.png"),
    ],
)
def test_what_is_refused_says_why_and_loses_nothing_that_was_typed(client, box, over, status, told):
    over = {name: value() if callable(value) else value for name, value in over.items()}

    page = send(client, **({"text": "写了很久的话", "signature": "钱示乙"} | over))

    assert (page.status_code, told in page.text) == (status, True)
    kept = [word for name, word in (("text", "写了很久的话"), ("signature", "钱示乙")) if name not in over]
    assert [word for word in kept if word not in page.text] == []
    assert Suggestion.objects.count() == Attachment.objects.count() == 0


def test_form_that_was_too_quick_keeps_its_clock(client, box):
    held = proof(1)

    page = send(client, proof=held)

    assert f'value="{held}"' in page.text


def test_one_network_and_all_together_may_send_so_often_an_hour(client, box, settings):
    settings.BOX_AN_HOUR = {"one": 2, "all": 3, "codes": 2}
    assert [send(client).status_code for _time in range(3)] == [200, 200, 429]

    other = send(client, REMOTE_ADDR="10.0.0.9")
    assert "内容没有丢失" in other.text
    assert WORDS in other.text
    elsewhere = {"REMOTE_ADDR": "10.0.0.9"}
    said = {"category": "其他", "text": WORDS, "proof": proof()}
    assert [client.post("/board/ours/box/", {**said, "proof": proof()}, **elsewhere).status_code for _t in "ab"] == [
        200,
        429,
    ]
    with time_machine.travel("2026-11-30 13:34:56+08:00", tick=False):
        assert client.post("/board/ours/box/", {**said, "proof": proof()}).status_code == 200


def test_what_a_proxy_is_said_to_speak_for_helps_nobody(client, box, settings):
    settings.BOX_AN_HOUR = {"one": 1, "all": 9, "codes": 9}
    said = {"category": "其他", "text": WORDS}

    answers = [
        client.post("/board/ours/box/", {**said, "proof": proof()}, headers={"x-forwarded-for": f"10.0.0.{number}"})
        for number in range(2)
    ]

    assert [page.status_code for page in answers] == [200, 429]


def test_wrong_codes_open_nothing_and_are_counted(client, box, settings):
    settings.BOX_AN_HOUR = {"one": 9, "all": 9, "codes": 2}
    make_box_letter(box.branch)
    elsewhere = make_box_letter(make_branch(slug="theirs"), code="AAAA-BBBB-CCCC")

    tried = [answer(client, code).status_code for code in ("AAAA-BBBB-CCCC", "' OR 1=1 --", "7KQM")]

    assert (tried, elsewhere.suggestion.content) == ([422, 422, 429], "食堂增设窗口")
    # Whoever holds a receipt is not shut out by others of the same network.
    assert answer(client, "7KQM-2XWA-9DHT").status_code == 200


def test_code_is_in_no_address_and_no_get_opens_a_letter(client, box):
    make_box_letter(box.branch)

    page = client.get("/board/ours/box/answer/", {"code": "7KQM-2XWA-9DHT"})

    assert "食堂增设窗口" not in page.text
    assert 'method="post"' in page.text


@pytest.mark.parametrize("make", [picture, lambda: _pdf_of("Qianshiyi")], ids=["picture", "pdf"])
def test_attachment_loses_its_name_its_hour_and_what_was_written_about_it(client, box, make):
    page = send(client, file=SimpleUploadedFile("钱示乙的投诉.jpg", make()))

    assert page.status_code == 200
    kept = Attachment.objects.get()
    assert (kept.name, kept.uploaded_by, kept.uploaded_at.strftime("%H:%M:%S")) == ("附件", None, "16:00:00")
    assert b"Qianshiyi" not in kept.read()


def _pdf_of(author: str) -> bytes:
    import io

    from pypdf import PdfWriter

    writer, out = PdfWriter(), io.BytesIO()
    writer.add_blank_page(200, 200)
    writer.add_metadata({"/Author": author, "/Creator": author})
    writer.add_attachment("a.txt", author.encode())
    writer.write(out)
    assert author.encode() in out.getvalue()
    return out.getvalue()


def test_talk_goes_on_on_both_sides(client, box):
    officer = make_officer(box.branch)
    code = sent_code(send(client))
    suggestion = Suggestion.objects.get()
    answer(client, code, act="write", text="补充：周末也没有。", proof=proof())
    assert Suggestion.objects.get().state == "received"

    move_suggestion(suggestion, action="reply", by=officer, on=TODAY, changes={"reply": "下月起延长到八点。"})
    first = answer(client, code)
    assert [words in first.text for words in ("补充：周末也没有。", "下月起延长到八点。", "已答复")] == [True] * 3

    held = proof()
    for _time in range(2):
        answer(client, code, act="write", text="周末呢？", proof=held)
    suggestion.refresh_from_db()
    assert (suggestion.state, suggestion.replied_on) == ("assigned", TODAY)
    assert SuggestionMessage.objects.filter(text="周末呢？").count() == 1
    assert BoxLetter.objects.get().again_due_on == Term(15, is_working=True).ends(TODAY)

    move_suggestion(suggestion, action="reply_again", by=officer, on=TODAY, changes={"reply": "周末同样。"})
    assert "周末同样。" in answer(client, code).text
    move_suggestion(suggestion, action="close", by=officer, on=TODAY)
    ended = answer(client, code, act="write", text="还有", proof=proof())
    assert "此件已办结" in ended.text
    assert SuggestionMessage.objects.filter(side="sender").count() == 2


def test_several_messages_wait_for_one_answer(client, box):
    make_box_letter(box.branch)

    pages = [answer(client, "7KQM-2XWA-9DHT", act="write", text=f"补充{number}", proof=proof()) for number in range(6)]

    assert [page.status_code for page in pages[:5]] == [200] * 5
    assert "等待答复" in pages[5].text
    assert "补充5" in pages[5].text
    assert SuggestionMessage.objects.count() == 5


def test_notes_and_the_handler_are_not_read_by_the_sender(client, box):
    letter = make_box_letter(box.branch, state="assigned", assigned_on=date(2024, 3, 4), handler="钱示乙")
    SuggestionMessage.objects.create(
        branch=box.branch, suggestion=letter.suggestion, side="note", text="像是三车间的人", on=TODAY, by=make_user()
    )

    page = answer(client, "7KQM-2XWA-9DHT").text

    assert [word for word in ("三车间", "钱示乙") if word in page] == []
    assert "办理中" in page


def test_voided_letter_says_so_and_takes_no_more(client, box):
    make_box_letter(box.branch, voided_at=NOON, void_reason="广告")

    page = answer(client, "7KQM-2XWA-9DHT", act="write", text="还有", proof=proof())

    assert "已另行处理" in page.text
    assert "广告" not in page.text
    assert SuggestionMessage.objects.count() == 0


def test_answer_is_rated_once_there_is_one(client, box):
    letter = make_box_letter(box.branch)
    assert "尚无答复" in answer(client, "7KQM-2XWA-9DHT", act="rate", rating="5").text

    Suggestion.objects.update(state="replied", replied_on=TODAY, reply="好")
    assert answer(client, "7KQM-2XWA-9DHT", act="rate", rating="9").status_code == 422
    for rating in (2, 4):
        assert answer(client, "7KQM-2XWA-9DHT", act="rate", rating=rating).status_code == 200

    letter.refresh_from_db()
    assert letter.rating == 4


@pytest.mark.parametrize(("count", "told"), [(4, None), (5, 3)])
def test_ratings_and_days_are_told_from_five_on(branch, count, told):
    for number in range(count):
        letter = make_box_letter(
            branch,
            code=f"AAAA-BBBB-CCC{ALPHABET[number]}",
            received_on=date(2024, 3, 1),
            replied_on=date(2024, 3, 4 + number),
        )
        BoxLetter.objects.filter(pk=letter.pk).update(rating=number + 1)

    numbers = numbers_of(branch, Period.year_of(2024))

    assert (numbers.answered, numbers.ratings, numbers.rating) == (count, count, told)
    assert numbers.days == (None if told is None else 5)


def test_letter_counts_once_in_the_figures(client, box):
    make_suggestion(box.branch, received_on=TODAY, replied_on=TODAY)
    send(client)
    move_suggestion(
        Suggestion.objects.get(content=WORDS),
        action="reply",
        by=make_officer(box.branch),
        on=TODAY,
        changes={"reply": "好"},
    )
    keys = ["disclosure.suggestions", "disclosure.suggestions_replied", "disclosure.suggestions_in_time"]

    values = evaluate(keys, Scope.of(box.branch, Period.year_of(2026)))

    assert [values[key].value for key in keys] == [2, 2, 1]


def test_reminder_comes_the_day_after_and_what_is_late_is_a_gap(client, box):
    send(client)
    branch, due = box.branch, Suggestion.objects.get().due_on

    assert due_in([branch.pk], TODAY) == []
    (found,) = due_in([branch.pk], TODAY + timedelta(days=1))
    assert (found.deadline.key, found.day) == ("disclosure.suggestion_reply", due)
    with time_machine.travel("2027-06-01"):
        gaps = gaps_of(Scope.of(branch, Period.year_of(2026)), prefix="disclosure.suggestion")
        assert [gap.gap.key for gap in gaps] == (["disclosure.suggestion_overdue"] if due.year == 2026 else [])


@pytest.mark.parametrize(
    ("term", "begun", "ends"),
    [
        (Term(30, is_working=False), date(2026, 11, 30), date(2026, 12, 30)),
        (Term(1, is_working=True), date(2026, 11, 27), date(2026, 11, 30)),
        (Term(15, is_working=True), date(2026, 11, 30), date(2026, 12, 21)),
        # National Day, and the days of the Mid-Autumn festival before it.
        (Term(1, is_working=True), date(2026, 9, 30), date(2026, 10, 5)),
    ],
)
def test_days_of_a_term(term, begun, ends):
    assert term.ends(begun) == ends


@pytest.mark.parametrize("value", ["", "x", "15 holidays", "0", "999", "-3"])
def test_value_that_names_no_term_is_none(value):
    assert read_term(value) is None


def test_term_is_the_branches_own_else_the_usual_one(branch):
    load_rules()
    assert term_of(branch, TODAY) == Term(15, True, term_of(branch, TODAY).source)

    box = set_box(branch=branch, is_open=True, categories="食堂\n\n 安全 ", term=Term(30, False), by=None, today=TODAY)

    assert (term_of(branch, TODAY).value, box.categories, box.channel.kind) == ("30", "食堂\n安全", "online")


def test_box_that_is_closed_and_opened_again_is_the_same_way_to_be_heard(branch):
    how = {"branch": branch, "categories": "", "term": Term(15, True), "by": None, "today": TODAY}
    opened = set_box(is_open=True, **how)
    closed = set_box(is_open=False, **how)
    assert closed.channel.ended_on is None or Channel.objects.get().ended_on == TODAY

    again = set_box(is_open=True, **how)

    assert (again.channel_id, Channel.objects.get().ended_on) == (opened.channel_id, None)


def test_codes_are_drawn_from_the_form_and_written_in_any_way():
    form = uuid.uuid4()

    assert code_of(form) == code_of(form) != code_of(uuid.uuid4())
    assert plain(f" {code_of(form).lower().replace('-', ' ')} ") == code_of(form).replace("-", "")
    assert [plain(text) for text in ("", "7KQM-2XWA", "7KQM-2XWA-9DH0", "' OR 1=1")] == ["", "", "", ""]


def test_officer_opens_the_box_and_answers_at_the_desk(client, branch):
    officer = make_officer(branch)
    client.force_login(officer)
    settings = reverse("disclosure:box_settings", args=["ours"])
    client.post(settings, {"is_open": "on", "categories": "食堂", "days": "10", "is_working": "on"})
    letter = make_box_letter(
        branch, received_on=TODAY, due_on=TODAY - timedelta(days=0), content="菜太咸", category="食堂"
    )
    act = lambda action: reverse("disclosure:suggestion_act", args=["ours", letter.suggestion.public_id, action])  # noqa: E731

    assert "菜太咸" in client.get(reverse("disclosure:box_desk", args=["ours"])).text
    assert client.post(act("assign"), {"handler": ""}).status_code == 422
    assert client.post(act("assign"), {"handler": "后勤科"}).status_code == 302
    assert "菜太咸" in client.get(act("reply")).text
    assert client.post(act("reply"), {"reply": "已提醒厨房。", "outcome": "taken_up"}).status_code == 302
    shown = {"public_question": "反映菜品口味偏重。", "public_answer": "已提醒厨房。"}
    assert client.post(act("show"), shown).status_code == 302
    assert "反映菜品口味偏重。" in client.get("/board/ours/?year=2026").text

    assert client.post(act("hide")).status_code == 302
    assert "反映菜品口味偏重。" not in client.get("/board/ours/?year=2026").text
    verbs = set(AuditEntry.objects.values_list("verb", flat=True))
    assert {"disclosure.suggestion.assign", "disclosure.suggestion.reply", "disclosure.suggestionbox.change"} <= verbs
