"""What happens when a part that the house stands on is away: said at once, nothing lost, and back without a restart."""

import json

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import OperationalError, connection
from django.db.migrations.executor import MigrationExecutor
from django.urls import reverse

from core import readiness
from core.attachments import store
from core.errors import Refused
from core.models import Attachment
from core.tests.factories import make_branch
from members.tests.people import make_officer

pytestmark = pytest.mark.django_db


@pytest.fixture
def away(monkeypatch):
    """A database that does not answer until `away.back()`."""

    class Away:
        def __init__(self):
            self.patch = monkeypatch.context()
            patch = self.patch.__enter__()
            patch.setattr(connection, "cursor", self.refuse)

        def refuse(self, *args, **options):
            raise OperationalError("could not connect to server")

        def back(self):
            self.patch.__exit__(None, None, None)

    return Away


def told(client, name):
    response = client.get(reverse(name))
    return response.status_code, json.loads(response.content)


def test_sign_of_life_says_when_the_database_is_away_and_when_it_is_back(client, away, monkeypatch):
    monkeypatch.setattr(readiness, "_up_to_date", {"default"})
    assert told(client, "health") == (200, {"status": "ok"})
    assert told(client, "ready") == (200, {"status": "ok", "lacking": []})

    gone = away()
    while_away = told(client, "health"), told(client, "ready")
    gone.back()

    assert while_away == ((503, {"status": "database"}), (503, {"status": "waiting", "lacking": ["database"]}))
    assert told(client, "health") == (200, {"status": "ok"})


def test_tables_that_wait_to_be_changed_and_a_cache_that_is_away_are_told(client, settings, monkeypatch):
    monkeypatch.setattr(readiness, "_up_to_date", set())
    monkeypatch.setattr(MigrationExecutor, "migration_plan", lambda self, targets: [object()])
    settings.CACHES = settings.CACHES | {
        "default": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": "redis://127.0.0.1:9"}
    }

    assert told(client, "ready") == (503, {"status": "waiting", "lacking": ["tables", "cache"]})
    assert told(client, "health")[0] == 200
    monkeypatch.setattr(MigrationExecutor, "migration_plan", lambda self, targets: [])
    assert told(client, "ready")[1]["lacking"] == ["cache"]


def test_full_disk_stores_neither_file_nor_row_and_the_next_try_works(client, monkeypatch):
    branch = make_branch(slug="ours")
    officer = make_officer(branch)
    file = SimpleUploadedFile("通知.pdf", b"%PDF-1.4 x\n%%EOF\n")

    def full(*args, **options):
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr("core.attachments.default_storage.save", full)
        with pytest.raises(Refused) as refusal:
            store(file, branch=branch, by=officer)
    assert refusal.value.code == "no_room"
    assert Attachment.objects.count() == 0

    assert store(file, branch=branch, by=officer).name == "通知.pdf"
