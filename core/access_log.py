"""Logins, refusals, reads of protected fields and exports; kept apart from the acts they may have failed with."""

import hashlib
from datetime import date, datetime, time, timedelta

from django.db import transaction
from django.utils import timezone

from core.audit import canonical, record
from core.models import AccessLog, AuditChain, AuditEntry, Branch

SEAL = "core.seal_access_log"


def note_access(
    event: str,
    *,
    user=None,
    branch: Branch | None = None,
    target: str = "",
    succeeded: bool = True,
    address: str | None = None,
) -> AccessLog:
    """Write one line. `target` must hold no personal data: a path, a model, a figure's key."""
    known = user if getattr(user, "is_authenticated", False) else None
    return AccessLog.objects.create(
        at=timezone.now(),
        user=known,
        branch=branch,
        event=event,
        target=target[:200],
        succeeded=succeeded,
        address=address,
    )


def day_digest(day: date) -> str:
    """The digest over all lines of one local day."""
    start = timezone.make_aware(datetime.combine(day, time.min))
    lines = AccessLog.objects.filter(at__gte=start, at__lt=start + timedelta(days=1)).order_by("pk")
    digest = hashlib.sha256()
    for line in lines.values_list("pk", "at", "user_id", "branch_id", "event", "target", "succeeded", "address"):
        digest.update(canonical(line).encode())
    return digest.hexdigest()


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
