"""A whole installation in one file and back, on the same engine and on the other; a broken file changes nothing."""

import os
import sqlite3
import subprocess
import sys
import tarfile
import threading
import time
from io import BytesIO
from pathlib import Path
from shutil import copytree

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import CommandError, call_command
from django.db import connection

from core.attachments import store
from core.backup import back_up, reading, tables, writing
from core.backup.sealed import SealingWriter, Unreadable
from core.models import AuditEntry, Branch
from core.services import change_record
from core.tests.factories import make_user
from members.models import Person
from tests.rich_branch import make_rich_branch

PASSPHRASE = "一个足够长的口令 for tests"
ROOT = Path(__file__).resolve().parent.parent


class Installation:
    """An installation of its own, in processes of its own, with the keys of the tests unless others are told."""

    def __init__(self, folder: Path, **environment: str) -> None:
        kept = {name: value for name, value in os.environ.items() if name not in {"DATABASE_URL", "CACHE_URL"}}
        self.folder = folder
        self.environment = kept | {
            "DJANGO_SETTINGS_MODULE": "unionhub.settings.dev",
            "UNIONHUB_VAR": str(folder),
            "UNIONHUB_BACKUP_PASSPHRASE": PASSPHRASE,
            "FIELD_KEYS": ",".join(settings.FIELD_KEYS),
            "DIGEST_KEY": settings.DIGEST_KEY,
            "AUDIT_KEY": settings.AUDIT_KEY,
            **environment,
        }

    def run(self, *words: str) -> subprocess.CompletedProcess:
        command = [sys.executable, "manage.py", *words, *(["--skip-checks"] if words[0] != "shell" else [])]
        return subprocess.run(command, cwd=ROOT, env=self.environment, capture_output=True, text=True, timeout=300)

    def do(self, *words: str) -> str:
        done = self.run(*words)
        assert done.returncode == 0, done.stderr
        return done.stdout

    @property
    def path(self) -> Path:
        return self.folder / "unionhub.sqlite3"


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """The folder of an empty installation, made once."""
    folder = tmp_path_factory.mktemp("made")
    Installation(folder).do("set_up")
    return folder


@pytest.fixture
def there(made, tmp_path):
    """An empty installation of its own."""
    return Installation(copytree(made, tmp_path / "there"))


@pytest.fixture
def filled(db):
    """Records of every area, an attachment, an account, and acts in the operation record."""
    branch = make_rich_branch()
    user = make_user(username="officer", first_name="周示戊")
    person = Person.objects.filter(branch=branch).first()
    person.id_number, person.bank_card = "11010519491231002X", "6222021234567890123"
    person.save()
    change_record(person, {"remark": "两行\n文字 \u2028 与 emoji 🎏"}, by=user)
    store(SimpleUploadedFile("通知.pdf", b"%PDF-1.4 x\n%%EOF\n"), branch=branch, by=user, target=person)
    return branch


@pytest.fixture
def file(filled, tmp_path):
    path = tmp_path / "all.backup"
    with path.open("wb") as target:
        told = back_up(target, passphrase=PASSPHRASE)
    assert told["missing"] == []
    return path


@pytest.mark.once
def test_comes_back_equal_in_an_installation_of_its_own(file, filled, there):
    there.do("load_rules")

    said = there.do("restore", str(file))

    assert "1 files are back" in said
    assert there.do("verify_audit").strip() == "sound"
    with sqlite3.connect(there.path) as rows:
        told = {
            label: rows.execute(f'SELECT COUNT(*) FROM "{table}"').fetchone()[0]
            for label, table in ((model._meta.label, model._meta.db_table) for model in tables.tables())
        }
        names = {name for (name,) in rows.execute("SELECT name FROM members_person")}
    # The restoring itself is one act more.
    here = {model._meta.label: model._base_manager.count() for model in tables.tables()}
    assert {label: n for label, n in told.items() if n != here[label]}.keys() <= {
        "core.AuditEntry",
        "core.AuditDetail",
        "core.AuditChain",
    }
    assert names == set(Person.objects.values_list("name", flat=True))
    assert (there.folder / "media").exists()
    assert [path.read_bytes() for path in (there.folder / "media").rglob("*.pdf")] == [b"%PDF-1.4 x\n%%EOF\n"]


