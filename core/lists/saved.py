"""The columns that somebody chose for a list, kept for the next visit."""

from collections.abc import Sequence

from django.utils.translation import gettext_lazy as _

from core.errors import Refused
from core.lists.declare import ListPage
from core.models import ListColumns, User


def saved_columns(declared: ListPage, user: User) -> list[str] | None:
    """The names that the user saved for this list, for `page_of(columns=…)`; None for the list's own choice.

    A column that the list no longer has is passed over.
    """
    kept = ListColumns.objects.filter(user=user, list_name=declared.name).first()
    known = {column.name for column in declared.columns}
    return [name for name in kept.columns if name in known] or None if kept else None


def save_columns(declared: ListPage, user: User, names: Sequence[str]) -> None:
    """Keep a choice of columns; an empty one goes back to the list's own. Refused for a name the list does not have."""
    unknown = set(names) - {column.name for column in declared.columns}
    if unknown:
        raise Refused(_("This list has no column “%(name)s”."), params={"name": min(unknown)}, code="no_column")
    if names:
        ListColumns.objects.update_or_create(user=user, list_name=declared.name, defaults={"columns": list(names)})
    else:
        ListColumns.objects.filter(user=user, list_name=declared.name).delete()
