import pytest
from django.db import connection

from core.checks import check_database_driver


def test_only_one_postgresql_driver_is_installed():
    assert check_database_driver(None) == []


def test_a_second_postgresql_driver_is_an_error(tmp_path, monkeypatch):
    (tmp_path / "psycopg").mkdir()
    (tmp_path / "psycopg" / "__init__.py").write_text("")
    monkeypatch.syspath_prepend(tmp_path)

    assert [message.id for message in check_database_driver(None)] == ["core.E001"]


@pytest.mark.skipif(connection.vendor != "postgresql", reason="speaks of PostgreSQL")
def test_postgresql_is_read_through_psycopg2():
    assert connection.Database.__name__ == "psycopg2"
