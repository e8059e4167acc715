"""Correspondence in a real browser: a document becomes a task and is reported back; a letter from a template gets its number."""

import pytest
from docx import Document as open_word
from playwright.sync_api import expect

from core.tests.factories import make_branch
from correspondence.models import Incoming, Letter
from members.models import Post
from members.tests.factories import make_profile, make_upper_union
from members.tests.people import make_officer
from tests.e2e.looking import faults_of

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True, databases="__all__")]
PASSWORD = "correct horse battery"


@pytest.fixture
def desk(live_server, page):
    branch = make_branch(slug="ours", name="示例市第一小学工会委员会")
    make_profile(branch, registered_name="示例市第一小学工会委员会")
    make_upper_union(branch, name="示例市教育工会", is_primary=True)
    make_officer(branch, Post.Position.OFFICER, username="officer", password=PASSWORD, first_name="孙示丙")
    page.goto(f"{live_server.url}/login/")
    page.get_by_label("用户名").fill("officer")
    page.get_by_label("密码").fill(PASSWORD)
    page.get_by_role("button", name="登录").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("孙示丙")
    return f"{live_server.url}/desk/ours/"


def is_good(page) -> bool:
    """It fits a desk and a phone, and axe finds nothing."""
    for width in (390, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        assert faults_of(page) == []
    return True


def test_document_from_above_becomes_a_task_and_is_reported_back(page, desk):
    page.goto(f"{desk}records/incoming/new/")
    page.get_by_label("来文标题").fill("关于报送年度总结的通知")
    page.get_by_label("来文单位").fill("示例市教育工会")
    page.get_by_label("收文日期").fill("2024-03-05")
    page.get_by_label("来文要求").fill("报送年度总结")
    page.get_by_label("办结期限").fill("2030-03-15")
    page.get_by_role("button", name="保存").click()
    page.get_by_role("link", name="交办").click()
    assert is_good(page)
    page.get_by_label("承办人").fill("孙示丙")
    page.get_by_role("button", name="交办").click()
    page.goto(desk)
    expect(page.get_by_text("关于报送年度总结的通知")).to_be_visible()

    page.get_by_text("关于报送年度总结的通知").click()
    page.get_by_role("link", name="报送", exact=True).click()
    page.get_by_label("办理和报送情况").fill("报送年度总结1份")
    page.get_by_role("button", name="报送").click()

    expect(page.get_by_text("报送年度总结1份", exact=True)).to_be_visible()
    assert Incoming.objects.get().state == "reported"
    page.goto(desk)
    expect(page.get_by_text("关于报送年度总结的通知")).to_have_count(0)


def test_letter_from_a_template_gets_its_number_and_is_taken_as_word(page, desk, tmp_path):
    page.goto(f"{desk}records/letters/")
    page.get_by_role("link", name="按模板拟稿").click()
    assert is_good(page)
    page.get_by_role("link", name="补助申请").click()
    page.get_by_label("补助项目").fill("职工书屋建设")
    page.get_by_label("金额（元）").fill("5000")
    page.get_by_role("button", name="刷新预览").click()
    expect(page.get_by_role("heading", name="关于申请职工书屋建设补助的请示")).to_be_visible()
    assert is_good(page)
    page.get_by_role("button", name="保存草稿").click()
    page.get_by_role("link", name="签发编号").click()
    page.get_by_label("机关代字").fill("示一小工")
    page.get_by_role("button", name="签发编号").click()

    expect(page.get_by_text("示一小工〔").first).to_be_visible()
    with page.expect_download() as download:
        page.get_by_role("button", name="公文（Word）").click()
    download.value.save_as(tmp_path / "letter.docx")
    told = [paragraph.text for paragraph in open_word(tmp_path / "letter.docx").paragraphs]
    letter = Letter.objects.get()
    assert letter.number.endswith("〕1号")
    assert told[0] == "示例市第一小学工会委员会文件"
    assert letter.number in told[1]
    assert "妥否，请批示。" in told
