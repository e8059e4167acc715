"""Files of thousands of rows: a job looks at them, takes them in and takes them out again."""

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.utils import timezone

from core import jobs
from core.models import AuditEntry, ImportBatch, Job
from core.models.job import JobState
from core.sheets.ahead import STEP
from core.tests.factories import make_branch
from members.models import MembershipSpan, Person
from members.tests.factories import make_person
from members.tests.people import make_officer
from workbook import jobs as workbook_jobs
from workbook import selectors, uploads
from workbook.models import Upload
from workbook.tests.books import xlsx

pytestmark = pytest.mark.django_db(databases=["default", "jobs"])
PEOPLE = 400
HEAD = ["姓名", "工号", "性别"]


@pytest.fixture(autouse=True)
def every_file_is_large(monkeypatch):
    monkeypatch.setattr(uploads, "LARGE", 0)
    monkeypatch.setattr(selectors, "LARGE_IMPORT", 0)
    # In life each request is a transaction of its own; here all of them are inside that of the test.
    monkeypatch.setattr(transaction, "on_commit", lambda act, **options: act())


@pytest.fixture
def chair(client):
    user = make_officer(make_branch(slug="ours"))
    client.force_login(user)
    return user


def roster(bad=()):
    rows = [[f"赵示{number}", f"S{number:04d}", "未填" if number in bad else "男"] for number in range(PEOPLE)]
    return SimpleUploadedFile("花名册.xlsx", xlsx({"花名册": [HEAD, *rows]}))


def look(client, **options):
    return client.post("/desk/ours/import/look/", {"file": roster(**options)}, follow=True)


def act(client, step, data=None):
    upload = Upload.objects.get()
    return client.post(f"/desk/ours/import/files/{upload.public_id}/{step}/", data or {}, follow=True)


def test_large_file_is_looked_at_taken_in_and_undone_by_jobs(client, chair):
    before = Person.objects.count()

    page = look(client)
    assert f"<strong>{PEOPLE}</strong>" in page.text
    assert Person.objects.count() == before
    page = act(client, "store", {"mode": "all"})
    assert f"新增 {PEOPLE} 行" in page.text
    assert (Person.objects.count(), MembershipSpan.objects.count(), Upload.objects.count()) == (
        before + PEOPLE,
        PEOPLE,
        0,
    )
    batch = ImportBatch.objects.get()
    page = client.post(f"/desk/ours/import/done/{batch.public_id}/undo/", follow=True)

    assert "已撤销" in page.text
    assert (Person.objects.count(), MembershipSpan.objects.count()) == (before, 0)
    assert {job.kind for job in Job.objects.all()} == {workbook_jobs.LOOK, workbook_jobs.STORE, workbook_jobs.UNDO}
    assert {job.state for job in Job.objects.all()} == {JobState.DONE}


def test_bad_cells_are_mended_in_the_page_of_a_large_file(client, chair):
    page = look(client, bad={5, 7, 11})
    assert page.text.count("is-invalid") == 3

    page = act(client, "store", {"mode": "good"})
    assert "3 行没有导入" in page.text
    upload = Upload.objects.get()
    cells = {f"cell.{number + 2}.0.sex": "女" for number in (5, 7, 11)}
    act(client, "decide", {"table": "花名册", **cells})
    act(client, "store", {"mode": "all"})

    assert not Upload.objects.filter(pk=upload.pk).exists()
    assert Person.objects.filter(name__startswith="赵示").count() == PEOPLE
    assert Person.objects.filter(sex="2").count() == 3


def test_reader_gets_a_token_of_their_own(client, chair):
    page = look(client)

    assert workbook_jobs.TOKEN in Upload.objects.get().review
    assert workbook_jobs.TOKEN not in page.text
    assert page.text.count('name="csrfmiddlewaretoken"') > 3


def test_page_of_a_running_job_tells_how_far_it_is_and_renews_itself(client, chair, monkeypatch):
    monkeypatch.setattr(jobs, "_enqueue", lambda job: None)
    page = look(client)
    job = Job.objects.get()
    Job.objects.update(
        state=JobState.RUNNING,
        started_at=timezone.now() - timedelta(seconds=10),
        heartbeat_at=timezone.now(),
        progress_done=100,
        progress_total=400,
    )

    page = client.get(f"/desk/ours/import/work/{job.public_id}/")

    assert "data-watch" in page.text
    assert "刷新进度" in page.text
    assert "400 行中已处理 100 行" in page.text
    assert "约剩 30 秒" in page.text or "约剩 31 秒" in page.text
    waiting = client.get("/desk/ours/import/").text
    assert "花名册.xlsx" in waiting
    again = client.get(f"/desk/ours/import/files/{Upload.objects.get().public_id}/")
    assert again.url.endswith(f"/work/{job.public_id}/")


def test_job_is_called_off(client, chair, monkeypatch):
    monkeypatch.setattr(jobs, "_enqueue", lambda job: None)
    look(client)
    job = Job.objects.get()

    page = client.post(f"/desk/ours/import/work/{job.public_id}/call-off/", follow=True)

    assert "已取消" in page.text
    assert Job.objects.get().state == JobState.CANCELLED
    jobs.run_job.func(str(job.public_id))
    assert Upload.objects.get().review == ""


def test_job_of_another_branch_is_not_found(client, chair):
    make_branch(slug="theirs")
    theirs = Job.objects.create(kind=workbook_jobs.STORE, branch_id=10_000)
    other_kind = Job.objects.create(kind="reports.pack", branch_id=chair.people.first().branch_id)

    answers = [client.get(f"/desk/ours/import/work/{job.public_id}/").status_code for job in (theirs, other_kind)]

    assert answers == [404, 404]


def test_store_that_runs_twice_has_its_effect_once(client, chair):
    look(client)
    act(client, "store", {"mode": "all"})
    job = Job.objects.get(kind=workbook_jobs.STORE)
    counted, entries = Person.objects.count(), AuditEntry.objects.count()

    workbook_jobs.store(job, jobs.Progress(job))

    assert (Person.objects.count(), AuditEntry.objects.count()) == (counted, entries)


def test_file_is_made_ready_anew_when_somebody_else_writes_meanwhile(client, chair, monkeypatch):
    branch = chair.people.first().branch
    look(client)
    takes, take = [], workbook_jobs._take

    def meddled(upload, job, mode, errand):
        takes.append(mode)
        if len(takes) == 1:
            step = errand.step
            meddler = lambda done, total: make_person(branch) if done == STEP else step(done, total)  # noqa: E731
            errand = workbook_jobs.Errand(meddler, errand.effect, errand.afterwards)
        return take(upload, job, mode, errand)

    monkeypatch.setattr(workbook_jobs, "_take", meddled)

    act(client, "store", {"mode": "all"})

    assert len(takes) == 2
    assert Person.objects.filter(name__startswith="赵示").count() == PEOPLE
