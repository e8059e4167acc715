"""An officer builds up for an honour: sets the campaign up, takes in the scheme, sees live evidence, records a visit,
mends a gap, scores, applies and takes the file for the inspector."""

from datetime import date
from io import BytesIO

import pytest
from django.urls import reverse
from playwright.sync_api import expect
from pypdf import PdfReader

from activities.models import Campaign, CampaignStep, Criterion
from activities.tests.factories import make_activity
from core.dates import PreciseDay
from core.tests.factories import make_branch
from members.tests.factories import make_member
from members.tests.people import make_officer
from tests.e2e.test_gatherings import is_well
from workbook.tests.books import xlsx

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True, databases="__all__")]
SCHEME = [
    ["市模范职工之家创建标准"],
    ["序号", "一级指标", "考核内容", "评分标准", "标准分"],
    ["1.1", "组织建设", "职工入会率", "达到90%以上", "10"],
    ["2.1", "职工文化", "经常开展文体活动", "每季度不少于一次", "10"],
    ["2.2", "职工文化", "有职工书屋", "藏书有登记", "5"],
    ["3.1", "民主管理", "职工代表大会制度健全", "", "5"],
]
PLAIN = b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF\n"


@pytest.fixture
def branch():
    branch = make_branch(slug="ours", name="示例水务工会")
    for number in range(10):
        make_member(branch, name=f"示员{number:02}")
    for month, title in ((3, "健步走"), (5, "拔河比赛"), (9, "趣味运动会")):
        make_activity(branch, title=title, held=PreciseDay.on(date(2024, month, 9)))
    return branch


@pytest.fixture
def desk(page, live_server, branch, client):
    client.force_login(make_officer(branch, first_name="周示戊"))
    cookie = {"name": "sessionid", "value": client.cookies["sessionid"].value, "url": live_server.url}
    page.context.add_cookies([cookie])
    return live_server.url


def save(page) -> None:
    page.get_by_role("button", name="保存", exact=True).click()
    expect(page.locator(".note-success").first).to_be_visible()


def fill(page, **cells: str) -> None:
    for fold in page.locator("form details:not([open]) > summary").all():
        fold.click()
    for name, text in cells.items():
        field = page.locator(f"[name={name}]")
        field.select_option(text) if field.evaluate("e => e.tagName") == "SELECT" else field.fill(text)
    save(page)


def take_in_the_scheme(page, campaign: Campaign, tmp_path) -> None:
    """The sheet of the upper union as it came, with its own headers."""
    scheme = tmp_path / "创建标准.xlsx"
    scheme.write_bytes(xlsx({"指标": SCHEME}))
    page.get_by_role("link", name="导入表格").first.click()
    page.get_by_label("Excel 文件").set_input_files(scheme)
    page.get_by_role("button", name="先看结果").click()
    page.get_by_role("button", name="全部导入").click()
    expect(page.get_by_text("新增 4 行")).to_be_visible(timeout=60_000)
    assert [str(line) for line in campaign.criteria.all()][:2] == ["1.1 职工入会率", "2.1 经常开展文体活动"]


def see_live_evidence(page, branch, overview: str) -> None:
    """Two gaps are mended by naming a figure and a kind of record; a record that comes later counts at once."""
    page.goto(overview)
    expect(page.get_by_text("有4项指标还没有佐证，先补“1.1 职工入会率”。")).to_be_visible()
    page.get_by_role("link", name="去办理").click()
    fill(page, figure="入会率", at_least="90")
    # The page leads back to the overview, where the records answer at once.
    expect(page).to_have_url(overview)
    expect(page.get_by_role("link", name="90.9%")).to_be_visible()
    expect(page.get_by_text("达到要求")).to_be_visible()
    page.locator("tr", has_text="经常开展文体活动").get_by_role("link", name="去补").click()
    fill(page, kind="活动")
    expect(page.get_by_role("link", name="3条记录")).to_be_visible()
    expect(page.get_by_role("link", name="趣味运动会")).to_be_visible()
    make_activity(branch, title="掼蛋比赛", held=PreciseDay.on(date(2024, 6, 9)))
    page.reload()
    expect(page.get_by_role("link", name="4条记录")).to_be_visible()
    page.locator("tr", has_text="职工代表大会制度健全").get_by_role("link", name="去补").click()
    fill(page, kept_at="第4盒第2件")
    assert is_well(page)


