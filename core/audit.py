"""The operation record: one HMAC chain per branch, written last in the transaction of the act.

Losing or changing any entry breaks the chain; emptying a detail that law requires to be erased does not, because the
entry seals a salted digest of the detail and not its words.
"""

import hashlib
import hmac
import json
import re
import secrets
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from django.conf import settings
from django.db import models, transaction
from django.utils import timezone

from core.masking import mask_text
from core.models import AuditChain, AuditDetail, AuditEntry, Branch

ERASE = "core.erase_detail"
MADE_BY_US = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{64}")


def record(
    verb: str, *, by, branch: Branch | None, target: str = "", detail: Any = None, at: datetime | None = None
) -> AuditEntry:
    """Seal one act into the chain of `branch` (the installation's own without one) and keep its detail beside it.

    Call it last inside the act's transaction: the chain's head stays locked until that transaction ends. If the
    entry cannot be written, the act fails with it. Numbers of people (resident IDs, mobiles, bank cards) that stand in
    free text of the detail are masked. `at` is for acts of which no hour may be told: the moment that stands for their day.
    """
    with transaction.atomic():
        chain = _locked_chain(branch)
        text, salt = canonical(without_numbers(detail)), secrets.token_hex(16)
        entry = AuditEntry(
            chain=chain,
            number=chain.length + 1,
            # As the database gives it back, or the seal would seem broken.
            at=at.astimezone(UTC) if at else timezone.now(),
            actor=by,
            verb=verb,
            target=target,
            detail_digest=detail_digest(salt, text),
            previous=chain.head,
        )
        entry.seal = seal(entry)
        entry.save(force_insert=True)
        AuditDetail.objects.create(entry=entry, salt=salt, text=text)
        if not AuditChain.objects.advance(entry):
            raise RuntimeError(f"The record of {chain} was not locked while an entry was added.")
    return entry


def target_of(obj: models.Model) -> str:
    """How the record names an object: its model and its outward identity."""
    return f"{obj._meta.label_lower}:{getattr(obj, 'public_id', None) or obj.pk}"


def erase_detail(entry: AuditEntry, *, by, reason: str) -> AuditEntry:
    """Empty the words of one entry because law requires it; the erasure is itself an entry of the chain."""
    with transaction.atomic():
        done = record(
            ERASE,
            by=by,
            branch=entry.chain.branch,
            target=f"core.auditentry:{entry.pk}",
            detail={"entry": entry.number, "reason": reason},
        )
        AuditDetail.objects.empty(entry, erased_by=done)
    return done


def without_numbers(detail: Any) -> Any:
    """The detail with the numbers of people in its texts masked; record numbers and fingerprints stay as they are."""
    if isinstance(detail, str):
        return detail if MADE_BY_US.fullmatch(detail) else mask_text(detail)
    if isinstance(detail, list | tuple):
        return [without_numbers(value) for value in detail]
    if isinstance(detail, Mapping):
        return {key: without_numbers(value) for key, value in detail.items()}
    return detail


def canonical(detail: Any) -> str:
    """The one text of a detail, the same in every process."""
    return json.dumps(detail, ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=str)


def detail_digest(salt: str, text: str) -> str:
    return hashlib.sha256(f"{salt}:{text}".encode()).hexdigest()


def seal(entry: AuditEntry) -> str:
    """The entry's seal over all it says and over the seal before it."""
    said = [
        entry.chain_id,
        entry.chain.branch_id,
        entry.number,
        entry.at.isoformat(),
        entry.actor_id,
        entry.verb,
        entry.target,
        entry.detail_digest,
        entry.previous,
    ]
    return hmac.new(settings.AUDIT_KEY.encode(), canonical(said).encode(), hashlib.sha256).hexdigest()


def _locked_chain(branch: Branch | None) -> AuditChain:
    AuditChain.objects.get_or_create(branch=branch)
    return AuditChain.objects.select_for_update().get(branch=branch)
