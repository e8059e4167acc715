"""The ledger: everything is filed somewhere, contents name the pages that are printed, and nothing private is in it."""

import io
import re
import zipfile
from datetime import date
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils.translation import override
from pypdf import PdfReader, PdfWriter

from core.attachments import store
from core.dates import PreciseDay
from core.models import Branch, ExportLog, Job
from core.papers import paper_named
from core.sheets import all_sheets, sheet_named
from core.tests.factories import make_branch
from core.volumes import VOLUMES, all_filed
from correspondence.tests.factories import make_incoming, make_issued
from members.models import Post
from members.tests.factories import make_member, make_profile
from members.tests.people import make_officer
from reports.ledgers.binding import bind_all, name_of, whole_pdf, zip_of
from reports.ledgers.filing import chronicle_of, items_of, rows_of
from reports.ledgers.long_lists import can_draw, long_list
from reports.ledgers.shelf import Volume, kept_volumes, shelf_of, shelved
from reports.models import LedgerSetting
from reports.services.ledgers import keep_volumes

pytestmark = pytest.mark.django_db(databases="__all__")
ID, PHONE = "11010519491231002X", "19000000001"
PAGE_NUMBER = re.compile(r"第(\d+)页")
LETTERS = Volume("letters", 17, "上级来文与发文")
# Parts of other records, settings, and what never leaves the desk.
NOT_FILED = {
    *("branch", "upper-unions", "sub-unions", "bodies", "consents", "sessions", "agenda-items", "meeting-attendance"),
    *("delegates", "meeting-briefs", "meeting-sign-ups", "candidates", "polls", "motion-seconds", "motion-units"),
    *("money-settings", "accounts", "bank-accounts", "wage-bases", "quotes", "allotments", "budget-lines"),
    *("topics", "board-posts", "channels", "contacts", "days-off", "guiding-thoughts", "activity-attendances"),
    *("activity-costs", "activity-results", "activity-sign-ups", "mentoring-records", "criteria", "gift-items"),
    *("gift-lines", "mutual-aid-covers", "stock-items", "stock-movements", "places-quotas", "places-applications"),
    *("hardship-cases", "hardship-aids", "hardship-readers", "hardship-sums", "mutual-aid-claims", "mediations"),
}


