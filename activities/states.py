"""The ways of a campaign for an honour and of a rationalisation proposal."""

from collections.abc import Mapping
from datetime import date

from django.db import models
from django.utils.translation import gettext_lazy as _

from core.states import Move, Moves, latest_state


class CampaignState(models.TextChoices):
    """How far a campaign has come; given up is one that was never decided on."""

    PLANNING = "planning", _("being planned")
    BUILDING = "building", _("being built up")
    SELF_ASSESSED = "self_assessed", _("self-assessed")
    APPLIED = "applied", _("applied for")
    INSPECTED = "inspected", _("inspected")
    PUBLICISED = "publicised", _("publicised for objections")
    GRANTED = "granted", _("honour granted")
    RECHECK = "recheck", _("under re-check")
    RENEWED = "renewed", _("renewed")
    FAILED = "failed", _("not granted")
    GIVEN_UP = "given_up", _("given up")
    LAPSED = "lapsed", _("lapsed")
    REVOKED = "revoked", _("revoked")


class ProposalState(models.TextChoices):
    OPEN = "open", _("to be answered")
    ADOPTED = "adopted", _("taken up")
    CARRIED_OUT = "carried_out", _("carried out")
    DECLINED = "declined", _("not taken up")


AREA, RECORD = "activities", "desk.record"
C, P = CampaignState, ProposalState
BEFORE_APPLYING = frozenset({C.PLANNING, C.BUILDING, C.SELF_ASSESSED})
APPLIED_FOR = frozenset({C.APPLIED, C.INSPECTED, C.PUBLICISED})
UNDER_WAY = BEFORE_APPLYING | APPLIED_FOR
HELD = frozenset({C.GRANTED, C.RENEWED})
CAMPAIGN_MOVES: Moves = {
    "begin": Move(_("begin to build"), frozenset({C.PLANNING}), C.BUILDING, RECORD, "begun_on"),
    "self_assess": Move(
        _("self-assessment done"), frozenset({C.BUILDING}), C.SELF_ASSESSED, RECORD, "self_assessed_on"
    ),
    "apply": Move(_("apply for it"), frozenset({C.BUILDING, C.SELF_ASSESSED}), C.APPLIED, RECORD, "applied_on"),
    "inspect": Move(_("inspected by the upper union"), frozenset({C.APPLIED}), C.INSPECTED, RECORD, "inspected_on"),
    "publicise": Move(
        _("publicised by the upper union"), frozenset({C.APPLIED, C.INSPECTED}), C.PUBLICISED, RECORD, "publicised_on"
    ),
    "grant": Move(_("it was granted"), APPLIED_FOR, C.GRANTED, RECORD, "granted_on"),
    "recheck": Move(_("re-check begins"), HELD, C.RECHECK, RECORD, "rechecked_on"),
    "renew": Move(_("re-check passed"), frozenset({C.RECHECK}), C.RENEWED, RECORD, "renewed_on"),
    "fail": Move(_("not granted"), APPLIED_FOR, C.FAILED, RECORD, "failed_on", needs_note=True),
    "give_up": Move(_("give up"), UNDER_WAY, C.GIVEN_UP, RECORD, "given_up_on", needs_note=True),
    "lapse": Move(_("lapsed"), HELD | {C.RECHECK}, C.LAPSED, RECORD, "lapsed_on", needs_note=True),
    "revoke": Move(_("revoked"), HELD | {C.RECHECK}, C.REVOKED, RECORD, "revoked_on", needs_note=True),
}
AFTER_THE_GRANT = ("recheck", "renew")


def campaign_moves(campaign: models.Model) -> Moves:
    """The moves of one campaign: of re-checks nobody speaks before there is anything to check again."""
    if campaign.state in UNDER_WAY:
        return {action: move for action, move in CAMPAIGN_MOVES.items() if action not in AFTER_THE_GRANT}
    return CAMPAIGN_MOVES


PROPOSAL_MOVES: Moves = {
    "adopt": Move(_("take it up"), frozenset({P.OPEN}), P.ADOPTED, RECORD, "adopted_on"),
    "carry_out": Move(_("carried out"), frozenset({P.ADOPTED}), P.CARRIED_OUT, RECORD, "carried_out_on"),
    "decline": Move(_("do not take it up"), frozenset({P.OPEN}), P.DECLINED, RECORD, "declined_on", needs_note=True),
}


def _reachable(moves: Moves, state: str) -> frozenset[str]:
    """Every state to which the moves of a table lead from one."""
    found: set[str] = set()
    ahead = {state}
    while ahead:
        ahead = {move.target for move in moves.values() if move.sources & ahead} - found
        found |= ahead
    return frozenset(found)


def _dates(moves: Moves) -> dict[str, tuple[frozenset[str], frozenset[str]]]:
    """When each stamp must be set, and when it may: in its own state, and in those that may follow."""
    stamped = {move.stamps: move.target for move in moves.values()}
    return {name: (frozenset({state}), _reachable(moves, state) - {state}) for name, state in stamped.items() if name}


CAMPAIGN_DATES = _dates(CAMPAIGN_MOVES)
# What was carried out was taken up; on paper nobody may have noted when.
PROPOSAL_DATES = _dates(PROPOSAL_MOVES)
# The last thing that happened first: the state that the dates of a paper record tell.
CAMPAIGN_LATEST = {
    "revoked_on": C.REVOKED,
    "lapsed_on": C.LAPSED,
    "renewed_on": C.RENEWED,
    "rechecked_on": C.RECHECK,
    "granted_on": C.GRANTED,
    "given_up_on": C.GIVEN_UP,
    "failed_on": C.FAILED,
    "publicised_on": C.PUBLICISED,
    "inspected_on": C.INSPECTED,
    "applied_on": C.APPLIED,
    "self_assessed_on": C.SELF_ASSESSED,
    "begun_on": C.BUILDING,
}
PROPOSAL_LATEST = {"carried_out_on": P.CARRIED_OUT, "adopted_on": P.ADOPTED, "declined_on": P.DECLINED}


def campaign_state_told_by(dates: Mapping[str, date | None]) -> str:
    """The state of a campaign known only by its days; of several re-checks the later day tells."""
    renewed, rechecked = dates.get("renewed_on"), dates.get("rechecked_on")
    if renewed and rechecked and rechecked > renewed:
        dates = {**dates, "renewed_on": None}
    return latest_state(CAMPAIGN_LATEST, dates, C.PLANNING)


def proposal_state_told_by(dates: Mapping[str, date | None]) -> str:
    """The state of a proposal known only by its days."""
    return latest_state(PROPOSAL_LATEST, dates, P.OPEN)
