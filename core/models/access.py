from datetime import date, timedelta
from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from core.models.append_only import AppendOnlyModel, AppendOnlyQuerySet, day_begins


class LogQuerySet(AppendOnlyQuerySet):
    def of_branch(self, branch) -> Self:
        """The lines about one branch with who they are of."""
        return self.filter(branch=branch).select_related("user", "branch")

    def by_somebody(self, name: str) -> Self:
        """Of an account whose name or user name holds these words."""
        return self.filter(Q(user__first_name__icontains=name) | Q(user__username__icontains=name))

    def since(self, day: date) -> Self:
        return self.filter(at__gte=day_begins(day))

    def until(self, day: date) -> Self:
        return self.filter(at__lt=day_begins(day + timedelta(days=1)))

    def dates_of_lines(self) -> models.QuerySet:
        """The local days on which there is a line."""
        return self.datetimes("at", "day")

    def of_event(self, event: str) -> Self:
        return self.filter(event=event)

    def of_kind(self, kind: str) -> Self:
        return self.filter(kind=kind)

    def with_protected(self) -> Self:
        return self.filter(has_protected=True)


class LogLine(AppendOnlyModel):
    """Abstract: one line of a log: when, who, of which branch, from where."""

    at = models.DateTimeField(_("at"), db_index=True)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name=_("user"), null=True, related_name="+"
    )
    branch = models.ForeignKey("core.Branch", models.PROTECT, verbose_name=_("branch"), null=True, related_name="+")
    address = models.GenericIPAddressField(_("address"), null=True)

    objects = LogQuerySet.as_manager()

    class Meta(AppendOnlyModel.Meta):
        abstract = True
        ordering = ["-at", "-pk"]


class AccessLog(LogLine):
    """Logins, refusals, reads of protected fields and exports: written outside the act, sealed once a day.

    `columns` are those that were shown, never what stood in them.
    """

    event = models.CharField(_("event"), max_length=40)
    target = models.CharField(_("target"), max_length=200, blank=True)
    reason = models.CharField(_("reason"), max_length=200, blank=True)
    columns = models.CharField(_("columns"), max_length=200, blank=True)
    succeeded = models.BooleanField(_("succeeded"), default=True)

    class Meta(LogLine.Meta):
        verbose_name = _("access")
        verbose_name_plural = _("accesses")
        indexes = [models.Index(fields=["branch", "-at"], name="core_accesslog_br")]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} {self.event}"


class ExportLog(LogLine):
    """What left the house as a file: what it held, by which filter, for what purpose, and the fingerprint of its bytes.

    《个人信息保护法》 asks for records of how personal information is handled: kept as long as the access log at least.
    """

    class Kind(models.TextChoices):
        LIST = "list", _("list of records")
        FIGURE = "figure", _("rows behind a figure")
        WORKBOOK = "workbook", _("workbook")
        REPORT = "report", _("report")
        PAPER = "paper", _("paper to be signed")
        FILE = "file", _("stored file")
        OWN = "own", _("one's own data")
        TRAIL = "trail", _("heads of the operation record")

    kind = models.CharField(_("kind"), max_length=10, choices=Kind)
    subject = models.CharField(_("what"), max_length=200)
    form = models.CharField(_("form"), max_length=8)
    filters = models.CharField(_("filter"), max_length=300, blank=True)
    columns = models.TextField(_("columns"), blank=True)
    rows = models.PositiveIntegerField(_("rows"), null=True)
    purpose = models.CharField(_("purpose"), max_length=200, blank=True)
    has_protected = models.BooleanField(_("with protected columns"), default=False)
    sha256 = models.CharField(_("fingerprint"), max_length=64)
    size = models.PositiveBigIntegerField(_("size in bytes"))

    class Meta(LogLine.Meta):
        verbose_name = _("export")
        verbose_name_plural = _("exports")
        indexes = [models.Index(fields=["branch", "-at"], name="core_exportlog_br")]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} {self.subject}"
