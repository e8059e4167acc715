"""The file for the inspector: its cover, contents that name the right pages, the checklist with its evidence, the files."""

from datetime import date
from decimal import Decimal
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from pypdf import PdfReader, PdfWriter

from activities.papers.campaigns import parts_of
from activities.selectors.campaigns import glance_at
from activities.tests.factories import make_activity, make_campaign, make_campaign_step, make_criterion
from core.attachments import store
from core.dates import PreciseDay
from core.models import ExportLog, Job
from core.tests.factories import make_branch
from members.tests.factories import make_member
from members.tests.people import make_officer

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def folder(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def branch():
    return make_branch(slug="ours", name="示例工会")


@pytest.fixture
def campaign(branch):
    """A campaign whose evidence runs over several pages, with visits and files."""
    campaign = make_campaign(branch, assessed_from=date(2024, 1, 1), assessed_to=date(2024, 12, 31))
    for number in range(60):
        make_activity(branch, title=f"第{number}次活动", held=PreciseDay.on(date(2024, 1 + number % 12, 9)))
    make_member(branch, name="示员甲")
    points = {"points": Decimal(10), "own_score": Decimal("9.5")}
    make_criterion(campaign, number="1.1", item="入会率", figure="members.membership_rate", at_least=90, **points)
    held = make_criterion(campaign, number="2.1", item="经常开展活动", kind="activities", **points)
    make_criterion(campaign, number="3.1", item="制度健全", kept_at="第4盒第2件", asks="有文本有记录")
    make_criterion(campaign, number="4.1", item="没有佐证的")
    make_criterion(campaign, number="5.1", item="不涉及的", progress="not_asked", kept_at="第9盒")
    make_campaign_step(
        campaign,
        kind="inspection",
        by_whom="市总工会",
        findings="台账不全",
        mended="已补齐",
        mended_on=date(2024, 5, 2),
    )
    store(SimpleUploadedFile("活动照片.pdf", blank_pages(3)), branch=branch, by=None, target=held)
    store(SimpleUploadedFile("申报表.pdf", blank_pages(1)), branch=branch, by=None, target=campaign)
    return campaign


def blank_pages(count: int) -> bytes:
    writer, target = PdfWriter(), BytesIO()
    for _number in range(count):
        writer.add_blank_page(width=595, height=842)
    writer.write(target)
    return target.getvalue()


def words(page) -> str:
    return "".join(page.extract_text().split())


def taken(client, campaign) -> PdfReader:
    client.force_login(make_officer(campaign.branch))
    page = client.post(f"/desk/ours/packs/campaign/{campaign.public_id}/", follow=True)
    job = Job.objects.get()
    assert page.redirect_chain == [(f"/desk/ours/pack-work/{job.public_id}/", 302)]
    assert (job.state, job.progress_done) == ("done", job.progress_total)
    return PdfReader(BytesIO(client.post(f"/desk/ours/pack-work/{job.public_id}/file/").content))


@pytest.mark.django_db(transaction=True, databases=["default", "jobs"])
def test_contents_name_the_pages_on_which_the_pieces_begin(client, campaign):
    reader = taken(client, campaign)

    marks = {mark.title: reader.get_destination_page_number(mark) + 1 for mark in reader.outline}
    contents = words(reader.pages[marks["目录"] - 1])
    assert list(marks) == [
        "封面",
        "目录",
        "创建情况",
        "指标自评表",
        "佐证：1.1 入会率",
        "佐证：2.1 经常开展活动",
        "佐证：3.1 制度健全",
        "指导、检查与整改记录",
        "附件目录",
        "活动照片.pdf",
        "申报表.pdf",
    ]
    assert "创建材料" in words(reader.pages[0])
    for number, title in enumerate(list(marks)[2:], start=1):
        squeezed = "".join(title.split())
        assert f"{number}{squeezed}{marks[title]}" in contents, title
        assert f"第{marks[title]}页" in words(reader.pages[marks[title] - 1])
    # The evidence of the second criterion runs over several pages, and what follows comes after it.
    assert marks["佐证：3.1 制度健全"] - marks["佐证：2.1 经常开展活动"] > 1
    assert marks["申报表.pdf"] - marks["活动照片.pdf"] == 3
    begins = {
        "创建情况": "创建情况",
        "指标自评表": "指标自评表",
        "佐证：1.1 入会率": "1.1入会率",
        "指导、检查与整改记录": "整改记录",
        "附件目录": "附件目录",
    }
    for title, heading in begins.items():
        assert heading in words(reader.pages[marks[title] - 1])
    assert ExportLog.objects.get().subject == f"campaign {campaign.public_id}"


def text_of(campaign, title: str) -> str:
    part = next(part for part in parts_of(campaign.branch, campaign) if part.title == title)
    said = []
    for each in part.text.parts:
        said += [each] if isinstance(each, str) else ["".join(row) for row in each.rows]
    return "\n".join(said)


def test_checklist_tells_points_scores_and_evidence(campaign):
    text = text_of(campaign, "指标自评表")

    assert "1.1入会率109.5入会率50%" in text.replace("100%", "50%")
    assert "2.1经常开展活动109.5活动60条；附件1件" in text
    assert "3.1制度健全有文本有记录第4盒第2件" in text
    assert text.endswith("合计2019")
    assert "不涉及的" not in text


def test_evidence_in_the_file_is_that_of_the_page(campaign):
    page = glance_at(campaign, today=date(2024, 7, 10))
    text = text_of(campaign, "佐证：1.1 入会率")

    assert f"入会率（2024年）：{page.criteria[0].drawn[0].value}（要求不低于90）。" in text
    # Whoever is a member goes by a name, which is not handed to an inspector.
    assert "示员甲" not in text
    listed = text_of(campaign, "佐证：2.1 经常开展活动")
    assert [f"第{number}次活动" in listed for number in range(60)] == [True] * 60


def test_visits_tell_what_was_said_and_mended(campaign):
    assert text_of(campaign, "指导、检查与整改记录") == "2024年4月10日检查考评市总工会台账不全已补齐，2024年5月2日"


def test_every_file_is_listed_with_what_it_belongs_to(campaign):
    assert text_of(campaign, "附件目录").split("\n") == ["1活动照片.pdf指标 2.1 经常开展活动", "2申报表.pdf创建材料"]


def test_campaign_without_anything_has_no_file(client, branch):
    client.force_login(make_officer(branch))
    campaign = make_campaign(branch)

    response = client.post(f"/desk/ours/packs/campaign/{campaign.public_id}/", follow=True)

    assert "目前没有可以归入档案的材料" in response.content.decode()