@pytest.fixture(autouse=True)
def folder(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "media"


@pytest.fixture
def branch():
    branch = make_branch(slug="ours", name="示例工会")
    make_profile(branch, registered_name="示例市第一小学工会委员会")
    return branch


def bind(branch: Branch, volumes: list[Volume], target: Path, year: int = 2024):
    target.mkdir(exist_ok=True)
    with override("zh-hans"):
        return list(bind_all(branch, volumes, year, target, lambda done, total: None))


def words(page) -> str:
    return "".join(page.extract_text().split())


def blank_pages(count: int) -> bytes:
    writer, target = PdfWriter(), io.BytesIO()
    for _page in range(count):
        writer.add_blank_page(595, 842)
    writer.write(target)
    return target.getvalue()


def test_every_sheet_is_filed_or_said_not_to_be():
    filed = {declared.sheet for declared in all_filed()}

    assert filed | NOT_FILED == {sheet.slug for sheet in all_sheets()}
    assert filed & NOT_FILED == set()


@pytest.mark.parametrize("declared", all_filed(), ids=lambda each: f"{each.volume}-{each.sheet}")
def test_what_is_declared_is_there_and_neither_protected_nor_confidential(branch, declared):
    sheet = sheet_named(declared.sheet)

    attrs = {*declared.columns, *filter(None, (declared.number, declared.author))}
    assert attrs <= {column.attr for column in sheet.columns if not column.protected}
    assert (sheet.reads, sheet.visible) == ("", None)
    assert [slug for slug in declared.papers if paper_named(slug).sheet != sheet.slug] == []
    assert declared.day or declared.line is None
    assert list(rows_of(declared, branch, 2024)) == []


def test_pages_are_those_that_the_contents_name(branch, tmp_path):
    """Lists of several pages, papers, and files of several pages: each number is held against the page that bears it."""
    for number in range(70):
        make_incoming(branch, title=f"第{number}号通知", number=f"示文〔2024〕{number}号")
    for number in range(5):
        make_issued(
            branch, title=f"第{number}号请示", number=f"示工〔2024〕{number + 1}号", text="正文。\n" * (number * 9 + 1)
        )
    kept = make_incoming(branch, title="有附件的通知")
    store(SimpleUploadedFile("附件.pdf", blank_pages(3)), branch=branch, by=None, target=kept)

    (bound,) = bind(branch, [LETTERS], tmp_path / "bound")

    pages = PdfReader(bound.path).pages
    numbers = [PAGE_NUMBER.findall(words(page)) for page in pages]
    first = next(place for place, found in enumerate(numbers) if found == ["1"])
    # Behind cover and contents every page bears its number, and they run without a gap.
    assert [found[-1:] for found in numbers[first:]] == [[str(number)] for number in range(1, bound.pages + 1)]
    contents = "".join(words(page) for page in pages[:first])
    for entry in bound.entries:
        here = words(pages[first + entry.page - 1])
        title = entry.item.title.split("（")[0].split("：")[0]
        last = entry.page + entry.length - 1
        assert (f"{entry.page}—{last}" if entry.length > 1 else str(entry.page)) in contents
        if not entry.item.title.endswith("附件.pdf"):
            assert title in here, entry
    assert [entry.length for entry in bound.entries if entry.item.title.endswith("附件.pdf")] == [3]
    assert len(pages) == first + bound.pages


def test_wrong_numbers_would_be_seen(branch, tmp_path, monkeypatch):
    monkeypatch.setattr("reports.ledgers.binding.number_pages", lambda pages, first: None)
    make_incoming(branch)

    (bound,) = bind(branch, [LETTERS], tmp_path / "bound")

    assert not any(PAGE_NUMBER.findall(words(page))[-1:] == ["1"] for page in PdfReader(bound.path).pages[1:])


def test_contents_tell_number_author_title_and_day(branch, tmp_path):
    make_issued(branch, title="请示一", number="示工〔2024〕3号", signer="周示戊")

    (bound,) = bind(branch, [LETTERS], tmp_path / "bound")

    told = words(PdfReader(bound.path).pages[1])
    assert "序号文号责任者题名日期页号备注" in told
    assert "示工〔2024〕3号周示戊请示一3月10日2" in told


def test_what_is_no_pages_lies_beside_and_goes_into_the_zip(branch, tmp_path):
    letter = make_issued(branch, title="请示一")
    word = SimpleUploadedFile("底稿.docx", Path("docs/examples/water-works.xlsx").read_bytes())
    word.name = "底稿.xlsx"
    store(word, branch=branch, by=None, target=letter)

    (bound,) = bind(branch, [LETTERS], tmp_path / "bound")
    zip_of([bound], tmp_path / "all.zip")

    assert "另附" in words(PdfReader(bound.path).pages[1])
    with zipfile.ZipFile(tmp_path / "all.zip") as archive:
        assert archive.namelist() == ["17上级来文与发文.pdf", "17上级来文与发文-另附/001-底稿.xlsx"]


def test_record_stands_in_the_year_in_which_it_begins_and_voided_ones_nowhere(branch):
    make_incoming(branch, received_on=date(2023, 12, 31))
    make_incoming(branch, received_on=date(2024, 12, 31), title="年末的")
    make_incoming(branch, voided_at="2024-05-01T00:00Z", void_reason="重复")

    with override("zh-hans"):
        titles = [item.title for item in items_of(branch, "letters", 2024)]

    assert titles == ["收文登记（1条）"]
    assert items_of(branch, "letters", 2022) == []


def test_numbers_of_people_are_nowhere_in_it(branch, tmp_path):
    make_member(branch, name="赵示甲", id_number=ID, phone=PHONE)

    (bound,) = bind(branch, [Volume("organisation", 1, "组织建设")], tmp_path / "bound")

    told = "".join(words(page) for page in PdfReader(bound.path).pages)
    assert "赵示甲" in told
    assert ID not in told
    assert PHONE not in told
    assert "0105" not in told


def test_long_list_goes_on_under_its_heads(branch, tmp_path, monkeypatch):
    monkeypatch.setattr("reports.ledgers.filing.ROWS_AT_ONCE", 3)
    for number in range(7):
        make_incoming(branch, title=f"第{number}号")

    (bound,) = bind(branch, [LETTERS], tmp_path / "bound")

    pages = [words(page) for page in PdfReader(bound.path).pages[2:]]
    assert [("（续）" in page, "来文标题" in page) for page in pages] == [(False, True), (True, True), (True, True)]
    assert "7第6号" in pages[-1]


def test_very_long_list_is_drawn_at_once_and_says_the_same(branch, tmp_path, monkeypatch):
    """All its rows under their heads, in a font that is embedded; a character that the font has not is drawn otherwise."""
    monkeypatch.setattr("reports.ledgers.filing.LONG", 50)
    for number in range(60):
        make_incoming(branch, title=f"关于第{number}项工作的一个标题很长很长需要换行的通知")

    (bound,) = bind(branch, [LETTERS], tmp_path / "bound")

    pages = PdfReader(bound.path).pages[2:]
    told = [words(page) for page in pages]
    assert all("来文标题" in page for page in told)
    assert [number for number in range(60) if f"关于第{number}项工作" not in "".join(told)] == []
    fonts = {str(font.get_object()["/BaseFont"]) for page in pages for font in page["/Resources"]["/Font"].values()}
    assert any("NotoSerifSC" in font for font in fonts)
    assert can_draw(["花名册 ABC"])
    assert not can_draw(["\U0002a6d6"])


def test_long_list_is_the_same_bytes_for_the_same_rows():
    rows = [(str(number), "示员") for number in range(40)]

    first, again = (long_list("花名册", ("序号", "姓名"), rows, ("center", "left")) for _time in range(2))

    assert first == again


def test_each_list_is_drawn_with_its_own_characters():
    """Several long lists are made by one process, one after another."""
    for name in ("示员", "甲乙", "丙丁"):
        content = long_list("花名册", ("序号", "姓名"), [("1", name)], ("center", "left"))

        assert words(PdfReader(io.BytesIO(content)).pages[0]) == f"花名册序号姓名1{name}"


def test_row_that_is_higher_than_a_page_goes_on_behind_it():
    said = [f"第{number:03}句话。" for number in range(400)]
    rows = [("1", "短", "".join(said)), ("2", "后一行", "完")]

    pages = PdfReader(io.BytesIO(long_list("一览", ("序号", "名称", "内容"), rows, ("center", "left", "left")))).pages

    told = [words(page) for page in pages]
    assert len(pages) > 1
    assert [each for each in said if each not in "".join(told).replace("序号名称内容", "")] == []
    assert all("序号" in page for page in told)
    assert [page for page in told if "后一行" in page] == told[-1:]
    # Nothing is drawn below the lower margin.
    lowest = []
    for page in pages:
        page.extract_text(visitor_text=lambda text, cm, tm, *_: lowest.append(cm[5] + tm[5]) if text.strip() else None)
    assert min(lowest) > 22 * 72 / 25.4


def test_chronicle_tells_a_line_for_each_event_by_its_day(branch):
    from activities.tests.factories import make_activity, make_honour
    from congress.tests.factories import make_meeting

    make_meeting(branch, title="委员会第一次会议", held=PreciseDay.on(date(2024, 5, 6)))
    make_meeting(branch, title="小组会", kind="group", held=PreciseDay.on(date(2024, 5, 6)))
    make_activity(branch, title="乒乓球比赛", held=PreciseDay.on(date(2024, 3, 9)))
    make_activity(
        branch, title="取消的", held=PreciseDay.on(date(2024, 3, 9)), cancelled_on=date(2024, 3, 1), change_reason="雨"
    )
    make_honour(branch, title="先进集体", granted_by="市总工会", granted=PreciseDay.on(date(2024, 1, 8)))

    assert chronicle_of(branch, 2024) == [
        ("1月8日", "获市总工会授予的“先进集体”"),
        ("3月9日", "开展乒乓球比赛"),
        ("5月6日", "召开委员会第一次会议"),
    ]


def test_whole_ledger_lists_its_volumes(branch, tmp_path):
    make_incoming(branch)
    make_member(branch)
    bound = bind(branch, kept_volumes(branch), tmp_path / "bound")

    with override("zh-hans"):
        whole_pdf(branch, 2024, bound, tmp_path / "all.pdf")

    reader = PdfReader(tmp_path / "all.pdf")
    assert [name_of(each.volume) for each in bound] == ["01组织建设", "17上级来文与发文"]
    assert "1组织建设" in words(reader.pages[0])
    assert len(reader.pages) == 1 + sum(len(PdfReader(each.path).pages) for each in bound)
    assert [each["/Title"] for each in reader.outline if not isinstance(each, list)][1:] == [
        "第1卷\u3000组织建设",
        "第17卷\u3000上级来文与发文",
    ]


def test_branch_names_orders_and_leaves_out_volumes(branch):
    rows = [
        {"key": "letters", "title": "文件", "is_on": True},
        {"key": "women", "title": VOLUMES["women"], "is_on": False},
        {"key": "money", "title": "", "is_on": True},
    ]

    keep_volumes(branch, rows, by=None)

    shelf = shelf_of(branch)
    assert [(each.number, each.title) for each in shelf[:4]] == [
        (1, "文件"),
        (0, "女职工工作"),
        (2, "财务与经审"),
        (3, "组织建设"),
    ]
    assert len(shelf) == 17
    assert len(kept_volumes(branch)) == 16
    assert [each.key for each in shelved([{"key": "unknown"}])] == list(VOLUMES)


PAGE, START, SHELF = (f"/desk/ours/reports/ledgers/{end}" for end in ("", "start/", "volumes/"))


def test_page_tells_what_each_volume_holds(client, branch):
    client.force_login(make_officer(branch, Post.Position.AUDITOR))
    make_incoming(branch)

    told = client.get(f"{PAGE}?year=2024").context["volumes"]

    # The officer's own post stands in the register of posts, whatever the year.
    assert {volume.key: count for volume, count in told if count} == {"organisation": 2, "letters": 1}


def test_volumes_are_settled_on_their_page(client, branch):
    client.force_login(make_officer(branch))
    form = client.get(SHELF).context["form"]
    said = {name: form[name].initial for name in form.fields if not name.startswith("on_")}
    said |= {f"on_{key}": "on" for key in VOLUMES if key != "women"} | {"place_letters": "1", "title_letters": "文件"}
    said["place_organisation"] = "2"

    assert client.post(SHELF, said).status_code == 302

    assert [each.title for each in kept_volumes(branch)][:2] == ["文件", "组织建设"]
    assert "women" not in {each.key for each in kept_volumes(branch)}
    nothing = client.post(SHELF, {name: value for name, value in said.items() if not name.startswith("on_")})
    assert (nothing.status_code, "至少保留一卷" in nothing.text) == (422, True)
    assert LedgerSetting.objects.count() == 1


def test_ledger_is_made_and_taken_by_who_asked_for_it(client, branch, django_capture_on_commit_callbacks):
    client.force_login(make_officer(branch, username="asker"))
    make_incoming(branch)

    with django_capture_on_commit_callbacks(execute=True):
        sent = client.post(START, {"year": "2024", "form": "zip", "volume": "letters"})
    work = client.get(sent.url)
    taken = client.post(f"{sent.url}file/")

    assert Job.objects.get().state == "done", Job.objects.get().message
    assert "2024年工会工作台账.zip" in work.text
    with zipfile.ZipFile(io.BytesIO(b"".join(taken.streaming_content))) as archive:
        assert archive.namelist() == ["17上级来文与发文.pdf"]
    assert ExportLog.objects.filter(subject="ledger", form="zip").count() == 1
    client.force_login(make_officer(branch, username="other"))
    assert client.get(sent.url).status_code == 404
    assert client.post(f"{sent.url}file/").status_code == 404


def test_year_without_records_has_no_ledger(client, branch, django_capture_on_commit_callbacks):
    client.force_login(make_officer(branch))

    with django_capture_on_commit_callbacks(execute=True):
        sent = client.post(START, {"year": "2024", "form": "pdf", "volume": "letters"})

    assert "这一年还没有记录" in client.get(sent.url).text
    assert client.post(f"{sent.url}file/").status_code == 404
