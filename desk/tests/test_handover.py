"""The pack for the next committee: what is in it, who sees what of it, and the old term ended in one act."""

import io
from datetime import date
from pathlib import PurePosixPath
from zipfile import ZipFile

import openpyxl
import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import CommandError, call_command
from django.utils import timezone
from docx import Document
from pypdf import PdfWriter

from accounts.models import PersonalLink
from accounts.selectors import holders_at_handover
from accounts.services import end_terms_of, issue_link
from congress.tests.factories import make_meeting, make_motion
from core.attachments import store
from core.dates import PreciseDay
from core.errors import Refused
from core.jobs import run_job
from core.models import AuditEntry, ExportLog, Job, User
from core.periods import Period
from core.services import void_record
from core.tests.factories import make_branch
from desk.handover.pack import fit
from desk.jobs import HANDOVER, forget_handovers, start_handover
from members.models import Body, Post, Term
from members.tests.factories import make_member, make_person, make_post
from members.tests.people import make_officer
from reports.services.approval import move_report
from reports.services.drafts import start_report
from welfare.tests.factories import make_hardship_case
from workbook.services import import_workbook

TODAY = date(2024, 6, 30)
PAGE = "/desk/ours/handover/"
pytestmark = pytest.mark.django_db(databases=["default", "jobs"])


