import time
from datetime import timedelta
from pathlib import PurePosixPath

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import IntegrityError, connections, transaction
from django.utils import timezone, translation
from django_tasks_db.models import DBTaskResult

from core import jobs
from core.errors import Refused
from core.jobs import JobGone, Progress, ResultFile, effect_once, job_kind, start
from core.models import Branch, Job, JobEffect, User
from core.ticks import tick

pytestmark = pytest.mark.django_db(databases="__all__")
DATABASE_QUEUE = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}


@job_kind("test.export")
def export(job, progress):
    progress.step(1, 3)
    progress.step(3, 3)
    return ResultFile(ContentFile(job.params["text"].encode()), "会员.csv")


@job_kind("test.rename")
def rename(job, progress):
    with effect_once(job) as is_first:
        if is_first:
            branch = Branch.objects.get(pk=job.branch_id)
            branch.name += "!"
            branch.save()
        if job.params.get("crash"):
            raise RuntimeError("killed")


@job_kind("test.refuse")
def refuse(job, progress):
    raise Refused("Row %(row)s is empty.", params={"row": 3}, code="empty_row")


@job_kind("test.call_off")
def call_off(job, progress):
    jobs.cancel(job)
    progress.step(1, 2)


@pytest.fixture
def branch():
    return Branch.objects.create(slug="one", name="一会")


@pytest.fixture
def run(django_capture_on_commit_callbacks):
    def run_now(kind, params=None, **options):
        with django_capture_on_commit_callbacks(execute=True):
            job = start(kind, params or {}, by=options.get("by"), branch=options.get("branch"))
        job.refresh_from_db()
        return job

    return run_now


def test_job_runs_and_hands_back_its_file(run, branch):
    user = User.objects.create(username="chair")

    job = run("test.export", {"text": "甲"}, by=user, branch=branch)

    assert (job.state, job.progress_done, job.progress_total, job.attempts) == ("done", 3, 3, 1)
    assert (job.user_id, job.branch_id, job.result_name) == (user.pk, branch.pk, "会员.csv")
    assert default_storage.open(job.result_path).read() == "甲".encode()
    assert PurePosixPath(job.result_path).suffix == ".csv"


def test_job_of_a_transaction_that_fails_is_never_queued():
    with transaction.atomic():
        start("test.export", {"text": ""}, by=None, branch=None)
        transaction.set_rollback(True)

    assert Job.objects.count() == 0


def test_unknown_kind_is_named_at_once():
    with pytest.raises(LookupError, match=r"test\.unknown"):
        start("test.unknown", {}, by=None, branch=None)


def test_two_functions_cannot_share_a_kind():
    with pytest.raises(ValueError, match=r"test\.export"):
        job_kind("test.export")(lambda job, progress: None)


def test_refusal_becomes_the_sentence_of_the_job(run):
    job = run("test.refuse")

    assert (job.state, job.message_code, job.message_params) == ("failed", "empty_row", {"row": 3})
    assert job.sentence == "Row 3 is empty."


def test_fault_of_the_program_is_told_without_its_detail(run, branch):
    with translation.override("en"):
        job = run("test.rename", {"crash": True}, branch=branch)

        assert (job.state, job.message_code) == ("failed", "crashed")
        assert job.sentence.startswith("The work stopped at a fault of the program.")
        assert "killed" not in job.message


def test_effect_happens_once_though_the_job_runs_again(run, branch):
    job = run("test.rename", branch=branch)
    Job.objects.update(state="queued", finished_at=None, started_at=None, heartbeat_at=None)
    jobs.run_job.call(str(job.public_id))

    job.refresh_from_db()
    branch.refresh_from_db()
    assert (job.state, job.attempts, branch.name) == ("done", 2, "一会!")


def test_effect_that_was_broken_off_happens_in_the_next_run(run, branch):
    job = run("test.rename", {"crash": True}, branch=branch)
    branch.refresh_from_db()
    assert (branch.name, JobEffect.objects.count()) == ("一会", 0)

    Job.objects.update(state="queued", finished_at=None, params={})
    jobs.run_job.call(str(job.public_id))

    branch.refresh_from_db()
    assert branch.name == "一会!"


def test_job_that_is_over_is_not_run_again(run, branch):
    job = run("test.rename", branch=branch)

    jobs.run_job.call(str(job.public_id))

    job.refresh_from_db()
    assert job.attempts == 1


def make_job(**over):
    now = timezone.now()
    values = {"kind": "test.export", "state": "running", "attempts": 1, "started_at": now, "heartbeat_at": now}
    return Job.objects.create(**values | over)


def test_progress_is_written_at_most_once_a_second_and_at_the_end():
    job, moments = make_job(), iter([0.0, 0.4, 0.9, 1.0, 1.2])
    progress, seen = Progress(job, clock=lambda: next(moments)), []

    for done in (1, 2, 3, 4, 5):
        progress.step(done, 5)
        seen.append(Job.objects.get().progress_done)

    assert seen == [1, 1, 1, 4, 5]


