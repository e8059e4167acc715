"""Sheets to be signed, notices and short reports on paper, as PDF and for Word."""

import io
from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from docx import Document as WordFile
from PIL import Image
from pypdf import PdfReader

from activities.tests.factories import make_activity, make_activity_brief, make_activity_sign_up
from congress.models import Meeting, MeetingPhoto
from congress.tests.factories import make_delegate, make_meeting, make_meeting_brief, make_meeting_notice
from core.dates import PreciseDay
from core.models import Attachment
from core.tests.factories import make_branch
from members.models import Department
from members.tests.factories import make_person, make_profile
from members.tests.people import make_officer

pytestmark = pytest.mark.django_db


@pytest.fixture
def branch(client):
    branch = make_branch(slug="ours")
    make_profile(branch, registered_name="某县某某中学工会委员会", self_name="我校工会")
    client.force_login(make_officer(branch))
    return branch


@pytest.fixture
def meeting(branch):
    day = PreciseDay.on(date(2024, 3, 15))
    facts = {"held": day, "place": "二楼会议室", "term": 3, "title": "三届二次教代会"}
    return make_meeting(branch, kind=Meeting.Kind.STAFF_CONGRESS, **facts)


def taken(client, what, gathering, kind="meetings", form="pdf", **chosen):
    answer = client.post(f"/desk/ours/papers/{kind}-{what}/{gathering.public_id}/?form={form}", chosen)
    assert answer.status_code == 200
    return answer.content


def pages(content):
    return ["".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(content)).pages]


def picture(size=(60, 40)):
    made = io.BytesIO()
    Image.new("RGB", size, "#8aa").save(made, "JPEG")
    return SimpleUploadedFile("照片.jpg", made.getvalue())


def sealed_by(client, gathering):
    page = client.post(f"/desk/ours/gatherings/meetings/{gathering.public_id}/links/check-in/")
    return page.context["sealed"]


@pytest.mark.parametrize("form", ["pdf", "docx"])
def test_sheet_printed_from_the_page_of_a_link_carries_its_code(client, meeting, form):
    plain = taken(client, "sign-in", meeting, who="", form=form)
    coded = taken(client, "sign-in", meeting, who="", link=sealed_by(client, meeting), form=form)

    pictures = {"pdf": lambda content: len(PdfReader(io.BytesIO(content)).pages[0].images)}
    pictures["docx"] = lambda content: len(WordFile(io.BytesIO(content)).inline_shapes)
    assert [pictures[form](content) for content in (plain, coded)] == [0, 1]


def test_sheet_takes_no_code_of_another_meeting_and_no_address_that_was_typed(client, meeting):
    sealed = sealed_by(client, make_meeting(meeting.branch, title="三届三次教代会"))

    for link in (sealed, "https://elsewhere.example/to/x"):
        answer = client.post(f"/desk/ours/papers/meetings-sign-in/{meeting.public_id}/", {"link": link})
        assert (answer.status_code, answer.headers.get("Content-Disposition")) == (302, None)


def test_place_stands_on_a_line_of_its_own_beside_the_longest_day(client, meeting):
    make_meeting_notice(meeting, begins="14:30")
    Meeting.objects.update(held_from=date(2024, 12, 25), held_to=date(2024, 12, 25), place="")

    content = taken(client, "sign-in", meeting, who="")

    lines = PdfReader(io.BytesIO(content)).pages[0].extract_text().splitlines()
    shown = ["".join(line.split()) for line in lines]
    assert "时间：2024年12月25日（星期三）14:30" in shown
    assert "地点：＿＿＿＿＿＿＿＿" in shown


def test_sheet_is_filled_with_the_delegates_and_repeats_its_head(client, meeting):
    for number in range(45):
        make_delegate(meeting.branch, person_name=f"代表{number}号")

    told = pages(taken(client, "sign-in", meeting, who="expected"))

    assert len(told) > 1
    for number, page in enumerate(told, 1):
        assert "序号姓名部门签名" in page
        assert f"—{number}—" in page
        # No page holds a last line alone: each has names.
        assert "代表" in page
    assert "应到45人" in told[0]
    assert "时间：2024年3月15日（星期五）" in told[0]


