"""What the migrations make is what the models say: tests run on tables made from the models."""

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from django.db import connection

from core.admin_roles import ROLES

pytestmark = [pytest.mark.once, pytest.mark.django_db]
ROOT = Path(__file__).resolve().parent.parent.parent


def shape(cursor) -> dict[str, set]:
    """Every table with its columns, and every index and trigger by its name."""
    names = "SELECT type, name, tbl_name FROM sqlite_master WHERE name NOT LIKE 'sqlite_%'"
    found = {(kind, name, table): set() for kind, name, table in cursor.execute(names).fetchall()}
    for kind, name, _table in found:
        if kind == "table":
            found[kind, name, name] = set(cursor.execute(f"PRAGMA table_xinfo({name})").fetchall())
    return {key: {(column[1], *column[2:4], column[5]) for column in columns} for key, columns in found.items()}


def manage(folder, *words) -> None:
    environment = os.environ | {
        "DJANGO_SETTINGS_MODULE": "unionhub.settings.dev",
        "DATABASE_URL": f"sqlite:///{folder / 'made.sqlite3'}",
        "UNIONHUB_VAR": str(folder),
    }
    subprocess.run([sys.executable, "manage.py", *words], cwd=ROOT, env=environment, check=True)


def test_empty_database_is_set_up_with_every_migration_marked(tmp_path):
    manage(tmp_path, "set_up")

    manage(tmp_path, "migrate", "--check", "-v0")
    manage(tmp_path, "migrate", "--check", "-v0", "--database", "jobs")
    manage(tmp_path, "set_up")


def test_migrations_make_what_the_models_say(tmp_path):
    path = tmp_path / "made.sqlite3"
    manage(tmp_path, "migrate", "-v0")

    with sqlite3.connect(path) as file:
        migrated = shape(file.cursor())
        roles = {name for (name,) in file.execute("SELECT name FROM auth_group")}
    file.close()
    with connection.cursor() as cursor:
        made = shape(cursor)
    assert set(ROLES) <= roles
    assert {name for _kind, name, _table in made.keys() ^ migrated.keys()} == {"django_migrations"}
    assert [key for key in made if made[key] != migrated[key]] == []
