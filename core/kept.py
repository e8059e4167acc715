"""What was worked out from the records of branches, kept until one of them changes.

Every act ends with an entry of its branch's operation record, in its own transaction: what stands at the end of that
record is the version of all that the branch has. What is kept carries the version that was read before it was worked
out, so it is never older than it says.
"""

import hashlib
from collections.abc import Callable, Iterable
from typing import TypeVar

from django.apps import apps
from django.core.cache import cache, caches
from django.db import connection
from django.db.models import BigAutoField, OuterRef, Q, QuerySet, Subquery

from core.ready_queries import Given, ReadyQuery

# Not for ever: rules and programs change without an act of a branch.
SECONDS = 600
# In the process itself: asking a Redis takes longer than all the rest of a public page.
NEAR_SECONDS = 60
T = TypeVar("T")


def version_of(branches: Iterable[int]) -> str:
    """What stands at the end of the operation records of these branches (ids) and of the installation; one query.

    Empty where nothing can be kept: inside a transaction, which sees what nobody else does yet and may be undone, and
    for a branch in which nothing was ever done.
    """
    if connection.in_atomic_block:
        return ""
    asked = set(branches)
    heads = dict(HEADS.rows(branch=min(asked)) if len(asked) == 1 else _heads(Q(branch__in=asked)))
    return " ".join(heads.values()) if asked and asked <= set(heads) else ""


def _heads(of_branches: Q) -> QuerySet:
    # Models rest on the words for figures, and figures on this.
    rows = apps.get_model("core.AuditChain").objects.filter(of_branches | Q(branch=None)).order_by("pk")
    return rows.values_list("branch", "head")


# Nearly every page asks this of its own branch, several times.
HEADS = ReadyQuery(lambda: _heads(Q(branch=Given("branch", BigAutoField()))))


def seals(branch: str) -> tuple[Subquery, Subquery]:
    """For a query that reads a branch (`branch` leads to it) anyway: the two seals that `version_from` takes."""
    chains = apps.get_model("core.AuditChain").objects.values("head")
    return Subquery(chains.filter(branch=OuterRef(branch))), Subquery(chains.filter(branch=None))


def version_from(of_branch: str | None, of_installation: str | None) -> str:
    """The version that these seals are, empty where nothing can be kept; no query."""
    return f"{of_branch} {of_installation}" if of_branch and not connection.in_atomic_block else ""


def kept(version: str, make: Callable[[], T], *about: object) -> T:
    """What `make` gives, worked out once for a version; `about` is all that it depends on besides."""
    if not version:
        return make()
    key = f"kept:{hashlib.sha256(repr((version, about)).encode()).hexdigest()}"
    return caches["near"].get_or_set(key, lambda: cache.get_or_set(key, make, SECONDS), NEAR_SECONDS)
