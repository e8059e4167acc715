"""Each fault that is sown in an installation is told with its cure, and a sound one has none."""

from datetime import timedelta

import pytest
from django.core.management import CommandError, call_command
from django.db.migrations.executor import MigrationExecutor
from django.utils import timezone

from core import doctor
from core.access_log import SEAL
from core.audit import record
from core.doctor import Level, examine
from core.guards import remove_guards
from core.models import AuditEntry, Job

pytestmark = pytest.mark.django_db(databases="__all__")


@pytest.fixture(autouse=True)
def installation(settings, tmp_path, monkeypatch):
    """A folder of its own; the tables of tests were made without migrations."""
    settings.VAR_DIR = tmp_path
    settings.MEDIA_ROOT = str(tmp_path / "media")
    (tmp_path / "media").mkdir()
    settings.BACKUP_PASSPHRASE = "long enough for a test"
    settings.ALLOWED_HOSTS = ["localhost"]
    record("core.installation.backed_up", by=None, branch=None)
    monkeypatch.setattr(MigrationExecutor, "migration_plan", lambda self, targets: [])
    monkeypatch.setattr(doctor, "LEAST_FREE", 0)
    monkeypatch.setattr(doctor, "GOOD_FREE", 0)


def found(level: Level) -> list[str]:
    return [each.text for each in examine() if each.level == level and "reports." not in each.text]


def test_sound_installation_has_no_fault_and_says_what_was_looked_at(capsys):
    assert found(Level.FAULT) == []
    assert found(Level.WARNING) == []
    call_command("doctor")
    told = capsys.readouterr().out
    assert "Asia/Shanghai" in told
    assert told.count("✗") == 0


def test_missing_tables_and_guards_are_faults(monkeypatch):
    from django.db import connection

    monkeypatch.setattr(MigrationExecutor, "migration_plan", lambda self, targets: [object(), object()])
    remove_guards(connection)

    told = " ".join(found(Level.FAULT))

    assert "2" in told
    assert "core_auditentry_no_update" in told


def test_other_keys_are_faults(settings):
    settings.AUDIT_KEY = "another key than the one that sealed"

    assert any("AUDIT_KEY" in text for text in found(Level.FAULT))


def test_key_files_that_others_read_are_faults(tmp_path):
    (tmp_path / "keys").mkdir()
    (tmp_path / "keys" / "field_key").write_text("secret")
    (tmp_path / "keys" / "field_key").chmod(0o644)

    assert any("field_key" in text for text in found(Level.FAULT))
    (tmp_path / "keys" / "field_key").chmod(0o600)
    assert found(Level.FAULT) == []


def test_little_room_and_a_missing_folder_are_told(monkeypatch, settings, tmp_path):
    monkeypatch.setattr(doctor, "GOOD_FREE", 10**18)
    settings.MEDIA_ROOT = str(tmp_path / "nowhere")

    assert any("UNIONHUB_VAR" in text for text in found(Level.WARNING))
    assert any("nowhere" in text for text in found(Level.FAULT))
    monkeypatch.setattr(doctor, "LEAST_FREE", 10**18)
    assert any("UNIONHUB_VAR" in text for text in found(Level.FAULT))


def test_worker_that_is_gone_is_a_fault(monkeypatch):
    Job.objects.create(kind="test.slow", queued_at=timezone.now() - timedelta(minutes=5))

    assert any("1" in text for text in found(Level.FAULT))


def test_worker_that_did_not_seal_yesterday_is_a_fault(monkeypatch):
    later = timezone.now() + timedelta(days=2)
    monkeypatch.setattr(doctor.timezone, "now", lambda: later)
    # The clock of the database does not go along.
    before = set(found(Level.FAULT))
    yesterday = (timezone.localdate(later) - timedelta(days=1)).isoformat()
    record(SEAL, by=None, branch=None, target=yesterday)

    assert len(before - set(found(Level.FAULT))) == 1


def test_old_backup_and_no_passphrase_are_warnings(monkeypatch, settings):
    settings.BACKUP_PASSPHRASE = ""
    assert any("UNIONHUB_BACKUP_PASSPHRASE" in text for text in found(Level.WARNING))
    made = AuditEntry.objects.get(verb="core.installation.backed_up")
    monkeypatch.setattr(doctor.timezone, "now", lambda: made.at + timedelta(hours=50))

    assert any("50" in text for text in found(Level.WARNING))


def test_mail_server_that_is_away_is_a_warning(settings):
    settings.MAIL_NOTICES = True
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT, settings.EMAIL_TIMEOUT = "127.0.0.1", 9, 1

    assert any("127.0.0.1" in text for text in found(Level.WARNING))


def test_open_hosts_are_a_fault_and_plain_pages_a_warning(settings):
    settings.ALLOWED_HOSTS = ["*"]
    assert any("ALLOWED_HOSTS" in text for text in found(Level.FAULT))
    settings.ALLOWED_HOSTS = ["union.example.cn"]
    assert any("https" in text for text in found(Level.WARNING))
    settings.HTTPS = True
    assert not any("https" in text for text in found(Level.WARNING))
    # Served as it would be, Django looks at what matters there.
    assert any("security." in text for text in found(Level.WARNING))


def test_cache_that_forgets_is_a_fault(settings):
    settings.CACHES = settings.CACHES | {"default": {"BACKEND": "django.core.cache.backends.dummy.DummyCache"}}

    assert any("DummyCache" in text for text in found(Level.FAULT))


def test_what_cannot_be_looked_at_is_told_and_keeps_nothing_else_back(monkeypatch, capsys):
    def broken():
        raise OSError("no such thing")

    monkeypatch.setattr(doctor, "_examinations", [broken, *doctor._examinations])

    with pytest.raises(CommandError, match="1"):
        call_command("doctor")
    told = capsys.readouterr().out
    assert "OSError: no such thing" in told
    assert "Asia/Shanghai" in told
