"""Logins, refusals, reads of protected fields and exports; kept apart from the acts they may have failed with."""

import hashlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date, datetime, timedelta

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from core.audit import canonical, record
from core.masking import mask_text
from core.models import AccessLog, AuditChain, AuditEntry, Branch, ExportLog
from core.models.access import LogLine

SEAL, PURGE = "core.seal_access_log", "core.purge_access_log"
_address: ContextVar[str | None] = ContextVar("address", default=None)


@contextmanager
def asked_from(address: str | None) -> Iterator[None]:
    """Whatever is noted inside comes from this address."""
    token = _address.set(address or None)
    try:
        yield
    finally:
        _address.reset(token)


def here() -> str | None:
    """The address from which the present request comes; None outside of one."""
    return _address.get()


def note_access(
    event: str,
    *,
    user=None,
    branch: Branch | None = None,
    target: str = "",
    succeeded: bool = True,
    reason: str = "",
    columns: Iterable[str] = (),
) -> AccessLog:
    """Write one line. `target` must hold no personal data: a path, a model, a figure's key.

    `reason` is what somebody said they needed it for; numbers of people that slipped into it are masked. `columns` are
    the names of what was shown, never what stood there.
    """
    known = user if getattr(user, "is_authenticated", False) else None
    return AccessLog.objects.create(
        at=timezone.now(),
        user=known,
        branch=branch,
        event=event,
        target=target[:200],
        succeeded=succeeded,
        address=here(),
        reason=mask_text(reason.strip())[:200],
        columns=", ".join(columns)[:200],
    )


def day_digest(day: date) -> str:
    """The digest over all lines of one local day, of accesses and of exports."""
    digest = hashlib.sha256()
    for model in (AccessLog, ExportLog):
        columns = [field.attname for field in model._meta.concrete_fields]
        for line in lines_of(model, day).order_by("pk").values_list(*columns).iterator():
            digest.update(canonical(line).encode())
    return digest.hexdigest()


def lines_of(model: type[LogLine], day: date) -> QuerySet:
    """The lines of one log on one local day."""
    return model.objects.since(day).until(day)


def has_lines(day: date) -> bool:
    """Whether anything stands in either log on one local day."""
    return any(lines_of(model, day).exists() for model in (AccessLog, ExportLog))


def seal_day(day: date) -> AuditEntry:
    """Seal the lines of a day that is over, and the heads of all chains, into the installation's chain.

    A chain that is set back together with its head is thereby found out by the next day's seal.
    """
    heads = {chain.pk: [chain.length, chain.head] for chain in AuditChain.objects.exclude(branch=None)}
    detail = {"sha256": day_digest(day), "heads": heads}
    return record(SEAL, by=None, branch=None, target=day.isoformat(), detail=detail)


def seal_yesterday(now: datetime) -> bool:
    """Seal the day before once; returns whether this call did it."""
    yesterday = timezone.localdate(now) - timedelta(days=1)
    with transaction.atomic():
        chain = AuditChain.objects.select_for_update().filter(branch=None).first()
        if chain and AuditEntry.objects.filter(chain=chain, verb=SEAL, target=yesterday.isoformat()).exists():
            return False
        seal_day(yesterday)
        return True
