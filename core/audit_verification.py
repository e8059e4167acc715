"""Reading the operation record with distrust."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext_lazy as _

from core.access_log import PURGE, SEAL, day_digest, has_lines
from core.audit import ERASE, detail_digest, seal
from core.models import AuditChain, AuditDetail, AuditEntry


@dataclass(frozen=True)
class Fault:
    """One place where the record does not hold: the chain, the entry's number, and what is wrong with it."""

    chain: AuditChain
    number: int
    what: str

    def __str__(self) -> str:
        return f"{self.chain} #{self.number}: {self.what}"


def verify_audit(chain: AuditChain) -> list[Fault]:
    """All faults of one chain; an empty list means that nothing was lost, added, moved or changed.

    A chain set back together with its head looks sound here; the daily seals tell (`verify_seals`). A whole database
    set back to an earlier day looks sound everywhere: only a copy of the heads kept elsewhere tells.
    """
    faults, previous, expected = [], "", 1
    entries = AuditEntry.objects.filter(chain=chain).select_related("detail__erased_by_entry").order_by("number")
    for entry in entries.iterator(chunk_size=2000):
        entry.chain = chain
        if entry.number != expected:
            faults.append(Fault(chain, expected, _("missing")))
        if entry.previous != previous or entry.seal != seal(entry):
            faults.append(Fault(chain, entry.number, _("changed")))
        if not _detail_holds(entry):
            faults.append(Fault(chain, entry.number, _("its detail was changed")))
        previous, expected = entry.seal, entry.number + 1
    if (chain.length, chain.head) != (expected - 1, previous):
        faults.append(Fault(chain, chain.length, _("the end of the record is missing")))
    return faults


def verify_all() -> Iterator[Fault]:
    """The faults of every chain of the installation, and what its daily seals contradict."""
    for chain in AuditChain.objects.order_by("pk"):
        yield from verify_audit(chain)
    yield from verify_seals()


def verify_seals() -> Iterator[Fault]:
    """Days whose access log, and chains whose earlier head, are no longer what was sealed."""
    chains = {str(chain.pk): chain for chain in AuditChain.objects.all()}
    purged = _purged_until()
    sealed = AuditEntry.objects.filter(chain__branch=None, verb=SEAL).select_related("chain", "detail")
    for entry in sealed.order_by("number").iterator():
        said = json.loads(entry.detail.text)
        is_gone = entry.target < purged and not has_lines(date.fromisoformat(entry.target))
        if not is_gone and day_digest(date.fromisoformat(entry.target)) != said["sha256"]:
            yield Fault(entry.chain, entry.number, _("the access log of the day was changed"))
        for key, (length, head) in said["heads"].items():
            stands = AuditEntry.objects.filter(chain=key, number=length, seal=head).exists()
            if key not in chains or (length and not stands):
                yield Fault(chains.get(key, entry.chain), length, _("the record was set back"))


def _purged_until() -> str:
    """The day before which lines of the logs were thrown away, told by the installation's own record; empty if never."""
    told = AuditEntry.objects.filter(chain__branch=None, verb=PURGE).order_by("-target").first()
    return told.target if told else ""


def _detail_holds(entry: AuditEntry) -> bool:
    try:
        detail = entry.detail
    except AuditDetail.DoesNotExist:
        return False
    if detail.erased_by_entry_id is None:
        return detail_digest(detail.salt, detail.text) == entry.detail_digest
    eraser = detail.erased_by_entry
    lawful = eraser.verb == ERASE and eraser.target == f"core.auditentry:{entry.pk}"
    return lawful and not detail.text and not detail.salt
