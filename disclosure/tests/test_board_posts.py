"""Posts of the public page: written, checked, reviewed by somebody else, hung up, and taken down by themselves."""

import json
from datetime import date
from io import BytesIO
from uuid import uuid4

import docx
import pytest
import time_machine
import xlsxwriter
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.urls import reverse

from core.attachments import store
from core.audiences import Audience, includes
from core.deadlines import due_in
from core.errors import Refused
from core.figures import Scope, evaluate
from core.models import Attachment, AuditEntry, LiveArea
from core.periods import Period
from core.public import all_public, public_rows
from core.sheets import sheet_named
from core.sheets.entry import TypedRow, enter_rows
from core.tests.factories import make_branch
from disclosure.models import BoardPost
from disclosure.selectors import private_in
from disclosure.services import change_post, move_post, record_post, show_file
from disclosure.tests.factories import make_board_post, make_published
from members.tests.people import make_officer

pytestmark = pytest.mark.django_db
TODAY = date(2024, 6, 30)
YEAR = Period.year_of(2024)
NUMBER = "11010519491231002X"
PDF = b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF\n"


@pytest.fixture
def branch():
    return make_branch(slug="ours", name="示例工会")


@pytest.fixture
def chair(branch):
    return make_officer(branch, first_name="周示戊")


def move(post, action, by=None, **more):
    return move_post(post, action=action, by=by, on=TODAY, **more)


def shown(branch, today=TODAY, reader=Audience.UNIT) -> list[str]:
    section = next(section for section in all_public() if section.key == "disclosure.board_posts")
    with time_machine.travel(today):
        rows = public_rows(section, Scope.of(branch, YEAR, min(today, YEAR.last_day)), reader).rows
    return [row.texts["title"].text for row in rows]


def test_post_goes_its_way_and_is_shown_only_when_published(branch, chair):
    post = make_board_post(branch)
    assert shown(branch) == []

    move(post, "review", chair)
    assert shown(branch) == []

    published = move(post, "publish", chair)
    assert (published.state, published.published_on, shown(branch)) == ("published", TODAY, [post.title])

    with pytest.raises(Refused) as refusal:
        move(post, "withdraw", chair)
    assert refusal.value.code == "needs_note"
    move(post, "withdraw", chair, note="数字有误")
    assert shown(branch) == []


def test_who_wrote_it_does_not_review_it(branch, chair):
    post = make_board_post(branch, created_by=chair)

    with pytest.raises(Refused) as refusal:
        move(post, "review", chair)
    assert refusal.value.code == "own_post"
    assert move(post, "review", make_officer(branch)).state == "reviewed"


@pytest.mark.parametrize("action", ["review", "publish"])
def test_what_is_private_stops_the_post_and_says_what_and_where(branch, chair, action):
    state = {"review": {}, "publish": {"state": "reviewed", "reviewed_on": TODAY}}[action]
    post = make_board_post(branch, text=f"张某，{NUMBER}", **state)

    with pytest.raises(Refused) as refusal:
        move(post, action, chair)

    assert refusal.value.code == "private"
    assert "110105********002X" in str(refusal.value)
    assert NUMBER not in str(refusal.value)
    assert BoardPost.objects.get().published_on is None


def test_name_of_a_file_is_read_too(branch):
    post = make_board_post(branch)
    store(ContentFile(PDF, name="13800005678.pdf"), branch=branch, by=None, target=post)

    assert [each.kind for each in private_in(post)] == ["phone"]


def test_telephone_for_objections_may_be_read(branch, chair):
    post = make_board_post(branch, kind="objections", last_day=TODAY, objections_to="工会办公室13800005678")

    assert move(post, "review", chair).state == "reviewed"


@pytest.mark.parametrize("lacking", ["last_day", "objections_to"])
def test_what_is_put_up_for_objections_says_until_when_and_to_whom(branch, chair, lacking):
    said = {"last_day": TODAY, "objections_to": "工会办公室"}
    post = make_board_post(
        branch, kind="objections", **{name: value for name, value in said.items() if name != lacking}
    )

    with pytest.raises(Refused) as refusal:
        move(post, "review", chair)
    assert refusal.value.code == "objections_incomplete"


