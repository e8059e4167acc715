"""The way of a disbursement, from the list that is drawn up to the file it ends in."""

from collections.abc import Mapping
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from core.errors import Refused
from core.states import Move, latest_state


class Kind(models.TextChoices):
    FESTIVAL = "festival", _("festival gifts")
    CHILDRENS_DAY = "childrens_day", _("Children's Day gifts")
    BIRTHDAY = "birthday", _("birthday gifts")
    HEAT = "heat", _("relief from the heat")
    WOMENS_DAY = "womens_day", _("Women's Day gifts")
    FRONT_LINE = "front_line", _("gifts to the front line")
    RETIREE = "retiree", _("gifts to the retired")
    HARDSHIP = "hardship", _("aid in hardship")
    OTHER = "other", _("other gifts")


class Benefit(models.TextChoices):
    """For what somebody is given something: the kinds of gifts to many and of visits to one, as by-laws name them."""

    FESTIVAL = "festival", _("festivals")
    BIRTHDAY = "birthday", _("birthdays")
    WOMENS_DAY = "womens_day", _("Women's Day")
    CHILDRENS_DAY = "childrens_day", _("Children's Day")
    HEAT = "heat", _("relief from the heat")
    FRONT_LINE = "front_line", _("the front line")
    RETIREE = "retiree", _("the retired")
    HOSPITAL = "hospital", _("illness in hospital")
    DEATH_MEMBER = "death_member", _("death of a member")
    DEATH_RELATIVE = "death_relative", _("death of a relative")
    MARRIAGE = "marriage", _("marriage")
    CHILDBIRTH = "childbirth", _("childbirth")
    RETIREMENT = "retirement", _("retirement")
    HARDSHIP = "hardship", _("hardship")
    OTHER = "other", _("other occasions")


class DisbursementState(models.TextChoices):
    DRAFT = "draft", _("draft")
    SUBMITTED = "submitted", _("submitted")
    APPROVED = "approved", _("approved")
    ISSUED = "issued", _("issued")
    ARCHIVED = "archived", _("filed away")
    REJECTED = "rejected", _("turned down")
    CANCELLED = "cancelled", _("cancelled")


S = DisbursementState
AREA, SETTLE, APPROVE = "welfare", "welfare.settle", "welfare.approve"
# What everybody gets is decided by the committee together, so its minutes are the approval behind the approval.
COLLECTIVE = {Kind.FESTIVAL, Kind.CHILDRENS_DAY, Kind.WOMENS_DAY, Kind.BIRTHDAY, Kind.HEAT, Kind.FRONT_LINE}


def needs_minutes(disbursement: Any) -> None:
    """Raises Refused when a gift for everybody rests on no minutes of the committee."""
    if disbursement.kind in COLLECTIVE and not disbursement.minutes_number:
        raise Refused(
            _("What everybody gets is decided by the committee: enter the number of its minutes first."),
            code="needs_minutes",
        )


def needs_evidence(disbursement: Any) -> None:
    """Raises Refused when it is not shown that everybody got it; only filing waits for that, never the payment."""
    if not disbursement.evidence:
        raise Refused(_("Say first what shows that it was received."), code="needs_evidence")
    waiting = disbursement.lines.filter(voided_at=None, signed=False, is_returned=False).count()
    if disbursement.evidence == "signature" and waiting:
        raise Refused(
            _("%(count)d on the list have neither signed nor given it back; it is filed when all have."),
            params={"count": waiting},
            code="unsigned",
        )
    people = disbursement.people
    returned = disbursement.lines.filter(voided_at=None, is_returned=True).count()
    if disbursement.evidence == "signature" and people and (disbursement.signed_count or 0) + returned < people.number:
        raise Refused(
            _("%(signed)d of %(people)d have signed; it is filed when all have."),
            params={"signed": disbursement.signed_count or 0, "people": people.number},
            code="unsigned",
        )


MOVES = {
    "submit": Move(_("submit"), frozenset({S.DRAFT}), S.SUBMITTED, SETTLE, stamps="submitted_on"),
    "approve": Move(
        _("approve"), frozenset({S.SUBMITTED}), S.APPROVED, APPROVE, stamps="approved_on", guard=needs_minutes
    ),
    "reject": Move(_("turn down"), frozenset({S.SUBMITTED}), S.REJECTED, APPROVE, "rejected_on", needs_note=True),
    "revise": Move(_("revise"), frozenset({S.REJECTED}), S.DRAFT, SETTLE),
    "issue": Move(_("hand out"), frozenset({S.APPROVED}), S.ISSUED, SETTLE),
    "archive": Move(
        _("file away"), frozenset({S.ISSUED}), S.ARCHIVED, SETTLE, stamps="archived_on", guard=needs_evidence
    ),
    "cancel": Move(
        _("cancel"), frozenset({S.DRAFT, S.SUBMITTED, S.APPROVED}), S.CANCELLED, SETTLE, "cancelled_on", needs_note=True
    ),
}

# Which states must carry a date, and which may: history entered from paper may not know each day.
DATES = {
    "submitted_on": (
        frozenset({S.SUBMITTED}),
        frozenset({S.APPROVED, S.ISSUED, S.ARCHIVED, S.REJECTED, S.CANCELLED}),
    ),
    "approved_on": (frozenset({S.APPROVED}), frozenset({S.ISSUED, S.ARCHIVED, S.CANCELLED})),
    "issued_from": (frozenset({S.ISSUED, S.ARCHIVED}), frozenset({S.CANCELLED})),
    "archived_on": (frozenset({S.ARCHIVED}), frozenset()),
    "rejected_on": (frozenset({S.REJECTED}), frozenset()),
    "cancelled_on": (frozenset({S.CANCELLED}), frozenset()),
}

# The last thing that happened first: the state that the dates of a paper record tell.
LATEST = {
    "cancelled_on": S.CANCELLED,
    "rejected_on": S.REJECTED,
    "archived_on": S.ARCHIVED,
    "issued_from": S.ISSUED,
    "approved_on": S.APPROVED,
    "submitted_on": S.SUBMITTED,
}


def state_told_by(dates: Mapping[str, Any]) -> str:
    """The state of a disbursement whose history is known only by its dates; without any it is a draft."""
    return latest_state(LATEST, dates, S.DRAFT)
