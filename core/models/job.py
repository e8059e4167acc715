"""Long work that outlives the request: what it is, how far it is, what came of it."""

import uuid
from datetime import timedelta

from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _


class JobState(models.TextChoices):
    QUEUED = "queued", _("waiting its turn")
    RUNNING = "running", _("at work")
    DONE = "done", _("finished")
    FAILED = "failed", _("not finished")
    CANCELLED = "cancelled", _("called off")


class Job(models.Model):
    """One piece of long work. Branch and user are plain numbers: the row lives in the jobs database.

    `core.jobs` is its only writer.
    """

    public_id = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    kind = models.CharField(_("kind"), max_length=60)
    state = models.CharField(_("state"), max_length=12, choices=JobState, default=JobState.QUEUED)
    branch_id = models.BigIntegerField(_("branch"), null=True)
    user_id = models.BigIntegerField(_("started by"), null=True)
    params = models.JSONField(default=dict)
    task_id = models.CharField(max_length=64, blank=True)
    # Counts the starts; a writer that no longer holds the latest start has lost the job to another worker.
    attempts = models.PositiveSmallIntegerField(default=0)
    progress_done = models.PositiveBigIntegerField(default=0)
    progress_total = models.PositiveBigIntegerField(default=0)
    # An untranslated sentence with its parameters: it is translated when shown.
    message = models.CharField(max_length=400, blank=True)
    message_params = models.JSONField(default=dict)
    message_code = models.CharField(max_length=60, blank=True)
    result_path = models.CharField(max_length=200, blank=True)
    result_name = models.CharField(max_length=255, blank=True)
    created_at = models.DateTimeField(_("created at"), default=timezone.now)
    queued_at = models.DateTimeField(default=timezone.now)
    started_at = models.DateTimeField(_("started at"), null=True)
    heartbeat_at = models.DateTimeField(null=True)
    finished_at = models.DateTimeField(_("finished at"), null=True)

    class Meta:
        ordering = ["-created_at", "-pk"]
        verbose_name = _("job")
        verbose_name_plural = _("jobs")
        indexes = [
            models.Index(fields=["branch_id", "created_at"], name="core_job_branch"),
            models.Index(fields=["state", "heartbeat_at"], name="core_job_alive"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(finished_at=None, state__in=["queued", "running"])
                | Q(finished_at__isnull=False, state__in=["done", "failed", "cancelled"]),
                name="core_job_finished_has_time",
            ),
            models.CheckConstraint(
                condition=~Q(state="running") | Q(started_at__isnull=False, heartbeat_at__isnull=False),
                name="core_job_running_has_heartbeat",
            ),
            models.CheckConstraint(
                condition=Q(progress_total=0) | Q(progress_done__lte=F("progress_total")),
                name="core_job_progress_within_total",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.public_id}"

    @property
    def sentence(self) -> str:
        """What the job has to say, in the language of the reader; empty when it says nothing."""
        text = gettext(self.message) if self.message else ""
        return text % self.message_params if self.message_params else text

    @property
    def seconds_left(self) -> int | None:
        """A rough guess at the remaining seconds, by the speed so far; None while there is nothing to judge by."""
        if self.state != JobState.RUNNING or not self.progress_done or not self.progress_total:
            return None
        spent = (timezone.now() - self.started_at) / timedelta(seconds=1)
        return round(spent / self.progress_done * (self.progress_total - self.progress_done))


class JobEffect(models.Model):
    """The mark, in the main database, that a job's effect has happened (or that the job was called off before it)."""

    job_id = models.UUIDField(unique=True)
    done_at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("effect of a job")
        verbose_name_plural = _("effects of jobs")

    def __str__(self) -> str:
        return str(self.job_id)