@pytest.fixture(autouse=True)
def at_this_time(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    with time_machine.travel("2024-06-30T10:00:00+08:00"):
        yield


@pytest.fixture
def branch():
    return make_branch(slug="ours", name="示例工会")


@pytest.fixture
def chair(client, branch):
    user = make_officer(branch, Post.Position.CHAIR)
    client.force_login(user)
    return user


def pdf(name="签到表.pdf"):
    target, writer = io.BytesIO(), PdfWriter()
    writer.add_blank_page(width=100, height=100)
    writer.write(target)
    return SimpleUploadedFile(name, target.getvalue())


def made(branch, user, *, in_clear=False, commit) -> Job:
    with commit(execute=True):
        start_handover(branch, in_clear=in_clear, purpose="换届", by=user)
    job = Job.objects.filter(kind=HANDOVER).latest("pk")
    if job.finished_at is None:
        run_job.call(str(job.public_id))
        job.refresh_from_db()
    assert job.state == "done", job.message
    return job


def taken(client, job) -> ZipFile:
    answer = client.post(f"{PAGE}{job.public_id}/file/")
    assert answer.status_code == 200
    return ZipFile(io.BytesIO(answer.content))


class TestPack:
    def test_everything_is_there_under_names_for_people(
        self, client, branch, chair, django_capture_on_commit_callbacks
    ):
        meeting = make_meeting(branch, title="工会委员会会议", held=PreciseDay.on(date(2024, 3, 15)))
        for _number in range(2):
            store(pdf("签到/表.pdf"), branch=branch, by=None, target=meeting)
        half = Period.half(2024, 1)
        report = start_report("half_year", branch=branch, period=half, as_of=half.last_day, by=None)
        move_report(report, action="finalise", by=None, on=half.last_day)

        pack = taken(client, made(branch, chair, commit=django_capture_on_commit_callbacks))

        names = pack.namelist()
        assert {"请先读我.html", "目录.xlsx", "01 全部记录.xlsx"} <= set(names)
        folders = {PurePosixPath(name).parts[0] for name in names if "/" in name}
        assert folders == {"02 总结和计划", "03 未完成事项", "04 材料附件"}
        files = [PurePosixPath(name).name for name in names if name.startswith("04")]
        assert len(files) == 2
        assert all("工会委员会会议" in name and name.endswith(".pdf") for name in files)
        assert {name.rpartition(".")[2] for name in names if name.startswith("02")} == {"docx", "pdf"}
        page = pack.read("请先读我.html").decode()
        assert "import_workbook" in page
        rows = list(openpyxl.load_workbook(io.BytesIO(pack.read("目录.xlsx"))).active.iter_rows(values_only=True))
        assert {row[0] for row in rows[1:]} == set(names) - {"请先读我.html", "目录.xlsx"}
        line = ExportLog.objects.get(form="zip")
        assert (line.subject, line.user, line.has_protected) == ("handover", chair, False)

    def test_open_items_name_what_is_not_done_and_nothing_that_is(
        self, client, branch, chair, django_capture_on_commit_callbacks
    ):
        make_motion(branch, "filed", subject="改善食堂")
        make_motion(branch, "closed", subject="维修电梯")

        pack = taken(client, made(branch, chair, commit=django_capture_on_commit_callbacks))

        name = next(name for name in pack.namelist() if name.startswith("03") and name.endswith("docx"))
        document = Document(io.BytesIO(pack.read(name)))
        words = "".join(cell.text for row in document.tables[0].rows for cell in row.cells)
        assert "改善食堂" in words
        assert "维修电梯" not in words

    def test_confidential_records_and_their_files_go_only_with_those_who_may_read_them(
        self, client, branch, chair, django_capture_on_commit_callbacks
    ):
        case = make_hardship_case(branch)
        store(pdf("证明.pdf"), branch=branch, by=None, target=case)
        reader = make_officer(branch, Post.Position.PUBLICITY)

        client.force_login(reader)
        pack = taken(client, made(branch, reader, commit=django_capture_on_commit_callbacks))

        assert not [name for name in pack.namelist() if "证明" in name]
        book = openpyxl.load_workbook(io.BytesIO(pack.read("01 全部记录.xlsx")))
        assert "困难职工" not in " ".join(book.sheetnames)

    def test_whole_numbers_only_with_a_right_and_a_purpose(
        self, client, branch, chair, django_capture_on_commit_callbacks
    ):
        assert client.post(f"{PAGE}make/", {"in_clear": "1"}).url == PAGE
        assert not Job.objects.filter(kind=HANDOVER).exists()
        client.force_login(make_officer(branch, Post.Position.PUBLICITY))
        assert client.post(f"{PAGE}make/", {"in_clear": "1", "purpose": "x"}).status_code == 403

    def test_files_of_voided_records_stay(self, client, branch, chair, django_capture_on_commit_callbacks):
        meeting = make_meeting(branch)
        store(pdf(), branch=branch, by=None, target=meeting)
        void_record(meeting, by=None, reason="误登")

        pack = taken(client, made(branch, chair, commit=django_capture_on_commit_callbacks))

        assert not [name for name in pack.namelist() if name.startswith("04")]

    def test_nobody_else_takes_it_and_after_a_day_it_is_gone(
        self, client, branch, chair, django_capture_on_commit_callbacks
    ):
        job = made(branch, chair, commit=django_capture_on_commit_callbacks)
        client.force_login(make_officer(branch, Post.Position.VICE_CHAIR))
        assert client.post(f"{PAGE}{job.public_id}/file/").status_code == 404

        with time_machine.travel("2024-07-02T10:00:00+08:00"):
            assert forget_handovers(timezone.now()) == 1
        client.force_login(chair)
        assert client.post(f"{PAGE}{job.public_id}/file/").status_code == 404

    def test_right_that_was_lost_keeps_the_file_in(self, client, branch, chair, django_capture_on_commit_callbacks):
        job = made(branch, chair, in_clear=True, commit=django_capture_on_commit_callbacks)
        Post.objects.filter(person__user=chair).update(position=Post.Position.PUBLICITY)
        client.force_login(User.objects.get(pk=chair.pk))

        assert client.post(f"{PAGE}{job.public_id}/file/").status_code == 403

    def test_workbook_of_the_pack_is_taken_in_by_an_empty_branch(
        self, client, branch, chair, django_capture_on_commit_callbacks
    ):
        make_member(branch, name="孙示己")
        pack = taken(client, made(branch, chair, in_clear=True, commit=django_capture_on_commit_callbacks))

        again = import_workbook(content=pack.read("01 全部记录.xlsx"), file_name="a.xlsx", slug="ours", by=None)

        assert (again.created, again.changed, [str(fault) for fault in again.faults]) == (0, 0, [])


@pytest.mark.parametrize(
    ("name", "wanted"),
    [("会议/纪要:1.pdf", "会议_纪要_1.pdf"), ("..", "文件"), ("字" * 200 + ".docx", "字" * 85 + ".docx")],
)
def test_names_are_those_that_every_office_machine_takes(name, wanted):
    assert fit(name) == wanted


class TestEndOfTheOldTerm:
    @pytest.fixture
    def old(self, branch, chair):
        """A committee member of the second term, with an account and a link, when the third has begun."""
        body = Body.objects.create(branch=branch, kind="committee")
        second = Term.objects.create(branch=branch, body=body, number=2, first_day=date(2019, 6, 1))
        Term.objects.create(branch=branch, body=body, number=3, first_day=date(2024, 6, 1))
        user = make_officer(branch, Post.Position.OFFICER)
        Post.objects.filter(person__user=user).update(body=body, term=second, first_day=date(2019, 6, 1))
        person = Post.objects.get(person__user=user).person
        issue_link(branch=branch, purpose="members.own_entry", person=person, by=None)
        return person

    def test_those_whose_term_is_over_come_first_and_are_ticked(self, client, branch, chair, old):
        found = holders_at_handover(branch, today=TODAY)

        assert (found[0].person, found[0].is_over) == (old, True)
        assert [one.is_over for one in found if one.person.user_id == chair.pk] == [False]
        assert f"{PAGE}end/" in client.get(PAGE).text
        page = client.get(f"{PAGE}end/")
        assert page.status_code == 200
        assert str(old.public_id) in page.text

    def test_one_act_ends_posts_links_and_sessions(self, client, branch, chair, old):
        epoch = old.user.session_epoch

        told = {"person": [old.public_id], "day": "2024-06-29", "is_sure": "on"}
        assert client.post(f"{PAGE}end/", told).url == f"{PAGE}end/"

        assert Post.objects.get(person=old).last_day == date(2024, 6, 29)
        assert PersonalLink.objects.get(person=old).revoked_by == chair
        user = User.objects.get(pk=old.user_id)
        assert (user.session_epoch > epoch, user.is_active) == (True, True)
        assert not user.has_perm("desk.view", branch)
        actions = set(AuditEntry.objects.values_list("verb", flat=True))
        assert {"accounts.end_terms", "accounts.end_sessions", "accounts.personallink.revoke"} <= actions

    @pytest.mark.parametrize("told", [{"day": "2024-06-29"}, {"is_sure": "on"}, {"day": "x", "is_sure": "on"}])
    def test_nothing_happens_unless_it_is_confirmed(self, client, chair, old, told):
        assert client.post(f"{PAGE}end/", {"person": [old.public_id], **told}).status_code == 422

        assert Post.objects.get(person=old).last_day is None
        assert PersonalLink.objects.get(person=old).revoked_at is None

    def test_nobody_ends_their_own_term(self, client, branch, chair, old):
        own = Post.objects.get(person__user=chair).person

        client.post(f"{PAGE}end/", {"person": [old.public_id, own.public_id], "day": "2024-06-29", "is_sure": "on"})

        assert not Post.objects.exclude(last_day=None).exists()

    @pytest.mark.parametrize(("day", "code"), [(date(2024, 7, 1), "day_ahead"), (date(2019, 5, 1), "not_begun")])
    def test_day_that_cannot_be_is_refused(self, branch, chair, old, day, code):
        with pytest.raises(Refused) as caught:
            end_terms_of([old], branch=branch, day=day, by=chair)

        assert caught.value.code == code
        assert PersonalLink.objects.get(person=old).revoked_at is None

    def test_account_above_ones_own_is_refused_and_nothing_is_half_done(self, branch, chair, old):
        organiser = make_officer(branch, Post.Position.ORGANISATION)
        above = Post.objects.get(person__user=chair).person

        with pytest.raises(Refused):
            end_terms_of([old, above], branch=branch, day=date(2024, 6, 29), by=organiser)

        assert Post.objects.get(person=old).last_day is None

    def test_only_those_who_may_let_people_in(self, client, branch, old):
        client.force_login(make_officer(branch, Post.Position.OFFICER))

        told = {"person": [old.public_id], "day": "2024-06-29", "is_sure": "on"}
        assert client.post(f"{PAGE}end/", told).status_code == 403
        assert f"{PAGE}end/" not in client.get(PAGE).text

    def test_people_of_other_branches_are_not_found(self, client, chair):
        other = make_person(make_branch(slug="theirs"))
        make_post(other)

        assert (
            client.post(f"{PAGE}end/", {"person": [other.public_id], "day": "2024-06-29", "is_sure": "on"}).status_code
            == 404
        )


class TestCommand:
    def test_it_writes_the_whole_pack(self, branch, tmp_path, capsys):
        case = make_hardship_case(branch)
        store(pdf("证明.pdf"), branch=branch, by=None, target=case)

        call_command("handover", str(tmp_path / "out.zip"), branch="ours")

        with ZipFile(tmp_path / "out.zip") as pack:
            assert any("证明" in name for name in pack.namelist())
            assert "01 全部记录.xlsx" in pack.namelist()

    def test_branch_or_folder_that_is_none_is_told(self, branch, tmp_path):
        with pytest.raises(CommandError, match="no branch"):
            call_command("handover", str(tmp_path / "out.zip"), branch="nobody")
        with pytest.raises(CommandError):
            call_command("handover", str(tmp_path / "none" / "out.zip"), branch="ours")