def test_two_people_stand_in_one_row(client, meeting):
    for number in range(5):
        make_delegate(meeting.branch, person_name=f"代表{number}号")

    (told,) = pages(taken(client, "sign-in", meeting, who="expected", across="2"))

    assert "序号姓名签名序号姓名签名" in told
    assert "1代表0号4代表3号2代表1号5代表4号3代表2号" in told


def test_rows_are_nine_millimetres_high_in_word_and_in_pdf(client, meeting):
    content = taken(client, "sign-in", meeting, rows="30", form="docx")
    table = WordFile(io.BytesIO(content)).tables[0]
    heights = [row.height.mm for row in table.rows[1:]]

    assert (len(heights), min(heights) >= 9) == (30, True)
    assert table.rows[0]._tr.trPr.xpath("./w:tblHeader")
    # The type area is 225 mm high: with the head no page holds more than 24 rows of 9 mm, and few are left empty.
    assert len(pages(taken(client, "sign-in", meeting, rows="100"))) == 6


@pytest.mark.parametrize("rows", ["", "0", "x", "-1", "99999999999"])
def test_nonsense_for_a_number_of_rows_gives_an_empty_sheet(client, meeting, rows):
    table = WordFile(io.BytesIO(taken(client, "sign-in", meeting, rows=rows, form="docx"))).tables[0]

    assert len(table.rows) - 1 in {40, 500}


def test_sheet_of_sign_ups_and_of_a_department(client, branch):
    activity = make_activity(branch, title="春游")
    place = Department.objects.create(branch=branch, name="教务处")
    make_activity_sign_up(activity, person_name="报名者甲")
    make_person(branch, name="赵示甲", department=place)

    signed = pages(taken(client, "sign-in", activity, "activities", who="sign-ups"))[0]
    inside = pages(taken(client, "sign-in", activity, "activities", who=f"department:{place.public_id}"))[0]
    wrong = pages(taken(client, "sign-in", activity, "activities", who="department:nonsense"))[0]

    assert ("报名者甲" in signed, "赵示甲教务处" in inside, "赵示甲" in wrong) == (True, True, False)


def test_notice_follows_the_facts_until_the_officer_writes_other_words(client, meeting):
    address = f"/desk/ours/gatherings/meetings/{meeting.public_id}/notice/"
    client.post(address, {"begins": "14:30", "bring": "提案表", "places": "5"})

    words = client.get(address).context["words"].initial["words"]
    assert words.splitlines()[:4] == [
        "【三届二次教代会通知】",
        "“三届二次教代会”定于2024年3月15日（星期五）14:30在二楼会议室召开，有关事项通知如下：",
        "1. 请携带：提案表",
        "2. 名额：5人，额满后按报名先后候补",
    ]
    # Kept as they were drafted, the words go on following the facts.
    client.post(address, {"words": words.replace("\n", "\r\n")})
    client.post(address, {"begins": "15:00", "bring": "提案表"})
    assert "15:00" in client.get(address).context["words"].initial["words"]
    client.post(address, {"words": "请大家下午来开会"})
    assert client.get(address).context["words"].initial["words"] == "请大家下午来开会"
    assert "请大家下午来开会" in "".join(pages(taken(client, "notice", meeting)))


def test_notice_on_paper_names_the_union_once(client, meeting):
    make_meeting_notice(meeting, begins="14:30", contact="周示戊")

    (told,) = pages(taken(client, "notice", meeting))

    assert told.count("某县某某中学工会委员会") == 1
    assert "关于三届二次教代会的通知" in told


