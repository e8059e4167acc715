"""What somebody who owns the database can do: past the triggers, and past the refusals of the models."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.core.management.commands import flush
from django.db import connection, connections, models

from core.guards import install_guards, remove_guards


@contextmanager
def unguarded(connection=connection) -> Iterator[None]:
    """As if there were no triggers."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SET session_replication_role = replica")
            yield
            cursor.execute("SET session_replication_role = origin")
        return
    remove_guards(connection)
    yield
    install_guards(connection)


def rows(model: type[models.Model], **which) -> models.QuerySet:
    """Rows of a model that may be changed and deleted as any others, inside `unguarded`."""
    return models.QuerySet(model).filter(**which)


def let_flush_empty_everything() -> None:
    """Tests empty the whole database between one another; nobody else may."""
    handle = flush.Command.handle

    def emptied(self, **options):
        with unguarded(connections[options["database"]]):
            return handle(self, **options)

    flush.Command.handle = emptied
