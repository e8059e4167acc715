"""What the database itself refuses: no entry of the operation record and no line of a log is changed or deleted.

Triggers on both engines, made anew after each `migrate` because SQLite loses those of a table that is rebuilt. Two doors
open for one transaction each: `demo` lets the rows of demo branches go, `retention` lines of a log older than the law
lets anybody throw away. Whoever owns the database can drop the triggers; then `manage.py verify_audit` still tells.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from django.db import DEFAULT_DB_ALIAS, connections, transaction

# 网络安全法 asks for six months at least of the logs of a network.
LEAST_KEPT_DAYS = 183
DEMO, RETENTION = "demo", "retention"
SAID = "The operation record and the logs are only added to."
DEMO_BRANCH = "EXISTS (SELECT 1 FROM core_branch b WHERE b.id = {branch} AND b.is_demo)"
CHAIN_OF_DEMO = "EXISTS (SELECT 1 FROM core_auditchain c JOIN core_branch b ON b.id = c.branch_id WHERE c.id = {chain} AND b.is_demo)"
DETAIL_OF_DEMO = (
    "EXISTS (SELECT 1 FROM core_auditentry e JOIN core_auditchain c ON c.id = e.chain_id "
    "JOIN core_branch b ON b.id = c.branch_id WHERE e.id = OLD.entry_id AND b.is_demo)"
)
LAWFUL_ERASURE = (
    "NEW.id = OLD.id AND NEW.entry_id = OLD.entry_id AND OLD.erased_by_entry_id IS NULL AND NEW.text = '' "
    "AND NEW.salt = '' AND EXISTS (SELECT 1 FROM core_auditentry e WHERE e.id = NEW.erased_by_entry_id "
    "AND e.verb = 'core.erase_detail' AND e.target = 'core.auditentry:' || OLD.entry_id)"
)
ONE_FORWARD = "NEW.id = OLD.id AND NEW.branch_id {same} OLD.branch_id AND NEW.length = OLD.length + 1"
LOG_MAY_GO = (
    "({door} = 'demo' AND (OLD.branch_id IS NULL OR "
    + DEMO_BRANCH.format(branch="OLD.branch_id")
    + ")) OR ({door} = 'retention' AND OLD.at < {long_ago})"
)
NEVER = "1 = 0"


@dataclass(frozen=True)
class Guard:
    """Under which condition a row of a table may be updated, or deleted; everything else is refused."""

    table: str
    update: str
    delete: str


GUARDS = (
    Guard("core_auditentry", NEVER, "{door} = 'demo' AND " + CHAIN_OF_DEMO.format(chain="OLD.chain_id")),
    Guard("core_auditdetail", LAWFUL_ERASURE, "{door} = 'demo' AND " + DETAIL_OF_DEMO),
    Guard("core_auditchain", ONE_FORWARD, "{door} = 'demo' AND " + DEMO_BRANCH.format(branch="OLD.branch_id")),
    Guard("core_accesslog", NEVER, LOG_MAY_GO),
    Guard("core_exportlog", NEVER, LOG_MAY_GO),
)
WORDS = {
    "sqlite": {
        "door": "unionhub_door()",
        "same": "IS",
        "long_ago": f"datetime('now', '-{LEAST_KEPT_DAYS} days')",
    },
    "postgresql": {
        "door": "current_setting('unionhub.door', true)",
        "same": "IS NOT DISTINCT FROM",
        "long_ago": f"now() - interval '{LEAST_KEPT_DAYS} days'",
    },
}


@contextmanager
def open_door(name: str, using: str = DEFAULT_DB_ALIAS) -> Iterator[None]:
    """Let the rows go that the door is for, inside one transaction of the caller's; shut again whatever happens."""
    connection = connections[using]
    with transaction.atomic(using=using):
        _set_door(connection, name)
        try:
            yield
        except BaseException:
            # A rolled back transaction has shut it on PostgreSQL, where nothing more can be said in it.
            connection.unionhub_door = ""
            raise
        _set_door(connection, "")