@pytest.mark.once
def test_backup_of_the_copy_holds_the_same_rows(file, there, tmp_path):
    again = tmp_path / "again.backup"
    there.do("restore", str(file))
    there.do("backup", str(again))

    def tail_of(path: Path) -> dict:
        with path.open("rb") as source, reading._opened(source, PASSPHRASE) as members:
            return dict(members)[writing.TAIL]

    first, second = (reading.json.loads(tail_of(path))["rows"] for path in (file, again))
    acts = {"core.AuditEntry", "core.AuditDetail", "core.AuditChain"}
    assert {label: told for label, told in first.items() if label not in acts} == {
        label: told for label, told in second.items() if label not in acts
    }
    assert second["core.AuditEntry"][0] == first["core.AuditEntry"][0] + 1


@pytest.mark.skipif(connection.vendor != "postgresql", reason="Where PostgreSQL is at hand.")
def test_goes_to_the_other_engine_and_back(file, there, tmp_path):
    again = tmp_path / "again.backup"
    there.do("restore", str(file))
    there.do("backup", str(again))
    name = f"{connection.settings_dict['NAME']}_restored"
    served = Installation(tmp_path / "served", DATABASE_URL=_address(name))
    _maintain(f'DROP DATABASE IF EXISTS "{name}"', f'CREATE DATABASE "{name}"')
    try:
        served.do("set_up")
        assert "are sound" in served.do("restore", str(again))
        assert served.do("verify_audit").strip() == "sound"
        # The next row finds a number that is free.
        served.do(
            "shell", "-c", "from core.models import Branch; Branch.objects.create(slug='n', name='n', path='/n/')"
        )
    finally:
        _maintain(f'DROP DATABASE IF EXISTS "{name}"')


def _address(name: str) -> str:
    at = connection.settings_dict
    password = f":{at['PASSWORD']}" if at["PASSWORD"] else ""
    return f"postgres://{at['USER']}{password}@{at['HOST']}:{at['PORT'] or 5432}/{name}"


def _maintain(*statements: str) -> None:
    import psycopg2  # slow import

    there = psycopg2.connect(_address("postgres"))
    there.autocommit = True
    for statement in statements:
        there.cursor().execute(statement)
    there.close()


@pytest.mark.once
def test_other_keys_are_refused_and_can_be_written_out(file, there, tmp_path):
    there.environment["DIGEST_KEY"] = "another key"

    refused = there.run("restore", str(file))
    there.do("restore", str(file), "--keys", str(tmp_path / "keys"))

    assert refused.returncode == 1
    assert "DIGEST_KEY" in refused.stderr
    assert "AUDIT_KEY" not in refused.stderr
    assert (tmp_path / "keys" / "digest_key").read_text() == settings.DIGEST_KEY
    assert (tmp_path / "keys" / "digest_key").stat().st_mode & 0o077 == 0


