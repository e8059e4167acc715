"""Reading the operation record with distrust."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext_lazy as _

from core.access_log import PURGE, SEAL, day_digest, has_lines
from core.audit import ERASE, detail_digest, seal
from core.models import AuditChain, AuditDetail, AuditEntry

STEP = 2000


@dataclass(frozen=True)
class Fault:
    """One place where the record does not hold: the chain, the entry's number, and what is wrong with it."""

    chain: AuditChain
    number: int
    what: str

    def __str__(self) -> str:
        return f"{self.chain} #{self.number}: {self.what}"


def verify_audit(chain: AuditChain, *, step: Callable[[int], None] = lambda done: None) -> list[Fault]:
    """All faults of one chain; an empty list means that nothing was lost, added, moved or changed.

    A chain set back together with its head looks sound here; the daily seals tell (`verify_seals`). A whole database
    set back to an earlier day looks sound everywhere: only a copy of the heads kept elsewhere tells. Entries written
    while it is being read are read too: they are no fault. `step` is told how many were read.
    """
    faults, last, previous, is_new = [], 0, "", True
    while is_new:
        length, head = AuditChain.objects.values_list("length", "head").get(pk=chain.pk)
        is_new = False
        for entry in _entries_after(chain, last if last else -1):
            faults += _faults_of(entry, last, previous)
            last, previous, is_new = entry.number, entry.seal, True
            if last % STEP == 0:
                step(last)
        step(last)
        if (length, head) == (last, previous):
            return faults
    return [*faults, Fault(chain, length, _("the end of the record is missing"))]


def _entries_after(chain: AuditChain, number: int) -> Iterator[AuditEntry]:
    entries = AuditEntry.objects.filter(chain=chain, number__gt=number).select_related("detail__erased_by_entry")
    for entry in entries.order_by("number").iterator(chunk_size=STEP):
        entry.chain = chain
        yield entry


def _faults_of(entry: AuditEntry, last: int, previous: str) -> list[Fault]:
    """What is wrong with one entry that comes after the one numbered `last` and sealed `previous`."""
    wrong = {
        _("missing"): entry.number != last + 1,
        _("changed"): entry.previous != previous or entry.seal != seal(entry),
        _("its detail was changed"): not _detail_holds(entry),
    }
    numbers = (last + 1, entry.number, entry.number)
    return [
        Fault(entry.chain, number, what) for number, (what, is_so) in zip(numbers, wrong.items(), strict=True) if is_so
    ]


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