def test_progress_says_a_sentence_that_is_translated_when_shown():
    job = make_job()

    Progress(job).say("Row %(row)s is read.", row=7)

    assert Job.objects.get().sentence == "Row 7 is read."


def test_worker_that_lost_the_job_stops_at_its_next_step():
    job = make_job()
    Job.objects.update(attempts=2)

    with pytest.raises(JobGone):
        Progress(job).step(1, 2)


def test_job_called_off_while_running_stops_and_stays_called_off(run):
    job = run("test.call_off")

    assert (job.state, job.progress_done) == ("cancelled", 0)


def test_job_called_off_has_no_effect(branch):
    job = make_job(state="queued", started_at=None, heartbeat_at=None, kind="test.rename", branch_id=branch.pk)
    jobs.cancel(job)

    with effect_once(job) as is_first:
        assert is_first is False


def test_job_is_not_called_off_after_its_effect(run, branch):
    job = run("test.rename", branch=branch)

    with pytest.raises(Refused) as refusal:
        jobs.cancel(job)

    assert refusal.value.code == "job_over"
    assert Job.objects.get().state == "done"


def test_job_of_a_killed_worker_is_queued_again_and_done(settings):
    settings.TASKS = DATABASE_QUEUE
    job = make_job(params={"text": "甲"})
    stale = DBTaskResult.objects.create(
        status="RUNNING", args_kwargs={}, task_path="core.jobs.run_job", backend_name="default", run_after=None
    )
    Job.objects.update(task_id=str(stale.pk))

    early = jobs.requeue_lost(now=job.heartbeat_at + timedelta(seconds=59))
    late = jobs.requeue_lost(now=job.heartbeat_at + timedelta(seconds=61))

    job.refresh_from_db()
    stale.refresh_from_db()
    assert (early, late, job.state, stale.status) == (0, 1, "queued", "FAILED")
    jobs.run_job.call(str(job.public_id))
    job.refresh_from_db()
    assert (job.state, job.attempts) == ("done", 2)


def test_job_whose_workers_died_three_times_is_given_up(settings):
    settings.TASKS = DATABASE_QUEUE
    make_job(attempts=3)

    queued = jobs.requeue_lost(now=timezone.now() + timedelta(minutes=5))

    assert (queued, Job.objects.get().state, Job.objects.get().message_code) == (0, "failed", "lost")


def test_waiting_job_without_a_task_is_queued_again_once(settings):
    settings.TASKS = DATABASE_QUEUE
    make_job(state="queued", started_at=None, heartbeat_at=None)
    later = timezone.now() + timedelta(minutes=5)

    assert jobs.requeue_lost(now=later) == 1
    assert jobs.requeue_lost(now=later + timedelta(minutes=5)) == 0
    assert DBTaskResult.objects.filter(status="READY").count() == 1


def test_beat_keeps_the_job_in_hand_alive(monkeypatch):
    long_ago = timezone.now() - timedelta(hours=1)
    held, other = make_job(heartbeat_at=long_ago), make_job(heartbeat_at=long_ago)
    monkeypatch.setitem(jobs._in_hand, held.pk, 1)

    jobs.beat()

    held.refresh_from_db()
    other.refresh_from_db()
    assert held.heartbeat_at > long_ago
    assert other.heartbeat_at == long_ago


def test_old_results_are_thrown_away_and_young_ones_kept(run):
    old, young = run("test.export", {"text": "a"}), run("test.export", {"text": "b"})
    Job.objects.filter(pk=old.pk).update(finished_at=timezone.now() - timedelta(days=31))

    assert tick() == {}

    assert list(Job.objects.all()) == [young]
    assert not default_storage.exists(old.result_path)
    assert default_storage.exists(young.result_path)


def test_remaining_time_is_guessed_by_the_speed_so_far():
    job = make_job(started_at=timezone.now() - timedelta(seconds=30), progress_done=10, progress_total=40)

    assert job.seconds_left == 90
    assert make_job().seconds_left is None


@pytest.mark.parametrize("over", [{"state": "done"}, {"heartbeat_at": None}, {"progress_done": 3, "progress_total": 2}])
def test_database_refuses_a_job_that_contradicts_itself(over):
    with pytest.raises(IntegrityError), transaction.atomic(using="jobs"):
        make_job(**over)


def test_jobs_live_on_a_connection_of_their_own():
    assert Job.objects.db == "jobs"
    assert DBTaskResult.objects.db == "jobs"
    assert JobEffect.objects.db == "default"
    assert connections["jobs"].introspection.table_names().count("core_job") == 1


def test_clock_of_progress_is_a_steady_one():
    assert Progress.__init__.__kwdefaults__ == {"clock": time.monotonic}