@pytest.mark.once
def test_broken_file_leaves_an_empty_installation_empty(file, there, tmp_path):
    broken = tmp_path / "broken.backup"
    content = file.read_bytes()
    altered = bytearray(content)
    altered[len(altered) // 2] ^= 1
    for bad in (content[: len(content) * 2 // 3], bytes(altered), b"no backup"):
        broken.write_bytes(bad)

        done = there.run("restore", str(broken))

        assert (done.returncode, "Traceback" in done.stderr, "Nothing was changed" in done.stderr) == (1, False, True)
    with sqlite3.connect(there.path) as rows:
        assert rows.execute("SELECT COUNT(*) FROM core_branch").fetchone() == (0,)
    assert list((there.folder / "media").rglob("*.pdf")) == []


@pytest.mark.once
@pytest.mark.django_db
def test_file_that_lies_about_its_rows_is_refused(file, there, tmp_path):
    """Somebody who knows the passphrase takes a row out and seals the file anew: what it says of itself is otherwise."""
    with file.open("rb") as source, reading._opened(source, PASSPHRASE) as members:
        parts = list(members)
    shorter = BytesIO()
    with SealingWriter(shorter, PASSPHRASE) as sealed, tarfile.open(fileobj=sealed, mode="w|gz") as tar:
        for name, content in parts:
            kept = content.partition(b"\n")[2] if name.endswith("finance.Entry") else content
            writing._put(tar, name, kept)
    lying = tmp_path / "lying.backup"
    lying.write_bytes(shorter.getvalue())

    done = there.run("restore", str(lying))

    assert done.returncode == 1
    assert "does not hold what it says" in done.stderr


def test_installation_in_use_is_left_alone(file, filled, monkeypatch):
    monkeypatch.setattr(settings, "BACKUP_PASSPHRASE", PASSPHRASE, raising=False)
    before = AuditEntry.objects.count(), Branch.objects.count()

    with pytest.raises(CommandError, match="Nothing was changed"):
        call_command("restore", str(file))

    assert (AuditEntry.objects.count(), Branch.objects.count()) == before


def test_without_a_passphrase_none_is_made(filled, tmp_path, monkeypatch):
    monkeypatch.setattr(settings, "BACKUP_PASSPHRASE", "", raising=False)

    with pytest.raises(CommandError, match="UNIONHUB_BACKUP_PASSPHRASE"):
        call_command("backup", str(tmp_path / "none.backup"))

    assert list(tmp_path.iterdir()) == []


def test_no_room_leaves_no_half_file_and_says_so(filled, monkeypatch):
    monkeypatch.setattr(settings, "BACKUP_PASSPHRASE", PASSPHRASE, raising=False)

    with pytest.raises(CommandError, match="cannot be written"):
        call_command("backup", "/proc/none/all.backup")


@pytest.mark.once
def test_others_go_on_working_while_a_backup_is_made(made, there, tmp_path):
    """A writer that never waits, and a file of one moment, however much was written meanwhile."""
    here, path = Installation(copytree(made, tmp_path / "here")), tmp_path / "all.backup"
    written, is_over = [], threading.Event()

    def write() -> None:
        rows = sqlite3.connect(here.path, timeout=0.5, isolation_level=None)
        while not is_over.is_set():
            number = len(written)
            rows.execute("BEGIN IMMEDIATE")
            for name in ("first", "second"):
                said = (f"{name}-{number}", f"/{name}-{number}/")
                rows.execute(
                    "INSERT INTO core_branch (slug, name, path, kind, is_demo) VALUES (?, '甲', ?, 'unit', 0)", said
                )
            rows.execute("COMMIT")
            written.append(number)
            time.sleep(0.005)
        rows.close()

    writer = threading.Thread(target=write)
    writer.start()
    try:
        here.do("backup", str(path))
    finally:
        is_over.set()
        writer.join()
    there.do("restore", str(path))
    with sqlite3.connect(there.path) as rows:
        slugs = [slug for (slug,) in rows.execute("SELECT slug FROM core_branch")]

    assert 0 < len(slugs) < 2 * len(written)
    assert len([slug for slug in slugs if slug.startswith("first")]) * 2 == len(slugs)


def test_every_model_is_either_held_or_left_out_for_a_reason():
    """A new table is held without anybody thinking of it."""
    from django.apps import apps

    held = {model._meta.label for model in tables.tables()}
    out = {model._meta.label for model in apps.get_models(include_auto_created=True)} - held

    assert out == {
        "admin.LogEntry",
        "auth.Permission",
        "axes.AccessAttempt",
        "axes.AccessAttemptExpiration",
        "axes.AccessFailureLog",
        "axes.AccessLog",
        "contenttypes.ContentType",
        "core.Job",
        "django_tasks_database.DBTaskResult",
        "sessions.Session",
    }


def test_unreadable_is_what_a_fault_of_the_file_is_called():
    with pytest.raises(Unreadable), reading._opened(BytesIO(b""), PASSPHRASE):
        pass
