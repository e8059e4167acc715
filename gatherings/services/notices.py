"""Keeping what is said of a gathering beforehand."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction

from core.models import User
from core.services import change_record, create_record
from gatherings.kinds import GatheringKind
from gatherings.models import Gathering, Notice
from gatherings.selectors import notice_of
from gatherings.services.locking import locked


@transaction.atomic
def save_notice(*, kind: GatheringKind, gathering: Gathering, facts: Mapping[str, Any], by: User | None) -> Notice:
    """Store the facts and words of the notice; a gathering has one."""
    found = locked(gathering)
    notice = notice_of(kind, found)
    if notice.pk:
        return change_record(notice, facts, by=by)
    for name, value in facts.items():
        setattr(notice, name, value)
    return create_record(notice, by=by)