def _set_door(connection, name: str) -> None:
    connection.unionhub_door = name
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT set_config('unionhub.door', %s, true)", [name])


def tell_connection(connection, **kwargs) -> None:
    """Give a new SQLite connection the function by which the triggers ask which door is open."""
    if connection.vendor == "sqlite":
        connection.connection.create_function("unionhub_door", 0, lambda: getattr(connection, "unionhub_door", ""))


def install_guards(connection) -> None:
    """Make the triggers of every guarded table that there is, in place of those that were there."""
    remove_guards(connection)
    make = _sqlite if connection.vendor == "sqlite" else _postgresql
    with connection.cursor() as cursor:
        for guard in _present(connection):
            for statement in make(guard):
                cursor.execute(statement)


def remove_guards(connection) -> None:
    """Take the triggers away, as for rebuilding a table on SQLite."""
    on_table = "" if connection.vendor == "sqlite" else " ON {table}"
    with connection.cursor() as cursor:
        for guard in _present(connection):
            for event in ("update", "delete", "truncate"):
                name = f"{guard.table}_no_{event}"
                cursor.execute(f"DROP TRIGGER IF EXISTS {name}{on_table.format(table=guard.table)}")


def missing_guards(connection) -> list[str]:
    """The triggers that should be there and are not, by name."""
    catalogue, column = (
        ("sqlite_master WHERE type = 'trigger'", "name")
        if connection.vendor == "sqlite"
        else ("pg_trigger WHERE NOT tgisinternal AND tgenabled = 'O'", "tgname")
    )
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {column} FROM {catalogue}")
        found = {row[0] for row in cursor.fetchall()}
    events = ("update", "delete") if connection.vendor == "sqlite" else ("update", "delete", "truncate")
    wanted = [f"{guard.table}_no_{event}" for guard in GUARDS for event in events]
    return [name for name in wanted if name not in found]


def before_migrate(using: str, **kwargs) -> None:
    """SQLite refuses to rebuild a table that a trigger names."""
    if connections[using].vendor == "sqlite":
        remove_guards(connections[using])


def after_migrate(using: str, **kwargs) -> None:
    install_guards(connections[using])


def _present(connection) -> list[Guard]:
    with connection.cursor() as cursor:
        tables = set(connection.introspection.table_names(cursor))
    return [guard for guard in GUARDS if guard.table in tables]


def _sqlite(guard: Guard) -> Iterator[str]:
    for event, may in (("update", guard.update), ("delete", guard.delete)):
        yield (
            f"CREATE TRIGGER {guard.table}_no_{event} BEFORE {event.upper()} ON {guard.table} FOR EACH ROW "
            f"WHEN ({may.format(**WORDS['sqlite'])}) IS NOT TRUE BEGIN SELECT RAISE(ABORT, '{SAID}'); END"
        )


def _postgresql(guard: Guard) -> Iterator[str]:
    refuse = f"RAISE EXCEPTION '{SAID}' USING ERRCODE = 'integrity_constraint_violation';"
    for event, may, row in (("update", guard.update, "NEW"), ("delete", guard.delete, "OLD")):
        name = f"{guard.table}_no_{event}"
        yield (
            f"CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
            f"IF {may.format(**WORDS['postgresql'])} THEN RETURN {row}; END IF; {refuse} END $$"
        )
        yield (f"CREATE TRIGGER {name} BEFORE {event.upper()} ON {guard.table} FOR EACH ROW EXECUTE FUNCTION {name}()")
    name = f"{guard.table}_no_truncate"
    yield f"CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN {refuse} END $$"
    yield f"CREATE TRIGGER {name} BEFORE TRUNCATE ON {guard.table} FOR EACH STATEMENT EXECUTE FUNCTION {name}()"
