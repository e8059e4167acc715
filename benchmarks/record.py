"""A long operation record read with distrust."""

from datetime import UTC, datetime

from django.db import transaction

from benchmarks.batches import PARSED
from benchmarks.measure import Act, Budget
from core.audit import canonical, detail_digest, seal
from core.audit_verification import verify_audit
from core.models import AuditChain, AuditDetail, AuditEntry, Branch

ENTRIES = 100_000
MOST_MS = 10_000
SALT, AT = "ab" * 16, datetime(2024, 6, 1, tzinfo=UTC)
ROWS_AT_ONCE = 2000


def verification(branch: Branch, entries: int = ENTRIES) -> Act:
    """Verifying a sound record of so many entries, each with its detail; any fault found raises."""
    chain = _long_chain(branch, entries)

    def verify() -> None:
        if verify_audit(chain):
            raise RuntimeError("The record that was made for this is not sound.")

    return Act(f"record of {entries:,} entries verified", verify, PARSED, Budget("10 s", lambda _ms: MOST_MS))


@transaction.atomic
def _long_chain(branch: Branch, length: int) -> AuditChain:
    """The chain is stored last, with its head, as a row that is once there goes forward by one entry only."""
    chain = AuditChain(pk=10**6, branch=branch, length=length)
    entries, details = [], []
    for number in range(1, length + 1):
        text = canonical({"number": [f"S{number}", f"T{number}"], "remark": ["旧", "新"]})
        entry = AuditEntry(
            chain=chain,
            number=number,
            at=AT,
            verb="members.person.change",
            target=f"members.person:{number}",
            detail_digest=detail_digest(SALT, text),
            previous=chain.head,
        )
        entry.seal = chain.head = seal(entry)
        entries.append(entry)
        details.append(AuditDetail(entry=entry, salt=SALT, text=text))
    AuditEntry.objects.bulk_create(entries, batch_size=ROWS_AT_ONCE)
    AuditDetail.objects.bulk_create(details, batch_size=ROWS_AT_ONCE)
    chain.save()
    return chain
