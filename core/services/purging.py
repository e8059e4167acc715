"""Throwing away what the logs have kept long enough; the operation record itself is never shortened."""

from datetime import date, datetime, timedelta

from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.access_log import PURGE, SEAL, day_digest, lines_of
from core.audit import record
from core.errors import Refused
from core.guards import LEAST_KEPT_DAYS, RETENTION, open_door
from core.models import AccessLog, AuditEntry, ExportLog
from core.rules import rule

RULE, USUAL_YEARS, DAYS_OF_A_YEAR = "core.logs_kept", 3, 366


def kept_days(*, today: date) -> int:
    """For how many days a line is kept: the years of the rule, and never less than half a year (网络安全法)."""
    found = rule(RULE, on=today)
    years = int(found.value) if found and found.value.isdigit() else USUAL_YEARS
    return max(years * DAYS_OF_A_YEAR, LEAST_KEPT_DAYS)


@transaction.atomic
def purge_logs(*, before: date, by=None, now: datetime | None = None) -> int:
    """Throw away whole days of both logs that lie before a day; gives the number of lines.

    Only days go that were sealed and still say what their seal says; the seal stays as their stub. Refused for a day
    that is kept yet, and with a word on the first day that is unsealed or was tampered with.
    """
    today = timezone.localdate(now or timezone.now())
    youngest = today - timedelta(days=kept_days(today=today))
    if before > youngest:
        raise Refused(
            _("Lines are kept until %(day)s: nothing younger is thrown away."),
            params={"day": youngest},
            code="too_young",
        )
    days = _days_before(before)
    for day in days:
        _check_sealed(day)
    count = 0
    with open_door(RETENTION):
        for day in days:
            count += sum(_delete(lines_of(model, day)) for model in (AccessLog, ExportLog))
    if days:
        detail = {"first": days[0], "last": days[-1], "lines": count}
        record(PURGE, by=by, branch=None, target=before.isoformat(), detail=detail)
    return count


def _days_before(before: date) -> list[date]:
    models_of_lines = (AccessLog, ExportLog)
    found = [model.objects.until(before - timedelta(days=1)).dates_of_lines() for model in models_of_lines]
    return sorted({moment.date() for moments in found for moment in moments})


def _check_sealed(day: date) -> None:
    seal = AuditEntry.objects.filter(chain__branch=None, verb=SEAL, target=day.isoformat()).first()
    if seal is None:
        raise Refused(_("The log of %(day)s was never sealed: it is kept."), params={"day": day}, code="unsealed")
    if f'"sha256":"{day_digest(day)}"' not in seal.detail.text:
        raise Refused(
            _("The log of %(day)s is no longer what was sealed: it is kept as evidence."),
            params={"day": day},
            code="tampered",
        )


def _delete(rows: models.QuerySet) -> int:
    return rows._raw_delete(rows.db)
