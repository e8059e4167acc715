"""Campaigns: the one door for their state, the rows of a list kept on paper, and where a checklist may come from."""

import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from activities.examples import example_for
from activities.models import Campaign, Criterion
from activities.states import AREA, CAMPAIGN_DATES, CAMPAIGN_MOVES, HELD, campaign_moves, campaign_state_told_by
from core.errors import Refused
from core.models import LiveArea
from core.services import change_record, create_record
from core.services.records import field_values
from core.sheets import Intake, new_record, store_record
from core.states import Flow, make_move

# What a checklist says of the scheme; how far this campaign came and what shows it is its own.
OF_THE_SCHEME = ("number", "section", "item", "asks", "points", "figure", "at_least", "kind", "source", "owner")


def move_campaign(
    *, campaign: Campaign, action: str, by, on: date, note: str = "", changes: Mapping[str, Any] | None = None
) -> Campaign:
    """Move a campaign by one step of its table. Refused when the table, the right or the reason say no."""
    return make_move(campaign, moves=CAMPAIGN_MOVES, action=action, by=by, on=on, note=note, changes=changes)


CAMPAIGN_FLOW = Flow(
    CAMPAIGN_MOVES,
    lambda campaign, **how: move_campaign(campaign=campaign, **how),
    own=campaign_moves,
    ends=HELD,
)


def take_campaign_row(values: dict[str, Any], *, existing: Campaign | None, public_id: str, intake: Intake) -> Campaign:
    """Store one row of a list of campaigns: on paper its days tell how far it came, live they are left to the flow."""
    campaign = existing or new_record(Campaign, intake, public_id)
    before = field_values(campaign)
    live = LiveArea.is_live(intake.branch, AREA, on=intake.today)
    for attr, value in values.items():
        if not (live and attr in CAMPAIGN_DATES):
            setattr(campaign, attr, value)
    if not live:
        campaign.state = campaign_state_told_by({name: getattr(campaign, name) for name in CAMPAIGN_DATES})
    store_record(campaign, existing=existing, before=before)
    return campaign


@transaction.atomic
def copy_checklist(*, source: Campaign, target: Campaign, by) -> int:
    """Give a campaign the checklist of an earlier one of the branch; how many lines it got.

    Scores, progress and papers stay with the earlier one. Refused where there is nothing to copy, and for a campaign
    that has a checklist already.
    """
    _check_empty(target)
    rows = list(source.criteria.filter(voided_at=None).order_by("pk"))
    if not rows or source.branch_id != target.branch_id:
        raise Refused(_("There is no checklist to copy."), code="nothing_to_copy")
    for row in rows:
        said = {name: getattr(row, name) for name in OF_THE_SCHEME}
        create_record(Criterion(branch=target.branch, campaign=target, public_id=uuid.uuid4(), **said), by=by)
    return len(rows)


@dataclass(frozen=True)
class Scored:
    """What was typed for one criterion: its own score and how far it is, and the version that was seen."""

    public_id: uuid.UUID
    version: int
    own_score: Decimal | None
    progress: str


@transaction.atomic
def score_checklist(*, campaign: Campaign, scored: Iterable[Scored], by) -> int:
    """Keep own scores and progress of several criteria; how many changed. Refused when one was changed meanwhile."""
    typed = {each.public_id: each for each in scored}
    changed = 0
    for row in campaign.criteria.filter(voided_at=None, public_id__in=list(typed)).order_by("pk"):
        each = typed[row.public_id]
        values = {"own_score": each.own_score, "progress": each.progress}
        if values != {name: getattr(row, name) for name in values}:
            change_record(row, values, by=by, version=each.version)
            changed += 1
    return changed


@transaction.atomic
def add_example(*, campaign: Campaign, by) -> int:
    """Give a campaign without a checklist the lines of the example that fits it; how many there are.

    Each line says where it was read. Refused where no example fits.
    """
    _check_empty(campaign)
    example = example_for(campaign)
    if example is None:
        raise Refused(_("There is no example for this honour and level."), code="no_example")
    for line in example.lines:
        row = Criterion(branch=campaign.branch, campaign=campaign, source=example.source, **line.values)
        create_record(row, by=by)
    return len(example.lines)


def _check_empty(campaign: Campaign) -> None:
    locked = Campaign.objects.select_for_update().get(pk=campaign.pk)
    if locked.criteria.filter(voided_at=None).exists():
        raise Refused(_("This campaign has its checklist already."), code="has_checklist")