def test_what_is_put_up_for_objections_comes_down_by_itself_and_announcements_stay(branch):
    days = {"first_day": date(2024, 6, 1), "last_day": date(2024, 6, 7)}
    make_published(branch, on=date(2024, 6, 1), title="评优公示", kind="objections", objections_to="工会", **days)
    make_published(branch, on=date(2024, 5, 1), title="经费公布", **days)

    assert shown(branch, date(2024, 6, 7)) == ["评优公示", "经费公布"]
    assert shown(branch, date(2024, 6, 8)) == ["经费公布"]
    assert shown(branch, date(2025, 6, 5)) == ["经费公布"]


def test_time_for_objections_that_is_over_is_to_be_archived(branch, chair):
    post = make_published(branch, kind="objections", last_day=date(2024, 6, 7), objections_to="工会")
    assert [(due.deadline.key, due.day) for due in due_in([branch.pk], TODAY)] == [
        ("disclosure.objections_over", date(2024, 6, 7))
    ]

    move(change_post(post, {"objections": "无异议"}, by=chair), "archive", chair)
    assert due_in([branch.pk], TODAY) == []


def test_words_that_were_reviewed_stand(branch, chair):
    post = move(make_board_post(branch), "review", chair)

    with pytest.raises(Refused) as refusal:
        change_post(post, {"text": "另一段"}, by=chair)
    assert refusal.value.code == "post_stands"

    returned = move(post, "return", chair, note="写明期限")
    assert change_post(returned, {"text": "另一段"}, by=chair).text == "另一段"


def test_published_correction_takes_the_place_of_the_post(branch, chair):
    wrong = make_published(branch, title="旧公告")
    right = make_board_post(branch, title="新公告", corrects=wrong)

    move(move(right, "review", chair), "publish", chair)

    wrong.refresh_from_db()
    assert (wrong.state, wrong.withdrawn_on, shown(branch)) == ("withdrawn", TODAY, ["新公告"])


@pytest.mark.parametrize("live", [True, False])
def test_post_kept_on_paper_comes_as_far_as_its_days_and_a_live_one_as_a_draft(branch, live):
    if live:
        LiveArea.objects.create(branch=branch, area="disclosure", live_from=date(2024, 1, 1))
    cells = {"title": "公告", "text": "内容", "published_on": "2024-03-04"}
    row = TypedRow(cells, uuid4())

    taken = enter_rows(sheet_named("board-posts"), [row], branch=branch, by=None)

    assert taken.faults == []
    assert BoardPost.objects.get().state == ("draft" if live else "published")


@pytest.mark.parametrize(
    ("days", "told"),
    [({}, ["private"]), ({"archived_on": "2024-05-01"}, ["private"]), ({"withdrawn_on": "2024-05-01"}, [])],
    ids=["hanging", "archived, which is read on", "withdrawn, which nobody reads"],
)
def test_private_text_is_not_taken_in_as_published(branch, days, told):
    row = TypedRow({"title": "公告", "text": NUMBER, "published_on": "2024-03-04", **days}, uuid4())

    taken = enter_rows(sheet_named("board-posts"), [row], branch=branch, by=None)

    assert [fault.refusal.code for fault in taken.faults] == told
    assert BoardPost.objects.count() == (0 if told else 1)


def test_administrators_enter_through_the_same_door(branch):
    with pytest.raises(Refused):
        record_post(BoardPost(branch=branch, title="公告", text=NUMBER, published_on=TODAY), by=None)


def test_post_does_not_take_its_own_place(branch):
    post = make_board_post(branch)
    post.corrects = post

    with pytest.raises(ValidationError):
        post.full_clean()