def record_a_visit(page, overview: str) -> None:
    """Who came, what they said, and what was mended after it."""
    page.get_by_role("link", name="登记检查指导").click()
    fill(
        page,
        kind="检查考评",
        held="2024-10-12",
        by_whom="市总工会考评组",
        findings="职工书屋没有借阅登记",
        mend_by="2024-11-30",
    )
    expect(page).to_have_url(overview)
    expect(page.get_by_text("登记检查反馈意见的整改情况：职工书屋没有借阅登记")).to_be_visible()
    page.get_by_role("link", name="去办理").click()
    fill(page, mended="已建借阅登记簿", mended_on="2024-10-20")


def mend_the_last_gap(page, tmp_path) -> None:
    """With a file."""
    expect(page.get_by_text("有1项指标还没有佐证，先补“2.2 有职工书屋”。")).to_be_visible()
    page.get_by_role("link", name="2.2 有职工书屋").click()
    photo = tmp_path / "借阅登记簿.pdf"
    photo.write_bytes(PLAIN)
    page.locator("#paper").set_input_files(photo)
    page.get_by_role("button", name="上传").click()
    expect(page.get_by_role("link", name="借阅登记簿.pdf").first).to_be_visible()


def score_and_apply(page, overview: str) -> None:
    """The own scores in one table, then two moves; the page stays usable on a phone."""
    page.goto(overview)
    page.get_by_role("link", name="填写自评得分").click()
    for place, (score, progress) in enumerate((("10", "met"), ("8.5", "in_hand"), ("5", "met"), ("4", "met"))):
        page.get_by_label("自评得分").nth(place).fill(score)
        page.get_by_label("进展").nth(place).select_option(progress)
    assert is_well(page)
    save(page)
    expect(page.get_by_text("27.5")).to_be_visible()
    page.get_by_role("button", name="完成自评", exact=True).click()
    page.get_by_role("button", name="申报", exact=True).click()
    expect(page).to_have_url(overview)
    assert Campaign.objects.get().state == "applied"
    assert Criterion.objects.filter(progress="met").count() == 3
    assert CampaignStep.objects.get().mended == "已建借阅登记簿"
    page.set_viewport_size({"width": 390, "height": 844})
    assert is_well(page)


def enter_the_honour(page, desk: str) -> None:
    """Once it is granted the next step is the honour, filled in as far as the campaign says; then it stands on its ladder."""
    page.get_by_role("button", name="获评", exact=True).click()
    expect(page.get_by_text("登记荣誉、文号和有效期。")).to_be_visible()
    page.get_by_role("link", name="去办理").click()
    expect(page.locator("[name=title]")).to_have_value("市模范职工之家")
    fill(page, granted="2024-12-20", holder="本工会", document_number="市工发〔2024〕30号", valid_until="2029-12-31")
    expect(page.get_by_text("市工发〔2024〕30号")).to_be_visible()
    page.goto(desk + reverse("activities:ladders", args=["ours"]))
    expect(page.get_by_text("至2029-12-31")).to_be_visible()
    assert is_well(page)


def take_the_file(page) -> None:
    """It is made as work whose page tells when it is there."""
    page.set_viewport_size({"width": 1280, "height": 900})
    page.get_by_role("button", name="迎检材料").click()
    with page.expect_download(timeout=120_000) as waiting:
        page.get_by_role("button", name="取走文件").click(timeout=120_000)
    reader = PdfReader(BytesIO(waiting.value.path().read_bytes()))
    marks = [mark.title for mark in reader.outline]
    assert marks[:4] == ["封面", "目录", "创建情况", "指标自评表"]
    assert {"佐证：1.1 职工入会率", "指导、检查与整改记录", "附件目录"} <= set(marks)


def test_a_campaign_from_the_scheme_to_the_file_for_the_inspector(page, desk, branch, tmp_path):
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(desk + reverse("desk:record_create", args=["ours", "campaigns"]))
    fill(
        page,
        title="市模范职工之家",
        level="市级",
        begun_on="2024-01-10",
        assessed_from="2024-01-01",
        assessed_to="2024-12-31",
    )
    campaign = Campaign.objects.get()
    page.get_by_role("link", name="打开创建总览").click()
    overview = page.url
    expect(page.get_by_text("导入创建标准。")).to_be_visible()
    assert is_well(page)

    take_in_the_scheme(page, campaign, tmp_path)
    see_live_evidence(page, branch, overview)
    record_a_visit(page, overview)
    mend_the_last_gap(page, tmp_path)
    score_and_apply(page, overview)
    take_the_file(page)
    page.goto(overview)
    enter_the_honour(page, desk)
