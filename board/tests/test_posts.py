"""Each post on a page of its own: what it says, its files, what took its place, and whether a paper of it still stands."""

from datetime import date
from io import BytesIO

import pytest
import time_machine
from django.core.files.base import ContentFile
from PIL import Image
from pypdf import PdfWriter

from board.models import BoardSetting
from board.services import set_audience
from core.attachments import store
from core.check_codes import check_code, numbers_of
from core.models import Attachment
from core.tests.factories import make_branch
from disclosure.models import BoardPost
from disclosure.services import move_post, show_file
from disclosure.tests.factories import make_board_post, make_published, make_topic
from members.tests.people import make_officer

pytestmark = pytest.mark.django_db
EVERYBODY = BoardSetting.Audience.EVERYBODY
TODAY = date(2024, 6, 30)


@pytest.fixture(autouse=True)
def later():
    with time_machine.travel(TODAY):
        yield


@pytest.fixture
def board(later):
    branch = make_branch(slug="ours", name="示例工会")
    set_audience(branch=branch, audience=EVERYBODY, by=None)
    return branch


def page_of(post) -> str:
    return f"/board/ours/posts/{post.public_id}/"


def photo() -> ContentFile:
    target, exif = BytesIO(), Image.Exif()
    exif[0x010F] = "CAMERA-OF-CHEN"
    exif.get_ifd(0x8825)[1] = "N"
    Image.new("RGB", (40, 30), "red").save(target, "JPEG", exif=exif)
    return ContentFile(target.getvalue(), name="张贴照片.jpg")


def pdf(title: str) -> bytes:
    writer, target = PdfWriter(), BytesIO()
    writer.add_blank_page(200, 200)
    writer.add_metadata({"/Title": title, "/CreationDate": "D:20240630165637+08'00'"})
    writer.write(target)
    return target.getvalue()


def test_post_is_read_on_a_page_of_its_own_to_which_the_board_leads(client, board):
    topic = make_topic(board, "财务")
    post = make_published(board, topic=topic, responsible="工会办公室", text="第一段。\n\n第二段。")

    year = client.get("/board/ours/").text
    page = client.get(page_of(post))

    assert f'href="{page_of(post)}"' in year
    assert page.status_code == 200
    for words in (post.title, "财务", "2024-03-04", "工会办公室", "<p>第一段。</p>", check_code(post.public_id)):
        assert words in page.text
    assert page["Cache-Control"] == "public, max-age=60, s-maxage=60"
    assert f'href="{page_of(post)}?lang=en"' in page.text


def test_long_post_is_begun_on_the_page_of_the_year_and_read_on_its_own(client, board):
    post = make_published(board, text="文" * 300 + "末尾")

    assert "末尾" not in client.get("/board/ours/").text
    assert "末尾" in client.get(page_of(post)).text


def test_numbers_of_people_are_masked_wherever_they_slipped_in(client, board):
    """Entered past the check, as rows of the database may be."""
    number, phone = "11010519491231002X", "13800005678"
    post = make_published(
        board, title=f"甲{phone}", text=f"乙{number}", responsible=f"丙{phone}", objections_to=f"丁{phone}"
    )

    page = client.get(page_of(post)).text

    assert "138****5678" in page
    assert [secret in page for secret in (number, phone)] == [False, False]


def test_drafts_reviewed_and_posts_of_others_have_no_page(client, board):
    draft = make_board_post(board)
    reviewed = make_board_post(board, state="reviewed", reviewed_on=TODAY)
    ahead = make_published(board, first_day=date(2024, 7, 1))
    on_paper = make_published(board, audience="closed")
    voided = make_published(board)
    type(voided).objects.filter(pk=voided.pk).update(voided_at="2024-06-01T00:00Z", void_reason="错")
    foreign = make_published(make_branch())

    found = [client.get(page_of(post)).status_code for post in (draft, reviewed, ahead, on_paper, voided, foreign)]

    assert found == [404] * 6


@pytest.mark.parametrize("lacking", ["number", "board"])
def test_page_of_nothing_is_not_found(client, board, lacking):
    post = make_published(board)
    if lacking == "board":
        set_audience(branch=board, audience=BoardSetting.Audience.CLOSED, by=None)
    number = post.public_id if lacking == "board" else "00000000-0000-4000-8000-000000000001"

    assert client.get(f"/board/ours/posts/{number}/").status_code == 404


def test_withdrawn_post_says_so_and_nothing_of_what_it_said(client, board):
    post = make_published(board, title="数字有误的公告", text="误为一百万元。")
    tag = client.get(page_of(post))["ETag"]

    move_post(post, action="withdraw", by=None, on=TODAY, note="数字有误")
    page = client.get(page_of(post), headers={"if-none-match": tag})

    assert page.status_code == 410
    assert "已撤下" in page.text
    assert "一百万" not in page.text + client.get("/board/ours/").text
    assert "数字有误" not in page.text


def test_corrected_post_leads_to_what_stands_now_and_that_tells_of_it(client, board):
    first = make_published(board, on=date(2024, 2, 1), title="第一稿")
    second = make_board_post(board, title="第二稿", corrects=first, state="reviewed", reviewed_on=TODAY)
    move_post(second, action="publish", by=None, on=date(2024, 3, 1))
    third = make_board_post(board, title="第三稿", corrects=second, state="reviewed", reviewed_on=TODAY)
    move_post(third, action="publish", by=None, on=date(2024, 4, 1))

    for old in (first, second):
        page = client.get(page_of(old))
        assert page.status_code == 410
        assert f'href="{page_of(third)}"' in page.text
    page = client.get(page_of(third)).text
    assert page.index("2024-03-01") < page.index("2024-02-01")
    assert "第一稿" not in page


