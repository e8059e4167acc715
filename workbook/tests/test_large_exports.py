"""A workbook of very many records: a job makes it, and only whoever asked for it fetches it."""

import hashlib
from datetime import timedelta

import pytest
from django.core.files.storage import default_storage
from django.db import transaction
from django.utils import timezone

from core import jobs
from core.models import ExportLog, Job
from core.models.job import JobState
from core.tests.factories import make_branch
from members.tests.factories import make_person
from members.tests.people import make_officer
from workbook import jobs as workbook_jobs
from workbook import selectors
from workbook.reader import read_workbook

pytestmark = pytest.mark.django_db(databases=["default", "jobs"])
ID = "11010519491231002X"
IN_CLEAR = {"in_clear": "1", "purpose": "迁移"}


@pytest.fixture(autouse=True)
def every_branch_is_large(monkeypatch):
    monkeypatch.setattr(selectors, "LARGE_EXPORT", 0)
    # In life each request is a transaction of its own; here all of them are inside that of the test.
    monkeypatch.setattr(transaction, "on_commit", lambda act, **options: act())


@pytest.fixture
def branch():
    return make_branch(slug="ours")


@pytest.fixture
def chair(client, branch):
    make_person(branch, name="赵示甲", id_number=ID)
    user = make_officer(branch)
    client.force_login(user)
    return user


def ask(client, data=None):
    page = client.post("/desk/ours/import/export/", data or {}, follow=True)
    return page, Job.objects.latest("pk")


def fetch(client, job):
    return client.post(f"/desk/ours/import/work/{job.public_id}/workbook/")


def words_of(content):
    return {str(cell) for grid in read_workbook(content) for row in grid.rows for cell in row}


def test_large_workbook_is_made_by_a_job_and_noted_when_it_leaves(client, chair):
    page, job = ask(client)

    assert (job.kind, job.state, job.progress_done) == (selectors.EXPORT, JobState.DONE, job.progress_total)
    assert page.redirect_chain[-1][0] == f"/desk/ours/import/work/{job.public_id}/"
    assert "made_workbook" not in page.text
    assert f"{job.public_id}/workbook/" in page.text
    assert f"{job.public_id}/" in client.get("/desk/ours/import/").text
    assert ExportLog.objects.count() == 0

    answer = fetch(client, job)

    line = ExportLog.objects.get()
    assert answer.headers["Content-Disposition"].endswith('.xlsx"')
    assert (line.sha256, line.size) == (hashlib.sha256(answer.content).hexdigest(), len(answer.content))
    assert (line.user, line.has_protected, "roster" in line.columns) == (chair, False, True)
    assert "赵示甲" in words_of(answer.content)
    assert ID not in words_of(answer.content)


def test_full_numbers_are_in_it_for_a_purpose_that_is_noted(client, chair):
    _page, job = ask(client, IN_CLEAR)

    assert ID in words_of(fetch(client, job).content)
    assert ExportLog.objects.values_list("has_protected", "purpose").get() == (True, "迁移")


def test_small_branch_is_downloaded_at_once(client, chair, branch, monkeypatch):
    standing = sum(sheet.count(branch) for sheet in selectors.all_sheets())
    monkeypatch.setattr(selectors, "LARGE_EXPORT", standing)

    answer = client.post("/desk/ours/import/export/")

    assert "attachment" in answer.headers["Content-Disposition"]
    assert Job.objects.count() == 0
    monkeypatch.setattr(selectors, "LARGE_EXPORT", standing - 1)
    assert client.post("/desk/ours/import/export/").status_code == 302


def test_nobody_else_finds_it(client, chair, branch):
    _page, job = ask(client, IN_CLEAR)
    client.force_login(make_officer(branch, "vice_chair"))

    assert fetch(client, job).status_code == 404
    assert client.get(f"/desk/ours/import/work/{job.public_id}/").status_code == 404
    assert str(job.public_id) not in client.get("/desk/ours/import/").text
    assert ExportLog.objects.count() == 0


def test_whoever_lost_a_right_meanwhile_does_not_get_it(client, chair, branch):
    _page, job = ask(client, IN_CLEAR)
    other = make_officer(branch, "auditor")
    Job.objects.filter(pk=job.pk).update(user_id=other.pk)
    client.force_login(other)

    assert fetch(client, job).status_code == 403
    assert ExportLog.objects.count() == 0


def test_it_is_kept_for_a_day(client, chair):
    _page, job = ask(client)

    assert workbook_jobs.forget_exports(timezone.now() + timedelta(hours=23)) == 0
    assert default_storage.exists(job.result_path)
    assert workbook_jobs.forget_exports(timezone.now() + timedelta(hours=25)) == 1
    assert not default_storage.exists(job.result_path)
    assert fetch(client, job).status_code == 404
    assert jobs.drop_result(Job.objects.get(pk=job.pk)) is False


def test_file_that_is_gone_is_not_found(client, chair):
    _page, job = ask(client)
    default_storage.delete(job.result_path)

    assert fetch(client, job).status_code == 404
    assert ExportLog.objects.count() == 0
