from datetime import date, datetime, timedelta

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import transaction
from django.utils import timezone

from core.access_log import asked_from, day_digest, note_access, seal_day, seal_yesterday
from core.audit import record
from core.audit_verification import verify_all, verify_audit
from core.models import AccessLog, AuditChain, AuditDetail, AuditEntry
from core.tests.factories import make_branch, make_user
from core.tests.tampering import rows, unguarded

pytestmark = pytest.mark.django_db
DAY = date(2024, 6, 1)


def make_line(clock="12:00", day=DAY, **over):
    line = note_access(**{"event": "login", **over})
    at = timezone.make_aware(datetime.fromisoformat(f"{day.isoformat()} {clock}"))
    with unguarded():
        rows(AccessLog, pk=line.pk).update(at=at)
    return line


def test_line_says_who_did_what_where():
    user, branch = make_user(), make_branch()

    with asked_from("::1"):
        line = note_access("export", user=user, branch=branch, target="x" * 300, succeeded=False)
    elsewhere = note_access("export")

    line.refresh_from_db()
    assert (line.user, line.branch, line.event, line.succeeded, line.address) == (user, branch, "export", False, "::1")
    assert elsewhere.address is None
    assert len(line.target) == 200


@pytest.mark.parametrize("somebody", [None, AnonymousUser()])
def test_line_of_somebody_unknown(somebody):
    assert note_access("refused", user=somebody).user is None


def test_sealed_day_shows_every_tampering():
    first, second = make_line("00:00"), make_line("23:59", target="/a/")
    sealed = day_digest(DAY)

    seen = []
    for tamper in (
        lambda: rows(AccessLog, pk=first.pk).delete(),
        lambda: rows(AccessLog, pk=second.pk).update(target="/b/"),
        lambda: rows(AccessLog, pk=second.pk).update(user=make_user()),
        lambda: rows(AccessLog, pk=second.pk).update(succeeded=False),
        lambda: rows(AccessLog, pk=second.pk).update(at=second.at),
        lambda: make_line("13:00"),
    ):
        mark = transaction.savepoint()
        with unguarded():
            tamper()
        seen.append(day_digest(DAY) != sealed)
        transaction.savepoint_rollback(mark)

    assert seen == [True] * 6
    assert day_digest(DAY) == sealed


def test_lines_of_other_days_do_not_count():
    make_line()
    sealed = day_digest(DAY)

    make_line("23:59", DAY - timedelta(days=1))
    make_line("00:00", DAY + timedelta(days=1))

    assert day_digest(DAY) == sealed


def test_seal_stands_in_the_chain_of_the_installation():
    make_line()

    entry = seal_day(DAY)

    assert (entry.chain.branch, entry.verb, entry.target) == (None, "core.seal_access_log", "2024-06-01")
    assert day_digest(DAY) in entry.detail.text
    assert list(verify_all()) == []


def test_day_is_sealed_once():
    now = timezone.make_aware(datetime(2024, 6, 2, 0, 1))
    make_line()

    assert [seal_yesterday(now), seal_yesterday(now + timedelta(minutes=1))] == [True, False]
    assert AuditEntry.objects.filter(verb="core.seal_access_log", target="2024-06-01").count() == 1


def test_changed_access_log_of_a_sealed_day_is_found():
    line = make_line()
    seal_day(DAY)
    assert list(verify_all()) == []

    with unguarded():
        rows(AccessLog, pk=line.pk).update(succeeded=False)

    assert [fault.number for fault in verify_all()] == [1]


def test_chain_set_back_together_with_its_head_is_found_by_the_next_seal():
    branch = make_branch()
    first = record("a", by=None, branch=branch)
    last = record("b", by=None, branch=branch)
    seal_day(DAY)

    with unguarded():
        rows(AuditDetail, entry=last).delete()
        rows(AuditEntry, pk=last.pk).delete()
        rows(AuditChain, branch=branch).update(length=1, head=first.seal)

    assert verify_audit(AuditChain.objects.get(branch=branch)) == []
    assert [fault.number for fault in verify_all()] == [2]
