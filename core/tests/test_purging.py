"""What the logs have kept long enough goes by whole sealed days; nothing younger, nothing unsealed, never the chain."""

from datetime import date, datetime, timedelta

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from core.access_log import note_access, seal_day
from core.audit_verification import verify_all
from core.errors import Refused
from core.export_log import note_export
from core.models import AccessLog, AuditEntry, ExportLog, RuleSet
from core.services.purging import kept_days, purge_logs
from core.tests.tampering import rows, unguarded

pytestmark = pytest.mark.django_db
NOW = timezone.make_aware(datetime(2026, 1, 10, 12))
OLD, YOUNG = date(2022, 5, 1), date(2025, 12, 1)


def make_day(day, *, sealed=True):
    at = timezone.make_aware(datetime(day.year, day.month, day.day, 9))
    lines = [note_access("login"), note_access("refused")]
    export = note_export(kind="list", subject="x", form="xlsx", content=b"x")
    with unguarded():
        rows(AccessLog, pk__gte=lines[0].pk).update(at=at)
        rows(ExportLog, pk=export.pk).update(at=at)
    if sealed:
        seal_day(day)


def test_whole_sealed_days_go_and_their_seals_stay():
    make_day(OLD)
    make_day(OLD + timedelta(days=1))
    make_day(YOUNG)
    entries = AuditEntry.objects.count()

    count = purge_logs(before=OLD + timedelta(days=2), now=NOW)

    assert (count, AccessLog.objects.count(), ExportLog.objects.count()) == (8, 3, 1)
    told = AuditEntry.objects.latest("pk")
    assert (told.verb, told.detail.text) == (
        "core.purge_access_log",
        '{"first":"2022-05-01","last":"2022-05-02","lines":8}',
    )
    assert AuditEntry.objects.count() == entries + 1
    assert list(verify_all()) == []


def test_nothing_younger_than_the_rule_goes():
    make_day(OLD)

    with pytest.raises(Refused) as refusal:
        purge_logs(before=date(2023, 6, 1), now=NOW)

    assert refusal.value.code == "too_young"
    assert AccessLog.objects.count() == 3


@pytest.mark.parametrize(("value", "days"), [("5", 1830), ("0", 183), ("1", 366), ("x", 1098)])
def test_rule_says_how_long_and_never_less_than_half_a_year(value, days):
    RuleSet.objects.create(key="core.logs_kept", jurisdiction="CN", value=value, source="s", mark="custom")

    assert kept_days(today=date(2026, 1, 1)) == days


def test_without_a_rule_three_years_are_kept():
    assert kept_days(today=date(2026, 1, 1)) == 1098


def test_day_that_was_never_sealed_stays():
    make_day(OLD, sealed=False)

    with pytest.raises(Refused) as refusal:
        purge_logs(before=OLD + timedelta(days=1), now=NOW)

    assert (refusal.value.code, AccessLog.objects.count()) == ("unsealed", 3)


def test_day_that_was_tampered_with_stays_as_evidence():
    make_day(OLD)
    with unguarded():
        rows(AccessLog, event="refused").update(succeeded=False)

    with pytest.raises(Refused) as refusal:
        purge_logs(before=OLD + timedelta(days=1), now=NOW)

    assert (refusal.value.code, AccessLog.objects.count()) == ("tampered", 3)


def test_lines_that_vanished_without_a_purge_are_found():
    make_day(OLD)
    with unguarded():
        rows(AccessLog).delete()
        rows(ExportLog).delete()

    assert [fault.number for fault in verify_all()] == [1]


def test_lines_forged_into_a_purged_day_are_found():
    make_day(OLD)
    purge_logs(before=OLD + timedelta(days=1), now=NOW)
    assert list(verify_all()) == []

    make_day(OLD, sealed=False)

    assert [fault.number for fault in verify_all()] == [1]


def test_command_says_how_many_lines_went_and_what_was_refused(capsys):
    make_day(OLD)

    with pytest.raises(CommandError):
        call_command("purge_access_log", before=timezone.localdate())
    call_command("purge_access_log")

    assert capsys.readouterr().out == "4 lines\n"