def test_papers_of_a_post_are_for_the_desk_until_they_are_shown(client, board):
    post = make_published(board)
    file = store(photo(), branch=board, by=None, target=post)
    address = f"{page_of(post)}files/{file.public_id}/"

    assert (client.get(address).status_code, str(file.public_id) in client.get(page_of(post)).text) == (404, False)

    show_file(post, file, shown=True, by=None)
    shown = client.get(address)
    content = b"".join(shown.streaming_content)

    assert address in client.get(page_of(post)).text
    assert (shown.status_code, shown["Content-Type"]) == (200, "image/jpeg")
    assert shown["X-Content-Type-Options"] == "nosniff"
    assert not dict(Image.open(BytesIO(content)).getexif())
    assert b"CAMERA-OF-CHEN" not in content

    show_file(post, Attachment.objects.get(), shown=False, by=None)
    assert client.get(address).status_code == 404


def test_file_goes_with_its_post(client, board):
    post, other = make_published(board), make_published(board)
    file = store(photo(), branch=board, by=None, target=post)
    show_file(post, file, shown=True, by=None)

    assert client.get(f"{page_of(other)}files/{file.public_id}/").status_code == 404
    move_post(post, action="withdraw", by=None, on=TODAY, note="撤下")
    assert client.get(f"{page_of(post)}files/{file.public_id}/").status_code == 404


def test_pdf_is_taken_and_cannot_act(client, board):
    post = make_published(board)
    file = store(ContentFile(pdf("附表"), name="附表.pdf"), branch=board, by=None, target=post)
    show_file(post, file, shown=True, by=None)

    answer = client.get(f"{page_of(post)}files/{file.public_id}/")

    assert answer["Content-Disposition"].startswith("attachment")
    assert answer["Content-Security-Policy"].startswith("sandbox")


def test_codes_are_typed_as_people_type_them(board):
    post = make_published(board)
    code = check_code(post.public_id)
    low, high = numbers_of(code)

    assert low <= post.public_id <= high
    for typed in (code.lower(), code.replace("-", " "), code.replace("0", "o").replace("1", "l")):
        assert numbers_of(typed) == (low, high)
    assert [numbers_of(typed) for typed in ("", "K7M2", "K7M2-X9PQ-1", "U" * 8, "‮" * 8)] == [None] * 5


def test_code_of_a_paper_tells_whether_it_still_stands(client, board):
    post = make_published(board, title="经费公告")
    address = f"/board/ours/check/{check_code(post.public_id)}/"

    page = client.get(address)
    assert (page.status_code, "这张纸有效" in page.text, "经费公告" in page.text) == (200, True, True)

    right = make_board_post(board, title="更正后的公告", corrects=post, state="reviewed", reviewed_on=TODAY)
    move_post(right, action="publish", by=None, on=TODAY)
    page = client.get(address)
    assert ("这张纸有效" in page.text, "已更正" in page.text, "经费公告" in page.text) == (False, True, False)
    assert f'href="{page_of(right)}"' in page.text

    move_post(right, action="withdraw", by=None, on=TODAY, note="撤下")
    page = client.get(address)
    assert ("已撤下" in page.text, str(right.public_id) in page.text) == (True, False)


@pytest.mark.parametrize("code", ["AAAA-AAAA", "x", "..%2f", "1" * 200])
def test_code_that_no_paper_has_is_said_to_be_unknown(client, board, code):
    make_published(board)
    unknown = client.get(f"/board/ours/check/{code}/")

    assert unknown.status_code == 404
    assert str(BoardPost.objects.get().public_id) not in unknown.text


def test_code_of_another_branch_is_unknown(client, board):
    post = make_published(make_branch())

    assert client.get(f"/board/ours/check/{check_code(post.public_id)}/").status_code == 404


@pytest.mark.django_db(transaction=True)
def test_post_takes_one_query_and_no_cookie(board, client, django_assert_num_queries):
    post = make_published(board)
    first = client.get(page_of(post))

    with django_assert_num_queries(1):
        again = client.get(page_of(post))
    with django_assert_num_queries(1):
        unchanged = client.get(page_of(post), headers={"if-none-match": first["ETag"]})

    assert (again.content, unchanged.status_code) == (first.content, 304)
    assert (first.cookies, "Vary" in first, "Vary" in unchanged) == ({}, False, False)


@pytest.mark.parametrize("level", [1, 3])
def test_page_of_a_post_takes_as_many_queries_for_many_files_as_for_few(
    board, client, level, django_assert_num_queries
):
    post = make_published(board, topic=make_topic(board))
    for _number in range(level):
        show_file(post, store(photo(), branch=board, by=None, target=post), shown=True, by=None)

    # The board, the branch, the post with its topic, its files, the name and the unions above.
    with django_assert_num_queries(6):
        client.get(page_of(post))


def test_only_who_publishes_shows_files(client, board):
    post = make_published(board)
    file = store(photo(), branch=board, by=None, target=post)
    address = f"/desk/ours/board/posts/{post.public_id}/files/{file.public_id}/"

    client.force_login(make_officer(board, "treasurer"))
    assert client.post(address, {"shown": "yes"}).status_code == 403

    client.force_login(make_officer(board))
    told = client.post(address, {"shown": "yes"}, follow=True)
    assert "读者现在能看到这个文件" in told.text
    assert Attachment.objects.get().is_public
    assert "不再显示给读者" in client.post(address, {"shown": "no"}, follow=True).text
    assert not Attachment.objects.get().is_public
