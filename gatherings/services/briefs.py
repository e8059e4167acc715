"""Keeping short reports."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction

from core.models import User
from core.services import change_record, create_record
from gatherings.kinds import GatheringKind
from gatherings.models import Brief, Gathering
from gatherings.services.locking import locked


@transaction.atomic
def save_brief(
    *, kind: GatheringKind, gathering: Gathering, brief: Brief | None, facts: Mapping[str, Any], by: User | None
) -> Brief:
    """Store a short report, a new one where `brief` is None."""
    found = locked(gathering)
    if brief is not None:
        return change_record(brief, facts, by=by)
    return create_record(kind.brief(branch=found.branch, of=found, **facts), by=by)
