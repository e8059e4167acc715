import uuid

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from core.querysets import NoticeQuerySet


class Notice(models.Model):
    """A reminder of a deadline to one user; each step of a deadline is told to each user once.

    `step` is the number of days before the day, or -1 once it is over; `params` are what the sentence names.
    """

    branch = models.ForeignKey("core.Branch", models.PROTECT, verbose_name=_("branch"), related_name="+")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, verbose_name=_("user"), related_name="notices")
    public_id = models.UUIDField(_("record number"), unique=True, default=uuid.uuid4, editable=False)
    key = models.CharField(_("deadline"), max_length=60)
    target = models.UUIDField(_("record"))
    day = models.DateField(_("due on"))
    step = models.SmallIntegerField(_("days before"))
    params = models.JSONField(_("names"), default=dict)
    created_at = models.DateTimeField(_("created at"), auto_now_add=True)
    read_at = models.DateTimeField(_("read at"), null=True, editable=False)
    mailed_at = models.DateTimeField(_("mailed at"), null=True, editable=False)

    objects = NoticeQuerySet.as_manager()

    class Meta:
        ordering = ["-created_at", "-pk"]
        verbose_name = _("notice")
        verbose_name_plural = _("notices")
        indexes = [models.Index(fields=["user", "branch", "read_at"], name="core_notice_of_user")]
        constraints = [
            models.UniqueConstraint(
                fields=["user", "branch", "key", "target", "day", "step"],
                name="core_notice_once",
                violation_error_message=_("This reminder was made already."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.key} · {self.day:%Y-%m-%d}"
