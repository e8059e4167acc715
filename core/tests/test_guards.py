"""Nothing changes or deletes what was recorded: not the models, not SQL, on either engine."""

from datetime import timedelta

import pytest
from django.db import DatabaseError, connection, transaction
from django.utils import timezone

from core.access_log import note_access
from core.audit import erase_detail, record
from core.export_log import note_export
from core.guards import DEMO, RETENTION, install_guards, missing_guards, open_door, remove_guards
from core.models import AccessLog, AppendOnly, AuditChain, AuditDetail, AuditEntry, ExportLog
from core.tests.factories import make_branch, make_user
from core.tests.tampering import rows, unguarded

pytestmark = pytest.mark.django_db
KEPT = [AuditEntry, AuditDetail, AuditChain, AccessLog, ExportLog]
LONG_AGO = timedelta(days=200)


@pytest.fixture
def branch():
    """A branch with a row in every table that keeps."""
    branch, user = make_branch(), make_user()
    record("test.act", by=user, branch=branch, detail={"n": 1})
    note_access("login", user=user, branch=branch)
    note_export(kind="list", subject="meetings", form="xlsx", content=b"x", user=user, branch=branch)
    # PostgreSQL empties no table whose references still wait to be checked.
    connection.check_constraints()
    return branch


def attempt(sql: str, *params) -> bool:
    """Whether the database did anything but refuse it as it should; nothing of it stays."""
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(sql, params)
            transaction.set_rollback(True)
    except DatabaseError as error:
        return "only added to" not in str(error)
    return True


def statements(model) -> list[str]:
    table, column = model._meta.db_table, model._meta.concrete_fields[-1].column
    found = [f"DELETE FROM {table}", f"UPDATE {table} SET id = id + 1000", f"UPDATE {table} SET {column} = {column}"]
    return found + ([f"TRUNCATE {table} CASCADE"] if connection.vendor == "postgresql" else [])


@pytest.mark.parametrize("model", KEPT)
def test_database_refuses_to_change_and_to_delete(branch, model):
    assert [sql for sql in statements(model) if attempt(sql)] == []


@pytest.mark.parametrize("model", KEPT)
def test_without_the_triggers_the_same_statements_would_be_done(branch, model):
    with unguarded():
        connection.cursor().execute("SELECT 1")
        done = [sql for sql in statements(model)[1:3] if attempt(sql)]

    assert len(done) >= 1


@pytest.mark.parametrize("model", KEPT)
def test_models_refuse_every_way_of_writing(branch, model):
    row = model.objects.first()

    for write in (
        row.save,
        row.delete,
        model.objects.all().delete,
        lambda: model.objects.update(pk=row.pk),
        lambda: model._base_manager.update(pk=row.pk),
        lambda: model.objects.bulk_update([row], ["id"]),
        lambda: model.objects.bulk_create([row], update_conflicts=True, update_fields=["id"], unique_fields=["id"]),
        lambda: model.objects.update_or_create(pk=row.pk, defaults={"id": row.pk}),
    ):
        with pytest.raises(AppendOnly), transaction.atomic():
            write()

    assert model.objects.filter(pk=row.pk).exists()


def test_chain_only_ever_goes_one_forward(branch):
    table = AuditChain._meta.db_table

    assert attempt(f"UPDATE {table} SET length = length + 1, head = 'x'")
    assert not attempt(f"UPDATE {table} SET length = length + 2")
    assert not attempt(f"UPDATE {table} SET length = length - 1")
    assert not attempt(f"UPDATE {table} SET branch_id = NULL, length = length + 1")


def test_detail_is_emptied_together_with_its_own_erasure_only(branch):
    first = AuditEntry.objects.get()
    other = record("test.act", by=None, branch=branch, detail={"n": 2})
    lawful = erase_detail(first, by=None, reason="依法")
    sql = f"UPDATE {AuditDetail._meta.db_table} SET text = '', salt = '', erased_by_entry_id = %s WHERE entry_id = %s"

    assert AuditDetail.objects.get(entry=first).text == ""
    assert not attempt(sql, lawful.pk, other.pk)
    assert not attempt(sql, None, other.pk)
    assert not attempt(f"UPDATE {AuditDetail._meta.db_table} SET text = 'again' WHERE entry_id = %s", first.pk)


def test_door_of_the_demo_opens_to_demo_branches_only(branch):
    demo = make_branch(is_demo=True)
    note_access("x", branch=demo)
    sql = f"DELETE FROM {AccessLog._meta.db_table} WHERE branch_id = %s"

    assert not attempt(sql, demo.pk)
    with open_door(DEMO):
        assert (attempt(sql, demo.pk), attempt(sql, branch.pk)) == (True, False)
    assert not attempt(sql, demo.pk)


def test_door_shuts_when_what_went_through_it_fails(branch):
    demo = make_branch(is_demo=True)
    note_access("x", branch=demo)

    with pytest.raises(RuntimeError), open_door(DEMO):
        raise RuntimeError

    assert not attempt(f"DELETE FROM {AccessLog._meta.db_table} WHERE branch_id = %s", demo.pk)


def test_door_of_retention_keeps_half_a_year(branch):
    old, young = note_access("old", branch=branch), note_access("young", branch=branch)
    with unguarded():
        rows(AccessLog, pk=old.pk).update(at=timezone.now() - LONG_AGO)
    sql = f"DELETE FROM {AccessLog._meta.db_table} WHERE id = %s"

    with open_door(RETENTION):
        assert (attempt(sql, old.pk), attempt(sql, young.pk)) == (True, False)
    assert not attempt(sql, old.pk)


def test_missing_triggers_are_named():
    assert missing_guards(connection) == []

    remove_guards(connection)
    gone = missing_guards(connection)
    install_guards(connection)

    assert len(gone) == (10 if connection.vendor == "sqlite" else 15)
    assert missing_guards(connection) == []
