"""Whoever signs up, comes or goes at the same moment waits for the other's lock on the gathering."""

from django.utils.translation import gettext_lazy as _

from core.errors import Refused
from gatherings.models import Gathering


def locked(gathering: Gathering) -> Gathering:
    """The gathering read anew under a lock; Refused for a voided one."""
    found = type(gathering).objects.select_for_update().get(pk=gathering.pk)
    if found.is_voided:
        raise Refused(_("This record was voided; nothing more can be done with it."), code="voided")
    return found
