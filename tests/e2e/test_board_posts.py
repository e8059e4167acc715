"""Posts in a real browser: from the square on a poster to the page, the code of a unit, and every page of the board."""

from io import BytesIO

import pypdfium2
import pytest
import zxingcpp
from django.core.files.base import ContentFile
from django.utils import timezone
from playwright.sync_api import expect

from board.papers_of_post import poster_pdf
from board.selectors import setting_of
from board.services import renew_code, set_audience
from board.tests.test_posts import photo
from core.attachments import store
from core.audiences import Audience
from core.check_codes import check_code
from core.tests.factories import make_branch
from disclosure.selectors import public_post
from disclosure.services import move_post, show_file
from disclosure.tests.factories import make_board_post, make_publication, make_published, make_topic
from tests.e2e.looking import faults_of

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True, databases="__all__")]


@pytest.fixture
def today():
    return timezone.localdate()


@pytest.fixture
def branch():
    branch = make_branch(slug="ours", name="示例水务工程管理处工会委员会")
    set_audience(branch=branch, audience=Audience.EVERYBODY, by=None)
    return branch


@pytest.fixture
def post(branch, today):
    post = make_published(
        branch,
        on=today,
        topic=make_topic(branch, "工会经费"),
        title="关于端午节慰问品采购结果的公布",
        text="采购结果公布如下。\n\n" + "供应商为示例食品有限公司，每份一百二十元。" * 10,
        responsible="工会办公室",
        last_day=today,
    )
    for file in (photo(), ContentFile(_pdf(), name="采购结果明细表（附件一）.pdf")):
        show_file(post, store(file, branch=branch, by=None, target=post), shown=True, by=None)
    return post


def _pdf() -> bytes:
    document = pypdfium2.PdfDocument.new()
    document.new_page(200, 200)
    target = BytesIO()
    document.save(target)
    return target.getvalue()


@pytest.fixture
def phone(browser):
    """A telephone without scripts, as a messenger's browser may be."""
    context = browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 844}, locale="zh-CN")
    yield context.new_page()
    context.close()


def square_of(post, branch, site: str, today) -> str:
    address = f"{site}/board/ours/posts/{post.public_id}/"
    pdf = poster_pdf(public_post(post), branch, address, size="A3", today=today)
    with pypdfium2.PdfDocument(pdf) as document:
        (code,) = zxingcpp.read_barcodes(document[0].render(scale=1.4).to_pil())
    return code.text


def test_visitor_opens_a_post_by_the_square_of_its_poster(post, branch, live_server, phone, today):
    phone.goto(square_of(post, branch, live_server.url, today))

    expect(phone.get_by_role("heading", name=post.title)).to_be_visible()
    expect(phone.get_by_text("采购结果公布如下。")).to_be_visible()
    picture = phone.get_by_role("img", name="张贴照片.jpg")
    assert picture.evaluate("picture => picture.naturalWidth") == 40
    phone.get_by_role("link", name=check_code(post.public_id)).click()
    expect(phone.get_by_role("heading", name="这张纸有效")).to_be_visible()


def test_old_poster_leads_to_what_stands_now(post, branch, live_server, phone, today):
    address = square_of(post, branch, live_server.url, today)
    right = make_board_post(branch, title="更正后的公布", corrects=post, state="reviewed", reviewed_on=today)
    move_post(right, action="publish", by=None, on=today)

    phone.goto(address)
    expect(phone.get_by_role("heading", name="已更正")).to_be_visible()
    phone.get_by_role("link", name="查看现行内容").click()

    expect(phone.get_by_role("heading", name="更正后的公布")).to_be_visible()


def test_staff_type_the_code_of_the_unit_once(branch, live_server, phone, today):
    renew_code(branch=branch, by=None)
    hung = make_published(branch, on=today, kind="objections", title="评优公示", last_day=today, objections_to="工会")
    address = square_of(hung, branch, live_server.url, today)

    phone.goto(address)
    expect(phone.get_by_text("评优公示")).to_have_count(0)
    phone.get_by_label("本单位口令").fill("0000")
    phone.get_by_role("button", name="打开").click()
    expect(phone.get_by_text("口令不对")).to_be_visible()
    phone.get_by_label("本单位口令").fill(setting_of(branch).code)
    phone.get_by_role("button", name="打开").click()

    expect(phone.get_by_role("heading", name="评优公示")).to_be_visible()
    phone.goto(f"{live_server.url}/board/ours/")
    phone.get_by_role("link", name="本单位内部内容").click()
    phone.get_by_role("link", name="评优公示").click()
    assert phone.url == address


def test_visitor_finds_a_post_by_two_characters_and_by_its_topic(post, branch, live_server, phone):
    phone.goto(f"{live_server.url}/")
    phone.get_by_role("searchbox", name="在本公开栏查找").fill("端午")
    phone.get_by_role("button", name="查找").click()
    phone.get_by_role("link", name=post.title).click()
    expect(phone.get_by_role("heading", name=post.title)).to_be_visible()

    phone.get_by_role("link", name="全部公示公告").click()
    phone.get_by_role("link", name="工会经费", exact=True).click()
    expect(phone.get_by_role("link", name=post.title)).to_be_visible()


@pytest.mark.parametrize("width", [1366, 390])
@pytest.mark.parametrize("look", ["", "?lang=en&type=large"])
def test_pages_fit_are_accessible_and_keep_the_policy(post, branch, live_server, page, width, look):
    renew_code(branch=branch, by=None)
    gone = make_published(branch, state="withdrawn", withdrawn_on=timezone.localdate())
    make_publication(branch, topic=post.topic)
    faults = []
    page.on("pageerror", lambda fault: faults.append(str(fault)))
    page.on("console", lambda said: faults.append(said.text) if "Content Security Policy" in said.text else None)
    page.set_viewport_size({"width": width, "height": 844})
    home, code = "/board/ours/", check_code(post.public_id)
    more = look.replace("?", "&") if look else ""
    addresses = [
        *(f"/board/{look}", f"{home}posts/{look}", f"{home}posts/{post.public_id}/{look}"),
        *(f"{home}posts/{gone.public_id}/{look}", f"{home}topics/{post.topic.public_id}/{look}"),
        *(f"{home}search/?q=端午{more}", f"{home}search/{look}", f"{home}check/{look}", f"{home}check/?code=x{more}"),
        *(f"{home}check/{code}/{look}", f"{home}check/AAAA-AAAA/{look}", f"{home}enter/{look}", "/nowhere/"),
    ]

    for address in addresses:
        page.goto(live_server.url + address)
        assert faults_of(page) == [], address
    assert faults == []
