"""The whole file of a meeting as one PDF, and papers as Word."""

import io
from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from docx import Document
from pypdf import PdfReader, PdfWriter

from congress.tests.factories import make_item, make_meeting, make_resolution, make_sign_in
from core.attachments import store
from core.dates import PreciseDay
from core.models import ExportLog, Job, User
from core.papers import pack_named
from core.services import void_record
from core.tests.factories import make_branch
from desk.jobs import start_pack
from members.tests.people import make_officer

pytestmark = pytest.mark.django_db


@pytest.fixture
def meeting(client):
    branch = make_branch(slug="ours")
    client.force_login(make_officer(branch))
    return make_meeting(branch, title="工会委员会会议", held=PreciseDay.on(date(2024, 3, 15)))


def words(page) -> str:
    return "".join(page.extract_text().split())


def test_contents_lead_to_the_pages_of_the_pieces(client, meeting):
    item = make_item(meeting, title="端午慰问方案", outcome="adopted", yes=6, no=1)
    make_resolution(meeting, title="关于端午慰问的决议", item=item)
    for number in range(60):
        make_sign_in(meeting, person_name=f"委员{number}")

    response = client.post(f"/desk/ours/packs/meeting/{meeting.public_id}/")

    reader = PdfReader(io.BytesIO(response.content))
    marks = {mark.title: reader.get_destination_page_number(mark) for mark in reader.outline}
    contents = words(reader.pages[0])
    assert list(marks) == ["目录", "议程", "到会情况表", "会议纪要", "表决结果：端午慰问方案", "关于端午慰问的决议"]
    for title, heading in (("议程", "议程"), ("会议纪要", "纪要"), ("关于端午慰问的决议", "关于端午慰问的决议")):
        assert f"{title}{marks[title] + 1}" in contents
        assert heading in words(reader.pages[marks[title]])
    assert ExportLog.objects.get().subject == f"meeting {meeting.public_id}"


def test_every_page_bears_the_number_that_the_contents_tell_scans_too(client, meeting, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    make_item(meeting, title="端午慰问方案")
    sideways = PdfWriter()
    sideways.add_blank_page(width=842, height=595).rotate(90)
    scan = io.BytesIO()
    sideways.write(scan)
    store(SimpleUploadedFile("签到表.pdf", scan.getvalue()), branch=meeting.branch, by=None, target=meeting)

    response = client.post(f"/desk/ours/packs/meeting/{meeting.public_id}/")

    reader = PdfReader(io.BytesIO(response.content))
    assert len(reader.pages) >= 4
    for number, page in enumerate(reader.pages, start=1):
        assert f"第{number}页" in words(page)


def many_pieces(meeting):
    for number in range(8):
        make_resolution(meeting, title=f"关于第{number}项工作的决议")


@pytest.mark.django_db(transaction=True, databases=["default", "jobs"])
def test_long_file_is_made_as_work_and_taken_when_it_is_there(client, meeting):
    many_pieces(meeting)

    page = client.post(f"/desk/ours/packs/meeting/{meeting.public_id}/", follow=True)

    job = Job.objects.get()
    assert page.redirect_chain == [(f"/desk/ours/pack-work/{job.public_id}/", 302)]
    # Nothing was handed out yet, so nothing stands in the list of what was.
    assert ExportLog.objects.count() == 0
    assert (job.state, job.progress_done, job.progress_total) == ("done", 8, 8)
    assert "取走文件" in client.get(page.redirect_chain[0][0]).content.decode()
    taken = client.post(f"/desk/ours/pack-work/{job.public_id}/file/")
    titles = [mark.title for mark in PdfReader(io.BytesIO(taken.content)).outline]
    assert titles == ["目录", *(f"关于第{number}项工作的决议" for number in range(8))]
    assert ExportLog.objects.get().subject == f"meeting {meeting.public_id}"


@pytest.mark.django_db(transaction=True, databases=["default", "jobs"])
def test_work_on_a_record_that_was_voided_meanwhile_says_so(client, meeting):
    many_pieces(meeting)
    void_record(meeting, by=None, reason="重复录入")

    job = start_pack(pack_named("meeting"), meeting, by=User.objects.get())

    job.refresh_from_db()
    assert (job.state, job.message_code, job.result_path) == ("failed", "voided", "")


@pytest.mark.django_db(transaction=True, databases=["default", "jobs"])
def test_work_on_a_file_is_found_by_whoever_asked_for_it_alone(client, meeting):
    many_pieces(meeting)
    client.post(f"/desk/ours/packs/meeting/{meeting.public_id}/")
    job = Job.objects.get()

    client.force_login(make_officer(meeting.branch))

    assert client.get(f"/desk/ours/pack-work/{job.public_id}/").status_code == 404
    assert client.post(f"/desk/ours/pack-work/{job.public_id}/file/").status_code == 404


def test_file_without_anything_in_it_is_refused_with_a_sentence(client, meeting):
    response = client.post(f"/desk/ours/packs/meeting/{meeting.public_id}/", follow=True)

    assert "目前没有可以归入档案的材料" in response.content.decode()


def test_pack_that_does_not_exist_is_not_found(client, meeting):
    assert client.post(f"/desk/ours/packs/nothing/{meeting.public_id}/").status_code == 404


def test_minutes_are_a_word_file_with_the_same_words(client, meeting):
    make_item(meeting, title="端午慰问方案", decision="同意发放。")

    response = client.post(f"/desk/ours/papers/minutes/{meeting.public_id}/?form=docx")

    text = "\n".join(paragraph.text for paragraph in Document(io.BytesIO(response.content)).paragraphs)
    assert "一、端午慰问方案" in text
    assert "会议决定：同意发放。" in text
    assert ExportLog.objects.get().form == "docx"