def test_figures_count_what_was_published_and_not_withdrawn(branch):
    make_published(branch)
    make_published(branch, kind="objections", last_day=TODAY, objections_to="工会")
    make_published(branch, state="withdrawn", withdrawn_on=date(2024, 4, 1))
    make_board_post(branch)
    keys = ["disclosure.board_posts", "disclosure.board_posts_for_objections"]

    values = evaluate(keys, Scope.of(branch, YEAR, TODAY))

    assert [values[key].value for key in keys] == [2, 1]


def test_page_of_a_draft_shows_what_was_found(client, branch, chair):
    post = make_board_post(branch, text="联系13800005678")
    client.force_login(chair)

    page = client.get(reverse("desk:record_detail", args=["ours", "board-posts", post.public_id])).text

    assert "138****5678" in page


def _workbook(cell: str) -> bytes:
    target = BytesIO()
    book = xlsxwriter.Workbook(target)
    book.add_worksheet().write(0, 0, cell)
    book.close()
    return target.getvalue()


def _word(words: str) -> bytes:
    file, target = docx.Document(), BytesIO()
    file.add_table(1, 1).cell(0, 0).text = words
    file.save(target)
    return target.getvalue()


@pytest.mark.parametrize(("name", "make"), [("表.xlsx", _workbook), ("表.docx", _word)])
def test_file_is_looked_through_before_readers_see_it(branch, name, make):
    post = make_published(branch)
    harmless = store(ContentFile(make("经费明细"), name=name), branch=branch, by=None, target=post)
    telling = store(ContentFile(make(f"身份证 {NUMBER}"), name=name), branch=branch, by=None, target=post)

    assert show_file(post, harmless, shown=True, by=None).is_public
    with pytest.raises(Refused) as refusal:
        show_file(post, telling, shown=True, by=None)

    assert refusal.value.code == "private"
    assert [each.is_public for each in Attachment.objects.order_by("pk")] == [True, False]
    shown = AuditEntry.objects.filter(verb="disclosure.boardpost.file")
    assert [json.loads(entry.detail.text)["shown"] for entry in shown] == [True]


def test_file_that_no_program_reads_is_not_shown(branch):
    post = make_published(branch)
    file = store(ContentFile(PDF, name="扫描件.pdf"), branch=branch, by=None, target=post)

    with pytest.raises(Refused) as refusal:
        show_file(post, file, shown=True, by=None)

    assert refusal.value.code == "unreadable"


def test_shown_file_is_looked_through_again_with_its_post(branch, chair):
    post = make_board_post(branch)
    file = store(ContentFile(_workbook("慰问名单 13800005678"), name="表.xlsx"), branch=branch, by=None, target=post)
    move(post, "review", chair)
    Attachment.objects.filter(pk=file.pk).update(is_public=True)

    with pytest.raises(Refused) as refusal:
        move(post, "publish", chair)
    assert refusal.value.code == "private"


def test_readers_of_a_post_are_settled_with_its_words(branch, chair):
    post = move(make_board_post(branch), "review", chair)

    with pytest.raises(Refused) as refusal:
        change_post(post, {"audience": "unit"}, by=chair)
    assert refusal.value.code == "post_stands"


@pytest.mark.parametrize(
    ("kind", "audience", "readers"),
    [
        ("notice", "everybody", "everybody"),
        ("notice", "unit", "unit"),
        ("notice", "closed", "closed"),
        ("objections", "everybody", "unit"),
        ("objections", "unit", "unit"),
        ("objections", "closed", "closed"),
    ],
)
def test_what_names_people_in_full_never_leaves_the_unit(branch, kind, audience, readers):
    over = {"last_day": TODAY, "objections_to": "工会"} if kind == "objections" else {}
    post = make_published(branch, kind=kind, audience=audience, title="帖", **over)

    assert post.readers == readers
    for reader in ("everybody", "unit"):
        seen = includes(readers, reader)
        assert (shown(branch, reader=reader) == ["帖"]) is seen
        assert BoardPost.objects.for_reader(reader).exists() is seen
