"""Whether this process can do its work now: for what watches it and for what sends it requests."""

import logging

from django.core.cache import cache
from django.db import DEFAULT_DB_ALIAS, DatabaseError, connections
from django.db.migrations.executor import MigrationExecutor

logger = logging.getLogger(__name__)
# Tables that were up to date stay so while the process runs: an upgrade starts it anew.
_up_to_date: set[str] = set()


def database_answers() -> bool:
    """Whether a question gets its answer; one query."""
    try:
        with connections[DEFAULT_DB_ALIAS].cursor() as cursor:
            cursor.execute("SELECT 1")
            return cursor.fetchone() == (1,)
    except DatabaseError:
        return False


def lacking() -> list[str]:
    """What keeps this process from serving: `database`, `tables` (changes that are not made yet), `cache`."""
    found = [] if database_answers() else ["database"]
    if not found and not _is_up_to_date():
        found.append("tables")
    if not _cache_answers():
        found.append("cache")
    return found


def _is_up_to_date() -> bool:
    if DEFAULT_DB_ALIAS not in _up_to_date:
        executor = MigrationExecutor(connections[DEFAULT_DB_ALIAS])
        if executor.migration_plan(executor.loader.graph.leaf_nodes()):
            return False
        _up_to_date.add(DEFAULT_DB_ALIAS)
    return True


def _cache_answers() -> bool:
    try:
        cache.set("ready", 1, 10)
        return cache.get("ready") == 1
    except Exception:
        # Whatever the client of the cache raises, it is not there.
        logger.warning("the cache does not answer", exc_info=True)
        return False