def test_photos_lose_their_place_and_stand_in_the_short_report(client, meeting):
    address = f"/desk/ours/gatherings/meetings/{meeting.public_id}/photos/"
    for caption, is_sheet in (("会场全景", ""), ("签到表", "on"), ("分组讨论", "")):
        sent = {
            "file": picture((1800, 1200)),
            "caption": caption,
            "photographer": "钱示乙",
            "is_signed_sheet": is_sheet,
        }
        assert client.post(address, sent).status_code == 302
    brief = make_meeting_brief(meeting, title="三届二次教代会召开", text="第一段。\n第二段。", author="周示戊")

    for form in ("pdf", "docx"):
        content = taken(client, "brief", meeting, form=form, brief=str(brief.public_id))
        if form == "pdf":
            told = "".join(pages(content))
            assert ("会场全景（钱示乙摄）" in told, "分组讨论" in told, "签到表" in told) == (True, True, False)
            assert sum(len(page.images) for page in PdfReader(io.BytesIO(content)).pages) == 2
        else:
            file = WordFile(io.BytesIO(content))
            words = [paragraph.text for paragraph in file.paragraphs]
            assert "第二段。" in words
            assert len(file.inline_shapes) == 2
            assert max(shape.width.mm for shape in file.inline_shapes) <= 130.1
            assert len(content) < 600_000


def test_same_report_gives_the_same_bytes(client, meeting):
    client.post(f"/desk/ours/gatherings/meetings/{meeting.public_id}/photos/", {"file": picture(), "caption": "会场"})

    assert len({taken(client, "brief", meeting, form="docx") for _again in range(2)}) == 1


def test_photos_are_put_in_order_released_and_taken_down(client, meeting):
    address = f"/desk/ours/gatherings/meetings/{meeting.public_id}/photos/"
    for caption in ("一", "二"):
        client.post(address, {"file": picture(), "caption": caption})
    first, second = MeetingPhoto.objects.all()

    client.post(f"{address}{second.public_id}/", {"forward": "1"})
    assert [photo.caption for photo in MeetingPhoto.objects.standing()] == ["二", "一"]
    client.post(f"{address}{first.public_id}/", {"caption": "一", "is_released": "on"})
    assert list(MeetingPhoto.objects.released()) == [first]
    # Everybody's signature stands on it.
    client.post(f"{address}{first.public_id}/", {"caption": "一", "is_released": "on", "is_signed_sheet": "on"})
    first.refresh_from_db()
    assert not first.is_signed_sheet
    client.post(f"{address}{first.public_id}/", {"void": "1"})
    assert [photo.caption for photo in MeetingPhoto.objects.standing()] == ["二"]


@pytest.mark.parametrize("file", [None, SimpleUploadedFile("a.jpg", b""), SimpleUploadedFile("a.jpg", b"%PDF-1.4\n")])
def test_what_is_no_picture_is_refused_and_not_kept(client, meeting, file):
    answer = client.post(f"/desk/ours/gatherings/meetings/{meeting.public_id}/photos/", {"file": file} if file else {})

    assert (answer.status_code, Attachment.objects.count(), MeetingPhoto.objects.count()) == (422, 0, 0)


def test_short_report_is_drafted_from_the_facts_and_kept_as_written(client, meeting):
    type(meeting).objects.update(entitled=30, present=28, topics="学校工作报告")
    address = f"/desk/ours/gatherings/meetings/{meeting.public_id}/brief/"

    draft = client.get(address).context["form"].initial["text"]

    assert draft == (
        "2024年3月15日，我校工会在二楼会议室召开三届二次教代会。会议应到30人，实到28人。会议围绕学校工作报告进行了研究。"
    )
    kept = client.post(
        address, {"title": "教代会召开", "text": "改过的话", "sent_to": "区总工会", "taken_by": "区总公众号"}
    )
    page = client.get(kept.url)
    assert (page.context["stored"].text, page.context["length"]) == ("改过的话", 4)
    wrong = client.post(kept.url, {"title": "教代会召开", "sent_on": "2024-04-02", "taken_on": "2024-04-01"})
    assert wrong.status_code == 422


def test_activity_tells_its_own_facts(client, branch):
    activity = make_activity(branch, title="健步走", organiser="区总工会", participants="全体会员")

    draft = client.get(f"/desk/ours/gatherings/activities/{activity.public_id}/brief/").context["draft"]

    assert draft == "2024年4月10日，我校工会举行健步走。活动由区总工会主办。全体会员参加。"
    other = make_activity_brief(make_activity(branch), title="别的")
    assert (
        client.get(f"/desk/ours/gatherings/activities/{activity.public_id}/brief/{other.public_id}/").status_code == 404
    )
