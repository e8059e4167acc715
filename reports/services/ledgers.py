"""How a branch keeps its ledger: names, order, and which volumes there are."""

from collections.abc import Sequence
from typing import Any

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from core.errors import Refused
from core.models import Branch, User
from core.services import change_record, create_record
from core.volumes import VOLUMES
from reports.models import LedgerSetting

LONGEST = 30


@transaction.atomic
def keep_volumes(branch: Branch, rows: Sequence[dict[str, Any]], *, by: User | None) -> LedgerSetting:
    """Keep the volumes of a branch in this order; a name that is the usual one is not kept. Refused where none is left."""
    volumes = [
        {
            "key": row["key"],
            "title": "" if row["title"].strip() == VOLUMES[row["key"]] else row["title"].strip()[:LONGEST],
            "is_on": bool(row["is_on"]),
        }
        for row in rows
        if row["key"] in VOLUMES
    ]
    if not any(row["is_on"] for row in volumes):
        raise Refused(_("Keep at least one volume."), code="no_volume")
    stored = LedgerSetting.objects.in_branches([branch]).standing().first()
    if stored is None:
        return create_record(LedgerSetting(branch=branch, volumes=volumes), by=by)
    return change_record(stored, {"volumes": volumes}, by=by)
